/**
 * 每一条登记的法定核对（713号令第10—36条）。界面边填边核，核心存入前再核，读同一组函数。
 * 返回的每一处：红（block）不改不能存，黄（reason）须写理由，灰（info）只提示。
 */
import { computeDeadline } from '../deadline/deadline.ts';
import { addDays, daysBetween, type LocalDate } from '../../lib/local-date.ts';
import { checkDay, isBlank } from './check-day.ts';
import {
  checkArchiveItem,
  checkEvaluation,
  checkExecution,
  checkPartyReport,
  checkPublication,
} from './checks-after.ts';
import { entryDay } from './entry-day.ts';
import { block, type CheckSurroundings, type Finding, info, reason } from './findings.ts';
import type {
  Consultation,
  Dispute,
  ExpertOpinion,
  FairCompetition,
  HearingParticipant,
  LegalBasis,
  Meeting,
  ParticipationRound,
  Proposal,
  PublicComment,
  RegisterData,
  RegisterKind,
  RiskAssessment,
} from './types.ts';

function checkProposal(data: Proposal, around: CheckSurroundings): Finding[] {
  const found = [
    ...checkDay('proposedOn', '提出日期', data.proposedOn, around),
    ...checkDay('decidedOn', '决定日期', data.decidedOn, around, { day: data.proposedOn, label: '提出日期' }),
  ];
  const lacking = [data.problem, data.grounds, data.outline, data.feasibility].filter(isBlank).length;
  if (around.proposalSource === 'department' && lacking > 0 && isBlank(data.incompleteReason))
    found.push(
      reason(
        'incompleteReason',
        'D-06',
        `部门提出的建议应当论证四项，还缺 ${lacking} 项，请补齐或者写明理由`,
      ),
    );
  if (data.startDecision !== null && data.decidedOn === null)
    found.push(block('decidedOn', 'D-06', '已决定是否启动的，请填写决定日期'));
  return found;
}

const checkLegalBasis = (data: LegalBasis): Finding[] =>
  /^《.+》$/.test(data.name.trim()) || data.level === 'policy'
    ? []
    : [info('name', 'D-08', '法规名称建议写全称并加书名号，便于以后清理时比对')];

const checkConsultation = (data: Consultation, around: CheckSurroundings): Finding[] => [
  ...checkDay('sentOn', '征求日期', data.sentOn, around),
  ...checkDay('repliedOn', '回复日期', data.repliedOn, around, { day: data.sentOn, label: '征求日期' }),
  ...(data.stance === 'disagree' && isBlank(data.settlement)
    ? [block('settlement', 'D-09', '有关单位不同意的，请写协商处理情况')]
    : []),
];

function checkDispute(data: Dispute): Finding[] {
  if (!data.hasDispute) return [];
  const fields = [
    ['issue', '争议的主要问题'],
    ['unitsView', '有关单位的意见'],
    ['ownView', '承办单位的意见、理由和依据'],
  ] as const;
  return fields
    .filter(([field]) => isBlank(data[field]))
    .map(([field, label]) => block(field, 'D-09', `不能取得一致意见的，请说明${label}`));
}

/** 公告期满多少日：起日不计（民法典第201条）。 */
export const noticeDays = (round: Pick<ParticipationRound, 'startedOn' | 'endedOn'>): number | null =>
  round.endedOn === null ? null : daysBetween(round.startedOn, round.endedOn);

