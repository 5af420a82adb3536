/** 文书与附件。 */
import { z } from 'zod';
import type { IntakeSlip, NoticeSlip, OpinionSlip, SlipModel } from '../domain/slip/models.ts';
import { type FormBlock, formKindKeys, type FormSlip } from '../domain/slip/forms.ts';
import { severities } from '../domain/review/vocabulary.ts';
import { enumOf } from './decisions.ts';
import { registerKinds } from '../domain/registers/types.ts';
import { command, query } from './define.ts';
import { id, instant, optionalText, recordRef, requiredText } from './fields.ts';

const head = {
  office: z.string(),
  docNo: z.string().nullable(),
  docWord: z.string(),
  date: z.string().nullable(),
  replaces: z.string().nullable(),
};
const headingText = z.strictObject({ finding: z.string(), note: z.string() });

const intakeSlip = z.strictObject({
  ...head,
  kind: z.literal('F-02'),
  intakeNo: z.string(),
  submitUnit: z.string(),
  contact: z.string(),
  phone: z.string(),
  submittedOn: z.string(),
  title: z.string(),
  materials: z.array(
    z.strictObject({
      name: z.string(),
      isStatutory: z.boolean(),
      state: z.enum(['有', '无', '不适用', '未核']),
      copies: z.int().nullable(),
      note: z.string(),
    }),
  ),
  isComplete: z.boolean(),
  acceptedOn: z.string().nullable(),
  replyDueOn: z.string().nullable(),
  workdays: z.int().nullable(),
  shortReason: z.string(),
  handler: z.string(),
  notices: z.array(z.strictObject({ date: z.string(), text: z.string() })),
}) satisfies z.ZodType<IntakeSlip>;

const noticeSlip = z.strictObject({
  ...head,
  kind: z.literal('F-03'),
  noticeKind: z.enum(['supplement', 'return']),
  submitUnit: z.string(),
  title: z.string(),
  submittedOn: z.string(),
  lines: z.array(z.string()),
  supplementDueOn: z.string().nullable(),
  handler: z.string(),
  contact: z.string(),
}) satisfies z.ZodType<NoticeSlip>;

const opinionSlip = z.strictObject({
  ...head,
  kind: z.literal('F-04'),
  version: z.int(),
  submitUnit: z.string(),
  title: z.string(),
  draftTitle: z.string(),
  submittedOn: z.string(),
  acceptedOn: z.string(),
  wasSupplemented: z.boolean(),
  basis: z.string(),
  headings: z.strictObject({ authority: headingText, procedure: headingText, content: headingText }),
  items: z.array(
    z.strictObject({
      clause: z.string(),
      problem: z.string(),
      suggestion: z.string(),
      basis: z.string(),
      severity: enumOf(severities, '程度'),
    }),
  ),
  counsel: z.array(
    z.strictObject({
      name: z.string(),
      firm: z.string(),
      itemCount: z.int(),
      adoptedCount: z.int(),
    }),
  ),
  legalRisk: z.string(),
  noRuleGround: z.string(),
  conclusion: z.string(),
  conclusionNote: z.string(),
  handler: z.string(),
  checker: z.string().nullable(),
  signer: z.string().nullable(),
  copyTo: z.string(),
  correctionReason: z.string(),
}) satisfies z.ZodType<OpinionSlip>;

const formBlock = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('fields'),
    rows: z.array(z.array(z.strictObject({ label: z.string(), value: z.string() }))),
  }),
  z.strictObject({
    type: z.literal('table'),
    caption: z.string(),
    columns: z.array(
      z.strictObject({ title: z.string(), width: z.number(), align: z.enum(['left', 'center']) }),
    ),
    rows: z.array(z.array(z.string())),
    blankRows: z.int(),
  }),
  z.strictObject({ type: z.literal('text'), label: z.string(), text: z.string(), lines: z.int() }),
  z.strictObject({ type: z.literal('conclusion'), label: z.string(), text: z.string() }),
  z.strictObject({
    type: z.literal('sign'),
    lines: z.int(),
    cells: z.array(z.strictObject({ label: z.string(), hasDate: z.boolean() })),
  }),
]) satisfies z.ZodType<FormBlock>;

const formKind = z.enum(formKindKeys, { error: '没有这种表' });
const formSlip = z.strictObject({
  ...head,
  kind: formKind,
  title: z.string(),
  formTitle: z.string(),
  caption: z.string(),
  number: z.string(),
  orientation: z.enum(['portrait', 'landscape']),
  blocks: z.array(formBlock),
  footnote: z.string(),
}) satisfies z.ZodType<FormSlip>;

export const slipModel = z.discriminatedUnion('kind', [
  intakeSlip,
  noticeSlip,
  opinionSlip,
  formSlip,
]) satisfies z.ZodType<SlipModel>;

const slipKind = z.enum(['F-02', 'F-03', 'F-04', ...formKindKeys]);

/** 一张表印谁的：一件决策，或者一个年度的目录。 */
const formTarget = {
  kind: formKind,
  decisionId: id.nullable().default(null),
  year: z.int().min(2000).max(2199).nullable().default(null),
};

