/**
 * 从国务院办公厅放假通知的正文里读出放假与调休日。读不准的整句列出来，由人核对；不猜。
 */
import { addDays, isLocalDate, type LocalDate, localDate, weekdayOf } from '../../lib/local-date.ts';

export interface ParsedNotice {
  readonly year: number;
  readonly off: Readonly<Record<string, string>>;
  readonly work: Readonly<Record<string, string>>;
  /** 没有读懂的句子。 */
  readonly unread: readonly string[];
  /** 读出来但值得核对的：年份不符、调休日不是周末等。 */
  readonly doubts: readonly string[];
}

const HOLIDAYS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
const DAY = String.raw`(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日`;
const RANGE_END = String.raw`(?:(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)`;
const DASH = '(?:至|到|-|—|–|－|~|～)';
const WEEKDAY = String.raw`(?:[（(][^（）()]*[)）])?`;

/** 年份：标题或正文里的“2027年…放假”。 */
function yearOfNotice(text: string): number | null {
  const titled = /关于(\d{4})年/.exec(text) ?? /(\d{4})年(?:部分)?节假日/.exec(text);
  return titled === null ? null : Number(titled[1]);
}

const build = (year: number, month: string | undefined, day: string | undefined): LocalDate | null => {
  const text = `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isLocalDate(text) ? text : null;
};

/** “1月1日（周四）至3日（周六）放假调休，共3天” → 起止两日。 */
function readRange(sentence: string, year: number): readonly [LocalDate, LocalDate] | null {
  const match = new RegExp(`${DAY}${WEEKDAY}(?:${DASH}${RANGE_END}${WEEKDAY})?`).exec(sentence);
  if (match === null) return null;
  const startYear = Number(match[1] ?? year);
  const start = build(startYear, match[2], match[3]);
  if (start === null) return null;
  if (match[6] === undefined) return [start, start];
  const endMonth = match[5] ?? match[2];
  const endYear =
    match[4] === undefined ? startYear + (Number(endMonth) < Number(match[2]) ? 1 : 0) : Number(match[4]);
  const end = build(endYear, endMonth, match[6]);
  return end === null || end < start ? null : [start, end];
}

/** 一句里写了几段日子；括号里的不算。 */
const countRanges = (text: string): number =>
  [...text.replace(/\([^()]*\)/g, '').matchAll(new RegExp(`${DAY}(?:${DASH}${RANGE_END})?`, 'g'))].length;

/** “2月14日（星期六）、2月28日（星期六）上班” → 各日。 */
function readWorkdays(sentence: string, year: number): LocalDate[] {
  const days: LocalDate[] = [];
  let month: string | undefined;
  for (const match of sentence.matchAll(/(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g)) {
    month = match[2] ?? month;
    const day = build(Number(match[1] ?? year), month, match[3]);
    if (day !== null) days.push(day);
  }
  return days;
}

/**
 * @param fallbackYear 正文没有写年份时用它。
 */
export function parseHolidayNotice(text: string, fallbackYear: number): ParsedNotice {
  const plain = text.normalize('NFKC').replace(/[ \t\u3000]+/g, '');
  const year = yearOfNotice(plain) ?? fallbackYear;
  const off: Record<string, string> = {};
  const work: Record<string, string> = {};
  const unread: string[] = [];
  const doubts: string[] = [];
  let holiday = '';
  const takeWorkdays = (sentence: string, part: string): void => {
    const days = readWorkdays(part, year);
    if (days.length === 0 || holiday === '') unread.push(sentence);
    else
      for (const day of days) {
        work[day] = holiday;
        const weekday = weekdayOf(day);
        if (weekday !== 0 && weekday !== 6) doubts.push(`${day} 不是周末，写作调休上班，请核对`);
      }
  };
  for (const sentence of plain.split(/[。;\n]+/).filter((part) => part !== '')) {
    const named = HOLIDAYS.find((name) => sentence.includes(name));
    const both = HOLIDAYS.filter((name) => sentence.includes(name));
    if (named !== undefined) holiday = both.length > 1 ? both.join('、') : named;
    const hasDay = /\d{1,2}日/.test(sentence);
    if (!hasDay) continue;
    if (sentence.includes('放假') || sentence.includes('与周末连休') || sentence.includes('补休')) {
      const range = readRange(sentence, year);
      const end = sentence.search(/放假|与周末连休|补休/);
      // 先写上班、后写放假的一句，第一个日子不是放假的。
      if (range === null || holiday === '' || /上班/.test(sentence.slice(0, end))) {
        unread.push(sentence);
        continue;
      }
      if (countRanges(sentence.slice(0, end)) > 1)
        doubts.push(`${holiday}：一句里写了几段放假，只读出第一段，请核对`);
      for (let day = range[0]; day <= range[1]; day = addDays(day, 1)) off[day] = holiday;
      const stated = /共(\d+)天/.exec(sentence);
      const counted = countDays(range);
      if (stated !== null && Number(stated[1]) !== counted)
        doubts.push(`${holiday}：通知写共${stated[1]}天，读出 ${counted} 天，请核对`);
      // 同一句里接着写的调休上班。
      if (sentence.includes('上班')) takeWorkdays(sentence, sentence.slice(end));
    } else if (sentence.includes('上班')) takeWorkdays(sentence, sentence);
    else if (holiday !== '' && /^[一二三四五六七]、/.test(sentence)) unread.push(sentence);
  }
  for (const name of HOLIDAYS)
    if (!Object.values(off).some((entry) => entry.includes(name))) doubts.push(`没有读到${name}的放假安排`);
  for (const day of Object.keys(work)) if (off[day] !== undefined) doubts.push(`${day} 既放假又上班，请核对`);
  return { year, off, work, unread, doubts };
}

function countDays([start, end]: readonly [LocalDate, LocalDate]): number {
  let count = 0;
  for (let day = start; day <= end; day = addDays(day, 1)) count += 1;
  return count;
}

/** DOMAIN.md 7.3 的交换格式：`{"year":2027,"source":"…","days":[{"date":"2027-01-01","name":"元旦","off":true}]}`。 */
export interface NoticeFile {
  readonly year: number;
  readonly source: string;
  readonly days: readonly { readonly date: string; readonly name: string; readonly off: boolean }[];
}

export function fromNoticeFile(file: NoticeFile): ParsedNotice {
  const off: Record<string, string> = {};
  const work: Record<string, string> = {};
  const doubts: string[] = [];
  for (const { date, name, off: isOff } of file.days) {
    if (!isLocalDate(date)) {
      doubts.push(`“${date}”不是有效日期，没有采用`);
      continue;
    }
    (isOff ? off : work)[localDate(date)] = name;
  }
  return { year: file.year, off, work, unread: [], doubts };
}

export const toNoticeFile = (
  year: number,
  source: string,
  days: { readonly off: Readonly<Record<string, string>>; readonly work: Readonly<Record<string, string>> },
): NoticeFile => ({
  year,
  source,
  days: [
    ...Object.entries(days.off).map(([date, name]) => ({ date, name, off: true })),
    ...Object.entries(days.work).map(([date, name]) => ({ date, name, off: false })),
  ].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
});
