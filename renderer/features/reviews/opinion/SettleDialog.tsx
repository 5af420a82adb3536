/** 顾问的某一条不采纳、部分采纳：写明理由，记在法律意见名下。 */
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import type { CounselOpinionDto, ReviewDto } from '#shared/contract/reviews.ts';
import { adoptions } from '#shared/domain/review/vocabulary.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { TextAreaField } from '#renderer/ui/fields.tsx';
import { FormDialog } from '../dialogs/FormDialog.tsx';
import { useDialogForm } from '../dialogs/use-dialog-form.ts';

export interface SettleDialogProps {
  readonly review: ReviewDto;
  readonly item: CounselOpinionDto['items'][number];
  readonly adoption: 'partial' | 'rejected';
  readonly onClose: () => void;
}

interface Values extends Record<string, unknown> {
  reason: string;
}

const { reason } = contract.reviews.settleCounselItem.input.shape;

export function SettleDialog({ review, item, adoption, onClose }: SettleDialogProps) {
  const settle = useLedgerCommand('reviews', 'settleCounselItem');
  const dialog = useDialogForm<Values>({
    schema: z.strictObject({
      reason: reason.pipe(z.string().min(1, { error: `“${adoptions[adoption]}”请写理由` })),
    }),
    initialValues: { reason: item.adoptionReason },
    run: (values) =>
      settle.mutateAsync({
        ...values,
        adoption,
        counselItemId: item.id,
        id: review.id,
        expectedVersion: review.version,
      }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`法律意见第 ${item.seq} 条：${adoptions[adoption]}`}
      dialog={dialog}
      confirmLabel={`记为${adoptions[adoption]}`}
      onClose={onClose}
      width={520}
      lead={item.problem}
    >
      <TextAreaField
        label="理由"
        isRequired
        autoFocus
        minRows={3}
        hint="年终统计采纳情况、答复顾问时用；不印在意见书上"
        {...dialog.form.getInputProps('reason')}
      />
    </FormDialog>
  );
}