/** 一件文书：冻结的模型、模板版本、文号、核验码和效力。预览的草稿没有编号和核验码。 */
export const slipDto = z.strictObject({
  id: id.nullable(),
  model: slipModel,
  templateVersion: z.int(),
  version: z.int(),
  code: z.string().nullable(),
  issuedAt: instant.nullable(),
  issuedBy: z.string(),
  /** 现行、已被新版替代、已作废、草稿。 */
  standing: z.enum(['draft', 'current', 'superseded', 'voided']),
});
export type SlipDto = z.infer<typeof slipDto>;

const slipRow = z.strictObject({
  id,
  kind: slipKind,
  title: z.string(),
  docNo: z.string().nullable(),
  version: z.int(),
  issuedAt: instant,
  issuedBy: z.string(),
  standing: z.enum(['current', 'superseded', 'voided']),
});

export const slips = {
  get: query({ input: z.strictObject({ id }), output: slipDto }),
  ofReview: query({ input: z.strictObject({ reviewId: id }), output: z.array(slipRow) }),
  /** 还没有签发的样子：没有文号，印“草稿”。 */
  preview: query({
    input: z.union([
      z.strictObject({ kind: z.enum(['F-02', 'F-04']), reviewId: id }),
      z.strictObject(formTarget),
    ]),
    output: slipDto,
  }),
  ofDecision: query({ input: z.strictObject({ decisionId: id }), output: z.array(slipRow) }),
  ofCatalog: query({ input: z.strictObject({ year: z.int() }), output: z.array(slipRow) }),
  /** 表格成件：冻结当时的内容；内容变了再成件就是新的一版。 */
  issueForm: command({
    title: '表格成件',
    access: ['handler', 'head'],
    input: z.strictObject(formTarget),
    output: z.strictObject({ slipId: id, version: z.int() }),
    touches: ['slips', 'audit'],
  }),
  /** 送审登记表改动以后重新成件；旧件标为已被替代。 */
  reissueIntake: command({
    title: '送审登记表成件',
    access: ['handler', 'head'],
    input: z.strictObject({ reviewId: id }),
    output: z.strictObject({ slipId: id }),
    touches: ['slips', 'reviews', 'audit'],
  }),
  /** 输入纸上的核验码，答复是否现行。 */
  verify: query({
    input: z.strictObject({ code: requiredText('核验码', 20) }),
    output: z.strictObject({
      verdict: z.enum(['current', 'superseded', 'voided', 'unknown']),
      slipId: id.nullable(),
      docNo: z.string().nullable(),
      title: z.string(),
      version: z.int().nullable(),
      supersededBy: z.string().nullable(),
    }),
  }),
};

export const subjects = ['decision', 'review', 'counselOpinion', 'catalog', ...registerKinds] as const;
export type AttachmentSubject = (typeof subjects)[number];

export const attachmentDto = z.strictObject({
  id,
  subject: z.enum(subjects),
  subjectId: id,
  /** 挂在哪一栏：材料或者程序的键；空串为一般附件。 */
  slot: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  isWorkSecret: z.boolean(),
  versionNo: z.int(),
  replacesId: id.nullable(),
  isLatest: z.boolean(),
  uploadedBy: z.string(),
  uploadedAt: instant,
  isVoided: z.boolean(),
  voidReason: z.string(),
  /** 最近一次校验：完好、文件不见、内容被改；没有校验过为 null。 */
  health: z.enum(['ok', 'missing', 'changed']).nullable(),
});
export type AttachmentDto = z.infer<typeof attachmentDto>;

export const attachments = {
  list: query({
    input: z.strictObject({ subject: z.enum(subjects), subjectId: id }),
    output: z.array(attachmentDto),
  }),
  /** 文件已经传到本机暂存处（`uploadId`），登记到记录名下。 */
  attach: command({
    title: '登记附件',
    access: ['handler', 'checker', 'head'],
    input: z.strictObject({
      uploadId: z.string().regex(/^[0-9a-f-]{36}$/, { error: '上传编号不正确，请重新上传' }),
      subject: z.enum(subjects),
      subjectId: id,
      slot: optionalText('栏目', 40),
      name: requiredText('文件名', 200),
      isWorkSecret: z.boolean(),
      replacesId: id.nullable(),
    }),
    output: recordRef,
    touches: ['attachments', 'decisions', 'reviews', 'audit'],
  }),
  void: command({
    title: '作废附件',
    access: ['handler', 'head'],
    input: z.strictObject({ id, reason: requiredText('作废理由', 500) }),
    output: recordRef,
    touches: ['attachments', 'decisions', 'reviews', 'audit'],
  }),
  /** 领取短时有效的下载（预览）地址；文件不见或者大小不符时说明。 */
  open: query({
    input: z.strictObject({ id }),
    output: z.strictObject({ url: z.string(), name: z.string(), mime: z.string(), size: z.int() }),
  }),
  /** 重算一件附件的校验值并记下结果；还在算的答 `busy`，过一会儿再问。 */
  check: command({
    title: '校验附件',
    access: 'anyone',
    input: z.strictObject({ id }),
    output: z.strictObject({ health: z.enum(['ok', 'missing', 'changed']) }),
    touches: ['attachments'],
  }),
};

export const search = {
  find: query({
    input: z.strictObject({ text: optionalText('查找', 60), limit: z.int().min(1).max(50).default(20) }),
    output: z.array(
      z.strictObject({
        kind: z.enum(['decision', 'review', 'slip', 'reviewItem']),
        id,
        title: z.string(),
        detail: z.string(),
      }),
    ),
  }),
};
