/** 法律意见：每份的逐条意见和去向；顾问的意见是材料，结论由本单位作出（第二十八条）。 */
import { IconPaperclip, IconPlus } from '@tabler/icons-react';
import type { CounselOpinionDto, ReviewDto } from '#shared/contract/reviews.ts';
import { adoptions, counselConclusions, counselKinds } from '#shared/domain/review/vocabulary.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { Dotted } from '#renderer/ui/RecordHead.tsx';

export interface CounselRegisterProps {
  readonly review: ReviewDto;
  /** null 为这个状态下不能再登记。 */
  readonly onAdd: (() => void) | null;
  readonly addRefusal: string | null;
  readonly onScan: (opinion: CounselOpinionDto) => void;
  readonly onVoid: ((opinion: CounselOpinionDto) => void) | null;
}

export function CounselRegister({ review, onAdd, addRefusal, onScan, onVoid }: CounselRegisterProps) {
  const valid = review.counselOpinions.filter((opinion) => !opinion.isVoided);
  const count = valid.reduce((sum, opinion) => sum + opinion.items.length, 0);
  return (
    <Panel
      title="法律意见"
      note={`${valid.length} 份，${count} 条`}
      isFlush
      fills
      extra={
        <>
          <LegalRef ruleId="D-24a" isShort />
          {onAdd === null ? null : (
            <ActionButton
              size="sm"
              icon={<IconPlus size={14} stroke={1.8} aria-hidden />}
              refusal={addRefusal}
              onClick={onAdd}
            >
              登记法律意见
            </ActionButton>
          )}
        </>
      }
    >
      {review.counselOpinions.length === 0 ? (
        <p className="rv-none">还没有法律意见。起草期间组织法律顾问、公职律师提出，至少 1 份才能提交复核。</p>
      ) : null}
      {review.counselOpinions.map((opinion) => (
        <section key={opinion.id} className="rv-counsel" aria-label={`${opinion.counselName}的法律意见`}>
          <header className="rv-group">
            <strong className={opinion.isVoided ? 'fs-voided' : ''}>{opinion.counselName}</strong>
            <span className="fs-cut">
              <Dotted
                parts={[
                  counselKinds[opinion.counselKind],
                  opinion.firm,
                  `${opinion.receivedOn} 收到`,
                  <strong key="conclusion">{counselConclusions[opinion.conclusion]}</strong>,
                  opinion.isVoided
                    ? `已作废：${opinion.voidReason}`
                    : `${opinion.items.length} 条，${settledText(opinion)}`,
                ]}
              />
            </span>
            <span className="rv-group-end">
              <button type="button" className="fs-quiet-button rv-clip" onClick={() => onScan(opinion)}>
                <IconPaperclip size={14} stroke={1.6} aria-hidden />
                {opinion.attachmentCount === 0 ? '传扫描件' : `扫描件 ${opinion.attachmentCount}`}
              </button>
              {onVoid === null || opinion.isVoided ? null : (
                <button type="button" className="fs-quiet-button rv-void" onClick={() => onVoid(opinion)}>
                  作废
                </button>
              )}
            </span>
          </header>
          {opinion.summary === '' ? null : <p className="rv-summary-text">{opinion.summary}</p>}
          {opinion.items.length === 0 ? null : <CounselItems opinion={opinion} />}
        </section>
      ))}
    </Panel>
  );
}

const settledText = (opinion: CounselOpinionDto): string => {
  const adopted = opinion.items.filter(
    (item) => item.adoption === 'adopted' || item.adoption === 'partial',
  ).length;
  const open = opinion.items.filter((item) => item.adoption === null).length;
  return `采纳 ${adopted}${open === 0 ? '' : `，待定 ${open}`}`;
};

function CounselItems({ opinion }: { readonly opinion: CounselOpinionDto }) {
  return (
    <table
      className={`lt rv-register${opinion.isVoided ? ' rv-voided' : ''}`}
      aria-label={`${opinion.counselName}的逐条意见`}
    >
      <colgroup>
        <col style={{ width: 36 }} />
        <col style={{ width: 92 }} />
        <col />
        <col style={{ width: '22%' }} />
        <col style={{ width: '20%' }} />
        <col style={{ width: '15%' }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">序</th>
          <th scope="col">条款</th>
          <th scope="col">意见</th>
          <th scope="col">依据</th>
          <th scope="col">建议</th>
          <th scope="col">去向</th>
        </tr>
      </thead>
      <tbody>
        {opinion.items.map((item) => (
          <tr key={item.id}>
            <td className="lt-secondary">{item.seq}</td>
            <td className="lt-wraps">{item.clause === '' ? '—' : item.clause}</td>
            <td className="lt-wraps">{item.problem}</td>
            <td className="lt-wraps lt-secondary">{item.basis === '' ? '—' : item.basis}</td>
            <td className="lt-wraps">{item.suggestion === '' ? '—' : item.suggestion}</td>
            <td className="lt-wraps" title={item.adoptionReason}>
              <AdoptionText value={item.adoption} />
              {item.adoptionReason === '' ? null : (
                <span className="rv-suggestion">{item.adoptionReason}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 采纳绿、部分采纳赭、未采纳墨，待定灰；字在色先。 */
export function AdoptionText({ value }: { readonly value: keyof typeof adoptions | null }) {
  if (value === null) return <span className="rv-quiet">待定</span>;
  const tone = { adopted: 'fs-text-green', partial: 'fs-text-amber', rejected: '' }[value];
  return <strong className={`rv-strong ${tone}`}>{adoptions[value]}</strong>;
}
