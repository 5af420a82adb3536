/** What a decision needs to know of its reviews: the one in force, its deadlines, its number. */
import type { ExplainedDayDto } from '#shared/contract/decisions.ts';
import type { ReviewFacts } from '#shared/domain/decision/progress.ts';
import type { WorkCalendar } from '#shared/domain/deadline/calendar.ts';
import { workdaysBetween } from '#shared/domain/deadline/calendar.ts';
import { computeDeadline, type Suspension } from '#shared/domain/deadline/deadline.ts';
import type { Conclusion, ReviewState } from '#shared/domain/review/vocabulary.ts';
import { ruleInForce } from '#shared/domain/rules/rules.ts';
import type { LocalDate } from '#shared/lib/local-date.ts';
import type { ReadDb } from '../../db/sql.ts';
import { type NoticeRow, type ReviewRow, reviewSql } from './sql.ts';

export const reviewIdsOf = (db: ReadDb, decisionId: number): number[] =>
  db.all(reviewSql.ofDecision, { decisionId }).map((row) => row.id);

const CLOSED: ReadonlySet<string> = new Set<ReviewState>(['returned', 'issued', 'replied', 'voided']);
/** The review still being worked on; a decision has at most one. */
export const unfinishedReview = (db: ReadDb, decisionId: number): ReviewRow | undefined =>
  db.all(reviewSql.ofDecision, { decisionId }).find((row) => !CLOSED.has(row.state));
/** True once an opinion was issued on the decision, whatever review is running now. */
export const hasIssuedOpinion = (db: ReadDb, decisionId: number): boolean =>
  db.all(reviewSql.ofDecision, { decisionId }).some((row) => row.slip_id !== null);

/** The newest review that is neither voided nor returned; failing that, the newest returned one. */
function pickCurrent(rows: readonly ReviewRow[]): ReviewRow | undefined {
  const live = rows.findLast((row) => row.state !== 'voided' && row.state !== 'returned');
  return live ?? rows.findLast((row) => row.state === 'returned');
}

export function currentReview(
  db: ReadDb,
  decisionId: number,
): { readonly facts: ReviewFacts; readonly counselNames: string } | null {
  const row = pickCurrent(db.all(reviewSql.ofDecision, { decisionId }));
  if (row === undefined) return null;
  const notices = db.all(reviewSql.notices, { id: row.id });
  const names = db
    .all(reviewSql.opinions, { id: row.id })
    .filter((opinion) => opinion.void_reason === '')
    .map((opinion) => opinion.counsel_name);
  return {
    // State and conclusion hold only keys that the state machine and the contract let in.
    facts: {
      state: row.state as ReviewState,
      acceptedOn: row.accepted_on as LocalDate | null,
      replyDueOn: row.reply_due_on as LocalDate | null,
      supplementDueOn: (notices.findLast((n) => n.kind === 'supplement' && n.received_on === null)?.due_on ??
        null) as LocalDate | null,
      conclusion: row.conclusion as Conclusion | null,
      issuedOn: row.issued_on as LocalDate | null,
      counselCount: names.length,
      shortReason: row.short_reason,
    },
    counselNames: [...new Set(names)].join('、'),
  };
}

/** Days on which the review's clock stood still: supplements asked for after acceptance. */
export const suspensionsOf = (notices: readonly NoticeRow[]): Suspension[] =>
  notices
    .filter((notice) => notice.kind === 'supplement' && notice.stops_clock === 1)
    .map((notice) => ({
      from: notice.issued_on as LocalDate,
      until: notice.received_on as LocalDate | null,
      why: `${notice.doc_no}要求补正`,
    }));

/** 期限：留足七个工作日到哪天、要求答复哪天，各带算法。 */
export function explainReview(
  row: Pick<ReviewRow, 'accepted_on' | 'reply_due_on'>,
  notices: readonly NoticeRow[],
  calendar: WorkCalendar,
): ExplainedDayDto[] {
  const acceptedOn = row.accepted_on as LocalDate | null;
  const replyDueOn = row.reply_due_on as LocalDate | null;
  const days: ExplainedDayDto[] = [];
  if (acceptedOn !== null) {
    const amount = ruleInForce('D-22b', acceptedOn)?.params['workdays'];
    if (amount !== undefined) {
      const floor = computeDeadline(
        { kind: 'atLeast', amount, unit: 'workday', basis: '第26条' },
        acceptedOn,
        calendar,
        suspensionsOf(notices),
      );
      days.push({
        label: floor.isStopped ? '审查时间（计时停止）' : `留足 ${amount} 个工作日`,
        date: floor.due,
        basis: '713号令第26条',
        isProvisional: floor.isProvisional,
        steps: [...floor.steps],
      });
    }
  }
  if (replyDueOn !== null) {
    const steps =
      acceptedOn === null
        ? []
        : [
            { date: acceptedOn, text: '材料齐全受理，当日不计' },
            {
              date: replyDueOn,
              text: `要求答复，留 ${workdaysBetween(calendar, acceptedOn, replyDueOn)} 个工作日`,
            },
          ];
    days.push({
      label: '要求答复日',
      date: replyDueOn,
      basis: '713号令第26条',
      isProvisional: calendar.dayInfo(replyDueOn).isProvisional,
      steps,
    });
  }
  return days;
}

export function reviewDeadlines(db: ReadDb, decisionId: number, calendar: WorkCalendar): ExplainedDayDto[] {
  const row = pickCurrent(db.all(reviewSql.ofDecision, { decisionId }));
  if (row === undefined || row.state === 'returned') return [];
  return explainReview(row, db.all(reviewSql.notices, { id: row.id }), calendar);
}
