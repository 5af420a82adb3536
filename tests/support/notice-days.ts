/** DOMAIN.md 7.3 as written there: days off and make-up days of the State Council notices, 2019–2026. */
import { addDays, type LocalDate, localDate } from '#shared/lib/local-date.ts';

interface NoticeYear {
  readonly off: readonly string[];
  readonly work: readonly string[];
}

/** `MM-DD`, `MM-DD~MM-DD`, or with a year where the holiday belongs to the year before. */
export const notices: Readonly<Record<number, NoticeYear>> = {
  2019: {
    off: ['2018-12-30~2019-01-01', '02-04~02-10', '04-05', '05-01~05-04', '06-07', '09-13', '10-01~10-07'],
    work: ['2018-12-29', '02-02', '02-03', '04-28', '05-05', '09-29', '10-12'],
  },
  2020: {
    off: ['01-01', '01-24~02-02', '04-04~04-06', '05-01~05-05', '06-25~06-27', '10-01~10-08'],
    work: ['01-19', '02-03', '04-26', '05-09', '06-28', '09-27', '10-10'],
  },
  2021: {
    off: [
      '01-01~01-03',
      '02-11~02-17',
      '04-03~04-05',
      '05-01~05-05',
      '06-12~06-14',
      '09-19~09-21',
      '10-01~10-07',
    ],
    work: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  },
  2022: {
    off: [
      '01-01~01-03',
      '01-31~02-06',
      '04-03~04-05',
      '04-30~05-04',
      '06-03~06-05',
      '09-10~09-12',
      '10-01~10-07',
    ],
    work: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  },
  2023: {
    off: ['2022-12-31~2023-01-02', '01-21~01-27', '04-05', '04-29~05-03', '06-22~06-24', '09-29~10-06'],
    work: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  2024: {
    off: ['01-01', '02-10~02-17', '04-04~04-06', '05-01~05-05', '06-10', '09-15~09-17', '10-01~10-07'],
    work: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    off: ['01-01', '01-28~02-04', '04-04~04-06', '05-01~05-05', '05-31~06-02', '10-01~10-08'],
    work: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: [
      '01-01~01-03',
      '02-15~02-23',
      '04-04~04-06',
      '05-01~05-05',
      '06-19~06-21',
      '09-25~09-27',
      '10-01~10-07',
    ],
    work: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
};

const fullDay = (year: number, text: string): LocalDate =>
  localDate(text.length === 5 ? `${year}-${text}` : text);

function expand(year: number, range: string): LocalDate[] {
  const [from = '', to = from] = range.split('~');
  const last = fullDay(year, to);
  const days = [fullDay(year, from)];
  for (let day = fullDay(year, from); day < last;) {
    day = addDays(day, 1);
    days.push(day);
  }
  return days;
}

const daysOf = (key: keyof NoticeYear): ReadonlySet<string> =>
  new Set(
    Object.entries(notices).flatMap(([year, notice]) =>
      notice[key].flatMap((range) => expand(Number(year), range)),
    ),
  );
export const noticeDaysOff = daysOf('off');
export const noticeMakeupDays = daysOf('work');
export const FIRST_DAY = localDate('2019-01-01');
export const LAST_DAY = localDate('2026-12-31');

/** Working day by the notices, written without any code of the program's calendar. */
export function isNoticeWorkday(day: string): boolean {
  if (noticeMakeupDays.has(day)) return true;
  if (noticeDaysOff.has(day)) return false;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Every day from `from` to `to`, both included. */
export function eachDay(from: LocalDate = FIRST_DAY, to: LocalDate = LAST_DAY): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The days of one notice, the year before included where the holiday begins there. */
export const noticeDaysOfYear = (year: number): { readonly off: string[]; readonly work: string[] } => {
  const days = (ranges: readonly string[]): string[] =>
    ranges.flatMap((range) => expand(year, range)).toSorted();
  const notice = notices[year] ?? { off: [], work: [] };
  return { off: days(notice.off), work: days(notice.work) };
};
