/** 指派承办人：审查意见由承办人起草。 */
import { z } from 'zod';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { usePeople } from '../choices.ts';
import { FormDialog } from './FormDialog.tsx';
import { useDialogForm } from './use-dialog-form.ts';

const schema = z.strictObject({ handlerId: z.string({ error: '请选择承办人' }) });
interface Values extends Record<string, unknown> {
  handlerId: string | null;
}

export function AssignDialog({
  review,
  onClose,
}: {
  readonly review: ReviewDto;
  readonly onClose: () => void;
}) {
  const people = usePeople(['handler', 'head']);
  const assign = useLedgerCommand('reviews', 'assign');
  const dialog = useDialogForm<Values>({
    schema,
    initialValues: { handlerId: review.handlerId === null ? null : String(review.handlerId) },
    run: (values) =>
      assign.mutateAsync({
        handlerId: Number(schema.parse(values).handlerId),
        id: review.id,
        expectedVersion: review.version,
      }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title="指派承办人"
      dialog={dialog}
      confirmLabel="指派"
      onClose={onClose}
      width={460}
      lead="已经起草的意见随件移交，原承办人没有存盘的草稿不随件。"
    >
      <SelectField
        label="承办人"
        isRequired
        options={people}
        hint="承办人不能再复核、签发同一件"
        {...dialog.form.getInputProps('handlerId')}
      />
    </FormDialog>
  );
}
