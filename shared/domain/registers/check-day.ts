/** 各种登记核对都用到的：空不空，日期先后。 */
import type { LocalDate } from '../../lib/local-date.ts';
import { block, type CheckSurroundings, type Finding } from './findings.ts';

export const isBlank = (text: string): boolean => text.trim() === '';

/** 日期不晚于今天；`start` 给出时不早于它。 */
export function checkDay(
  field: string,
  label: string,
  day: LocalDate | null,
  around: CheckSurroundings,
  start: { readonly day: LocalDate | null; readonly label: string } | null = null,
): Finding[] {
  if (day === null) return [];
  if (day > around.today) return [block(field, null, `${label}不能晚于今天 ${around.today}`)];
  if (start !== null && start.day !== null && day < start.day)
    return [block(field, null, `${label}不能早于${start.label} ${start.day}`)];
  return [];
}
