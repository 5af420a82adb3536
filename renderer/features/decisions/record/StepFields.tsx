/** 一步的栏目：先定适用不适用；适用的填办理情况、起止、责任人、说明，风险评估和集体讨论另有结论。 */
import type { UseFormReturnType } from '@mantine/form';
import type { DecisionDto, DecisionStepDto } from '#shared/contract/decisions.ts';
import {
  type MeetingResult,
  meetingResults,
  meetingTypes,
  type RiskConclusion,
  riskConclusions,
  stepStateKeys,
  stepStates,
} from '#shared/domain/decision/vocabulary.ts';
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
}

const riskKeys = Object.keys(riskConclusions) as RiskConclusion[]; // 键取自结论表
const resultKeys = Object.keys(meetingResults) as MeetingResult[]; // 同上

export function StepFields({ form, decision, step }: StepFieldsProps) {
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
      {kind === 'risk' && values.isApplicable ? (
        <RadioField
          label="风险结论"
          isRequired={values.state === 'done'}
          ruleId="D-20"
          options={riskKeys.map((key) => ({ value: key, label: riskConclusions[key] }))}
          value={values.riskConclusion}
          onChange={(value) => {
            form.setFieldValue('riskConclusion', value);
            form.clearFieldError('riskConclusion');
          }}
          {...errorOf(form, 'riskConclusion')}
          hint={
            values.riskConclusion === 'uncontrollable' ? '不可控的不得上会，须调整草案后重新评估。' : null
          }
        />
      ) : null}
      {kind === 'collective' && values.state === 'done' ? (
        <RadioField
          label={`${decision.meetingType === null ? '会议' : meetingTypes[decision.meetingType]}结果`}
          isRequired
          isWide
          ruleId="D-26"
          options={resultKeys.map((key) => ({ value: key, label: meetingResults[key] }))}
          value={values.meetingResult}
          onChange={(value) => {
            form.setFieldValue('meetingResult', value);
            form.clearFieldError('meetingResult');
          }}
          {...errorOf(form, 'meetingResult')}
        />
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
    </FieldGrid>
  );
}

const errorOf = (
  form: UseFormReturnType<StepValues>,
  name: keyof StepValues,
): { error: React.ReactNode } => ({
  error: form.errors[name],
});