function checkNotice(data: ParticipationRound, around: CheckSurroundings): Finding[] {
  const found: Finding[] = [];
  if (data.channels.length === 0)
    found.push(block('channels', 'D-11b', '至少选一个渠道，公告须公布草案及说明'));
  if (!data.hasDraftAndNote)
    found.push(block('hasDraftAndNote', 'D-11b', '公开征求意见应当公布决策草案及其说明'));
  if (isBlank(data.replyWays)) found.push(block('replyWays', 'D-11b', '应当明确提出意见的方式和期限'));
  if (data.endedOn === null) return [...found, block('endedOn', 'D-11', '请填写截止日期')];
  const least = around.rules.param('D-11', 'days', data.startedOn);
  const given = daysBetween(data.startedOn, data.endedOn);
  if (given >= least) return found;
  const isGrounded = !isBlank(data.shortenedReason) && data.isReasonInNotice;
  const fact = `只有 ${given} 日，满 ${least} 日为 ${addDays(data.startedOn, least)}`;
  if (isGrounded) return [...found, info('endedOn', 'D-11', `${fact}；缩短的理由已在公告中说明`)];
  found.push(reason('endedOn', 'D-11', `${fact}。“一般不少于${least}日”，缩短须在公告中说明理由`));
  if (isBlank(data.shortenedReason)) found.push(block('shortenedReason', 'D-11', '缩短期限，须写明理由'));
  if (!data.isReasonInNotice)
    found.push(block('isReasonInNotice', 'D-11', '缩短的理由应当在公告里一并说明，只在内部写不算'));
  return found;
}

function checkHearing(data: ParticipationRound, around: CheckSurroundings): Finding[] {
  const found: Finding[] = [];
  if (isBlank(data.place)) found.push(block('place', 'D-12', '请填写听证地点'));
  if (data.listPublishedOn === null)
    found.push(block('listPublishedOn', 'D-12', '听证参加人名单应当提前公布'));
  else if (data.listPublishedOn >= data.startedOn)
    found.push(block('listPublishedOn', 'D-12', `名单应当在听证会 ${data.startedOn} 以前公布`));
  if (data.selectionPublishedOn !== null && data.selectionPublishedOn >= data.startedOn)
    found.push(block('selectionPublishedOn', 'D-12', `遴选办法应当在听证会 ${data.startedOn} 以前公布`));
  const participants = around.others.hearingParticipant.filter((entry) => entry.roundId === around.ownId);
  const unsigned = participants.filter((entry) => !entry.hasSigned).length;
  if (unsigned > 0 && data.startedOn <= around.today && isBlank(data.unsignedReason))
    found.push(reason('unsignedReason', 'D-13', `听证笔录还有 ${unsigned} 人没有签字，请说明`));
  return found;
}

function checkRound(data: ParticipationRound, around: CheckSurroundings): Finding[] {
  const found: Finding[] = [];
  if (around.startedOn !== null && data.startedOn < around.startedOn)
    found.push(block('startedOn', null, `不能早于决策启动日 ${around.startedOn}`));
  if (data.endedOn !== null && data.endedOn < data.startedOn)
    found.push(block('endedOn', null, `截止日期不能早于开始日期 ${data.startedOn}`));
  if (data.method === 'notice') found.push(...checkNotice(data, around));
  if (data.method === 'hearing') found.push(...checkHearing(data, around));
  if (data.involvesGroup && isBlank(data.groupNote) && isBlank(data.noGroupReason))
    found.push(
      reason(
        'groupNote',
        'D-10b',
        '涉及特定群体利益，应当与人民团体、社会组织、群众代表沟通协商，请登记或者说明',
      ),
    );
  return found;
}

/** 听证材料最迟送达日，带算法；恰好七日的另有更严的理解。 */
export const deliveryDeadline = (
  hearingOn: LocalDate,
  around: Pick<CheckSurroundings, 'calendar' | 'rules'>,
) =>
  computeDeadline(
    {
      kind: 'before',
      amount: around.rules.param('D-12', 'days', hearingOn),
      unit: 'calendarDay',
      basis: '第16条',
    },
    hearingOn,
    around.calendar,
  );

function checkParticipant(data: HearingParticipant, around: CheckSurroundings): Finding[] {
  const round = around.others.participationRound.find((entry) => entry.id === data.roundId);
  if (round === undefined || round.method !== 'hearing')
    return [block('roundId', 'D-12', '请选择一场已登记的听证会')];
  if (data.deliveredOn === null) return [];
  const least = around.rules.param('D-12', 'days', round.startedOn);
  const ahead = daysBetween(data.deliveredOn, round.startedOn);
  const latest = addDays(round.startedOn, -least);
  if (ahead < least)
    return [
      block(
        'deliveredOn',
        'D-12',
        `晚 ${least - ahead} 日。应在听证会 ${least} 日前送达，最迟 ${latest}；此条没有例外，须改期或者改听证日`,
      ),
    ];
  if (ahead === least)
    return [info('deliveredOn', 'D-12', `恰为 ${least} 日；有“满七整日”的更严理解，建议再早一天`)];
  return [info('deliveredOn', 'D-12', `提前 ${ahead} 日送达`)];
}

