/** 月历里走月。 */
import { isLocalDate, type LocalDate, localDate } from '#shared/lib/local-date.ts';

/** 上下一月的同一天；没有那一天的取月末。 */
export function addMonth(from: LocalDate, step: number): LocalDate {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + step;
  const prefix = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  for (let day = Number(from.slice(8)); day > 27; day -= 1) {
    const text = `${prefix}-${day}`;
    if (isLocalDate(text)) return text;
  }
  return localDate(`${prefix}-${from.slice(8)}`);
}
