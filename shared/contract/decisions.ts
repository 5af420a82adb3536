/** 重大行政决策台账：登记、名单、记录、程序各步、提请集体讨论。 */
import { z } from 'zod';
import {
  type Category,
  categories,
  decisionStatusKeys,
  exclusionKeys,
  fiveProcedures,
  type Mark,
  marks,
  meetingResults,
  meetingTypes,
  proposalSources,
  riskConclusions,
  stepKinds,
  stepStateKeys,
} from '../domain/decision/vocabulary.ts';
import { rules } from '../domain/rules/rules.ts';
import { command, query } from './define.ts';
import {
  expectedVersion,
  id,
  optionalDay,
  optionalText,
  page,
  pageSize,
  recordRef,
  requiredText,
} from './fields.ts';

const keysOf = <T extends object>(table: T) =>
  Object.keys(table) as unknown as readonly [keyof T & string, ...(keyof T & string)[]];
export const enumOf = <T extends object>(table: T, label: string) =>
  z.enum(keysOf(table), { error: `请选择${label}` });

const category = z
  .int({ error: '请选择类别' })
  .refine((value) => Object.hasOwn(categories, value), { error: '请选择类别' })
  .transform((value) => value as Category); // the refinement has just established it
const mark = enumOf(marks, '标记') as z.ZodType<Mark, Mark>;
const status = z.enum(decisionStatusKeys, { error: '状态不正确' });

export const gateLineDto = z.strictObject({
  ruleId: z.enum(rules.map((rule) => rule.id)),
  level: z.enum(['block', 'reason', 'info']),
  isMet: z.boolean(),
  title: z.string(),
  message: z.string(),
});

const marksDto = z.strictObject({
  participation: mark,
  expert: mark,
  risk: mark,
  legality: mark,
  collective: mark,
} satisfies Record<(typeof fiveProcedures)[number], z.ZodType>);

export const decisionRowDto = z.strictObject({
  id,
  catalogNo: z.string().nullable(),
  title: z.string(),
  category: category.nullable(),
  leadUnit: z.string(),
  marks: marksDto,
  status,
  nextStep: z.string(),
  dueOn: z.string().nullable(),
  /** 工作日；负数为逾期。 */
  workdaysLeft: z.int().nullable(),
  startedOn: z.string().nullable(),
  acceptedOn: z.string().nullable(),
  meetingOn: z.string().nullable(),
  counsel: z.string(),
  handler: z.string(),
  isVoided: z.boolean(),
});
export type DecisionRowDto = z.infer<typeof decisionRowDto>;

/** `2026-7`、`2026-007` 都是 `2026-07`：一个号只有一种写法，才查得出重号。 */
const paddedCatalogNo = (typed: string): string =>
  `${typed.slice(0, 4)}-${String(Number(typed.slice(5))).padStart(2, '0')}`;

/** 登记和修改共用的字段。 */
export const decisionFields = z.strictObject({
  title: requiredText('事项名称', 120),
  catalogNo: optionalText('目录号', 20)
    .pipe(z.string().regex(/^(\d{4}-(?!0+$)\d{1,3})?$/, { error: '目录号写成 2026-07；不在目录的留空' }))
    .transform((value) => (value === '' ? null : paddedCatalogNo(value))),
  category: category.nullable(),
  exclusion: z.enum(exclusionKeys, { error: '请选择排除情形' }).nullable(),
  exclusionReason: optionalText('排除理由', 500),
  proposalSource: enumOf(proposalSources, '建议来源').nullable(),
  leadUnitId: id.nullable(),
  coUnits: optionalText('配合单位', 200),
  startedOn: optionalDay('启动日期'),
  plannedMeetingOn: optionalDay('拟上会日'),
  handlerId: id,
  touchesMarket: z.boolean(),
  isWorkSecret: z.boolean(),
  isBackEntry: z.boolean(),
  summary: optionalText('事项概要', 4000),
  /** 省政府令第210号七类，供本地登记；缺省按五类的默认对应。 */
  category7: z.int().min(1).max(7).nullable().default(null),
  offCatalogReason: optionalText('目录外的理由', 500).default(''),
  npcRelation: z.enum(['none', 'decide', 'report']).default('none'),
  npcOn: optionalDay('人大办理日期').default(null),
});
export type DecisionFieldsInput = z.input<typeof decisionFields>;

