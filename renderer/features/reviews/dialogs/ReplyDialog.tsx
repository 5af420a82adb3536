/** 登记承办单位反馈：逐条记采纳、部分采纳、未采纳和理由；没有修改意见的记总的反馈（第二十八条）。 */
import { Radio } from '@mantine/core';
import { useId } from 'react';
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { type Adoption, adoptions, severities } from '#shared/domain/review/vocabulary.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { ChoiceGroup } from '#renderer/ui/ChoiceGroup.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGrid } from '#renderer/ui/LedgerForm.tsx';
import { TextAreaField } from '#renderer/ui/fields.tsx';
import { FormDialog } from './FormDialog.tsx';
import { useDialogForm } from './use-dialog-form.ts';

interface ReplyLine {
  readonly itemId: number;
  readonly reply: Adoption | null;
  readonly reason: string;
}
interface Values extends Record<string, unknown> {
  repliedOn: string | null;
  generalReply: string;
  items: ReplyLine[];
}

const shape = contract.reviews.recordReply.input.shape;
const replySchema = (hasItems: boolean) =>
  z.strictObject({
    repliedOn: shape.repliedOn,
    generalReply: hasItems
      ? shape.generalReply
      : shape.generalReply.pipe(z.string().min(1, { error: '没有逐条修改意见，请写总的反馈' })),
    items: z.array(
      z
        .strictObject({
          itemId: z.int(),
          reply: z.enum(['adopted', 'partial', 'rejected']).nullable(),
          reason: z.string().max(1000),
        })
        .refine((line) => line.reply === null || line.reply === 'adopted' || line.reason.trim() !== '', {
          path: ['reason'],
          error: '部分采纳、未采纳的请写理由',
        }),
    ),
  });

const answers = Object.entries(adoptions) as [Adoption, string][];

export function ReplyDialog({
  review,
  onClose,
}: {
  readonly review: ReviewDto;
  readonly onClose: () => void;
}) {
  const today = useToday();
  const record = useLedgerCommand('reviews', 'recordReply');
  const { items } = review.opinion;
  const schema = replySchema(items.length > 0);
  const dialog = useDialogForm<Values>({
    schema,
    initialValues: {
      repliedOn: review.repliedOn ?? today,
      generalReply: review.generalReply,
      items: items.map((item) => ({ itemId: item.id, reply: item.reply, reason: item.replyReason })),
    },
    run: (values) => {
      const parsed = schema.parse(values);
      return record.mutateAsync({
        ...parsed,
        // 还没有反馈的不登记，下次再补。
        items: parsed.items.flatMap(({ itemId, reply, reason }) =>
          reply === null ? [] : [{ itemId, reply, reason }],
        ),
        id: review.id,
        expectedVersion: review.version,
      });
    },
    onDone: onClose,
  });
  const { form } = dialog;
  const open = form.values.items.filter((line) => line.reply === null).length;
  const set = (index: number, line: ReplyLine): void =>
    form.setFieldValue('items', form.values.items.with(index, line));
  return (
    <FormDialog
      title="登记承办单位反馈"
      dialog={dialog}
      confirmLabel={open === 0 ? '登记，反馈办结' : '登记'}
      onClose={onClose}
      width={items.length === 0 ? 560 : 960}
      footNote={
        items.length === 0
          ? null
          : open === 0
            ? '条条有着落，登记后反馈办结'
            : `还有 ${open} 条没有反馈，可以先登记，以后补`
      }
    >
      <FieldGrid>
        <DateField label="反馈日期" isRequired autoFocus {...form.getInputProps('repliedOn')} />
        {items.length === 0 ? null : (
          <div className="rv-reply-all">
            <ActionButton
              size="sm"
              onClick={() =>
                form.setFieldValue(
                  'items',
                  form.values.items.map((line) =>
                    line.reply === null ? { ...line, reply: 'adopted' } : line,
                  ),
                )
              }
            >
              其余都记采纳
            </ActionButton>
          </div>
        )}
        <TextAreaField
          label="总的反馈"
          isRequired={items.length === 0}
          isWide
          minRows={items.length === 0 ? 3 : 1}
          {...form.getInputProps('generalReply')}
        />
      </FieldGrid>
      {items.length === 0 ? null : (
        <div className="rv-dialog-table">
          <table className="lt rv-replies" aria-label="逐条反馈">
            <colgroup>
              <col style={{ width: 36 }} />
              <col style={{ width: 84 }} />
              <col />
              <col style={{ width: 232 }} />
              <col style={{ width: '30%' }} />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">序</th>
                <th scope="col">条款</th>
                <th scope="col">问题和建议</th>
                <th scope="col">采纳情况</th>
                <th scope="col">理由</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item, index) => {
                const line = form.values.items[index];
                const error = form.errors[`items.${index}.reason`];
                return line === undefined ? null : (
                  <tr key={item.id}>
                    <td>{item.seq}</td>
                    <td className="lt-wraps">{item.clause}</td>
                    <td className="lt-wraps">
                      {item.problem}
                      <span className="rv-suggestion">{`建议：${item.suggestion}`}</span>
                      {item.severity === 'must' ? (
                        <span className="fs-text-red rv-strong">{severities.must}</span>
                      ) : null}
                    </td>
                    <td className="lt-wraps">
                      <Answer
                        label={`第 ${item.seq} 条`}
                        value={line.reply}
                        onChange={(reply) => set(index, { ...line, reply })}
                      />
                    </td>
                    <td className="lt-wraps">
                      <textarea
                        className={`rv-cell rv-cell-boxed${error === undefined ? '' : ' rv-cell-wrong'}`}
                        rows={1}
                        aria-label={`第 ${item.seq} 条的理由`}
                        aria-invalid={error !== undefined || undefined}
                        value={line.reason}
                        maxLength={1000}
                        spellCheck={false}
                        onChange={(event) => set(index, { ...line, reason: event.currentTarget.value })}
                      />
                      {error === undefined ? null : (
                        <span className="fs-field-message fs-message-red">{error}</span>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </FormDialog>
  );
}

function Answer(props: {
  readonly label: string;
  readonly value: Adoption | null;
  readonly onChange: (value: Adoption) => void;
}) {
  const name = useId();
  return (
    <ChoiceGroup
      name={name}
      value={props.value ?? ''}
      label={`${props.label}采纳情况`}
      onChange={(value) => {
        const picked = answers.find(([key]) => key === value);
        if (picked !== undefined) props.onChange(picked[0]);
      }}
    >
      <div className="rv-materials-states">
        {answers.map(([key, label]) => (
          <Radio key={key} value={key} label={label} />
        ))}
      </div>
    </ChoiceGroup>
  );
}
