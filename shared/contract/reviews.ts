/** 合法性审查：送审登记、补正退回、受理、意见、复核签发、反馈、更正；法律意见登记。 */
import { z } from 'zod';
import { reviewEvents } from '../domain/review/state-machine.ts';
import {
  adoptions,
  conclusions,
  counselConclusions,
  counselKinds,
  findings,
  materialKindKeys,
  materialStateKeys,
  reviewStateKeys,
  severities,
} from '../domain/review/vocabulary.ts';
import { enumOf, explainedDayDto, gateLineDto } from './decisions.ts';
import { command, query } from './define.ts';
import {
  day,
  expectedVersion,
  id,
  instant,
  optionalDay,
  optionalText,
  page,
  pageSize,
  recordRef,
  requiredText,
} from './fields.ts';

const reviewState = z.enum(reviewStateKeys);
const adoption = enumOf(adoptions, '采纳情况');

export const materialInput = z.strictObject({
  kind: z.enum(materialKindKeys),
  state: z.enum(materialStateKeys, { error: '请选择有、无或者不适用' }),
  copies: z.int().min(0).max(999).nullable(),
  note: optionalText('说明', 200),
});
export type MaterialInput = z.input<typeof materialInput>;

export const itemInput = z.strictObject({
  clause: requiredText('条款', 60),
  problem: requiredText('问题', 2000),
  basis: requiredText('依据', 500),
  suggestion: requiredText('建议', 2000),
  severity: enumOf(severities, '程度'),
  /** 从哪一条法律意见引入；自行提出的为 null。 */
  counselItemId: id.nullable(),
});

/** 起草中的意见条目：半截也能存，提交复核时才要求齐全。 */
const itemDraft = z.strictObject({
  clause: optionalText('条款', 60),
  problem: optionalText('问题', 2000),
  basis: optionalText('依据', 500),
  suggestion: optionalText('建议', 2000),
  severity: enumOf(severities, '程度'),
  counselItemId: id.nullable(),
});
const headingDraft = z.strictObject({
  finding: enumOf(findings, '结论').nullable(),
  note: optionalText('理由', 4000),
});

export const opinionDraft = z.strictObject({
  authority: headingDraft,
  procedure: headingDraft,
  content: headingDraft,
  items: z.array(itemDraft).max(200),
  conclusion: enumOf(conclusions, '审查结论').nullable(),
  conclusionNote: optionalText('结论说明', 2000),
  legalRisk: optionalText('法律风险提示', 4000),
  noRuleGround: optionalText('国家尚无明确规定的说明', 2000),
  copyTo: optionalText('抄送', 100),
});
export type OpinionDraft = z.input<typeof opinionDraft>;

export const counselOpinionInput = z.strictObject({
  counselName: requiredText('法律顾问姓名', 40),
  counselKind: enumOf(counselKinds, '类型'),
  firm: optionalText('单位', 60),
  receivedOn: day('收到日期'),
  conclusion: enumOf(counselConclusions, '结论'),
  summary: optionalText('意见摘要', 2000),
  items: z
    .array(
      z.strictObject({
        clause: optionalText('条款', 60),
        problem: requiredText('意见', 2000),
        basis: optionalText('依据', 500),
        suggestion: optionalText('建议', 2000),
      }),
    )
    .max(300),
});

const signoffDto = z.strictObject({
  round: z.int(),
  step: z.enum(['draft', 'check', 'sign']),
  decision: z.enum(['pass', 'back']),
  actor: z.string(),
  at: instant,
  comment: z.string(),
});

const reviewItemDto = z.strictObject({
  id,
  seq: z.int(),
  clause: z.string(),
  problem: z.string(),
  basis: z.string(),
  suggestion: z.string(),
  severity: enumOf(severities, '程度'),
  counselItemId: id.nullable(),
  reply: adoption.nullable(),
  replyReason: z.string(),
  repliedOn: z.string().nullable(),
});

const counselItemDto = z.strictObject({
  id,
  seq: z.int(),
  clause: z.string(),
  problem: z.string(),
  basis: z.string(),
  suggestion: z.string(),
  /** 审查人引入为修改意见、或写明不采纳理由。 */
  adoption: adoption.nullable(),
  adoptionReason: z.string(),
});

export const counselOpinionDto = z.strictObject({
  id,
  version: z.int(),
  counselName: z.string(),
  counselKind: enumOf(counselKinds, '类型'),
  firm: z.string(),
  receivedOn: z.string(),
  conclusion: enumOf(counselConclusions, '结论'),
  summary: z.string(),
  items: z.array(counselItemDto),
  attachmentCount: z.int(),
  isVoided: z.boolean(),
  voidReason: z.string(),
});
export type CounselOpinionDto = z.infer<typeof counselOpinionDto>;

const noticeDto = z.strictObject({
  id,
  kind: z.enum(['supplement', 'return']),
  docNo: z.string(),
  issuedOn: z.string(),
  lines: z.array(z.string()),
  dueOn: z.string().nullable(),
  receivedOn: z.string().nullable(),
  slipId: id,
});

