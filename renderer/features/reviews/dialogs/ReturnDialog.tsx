/** 退回送审件：写明理由，发退回通知书；退回后可以重新送审（第二十六条）。 */
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { blockers } from '#shared/domain/rules/rules.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGrid } from '#renderer/ui/LedgerForm.tsx';
import { FormDialog } from './FormDialog.tsx';
import { LineList, lineError } from './LineList.tsx';
import { NextNumber } from './NextNumber.tsx';
import { writtenLines } from './SupplementDialog.tsx';
import { useDialogForm } from './use-dialog-form.ts';

const { lines, issuedOn } = contract.reviews.returnPackage.input.shape;
const schema = z.strictObject({ lines: writtenLines.pipe(lines), issuedOn });

interface Values extends Record<string, unknown> {
  lines: string[];
  issuedOn: string | null;
}

export function ReturnDialog({
  review,
  onClose,
}: {
  readonly review: ReviewDto;
  readonly onClose: () => void;
}) {
  const today = useToday();
  const returnPackage = useLedgerCommand('reviews', 'returnPackage');
  const grounds = blockers(review.acceptanceGates).map((line) => `缺“${line.title}”`);
  const dialog = useDialogForm<Values>({
    schema,
    initialValues: { lines: grounds.length === 0 ? [''] : grounds, issuedOn: today },
    run: (values) =>
      returnPackage.mutateAsync({ ...schema.parse(values), id: review.id, expectedVersion: review.version }),
    onDone: onClose,
  });
  const { form } = dialog;
  return (
    <FormDialog
      title="退回送审件"
      dialog={dialog}
      confirmLabel="退回"
      isDanger
      onClose={onClose}
      width={620}
      lead="退回后这一件办结，不能恢复；承办单位补齐后另行送审，另编送审编号，两件互相可查。"
      footNote={<NextNumber series="review.notice" on={form.values.issuedOn} text="退回时取号" />}
    >
      <FieldGrid>
        <LineList
          label="退回理由"
          ruleId="D-22a"
          value={form.values.lines}
          onChange={(value) => form.setFieldValue('lines', value)}
          error={lineError(form.errors, 'lines')}
          hint="逐条印在退回通知书上；Enter 写下一条"
          maxLines={30}
          maxLength={200}
        />
        <DateField label="退回日期" isRequired {...form.getInputProps('issuedOn')} />
      </FieldGrid>
    </FormDialog>
  );
}
