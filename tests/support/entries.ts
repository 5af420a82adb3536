/** One lawful entry of every register; tests change the field they are about. */
import type { Entry, RegisterData, RegisterKind, Registers } from '#shared/domain/registers/types.ts';
import { emptyRegisters } from '#shared/domain/registers/findings.ts';
import { localDate } from '#shared/lib/local-date.ts';

/** Days of the standard matter's procedures, all before the clock's 2026-11-23. */
export const entryDays = {
  proposed: localDate('2026-08-20'),
  started: localDate('2026-09-01'),
  noticeFrom: localDate('2026-09-02'),
  noticeTo: localDate('2026-10-10'),
  hearing: localDate('2026-10-15'),
  expert: localDate('2026-10-12'),
  risk: localDate('2026-10-14'),
  fair: localDate('2026-10-16'),
  meeting: localDate('2026-11-22'),
} as const;

const lawful: RegisterData = {
  proposal: {
    proposer: '县水利局',
    proposedOn: entryDays.proposed,
    problem: '供水价格九年未调，企业连年亏损',
    grounds: '《价格法》第十八条，成本监审报告',
    outline: '分三级阶梯，两步到位',
    feasibility: '居民可承受，确有必要',
    incompleteReason: '',
    studyResult: '列入决策程序',
    startDecision: 'start',
    decidedOn: entryDays.started,
    decidedBy: '县长',
  },
  legalBasis: {
    name: '《中华人民共和国价格法》',
    article: '第二十一条',
    level: 'law',
    docNo: '',
    note: '',
  },
  consultation: {
    unit: '县财政局',
    sentOn: localDate('2026-09-03'),
    repliedOn: localDate('2026-09-08'),
    opinion: '无不同意见',
    stance: 'agree',
    settlement: '',
  },
  dispute: { hasDispute: false, issue: '', unitsView: '', ownView: '' },
  participationRound: {
    method: 'notice',
    startedOn: entryDays.noticeFrom,
    endedOn: entryDays.noticeTo,
    channels: ['website'],
    place: '',
    url: '',
    replyWays: '信函、电子邮件',
    hasDraftAndNote: true,
    shortenedReason: '',
    isReasonInNotice: false,
    involvesGroup: false,
    groupNote: '',
    noGroupReason: '',
    hearingBasis: '',
    selectionPublishedOn: null,
    listPublishedOn: null,
    unsignedReason: '',
    attendance: null,
    summary: '在县政府网站公布',
  },
  hearingParticipant: {
    roundId: 1,
    name: '消费者代表甲',
    represents: '消费者',
    deliveredOn: localDate('2026-10-07'),
    hasSigned: true,
  },
  comment: {
    roundId: null,
    way: 'website',
    from: '市民',
    content: '建议放宽第一级水量',
    adoption: 'adopted',
    reason: '',
  },
  expertOpinion: {
    expertId: null,
    name: '专家甲',
    isOrganization: false,
    specialty: '价格成本',
    unit: '某高校副教授',
    pool: 'city',
    method: 'meeting',
    opinionOn: entryDays.expert,
    hasNoConflict: true,
    disqualifiedReason: '',
    stance: 'support',
    content: '方案可行',
    isSigned: true,
    isSealed: false,
    adoption: 'adopted',
    adoptionReason: '',
  },
  riskAssessment: {
    assessedOn: entryDays.risk,
    methods: ['visit', 'consultation'],
    deptOpinions: '已听取公安、信访部门意见',
    riskPoints: '低收入家庭负担增加',
    measures: '对低保户减免',
    contingencyPlan: '专班值守，及时答复',
    thirdParty: '',
    reusedAssessment: '',
    grade: null,
    conclusion: 'controllable',
    adjustment: '',
  },
  fairCompetition: {
    body: '罗山县市场监督管理局',
    jointUnit: '县水利局',
    reviewedOn: entryDays.fair,
    result: 'passed',
    exceptionGround: '',
    exceptionUntil: null,
    note: '',
  },
  meeting: {
    type: 'executive',
    meetingNo: '第38次',
    heldOn: entryDays.meeting,
    place: '县政府三楼会议室',
    chair: '县长',
    expected: 7,
    present: 6,
    observers: '',
    topicReport: '汇报草案主要内容',
    isOpinionRead: true,
    speeches: [
      { name: '副县长甲', title: '副县长', isChief: false, stance: 'agree', view: '' },
      { name: '副县长乙', title: '副县长', isChief: false, stance: 'agree', view: '' },
      { name: '县长', title: '县长', isChief: true, stance: 'agree', view: '同意实施' },
    ],
    result: 'passed',
    chiefReason: '',
    changes: '',
    isSubstantive: false,
    noReReviewReason: '',
    recorder: '记录人',
    minutesNo: '',
  },
  partyReport: {
    reportedOn: localDate('2026-11-20'),
    docNo: '罗政文〔2026〕31号',
    repliedOn: localDate('2026-11-22'),
    result: '同意',
  },
  publication: {
    publishedOn: localDate('2026-11-23'),
    channels: ['gazette', 'website'],
    url: '',
    isWidelyConcerned: true,
    interpretedOn: localDate('2026-11-23'),
    interpretation: '县政府网站解读栏目',
    noInterpretationReason: '',
  },
  archiveItem: {
    stage: '公众参与',
    material: '征求意见公告',
    formedOn: entryDays.noticeFrom,
    responsible: '县水利局',
    pages: 6,
    isOriginal: true,
    state: 'present',
    note: '',
  },
  executionReport: {
    unit: '县水利局',
    reportedOn: localDate('2026-11-23'),
    content: '新价格已执行',
    problem: '',
    handling: '',
  },
  evaluation: {
    trigger: 'necessary',
    evaluator: '某评估中心',
    isThirdParty: true,
    startedOn: localDate('2026-11-01'),
    finishedOn: null,
    conclusion: '',
    suggestion: '',
  },
};

export const entryOf = <K extends RegisterKind>(
  kind: K,
  given: Partial<RegisterData[K]> = {},
): RegisterData[K] => ({ ...lawful[kind], ...given });

/** A hearing that keeps every day of the law, on 2026-10-15. */
export const hearingOf = (given: Partial<RegisterData['participationRound']> = {}) =>
  entryOf('participationRound', {
    method: 'hearing',
    startedOn: entryDays.hearing,
    endedOn: null,
    channels: [],
    place: '县政务服务中心',
    hearingBasis: '《政府制定价格听证办法》',
    selectionPublishedOn: localDate('2026-09-20'),
    listPublishedOn: localDate('2026-10-01'),
    attendance: 1,
    ...given,
  });

export type GivenEntries = { readonly [K in RegisterKind]?: readonly RegisterData[K][] };

/** Numbers the entries of every kind from 1, as a fresh ledger would. */
export function registersOf(given: GivenEntries = {}): Registers {
  const numbered = Object.entries(given).map(([kind, rows]) => [
    kind,
    rows.map((row, index): Entry<RegisterKind> => ({ ...row, id: index + 1 })),
  ]);
  // Kinds and rows keep the pairing that `GivenEntries` demands.
  return { ...emptyRegisters(), ...Object.fromEntries(numbered) } as Registers;
}
