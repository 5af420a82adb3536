/** 专家入库，或者修改一位专家的信息。 */
import { useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import type { ExpertDto } from '#shared/contract/reference.ts';
import { expertPools } from '#shared/domain/registers/types.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { RadioField, SelectField, TextAreaField, TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { ProblemBar } from '#renderer/ui/problems.tsx';
import { sameExpert } from './expert-list.ts';

interface ExpertDialogProps {
  /** null 为入库。 */
  readonly expert: ExpertDto | null;
  readonly all: readonly ExpertDto[];
  readonly onClose: () => void;
}

type Pool = keyof typeof expertPools;
export interface ExpertValues extends Record<string, unknown> {
  name: string;
  isOrganization: boolean;
  specialty: string;
  unit: string;
  title: string;
  pool: Pool | null;
  integrity: string;
  joinedOn: string | null;
  leftOn: string | null;
  leaveReason: string;
}

export const expertValues = (expert: ExpertDto): ExpertValues & { pool: Pool } => ({
  name: expert.name,
  isOrganization: expert.isOrganization,
  specialty: expert.specialty,
  unit: expert.unit,
  title: expert.title,
  pool: expert.pool,
  integrity: expert.integrity,
  joinedOn: expert.joinedOn,
  leftOn: expert.leftOn,
  leaveReason: expert.leaveReason,
});

const poolOptions = (Object.keys(expertPools) as Pool[]).map((key) => ({
  value: key,
  label: expertPools[key],
}));
const schema = contract.experts.create.input;

export function ExpertDialog({ expert, all, onClose }: ExpertDialogProps) {
  const today = useToday();
  const form = useLedgerForm<ExpertValues>({
    schema,
    initialValues:
      expert === null
        ? {
            name: '',
            isOrganization: false,
            specialty: '',
            unit: '',
            title: '',
            pool: null,
            integrity: '',
            joinedOn: today,
            leftOn: null,
            leaveReason: '',
          }
        : expertValues(expert),
  });
  const [problem, setProblem] = useState<string | null>(null);
  const create = useLedgerCommand('experts', 'create', { onSuccess: onClose });
  const update = useLedgerCommand('experts', 'update', { onSuccess: onClose });
  const onError = (error: Error): void => setProblem(applyCallError(form, error));
  const same = sameExpert(all, form.values.name, expert?.id ?? null);
  const { isOrganization, leftOn } = form.values;
  const submit = (): void => {
    setProblem(null);
    form.onSubmit((values) => {
      // 回到库里的，出库原因一并清掉。
      const input = schema.parse(values.leftOn === null ? { ...values, leaveReason: '' } : values);
      if (expert === null) create.mutate(input, { onError });
      else update.mutate({ id: expert.id, expectedVersion: expert.version, ...input }, { onError });
    })();
  };
  return (
    <Modal
      title={expert === null ? '专家入库' : `修改专家信息：${expert.name}`}
      width={680}
      onClose={onClose}
      hasUnsaved={form.isDirty()}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton
          variant="primary"
          shortcut="Ctrl+Enter"
          isBusy={create.isPending || update.isPending}
          onClick={submit}
        >
          {expert === null ? '入库' : '存盘'}
        </ActionButton>
      }
    >
      <LedgerForm label="专家" onSubmit={submit}>
        <ProblemBar message={problem} />
        <FieldGrid>
          <TextField
            label={isOrganization ? '机构名称' : '姓名'}
            isRequired
            autoFocus
            warning={same === null ? null : `库里已有 ${same}；不是同一位的，请在专业或者单位里分清`}
            {...form.getInputProps('name')}
          />
          <RadioField
            label="类型"
            options={[
              { value: 'person', label: '个人' },
              { value: 'organization', label: '专业机构' },
            ]}
            value={isOrganization ? 'organization' : 'person'}
            onChange={(value) => form.setFieldValue('isOrganization', value === 'organization')}
          />
          <TextField
            label="专业"
            isRequired
            hint="如 城乡规划、环境工程"
            {...form.getInputProps('specialty')}
          />
          <SelectField label="来源库" isRequired options={poolOptions} {...form.getInputProps('pool')} />
          <TextField label="单位" {...form.getInputProps('unit')} />
          <TextField label="职称" {...form.getInputProps('title')} />
          <DateField label="入库日期" {...form.getInputProps('joinedOn')} />
          {expert === null || expert.leftOn === null ? null : (
            <DateField label="出库日期" hint="清空就是回到库里" {...form.getInputProps('leftOn')} />
          )}
          {leftOn === null ? null : (
            <TextField label="出库原因" isRequired isWide {...form.getInputProps('leaveReason')} />
          )}
          <TextAreaField
            label="诚信记录"
            isWide
            minRows={2}
            hint="没有如实提供意见、应当回避没有回避等，写明时间和事由"
            {...form.getInputProps('integrity')}
          />
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}
