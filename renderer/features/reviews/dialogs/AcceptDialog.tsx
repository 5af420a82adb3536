/** 受理：材料核齐，定要求答复日和承办人；留的工作日不足时写理由（第二十六条）。 */
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { useCalendar, useToday } from '#renderer/lib/calendar.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGrid } from '#renderer/ui/LedgerForm.tsx';
import { SelectField, TextAreaField } from '#renderer/ui/fields.tsx';
import { usePeople } from '../choices.ts';
import { previewReviewTime } from '../review-time.ts';
import { monthDay } from '../wording.ts';
import { FormDialog } from './FormDialog.tsx';
import { useDialogForm } from './use-dialog-form.ts';

const schema = z
  .strictObject({
    acceptedOn: contract.reviews.accept.input.shape.acceptedOn,
    replyDueOn: contract.reviews.accept.input.shape.replyDueOn,
    shortReason: contract.reviews.accept.input.shape.shortReason,
    handlerId: z.string({ error: '请选择承办人' }),
  })
  .refine((values) => values.replyDueOn >= values.acceptedOn, {
    path: ['replyDueOn'],
    error: '要求答复日不能早于受理日期',
  });

interface Values extends Record<string, unknown> {
  acceptedOn: string | null;
  replyDueOn: string | null;
  shortReason: string;
  handlerId: string | null;
}

export function AcceptDialog({
  review,
  onClose,
}: {
  readonly review: ReviewDto;
  readonly onClose: () => void;
}) {
  const today = useToday();
  const calendar = useCalendar();
  const people = usePeople(['handler', 'head']);
  const accept = useLedgerCommand('reviews', 'accept');
  const dialog = useDialogForm<Values>({
    schema,
    initialValues: {
      acceptedOn: today,
      replyDueOn: review.replyDueOn,
      shortReason: review.shortReason,
      handlerId: review.handlerId === null ? null : String(review.handlerId),
    },
    run: (values) => {
      const parsed = schema.parse(values);
      return accept.mutateAsync({
        ...parsed,
        handlerId: Number(parsed.handlerId),
        id: review.id,
        expectedVersion: review.version,
      });
    },
    onDone: onClose,
  });
  const { form } = dialog;
  const time = previewReviewTime(form.values.acceptedOn, form.values.replyDueOn, calendar);
  const isShort = time?.isShort === true;
  return (
    <FormDialog
      title="受理"
      dialog={dialog}
      confirmLabel="受理"
      onClose={onClose}
      width={680}
      lead="材料已经核齐。受理当天不计入审查时间；送审登记表随受理成件。"
    >
      <FieldGrid>
        <DateField label="受理日期" isRequired autoFocus {...form.getInputProps('acceptedOn')} />
        <DateField
          label="要求答复日"
          isRequired
          ruleId="D-22b"
          warning={isShort ? `${time.text}；${monthDay(time.enoughOn)} 才够` : null}
          success={time !== null && !isShort ? time.text : null}
          {...form.getInputProps('replyDueOn')}
        />
        <SelectField
          label="承办人"
          isRequired
          options={people}
          hint="审查意见由承办人起草"
          {...form.getInputProps('handlerId')}
        />
        {isShort ? (
          <TextAreaField
            label="时间不足的理由"
            isRequired
            ruleId="D-22b"
            minRows={1}
            hint="理由印在送审登记表上"
            {...form.getInputProps('shortReason')}
          />
        ) : null}
      </FieldGrid>
    </FormDialog>
  );
}
