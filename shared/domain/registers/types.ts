/**
 * 决策各程序的登记簿：每一种记什么。字段取自 DOMAIN.md 1.2；日期是业务发生日。
 * 合同按这些类型写 zod，核心按它们建表，界面按它们出表单。
 */
import type { LocalDate } from '../../lib/local-date.ts';
import type { MeetingResult, MeetingType, RiskConclusion, StepKind } from '../decision/vocabulary.ts';
import type { Adoption } from '../review/vocabulary.ts';

type Day = LocalDate | null;

/** 决策建议与启动（第10、11条）；一件一份。 */
export interface Proposal {
  readonly proposer: string;
  readonly proposedOn: Day;
  /** 部门或者下级政府提出的，四项论证。 */
  readonly problem: string;
  readonly grounds: string;
  readonly outline: string;
  readonly feasibility: string;
  readonly incompleteReason: string;
  readonly studyResult: string;
  readonly startDecision: 'start' | 'notStart' | null;
  readonly decidedOn: Day;
  readonly decidedBy: string;
}

/** 依据梳理（第12条）。 */
export interface LegalBasis {
  readonly name: string;
  readonly article: string;
  readonly level: keyof typeof basisLevels;
  readonly docNo: string;
  readonly note: string;
}
export const basisLevels = {
  law: '法律',
  regulation: '行政法规',
  localRegulation: '地方性法规',
  rule: '规章',
  normative: '规范性文件',
  policy: '国家政策',
} as const;

/** 部门协商（第13条）。 */
export interface Consultation {
  readonly unit: string;
  readonly sentOn: Day;
  readonly repliedOn: Day;
  readonly opinion: string;
  readonly stance: keyof typeof consultationStances;
  readonly settlement: string;
}
export const consultationStances = {
  agree: '同意',
  agreeWithChanges: '修改后同意',
  disagree: '不同意',
  silent: '未回复',
} as const;

/** 分歧说明（第13条）；一件一份。 */
export interface Dispute {
  readonly hasDispute: boolean;
  readonly issue: string;
  readonly unitsView: string;
  readonly ownView: string;
}

export const participationMethods = {
  notice: '向社会公开征求意见',
  hearing: '听证会',
  forum: '座谈会',
  visit: '实地走访',
  written: '书面征求意见',
  questionnaire: '问卷调查',
  poll: '民意调查',
} as const;
export type ParticipationMethod = keyof typeof participationMethods;
export const noticeChannels = {
  website: '政府网站',
  newMedia: '政务新媒体',
  press: '报刊',
  broadcast: '广播电视',
  bulletin: '公告栏',
} as const;

/** 公众参与轮次（第14—17条）。 */
export interface ParticipationRound {
  readonly method: ParticipationMethod;
  /** 开始；公开征求意见的公告起日，其余为举行日。 */
  readonly startedOn: LocalDate;
  readonly endedOn: Day;
  readonly channels: readonly (keyof typeof noticeChannels)[];
  readonly place: string;
  readonly url: string;
  readonly replyWays: string;
  readonly hasDraftAndNote: boolean;
  readonly shortenedReason: string;
  readonly isReasonInNotice: boolean;
  readonly involvesGroup: boolean;
  readonly groupNote: string;
  readonly noGroupReason: string;
  /** 听证会。 */
  readonly hearingBasis: string;
  readonly selectionPublishedOn: Day;
  readonly listPublishedOn: Day;
  readonly unsignedReason: string;
  readonly attendance: number | null;
  readonly summary: string;
}

/** 听证参加人（第16、17条），逐人记材料送达和签字。 */
export interface HearingParticipant {
  readonly roundId: number;
  readonly name: string;
  readonly represents: string;
  readonly deliveredOn: Day;
  readonly hasSigned: boolean;
}

export const commentWays = {
  website: '网站留言',
  newMedia: '政务新媒体',
  letter: '书面',
  hearing: '听证会',
  forum: '座谈会',
  questionnaire: '问卷调查',
  phone: '电话',
} as const;
/** 公众意见（第18条），逐条记采纳和理由。 */
export interface PublicComment {
  readonly roundId: number | null;
  readonly way: keyof typeof commentWays;
  readonly from: string;
  readonly content: string;
  readonly adoption: Adoption | null;
  readonly reason: string;
}

