/** Official holidays and make-up days that ship with the program, from the chinese-days data set. */
import chineseDays from 'chinese-days';
import { type CalendarYear, createCalendar, type WorkCalendar } from '#shared/domain/deadline/calendar.ts';
import { addDays, localDate, weekdayOf, yearOf } from '#shared/lib/local-date.ts';

/** The first year whose rules the ledger can need (713号令施行于2019年), and the last with a published notice. */
const FIRST_YEAR = 2019;
const LAST_YEAR = 2026;

function loadYear(year: number): CalendarYear {
  const off: Record<string, string> = {};
  const work: Record<string, string> = {};
  for (let day = localDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1)) {
    const detail = chineseDays.getDayDetail(day);
    const weekday = weekdayOf(day);
    const isWeekend = weekday === 0 || weekday === 6;
    // `name` is `National Day,国庆节,3` for a named day and the English weekday otherwise.
    const named = detail.name.split(',')[1];
    if (!detail.work && named !== undefined) off[day] = named;
    if (detail.work && isWeekend) work[day] = named ?? '调休上班';
  }
  return { year, source: '国务院办公厅年度放假通知（随程序附带）', off, work };
}

export const shippedYears = (): readonly CalendarYear[] =>
  Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_unused, index) => loadYear(FIRST_YEAR + index));

/** Calendar of the shipped years alone; later years count by weekends and are marked provisional. */
export const shippedCalendar = (): WorkCalendar => createCalendar(shippedYears());
