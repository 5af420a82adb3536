/** 复核通过，退回经办修改。 */
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { TextAreaField } from '#renderer/ui/fields.tsx';
import { FormDialog } from './FormDialog.tsx';
import { useDialogForm } from './use-dialog-form.ts';

interface Values extends Record<string, unknown> {
  comment: string;
}
interface CheckDialogProps {
  readonly review: ReviewDto;
  readonly onClose: () => void;
}

const passSchema = z.strictObject({ comment: contract.reviews.passCheck.input.shape.comment });

export function PassCheckDialog({ review, onClose }: CheckDialogProps) {
  const pass = useLedgerCommand('reviews', 'passCheck');
  const dialog = useDialogForm<Values>({
    schema: passSchema,
    initialValues: { comment: '' },
    run: (values) => pass.mutateAsync({ ...values, id: review.id, expectedVersion: review.version }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title="复核通过"
      dialog={dialog}
      confirmLabel="复核通过"
      onClose={onClose}
      width={500}
      lead={`第 ${review.round} 轮。通过后送负责人签发，您不能再签发同一件。`}
    >
      <TextAreaField
        label="复核意见"
        autoFocus
        minRows={2}
        hint="可以不写；记入签批经过"
        {...dialog.form.getInputProps('comment')}
      />
    </FormDialog>
  );
}

const backSchema = z.strictObject({ comment: contract.reviews.backToDraft.input.shape.comment });

export function BackToDraftDialog({ review, onClose }: CheckDialogProps) {
  const back = useLedgerCommand('reviews', 'backToDraft');
  const dialog = useDialogForm<Values>({
    schema: backSchema,
    initialValues: { comment: '' },
    run: (values) => back.mutateAsync({ ...values, id: review.id, expectedVersion: review.version }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title="退回经办修改"
      dialog={dialog}
      confirmLabel="退回经办"
      onClose={onClose}
      width={500}
      lead={`退给 ${review.handler} 修改，改好后从复核起再走一轮（第 ${review.round + 1} 轮）。`}
    >
      <TextAreaField
        label="退回意见"
        isRequired
        autoFocus
        minRows={3}
        hint="写清改哪一处、为什么；承办人打开意见时先看到它"
        {...dialog.form.getInputProps('comment')}
      />
    </FormDialog>
  );
}
