/** 记录页上开着的那一个对话框。 */
import type { CounselOpinionDto, ReviewDto } from '#shared/contract/reviews.ts';
import type { MaterialKind } from '#shared/domain/review/vocabulary.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { AttachmentPanel } from '#renderer/ui/AttachmentPanel.tsx';
import { ConfirmReason } from '#renderer/ui/ConfirmReason.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { AcceptDialog } from '../dialogs/AcceptDialog.tsx';
import { AssignDialog } from '../dialogs/AssignDialog.tsx';
import { BackToDraftDialog, PassCheckDialog } from '../dialogs/CheckDialogs.tsx';
import { CounselDialog } from '../dialogs/CounselDialog.tsx';
import { IssueDialog } from '../dialogs/IssueDialog.tsx';
import { ReceiveSupplementDialog } from '../dialogs/ReceiveSupplementDialog.tsx';
import { ReplyDialog } from '../dialogs/ReplyDialog.tsx';
import { ReturnDialog } from '../dialogs/ReturnDialog.tsx';
import { SupplementDialog } from '../dialogs/SupplementDialog.tsx';
import { MaterialFiles } from '../MaterialFiles.tsx';
import { PrintPreview, type PrintTarget } from '#renderer/ui/PrintPreview.tsx';

export type OpenDialog =
  | {
      readonly kind:
        | 'accept'
        | 'requestSupplement'
        | 'receiveSupplement'
        | 'returnPackage'
        | 'assign'
        | 'addCounsel'
        | 'passCheck'
        | 'backToDraft'
        | 'issue'
        | 'recordReply'
        | 'startCorrection'
        | 'void';
    }
  | { readonly kind: 'paper'; readonly target: PrintTarget }
  | { readonly kind: 'files'; readonly material: MaterialKind }
  | { readonly kind: 'scan' | 'voidCounsel'; readonly opinion: CounselOpinionDto };

export interface RecordDialogsProps {
  readonly review: ReviewDto;
  readonly dialog: OpenDialog;
  readonly fileRefusal: string | null;
  readonly onOpen: (dialog: OpenDialog | null) => void;
}

export function RecordDialogs({ review, dialog, fileRefusal, onOpen }: RecordDialogsProps) {
  const correct = useLedgerCommand('reviews', 'startCorrection');
  const voidReview = useLedgerCommand('reviews', 'void');
  const voidCounsel = useLedgerCommand('reviews', 'voidCounselOpinion');
  const target = { id: review.id, expectedVersion: review.version };
  const shared = { review, onClose: () => onOpen(null) };
  switch (dialog.kind) {
    case 'accept':
      return <AcceptDialog {...shared} />;
    case 'requestSupplement':
      return <SupplementDialog {...shared} />;
    case 'receiveSupplement':
      return <ReceiveSupplementDialog {...shared} />;
    case 'returnPackage':
      return <ReturnDialog {...shared} />;
    case 'assign':
      return <AssignDialog {...shared} />;
    case 'addCounsel':
      return <CounselDialog {...shared} />;
    case 'passCheck':
      return <PassCheckDialog {...shared} />;
    case 'backToDraft':
      return <BackToDraftDialog {...shared} />;
    case 'issue':
      return <IssueDialog {...shared} onIssued={(slipId) => onOpen({ kind: 'paper', target: { slipId } })} />;
    case 'recordReply':
      return <ReplyDialog {...shared} />;
    case 'startCorrection':
      return (
        <ConfirmReason
          title="更正意见书"
          reasonLabel="更正原因"
          confirmLabel="开始更正"
          consequence={`回到起草，改好后重走复核、签发。新的意见书另取新号，写明替代 ${review.docNo ?? '原件'}；签发前原件仍为现行，签发后标为“已被新版替代”，都不删除。`}
          onConfirm={(reason) => correct.mutateAsync({ ...target, reason })}
          onClose={shared.onClose}
        />
      );
    case 'void':
      return (
        <ConfirmReason
          title="作废送审件"
          confirmLabel="作废"
          consequence={`送审 ${review.intakeNo} 划线保留，编号不再使用；误登的才作废，材料不合要求请用退回。`}
          onConfirm={(reason) => voidReview.mutateAsync({ ...target, reason })}
          onClose={shared.onClose}
        />
      );
    case 'paper':
      return <PrintPreview target={dialog.target} onClose={shared.onClose} />;
    case 'files':
      return (
        <MaterialFiles
          reviewId={review.id}
          kind={dialog.material}
          refusal={fileRefusal}
          onClose={shared.onClose}
        />
      );
    case 'scan':
      return (
        <Modal
          title={`${dialog.opinion.counselName}的法律意见`}
          onClose={shared.onClose}
          width={620}
          closeLabel="关闭"
        >
          <AttachmentPanel
            subject="counselOpinion"
            subjectId={dialog.opinion.id}
            title="签名扫描件"
            refusal={dialog.opinion.isVoided ? '这份法律意见已经作废' : fileRefusal}
          />
        </Modal>
      );
    case 'voidCounsel':
      return (
        <ConfirmReason
          title={`作废${dialog.opinion.counselName}的法律意见`}
          confirmLabel="作废"
          consequence="划线保留，不再计入份数和条数；修改意见里引自它的条目要先删去。"
          onConfirm={(reason) =>
            voidCounsel.mutateAsync({ ...target, counselOpinionId: dialog.opinion.id, reason })
          }
          onClose={shared.onClose}
        />
      );
    default:
      return assertNever(dialog);
  }
}
