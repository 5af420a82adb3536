/**
 * 能不能上会：提请集体讨论前的法定条件逐条核对（713号令第3—30条），每条带事实、日期和结论。
 * 页面、按钮、打印的合规审查表都读这一份；规则取各步发生日当时有效的。
 */
import { daysBetween, type LocalDate } from '../../lib/local-date.ts';
import type { WorkCalendar } from '../deadline/calendar.ts';
import { isValidExpertOpinion, noticeDays } from '../registers/checks.ts';
import { fairResults, participationMethods } from '../registers/types.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import {
  type ComplianceFacts,
  type Draft,
  isBlank,
  judge,
  shortDay,
  type SheetLine,
} from './compliance-line.ts';
import { counselLine, meetingLine, opinionLine, replyLine, timeLine } from './compliance-review.ts';
import { categories, categoryMarks, exclusions, type StepKind, stepNames } from './vocabulary.ts';

/** 各条的核对结果，按审查表的次序；提交讨论那天还没有施行的条不核（DOMAIN.md 0.3）。 */
export function complianceSheet(
  facts: ComplianceFacts,
  rules: RuleBook,
  calendar: WorkCalendar,
): readonly SheetLine[] {
  const lines = [
    scopeLine(facts),
    catalogLine(facts),
    startLine(facts),
    basisLine(facts, rules),
    consultationLine(facts),
    npcLine(facts),
    participationLine(facts, rules),
    noticeLine(facts, rules),
    hearingLine(facts, rules),
    signatureLine(facts, rules),
    commentLine(facts),
    expertLine(facts, rules),
    riskLine(facts, rules),
    fairLine(facts),
    timeLine(facts, rules, calendar),
    counselLine(facts, rules),
    opinionLine(facts),
    replyLine(facts),
    meetingLine(facts),
  ];
  const on = facts.meetingOn ?? facts.registers.meeting.at(-1)?.heldOn ?? null;
  return lines
    .filter((line) => line !== null)
    .filter((line) => on === null || rules.inForce(line.ruleId, on) !== null);
}

/** 有没有不得上会的条。 */
export const isBarred = (lines: readonly SheetLine[]): boolean =>
  lines.some((line) => line.verdict === 'unmet');

function scopeLine({ decision, category }: ComplianceFacts): SheetLine {
  const draft = {
    ruleId: 'D-03',
    articles: '第3条',
    title: '属重大行政决策，未排除',
    step: 'initiation',
  } as const;
  if (decision.exclusion !== null)
    return judge(draft, 'unmet', `属“${exclusions[decision.exclusion]}”，不按本条例提请讨论`);
  return judge(
    draft,
    'met',
    category === null ? '未排除' : `第${categoryMarks[category]}类 ${categories[category]}`,
  );
}

function catalogLine(facts: ComplianceFacts): SheetLine {
  const draft = { ruleId: 'D-04', articles: '第3条', title: '列入年度目录', step: 'initiation' } as const;
  if (facts.inCatalog) return judge(draft, 'met', '目录内');
  return isBlank(facts.offCatalogReason)
    ? judge(draft, 'pending', '目录外，未写明理由')
    : judge(draft, 'waived', `目录外：${facts.offCatalogReason}`);
}

function startLine({ decision }: ComplianceFacts): SheetLine {
  const draft = {
    ruleId: 'D-07',
    articles: '第10、11条',
    title: '已决定启动，承办单位明确',
    step: 'initiation',
  } as const;
  if (decision.startedOn === null) return judge(draft, 'unmet', '还没有登记启动日期');
  if (!decision.hasLeadUnit) return judge(draft, 'unmet', '还没有登记承办单位');
  return judge(draft, 'met', `${decision.startedOn} 启动`);
}