function checkComment(data: PublicComment, around: CheckSurroundings): Finding[] {
  const found: Finding[] = [];
  if (data.roundId !== null && !around.others.participationRound.some((entry) => entry.id === data.roundId))
    found.push(block('roundId', null, '没有这一轮，请重新选择'));
  if (data.adoption !== null && data.adoption !== 'adopted' && isBlank(data.reason))
    found.push(block('reason', 'D-14', '未采纳、部分采纳的，请写理由'));
  return found;
}

/** 算得上“已论证”的意见：无利害关系、未被取消、署名（机构盖章）。 */
export const isValidExpertOpinion = (data: ExpertOpinion): boolean =>
  data.hasNoConflict &&
  isBlank(data.disqualifiedReason) &&
  (data.isOrganization ? data.isSealed : data.isSigned);

function checkExpertOpinion(data: ExpertOpinion, around: CheckSurroundings): Finding[] {
  const found = checkDay('opinionOn', '意见日期', data.opinionOn, around, {
    day: around.startedOn,
    label: '决策启动日',
  });
  if (!isBlank(data.disqualifiedReason))
    return [...found, info('disqualifiedReason', 'D-16', '已取消资格，这份意见不计入专家论证')];
  if (!data.hasNoConflict)
    found.push(
      block('hasNoConflict', 'D-16', '没有作无利害关系声明，不能选用；有利害关系的请写取消资格的理由'),
    );
  if (data.isOrganization && !data.isSealed)
    found.push(info('isSealed', 'D-15b', '机构意见未盖章，不计入已论证'));
  if (!data.isOrganization && !data.isSigned)
    found.push(info('isSigned', 'D-15b', '专家意见未署名，不计入已论证'));
  if (data.adoption !== null && data.adoption !== 'adopted' && isBlank(data.adoptionReason))
    found.push(block('adoptionReason', 'D-25', '未采纳、部分采纳的，请写理由'));
  return found;
}

function checkRisk(data: RiskAssessment, around: CheckSurroundings): Finding[] {
  const found = checkDay('assessedOn', '评估日期', data.assessedOn, around, {
    day: around.startedOn,
    label: '决策启动日',
  });
  if (isBlank(data.reusedAssessment)) {
    const elements = [
      ['deptOpinions', '听取有关部门意见的情况'],
      ['riskPoints', '风险点'],
      ['measures', '风险防范措施'],
      ['contingencyPlan', '处置预案'],
    ] as const;
    for (const [field, label] of elements)
      if (isBlank(data[field])) found.push(block(field, 'D-19', `风险评估报告应当写明${label}`));
  } else found.push(info('reusedAssessment', 'D-18', '引用已有评估，不重复进行'));
  if (data.conclusion === null) found.push(block('conclusion', 'D-20', '请登记风险可控还是不可控'));
  const earlier = around.others.riskAssessment
    .filter((entry) => entry.assessedOn <= data.assessedOn)
    .toSorted((a, b) => (a.assessedOn < b.assessedOn ? -1 : 1));
  if (
    data.conclusion === 'controllable' &&
    earlier.at(-1)?.conclusion === 'uncontrollable' &&
    isBlank(data.adjustment)
  )
    found.push(block('adjustment', 'D-20', '前次结论为不可控，请写明采取了哪些调整措施'));
  return found;
}

