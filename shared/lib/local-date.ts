/**
 * Calendar days without a time zone. A statutory day is a `YYYY-MM-DD` text, so no clock can shift it.
 */
export type LocalDate = string & { readonly __localDate: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** True for an existing day between 1900 and 2199 written `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  const match = PATTERN.exec(text);
  if (match === null) return false;
  const year = Number(match[1]);
  if (year < 1900 || year > 2199) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** @throws when the text is not an existing day. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`不是有效日期：${text}`);
  return text;
}

const toUtc = (date: LocalDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(2199, 11, 31);
/** @throws when the day lies outside the years that a `LocalDate` knows. */
function fromUtc(ms: number): LocalDate {
  if (ms < FIRST || ms > LAST)
    throw new RangeError(`日期超出 1900 至 2199 年：${new Date(ms).toISOString()}`);
  return new Date(ms).toISOString().slice(0, 10) as LocalDate; // a real instant's day is a real day
}

export const addDays = (date: LocalDate, days: number): LocalDate => fromUtc(toUtc(date) + days * DAY_MS);
/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (date: LocalDate): number => new Date(toUtc(date)).getUTCDay();
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;
/** `周一` … `周日`. */
export const weekdayName = (date: LocalDate): string => `周${WEEKDAYS[weekdayOf(date)] ?? ''}`;

/** `2026年3月1日`: Arabic figures, no padded zeros (GB/T 9704—2012 7.3.5.4). */
export function formatChineseDate(date: LocalDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** China has had one clock (UTC+8, no summer time) since 1992, whatever the PC is set to. */
const CHINA_OFFSET_MS = 8 * 3_600_000;
export const chinaDateOf = (instant: Date): LocalDate =>
  localDate(new Date(instant.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 10));
/** `2026-11-23 10:42:07` on the Chinese clock, from an ISO instant. */
export const chinaTimeText = (iso: string): string =>
  new Date(Date.parse(iso) + CHINA_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ');

/**
 * Reads a day as typed at a keyboard: `0305`, `305`, `20260305`, `2026.3.5`, `2026/3/5`, `2026年3月5日`, `3.5`.
 * A day without a year takes the year of `today`. Returns null when it names no existing day.
 */
export function parseTypedDate(typed: string, today: LocalDate): LocalDate | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[年月./\s]+/g, '-')
    .replace(/日$/, '');
  const year = today.slice(0, 4);
  const parts = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(text);
  if (parts !== null) return build(parts[1] ?? year, parts[2], parts[3]);
  const packed = /^(\d{4})?(\d{1,2})(\d{2})$/.exec(text);
  if (packed !== null && (text.length === 8 || text.length <= 4))
    return build(text.length === 8 ? packed[1] : year, packed[2], packed[3]);
  return null;
}

function build(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): LocalDate | null {
  const text = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  return isLocalDate(text) ? text : null;
}
