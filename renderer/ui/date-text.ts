/** 日期栏里打的字怎么认。 */
import { type LocalDate, localDate, parseTypedDate } from '#shared/lib/local-date.ts';

export type TypedDay =
  | { readonly kind: 'empty' }
  | { readonly kind: 'day'; readonly day: LocalDate }
  /** 还没有打完（`03`、`2026.`），不报错。 */
  | { readonly kind: 'partial' }
  | { readonly kind: 'unreadable' };

/** 不带年份的按今年；今天还没有取到时只认带年份的写法。 */
export function readTypedDay(text: string, today: LocalDate | null): TypedDay {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '') return { kind: 'empty' };
  const day = parseTypedDate(trimmed, today ?? NO_YEAR);
  if (day !== null && !(today === null && day.startsWith('1900'))) return { kind: 'day', day };
  return isPartial(trimmed) ? { kind: 'partial' } : { kind: 'unreadable' };
}

const NO_YEAR = localDate('1900-01-01');

const isPartial = (text: string): boolean =>
  /^\d{1,2}$/.test(text) || /^\d{5,7}$/.test(text) || /^\d{1,4}[年月./-]\d{0,2}([月./-]\d{0,1})?$/.test(text);
