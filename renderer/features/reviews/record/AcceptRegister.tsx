/** 受理：受理条件逐条、审查时间、补正和退回通知。 */
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { useCalendar } from '#renderer/lib/calendar.ts';
import { previewReviewTime, stopsOf } from '../review-time.ts';
import type { PrintTarget } from '#renderer/ui/PrintPreview.tsx';
import { Fact } from './IntakeRegister.tsx';

export interface AcceptRegisterProps {
  readonly review: ReviewDto;
  readonly onPaper: (target: PrintTarget) => void;
}

export function AcceptRegister({ review, onPaper }: AcceptRegisterProps) {
  const calendar = useCalendar();
  const time = previewReviewTime(
    review.acceptedOn,
    review.replyDueOn,
    calendar,
    stopsOf(review.acceptedOn, review.notices),
  );
  const unmet = review.acceptanceGates.filter((line) => !line.isMet);
  return (
    <Panel
      title="受理"
      note={review.acceptedOn === null ? '还没有受理' : `${review.acceptedOn} 受理`}
      isFlush
      fills
    >
      <dl className="rv-facts">
        <Fact name="受理日期" value={review.acceptedOn} />
        <Fact name="要求答复日" value={review.replyDueOn} />
        <Fact name="审查时间" value={time?.text ?? null} />
        {review.shortReason === '' ? null : <Fact name="时间不足的理由" value={review.shortReason} />}
      </dl>
      <h3 className="rv-group">
        补正、退回通知 <span>{review.notices.length === 0 ? '没有' : `${review.notices.length} 份`}</span>
      </h3>
      {review.notices.length === 0 ? null : <Notices notices={review.notices} onPaper={onPaper} />}
      <h3 className="rv-group">
        受理条件 <LegalRef ruleId="D-22a" isShort />
        <span>{unmet.length === 0 ? '全部满足' : `${unmet.length} 项没有满足`}</span>
      </h3>
      <ul className="rv-gates">
        {review.acceptanceGates.map((line) => (
          <li key={line.title}>
            <ProcedureMark
              mark={line.isMet ? 'done' : line.level === 'info' ? 'attention' : 'barred'}
              size={15}
              label={line.isMet ? '满足' : line.level === 'info' ? '提醒' : '不满足'}
            />
            <span className="rv-gate-title">{line.title}</span>
            <span
              className={
                line.isMet ? 'rv-gate-text' : line.level === 'info' ? 'fs-text-amber' : 'fs-text-red'
              }
            >
              {line.message}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Notices({
  notices,
  onPaper,
}: {
  readonly notices: ReviewDto['notices'];
  readonly onPaper: (target: PrintTarget) => void;
}) {
  return (
    <table className="lt rv-register" aria-label="补正、退回通知">
      <colgroup>
        <col style={{ width: 168 }} />
        <col style={{ width: 56 }} />
        <col style={{ width: 96 }} />
        <col style={{ width: 96 }} />
        <col style={{ width: 96 }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">文号</th>
          <th scope="col">种类</th>
          <th scope="col">发出</th>
          <th scope="col">限期</th>
          <th scope="col">收到</th>
          <th scope="col">内容</th>
        </tr>
      </thead>
      <tbody>
        {notices.map((notice) => (
          <tr key={notice.id}>
            <td>
              <button
                type="button"
                className="fs-quiet-button fs-link"
                onClick={() => onPaper({ slipId: notice.slipId })}
              >
                {notice.docNo}
              </button>
            </td>
            <td>{notice.kind === 'return' ? '退回' : '补正'}</td>
            <td className="lt-secondary">{notice.issuedOn}</td>
            <td className="lt-secondary">{notice.dueOn ?? '—'}</td>
            <td
              className={
                notice.kind === 'supplement' && notice.receivedOn === null ? 'fs-text-amber' : 'lt-secondary'
              }
            >
              {notice.receivedOn ?? (notice.kind === 'return' ? '—' : '未收到')}
            </td>
            <td className="lt-wraps">
              {notice.lines.map((line, index) => (
                // 通知里的各条只按次序编号。
                <div key={index}>{notice.lines.length > 1 ? `${index + 1}. ${line}` : line}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
