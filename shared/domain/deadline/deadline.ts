/**
 * Statutory periods in the three kinds of DOMAIN.md 7.2, each result able to explain itself step by step.
 *
 * A `atLeast`  — time that must be given (征求意见30日、审查7个工作日): never shortened, never rolled.
 * B `within`   — time within which to act (备案15日): nominal end, and rolled end when it falls on a holiday
 *               (民法典第203条). The nominal day reminds, the rolled day decides.
 * C `before`   — counted back from an event (听证材料7日前): on a holiday the last working day before it.
 *
 * The first day is never counted (民法典第201条); 日 is a calendar day unless the text says 工作日.
 */
import { addMonths, addYears, format, parse } from 'date-fns';
import { addDays, daysBetween, type LocalDate, localDate, weekdayName } from '../../lib/local-date.ts';
import { describeDay, rollBack, rollForward, type WorkCalendar, workdaysBetween } from './calendar.ts';

export type PeriodUnit = 'calendarDay' | 'workday' | 'month' | 'year';
const unitTexts: Readonly<Record<PeriodUnit, string>> = {
  calendarDay: '日',
  workday: '个工作日',
  month: '个月',
  year: '年',
};

export interface Suspension {
  /** First day on which the clock stands still. */
  readonly from: LocalDate;
  /** Day on which it runs again; null while it is still stopped. */
  readonly until: LocalDate | null;
  readonly why: string;
}

export interface DeadlineStep {
  readonly date: LocalDate;
  readonly text: string;
}

export interface DeadlineResult {
  /** The day by plain counting. */
  readonly nominal: LocalDate;
  /** The day that decides whether the period is kept. */
  readonly due: LocalDate;
  readonly steps: readonly DeadlineStep[];
  /** True when a year without official holiday data was crossed. */
  readonly isProvisional: boolean;
  /** True while the clock stands still: `due` is then only the day on which it stopped. */
  readonly isStopped: boolean;
}

export interface PeriodRule {
  readonly kind: 'atLeast' | 'within' | 'before';
  readonly amount: number;
  readonly unit: PeriodUnit;
  /** Article the period comes from, for the explanation. */
  readonly basis: string;
}

/** What a count found on its way. */
interface Count {
  readonly nominal: LocalDate;
  readonly steps: readonly DeadlineStep[];
  readonly isStopped: boolean;
}

/**
 * Computes a period. @param suspensions days on which the clock of an `atLeast`/`within` period stands still;
 * periods by months or years are put off by as many days.
 */
export function computeDeadline(
  rule: PeriodRule,
  start: LocalDate,
  calendar: WorkCalendar,
  suspensions: readonly Suspension[] = [],
): DeadlineResult {
  const isCounted = rule.unit === 'workday' || rule.unit === 'calendarDay';
  const count = isCounted
    ? countDays(rule, start, calendar, suspensions)
    : countMonths(rule, start, suspensions);
  const steps: DeadlineStep[] = [
    { date: start, text: `${weekdayName(start)}起算，当日不计` },
    ...count.steps,
  ];
  if (count.isStopped)
    return { nominal: count.nominal, due: count.nominal, steps, isProvisional: false, isStopped: true };
  const { nominal } = count;
  const word = rule.kind === 'before' ? '倒数' : '满';
  steps.push({ date: nominal, text: `${word} ${rule.amount} ${unitTexts[rule.unit]}（${rule.basis}）` });
  const due = settle(rule, nominal, calendar);
  if (due !== nominal)
    steps.push({
      date: due,
      text: `${describeDay(calendar, nominal)}，${rule.kind === 'within' ? '顺延' : '提前'}至最近工作日`,
    });
  const isProvisional = crossesUnknownYear(rule, start, nominal, due, calendar);
  if (isProvisional) steps.push({ date: due, text: '跨入尚无放假通知的年份，按周末估算，结果为暂估' });
  return { nominal, due, steps, isProvisional, isStopped: false };
}

