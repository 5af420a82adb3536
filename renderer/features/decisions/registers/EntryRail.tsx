/** 登记表的右栏：光标所在一栏的条文、听证材料怎么倒排、三种提示；已存的一份另有附件和经过。 */
import { useState } from 'react';
import type { AuditRowDto } from '#shared/contract/system.ts';
import type { CheckSurroundings } from '#shared/domain/registers/findings.ts';
import { type ParticipationRound, registerInfos, type RegisterKind } from '#shared/domain/registers/types.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { AttachmentPanel } from '#renderer/ui/AttachmentPanel.tsx';
import { AuditDetail } from '#renderer/ui/AuditDetail.tsx';
import { findRule, LegalText } from '#renderer/ui/LegalRef.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { LevelsPanel } from '../form/FormRail.tsx';
import { type EntryData, specOf } from './entry-state.ts';
import { deliverySteps } from './specs-participation.tsx';

interface EntryRailProps {
  readonly decisionId: number;
  readonly kind: RegisterKind;
  readonly entryId: number | null;
  readonly data: EntryData;
  readonly around: CheckSurroundings;
  readonly focused: string | null;
  /** 不能传附件的原因；null 为可以。 */
  readonly refusal: string | null;
}

export function EntryRail(props: EntryRailProps) {
  const { kind, entryId, focused } = props;
  const spec = specOf(kind);
  const rule = findRule(spec.fields.find((field) => field.name === focused)?.ruleId ?? spec.ruleId);
  return (
    <aside className="df-rail fs-scroll" aria-label="条文和说明" data-pane="rail">
      {rule === null ? null : (
        <section className="fs-panel" aria-label="条文">
          <LegalText rule={rule} />
        </section>
      )}
      {kind === 'participationRound' ? <DeliveryPanel {...props} /> : null}
      {entryId === null ? null : (
        <AttachmentPanel subject={kind} subjectId={entryId} refusal={props.refusal} />
      )}
      {entryId === null ? <LevelsPanel /> : <EntryHistory {...props} entryId={entryId} />}
    </aside>
  );
}

function DeliveryPanel({ data, around }: Pick<EntryRailProps, 'data' | 'around'>) {
  // 只在公众参与轮次下用，各栏就是这一种。
  const steps = deliverySteps(data as unknown as ParticipationRound, around);
  if (steps.length === 0) return null;
  return (
    <Panel title="材料送达日怎么算">
      <dl className="fs-steps">
        {steps.map((step) => (
          <div key={`${step.date}${step.text}`}>
            <dt>{step.date.slice(5)}</dt>
            <dd>{step.text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

interface EntryHistoryProps {
  readonly decisionId: number;
  readonly kind: RegisterKind;
  readonly entryId: number;
}

/** 留痕记在整件决策名下，这里只挑这一份的。 */
function EntryHistory({ decisionId, kind, entryId }: EntryHistoryProps) {
  const history = useLedgerQuery('audit', 'ofRecord', { entity: 'decision', id: decisionId, limit: 500 });
  const [shown, setShown] = useState<AuditRowDto | null>(null);
  const rows = (history.data?.rows ?? []).filter((row) => isAbout(row, kind, entryId));
  return (
    <Panel title="这一份的经过" extra={`${rows.length} 条`} isFlush>
      <ul className="fs-history">
        {rows.map((row) => (
          <li key={row.seq}>
            <button type="button" className="fs-quiet-button" onClick={() => setShown(row)}>
              <time dateTime={row.at} title={chinaTimeText(row.at)}>
                {chinaTimeText(row.at).slice(5, 10)}
              </time>
              <span>{`${row.actor} ${row.summary}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown === null ? null : <AuditDetail row={shown} onClose={() => setShown(null)} />}
    </Panel>
  );
}

function isAbout(row: AuditRowDto, kind: RegisterKind, entryId: number): boolean {
  if (!new RegExp(`^(登记|修改|作废)${registerInfos[kind].name}`).test(row.summary)) return false;
  const record: unknown = JSON.parse(row.after ?? row.before ?? 'null');
  return typeof record === 'object' && record !== null && 'id' in record && record.id === entryId;
}
