/** 要求答复日一改，马上说留了几个工作日；不足的引第二十六条，并算出最早哪天才够。 */
import type { WorkCalendar } from '#shared/domain/deadline/calendar.ts';
import { computeDeadline, type DeadlineStep, type Suspension } from '#shared/domain/deadline/deadline.ts';
import { checkReviewTime } from '#shared/domain/review/checks.ts';
import { ruleInForce } from '#shared/domain/rules/rules.ts';
import { isLocalDate, type LocalDate, localDate } from '#shared/lib/local-date.ts';

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

/**
 * 两个日子都填好、次序也对才有预告。
 * @param from 受理日（登记时还没有受理，按送审当日受理估算）。
 * @param stops 受理以后要求补正、计时停止的日子；有的话看的是扣除以后哪天才满。
 */
export function previewReviewTime(
  from: string | null,
  due: string | null,
  calendar: WorkCalendar,
  stops: readonly Suspension[] = [],
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
    stops,
  );
  const isShort = stops.length === 0 ? !check.isMet : due < floor.due;
  return {
    isShort,
    text:
      stops.length === 0
        ? check.message
        : `扣除停止的日子，满 ${least} 个工作日是 ${floor.due}，${isShort ? '这一天还不够' : '留足了'}`,
    enoughOn: floor.due,
    isProvisional: floor.isProvisional || calendar.dayInfo(due).isProvisional,
    steps: floor.steps,
  };
}

/** 受理以后的补正通知：从通知日停止计时，到收到日恢复。 */
export const stopsOf = (
  acceptedOn: string | null,
  notices: readonly {
    readonly kind: string;
    readonly docNo: string;
    readonly issuedOn: string;
    readonly receivedOn: string | null;
  }[],
): readonly Suspension[] =>
  acceptedOn === null
    ? []
    : notices
        .filter(
          (notice) =>
            notice.kind === 'supplement' &&
            notice.issuedOn >= acceptedOn &&
            // 受理当天发出、当天收到的没有停过。
            notice.receivedOn !== notice.issuedOn,
        )
        .map((notice) => ({
          from: localDate(notice.issuedOn),
          until: notice.receivedOn === null ? null : localDate(notice.receivedOn),
          why: `${notice.docNo}要求补正`,
        }));
