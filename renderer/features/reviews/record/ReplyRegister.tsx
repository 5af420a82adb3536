/** 承办单位的反馈：逐条采纳情况和理由（第二十八条）。 */
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { severities } from '#shared/domain/review/vocabulary.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { AdoptionText } from './CounselRegister.tsx';
import { Fact } from './IntakeRegister.tsx';

export interface ReplyRegisterProps {
  readonly review: ReviewDto;
  readonly onRecord: (() => void) | null;
  readonly recordRefusal: string | null;
}

export function ReplyRegister({ review, onRecord, recordRefusal }: ReplyRegisterProps) {
  const { items } = review.opinion;
  const isIssued = review.state === 'issued' || review.state === 'replied';
  const count = (reply: 'adopted' | 'partial' | 'rejected' | null): number =>
    items.filter((item) => item.reply === reply).length;
  return (
    <Panel
      title="承办单位反馈"
      note={
        isIssued && items.length > 0
          ? `采纳 ${count('adopted')}，部分采纳 ${count('partial')}，未采纳 ${count('rejected')}${count(null) > 0 ? `，未反馈 ${count(null)}` : ''}`
          : null
      }
      isFlush
      fills
      extra={
        <>
          <LegalRef ruleId="D-24b" isShort />
          {onRecord === null ? null : (
            <ActionButton size="sm" refusal={recordRefusal} onClick={onRecord}>
              登记反馈
            </ActionButton>
          )}
        </>
      }
    >
      {isIssued ? null : <p className="rv-none">意见书签发以后，承办单位逐条反馈采纳情况。</p>}
      {isIssued ? (
        <dl className="rv-facts">
          <Fact name="反馈日期" value={review.repliedOn} />
          <Fact name="总的反馈" value={review.generalReply} />
        </dl>
      ) : null}
      {isIssued && items.length > 0 ? (
        <table className="lt rv-register" aria-label="逐条反馈">
          <colgroup>
            <col style={{ width: 36 }} />
            <col style={{ width: 80 }} />
            <col />
            <col style={{ width: '23%' }} />
            <col style={{ width: 78 }} />
            <col style={{ width: 78 }} />
            <col style={{ width: '20%' }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">序</th>
              <th scope="col">条款</th>
              <th scope="col">问题</th>
              <th scope="col">建议</th>
              <th scope="col">程度</th>
              <th scope="col">采纳</th>
              <th scope="col">理由</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <td className="lt-secondary">{item.seq}</td>
                <td className="lt-wraps">{item.clause}</td>
                <td className="lt-wraps">{item.problem}</td>
                <td className="lt-wraps lt-secondary">{item.suggestion}</td>
                <td className={item.severity === 'must' ? 'lt-wraps fs-text-red' : 'lt-wraps lt-secondary'}>
                  {severities[item.severity]}
                </td>
                <td className="lt-wraps">
                  {item.reply === null ? (
                    <span className="fs-text-amber">未反馈</span>
                  ) : (
                    <AdoptionText value={item.reply} />
                  )}
                </td>
                <td className="lt-wraps lt-secondary">{item.replyReason === '' ? '—' : item.replyReason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </Panel>
  );
}