function basisLine({ decision, registers }: ComplianceFacts, rules: RuleBook): SheetLine {
  const draft = { ruleId: 'D-08', articles: '第12条', title: '法律依据已梳理', step: 'initiation' } as const;
  const least = decision.startedOn === null ? 1 : rules.param('D-08', 'minBases', decision.startedOn);
  const count = registers.legalBasis.length;
  return count >= least
    ? judge(draft, 'met', `法律法规政策依据 ${count} 件`)
    : judge(draft, 'pending', '还没有登记依据');
}

function consultationLine({ registers }: ComplianceFacts): SheetLine {
  const draft = {
    ruleId: 'D-09',
    articles: '第13条',
    title: '部门协商一致或者分歧已说明',
    step: 'initiation',
  } as const;
  const asked = registers.consultation.length;
  const dispute = registers.dispute[0];
  const against = registers.consultation.filter((entry) => entry.stance === 'disagree').length;
  if (dispute?.hasDispute === true) {
    const isTold = [dispute.issue, dispute.unitsView, dispute.ownView].every((text) => !isBlank(text));
    return isTold
      ? judge(draft, 'met', `征求 ${asked} 个单位意见，分歧已说明`)
      : judge(draft, 'unmet', '有分歧，三项说明未写全');
  }
  if (against > 0) return judge(draft, 'unmet', `${against} 个单位不同意，未作分歧说明`);
  return asked === 0
    ? judge(draft, 'pending', '还没有登记征求部门意见情况')
    : judge(draft, 'met', `征求 ${asked} 个单位意见，无争议`);
}

function npcLine(facts: ComplianceFacts): SheetLine | null {
  if (facts.npcRelation === 'none') return null;
  const what = facts.npcRelation === 'decide' ? '由人大讨论决定' : '出台前向人大常委会报告';
  const draft = { ruleId: 'D-05', articles: '第8条', title: what, step: 'initiation' } as const;
  return facts.npcOn === null
    ? judge(draft, 'pending', '还没有登记日期，公布前须办')
    : judge(draft, 'met', `${facts.npcOn} 办理`);
}

/** 地方从严（L-02）：列入目录的须履行全部五项程序，“不适用”只能作为例外。 */
const isStrict = ({ inCatalog, decision: { startedOn } }: ComplianceFacts, rules: RuleBook): boolean =>
  inCatalog && startedOn !== null && rules.param('L-02', 'strict', startedOn) > 0;

/** 不适用的一步：有理由则不适用（从严的作为例外说明），没有理由则不符合。 */
function waived(facts: ComplianceFacts, rules: RuleBook, kind: StepKind, draft: Draft): SheetLine | null {
  const step = facts.decision.steps[kind];
  if (step.isApplicable) return null;
  if (isBlank(step.ground)) return judge(draft, 'unmet', '选了不适用，没有写理由');
  return isStrict(facts, rules)
    ? judge(draft, 'waived', `目录内事项未履行，理由：${step.ground}`)
    : judge(draft, 'notApplicable', step.ground);
}

/** 登记了材料、这一步还没有标完成的，不算履行完毕。 */
const unfinished = (
  { decision }: ComplianceFacts,
  kind: StepKind,
  draft: Draft,
  fact: string,
): SheetLine | null =>
  decision.steps[kind].state === 'done'
    ? null
    : judge(draft, 'unmet', `${fact}；${stepNames[kind]}还没有完成`);

function participationLine(facts: ComplianceFacts, rules: RuleBook): SheetLine {
  const draft = {
    ruleId: 'D-10',
    articles: '第14条',
    title: '公众参与方式合法',
    step: 'participation',
  } as const;
  const out = waived(facts, rules, 'participation', draft);
  if (out !== null) return out;
  const methods = [
    ...new Set(facts.registers.participationRound.map((round) => participationMethods[round.method])),
  ];
  if (methods.length === 0) return judge(draft, 'unmet', '还没有登记公众参与');
  const fact = methods.join('、');
  return unfinished(facts, 'participation', draft, fact) ?? judge(draft, 'met', fact);
}

