/** 决策各程序的登记簿：一种一份 zod，同一组命令增、改、作废；核对结果随行答复。 */
import { z } from 'zod';
import { meetingResults, meetingTypes, riskConclusions } from '../domain/decision/vocabulary.ts';
import { adoptions } from '../domain/review/vocabulary.ts';
import { rules } from '../domain/rules/rules.ts';
import {
  archiveStates,
  basisLevels,
  commentWays,
  consultationStances,
  evaluationTriggers,
  expertMethods,
  expertPools,
  expertStances,
  fairResults,
  noticeChannels,
  participationMethods,
  publicationChannels,
  type RegisterData,
  type RegisterKind,
  registerKinds,
  riskGrades,
  riskMethods,
  speechStances,
} from '../domain/registers/types.ts';
import { enumOf } from './decisions.ts';
import { command, query } from './define.ts';
import { day, expectedVersion, id, optionalDay, optionalText, recordRef, requiredText } from './fields.ts';

const flag = z.boolean();
const count = (label: string) =>
  z
    .int({ error: `${label}请填整数` })
    .min(0, { error: `${label}不能小于 0` })
    .max(100_000);
const adoption = enumOf(adoptions, '采纳情况').nullable();
const listOf = <T extends object>(table: T, label: string) => z.array(enumOf(table, label)).max(20);

