import { describe, expect, test } from 'vitest';
import { shippedCalendar } from '#core/calendar.ts';
import { checkReviewTime } from '#shared/domain/review/checks.ts';
import { isAdjustable } from '#shared/domain/rules/rule-book.ts';
import {
  allRules,
  blockers,
  citeRule,
  type GateLine,
  needsReason,
  ruleInForce,
} from '#shared/domain/rules/rules.ts';
import { localDate } from '#shared/lib/local-date.ts';

describe('规则按日期生效（DOMAIN.md 0.3）', () => {
  test.each([
    ['713号令', '2019-08-31', '2019-09-01'],
    ['地方规定', '2022-03-14', '2022-03-15'],
    ['公平竞争审查条例', '2024-07-31', '2024-08-01'],
  ])('%s：%s 还没有，%s 就有，至今有效', (source, before, from) => {
    const own = allRules().filter((rule) => rule.source === source);
    expect(own).not.toEqual([]);
    for (const { id } of own) {
      const ruleId = id as Parameters<typeof ruleInForce>[0]; // allRules lists exactly these ids
      expect(ruleInForce(ruleId, localDate(before))).toBeNull();
      expect(ruleInForce(ruleId, localDate(from))?.id).toBe(id);
      expect(ruleInForce(ruleId, localDate('2026-11-23'))?.id).toBe(id);
    }
  });
  test('没有第四种来源', () => {
    expect(new Set(allRules().map((rule) => rule.source)).size).toBe(3);
  });

  test('第26条：施行前受理的旧件，不拿7个工作日去判', () => {
    const calendar = shippedCalendar();
    const old = checkReviewTime(localDate('2019-08-30'), localDate('2019-09-02'), calendar);
    const now = checkReviewTime(localDate('2019-09-02'), localDate('2019-09-03'), calendar);
    expect([old.isMet, now.isMet]).toEqual([true, false]);
  });
});

describe('规则表', () => {
  test('编号不重，等级合法；核过原文的写条号，没有核的标待核、只放可调的参数', () => {
    const rules = allRules();
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(['block', 'reason', 'info']).toContain(rule.level);
      if (rule.id.startsWith('L-')) {
        expect(rule).toMatchObject({ verification: '待核', level: 'reason' });
        expect(isAdjustable(rule)).toBe(true);
      } else {
        expect(rule.article).toMatch(/^第\d+条$/);
        expect(rule.verification).toBe('已核');
        expect(isAdjustable(rule)).toBe(false);
      }
      expect(rule.text).not.toBe('');
    }
  });

  test('硬拦与说明理由，照 DOMAIN.md 1.2 的等级', () => {
    const level = Object.fromEntries(allRules().map((rule) => [rule.id, rule.level]));
    expect(level).toEqual({
      'D-01': 'info',
      'D-02': 'block',
      'D-03': 'block',
      'D-04': 'reason',
      'D-05': 'block',
      'D-06': 'reason',
      'D-07': 'block',
      'D-08': 'reason',
      'D-09': 'block',
      'D-10': 'block',
      'D-10b': 'reason',
      'D-11': 'reason',
      'D-11b': 'block',
      'D-12': 'block',
      'D-13': 'reason',
      'D-14': 'block',
      'D-15': 'reason',
      'D-15b': 'block',
      'D-16': 'block',
      'D-18': 'reason',
      'D-19': 'block',
      'D-20': 'block',
      'D-21': 'block',
      'D-22a': 'block',
      'D-22b': 'reason',
      'D-23': 'block',
      'D-24a': 'block',
      'D-24b': 'block',
      'D-25': 'block',
      'D-26': 'block',
      'D-26a': 'block',
      'D-26b': 'block',
      'D-26c': 'block',
      'D-27': 'block',
      'D-28': 'reason',
      'D-28b': 'block',
      'D-29': 'block',
      'D-30': 'info',
      'D-31': 'info',
      'D-32': 'block',
      'D-33': 'block',
      'D-34': 'info',
      'L-01': 'reason',
      'L-02': 'reason',
      'N-06': 'block',
      'N-08': 'block',
    });
  });

  test('条文里的数字是参数：7个工作日、至少1份法律意见', () => {
    expect(ruleInForce('D-22b', localDate('2026-01-01'))?.params).toEqual({ workdays: 7 });
    expect(ruleInForce('D-24a', localDate('2026-01-01'))?.params).toEqual({ minOpinions: 1 });
  });

  test('引用写成“713号令第26条”', () => {
    expect(citeRule('D-22a')).toBe('713号令第26条');
    expect(citeRule('D-26')).toBe('713号令第30条');
  });
});

test('拦下的与要理由的分开：只数没有满足的', () => {
  const line = (level: GateLine['level'], isMet: boolean): GateLine => ({
    ruleId: 'D-21',
    level,
    isMet,
    title: '',
    message: '',
  });
  const lines = [line('block', true), line('block', false), line('reason', false), line('info', false)];
  expect(blockers(lines)).toEqual([line('block', false)]);
  expect(needsReason(lines)).toEqual([line('reason', false)]);
});
