import { describe, expect, test } from 'vitest';
import { shippedCalendar } from '#core/calendar.ts';
import { checkReviewTime } from '#shared/domain/review/checks.ts';
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
  test('713号令2019-09-01起施行：前一日没有，当日就有，至今有效', () => {
    for (const { id } of allRules()) {
      const ruleId = id as Parameters<typeof ruleInForce>[0]; // allRules lists exactly these ids
      expect(ruleInForce(ruleId, localDate('2019-08-31'))).toBeNull();
      expect(ruleInForce(ruleId, localDate('2019-09-01'))?.id).toBe(id);
      expect(ruleInForce(ruleId, localDate('2026-11-23'))?.id).toBe(id);
    }
  });

  test('第26条：施行前受理的旧件，不拿7个工作日去判', () => {
    const calendar = shippedCalendar();
    const old = checkReviewTime(localDate('2019-08-30'), localDate('2019-09-02'), calendar);
    const now = checkReviewTime(localDate('2019-09-02'), localDate('2019-09-03'), calendar);
    expect([old.isMet, now.isMet]).toEqual([true, false]);
  });
});

describe('规则表', () => {
  test('编号不重，条号成句，等级合法，来源都是核过原文的713号令', () => {
    const rules = allRules();
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.article).toMatch(/^第\d+条$/);
      expect(['block', 'reason', 'info']).toContain(rule.level);
      expect([rule.source, rule.verification]).toEqual(['713号令', '已核']);
      expect(rule.text).not.toBe('');
    }
  });

  test('硬拦与说明理由，照 DOMAIN.md 1.2 的等级', () => {
    const level = Object.fromEntries(allRules().map((rule) => [rule.id, rule.level]));
    expect(level).toEqual({
      'D-02': 'block',
      'D-03': 'block',
      'D-04': 'reason',
      'D-07': 'block',
      'D-10': 'block',
      'D-15': 'reason',
      'D-18': 'reason',
      'D-20': 'block',
      'D-21': 'block',
      'D-22a': 'block',
      'D-22b': 'reason',
      'D-23': 'block',
      'D-24a': 'block',
      'D-24b': 'block',
      'D-25': 'block',
      'D-26': 'block',
      'D-27': 'block',
      'D-28': 'reason',
      'D-33': 'block',
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
