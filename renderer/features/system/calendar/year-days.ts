/** 年历：一年十二个月的日子，每一天是工作日、周末、放假还是调休上班，用词和形状在这里定。 */
import type { CalendarYear } from '#shared/domain/deadline/calendar.ts';
import {
  addDays,
  isLocalDate,
  type LocalDate,
  localDate,
  weekdayName,
  weekdayOf,
  yearOf,
} from '#shared/lib/local-date.ts';
import { addMonth } from '#renderer/ui/month.ts';

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeUp';

export interface YearDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  /** 悬停和读屏的全文，如 `2026-10-10 周六 调休上班（国庆节）`。 */
  readonly text: string;
}

export interface YearMonth {
  readonly month: number;
  /** 每周七格，从周一起；不是本月的空着。 */
  readonly weeks: readonly (readonly (YearDay | null)[])[];
  readonly workdays: number;
}

const MAKE_UP = '调休上班';

/** 各年度的通知合在一起（元旦前后几天可以来自邻年的通知），取法与算期限的日历相同：调休先于放假，后一年先于前一年。 */
export function describeDay(years: readonly CalendarYear[], date: LocalDate): YearDay {
  const head = `${date} ${weekdayName(date)}`;
  const isProvisional = !years.some((year) => year.year === yearOf(date));
  const tail = isProvisional ? '（暂估）' : '';
  const work = years.findLast((year) => year.work[date] !== undefined)?.work[date];
  if (work !== undefined)
    return {
      date,
      kind: 'makeUp',
      text: `${head} ${MAKE_UP}${work === MAKE_UP || work === '' ? '' : `（${work}）`}${tail}`,
    };
  const off = years.findLast((year) => year.off[date] !== undefined)?.off[date];
  if (off !== undefined) return { date, kind: 'holiday', text: `${head} 放假（${off}）${tail}` };
  const weekday = weekdayOf(date);
  const isWeekend = weekday === 0 || weekday === 6;
  return {
    date,
    kind: isWeekend ? 'weekend' : 'workday',
    text: `${head} ${isWeekend ? '周末' : '工作日'}${tail}`,
  };
}

/** 一年的十二个月。 */
export const yearMonths = (years: readonly CalendarYear[], year: number): readonly YearMonth[] =>
  Array.from({ length: 12 }, (_unused, index) => monthOf(years, year, index + 1));

function monthOf(years: readonly CalendarYear[], year: number, month: number): YearMonth {
  const first = localDate(`${year}-${String(month).padStart(2, '0')}-01`);
  const days: (YearDay | null)[] = Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => null);
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1))
    days.push(describeDay(years, day));
  while (days.length % 7 !== 0) days.push(null);
  const weeks = Array.from({ length: days.length / 7 }, (_unused, week) =>
    days.slice(week * 7, week * 7 + 7),
  );
  const workdays = days.filter((day) => day?.kind === 'workday' || day?.kind === 'makeUp').length;
  return { month, weeks, workdays };
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** 年历里的走行键：方向键走日，PgUp PgDn 走月，Home End 到年头年尾；不出这一年。 */
export function moveInYear(key: string, from: LocalDate): LocalDate | null {
  const step = STEPS[key];
  const year = from.slice(0, 4);
  const next =
    step !== undefined
      ? addDays(from, step)
      : key === 'PageUp'
        ? addMonth(from, -1)
        : key === 'PageDown'
          ? addMonth(from, 1)
          : key === 'Home'
            ? localDate(`${year}-01-01`)
            : key === 'End'
              ? localDate(`${year}-12-31`)
              : null;
  if (next === null) return null;
  return next.startsWith(year) ? next : from;
}

export interface DayRun {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly days: number;
}

/** 相连而且同名的日子并成一段，便于和通知原文对照。 */
export function runsOf(days: Readonly<Record<string, string>>): readonly DayRun[] {
  const runs: DayRun[] = [];
  for (const date of Object.keys(days).filter(isLocalDate).toSorted()) {
    const name = days[date] ?? '';
    const last = runs.at(-1);
    if (last !== undefined && last.name === name && isLocalDate(last.to) && addDays(last.to, 1) === date)
      runs[runs.length - 1] = { ...last, to: date, days: last.days + 1 };
    else runs.push({ from: date, to: date, name, days: 1 });
  }
  return runs;
}

/** `10-01 周四 至 10-07 周三，7 天`；跨年的写全。 */
export function runText({ from, to, days }: DayRun, year: number): string {
  const short = (date: string): string => {
    const day = date.startsWith(`${year}-`) ? date.slice(5) : date;
    return isLocalDate(date) ? `${day} ${weekdayName(date)}` : day;
  };
  return from === to ? short(from) : `${short(from)} 至 ${short(to)}，${days} 天`;
}
