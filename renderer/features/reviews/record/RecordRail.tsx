/** 记录页右栏：期限、缺件、附件、经过，次序固定。 */
import type { ReviewDto } from '#shared/contract/reviews.ts';
import type { GateLine } from '#shared/domain/rules/rules.ts';
import { AttachmentPanel } from '#renderer/ui/AttachmentPanel.tsx';
import { DeadlinePanel } from '#renderer/ui/DeadlinePanel.tsx';
import { HistoryPanel } from '#renderer/ui/HistoryPanel.tsx';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { materialNames } from '../wording.ts';

export interface RecordRailProps {
  readonly review: ReviewDto;
  readonly fileRefusal: string | null;
}

export function RecordRail({ review, fileRefusal }: RecordRailProps) {
  return (
    <aside className="rv-side" data-pane aria-label="期限、缺件、附件、经过">
      <DeadlinePanel deadlines={review.deadlines} />
      <MissingPanel lines={missingOf(review)} />
      <div className="rv-side-files">
        <AttachmentPanel
          subject="review"
          subjectId={review.id}
          slotNames={materialNames}
          refusal={fileRefusal}
        />
      </div>
      <HistoryPanel entity="review" id={review.id} fills />
    </aside>
  );
}

/** 还没有受理的看受理条件，起草中的看提交条件；以后的没有缺件一说。 */
function missingOf(review: ReviewDto): readonly GateLine[] {
  const isIntake =
    review.state === 'received' || (review.state === 'supplementing' && review.acceptedOn === null);
  const gates = isIntake ? review.acceptanceGates : review.state === 'reviewing' ? review.opinionGates : [];
  return gates.filter((line) => !line.isMet);
}

function MissingPanel({ lines }: { readonly lines: readonly GateLine[] }) {
  return (
    <Panel title="缺件" extra={lines.length === 0 ? '没有' : `${lines.length} 件`} isFlush>
      {lines.length === 0 ? null : (
        <ul className="rv-missing">
          {lines.map((line) => (
            <li key={line.title}>
              <ProcedureMark mark="attention" size={15} label={line.level === 'info' ? '提醒' : '缺'} />
              <div>
                <span title={line.message}>{line.message.split('，', 1)[0]}</span>
                <LegalRef ruleId={line.ruleId} isShort />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
