/** 签发：取号、冻结、成件一步完成。 */
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { conclusions } from '#shared/domain/review/vocabulary.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FieldGrid } from '#renderer/ui/LedgerForm.tsx';
import { TextAreaField } from '#renderer/ui/fields.tsx';
import { FormDialog } from './FormDialog.tsx';
import { useNextNumber } from './NextNumber.tsx';
import { useDialogForm } from './use-dialog-form.ts';

const { issuedOn, comment } = contract.reviews.issue.input.shape;
const schema = z.strictObject({ issuedOn, comment });
interface Values extends Record<string, unknown> {
  issuedOn: string | null;
  comment: string;
}

export interface IssueDialogProps {
  readonly review: ReviewDto;
  readonly onClose: () => void;
  /** 签发成功，交出成件的编号，接着看意见书。 */
  readonly onIssued: (slipId: number) => void;
}

export function IssueDialog({ review, onClose, onIssued }: IssueDialogProps) {
  const today = useToday();
  const issue = useLedgerCommand('reviews', 'issue', {
    onSuccess: ({ slipId }) => onIssued(slipId),
  });
  const dialog = useDialogForm<Values>({
    schema,
    initialValues: { issuedOn: today, comment: '' },
    run: (values) =>
      issue.mutateAsync({ ...schema.parse(values), id: review.id, expectedVersion: review.version }),
    // 成了以后由 onIssued 换成意见书，不在这里关。
    onDone: () => undefined,
  });
  const { form } = dialog;
  const next = useNextNumber('review.opinion', form.values.issuedOn);
  const { conclusion, items } = review.opinion;
  return (
    <FormDialog
      title="签发审查意见书"
      dialog={dialog}
      confirmLabel="签发并取号"
      onClose={onClose}
      width={600}
    >
      <div className="rv-issue">
        <span className="rv-issue-label">文号</span>
        <strong className="rv-issue-number">
          {next ??
            (form.values.issuedOn === null
              ? '填好成文日期后取号'
              : `按 ${form.values.issuedOn.slice(0, 4)} 年的顺序取号`)}
        </strong>
        <p>号在签发这一刻取，连续不空号。签发后正文、版式、核验码一并冻结；要改只能出更正件，另取新号。</p>
        {review.docNo === null ? null : <p>{`本件更正 ${review.docNo}，签发后原件标为“已被新版替代”。`}</p>}
        <dl className="fs-facts">
          <dt>结论</dt>
          <dd>{conclusion === null ? '—' : conclusions[conclusion]}</dd>
          <dt>修改意见</dt>
          <dd>
            {items.length === 0
              ? '无'
              : `${items.length} 条，必须修改 ${items.filter((item) => item.severity === 'must').length} 条`}
          </dd>
          <dt>经办、复核</dt>
          <dd>{`${review.handler}、${review.checker}`}</dd>
        </dl>
      </div>
      <FieldGrid>
        <DateField
          label="成文日期"
          isRequired
          autoFocus
          hint="以签发日为准"
          {...form.getInputProps('issuedOn')}
        />
        <TextAreaField label="签发意见" minRows={1} hint="可以不写" {...form.getInputProps('comment')} />
      </FieldGrid>
    </FormDialog>
  );
}