/** 每一种登记的输入；键与领域类型一一对应。 */
export const registerSchemas = {
  proposal: z.strictObject({
    proposer: requiredText('建议提出人或者单位', 60),
    proposedOn: optionalDay('提出日期'),
    problem: optionalText('拟解决的主要问题', 2000),
    grounds: optionalText('建议理由和依据', 2000),
    outline: optionalText('初步方案', 2000),
    feasibility: optionalText('必要性、可行性', 2000),
    incompleteReason: optionalText('论证不全的理由', 500),
    studyResult: optionalText('研究论证结果', 2000),
    startDecision: z.enum(['start', 'notStart']).nullable(),
    decidedOn: optionalDay('决定日期'),
    decidedBy: optionalText('决定人', 40),
  }),
  legalBasis: z.strictObject({
    name: requiredText('法规政策名称', 120),
    article: optionalText('条号', 60),
    level: enumOf(basisLevels, '效力层级'),
    docNo: optionalText('文号', 60),
    note: optionalText('说明', 500),
  }),
  consultation: z.strictObject({
    unit: requiredText('征求意见的单位', 60),
    sentOn: optionalDay('征求日期'),
    repliedOn: optionalDay('回复日期'),
    opinion: optionalText('意见', 2000),
    stance: enumOf(consultationStances, '态度'),
    settlement: optionalText('协商处理情况', 2000),
  }),
  dispute: z.strictObject({
    hasDispute: flag,
    issue: optionalText('争议的主要问题', 2000),
    unitsView: optionalText('有关单位的意见', 2000),
    ownView: optionalText('承办单位的意见、理由和依据', 2000),
  }),
  participationRound: z.strictObject({
    method: enumOf(participationMethods, '方式'),
    startedOn: day('开始日期'),
    endedOn: optionalDay('截止日期'),
    channels: listOf(noticeChannels, '渠道'),
    place: optionalText('地点', 100),
    url: optionalText('网址', 300),
    replyWays: optionalText('提出意见的方式', 300),
    hasDraftAndNote: flag,
    shortenedReason: optionalText('缩短理由', 500),
    isReasonInNotice: flag,
    involvesGroup: flag,
    groupNote: optionalText('与特定群体协商情况', 1000),
    noGroupReason: optionalText('未协商的理由', 500),
    hearingBasis: optionalText('听证依据', 200),
    selectionPublishedOn: optionalDay('遴选办法公布日'),
    listPublishedOn: optionalDay('参加人名单公布日'),
    unsignedReason: optionalText('未签字的说明', 500),
    attendance: count('参加人数').nullable(),
    summary: optionalText('情况摘要', 4000),
  }),
  hearingParticipant: z.strictObject({
    roundId: id,
    name: requiredText('姓名', 40),
    represents: requiredText('代表的方面', 40),
    deliveredOn: optionalDay('材料送达日'),
    hasSigned: flag,
  }),
  comment: z.strictObject({
    roundId: id.nullable(),
    way: enumOf(commentWays, '途径'),
    from: requiredText('提出人', 60),
    content: requiredText('意见', 4000),
    adoption,
    reason: optionalText('理由或者去向', 1000),
  }),
  expertOpinion: z.strictObject({
    expertId: id.nullable(),
    name: requiredText('专家姓名或者机构名称', 60),
    isOrganization: flag,
    specialty: requiredText('专业', 60),
    unit: optionalText('单位和职称', 100),
    pool: enumOf(expertPools, '来源库'),
    method: enumOf(expertMethods, '论证方式'),
    opinionOn: day('意见日期'),
    hasNoConflict: flag,
    disqualifiedReason: optionalText('取消资格的理由', 500),
    stance: enumOf(expertStances, '总的意见'),
    content: requiredText('意见内容', 4000),
    isSigned: flag,
    isSealed: flag,
    adoption,
    adoptionReason: optionalText('理由或者去向', 1000),
  }),
  riskAssessment: z.strictObject({
    assessedOn: day('评估日期'),
    methods: listOf(riskMethods, '方法'),
    deptOpinions: optionalText('听取部门意见情况', 2000),
    riskPoints: optionalText('风险点', 4000),
    measures: optionalText('风险防范措施', 4000),
    contingencyPlan: optionalText('处置预案', 4000),
    thirdParty: optionalText('受托第三方', 60),
    reusedAssessment: optionalText('引用的已有评估', 500),
    grade: enumOf(riskGrades, '风险等级').nullable(),
    conclusion: enumOf(riskConclusions, '结论').nullable(),
    adjustment: optionalText('调整措施', 2000),
  }),
  fairCompetition: z.strictObject({
    body: requiredText('审查机构', 60),
    jointUnit: optionalText('会同单位', 60),
    reviewedOn: day('审查日期'),
    result: enumOf(fairResults, '结论'),
    exceptionGround: optionalText('例外的理由', 1000),
    exceptionUntil: optionalDay('实施期限'),
    note: optionalText('说明', 1000),
  }),
  meeting: z.strictObject({
    type: enumOf(meetingTypes, '会议'),
    meetingNo: requiredText('届次', 40),
    heldOn: day('会议日期'),
    place: optionalText('地点', 60),
    chair: requiredText('主持人', 20),
    expected: count('应到'),
    present: count('实到'),
    observers: optionalText('列席', 500),
    topicReport: optionalText('承办单位汇报要点', 4000),
    isOpinionRead: flag,
    speeches: z
      .array(
        z.strictObject({
          name: requiredText('姓名', 20),
          title: optionalText('职务', 40),
          isChief: flag,
          stance: enumOf(speechStances, '态度'),
          view: optionalText('意见', 2000),
        }),
      )
      .max(60),
    result: enumOf(meetingResults, '会议结果'),
    chiefReason: optionalText('与多数不一致的理由', 2000),
    changes: optionalText('要修改的内容', 2000),
    isSubstantive: flag,
    noReReviewReason: optionalText('不重新审查的理由', 500),
    recorder: optionalText('记录人', 20),
    minutesNo: optionalText('纪要文号', 60),
  }),
  partyReport: z.strictObject({
    reportedOn: day('请示报告日期'),
    docNo: optionalText('文号', 60),
    repliedOn: optionalDay('批复日期'),
    result: optionalText('结果', 500),
  }),
  publication: z.strictObject({
    publishedOn: day('公布日期'),
    channels: listOf(publicationChannels, '渠道'),
    url: optionalText('网址', 300),
    isWidelyConcerned: flag,
    interpretedOn: optionalDay('解读日期'),
    interpretation: optionalText('解读方式和链接', 300),
    noInterpretationReason: optionalText('未解读的理由', 500),
  }),
  archiveItem: z.strictObject({
    stage: requiredText('阶段', 20),
    material: requiredText('材料名称', 120),
    formedOn: optionalDay('形成日期'),
    responsible: optionalText('责任者', 60),
    pages: count('页数').nullable(),
    isOriginal: flag,
    state: enumOf(archiveStates, '有无'),
    note: optionalText('备注', 200),
  }),
  executionReport: z.strictObject({
    unit: requiredText('执行单位', 60),
    reportedOn: day('报告日期'),
    content: requiredText('执行情况', 4000),
    problem: optionalText('问题', 2000),
    handling: optionalText('处理情况', 2000),
  }),
  evaluation: z.strictObject({
    trigger: enumOf(evaluationTriggers, '评估情形'),
    evaluator: requiredText('评估单位', 60),
    isThirdParty: flag,
    startedOn: day('开始日期'),
    finishedOn: optionalDay('完成日期'),
    conclusion: optionalText('结论', 4000),
    suggestion: optionalText('建议', 2000),
  }),
} satisfies { [K in RegisterKind]: z.ZodType<RegisterData[K]> };

