/** 一项送审材料的附件：栏目就是材料的键。 */
import { type MaterialKind, materialKinds } from '#shared/domain/review/vocabulary.ts';
import { AttachmentPanel } from '#renderer/ui/AttachmentPanel.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';

export interface MaterialFilesProps {
  readonly reviewId: number;
  readonly kind: MaterialKind;
  readonly refusal: string | null;
  readonly onClose: () => void;
}

export function MaterialFiles({ reviewId, kind, refusal, onClose }: MaterialFilesProps) {
  return (
    <Modal title={`材料附件：${materialKinds[kind].name}`} onClose={onClose} width={620} closeLabel="关闭">
      <AttachmentPanel subject="review" subjectId={reviewId} slot={kind} refusal={refusal} />
    </Modal>
  );
}
