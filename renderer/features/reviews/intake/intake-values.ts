/** 送审登记表单的值：初值、校验、与合同之间的转换。 */
import { z } from 'zod';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import {
  intakeFields,
  type IntakeFieldsInput,
  type MaterialInput,
  type ReviewDto,
} from '#shared/contract/reviews.ts';
import { blankMaterials, completeMaterials, materialsOf } from './materials.ts';

export interface IntakeValues extends Record<string, unknown> {
  decisionId: number | null;
  draftTitle: string;
  submitUnitId: string | null;
  contactName: string;
  contactPhone: string;
  submittedOn: string | null;
  submitter: string;
  replyDueOn: string | null;
  materials: MaterialInput[];
}

/** 单位、事项在表单里可以还没有选；其余与合同一字不差。 */
export const intakeSchema = intakeFields
  .extend({
    decisionId: z.int({ error: '请选择决策事项' }),
    submitUnitId: z.string({ error: '请选择送审单位' }),
  })
  .refine((values) => values.replyDueOn === null || values.replyDueOn >= values.submittedOn, {
    path: ['replyDueOn'],
    error: '要求答复日不能早于送审日期',
  });

export const blankIntake = (today: string | null): IntakeValues => ({
  decisionId: null,
  draftTitle: '',
  submitUnitId: null,
  contactName: '',
  contactPhone: '',
  submittedOn: today,
  submitter: '',
  replyDueOn: null,
  materials: blankMaterials(),
});

export const intakeOf = (review: ReviewDto): IntakeValues => ({
  decisionId: review.decisionId,
  draftTitle: review.draftTitle,
  submitUnitId: String(review.submitUnitId),
  contactName: review.contactName,
  contactPhone: review.contactPhone,
  submittedOn: review.submittedOn,
  submitter: review.submitter,
  replyDueOn: review.replyDueOn,
  materials: materialsOf(review),
});

/** 选定事项时带出的值：只填还空着的栏目，人写过的不动。 */
export function fillFromDecision(
  values: IntakeValues,
  decision: Pick<DecisionDto, 'title' | 'leadUnitId' | 'steps' | 'touchesMarket'>,
  earlier: Pick<ReviewDto, 'contactName' | 'contactPhone' | 'submitter' | 'submitUnitId'> | null,
): IntakeValues {
  const unit = earlier?.submitUnitId ?? decision.leadUnitId;
  return {
    ...values,
    draftTitle: values.draftTitle === '' ? `${decision.title}（草案）` : values.draftTitle,
    submitUnitId: values.submitUnitId ?? (unit === null ? null : String(unit)),
    contactName: values.contactName === '' ? (earlier?.contactName ?? '') : values.contactName,
    contactPhone: values.contactPhone === '' ? (earlier?.contactPhone ?? '') : values.contactPhone,
    submitter: values.submitter === '' ? (earlier?.submitter ?? '') : values.submitter,
    materials: values.materials.map((material) => fillMaterial(material, decision)),
  };
}

const procedureOf = { publicAdoption: 'participation', expertOpinion: 'expert', riskReport: 'risk' } as const;

/** 决策台账里写明不适用的程序，材料跟着不适用并带上理由；还没有核的才带。 */
function fillMaterial(
  material: MaterialInput,
  decision: Pick<DecisionDto, 'steps' | 'touchesMarket'>,
): MaterialInput {
  if (material.state !== 'unchecked') return material;
  if (material.kind === 'fairCompetition' && !decision.touchesMarket)
    return { ...material, state: 'notApplicable', note: '不涉及市场主体经济活动' };
  const procedure = Object.entries(procedureOf).find(([kind]) => kind === material.kind)?.[1];
  const step = decision.steps.find((entry) => entry.kind === procedure);
  return step !== undefined && !step.isApplicable && step.ground !== ''
    ? { ...material, state: 'notApplicable', note: step.ground.slice(0, 200) }
    : material;
}

/** 表单值 → 合同的输入；只在校验通过后调用。 */
export function toContract(values: IntakeValues): { decisionId: number; fields: IntakeFieldsInput } {
  const { decisionId, submitUnitId, ...rest } = intakeSchema.parse(values);
  return { decisionId, fields: { ...rest, submitUnitId: Number(submitUnitId) } };
}

const storedMaterials = z.array(intakeFields.shape.materials.element);

/** 取回的草稿：清单按现在的九项排好，不成形的用空清单。 */
export function repairDraft(values: IntakeValues): IntakeValues {
  const materials = storedMaterials.safeParse(values.materials);
  return { ...values, materials: completeMaterials(materials.success ? materials.data : []) };
}