export const decisionStepDto = z.strictObject({
  kind: z.enum(stepKinds),
  state: z.enum(stepStateKeys),
  isApplicable: z.boolean(),
  ground: z.string(),
  startedOn: z.string().nullable(),
  finishedOn: z.string().nullable(),
  responsible: z.string(),
  note: z.string(),
  mark,
  attachmentCount: z.int(),
  version: z.int(),
});
export type DecisionStepDto = z.infer<typeof decisionStepDto>;

export const explainedDayDto = z.strictObject({
  label: z.string(),
  date: z.string(),
  basis: z.string(),
  isProvisional: z.boolean(),
  steps: z.array(z.strictObject({ date: z.string(), text: z.string() })),
});
export type ExplainedDayDto = z.infer<typeof explainedDayDto>;

export const decisionDto = z.strictObject({
  id,
  version: z.int(),
  catalogNo: z.string().nullable(),
  title: z.string(),
  category: category.nullable(),
  exclusion: z.enum(exclusionKeys).nullable(),
  exclusionReason: z.string(),
  proposalSource: enumOf(proposalSources, '建议来源').nullable(),
  leadUnitId: id.nullable(),
  leadUnit: z.string(),
  coUnits: z.string(),
  startedOn: z.string().nullable(),
  plannedMeetingOn: z.string().nullable(),
  handlerId: id,
  handler: z.string(),
  touchesMarket: z.boolean(),
  isWorkSecret: z.boolean(),
  isBackEntry: z.boolean(),
  summary: z.string(),
  category7: z.int().nullable(),
  offCatalogReason: z.string(),
  npcRelation: z.enum(['none', 'decide', 'report']),
  npcOn: z.string().nullable(),
  followsId: id.nullable(),
  /** 对本件作的重大调整，各另立一件。 */
  followedBy: z.array(z.strictObject({ id, title: z.string() })),
  lifecycle: z.enum(['active', 'suspended', 'terminated']),
  lifecycleReason: z.string(),
  meetingType: enumOf(meetingTypes, '会议').nullable(),
  meetingResult: enumOf(meetingResults, '会议结果').nullable(),
  meetingWaiver: z.string(),
  riskConclusion: enumOf(riskConclusions, '风险结论').nullable(),
  status,
  nextStep: z.string(),
  dueOn: z.string().nullable(),
  workdaysLeft: z.int().nullable(),
  steps: z.array(decisionStepDto),
  gates: z.array(gateLineDto),
  canTable: z.boolean(),
  deadlines: z.array(explainedDayDto),
  reviewIds: z.array(id),
  isVoided: z.boolean(),
  voidReason: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type DecisionDto = z.infer<typeof decisionDto>;

export const decisionScopes = ['open', 'catalog', 'archived', 'all'] as const;
export const decisionSorts = [
  'catalogNo',
  'title',
  'category',
  'leadUnit',
  'status',
  'dueOn',
  'startedOn',
  'updatedAt',
] as const;

export const decisionFilter = z.strictObject({
  scope: z.enum(decisionScopes).default('open'),
  text: optionalText('查找', 60).default(''),
  year: z.int().min(1990).max(2199).nullable().default(null),
  category: category.nullable().default(null),
  leadUnitId: id.nullable().default(null),
  status: status.nullable().default(null),
  handlerId: id.nullable().default(null),
});

const touches = ['decisions', 'reviews', 'audit', 'search', 'attachments'];

export const decisions = {
  list: query({
    input: decisionFilter.extend({
      sort: z.enum(decisionSorts).default('dueOn'),
      descending: z.boolean().default(false),
      page,
      pageSize,
    }),
    output: z.strictObject({ rows: z.array(decisionRowDto), total: z.int() }),
  }),
  /** 名单页签上的件数；不受筛选影响。 */
  counts: query({
    input: z.strictObject({}),
    output: z.strictObject({
      open: z.int(),
      catalog: z.int(),
      archived: z.int(),
      all: z.int(),
      overdue: z.int(),
      barred: z.int(),
    }),
  }),
  get: query({ input: z.strictObject({ id }), output: decisionDto }),
  /** 登记时预填：下一个目录号。 */
  nextCatalogNo: query({
    input: z.strictObject({ year: z.int().min(1990).max(2199) }),
    output: z.strictObject({ catalogNo: z.string() }),
  }),
  create: command({
    title: '登记决策事项',
    access: ['handler', 'head'],
    input: decisionFields,
    output: recordRef,
    touches,
  }),
  update: command({
    title: '修改决策事项',
    access: ['handler', 'head'],
    input: decisionFields.extend({ id, expectedVersion }),
    output: recordRef,
    touches,
  }),
  /** 登记一道程序或其后环节；合法性审查由审查模块登记，不在此处改。 */
  updateStep: command({
    title: '登记程序情况',
    access: ['handler', 'head'],
    input: z.strictObject({
      id,
      expectedVersion,
      kind: z.enum(stepKinds),
      state: z.enum(stepStateKeys, { error: '请选择办理情况' }),
      isApplicable: z.boolean(),
      ground: optionalText('不适用的理由', 500),
      startedOn: optionalDay('开始日期'),
      finishedOn: optionalDay('完成日期'),
      responsible: optionalText('责任人', 40),
      note: optionalText('说明', 4000),
      /** 补录时法定障碍的补救措施；填了才能带着违规登记，并另记一笔违规。 */
      remedy: optionalText('补救措施', 1000).default(''),
    }),
    output: recordRef,
    touches,
  }),
  /** 提请集体讨论：每条法定条件都满足才能做。 */
  tableForMeeting: command({
    title: '提请集体讨论',
    access: ['handler', 'head'],
    input: z.strictObject({
      id,
      expectedVersion,
      meetingType: enumOf(meetingTypes, '会议'),
      meetingOn: optionalDay('会议日期'),
      /** 审查时间不足等须说明事项的理由。 */
      waiver: optionalText('理由', 500),
      remedy: optionalText('补救措施', 1000).default(''),
    }),
    output: recordRef,
    touches,
  }),
  /** 中止、恢复、终止（第三十七条）。 */
  setLifecycle: command({
    title: '中止、恢复或者终止',
    access: ['head'],
    input: z.strictObject({
      id,
      expectedVersion,
      lifecycle: z.enum(['active', 'suspended', 'terminated']),
      decidedBy: requiredText('决定人', 40),
      /** 情况紧急先行中止的，须由行政首长决定。 */
      isChiefDecision: z.boolean().default(false),
      reason: requiredText('理由', 500),
    }),
    output: recordRef,
    touches,
  }),
  /** 重大调整：重走程序，另立一件，与原件相连（第三十七条）。 */
  openAdjustment: command({
    title: '登记重大调整',
    access: ['head'],
    input: z.strictObject({
      id,
      expectedVersion,
      title: requiredText('调整后的事项名称', 120),
      decidedBy: requiredText('决定人', 40),
      reason: requiredText('调整理由', 500),
    }),
    output: recordRef.extend({ newDecisionId: id }),
    touches,
  }),
  /** 作废误登的记录：留痕保留，不删除。 */
  void: command({
    title: '作废决策事项',
    access: ['head', 'admin'],
    input: z.strictObject({ id, expectedVersion, reason: requiredText('作废理由', 500) }),
    output: recordRef,
    touches,
  }),
};