function checkFairCompetition(data: FairCompetition, around: CheckSurroundings): Finding[] {
  const found = checkDay('reviewedOn', '审查日期', data.reviewedOn, around);
  if (around.rules.inForce('N-06', data.reviewedOn) !== null && !/市场监督管理|市场监管/.test(data.body))
    found.push(block('body', 'N-06', '2024年8月1日起，拟由县政府出台的，由县市场监管局会同起草单位审查'));
  if (data.result === 'exception') {
    if (isBlank(data.exceptionGround))
      found.push(block('exceptionGround', 'N-08', '适用例外的，请说明没有影响更小的替代方案'));
    if (data.exceptionUntil === null)
      found.push(block('exceptionUntil', 'N-08', '适用例外的，须确定合理的实施期限或者终止条件'));
  }
  return found;
}

/** 多数人的意见：同意的是否过半（已发言的组成人员，不含首长）。 */
export function isChiefWithMajority(data: Meeting): boolean {
  const members = data.speeches.filter((speech) => !speech.isChief);
  const agree = members.filter((speech) => speech.stance === 'agree').length;
  const against = members.filter((speech) => speech.stance === 'disagree').length;
  const isPassed = data.result === 'passed' || data.result === 'passedWithChanges';
  return agree === against || isPassed === agree > against;
}

function checkMeetingEntry(data: Meeting, around: CheckSurroundings): Finding[] {
  const found = checkDay('heldOn', '会议日期', data.heldOn, around, {
    day: around.startedOn,
    label: '决策启动日',
  });
  if (data.present > data.expected)
    found.push(block('present', null, `实到 ${data.present} 人多于应到 ${data.expected} 人`));
  if (data.present * 2 <= data.expected)
    found.push(info('present', 'D-26a', '实到不足应到的半数，请核对是否符合本级政府议事规则'));
  const chiefs = data.speeches.filter((speech) => speech.isChief);
  if (data.speeches.length === 0)
    found.push(block('speeches', 'D-26b', '请逐人登记发表的意见，会议组成人员应当充分发表意见'));
  else if (chiefs.length !== 1)
    found.push(block('speeches', 'D-26b', '请标明哪一位是行政首长（且只有一位）'));
  else if (data.speeches.at(-1)?.isChief !== true)
    found.push(block('speeches', 'D-26b', '行政首长应当最后发表意见，请核对发言顺序'));
  for (const [index, speech] of data.speeches.entries())
    if (speech.stance !== 'agree' && isBlank(speech.view))
      found.push(block(`speeches.${index}.view`, 'D-26c', `${speech.name}持不同意见，应当如实载明`));
  if (chiefs.length === 1 && !isChiefWithMajority(data) && isBlank(data.chiefReason))
    found.push(block('chiefReason', 'D-26b', '决定与多数人的意见不一致，行政首长应当在会上说明理由'));
  if (data.result === 'passedWithChanges' && isBlank(data.changes))
    found.push(block('changes', 'D-26a', '原则通过的，请写明要修改的内容'));
  if (data.result === 'passedWithChanges' && data.isSubstantive && isBlank(data.noReReviewReason))
    found.push(reason('noReReviewReason', 'D-21', '实质性修改应当重新送请合法性审查；不重审的请写明理由'));
  return found;
}

type Checks = {
  readonly [K in RegisterKind]: (data: RegisterData[K], around: CheckSurroundings) => Finding[];
};
const checks: Checks = {
  proposal: checkProposal,
  legalBasis: checkLegalBasis,
  consultation: checkConsultation,
  dispute: checkDispute,
  participationRound: checkRound,
  hearingParticipant: checkParticipant,
  comment: checkComment,
  expertOpinion: checkExpertOpinion,
  riskAssessment: checkRisk,
  fairCompetition: checkFairCompetition,
  meeting: checkMeetingEntry,
  partyReport: checkPartyReport,
  publication: checkPublication,
  archiveItem: checkArchiveItem,
  executionReport: checkExecution,
  evaluation: checkEvaluation,
};

/** Everything there is to say of one entry, in field order, by the rules in force on its own day. */
export function checkEntry<K extends RegisterKind>(
  kind: K,
  data: RegisterData[K],
  around: CheckSurroundings,
): readonly Finding[] {
  const on = entryDay(kind, data, around);
  return checks[kind](data, around).filter(
    ({ ruleId }) => ruleId === null || around.rules.inForce(ruleId, on) !== null,
  );
}
