/** 填写期间别人改过这条记录：逐栏对照，打的字都在，由人决定用哪一份。 */
import {
  categories,
  type Category,
  exclusions,
  localCategories,
  type LocalCategory,
  proposalSources,
} from '#shared/domain/decision/vocabulary.ts';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { npcRelations } from '../decision-text.ts';
import {
  changedFields,
  type DecisionFormValues,
  type FieldName,
  fieldNames,
  valuesOf,
} from './form-values.ts';

interface ConflictNoticeProps {
  /** 开始填的时候台账里的样子。 */
  readonly base: DecisionFormValues;
  readonly current: DecisionDto;
  readonly typed: DecisionFormValues;
  /** 保留自己改过的栏目，其余照台账现在的。 */
  readonly onKeepMine: () => void;
  /** 换成台账里现在的。 */
  readonly onTakeTheirs: () => void;
}

export function ConflictNotice({ base, current, typed, onKeepMine, onTakeTheirs }: ConflictNoticeProps) {
  const units = useLedgerQuery('units', 'list', {});
  const people = useLedgerQuery('accounts', 'choices', {});
  const theirs = valuesOf(current);
  const names = changedFields(base, theirs);
  const mine = changedFields(base, typed);
  const show = (values: DecisionFormValues, name: FieldName): string =>
    valueText(values, name, {
      unit: (id) => units.data?.find((unit) => unit.id === id)?.name,
      person: (id) => people.data?.find((person) => person.id === id)?.name,
    });
  return (
    <section className="df-conflict" aria-label="与台账不一致">
      <NoticeBar
        tone="amber"
        title="您填写期间，这条记录被改过："
        action={
          <span className="dc-choices">
            <ActionButton size="sm" onClick={onTakeTheirs}>
              改用台账里的
            </ActionButton>
            <ActionButton size="sm" onClick={onKeepMine}>
              保留我填的
            </ActionButton>
          </span>
        }
      >
        {`下面 ${names.length} 栏已经不同。您填的都还在；选定用哪一份以后才能提交。`}
      </NoticeBar>
      <table className="lt lt-rows-28">
        <colgroup>
          <col style={{ width: 110 }} />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">台账里现在</th>
            <th scope="col">您填的</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <td className="lt-secondary">{fieldNames[name]}</td>
              <td title={show(theirs, name)}>{show(theirs, name)}</td>
              <td title={show(typed, name)}>
                {mine.includes(name) ? (
                  show(typed, name)
                ) : (
                  <span className="fs-note">没有改，用台账里的</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface Names {
  readonly unit: (id: number) => string | undefined;
  readonly person: (id: number) => string | undefined;
}

function valueText(values: DecisionFormValues, name: FieldName, names: Names): string {
  const value = values[name];
  if (value === null || value === '') return '（空）';
  if (typeof value === 'boolean')
    return name === 'isInCatalog' ? (value ? '目录内' : '目录外') : value ? '是' : '否';
  if (name === 'category') return categories[value as Category]; // 这一栏只存类别
  if (name === 'category7') return localCategories[value as LocalCategory]; // 同上
  if (name === 'npcRelation') return npcRelations[values.npcRelation];
  if (name === 'leadUnitId') return names.unit(Number(value)) ?? '（未知单位）';
  if (name === 'handlerId') return names.person(Number(value)) ?? '（未知人员）';
  if (name === 'exclusion' && values.exclusion !== null) return exclusions[values.exclusion];
  if (name === 'proposalSource' && values.proposalSource !== null)
    return proposalSources[values.proposalSource];
  return String(value);
}
