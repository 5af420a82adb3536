/** 合规审查表里审查和会议的几条（713号令第25—30条）。 */
import { workdaysBetween, type WorkCalendar } from '../deadline/calendar.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { type ComplianceFacts, isBlank, judge, shortDay, type SheetLine } from './compliance-line.ts';
import { meetingTypes } from './vocabulary.ts';

export function timeLine(facts: ComplianceFacts, rules: RuleBook, calendar: WorkCalendar): SheetLine | null {
  const { review } = facts.decision;
  const until = facts.meetingOn ?? review?.replyDueOn ?? null;
  if (review === null || review.acceptedOn === null || until === null) return null;
  if (rules.inForce('D-22b', review.acceptedOn) === null) return null;
  const least = rules.param('D-22b', 'workdays', review.acceptedOn);
  const draft = {
    ruleId: 'D-22b',
    articles: '第26条',
    title: `审查时间不少于 ${least} 个工作日`,
    step: 'legality',
  } as const;
  const given = workdaysBetween(calendar, review.acceptedOn, until);
  const fact = `${shortDay(review.acceptedOn)} 受理，${shortDay(until)}，${given} 个工作日`;
  if (given >= least) return judge(draft, 'met', fact);
  const ground = [review.shortReason, facts.meetingWaiver].filter((text) => !isBlank(text)).join('；');
  return ground === ''
    ? judge(draft, 'pending', `${fact}，须写明理由`)
    : judge(draft, 'waived', `${fact}；${ground}`);
}

export function counselLine({ decision }: ComplianceFacts, rules: RuleBook): SheetLine {
  const draft = {
    ruleId: 'D-24a',
    articles: '第28条',
    title: '已组织法律顾问提出意见',
    step: 'legality',
  } as const;
  const count = decision.review?.counselCount ?? 0;
  const on = decision.review?.acceptedOn ?? decision.startedOn;
  const least = on === null ? 1 : rules.param('D-24a', 'minOpinions', on);
  return count >= Math.max(1, least)
    ? judge(draft, 'met', `法律意见 ${count} 份`)
    : judge(draft, 'unmet', '还没有法律意见');
}

export function opinionLine({ decision: { review } }: ComplianceFacts): SheetLine {
  const draft = {
    ruleId: 'D-21',
    articles: '第25条',
    title: '已出具合法性审查意见',
    step: 'legality',
  } as const;
  if (review === null || (review.state !== 'issued' && review.state !== 'replied'))
    return judge(draft, 'unmet', '审查意见书尚未出具');
  if (review.conclusion === 'unlawful') return judge(draft, 'unmet', '结论为不合法，不得提交讨论');
  return judge(
    draft,
    review.conclusion === 'exploratory' ? 'waived' : 'met',
    `${review.issuedOn ?? ''} 出具${
      review.conclusion === 'exploratory' ? '；探索性改革，已明示法律风险' : ''
    }`,
  );
}

export function replyLine({ decision: { review } }: ComplianceFacts): SheetLine {
  const draft = {
    ruleId: 'D-24b',
    articles: '第28条',
    title: '承办单位已反馈采纳情况',
    step: 'legality',
  } as const;
  return review?.state === 'replied' ? judge(draft, 'met', '已反馈') : judge(draft, 'unmet', '尚未收到');
}

export function meetingLine({ decision, meetingOn }: ComplianceFacts): SheetLine | null {
  if (decision.meetingType === null) return null;
  const draft = {
    ruleId: 'D-26a',
    articles: '第30条',
    title: '会议为常务会议或全体会议',
    step: 'collective',
  } as const;
  return judge(draft, 'met', `${meetingOn ?? ''} ${meetingTypes[decision.meetingType]}`.trim());
}