function noticeLine({ registers }: ComplianceFacts, rules: RuleBook): SheetLine | null {
  const notices = registers.participationRound.filter((round) => round.method === 'notice');
  const last = notices.at(-1);
  if (last === undefined || rules.inForce('D-11', last.startedOn) === null) return null;
  const least = rules.param('D-11', 'days', last.startedOn);
  const draft = {
    ruleId: 'D-11',
    articles: '第15条',
    title: `公开征求意见不少于 ${least} 日`,
    step: 'participation',
  } as const;
  const longest = notices.reduce((most, round) =>
    (noticeDays(round) ?? 0) > (noticeDays(most) ?? 0) ? round : most,
  );
  const best = noticeDays(longest) ?? 0;
  if (best >= least)
    return judge(
      draft,
      'met',
      `${shortDay(longest.startedOn)} 至 ${shortDay(longest.endedOn ?? '')}，${best} 日`,
    );
  const grounded = notices.find((round) => !isBlank(round.shortenedReason) && round.isReasonInNotice);
  return grounded === undefined
    ? judge(draft, 'unmet', `只有 ${best} 日，理由没有在公告中说明`)
    : judge(draft, 'waived', `${best} 日；${grounded.shortenedReason}（公告已说明）`);
}

function hearingLine({ registers }: ComplianceFacts, rules: RuleBook): SheetLine | null {
  const hearing = registers.participationRound.findLast((round) => round.method === 'hearing');
  if (hearing === undefined || rules.inForce('D-12', hearing.startedOn) === null) return null;
  const least = rules.param('D-12', 'days', hearing.startedOn);
  const draft = {
    ruleId: 'D-12',
    articles: '第16条',
    title: `听证材料提前 ${least} 日送达`,
    step: 'participation',
  } as const;
  const people = registers.hearingParticipant.filter((entry) => entry.roundId === hearing.id);
  if (people.length === 0) return judge(draft, 'unmet', '还没有登记听证参加人');
  const missing = people.filter((entry) => entry.deliveredOn === null).length;
  if (missing > 0) return judge(draft, 'unmet', `${missing} 人未登记送达`);
  const latest = people.reduce(
    (max, entry) => ((entry.deliveredOn ?? '') > max ? (entry.deliveredOn ?? '') : max),
    '',
  );
  const ahead = daysBetween(latest as LocalDate, hearing.startedOn);
  return judge(
    draft,
    ahead >= least ? 'met' : 'unmet',
    `${shortDay(latest)} 送达，${shortDay(hearing.startedOn)} 听证，提前 ${ahead} 日`,
  );
}

function signatureLine({ registers }: ComplianceFacts, rules: RuleBook): SheetLine | null {
  const hearing = registers.participationRound.findLast((round) => round.method === 'hearing');
  if (hearing === undefined || rules.inForce('D-13', hearing.startedOn) === null) return null;
  const draft = {
    ruleId: 'D-13',
    articles: '第17条',
    title: '听证笔录由参加人签字',
    step: 'participation',
  } as const;
  const people = registers.hearingParticipant.filter((entry) => entry.roundId === hearing.id);
  const signed = people.filter((entry) => entry.hasSigned).length;
  const fact = `参加 ${people.length} 人，签字 ${signed} 人`;
  if (signed === people.length && people.length > 0) return judge(draft, 'met', fact);
  return isBlank(hearing.unsignedReason)
    ? judge(draft, 'pending', `${fact}，未附说明`)
    : judge(draft, 'waived', `${fact}；${hearing.unsignedReason}`);
}

function commentLine(facts: ComplianceFacts): SheetLine | null {
  if (!facts.decision.steps.participation.isApplicable) return null;
  const draft = {
    ruleId: 'D-14',
    articles: '第18、29条',
    title: '意见研究采纳情况',
    step: 'participation',
  } as const;
  const { comment } = facts.registers;
  const open = comment.filter((entry) => entry.adoption === null).length;
  if (comment.length === 0)
    return facts.registers.participationRound.length === 0
      ? judge(draft, 'unmet', '还没有登记意见')
      : judge(draft, 'met', '没有收到意见');
  if (open > 0) return judge(draft, 'unmet', `${comment.length} 条意见，还有 ${open} 条没有研究去向`);
  const of = (adoption: string): number => comment.filter((entry) => entry.adoption === adoption).length;
  return judge(
    draft,
    'met',
    `${comment.length} 条：采纳 ${of('adopted')}、部分 ${of('partial')}、未采纳 ${of('rejected')}`,
  );
}

