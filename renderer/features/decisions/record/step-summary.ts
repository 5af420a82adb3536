/** 五大程序页签上的两行：不适用写理由，做完写起止和结论，没做写差什么。 */
import type { DecisionDto, DecisionStepDto } from '#shared/contract/decisions.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { type WorkCalendar, workdaysBetween } from '#shared/domain/deadline/calendar.ts';
import { meetingResults, meetingTypes, riskConclusions } from '#shared/domain/decision/vocabulary.ts';
import { conclusions } from '#shared/domain/review/vocabulary.ts';
import { blockers } from '#shared/domain/rules/rules.ts';
import type { LocalDate } from '#shared/lib/local-date.ts';
import { shortDay } from '../decision-text.ts';

export interface SummaryContext {
  readonly decision: DecisionDto;
  readonly review: ReviewDto | null;
  readonly today: LocalDate | null;
  readonly calendar: WorkCalendar;
}
export type Summary = readonly [string, string];

export function stepSummary(step: DecisionStepDto, context: SummaryContext): Summary {
  if (context.decision.exclusion !== null) return ['不适用本条例', ''];
  if (!step.isApplicable) return [`理由：${step.ground === '' ? '还没有写' : step.ground}`, ''];
  switch (step.kind) {
    case 'legality':
      return legalitySummary(context);
    case 'collective':
      return collectiveSummary(step, context);
    case 'risk':
      return [
        stepDays(step, context.today, '还没有开展'),
        context.decision.riskConclusion === null
          ? firstLine(step)
          : `结论：${riskConclusions[context.decision.riskConclusion]}`,
      ];
    default:
      return [stepDays(step, context.today, '还没有开展'), firstLine(step)];
  }
}

/** `08-24 至 11-06`、`09-07 起，还没有完成`。 */
function stepDays(step: DecisionStepDto, today: string | null, none: string): string {
  const day = (date: string | null): string => shortDay(date, today);
  if (step.state === 'notStarted') return none;
  if (step.state === 'inProgress') return `${day(step.startedOn)} 起，还没有完成`;
  return step.startedOn === step.finishedOn
    ? `${day(step.finishedOn)} 完成`
    : `${day(step.startedOn)} 至 ${day(step.finishedOn)}`;
}

function firstLine(step: DecisionStepDto): string {
  const note = step.note.split('\n', 1)[0] ?? '';
  if (note !== '') return note;
  return step.responsible === '' ? '' : `责任人 ${step.responsible}`;
}

function legalitySummary({ review, today, calendar }: SummaryContext): Summary {
  if (review === null) return ['还没有送审', ''];
  const day = (date: string | null): string => shortDay(date, today);
  const opinions = review.counselOpinions.filter((opinion) => !opinion.isVoided);
  const counsel = opinions.at(-1);
  const items = opinions.reduce((sum, opinion) => sum + opinion.items.length, 0);
  const counselLine =
    counsel === undefined ? '还没有法律意见' : `法律意见 ${items} 条，${day(counsel.receivedOn)} 收到`;
  const { conclusion } = review.opinion;
  const conclusionLine = conclusion === null ? '' : conclusions[conclusion];
  switch (review.state) {
    case 'received':
      return [`${day(review.submittedOn)} 送审，待受理`, `收件号 ${review.intakeNo}`];
    case 'supplementing': {
      const notice = review.notices.at(-1);
      return ['已要求补正', notice === undefined ? '' : `${notice.lines.length} 项，限 ${day(notice.dueOn)}`];
    }
    case 'returned':
      return [`${day(review.notices.at(-1)?.issuedOn ?? null)} 退回`, '等待重新送审'];
    case 'reviewing':
    case 'checking':
    case 'signing': {
      const accepted = review.acceptedOn as LocalDate | null; // 合同里的日子都是 YYYY-MM-DD
      const nth =
        accepted === null || today === null || today < accepted
          ? ''
          : `，第 ${workdaysBetween(calendar, accepted, today)} 个工作日`;
      return [`${day(review.acceptedOn)} 受理${nth}`, counselLine];
    }
    case 'issued':
      return [`${day(review.issuedOn)} 出具，待反馈`, conclusionLine];
    case 'replied':
      return [`${day(review.issuedOn)} 出具，已反馈`, conclusionLine];
    case 'voided':
      return ['送审已作废', ''];
  }
}

function collectiveSummary(step: DecisionStepDto, { decision, today }: SummaryContext): Summary {
  const type = decision.meetingType === null ? '' : meetingTypes[decision.meetingType];
  const planned =
    decision.plannedMeetingOn === null
      ? '还没有定上会日'
      : `拟 ${shortDay(decision.plannedMeetingOn, today)} ${type === '' ? '上会' : type}`;
  if (step.state === 'done')
    return [
      `${shortDay(step.finishedOn, today)} ${type}`.trim(),
      decision.meetingResult === null ? '' : meetingResults[decision.meetingResult],
    ];
  if (step.state === 'inProgress') return [planned, '已提请，会后登记结果'];
  const lacking = blockers(decision.gates).length;
  return [planned, lacking === 0 ? '法定条件已具备' : `还差 ${lacking} 项法定条件`];
}