export const reviewDto = z.strictObject({
  id,
  version: z.int(),
  intakeNo: z.string(),
  decisionId: id,
  decisionTitle: z.string(),
  draftTitle: z.string(),
  state: reviewState,
  submitUnitId: id,
  submitUnit: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  submittedOn: z.string(),
  submitter: z.string(),
  replyDueOn: z.string().nullable(),
  shortReason: z.string(),
  acceptedOn: z.string().nullable(),
  materials: z.array(
    materialInput.extend({ note: z.string(), attachmentCount: z.int(), copies: z.int().nullable() }),
  ),
  handlerId: id.nullable(),
  handler: z.string(),
  checker: z.string(),
  checkerId: id.nullable(),
  signer: z.string(),
  round: z.int(),
  opinion: z.strictObject({
    authority: z.strictObject({ finding: enumOf(findings, '结论').nullable(), note: z.string() }),
    procedure: z.strictObject({ finding: enumOf(findings, '结论').nullable(), note: z.string() }),
    content: z.strictObject({ finding: enumOf(findings, '结论').nullable(), note: z.string() }),
    items: z.array(reviewItemDto),
    conclusion: enumOf(conclusions, '审查结论').nullable(),
    conclusionNote: z.string(),
    legalRisk: z.string(),
    noRuleGround: z.string(),
    copyTo: z.string(),
  }),
  counselOpinions: z.array(counselOpinionDto),
  notices: z.array(noticeDto),
  signoffs: z.array(signoffDto),
  generalReply: z.string(),
  repliedOn: z.string().nullable(),
  issuedOn: z.string().nullable(),
  docNo: z.string().nullable(),
  slipId: id.nullable(),
  intakeSlipId: id.nullable(),
  correctionReason: z.string(),
  /** 受理条件、提交条件的逐条核对。 */
  acceptanceGates: z.array(gateLineDto),
  opinionGates: z.array(gateLineDto),
  /** 本账户此刻能做的事；不能做的，键在、值是原因。 */
  actions: z.partialRecord(z.enum(reviewEvents), z.string().nullable()),
  deadlines: z.array(explainedDayDto),
  workdaysLeft: z.int().nullable(),
  previousReviewId: id.nullable(),
  voidReason: z.string(),
});
export type ReviewDto = z.infer<typeof reviewDto>;

export const reviewRowDto = z.strictObject({
  id,
  intakeNo: z.string(),
  decisionId: id,
  title: z.string(),
  submitUnit: z.string(),
  state: reviewState,
  submittedOn: z.string(),
  acceptedOn: z.string().nullable(),
  replyDueOn: z.string().nullable(),
  workdaysLeft: z.int().nullable(),
  counselCount: z.int(),
  itemCount: z.int(),
  conclusion: enumOf(conclusions, '审查结论').nullable(),
  docNo: z.string().nullable(),
  handler: z.string(),
});
export type ReviewRowDto = z.infer<typeof reviewRowDto>;

export const reviewScopes = ['open', 'mine', 'issued', 'all'] as const;
export const reviewSorts = ['intakeNo', 'title', 'submittedOn', 'replyDueOn', 'state', 'docNo'] as const;

const touches = ['reviews', 'decisions', 'audit', 'slips', 'search', 'numbering', 'attachments'];
const target = { id, expectedVersion };

export const intakeFields = z.strictObject({
  draftTitle: requiredText('送审稿名称', 120),
  submitUnitId: id,
  contactName: requiredText('联系人', 20),
  contactPhone: requiredText('联系电话', 30).pipe(
    z.string().regex(/^[0-9+\-() 转]{5,30}$/, { error: '电话只能有数字、短横和括号' }),
  ),
  submittedOn: day('送审日期'),
  submitter: optionalText('送件人', 20),
  replyDueOn: optionalDay('要求答复日'),
  materials: z.array(materialInput).max(materialKindKeys.length),
});
export type IntakeFieldsInput = z.input<typeof intakeFields>;