function expertLine(facts: ComplianceFacts, rules: RuleBook): SheetLine {
  const draft = { ruleId: 'D-15b', articles: '第19—21条', title: '专家论证', step: 'expert' } as const;
  const out = waived(facts, rules, 'expert', draft);
  if (out !== null) return out;
  const { expertOpinion } = facts.registers;
  const valid = expertOpinion.filter(isValidExpertOpinion);
  const spoiled = expertOpinion.length - valid.length;
  const tail = spoiled === 0 ? '' : `，${spoiled} 份不计（未署名盖章或者取消资格）`;
  if (valid.length === 0) return judge(draft, 'unmet', `还没有有效的书面意见${tail}`);
  const open = valid.filter((entry) => entry.adoption === null).length;
  if (open > 0) return judge(draft, 'unmet', `${open} 份意见没有研究采纳情况${tail}`);
  const fact = `书面意见 ${valid.length} 份，均署名盖章${tail}`;
  const notYet = unfinished(facts, 'expert', draft, fact);
  if (notYet !== null) return notYet;
  const least = rules.param(
    'L-01',
    'minExperts',
    valid[0]?.opinionOn ?? facts.decision.startedOn ?? ('' as LocalDate),
  );
  if (valid.length < least)
    return judge({ ...draft, ruleId: 'L-01' }, 'pending', `有效意见 ${valid.length} 份，少于 ${least} 份`);
  return judge(draft, 'met', fact);
}

function riskLine(facts: ComplianceFacts, rules: RuleBook): SheetLine {
  const draft = { ruleId: 'D-20', articles: '第22—24条', title: '风险评估结论可控', step: 'risk' } as const;
  const out = waived(facts, rules, 'risk', draft);
  if (out !== null) return out;
  const rounds = facts.registers.riskAssessment.toSorted((a, b) => (a.assessedOn < b.assessedOn ? -1 : 1));
  const last = rounds.at(-1);
  if (last === undefined) return judge(draft, 'unmet', '还没有登记风险评估');
  const before = rounds.at(-2);
  const story =
    before?.conclusion === 'uncontrollable' ? `${shortDay(before.assessedOn)} 不可控；调整后 ` : '';
  const fact = `${story}${shortDay(last.assessedOn)} 可控`;
  if (last.conclusion === 'controllable')
    return unfinished(facts, 'risk', draft, fact) ?? judge(draft, 'met', fact);
  return judge(
    draft,
    'unmet',
    last.conclusion === 'uncontrollable'
      ? `${shortDay(last.assessedOn)} 不可控，须调整草案后重新评估`
      : '还没有可控的结论',
  );
}

function fairLine(facts: ComplianceFacts): SheetLine {
  const draft = {
    ruleId: 'D-25',
    articles: '第29条',
    title: '公平竞争审查',
    step: 'fairCompetition',
  } as const;
  if (!facts.decision.touchesMarket) return judge(draft, 'notApplicable', '不涉及市场主体经济活动');
  const last = facts.registers.fairCompetition.at(-1);
  if (last === undefined) return judge(draft, 'unmet', '涉及市场主体经济活动，还没有登记公平竞争审查');
  const fact = `${shortDay(last.reviewedOn)} ${last.body}审查，${fairResults[last.result]}`;
  if (last.result === 'failed') return judge(draft, 'unmet', fact);
  return (
    unfinished(facts, 'fairCompetition', draft, fact) ??
    judge(draft, last.result === 'exception' ? 'waived' : 'met', fact)
  );
}
