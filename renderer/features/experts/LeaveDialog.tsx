/** 专家出库：写明日期和原因；出过的意见照旧。 */
import { useState } from 'react';
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import type { ExpertDto } from '#shared/contract/reference.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TextAreaField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { ProblemBar } from '#renderer/ui/problems.tsx';
import { expertValues } from './ExpertDialog.tsx';

interface LeaveDialogProps {
  readonly expert: ExpertDto;
  readonly onClose: () => void;
}

interface LeaveValues extends Record<string, unknown> {
  leftOn: string | null;
  leaveReason: string;
}

const { leftOn, leaveReason } = contract.experts.create.input.shape;
const schema = z.object({
  leftOn: leftOn.refine((day) => day !== null, { error: '请填写出库日期' }),
  leaveReason: leaveReason.refine((text) => text !== '', { error: '请填写出库原因' }),
});

export function LeaveDialog({ expert, onClose }: LeaveDialogProps) {
  const today = useToday();
  const form = useLedgerForm<LeaveValues>({ schema, initialValues: { leftOn: today, leaveReason: '' } });
  const [problem, setProblem] = useState<string | null>(null);
  const update = useLedgerCommand('experts', 'update', { onSuccess: onClose });
  const on = form.values.leftOn;
  const isTooEarly = on !== null && expert.joinedOn !== null && on < expert.joinedOn;
  const submit = (): void => {
    setProblem(null);
    form.onSubmit((values) => {
      if (isTooEarly) return;
      update.mutate(
        { id: expert.id, expectedVersion: expert.version, ...expertValues(expert), ...values },
        { onError: (error) => setProblem(applyCallError(form, error)) },
      );
    })();
  };
  return (
    <Modal
      title={`专家出库：${expert.name}`}
      width={480}
      onClose={onClose}
      hasUnsaved={form.values.leaveReason !== ''}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton variant="danger" shortcut="Ctrl+Enter" isBusy={update.isPending} onClick={submit}>
          出库
        </ActionButton>
      }
    >
      <p className="fs-modal-lead">
        {`出库以后不再出现在专家意见的下拉单里；已登记的 ${expert.opinions} 份意见照旧，以后可以回到库里。`}
      </p>
      <LedgerForm label="专家出库" onSubmit={submit}>
        <ProblemBar message={problem} />
        <FieldGrid columns={1}>
          <DateField
            label="出库日期"
            isRequired
            {...form.getInputProps('leftOn')}
            {...(isTooEarly ? { error: `出库日期不能早于入库日期 ${expert.joinedOn ?? ''}` } : {})}
          />
          <TextAreaField
            label="出库原因"
            isRequired
            autoFocus
            hint="如 聘期届满、本人申请、应当回避没有回避"
            {...form.getInputProps('leaveReason')}
          />
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}