export const reviews = {
  list: query({
    input: z.strictObject({
      scope: z.enum(reviewScopes).default('open'),
      text: optionalText('查找', 60).default(''),
      year: z.int().min(1990).max(2199).nullable().default(null),
      state: reviewState.nullable().default(null),
      submitUnitId: id.nullable().default(null),
      handlerId: id.nullable().default(null),
      sort: z.enum(reviewSorts).default('replyDueOn'),
      descending: z.boolean().default(false),
      page,
      pageSize,
    }),
    output: z.strictObject({ rows: z.array(reviewRowDto), total: z.int() }),
  }),
  counts: query({
    input: z.strictObject({}),
    output: z.strictObject({
      open: z.int(),
      mine: z.int(),
      issued: z.int(),
      all: z.int(),
      overdue: z.int(),
    }),
  }),
  get: query({ input: z.strictObject({ id }), output: reviewDto }),
  register: command({
    title: '送审登记',
    access: ['handler', 'head'],
    input: intakeFields.extend({ decisionId: id }),
    output: recordRef,
    touches,
  }),
  updateIntake: command({
    title: '修改送审登记',
    access: ['handler', 'head'],
    input: intakeFields.extend(target),
    output: recordRef,
    touches,
  }),
  accept: command({
    title: '受理',
    access: ['handler', 'head'],
    input: z.strictObject({
      ...target,
      acceptedOn: day('受理日期'),
      replyDueOn: day('要求答复日'),
      /** 审查时间少于 7 个工作日的理由。 */
      shortReason: optionalText('审查时间不足的理由', 500),
      handlerId: id,
    }),
    output: recordRef,
    touches,
  }),
  requestSupplement: command({
    title: '要求补正',
    access: ['handler', 'head'],
    input: z.strictObject({
      ...target,
      lines: z.array(requiredText('缺失内容', 200)).min(1, { error: '请至少写一条缺失内容' }).max(30),
      issuedOn: day('通知日期'),
      dueOn: day('补正期限'),
    }),
    output: recordRef,
    touches,
  }),
  receiveSupplement: command({
    title: '收到补正材料',
    access: ['handler', 'head'],
    input: z.strictObject({
      ...target,
      receivedOn: day('收到日期'),
      materials: z.array(materialInput).max(materialKindKeys.length),
      /** 顺延后的要求答复日；受理以后补正的须填。 */
      replyDueOn: optionalDay('要求答复日'),
    }),
    output: recordRef,
    touches,
  }),
  returnPackage: command({
    title: '退回',
    access: ['handler', 'head'],
    input: z.strictObject({
      ...target,
      lines: z.array(requiredText('退回理由', 200)).min(1, { error: '请至少写一条退回理由' }).max(30),
      issuedOn: day('退回日期'),
    }),
    output: recordRef,
    touches,
  }),
  assign: command({
    title: '指派承办人',
    access: ['handler', 'head'],
    input: z.strictObject({ ...target, handlerId: id }),
    output: recordRef,
    touches,
  }),
  addCounselOpinion: command({
    title: '登记法律意见',
    access: ['handler', 'head'],
    input: counselOpinionInput.extend(target),
    output: recordRef.extend({ counselOpinionId: id }),
    touches,
  }),
  voidCounselOpinion: command({
    title: '作废法律意见',
    access: ['handler', 'head'],
    input: z.strictObject({ ...target, counselOpinionId: id, reason: requiredText('作废理由', 500) }),
    output: recordRef,
    touches,
  }),
  /** 不采纳某条法律意见的理由；引入的条目由意见草稿带出，不在此处记。 */
  settleCounselItem: command({
    title: '记法律意见去向',
    access: ['handler', 'head'],
    input: z.strictObject({
      ...target,
      counselItemId: id,
      adoption: adoption.nullable(),
      reason: optionalText('理由', 500),
    }),
    output: recordRef,
    touches,
  }),
  saveOpinion: command({
    title: '存意见草稿',
    access: ['handler', 'head'],
    input: opinionDraft.extend(target),
    output: recordRef,
    touches,
  }),
  submitForCheck: command({
    title: '提交复核',
    access: ['handler', 'head'],
    input: z.strictObject(target),
    output: recordRef,
    touches,
  }),
  passCheck: command({
    title: '复核通过',
    access: ['checker', 'head'],
    input: z.strictObject({ ...target, comment: optionalText('复核意见', 500) }),
    output: recordRef,
    touches,
  }),
  backToDraft: command({
    title: '退回经办修改',
    access: ['checker', 'head'],
    input: z.strictObject({ ...target, comment: requiredText('退回意见', 500) }),
    output: recordRef,
    touches,
  }),
  /** 签发：取号、冻结、成件，一步完成。 */
  issue: command({
    title: '签发审查意见书',
    access: ['head'],
    input: z.strictObject({
      ...target,
      issuedOn: day('成文日期'),
      comment: optionalText('签发意见', 500),
    }),
    output: recordRef.extend({ slipId: id, docNo: z.string() }),
    touches,
  }),
  /** 承办单位逐条反馈；条条有着落即办结。没有修改意见的，登记总的反馈。 */
  recordReply: command({
    title: '登记承办单位反馈',
    access: ['handler', 'head'],
    input: z.strictObject({
      ...target,
      repliedOn: day('反馈日期'),
      generalReply: optionalText('总的反馈', 2000),
      items: z
        .array(z.strictObject({ itemId: id, reply: adoption, reason: optionalText('理由', 1000) }))
        .max(200),
    }),
    output: recordRef,
    touches,
  }),
  startCorrection: command({
    title: '更正意见书',
    access: ['head'],
    input: z.strictObject({ ...target, reason: requiredText('更正原因', 500) }),
    output: recordRef,
    touches,
  }),
  void: command({
    title: '作废送审件',
    access: ['head', 'admin'],
    input: z.strictObject({ ...target, reason: requiredText('作废理由', 500) }),
    output: recordRef,
    touches,
  }),
};
