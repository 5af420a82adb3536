import { describe, expect, test } from 'vitest';
import { shippedCalendar } from '#core/calendar.ts';
import { workdaysBetween } from '#shared/domain/deadline/calendar.ts';
import {
  computeDeadline,
  type PeriodRule,
  type Suspension,
  workdaysLeft,
} from '#shared/domain/deadline/deadline.ts';
import { checkReviewTime } from '#shared/domain/review/checks.ts';
import { localDate } from '#shared/lib/local-date.ts';

const calendar = shippedCalendar();
const due = (rule: PeriodRule, start: string, suspensions: readonly Suspension[] = []) =>
  computeDeadline(rule, localDate(start), calendar, suspensions);
const review: PeriodRule = { kind: 'atLeast', amount: 7, unit: 'workday', basis: '第26条' };
const workdays = (amount: number): PeriodRule => ({
  kind: 'within',
  amount,
  unit: 'workday',
  basis: '测试',
});
const within = (amount: number): PeriodRule => ({
  kind: 'within',
  amount,
  unit: 'calendarDay',
  basis: '测试',
});

describe('DOMAIN.md 7.4 的测试向量', () => {
  test.each([
    ['2025-09-26', '2025-10-13'],
    ['2026-02-12', '2026-02-28'],
    ['2026-09-18', '2026-09-29'],
  ])('第26条：%s 受理，满7个工作日是 %s', (start, expected) => {
    expect(due(review, start)).toMatchObject({ nominal: expected, due: expected, isProvisional: false });
  });

  test('第26条：2025-09-26 受理、10-10 上会，只有5个工作日，须写明理由', () => {
    const line = checkReviewTime(localDate('2025-09-26'), localDate('2025-10-10'), calendar);
    expect(line).toMatchObject({ ruleId: 'D-22b', level: 'reason', isMet: false });
    expect(line.message).toContain('只留 5 个工作日，不足 7 个');
  });

  test.each([
    [5, '2026-04-30', '2026-05-11'],
    [15, '2026-04-30', '2026-05-25'],
    [20, '2026-01-05', '2026-02-02'],
    [20, '2025-09-15', '2025-10-17'],
  ])('%i 个工作日：%s 起，到 %s', (amount, start, expected) => {
    expect(due(workdays(amount), start)).toMatchObject({ nominal: expected, due: expected });
  });

  test('第15条：2026-03-02 公告，满30日是 2026-04-01，够时间的期限不顺延', () => {
    const notice: PeriodRule = { kind: 'atLeast', amount: 30, unit: 'calendarDay', basis: '第15条' };
    expect(due(notice, '2026-03-02')).toMatchObject({ nominal: '2026-04-01', due: '2026-04-01' });
    expect(due(notice, '2026-09-01')).toMatchObject({ nominal: '2026-10-01', due: '2026-10-01' });
  });

  test.each([
    [30, '2026-09-01', '2026-10-01', '2026-10-08'],
    [15, '2025-09-20', '2025-10-05', '2025-10-09'],
    [15, '2026-02-02', '2026-02-17', '2026-02-24'],
    [15, '2026-09-11', '2026-09-26', '2026-09-28'],
  ])('民法典第203条：%i 日期限，%s 起，名义 %s，顺延 %s', (amount, start, nominal, rolled) => {
    expect(due(within(amount), start)).toMatchObject({ nominal, due: rolled });
  });

  test('第16条：2026-06-18 听证，材料最迟 2026-06-11 送达', () => {
    const before: PeriodRule = { kind: 'before', amount: 7, unit: 'calendarDay', basis: '第16条' };
    expect(due(before, '2026-06-18')).toMatchObject({ nominal: '2026-06-11', due: '2026-06-11' });
  });
});

describe('倒数期限遇休假向前取工作日', () => {
  const before: PeriodRule = { kind: 'before', amount: 7, unit: 'calendarDay', basis: '第16条' };
  test('2026-10-12 听证，七日前在国庆假内，提前到 09-30', () => {
    expect(due(before, '2026-10-12')).toMatchObject({ nominal: '2026-10-05', due: '2026-09-30' });
  });
});

describe('计时停止', () => {
  const stop = (from: string, until: string | null): Suspension => ({
    from: localDate(from),
    until: until === null ? null : localDate(until),
    why: '罗司法审通〔2026〕1号要求补正',
  });

  test('补正期间不计，收到当日接着算', () => {
    // 11-03 accepted; 11-04, 11-05 count; 11-06…11-10 stand still; 11-11 is the third day.
    expect(due(review, '2026-11-03').due).toBe('2026-11-12');
    expect(due(review, '2026-11-03', [stop('2026-11-06', '2026-11-11')]).due).toBe('2026-11-17');
  });
  test('停在起算次日的，从收到当日起算', () => {
    expect(due(review, '2026-11-03', [stop('2026-11-03', '2026-11-05')]).due).toBe('2026-11-13');
  });
  test('两次补正，各扣各的', () => {
    const twice = [stop('2026-11-05', '2026-11-06'), stop('2026-11-09', '2026-11-11')];
    expect(due(review, '2026-11-03', twice).due).toBe('2026-11-17');
  });
  test('还没有收到的，钟停在通知那天', () => {
    expect(due(review, '2026-11-03', [stop('2026-11-06', null)])).toMatchObject({
      due: '2026-11-06',
      isStopped: true,
    });
  });
  test('期满以后才停的，不影响期限', () => {
    expect(due(review, '2026-11-03', [stop('2026-11-16', null)])).toMatchObject({
      due: '2026-11-12',
      isStopped: false,
    });
  });
});

describe('算法说明', () => {
  test('起算、调休、期满逐条写出，各带日期', () => {
    expect(due(review, '2026-09-18').steps).toEqual([
      { date: '2026-09-18', text: '周五起算，当日不计' },
      { date: '2026-09-20', text: '周日调休上班，计为工作日' },
      { date: '2026-09-29', text: '满 7 个工作日（第26条）' },
    ]);
  });
  test('顺延写明为什么', () => {
    expect(due(within(30), '2026-09-01').steps.at(-1)).toEqual({
      date: '2026-10-08',
      text: '2026-10-01 周四 国庆节，顺延至最近工作日',
    });
  });
  test('跨入没有放假通知的年份，标暂估并说明', () => {
    const result = due(review, '2026-12-28');
    expect(result.isProvisional).toBe(true);
    expect(result.steps.at(-1)?.text).toContain('暂估');
  });
});

test('剩几个工作日：当天为零，过期为负', () => {
  const left = (today: string, day: string) => workdaysLeft(calendar, localDate(today), localDate(day));
  expect(left('2026-11-23', '2026-11-23')).toBe(0);
  expect(left('2026-11-23', '2026-11-30')).toBe(5);
  expect(left('2026-11-23', '2026-11-18')).toBe(-3);
  expect(workdaysBetween(calendar, localDate('2026-09-30'), localDate('2026-10-08'))).toBe(1);
});
