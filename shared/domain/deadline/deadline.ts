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
import { addDays, type LocalDate, weekdayName } from '../../lib/local-date.ts';
import { describeDay, rollBack, rollForward, type WorkCalendar, workdaysBetween } from './calendar.ts';

export type DayUnit = 'calendarDay' | 'workday';

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
  readonly unit: DayUnit;
  /** Article the period comes from, for the explanation. */
  readonly basis: string;
}

/** Computes a period. @param suspensions days on which the clock of an `atLeast`/`within` period stands still. */
export function computeDeadline(
  rule: PeriodRule,
  start: LocalDate,
  calendar: WorkCalendar,
  suspensions: readonly Suspension[] = [],
): DeadlineResult {
  const steps: DeadlineStep[] = [];
  let isProvisional = false;
  const look = (date: LocalDate): boolean => {
    const info = calendar.dayInfo(date);
    isProvisional ||= info.isProvisional;
    return info.isWorkday;
  };
  const direction = rule.kind === 'before' ? -1 : 1;
  const unitText = rule.unit === 'workday' ? '个工作日' : '日';
  steps.push({ date: start, text: `${weekdayName(start)}起算，当日不计` });

  let day = start;
  let counted = 0;
  while (counted < rule.amount) {
    day = addDays(day, direction);
    const stopped = suspensions.find((s) => day >= s.from && (s.until === null || day < s.until));
    const isWorkday = look(day);
    if (stopped !== undefined) {
      if (stopped.until === null) {
        steps.push({ date: stopped.from, text: `${stopped.why}，计时停止，尚未恢复` });
        return { nominal: stopped.from, due: stopped.from, steps, isProvisional, isStopped: true };
      }
      if (day === stopped.from || day === addDays(start, 1))
        steps.push({ date: stopped.from, text: `${stopped.why}，至 ${stopped.until} 不计` });
      continue;
    }
    if (rule.unit === 'workday' && !isWorkday) continue;
    if (rule.unit === 'workday' && calendar.dayInfo(day).label === '调休上班')
      steps.push({ date: day, text: `${weekdayName(day)}调休上班，计为工作日` });
    counted += 1;
  }
  const nominal = day;
  steps.push({
    date: nominal,
    text: `${rule.kind === 'before' ? '倒数' : '满'} ${rule.amount} ${unitText}（${rule.basis}）`,
  });

  let due = nominal;
  if (rule.unit === 'calendarDay' && rule.kind !== 'atLeast' && !look(nominal)) {
    due = rule.kind === 'within' ? rollForward(calendar, nominal) : rollBack(calendar, nominal);
    steps.push({
      date: due,
      text: `${describeDay(calendar, nominal)}，${rule.kind === 'within' ? '顺延' : '提前'}至最近工作日`,
    });
  }
  look(due);
  if (isProvisional) steps.push({ date: due, text: '跨入尚无放假通知的年份，按周末估算，结果为暂估' });
  return { nominal, due, steps, isProvisional, isStopped: false };
}

/** Whole working days left until `due`: 0 today, negative when overdue. */
export const workdaysLeft = (calendar: WorkCalendar, today: LocalDate, due: LocalDate): number =>
  workdaysBetween(calendar, today, due);
