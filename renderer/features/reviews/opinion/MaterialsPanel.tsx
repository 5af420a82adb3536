/** 送审材料九项：有没有、几件；点开看附件。 */
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { type MaterialKind, materialKinds } from '#shared/domain/review/vocabulary.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { countMaterials, materialMark } from '../intake/materials.ts';

export interface MaterialsPanelProps {
  readonly review: Pick<ReviewDto, 'materials'>;
  readonly onFiles: (kind: MaterialKind) => void;
}

export function MaterialsPanel({ review, onFiles }: MaterialsPanelProps) {
  const { checked } = countMaterials(review.materials);
  return (
    <Panel title="送审材料" extra={`9 项，已核 ${checked}`} isFlush>
      <ul className="rv-source-list">
        {review.materials.map((material) => {
          const { mark, word } = materialMark(material);
          const { name } = materialKinds[material.kind];
          const isOdd = mark === 'attention' || mark === 'barred';
          return (
            <li key={material.kind}>
              <button
                type="button"
                className="fs-quiet-button"
                title={material.note === '' ? `${name}的附件 ${material.attachmentCount} 件` : material.note}
                onClick={() => onFiles(material.kind)}
              >
                <ProcedureMark mark={mark} size={15} isDecorative />
                <span className="fs-cut">{name}</span>
                <span className={isOdd ? 'rv-source-odd' : 'rv-source-count'}>
                  {material.state === 'present' ? `${material.copies ?? 1} 件` : word}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
