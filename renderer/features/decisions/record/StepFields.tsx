/** 一步的栏目：先定适用不适用；适用的填办理情况、起止、责任人、说明；补录的违规另写补救措施。 */
import type { UseFormReturnType } from '@mantine/form';
import type { DecisionDto, DecisionStepDto } from '#shared/contract/decisions.ts';
import { stepStateKeys, stepStates } from '#shared/domain/decision/vocabulary.ts';
import { citeRule } from '#shared/domain/rules/rules.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { RadioField, TextAreaField, TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid } from '#renderer/ui/LedgerForm.tsx';
import { canBeNotApplicable, rulesOfStep, stepWords } from './step-rules.ts';
import type { StepValues } from './step-values.ts';

interface StepFieldsProps {
  readonly form: UseFormReturnType<StepValues>;
  readonly decision: DecisionDto;
  readonly step: DecisionStepDto;
  /** 补录时还有几处法定障碍要写补救措施；没有为 0。 */
  readonly violations: number;
}

export function StepFields({ form, decision, step, violations }: StepFieldsProps) {
  const { values } = form;
  const { kind } = step;
  const words = stepWords[kind];
  const ruleId = rulesOfStep[kind][0];
  const mayExempt = canBeNotApplicable(decision, kind);
  return (
    <FieldGrid>
      <RadioField
        label="这一步"
        ruleId={ruleId}
        options={[
          { value: 'yes', label: '应当办' },
          { value: 'no', label: '不适用', isDisabled: !mayExempt },
        ]}
        value={values.isApplicable ? 'yes' : 'no'}
        onChange={(value) => form.setFieldValue('isApplicable', value === 'yes')}
        hint={
          mayExempt
            ? null
            : kind === 'collective'
              ? `集体讨论没有例外（${citeRule('D-26')}）。`
              : `涉及市场主体，不能免（${citeRule('D-25')}）。`
        }
      />
      {values.isApplicable ? (
        <RadioField
          label="办理情况"
          isRequired
          options={stepStateKeys.map((key) => ({ value: key, label: stepStates[key] }))}
          value={values.state}
          onChange={(value) => {
            if (value !== null) form.setFieldValue('state', value);
            form.clearErrors();
          }}
        />
      ) : (
        <TextField label="责任人" hint="谁认定不适用的。" {...form.getInputProps('responsible')} />
      )}
      {values.isApplicable ? null : (
        <TextAreaField
          label={words.ground}
          isRequired
          isWide
          minRows={2}
          ruleId={ruleId}
          hint="理由显示在页签上，也印在送审表上。"
          {...form.getInputProps('ground')}
        />
      )}
      {values.isApplicable && values.state !== 'notStarted' ? (
        <DateField label={words.startedOn} isRequired {...form.getInputProps('startedOn')} />
      ) : null}
      {values.isApplicable && values.state === 'done' ? (
        <DateField label={words.finishedOn} isRequired {...form.getInputProps('finishedOn')} />
      ) : null}
      {values.isApplicable ? <TextField label="责任人" {...form.getInputProps('responsible')} /> : null}
      {values.isApplicable ? (
        <TextAreaField
          label="说明"
          isWide
          minRows={2}
          maxRows={8}
          hint={words.note}
          {...form.getInputProps('note')}
        />
      ) : null}
      {violations > 0 ? (
        <TextAreaField
          label="补救措施"
          isRequired
          isWide
          minRows={2}
          hint={`补录照登，但有 ${violations} 处不合法定程序，将记为违规，与补救措施一起留痕，不能隐藏。`}
          {...form.getInputProps('remedy')}
        />
      ) : null}
    </FieldGrid>
  );
}
