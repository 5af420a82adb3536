/** 重大行政决策的用词：类别、排除、程序、状态。取自 DOMAIN.md 第1、2节和视觉规范的状态词表。 */

/** 713号令第三条第一款五类事项。 */
export const categories = {
  1: '重大公共政策和措施',
  2: '重要规划',
  3: '自然资源和文化资源开发利用保护',
  4: '重大公共建设项目',
  5: '其他重大事项',
} as const;
export type Category = keyof typeof categories;
export const categoryMarks: Readonly<Record<Category, string>> = { 1: '①', 2: '②', 3: '③', 4: '④', 5: '⑤' };

/** 省政府令第210号的七类，供本地登记（旁证，可改）。 */
export const localCategories = {
  1: '公共服务（劳动就业、社会保障、教科文卫体等）',
  2: '市场监管、社会管理、环境保护',
  3: '自然资源开发利用保护',
  4: '文化资源开发利用保护',
  5: '发展规划、空间规划、专项规划和区域规划',
  6: '重大公共建设项目',
  7: '其他重大事项',
} as const;
export type LocalCategory = keyof typeof localCategories;
/** 登记时没有选七类的，按五类的默认对应：①→1、②→5、③→3、④→6、⑤→7（DOMAIN.md 2.1）。 */
export const defaultCategory7 = (category: Category | null): LocalCategory | null =>
  category === null ? null : ({ 1: 1, 2: 5, 3: 3, 4: 6, 5: 7 } as const)[category];

/** 713号令第三条第二款：不适用本条例的事项。 */
export const exclusions = {
  macroControl: '财政政策、货币政策等宏观调控决策',
  legislation: '政府立法决策',
  emergency: '突发事件应急处置决策',
  otherLaw: '法律、行政法规另有规定程序的决策',
} as const;
export type Exclusion = keyof typeof exclusions;
export const exclusionKeys = Object.keys(exclusions) as readonly Exclusion[];

/** 第十条三种决策建议来源。 */
export const proposalSources = {
  leader: '领导人员提出',
  department: '部门或者下一级政府提出',
  public: '代表建议、政协提案或者公民法人组织书面建议',
} as const;
export type ProposalSource = keyof typeof proposalSources;

/** 五大程序在前，其后环节在后；公平竞争审查并行。 */
export const stepKinds = [
  'participation',
  'expert',
  'risk',
  'legality',
  'collective',
  'fairCompetition',
  'partyReport',
  'publication',
  'archive',
  'execution',
] as const;
export type StepKind = (typeof stepKinds)[number];
export const fiveProcedures = ['participation', 'expert', 'risk', 'legality', 'collective'] as const;
export type ProcedureKind = (typeof fiveProcedures)[number];
export const isFiveProcedure = (kind: StepKind): kind is ProcedureKind =>
  (fiveProcedures as readonly StepKind[]).includes(kind);

export const stepNames: Readonly<Record<StepKind, string>> = {
  participation: '公众参与',
  expert: '专家论证',
  risk: '风险评估',
  legality: '合法性审查',
  collective: '集体讨论',
  fairCompetition: '公平竞争审查',
  partyReport: '请示县委（出台前）',
  publication: '公布与解读',
  archive: '归档',
  execution: '执行与后评估',
};

/** 办理情况：程序本身走到哪一步。 */
export const stepStates = { notStarted: '未开始', inProgress: '进行中', done: '已完成' } as const;
export type StepState = keyof typeof stepStates;
export const stepStateKeys = Object.keys(stepStates) as readonly StepState[];

/** 页面和名单上的程序标记；形状先于颜色。 */
export const marks = {
  notStarted: '未开始',
  inProgress: '进行中',
  done: '已完成',
  notApplicable: '不适用',
  attention: '缺件、待说明',
  barred: '法定障碍',
} as const;
export type Mark = keyof typeof marks;

export const riskConclusions = { controllable: '风险可控', uncontrollable: '风险不可控' } as const;
export type RiskConclusion = keyof typeof riskConclusions;

/** 第三十条：只有这两种会议。 */
export const meetingTypes = { executive: '常务会议', plenary: '全体会议' } as const;
export type MeetingType = keyof typeof meetingTypes;

export const meetingResults = {
  passed: '通过',
  passedWithChanges: '原则通过后修改',
  deferred: '缓议',
  rejected: '不通过',
} as const;
export type MeetingResult = keyof typeof meetingResults;

export type Tone = 'grey' | 'amber' | 'blue' | 'green' | 'red';
export const decisionStatuses = {
  draft: { name: '起草', tone: 'grey' },
  arguing: { name: '论证', tone: 'grey' },
  pendingAcceptance: { name: '待受理', tone: 'amber' },
  supplementing: { name: '退回补正', tone: 'amber' },
  reviewing: { name: '审查中', tone: 'blue' },
  awaitingReply: { name: '待反馈', tone: 'amber' },
  readyForMeeting: { name: '待上会', tone: 'blue' },
  barred: { name: '不得上会', tone: 'red' },
  decided: { name: '已决定', tone: 'green' },
  published: { name: '已公布', tone: 'green' },
  executing: { name: '执行中', tone: 'green' },
  archived: { name: '已归档', tone: 'grey' },
  suspended: { name: '中止', tone: 'amber' },
  terminated: { name: '终止', tone: 'grey' },
  excluded: { name: '不适用', tone: 'grey' },
} as const satisfies Record<string, { name: string; tone: Tone }>;
export type DecisionStatus = keyof typeof decisionStatuses;
export const decisionStatusKeys = Object.keys(decisionStatuses) as readonly DecisionStatus[];
