/** 名单的筛选行。 */
import {
  type Category,
  categories,
  decisionStatuses,
  decisionStatusKeys,
} from '#shared/domain/decision/vocabulary.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { FilterSelect } from '#renderer/ui/FilterSelect.tsx';
import { FilterText } from '#renderer/ui/FilterText.tsx';
import { categoryText } from '../decision-text.ts';
import type { DecisionFilter } from './list-state.ts';
import { useScreen } from './use-screen.ts';

interface ListFiltersProps {
  readonly filter: DecisionFilter;
  readonly today: string | null;
  readonly onChange: (change: Partial<DecisionFilter>) => void;
  readonly children: React.ReactNode;
}

/** 条例施行之年；更早的补录事项用名称查。 */
const FIRST_YEAR = 2019;

export function ListFilters({ filter, today, onChange, children }: ListFiltersProps) {
  const screen = useScreen();
  const units = useLedgerQuery('units', 'list', {});
  const people = useLedgerQuery('accounts', 'choices', {});
  const thisYear = today === null ? FIRST_YEAR : Number(today.slice(0, 4));
  const years = Array.from({ length: thisYear - FIRST_YEAR + 2 }, (_, index) => String(thisYear + 1 - index));
  return (
    <div className="fs-filters" role="search" aria-label="筛选">
      <FilterText
        label="名称或拼音首字母"
        value={filter.text}
        onChange={(text) => onChange({ text })}
        width={screen === 'wide' ? 300 : 200}
      />
      <FilterSelect
        label="年度"
        width={104}
        options={years.map((year) => ({ value: year, label: year }))}
        value={filter.year === null ? null : String(filter.year)}
        onChange={(year) => onChange({ year: year === null ? null : Number(year) })}
      />
      <FilterSelect
        label="类别"
        width={104}
        options={Object.keys(categories).map((key) => ({
          value: key,
          label: categoryText(Number(key) as Category), // 键取自类别表
        }))}
        value={filter.category === null ? null : String(filter.category)}
        onChange={(category) =>
          onChange({ category: category === null ? null : (Number(category) as Category) })
        }
      />
      <FilterSelect
        label="承办单位"
        width={screen === 'wide' ? 200 : 150}
        options={(units.data ?? []).map((unit) => ({
          value: String(unit.id),
          label: unit.shortName === '' ? unit.name : unit.shortName,
        }))}
        value={filter.leadUnitId === null ? null : String(filter.leadUnitId)}
        onChange={(unit) => onChange({ leadUnitId: unit === null ? null : Number(unit) })}
      />
      <FilterSelect
        label="状态"
        width={126}
        allLabel={filter.scope === 'open' ? '未办结' : '全部'}
        options={decisionStatusKeys.map((key) => ({ value: key, label: decisionStatuses[key].name }))}
        value={filter.status}
        onChange={(status) => onChange({ status })}
      />
      <FilterSelect
        label="经办"
        width={104}
        options={(people.data ?? [])
          .filter((person) => person.roles.includes('handler') || person.roles.includes('head'))
          .map((person) => ({ value: String(person.id), label: person.name }))}
        value={filter.handlerId === null ? null : String(filter.handlerId)}
        onChange={(handler) => onChange({ handlerId: handler === null ? null : Number(handler) })}
      />
      <div className="fs-filters-end">{children}</div>
    </div>
  );
}
