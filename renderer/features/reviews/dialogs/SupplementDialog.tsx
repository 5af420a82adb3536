/** 要求补正：逐条写缺什么，发补正通知书；已经受理的，审查计时从通知日停止（第二十六条）。 */
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { materialKinds } from '#shared/domain/review/vocabulary.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGrid } from '#renderer/ui/LedgerForm.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { FormDialog } from './FormDialog.tsx';
import { LineList, lineError } from './LineList.tsx';
import { NextNumber } from './NextNumber.tsx';
import { useDialogForm } from './use-dialog-form.ts';

const { lines, issuedOn, dueOn } = contract.reviews.requestSupplement.input.shape;
export const writtenLines = z.array(z.string()).transform((all) => all.filter((line) => line.trim() !== ''));
const schema = z
  .strictObject({ lines: writtenLines.pipe(lines), issuedOn, dueOn })
  .refine((values) => values.dueOn > values.issuedOn, {
    path: ['dueOn'],
    error: '补正期限应当晚于通知日期',
  });

interface Values extends Record<string, unknown> {
  lines: string[];
  issuedOn: string | null;
  dueOn: string | null;
}

/** 没有和没有核对的材料，先列出来。 */
export function missingMaterials(review: Pick<ReviewDto, 'materials'>): string[] {
  const missing = review.materials
    .filter((material) => material.state === 'missing' || material.state === 'unchecked')
    .map((material) => materialKinds[material.kind].name);
  return missing.length === 0 ? [''] : missing;
}

export function SupplementDialog({
  review,
  onClose,
}: {
  readonly review: ReviewDto;
  readonly onClose: () => void;
}) {
  const today = useToday();
  const request = useLedgerCommand('reviews', 'requestSupplement');
  const dialog = useDialogForm<Values>({
    schema,
    initialValues: { lines: missingMaterials(review), issuedOn: today, dueOn: null },
    run: (values) =>
      request.mutateAsync({ ...schema.parse(values), id: review.id, expectedVersion: review.version }),
    onDone: onClose,
  });
  const { form } = dialog;
  return (
    <FormDialog
      title="要求补正"
      dialog={dialog}
      confirmLabel="发出补正通知"
      onClose={onClose}
      width={680}
      footNote={<NextNumber series="review.notice" on={form.values.issuedOn} text="发出时取号" />}
    >
      {review.acceptedOn === null ? null : (
        <div className="rv-dialog-notice">
          <NoticeBar tone="amber" title="审查计时停止：">
            已经受理，从通知日起停止计时，收到补正材料之日恢复，届时重新确认要求答复日。
          </NoticeBar>
        </div>
      )}
      <FieldGrid>
        <LineList
          label="缺失内容"
          ruleId="D-22a"
          value={form.values.lines}
          onChange={(value) => form.setFieldValue('lines', value)}
          error={lineError(form.errors, 'lines')}
          hint="逐条印在补正通知书上；Enter 写下一条"
          maxLines={30}
          maxLength={200}
        />
        <DateField label="通知日期" isRequired {...form.getInputProps('issuedOn')} />
        <DateField label="补正期限" isRequired {...form.getInputProps('dueOn')} />
      </FieldGrid>
    </FormDialog>
  );
}
