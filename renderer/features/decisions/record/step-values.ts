/** 一步的登记表：值、校验、交给核心的样子。 */
import { z } from 'zod';
import type { DecisionStepDto } from '#shared/contract/decisions.ts';
import { contract } from '#shared/contract/index.ts';
import type { StepKind, StepState } from '#shared/domain/decision/vocabulary.ts';
import { citeRule } from '#shared/domain/rules/rules.ts';
import { stepWords } from './step-rules.ts';

/** 用 type：Mantine 的表单要求能按栏名索引。 */
export type StepValues = {
  isApplicable: boolean;
  ground: string;
  state: StepState;
  startedOn: string | null;
  finishedOn: string | null;
  responsible: string;
  note: string;
  /** 补录时法定障碍的补救措施。 */
  remedy: string;
};

export const stepValuesOf = (step: DecisionStepDto): StepValues => ({
  isApplicable: step.isApplicable,
  ground: step.ground,
  state: step.state,
  startedOn: step.startedOn,
  finishedOn: step.finishedOn,
  responsible: step.responsible,
  note: step.note,
  remedy: '',
});

const always = { when: () => true };

/** 与核心同一口径的几条，先在屏上说。 */
export const stepSchema = (kind: StepKind, today: string | null): z.ZodType =>
  contract.decisions.updateStep.input
    .omit({ id: true, expectedVersion: true, kind: true })
    .refine((values) => values.isApplicable || values.ground.trim() !== '', {
      ...always,
      path: ['ground'],
      error: kind === 'participation' ? `请写依法不予公开的依据（${citeRule('D-10')}）` : '不适用的须写理由',
    })
    .refine((values) => !values.isApplicable || values.state === 'notStarted' || values.startedOn !== null, {
      ...always,
      path: ['startedOn'],
      error: `请填写${stepWords[kind].startedOn}`,
    })
    .refine((values) => !values.isApplicable || values.state !== 'done' || values.finishedOn !== null, {
      ...always,
      path: ['finishedOn'],
      error: `请填写${stepWords[kind].finishedOn}`,
    })
    .refine((values) => !isAfter(values.startedOn, today), {
      ...always,
      path: ['startedOn'],
      error: `不能晚于今天 ${today ?? ''}`,
    })
    .refine((values) => values.state !== 'done' || !isAfter(values.finishedOn, today), {
      ...always,
      path: ['finishedOn'],
      error: `不能晚于今天 ${today ?? ''}`,
    })
    .refine((values) => values.state !== 'done' || !isAfter(values.startedOn, values.finishedOn), {
      ...always,
      path: ['finishedOn'],
      error: `${stepWords[kind].finishedOn}不能早于${stepWords[kind].startedOn}`,
    });

const isAfter = (day: string | null, limit: string | null): boolean =>
  day !== null && limit !== null && day > limit;

/** 没有做完的不带完成日期，免得留下与办理情况不符的内容。 */
export const stepInputOf = (values: StepValues): StepValues => ({
  ...values,
  finishedOn: values.isApplicable && values.state === 'done' ? values.finishedOn : null,
  startedOn: values.isApplicable && values.state !== 'notStarted' ? values.startedOn : null,
});