export const findingDto = z.strictObject({
  field: z.string(),
  level: z.enum(['block', 'reason', 'info']),
  ruleId: z.enum(rules.map((rule) => rule.id)).nullable(),
  message: z.string(),
});

const rowOf = <S extends z.ZodObject>(schema: S) =>
  z.strictObject({
    id,
    version: z.int(),
    data: schema,
    findings: z.array(findingDto),
    attachmentCount: z.int(),
    isVoided: z.boolean(),
    voidReason: z.string(),
  });

export const registersDto = z.strictObject({
  proposal: z.array(rowOf(registerSchemas.proposal)),
  legalBasis: z.array(rowOf(registerSchemas.legalBasis)),
  consultation: z.array(rowOf(registerSchemas.consultation)),
  dispute: z.array(rowOf(registerSchemas.dispute)),
  participationRound: z.array(rowOf(registerSchemas.participationRound)),
  hearingParticipant: z.array(rowOf(registerSchemas.hearingParticipant)),
  comment: z.array(rowOf(registerSchemas.comment)),
  expertOpinion: z.array(rowOf(registerSchemas.expertOpinion)),
  riskAssessment: z.array(rowOf(registerSchemas.riskAssessment)),
  fairCompetition: z.array(rowOf(registerSchemas.fairCompetition)),
  meeting: z.array(rowOf(registerSchemas.meeting)),
  partyReport: z.array(rowOf(registerSchemas.partyReport)),
  publication: z.array(rowOf(registerSchemas.publication)),
  archiveItem: z.array(rowOf(registerSchemas.archiveItem)),
  executionReport: z.array(rowOf(registerSchemas.executionReport)),
  evaluation: z.array(rowOf(registerSchemas.evaluation)),
});
export type RegistersDto = z.infer<typeof registersDto>;

export const sheetLineDto = z.strictObject({
  ruleId: z.enum(rules.map((rule) => rule.id)),
  articles: z.string(),
  title: z.string(),
  verdict: z.enum(['met', 'waived', 'pending', 'unmet', 'notApplicable']),
  fact: z.string(),
  step: z.string(),
  isVerified: z.boolean(),
});
export type SheetLineDto = z.infer<typeof sheetLineDto>;

export const violationDto = z.strictObject({
  id,
  ruleId: z.enum(rules.map((rule) => rule.id)).nullable(),
  citation: z.string(),
  fact: z.string(),
  remedy: z.string(),
  recordedOn: z.string(),
  recordedBy: z.string(),
});

const kind = z.enum(registerKinds, { error: '没有这种登记' });
const touches = ['registers', 'decisions', 'audit', 'search', 'attachments'];
const target = { decisionId: id, expectedVersion };
/** 补录时法定障碍的补救措施；填了才能带着违规存入，并另记一笔违规。 */
const remedy = optionalText('补救措施', 1000).default('');

export const registers = {
  ofDecision: query({ input: z.strictObject({ decisionId: id }), output: registersDto }),
  violations: query({ input: z.strictObject({ decisionId: id }), output: z.array(violationDto) }),
  /** 能不能上会：按某日（缺省为今天）有效的规则逐条核对。 */
  compliance: query({
    input: z.strictObject({ decisionId: id }),
    output: z.strictObject({
      lines: z.array(sheetLineDto),
      isBarred: z.boolean(),
      on: z.string(),
    }),
  }),
  /** 增一行（`entryId` 为 null）或者改一行；`data` 按 `kind` 再校验。 */
  save: command({
    title: '登记程序材料',
    access: ['handler', 'head'],
    input: z.strictObject({
      ...target,
      kind,
      entryId: id.nullable(),
      data: z.unknown(),
      remedy,
    }),
    output: recordRef.extend({ entryId: id }),
    touches,
  }),
  void: command({
    title: '作废一行登记',
    access: ['handler', 'head'],
    input: z.strictObject({ ...target, kind, entryId: id, reason: requiredText('作废理由', 500) }),
    output: recordRef,
    touches,
  }),
  /** 成批登记公众意见（从表格粘贴）：一条不合格，整批不入。 */
  importComments: command({
    title: '成批登记公众意见',
    access: ['handler', 'head'],
    input: z.strictObject({ ...target, rows: z.array(registerSchemas.comment).min(1).max(2000) }),
    output: recordRef.extend({ added: z.int() }),
    touches,
  }),
};
