/** 送审登记：送审单位、联系人、材料清单和每项的附件。 */
import { IconPaperclip, IconPencil, IconPrinter } from '@tabler/icons-react';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { type MaterialKind, materialKinds } from '#shared/domain/review/vocabulary.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { countMaterials, materialMark } from '../intake/materials.ts';

export interface IntakeRegisterProps {
  readonly review: ReviewDto;
  /** null 为这个状态下没有“修改登记”一说。 */
  readonly onEdit: (() => void) | null;
  readonly editRefusal: string | null;
  readonly onPaper: () => void;
  readonly onFiles: (kind: MaterialKind) => void;
  /** 不能上传的，没有附件的行不给按钮。 */
  readonly canAttach: boolean;
}

export function IntakeRegister(props: IntakeRegisterProps) {
  const { review, onEdit, editRefusal, onPaper, onFiles, canAttach } = props;
  const { checked, missingStatutory } = countMaterials(review.materials);
  return (
    <Panel
      title="送审登记"
      note={`材料 9 项，已核 ${checked}${missingStatutory > 0 ? `，缺法定材料 ${missingStatutory}` : ''}`}
      isFlush
      fills
      extra={
        <>
          {onEdit === null ? null : (
            <ActionButton
              size="sm"
              icon={<IconPencil size={14} stroke={1.6} aria-hidden />}
              refusal={editRefusal}
              shortcut="F2"
              onClick={onEdit}
            >
              修改登记
            </ActionButton>
          )}
          <ActionButton size="sm" icon={<IconPrinter size={14} stroke={1.6} aria-hidden />} onClick={onPaper}>
            送审登记表
          </ActionButton>
        </>
      }
    >
      <dl className="rv-facts">
        <Fact name="送审单位" value={review.submitUnit} />
        <Fact name="联系人" value={`${review.contactName} ${review.contactPhone}`} />
        <Fact name="送审日期" value={review.submittedOn} />
        <Fact name="送件人" value={review.submitter} />
        <Fact name="要求答复日" value={review.replyDueOn} />
        <Fact name="承办人" value={review.handler} />
      </dl>
      <table className="lt lt-rows-28 rv-register" aria-label="送审材料">
        <colgroup>
          <col style={{ width: 34 }} />
          <col style={{ width: 200 }} />
          <col style={{ width: 110 }} />
          <col style={{ width: 56 }} />
          <col />
          <col style={{ width: 96 }} />
        </colgroup>
        <thead>
          <tr>
            <th>
              <span className="fs-visually-hidden">标记</span>
            </th>
            <th scope="col">
              材料 <LegalRef ruleId="D-22a" isShort />
            </th>
            <th scope="col">情况</th>
            <th scope="col">份数</th>
            <th scope="col">说明</th>
            <th scope="col">附件</th>
          </tr>
        </thead>
        <tbody>
          {review.materials.map((material) => {
            const { mark, word } = materialMark(material);
            const { name, isStatutory } = materialKinds[material.kind];
            return (
              <tr key={material.kind}>
                <td>
                  <ProcedureMark mark={mark} size={15} isDecorative />
                </td>
                <td>
                  {name}
                  {isStatutory ? (
                    <span className="rv-statutory">
                      <StatusTag tone="grey" variant="outlined">
                        法定
                      </StatusTag>
                    </span>
                  ) : null}
                </td>
                <td className={`rv-word-${mark}`}>{word}</td>
                <td>{material.copies ?? '—'}</td>
                <td className="lt-secondary" title={material.note}>
                  {material.note === '' ? '—' : material.note}
                </td>
                <td>
                  {material.attachmentCount === 0 && !canAttach ? (
                    '—'
                  ) : (
                    <button
                      type="button"
                      className="fs-quiet-button rv-clip"
                      aria-label={`${name}：${material.attachmentCount === 0 ? '挂附件' : `${material.attachmentCount} 件`}`}
                      onClick={() => onFiles(material.kind)}
                    >
                      <IconPaperclip size={14} stroke={1.6} aria-hidden />
                      {material.attachmentCount === 0 ? '挂附件' : `${material.attachmentCount} 件`}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
}

export function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="fs-cut" title={value ?? ''}>
        {value === null || value === '' ? '—' : value}
      </dd>
    </div>
  );
}
