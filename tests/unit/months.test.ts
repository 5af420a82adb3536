/** 按月、年计算的期间（民法典第202条）和中止。 */
import { expect, test } from 'vitest';
import { createCalendar } from '#shared/domain/deadline/calendar.ts';
import { computeDeadline, shiftMonths } from '#shared/domain/deadline/deadline.ts';
import { localDate } from '#shared/lib/local-date.ts';

const calendar = createCalendar([{ year: 2024, source: '', off: {}, work: {} }]);
const day = localDate;

test('民法典第202条：到期月的对应日；没有对应日的为月末；闰年二月', () => {
  expect(shiftMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
  expect(shiftMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
  expect(shiftMonths(day('2026-03-31'), -1)).toBe('2026-02-28');
  expect(shiftMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
  expect(shiftMonths(day('2019-08-01'), 60)).toBe('2024-08-01');
});

test('民法典第203条：按月的最长期限末日是周末的，顺延到周一；最短期限不顺延', () => {
  const within = { kind: 'within', amount: 6, unit: 'month', basis: '例' } as const;
  expect(computeDeadline(within, day('2023-12-08'), calendar).nominal).toBe('2024-06-08');
  expect(computeDeadline(within, day('2023-12-08'), calendar).due).toBe('2024-06-10');
  const atLeast = { ...within, kind: 'atLeast' } as const;
  expect(computeDeadline(atLeast, day('2023-12-08'), calendar).due).toBe('2024-06-08');
});

test('中止的日子顺延；还没有恢复的，停在那一天', () => {
  const rule = { kind: 'atLeast', amount: 1, unit: 'year', basis: '例' } as const;
  const stop = { from: day('2024-03-01'), until: day('2024-03-11'), why: '补正' };
  expect(computeDeadline(rule, day('2024-01-05'), calendar, [stop]).due).toBe('2025-01-15');
  const open = computeDeadline(rule, day('2024-01-05'), calendar, [{ ...stop, until: null }]);
  expect(open.isStopped).toBe(true);
  expect(open.due).toBe('2024-03-01');
});
