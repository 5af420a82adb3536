/** 合法性审查名单：范围、筛选、排序在地址里，行可以用键盘走，Enter 打开。 */
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ReviewRowDto } from '#shared/contract/reviews.ts';
import { reviewStateKeys, reviewStates } from '#shared/domain/review/vocabulary.ts';
import { yearOf } from '#shared/lib/local-date.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useLedgerPages, useLedgerQuery } from '#renderer/lib/query.ts';
import { roleReason, useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { FilterSelect } from '#renderer/ui/FilterSelect.tsx';
import { FilterText } from '#renderer/ui/FilterText.tsx';
import { LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { StatusBar } from '#renderer/ui/StatusBar.tsx';
import { useNarrowScreen } from '#renderer/ui/table-size.ts';
import { usePeople, useUnitChoices } from './choices.ts';
import { reviewColumns } from './list/columns.tsx';
import { type ReviewScope, useListQuery } from './list/list-query.ts';
import './styles.ts';

/** 713号令施行的年份；再早的没有合法性审查台账。 */
const FIRST_YEAR = 2019;

const scopeNames: Readonly<Record<ReviewScope, string>> = {
  open: '在办',
  mine: '我的',
  issued: '已出具',
  all: '全部',
};
const stateOptions = reviewStateKeys.map((key) => ({ value: key, label: reviewStates[key].name }));

export function ReviewListPage() {
  const navigate = useNavigate();
  const today = useToday();
  const isNarrow = useNarrowScreen();
  const refusal = roleReason(useMe(), ['handler', 'head']);
  const { query, at, hasFilter, set, clearFilters } = useListQuery();
  const pages = useLedgerPages('reviews', 'list', query);
  const counts = useLedgerQuery('reviews', 'counts', {}).data;
  const units = useUnitChoices(query.submitUnitId);
  const people = usePeople(['handler', 'head']);
  const [picked, setPicked] = useState<number | null>(at);
  const columns = useMemo(() => reviewColumns(query.scope, today, isNarrow), [query.scope, today, isNarrow]);
  const position = pages.rows.findIndex((row) => row.id === picked);
  const selected = pages.rows[position === -1 ? 0 : position];

  const setText = useCallback((text: string) => set({ text }), [set]);
  const register = (): void => void navigate('/reviews/new');
  const open = (row: ReviewRowDto): void => {
    set({ at: String(row.id) });
    void navigate(`/reviews/${row.id}`);
  };
  useHotkeys({ 'Alt+N': refusal === null ? register : undefined });

  return (
    <div className="fs-page">
      <PageHead
        title="合法性审查"
        scopes={(Object.keys(scopeNames) as ReviewScope[]).map((key) => ({
          key,
          label: scopeNames[key],
          count: counts?.[key] ?? null,
        }))}
        scope={query.scope}
        // 换范围时排序回到该范围的习惯次序。
        onScope={(scope) => set({ scope: scope === 'open' ? null : scope, sort: null, desc: null })}
        actions={
          <ActionButton
            variant="primary"
            icon={<IconPlus size={16} stroke={1.8} aria-hidden />}
            shortcut="Alt+N"
            refusal={refusal}
            onClick={register}
          >
            登记送审
          </ActionButton>
        }
      />
      <div className="fs-page-body">
        <div className="fs-filters" role="search" aria-label="筛选送审件">
          <FilterText label="名称或拼音首字母" value={query.text} onChange={setText} />
          <FilterSelect
            label="年度"
            width={104}
            options={yearOptions(today === null ? null : yearOf(today))}
            value={query.year === null ? null : String(query.year)}
            onChange={(year) => set({ year })}
          />
          <FilterSelect
            label="状态"
            width={112}
            options={stateOptions}
            value={query.state}
            onChange={(state) => set({ state })}
          />
          <FilterSelect
            label="送审单位"
            width={isNarrow ? 150 : 176}
            options={units}
            value={query.submitUnitId === null ? null : String(query.submitUnitId)}
            onChange={(unit) => set({ unit })}
          />
          <FilterSelect
            label="承办"
            width={112}
            options={people}
            value={query.handlerId === null ? null : String(query.handlerId)}
            onChange={(handler) => set({ handler })}
          />
          {hasFilter ? (
            <div className="fs-filters-end">
              <button type="button" className="fs-quiet-button fs-link" onClick={clearFilters}>
                清除筛选
              </button>
            </div>
          ) : null}
        </div>
        <LedgerTable
          label={`合法性审查，${scopeNames[query.scope]}`}
          columns={columns}
          rows={pages.rows}
          rowKey={(row) => row.id}
          state={pages.isLoading ? 'loading' : pages.error === null ? 'ready' : 'error'}
          error={pages.error}
          onRetry={pages.reload}
          sort={{ key: query.sort, descending: query.descending }}
          onSort={(sort) => set({ sort: sort.key, desc: sort.descending ? '1' : null })}
          selectedKey={selected?.id ?? null}
          onSelect={(row) => setPicked(row.id)}
          onOpen={open}
          isVoided={(row) => row.state === 'voided'}
          onNearEnd={pages.loadMore}
          empty={
            <ListEmpty
              hasFilter={hasFilter}
              scope={query.scope}
              refusal={refusal}
              onRegister={register}
              onClear={clearFilters}
              onDecisions={() => void navigate('/decisions')}
            />
          }
        />
      </div>
      <StatusBar
        position={
          selected === undefined
            ? `共 ${pages.total} 件`
            : `第 ${Math.max(0, position) + 1} / ${pages.total} 件`
        }
        totals={counts === undefined ? undefined : overdueText(counts.overdue)}
        keys={[
          { keys: ['↑', '↓'], label: '选择' },
          { keys: ['Enter'], label: '打开' },
          { keys: ['Ctrl+F'], label: '筛选' },
        ]}
      />
    </div>
  );
}

const yearOptions = (thisYear: number | null): readonly { value: string; label: string }[] =>
  thisYear === null
    ? []
    : Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_unused, index) => {
        const year = String(thisYear - index);
        return { value: year, label: year };
      });

const overdueText = (overdue: number) =>
  overdue === 0 ? '没有逾期' : <span className="fs-text-red rv-strong">{`逾期 ${overdue}`}</span>;

interface ListEmptyProps {
  readonly hasFilter: boolean;
  readonly scope: ReviewScope;
  readonly refusal: string | null;
  readonly onRegister: () => void;
  readonly onClear: () => void;
  readonly onDecisions: () => void;
}

function ListEmpty(props: ListEmptyProps) {
  if (props.hasFilter)
    return (
      <EmptyState
        title="没有相符的送审件"
        note="换个范围，或者放宽筛选条件。"
        choices={[{ title: '清除筛选', note: '看这个范围里的全部送审件', onClick: props.onClear }]}
      />
    );
  const titles: Readonly<Record<ReviewScope, string>> = {
    open: '没有在办的送审件',
    mine: '没有由您承办的在办件',
    issued: '还没有出具过审查意见书',
    all: '还没有送审件',
  };
  return (
    <EmptyState
      title={titles[props.scope]}
      note="承办单位送来决策草案和材料后，在这里登记，核对材料，受理，再起草审查意见。"
      choices={
        props.refusal === null
          ? [
              {
                title: '登记送审',
                note: '选决策事项，填送审单位和材料清单',
                shortcut: 'Alt+N',
                onClick: props.onRegister,
              },
              {
                title: '先看决策台账',
                note: '还没有登记的事项，从台账登记后再送审',
                onClick: props.onDecisions,
              },
            ]
          : []
      }
    />
  );
}