export const expertMethods = {
  meeting: '论证会',
  written: '书面咨询',
  commissioned: '委托咨询论证',
} as const;
export const expertPools = {
  county: '县专家库',
  city: '市专家库',
  province: '省专家库',
  other: '库外',
} as const;
export const expertStances = { support: '支持', reserved: '有保留', oppose: '反对' } as const;
/** 专家意见（第19—21条）：一位专家或者一个机构一份。 */
export interface ExpertOpinion {
  readonly expertId: number | null;
  readonly name: string;
  readonly isOrganization: boolean;
  readonly specialty: string;
  readonly unit: string;
  readonly pool: keyof typeof expertPools;
  readonly method: keyof typeof expertMethods;
  readonly opinionOn: LocalDate;
  readonly hasNoConflict: boolean;
  readonly disqualifiedReason: string;
  readonly stance: keyof typeof expertStances;
  readonly content: string;
  readonly isSigned: boolean;
  readonly isSealed: boolean;
  readonly adoption: Adoption | null;
  readonly adoptionReason: string;
}

export const riskMethods = {
  sentiment: '舆情跟踪',
  visit: '重点走访',
  consultation: '会商分析',
  questionnaire: '抽样调查',
  expert: '专家咨询',
} as const;
export const riskGrades = { high: '高', medium: '中', low: '低' } as const;
/** 风险评估（第22—24条）；调整以后再评为新的一份。 */
export interface RiskAssessment {
  readonly assessedOn: LocalDate;
  readonly methods: readonly (keyof typeof riskMethods)[];
  readonly deptOpinions: string;
  /** 一行一个风险点。 */
  readonly riskPoints: string;
  readonly measures: string;
  readonly contingencyPlan: string;
  readonly thirdParty: string;
  readonly reusedAssessment: string;
  readonly grade: keyof typeof riskGrades | null;
  readonly conclusion: RiskConclusion | null;
  /** 对上一次“不可控”采取的调整。 */
  readonly adjustment: string;
}

export const fairResults = {
  passed: '符合公平竞争审查标准',
  exception: '适用例外规定',
  failed: '不符合，应当修改',
} as const;
/** 公平竞争审查（公平竞争审查条例第8—18条）。 */
export interface FairCompetition {
  readonly body: string;
  readonly jointUnit: string;
  readonly reviewedOn: LocalDate;
  readonly result: keyof typeof fairResults;
  readonly exceptionGround: string;
  readonly exceptionUntil: Day;
  readonly note: string;
}

export const speechStances = { agree: '同意', disagree: '不同意', reserve: '保留' } as const;
export type SpeechStance = keyof typeof speechStances;
export interface Speech {
  readonly name: string;
  readonly title: string;
  readonly isChief: boolean;
  readonly stance: SpeechStance;
  readonly view: string;
}
/** 集体讨论（第30条）。 */
export interface Meeting {
  readonly type: MeetingType;
  readonly meetingNo: string;
  readonly heldOn: LocalDate;
  readonly place: string;
  readonly chair: string;
  readonly expected: number;
  readonly present: number;
  readonly observers: string;
  readonly topicReport: string;
  readonly isOpinionRead: boolean;
  readonly speeches: readonly Speech[];
  readonly result: MeetingResult;
  readonly chiefReason: string;
  readonly changes: string;
  readonly isSubstantive: boolean;
  readonly noReReviewReason: string;
  readonly recorder: string;
  readonly minutesNo: string;
}

/** 向同级党委请示报告（第31条）。 */
export interface PartyReport {
  readonly reportedOn: LocalDate;
  readonly docNo: string;
  readonly repliedOn: Day;
  readonly result: string;
}

