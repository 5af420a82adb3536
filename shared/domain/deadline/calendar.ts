/**
 * The working-day calendar: weekends, official holidays and 调休 make-up days.
 * Data is passed in; a year without an official notice is counted by weekends and marked provisional.
 */
import {
  addDays,
  daysBetween,
  isLocalDate,
  type LocalDate,
  weekdayName,
  weekdayOf,
  yearOf,
} from '../../lib/local-date.ts';

export interface CalendarYear {
  readonly year: number;
  /** Title or number of the State Council notice the days come from. */
  readonly source: string;
  /** Every day off named by the notice (weekends inside the holiday included). */
  readonly off: Readonly<Record<string, string>>;
  /** Weekend days worked in exchange. */
  readonly work: Readonly<Record<string, string>>;
}

export interface DayInfo {
  readonly isWorkday: boolean;
  /** `工作日` `周末` `国庆节` `调休上班` … */
  readonly label: string;
  /** True when the year has no official data and the answer is by weekends only. */
  readonly isProvisional: boolean;
}

export interface WorkCalendar {
  readonly years: readonly number[];
  dayInfo(date: LocalDate): DayInfo;
  /** Working days after `from` up to and including `to`, which is not earlier. */
  countWorkdays(from: LocalDate, to: LocalDate): number;
}

/** Builds a calendar from yearly data. Days may belong to another year than the notice they came with. */
export function createCalendar(data: readonly CalendarYear[]): WorkCalendar {
  const off = new Map<string, string>();
  const work = new Map<string, string>();
  const years = new Set<number>();
  for (const year of data) {
    years.add(year.year);
    for (const [day, name] of Object.entries(year.off)) off.set(day, name);
    for (const [day, name] of Object.entries(year.work)) work.set(day, name);
  }
  const exceptions = collectExceptions(off, work);
  return {
    years: [...years].toSorted((a, b) => a - b),
    countWorkdays: (from, to) => countWeekdays(from, to) + exceptions(to) - exceptions(from),
    dayInfo(date) {
      const isProvisional = !years.has(yearOf(date));
      const made = work.get(date);
      if (made !== undefined) return { isWorkday: true, label: '调休上班', isProvisional };
      const holiday = off.get(date);
      if (holiday !== undefined) return { isWorkday: false, label: holiday, isProvisional };
      const weekday = weekdayOf(date);
      if (weekday === 0 || weekday === 6) return { isWorkday: false, label: '周末', isProvisional };
      return { isWorkday: true, label: '工作日', isProvisional };
    },
  };
}

const isWeekend = (date: LocalDate): boolean => [0, 6].includes(weekdayOf(date));

/** Mondays to Fridays after `from` up to and including `to`. */
function countWeekdays(from: LocalDate, to: LocalDate): number {
  const days = daysBetween(from, to);
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let day = 1; day <= days - weeks * 7; day += 1) {
    const weekday = (weekdayOf(from) + day) % 7;
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

/** How many working days the notices add to (or take from) the weekdays, up to and including a day. */
function collectExceptions(
  off: ReadonlyMap<string, string>,
  work: ReadonlyMap<string, string>,
): (upTo: LocalDate) => number {
  const shifts: (readonly [LocalDate, number])[] = [];
  for (const day of off.keys())
    if (isLocalDate(day) && !isWeekend(day) && !work.has(day)) shifts.push([day, -1]);
  for (const day of work.keys()) if (isLocalDate(day) && isWeekend(day)) shifts.push([day, 1]);
  shifts.sort(([a], [b]) => (a < b ? -1 : 1));
  const days = shifts.map(([day]) => day);
  const totals = [0];
  for (const [, shift] of shifts) totals.push((totals.at(-1) ?? 0) + shift);
  return (upTo) => {
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] ?? '') <= upTo) low = middle + 1;
      else high = middle;
    }
    return totals[low] ?? 0;
  };
}

/** `2026-10-05 周一 国庆节` for explanations. */
export function describeDay(calendar: WorkCalendar, date: LocalDate): string {
  const info = calendar.dayInfo(date);
  return `${date} ${weekdayName(date)} ${info.label}`;
}

/** The first working day on or after `date`. */
export function rollForward(calendar: WorkCalendar, date: LocalDate): LocalDate {
  let day = date;
  while (!calendar.dayInfo(day).isWorkday) day = addDays(day, 1);
  return day;
}

/** The last working day on or before `date`. */
export function rollBack(calendar: WorkCalendar, date: LocalDate): LocalDate {
  let day = date;
  while (!calendar.dayInfo(day).isWorkday) day = addDays(day, -1);
  return day;
}

/**
 * Working days after `from` up to and including `to`; the first day is not counted (民法典第201条).
 * Negative when `to` is earlier than `from`.
 */
export function workdaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number {
  // Subtracted, because the negation of no days would be -0.
  return to < from ? 0 - calendar.countWorkdays(to, from) : calendar.countWorkdays(from, to);
}
