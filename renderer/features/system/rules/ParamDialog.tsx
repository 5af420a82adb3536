/** 修改一个没有核到原文的参数：新的值、从哪一天起、依据什么。 */
import { useState } from 'react';
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { RadioField, TextAreaField, TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { ProblemBar } from '#renderer/ui/problems.tsx';
import { isSwitch, paramName, paramValue, type RuleRow } from './rule-text.ts';

interface ParamDialogProps {
  readonly rule: RuleRow;
  readonly param: string;
  readonly onClose: () => void;
}

interface ParamValues extends Record<string, unknown> {
  value: string;
  effectiveFrom: string | null;
  ground: string;
}

const shape = contract.ruleTable.setParam.input.pick({ value: true, effectiveFrom: true, ground: true });
// 栏里打的是字；核心只收整数。
const schema = z.preprocess((raw) => {
  const values = raw as ParamValues; // 只由这张表单交来
  const text = values.value.normalize('NFKC').trim();
  return { ...values, value: /^\d{1,5}$/.test(text) ? Number(text) : undefined };
}, shape);

export function ParamDialog({ rule, param, onClose }: ParamDialogProps) {
  const today = useToday();
  const now = rule.params.find((entry) => entry.name === param)?.value ?? 0;
  const form = useLedgerForm<ParamValues>({
    schema,
    initialValues: { value: String(now), effectiveFrom: today, ground: '' },
  });
  const [problem, setProblem] = useState<string | null>(null);
  const set = useLedgerCommand('ruleTable', 'setParam', { onSuccess: onClose });
  const { effectiveFrom } = form.values;
  const isTooEarly = effectiveFrom !== null && effectiveFrom < rule.effectiveFrom;
  const isPast = effectiveFrom !== null && today !== null && effectiveFrom < today;
  const submit = (): void => {
    setProblem(null);
    form.onSubmit((values) => {
      if (isTooEarly) return;
      set.mutate(
        {
          ruleId: rule.id,
          param,
          value: Number(values.value.normalize('NFKC')),
          effectiveFrom: values.effectiveFrom ?? '',
          ground: values.ground,
        },
        { onError: (error) => setProblem(applyCallError(form, error)) },
      );
    })();
  };
  const valueInput = form.getInputProps('value');
  return (
    <Modal
      title={`修改参数：${rule.id} ${paramName(param)}`}
      width={600}
      onClose={onClose}
      hasUnsaved={form.isDirty()}
      keys={{ 'Ctrl+Enter': submit }}
      footNote="按生效日起算，以前的步骤照旧；修改留痕，不能删。"
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={set.isPending} onClick={submit}>
          存盘
        </ActionButton>
      }
    >
      <p className="fs-modal-lead">{`${rule.source}${rule.article}：${rule.text}`}</p>
      <LedgerForm label="规则参数" onSubmit={submit}>
        <ProblemBar message={problem} />
        <FieldGrid>
          {isSwitch(param) ? (
            <RadioField
              label={paramName(param)}
              isRequired
              options={[
                { value: '0', label: '关闭' },
                { value: '1', label: '打开' },
              ]}
              {...valueInput}
            />
          ) : (
            <TextField
              label={paramName(param)}
              isRequired
              autoFocus
              hint={`现在是 ${paramValue(param, now)}`}
              {...valueInput}
            />
          )}
          <DateField
            label="生效日期"
            isRequired
            hint={isPast && !isTooEarly ? '早于今天：这一天以后的步骤都按新值核对' : null}
            {...form.getInputProps('effectiveFrom')}
            {...(isTooEarly ? { error: `生效日期不能早于规则施行日 ${rule.effectiveFrom}` } : {})}
          />
          <TextAreaField
            label="修改依据"
            isRequired
            isWide
            hint="写明文件名称、文号和条款"
            {...form.getInputProps('ground')}
          />
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}