/** The day that decides: rolled forward for B, back for C, never for A; 工作日 fall on working days anyhow. */
function settle(rule: PeriodRule, nominal: LocalDate, calendar: WorkCalendar): LocalDate {
  if (rule.unit === 'workday' || rule.kind === 'atLeast') return nominal;
  return rule.kind === 'within' ? rollForward(calendar, nominal) : rollBack(calendar, nominal);
}

/** Only days that were looked up in the calendar can make a result provisional. */
function crossesUnknownYear(
  rule: PeriodRule,
  start: LocalDate,
  nominal: LocalDate,
  due: LocalDate,
  calendar: WorkCalendar,
): boolean {
  const looked = rule.unit === 'workday' ? [start, nominal] : rule.kind === 'atLeast' ? [] : [nominal, due];
  return looked.some((day) => calendar.dayInfo(day).isProvisional);
}

function countDays(
  rule: PeriodRule,
  start: LocalDate,
  calendar: WorkCalendar,
  suspensions: readonly Suspension[],
): Count {
  const steps: DeadlineStep[] = [];
  const direction = rule.kind === 'before' ? -1 : 1;
  let day = start;
  let counted = 0;
  while (counted < rule.amount) {
    day = addDays(day, direction);
    const stopped = suspensions.find((s) => day >= s.from && (s.until === null || day < s.until));
    if (stopped !== undefined) {
      if (stopped.until === null) {
        steps.push({ date: stopped.from, text: `${stopped.why}，计时停止，尚未恢复` });
        return { nominal: stopped.from, steps, isStopped: true };
      }
      if (day === stopped.from || day === addDays(start, 1))
        steps.push({ date: stopped.from, text: `${stopped.why}，至 ${stopped.until} 不计` });
      continue;
    }
    if (rule.unit === 'workday') {
      const info = calendar.dayInfo(day);
      if (!info.isWorkday) continue;
      if (info.label === '调休上班')
        steps.push({ date: day, text: `${weekdayName(day)}调休上班，计为工作日` });
    }
    counted += 1;
  }
  return { nominal: day, steps, isStopped: false };
}

/** 按月、年计算的，到期月的对应日为最后一日；没有对应日的，为月末（民法典第202条）。 */
function countMonths(rule: PeriodRule, start: LocalDate, suspensions: readonly Suspension[]): Count {
  const amount = rule.kind === 'before' ? -rule.amount : rule.amount;
  let nominal = shiftMonths(start, rule.unit === 'year' ? amount * 12 : amount);
  const steps: DeadlineStep[] = [];
  for (const { from, until, why } of suspensions) {
    if (from > nominal || (until !== null && until <= start)) continue;
    if (until === null) {
      steps.push({ date: from, text: `${why}，计时停止，尚未恢复` });
      return { nominal: from, steps, isStopped: true };
    }
    const stood = daysBetween(from > start ? from : addDays(start, 1), until);
    nominal = addDays(nominal, stood);
    steps.push({ date: from, text: `${why}，至 ${until} 不计，顺延 ${stood} 日` });
  }
  return { nominal, steps, isStopped: false };
}

/** The corresponding day so many months later (earlier when negative), or the last day of a shorter month. */
export function shiftMonths(day: LocalDate, months: number): LocalDate {
  // Noon keeps the calendar day whatever the PC's zone does at midnight.
  const noon = parse(`${day} 12`, 'yyyy-MM-dd HH', new Date(0));
  const moved = months % 12 === 0 ? addYears(noon, months / 12) : addMonths(noon, months);
  return localDate(format(moved, 'yyyy-MM-dd'));
}

/** Whole working days left until `due`: 0 today, negative when overdue. */
export const workdaysLeft = (calendar: WorkCalendar, today: LocalDate, due: LocalDate): number =>
  workdaysBetween(calendar, today, due);
