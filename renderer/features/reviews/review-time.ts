/** 要求答复日一改，马上说留了几个工作日；不足的引第二十六条，并算出最早哪天才够。 */
import type { WorkCalendar } from '#shared/domain/deadline/calendar.ts';
import { computeDeadline, type DeadlineStep } from '#shared/domain/deadline/deadline.ts';
import { checkReviewTime } from '#shared/domain/review/checks.ts';
import { ruleInForce } from '#shared/domain/rules/rules.ts';
import { isLocalDate, type LocalDate } from '#shared/lib/local-date.ts';

export interface ReviewTimePreview {
  readonly isShort: boolean;
  /** 一句话，如“留足 8 个工作日”或者“只留 5 个工作日，不足 7 个，须写明理由”。 */
  readonly text: string;
  /** 满法定时间的那一天；当时没有这条规则则为 null。 */
  readonly enoughOn: LocalDate | null;
  readonly isProvisional: boolean;
  /** 怎么数的。 */
  readonly steps: readonly DeadlineStep[];
}

/** 两个日子都填好、次序也对才有预告。@param from 受理日（登记时还没有受理，按送审当日受理估算）。 */
export function previewReviewTime(
  from: string | null,
  due: string | null,
  calendar: WorkCalendar,
): ReviewTimePreview | null {
  if (from === null || due === null || !isLocalDate(from) || !isLocalDate(due) || due < from) return null;
  const check = checkReviewTime(from, due, calendar);
  const least = ruleInForce('D-22b', from)?.params['workdays'];
  if (least === undefined)
    return { isShort: false, text: check.message, enoughOn: null, isProvisional: false, steps: [] };
  const floor = computeDeadline(
    { kind: 'atLeast', amount: least, unit: 'workday', basis: '第26条' },
    from,
    calendar,
  );
  return {
    isShort: !check.isMet,
    text: check.message,
    enoughOn: floor.due,
    isProvisional: floor.isProvisional || calendar.dayInfo(due).isProvisional,
    steps: floor.steps,
  };
}
