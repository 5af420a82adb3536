/** 收到补正材料：改材料清单；计时停止过的，重新确认要求答复日（第二十六条）。 */
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import type { MaterialInput, ReviewDto } from '#shared/contract/reviews.ts';
import { useCalendar, useToday } from '#renderer/lib/calendar.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGrid } from '#renderer/ui/LedgerForm.tsx';
import { materialsOf } from '../intake/materials.ts';
import { MaterialEditor } from '../intake/MaterialEditor.tsx';
import { previewReviewTime, stopsOf } from '../review-time.ts';
import { FormDialog } from './FormDialog.tsx';
import { useDialogForm } from './use-dialog-form.ts';

const { receivedOn, materials, replyDueOn } = contract.reviews.receiveSupplement.input.shape;
const beforeAcceptance = z.strictObject({ receivedOn, materials, replyDueOn });
const afterAcceptance = beforeAcceptance
  .extend({ replyDueOn: contract.reviews.accept.input.shape.replyDueOn })
  .refine((values) => values.replyDueOn >= values.receivedOn, {
    path: ['replyDueOn'],
    error: '要求答复日不能早于收到日期',
  });

interface Values extends Record<string, unknown> {
  receivedOn: string | null;
  materials: MaterialInput[];
  replyDueOn: string | null;
}

export function ReceiveSupplementDialog({
  review,
  onClose,
}: {
  readonly review: ReviewDto;
  readonly onClose: () => void;
}) {
  const today = useToday();
  const calendar = useCalendar();
  const receive = useLedgerCommand('reviews', 'receiveSupplement');
  const wasAccepted = review.acceptedOn !== null;
  const schema = wasAccepted ? afterAcceptance : beforeAcceptance;
  const dialog = useDialogForm<Values>({
    schema,
    // 停过的计时使原定的日子失去依据，要求答复日空着，由人重新定。
    initialValues: {
      receivedOn: today,
      materials: materialsOf(review),
      replyDueOn: wasAccepted ? null : review.replyDueOn,
    },
    run: (values) =>
      receive.mutateAsync({ ...schema.parse(values), id: review.id, expectedVersion: review.version }),
    onDone: onClose,
  });
  const { form } = dialog;
  const notice = review.notices.findLast((entry) => entry.kind === 'supplement');
  const stops = stopsOf(
    review.acceptedOn,
    review.notices.map((entry) =>
      entry.receivedOn === null ? { ...entry, receivedOn: form.values.receivedOn } : entry,
    ),
  );
  const time = previewReviewTime(review.acceptedOn, form.values.replyDueOn, calendar, stops);
  return (
    <FormDialog
      title="收到补正材料"
      dialog={dialog}
      confirmLabel={wasAccepted ? '登记，恢复审查' : '登记'}
      onClose={onClose}
      width={860}
      lead={
        notice === undefined ? null : (
          <>
            {`${notice.docNo}要求补正：`}
            <strong>{notice.lines.join('；')}</strong>
          </>
        )
      }
    >
      <FieldGrid>
        <DateField
          label="收到日期"
          isRequired
          autoFocus
          isWide={!wasAccepted}
          {...form.getInputProps('receivedOn')}
        />
        {wasAccepted ? (
          <DateField
            label="要求答复日"
            isRequired
            ruleId="D-22b"
            hint={`原定 ${review.replyDueOn ?? '—'}，停过的日子不计，请与承办单位重新确认`}
            warning={time?.isShort === true ? time.text : null}
            success={time !== null && !time.isShort ? time.text : null}
            {...form.getInputProps('replyDueOn')}
          />
        ) : null}
      </FieldGrid>
      <div className="rv-dialog-table">
        <MaterialEditor
          value={form.values.materials}
          onChange={(value) => form.setFieldValue('materials', value)}
          errors={form.errors}
        />
      </div>
    </FormDialog>
  );
}