export const publicationChannels = {
  gazette: '政府公报',
  website: '政府网站',
  newMedia: '政务新媒体',
  press: '本行政区域发行的报纸',
  meeting: '新闻发布会',
} as const;
/** 公布与解读（第32条）。 */
export interface Publication {
  readonly publishedOn: LocalDate;
  readonly channels: readonly (keyof typeof publicationChannels)[];
  readonly url: string;
  readonly isWidelyConcerned: boolean;
  readonly interpretedOn: Day;
  readonly interpretation: string;
  readonly noInterpretationReason: string;
}

export const archiveStates = { present: '有', missing: '缺', notApplicable: '不适用' } as const;
/** 归档材料（第33条）。 */
export interface ArchiveItem {
  readonly stage: string;
  readonly material: string;
  readonly formedOn: Day;
  readonly responsible: string;
  readonly pages: number | null;
  readonly isOriginal: boolean;
  readonly state: keyof typeof archiveStates;
  readonly note: string;
}

/** 执行情况（第34、35条）。 */
export interface ExecutionReport {
  readonly unit: string;
  readonly reportedOn: LocalDate;
  readonly content: string;
  readonly problem: string;
  readonly handling: string;
}

export const evaluationTriggers = {
  below: '实施结果明显未达到预期',
  complaints: '公众意见较多',
  necessary: '决策机关认为有必要',
} as const;
/** 决策后评估（第36条）。 */
export interface Evaluation {
  readonly trigger: keyof typeof evaluationTriggers;
  readonly evaluator: string;
  readonly isThirdParty: boolean;
  readonly startedOn: LocalDate;
  readonly finishedOn: Day;
  readonly conclusion: string;
  readonly suggestion: string;
}

export interface RegisterData {
  readonly proposal: Proposal;
  readonly legalBasis: LegalBasis;
  readonly consultation: Consultation;
  readonly dispute: Dispute;
  readonly participationRound: ParticipationRound;
  readonly hearingParticipant: HearingParticipant;
  readonly comment: PublicComment;
  readonly expertOpinion: ExpertOpinion;
  readonly riskAssessment: RiskAssessment;
  readonly fairCompetition: FairCompetition;
  readonly meeting: Meeting;
  readonly partyReport: PartyReport;
  readonly publication: Publication;
  readonly archiveItem: ArchiveItem;
  readonly executionReport: ExecutionReport;
  readonly evaluation: Evaluation;
}
export type RegisterKind = keyof RegisterData;

export interface RegisterInfo {
  readonly name: string;
  /** 属于哪一步。 */
  readonly step: 'initiation' | StepKind;
  /** 一件决策只有一份。 */
  readonly isSingle: boolean;
}
export const registerInfos: Readonly<Record<RegisterKind, RegisterInfo>> = {
  proposal: { name: '决策建议与启动', step: 'initiation', isSingle: true },
  legalBasis: { name: '依据', step: 'initiation', isSingle: false },
  consultation: { name: '部门协商', step: 'initiation', isSingle: false },
  dispute: { name: '分歧说明', step: 'initiation', isSingle: true },
  participationRound: { name: '公众参与轮次', step: 'participation', isSingle: false },
  hearingParticipant: { name: '听证参加人', step: 'participation', isSingle: false },
  comment: { name: '公众意见', step: 'participation', isSingle: false },
  expertOpinion: { name: '专家意见', step: 'expert', isSingle: false },
  riskAssessment: { name: '风险评估', step: 'risk', isSingle: false },
  fairCompetition: { name: '公平竞争审查', step: 'fairCompetition', isSingle: false },
  meeting: { name: '集体讨论', step: 'collective', isSingle: false },
  partyReport: { name: '请示报告', step: 'partyReport', isSingle: false },
  publication: { name: '公布与解读', step: 'publication', isSingle: false },
  archiveItem: { name: '归档材料', step: 'archive', isSingle: false },
  executionReport: { name: '执行情况', step: 'execution', isSingle: false },
  evaluation: { name: '后评估', step: 'execution', isSingle: false },
};
export const registerKinds = Object.keys(registerInfos) as readonly RegisterKind[];

/** 登记簿里的一行：数据加编号、版本；作废的不在其内。 */
export type Entry<K extends RegisterKind> = RegisterData[K] & { readonly id: number };
export type Registers = { readonly [K in RegisterKind]: readonly Entry<K>[] };
