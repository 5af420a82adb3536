/** What must hold of every period, whatever the day: tried over 2019–2026 with fast-check. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedCalendar } from '#core/calendar.ts';
import { rollBack, rollForward, workdaysBetween } from '#shared/domain/deadline/calendar.ts';
import {
  computeDeadline,
  type PeriodRule,
  type PeriodUnit,
  type Suspension,
} from '#shared/domain/deadline/deadline.ts';
import { addDays, daysBetween, type LocalDate, localDate } from '#shared/lib/local-date.ts';
import { eachDay, FIRST_DAY, isNoticeWorkday, LAST_DAY } from '#tests/support/notice-days.ts';

const calendar = shippedCalendar();
const span = daysBetween(FIRST_DAY, LAST_DAY);
/** A day that leaves room for the longest period tried. */
const day = fc.integer({ min: 200, max: span - 200 }).map((offset) => addDays(FIRST_DAY, offset));
const amount = fc.integer({ min: 1, max: 60 });
const unit = fc.constantFrom<Extract<PeriodUnit, 'calendarDay' | 'workday'>>('calendarDay', 'workday');
const ruleOf = (kinds: readonly PeriodRule['kind'][]): fc.Arbitrary<PeriodRule> =>
  fc.record({ kind: fc.constantFrom(...kinds), amount, unit, basis: fc.constant('测试') });
const forward = ruleOf(['atLeast', 'within']);
const due = (rule: PeriodRule, start: LocalDate, suspensions: readonly Suspension[] = []): LocalDate =>
  computeDeadline(rule, start, calendar, suspensions).due;

describe('期限的性质', () => {
  test('要在之内办完的期限，末日总是工作日（民法典第203条）', () => {
    fc.assert(
      fc.property(ruleOf(['within']), day, (rule, start) => {
        expect(isNoticeWorkday(due(rule, start))).toBe(true);
      }),
    );
  });

  test('倒数的期限，最迟日总是事前的工作日', () => {
    fc.assert(
      fc.property(ruleOf(['before']), day, (rule, event) => {
        const latest = due(rule, event);
        expect(isNoticeWorkday(latest)).toBe(true);
        expect(latest < event).toBe(true);
      }),
    );
  });

  test('顺延只往后、提前只往前，给够时间的期限一天不动', () => {
    fc.assert(
      fc.property(ruleOf(['atLeast', 'within', 'before']), day, (rule, start) => {
        const { nominal, due: rolled } = computeDeadline(rule, start, calendar);
        if (rule.kind === 'within') expect(rolled >= nominal).toBe(true);
        if (rule.kind === 'before') expect(rolled <= nominal).toBe(true);
        if (rule.kind === 'atLeast') expect(rolled).toBe(nominal);
      }),
    );
  });

  test('起算日晚一天，期满日不会早', () => {
    fc.assert(
      fc.property(forward, day, fc.integer({ min: 0, max: 40 }), (rule, start, later) => {
        expect(due(rule, addDays(start, later)) >= due(rule, start)).toBe(true);
      }),
    );
  });

  test('期限长一天，期满日不会早', () => {
    fc.assert(
      fc.property(forward, day, (rule, start) => {
        expect(due({ ...rule, amount: rule.amount + 1 }, start) >= due(rule, start)).toBe(true);
      }),
    );
  });

  test('停过计时，期满日只会晚，不会早', () => {
    const pause = fc.record({
      offset: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(forward, day, fc.array(pause, { maxLength: 3 }), (rule, start, pauses) => {
        const suspensions = pauses.map(({ offset, length }) => ({
          from: addDays(start, offset),
          until: addDays(start, offset + length),
          why: '补正',
        }));
        expect(due(rule, start, suspensions) >= due(rule, start)).toBe(true);
      }),
    );
  });

  test('停计的日子一天不算进期限', () => {
    fc.assert(
      fc.property(amount, day, fc.nat(20), fc.nat(20), (days, start, offset, length) => {
        const from = addDays(start, offset + 1);
        const until = addDays(from, length);
        const rule: PeriodRule = { kind: 'atLeast', amount: days, unit: 'calendarDay', basis: '测试' };
        const plain = addDays(start, days);
        const expected = plain < from ? plain : addDays(plain, length);
        expect(due(rule, start, [{ from, until, why: '补正' }])).toBe(expected);
      }),
    );
  });

  test('每一步说明都带日期，最后一步就是结论那天', () => {
    fc.assert(
      fc.property(ruleOf(['atLeast', 'within', 'before']), day, (rule, start) => {
        const result = computeDeadline(rule, start, calendar);
        expect(result.steps[0]?.date).toBe(start);
        expect(result.steps.at(-1)?.date).toBe(result.due);
        expect(result.steps.every((step) => step.text !== '')).toBe(true);
      }),
    );
  });
});

describe('2019—2026年逐日与笨办法相等', () => {
  const days = eachDay();
  /** Position of every working day, counted without the program's calendar. */
  const workdays = days.filter(isNoticeWorkday);
  const rank = new Map<string, number>();
  for (const one of days) rank.set(one, (rank.get(addDays(one, -1)) ?? 0) + (isNoticeWorkday(one) ? 1 : 0));

  test.each([1, 5, 7, 15, 20])('第 %i 个工作日', (count) => {
    const rule: PeriodRule = { kind: 'within', amount: count, unit: 'workday', basis: '测试' };
    const wrong: string[] = [];
    for (const start of days) {
      const expected = workdays[(rank.get(start) ?? 0) + count - 1];
      if (expected !== undefined && due(rule, start) !== expected) wrong.push(start);
    }
    expect(wrong).toEqual([]);
  });

  test('两日之间的工作日数', () => {
    fc.assert(
      fc.property(fc.nat(span), fc.nat(span), (a, b) => {
        const from = addDays(FIRST_DAY, a);
        const to = addDays(FIRST_DAY, b);
        const brute = (rank.get(to) ?? 0) - (rank.get(from) ?? 0);
        // Backwards the later end is left out: the sign turns, the earlier day does not count.
        expect(workdaysBetween(calendar, from, to)).toBe(brute);
      }),
      { numRuns: 200 },
    );
  });

  test('没有放假数据的年份，与逐日按周末数相等', () => {
    const outside = fc.integer({ min: -1500, max: span + 3000 }).map((offset) => addDays(FIRST_DAY, offset));
    fc.assert(
      fc.property(outside, fc.nat(400), (from, length) => {
        const counted = eachDay(addDays(from, 1), addDays(from, length)).filter(
          (one) => calendar.dayInfo(one).isWorkday,
        );
        expect(workdaysBetween(calendar, from, addDays(from, length))).toBe(counted.length);
      }),
    );
  });

  test('顺延、提前到最近工作日', () => {
    const next = (from: string, step: 1 | -1): string => {
      let one = localDate(from);
      while (!isNoticeWorkday(one)) one = addDays(one, step);
      return one;
    };
    for (const one of days.slice(10, -10)) {
      expect(rollForward(calendar, one)).toBe(next(one, 1));
      expect(rollBack(calendar, one)).toBe(next(one, -1));
    }
  });
});
