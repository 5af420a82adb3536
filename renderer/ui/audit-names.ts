/** 审计留痕里的栏目和取值怎么叫：留痕存的是程序用语，给人看的是台账用语。 */
import {
  categories,
  categoryMarks,
  decisionStatuses,
  exclusions,
  marks,
  meetingResults,
  meetingTypes,
  proposalSources,
  riskConclusions,
  stepNames,
  stepStates,
} from '#shared/domain/decision/vocabulary.ts';
import {
  adoptions,
  conclusions,
  counselConclusions,
  counselKinds,
  findings,
  materialKinds,
  materialStates,
  noticeKinds,
  reviewStates,
  severities,
} from '#shared/domain/review/vocabulary.ts';
import { roleNames } from '#shared/domain/role.ts';

/** 内部编号、版本号一类，改没改都不说明什么，不列。 */
export const hiddenKeys: ReadonlySet<string> = new Set([
  'id',
  'version',
  'expectedVersion',
  'createdAt',
  'updatedAt',
  'handlerId',
  'checkerId',
  'leadUnitId',
  'submitUnitId',
  'decisionId',
  'slipId',
  'intakeSlipId',
  'previousReviewId',
  'counselItemId',
  'subjectId',
  'replacesId',
  'uploadId',
  'mark',
  'kind',
  'seq',
]);

const keyNames: Readonly<Record<string, string>> = {
  // 决策
  title: '事项名称',
  catalogNo: '目录号',
  category: '类别',
  exclusion: '排除情形',
  exclusionReason: '排除理由',
  proposalSource: '建议来源',
  leadUnit: '承办单位',
  coUnits: '配合单位',
  startedOn: '启动（开始）日期',
  finishedOn: '完成日期',
  plannedMeetingOn: '拟上会日',
  handler: '经办',
  touchesMarket: '涉及市场主体经济活动',
  isWorkSecret: '工作秘密',
  isBackEntry: '补录',
  isVoided: '已作废',
  voidReason: '作废理由',
  summary: '概要',
  lifecycle: '中止或终止',
  lifecycleReason: '中止、终止的理由',
  meetingType: '会议',
  meetingResult: '会议结果',
  meetingWaiver: '须说明事项的理由',
  riskConclusion: '风险结论',
  status: '状态',
  nextStep: '下一步',
  dueOn: '到期',
  steps: '程序',
  isApplicable: '适用',
  ground: '不适用的理由',
  responsible: '责任人',
  note: '说明',
  attachmentCount: '附件件数',
  // 审查
  intakeNo: '送审编号',
  decisionTitle: '决策事项',
  draftTitle: '送审稿名称',
  state: '办理情况',
  submitUnit: '送审单位',
  contactName: '联系人',
  contactPhone: '联系电话',
  submittedOn: '送审日期',
  submitter: '送件人',
  replyDueOn: '要求答复日',
  shortReason: '审查时间不足的理由',
  acceptedOn: '受理日期',
  materials: '材料',
  copies: '份数',
  checker: '复核',
  signer: '签发',
  round: '轮次',
  opinion: '审查意见',
  authority: '权限',
  procedure: '程序',
  content: '内容',
  finding: '结论',
  items: '意见',
  clause: '条款',
  problem: '问题',
  basis: '依据',
  suggestion: '建议',
  severity: '程度',
  reply: '采纳情况',
  replyReason: '采纳理由',
  repliedOn: '反馈日期',
  conclusion: '结论',
  conclusionNote: '结论说明',
  legalRisk: '法律风险提示',
  noRuleGround: '国家尚无明确规定的说明',
  copyTo: '抄送',
  counselOpinions: '法律意见',
  counselName: '法律顾问',
  counselKind: '顾问类型',
  firm: '单位',
  receivedOn: '收到日期',
  adoption: '去向',
  adoptionReason: '去向理由',
  notices: '通知书',
  docNo: '文号',
  issuedOn: '印发日期',
  lines: '内容',
  signoffs: '签批',
  step: '环节',
  decision: '决定',
  actor: '人员',
  at: '时间',
  comment: '意见',
  generalReply: '总的反馈',
  correctionReason: '更正原因',
  reason: '理由',
  // 系统
  name: '名称',
  shortName: '简称',
  loginName: '登录名',
  roles: '角色',
  isActive: '在用',
  docPrefix: '发文代字',
  government: '本级人民政府',
  upperGovernment: '上一级人民政府',
  pattern: '编号规则',
  key: '编号',
  // 附件
  subject: '记录种类',
  slot: '栏目',
  mime: '文件类型',
  size: '字节数',
  sha256: '校验值',
  versionNo: '版次',
  health: '校验结果',
};

const named = (
  table: Readonly<Record<string, { readonly name: string }>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(table).map(([key, { name }]) => [key, name]));
const statesOfBoth = { ...stepStates, ...materialStates, ...named(reviewStates) };
const kindsOfAll = { ...stepNames, ...named(materialKinds), ...noticeKinds };

const valueNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  category: Object.fromEntries(
    Object.entries(categories).map(([key, name]) => [
      key,
      `${(categoryMarks as Readonly<Record<string, string>>)[key] ?? ''} ${name}`,
    ]),
  ),
  exclusion: exclusions,
  proposalSource: proposalSources,
  lifecycle: { active: '在办', suspended: '中止', terminated: '终止' },
  meetingType: meetingTypes,
  meetingResult: meetingResults,
  riskConclusion: riskConclusions,
  status: named(decisionStatuses),
  state: statesOfBoth,
  mark: marks,
  finding: findings,
  conclusion: { ...conclusions, ...counselConclusions },
  severity: severities,
  reply: adoptions,
  adoption: adoptions,
  counselKind: counselKinds,
  step: { draft: '经办', check: '复核', sign: '签发' },
  decision: { pass: '通过', back: '退回' },
  roles: roleNames,
  subject: { decision: '决策事项', review: '合法性审查', counselOpinion: '法律意见' },
  health: { ok: '完好', missing: '文件不见了', changed: '内容被改' },
};

export const keyName = (key: string): string => keyNames[key] ?? key;

/** 取值的叫法；不在词表里的原样。 */
export const valueName = (key: string, value: string): string => valueNames[key]?.[value] ?? value;

/** 一组里的第几项：程序、材料、通知书按种类叫，其余按次序。 */
export function elementName(element: unknown, index: number): string {
  if (
    typeof element === 'object' &&
    element !== null &&
    'kind' in element &&
    typeof element.kind === 'string'
  ) {
    const name = (kindsOfAll as Readonly<Record<string, string>>)[element.kind];
    if (name !== undefined) return name;
  }
  return `第 ${index + 1} 条`;
}
