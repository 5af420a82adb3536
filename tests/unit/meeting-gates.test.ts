/** 提请集体讨论的每一条法定条件：满足、不满足、例外，一条一条地试。 */
import { describe, expect, test } from 'vitest';
import { shippedCalendar } from '#core/calendar.ts';
import { checkMeeting } from '#shared/domain/decision/progress.ts';
import { exclusionKeys } from '#shared/domain/decision/vocabulary.ts';
import type { ReviewState } from '#shared/domain/review/vocabulary.ts';
import { blockers, type GateLine, needsReason, type RuleId } from '#shared/domain/rules/rules.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { doneStep, type GivenFacts, readyFacts, reviewFacts } from '#tests/support/facts.ts';

const calendar = shippedCalendar();
const meetingOn = localDate('2026-11-30');
const lines = (given: GivenFacts = {}, on = meetingOn): readonly GateLine[] =>
  checkMeeting(readyFacts(given), on, calendar);
/** `D-21 message` of everything that forbids. */
const stops = (given: GivenFacts = {}): string[] =>
  blockers(lines(given)).map((line) => `${line.ruleId} ${line.message}`);
const rulesAsked = (given: GivenFacts = {}): RuleId[] => lines(given).map((line) => line.ruleId);

test('条件都满足：没有一条拦，没有一条要理由', () => {
  expect([stops(), needsReason(lines())]).toEqual([[], []]);
  expect(rulesAsked()).toEqual([
    'D-03',
    'D-07',
    'D-10',
    'D-15',
    'D-18',
    'D-20',
    'D-21',
    'D-21',
    'D-24b',
    'D-22b',
  ]);
});

test.each(exclusionKeys)('第3条：属 %s 的，不按本条例提请讨论', (exclusion) => {
  expect(stops({ exclusion })[0]).toMatch(/^D-03 属“.+”，不按本条例提请讨论$/);
});

describe('第11条：启动并明确承办单位', () => {
  test('没有启动日期，拦', () => expect(stops({ startedOn: null })).toEqual(['D-07 还没有登记启动日期']));
  test('没有承办单位，拦', () => expect(stops({ hasLeadUnit: false })).toEqual(['D-07 还没有登记承办单位']));
});

describe.each([
  ['第14条：公众参与', 'participation', 'D-10'],
  ['第19条：专家论证', 'expert', 'D-15'],
  ['第22条：风险评估', 'risk', 'D-18'],
] as const)('%s', (_title, kind, ruleId) => {
  test('没有开始、没有完成，都拦', () => {
    for (const state of ['notStarted', 'inProgress'] as const)
      expect(stops({ steps: { [kind]: { state } } })[0]).toMatch(new RegExp(`^${ruleId} .+还没有完成$`));
  });
  test('不适用而没有理由，拦；空格不算理由', () => {
    expect(stops({ steps: { [kind]: { isApplicable: false, ground: ' ' } } })[0]).toMatch(
      new RegExp(`^${ruleId} .+还没有写理由$`),
    );
  });
  test('不适用有理由，放行并写出理由', () => {
    const given = { steps: { [kind]: { isApplicable: false, ground: '依法不予公开' } } };
    expect(stops(given)).toEqual([]);
    expect(lines(given).find((line) => line.ruleId === ruleId)?.message).toBe('不适用：依法不予公开');
  });
});

describe('第24条：风险可控才能决策', () => {
  test('不可控，拦', () => {
    expect(stops({ riskConclusion: 'uncontrollable' })).toEqual([
      'D-20 结论为不可控，须调整草案等措施后重新给出可控结论',
    ]);
  });
  test('没有结论，拦', () => {
    expect(stops({ riskConclusion: null })).toEqual(['D-20 还没有登记可控或者不可控的结论']);
  });
  test('风险评估不适用的，不问可控', () => {
    const given = {
      riskConclusion: null,
      steps: { risk: { state: 'notStarted', isApplicable: false, ground: '已按规定评估' } },
    } as const;
    expect(stops(given)).toEqual([]);
    expect(rulesAsked(given)).not.toContain('D-20');
  });
});

describe('第29条：涉及市场主体经济活动的公平竞争审查', () => {
  test('涉及而没有审查，拦', () => {
    expect(stops({ touchesMarket: true })).toEqual(['D-25 公平竞争审查还没有完成']);
  });
  test('审查过了，放行', () => {
    expect(stops({ touchesMarket: true, steps: { fairCompetition: doneStep } })).toEqual([]);
  });
  test('不涉及的，不问', () => expect(rulesAsked()).not.toContain('D-25'));
});

describe('第25条：未经合法性审查不得提交讨论', () => {
  test('没有送审，拦', () => expect(stops({ review: null })).toEqual(['D-21 审查意见书尚未出具']));
  const open: readonly ReviewState[] = [
    'received',
    'supplementing',
    'returned',
    'reviewing',
    'checking',
    'signing',
    'voided',
  ];
  test.each(open)('审查在“%s”，意见书没有出具，拦', (state) => {
    expect(stops({ review: reviewFacts({ state, issuedOn: null }) })).toEqual(['D-21 审查意见书尚未出具']);
  });
  test.each(['issued', 'replied'] as const)('%s 而结论不合法，不得提交讨论', (state) => {
    expect(stops({ review: reviewFacts({ state, conclusion: 'unlawful' }) })[0]).toBe(
      'D-21 结论为不合法，不得提交讨论',
    );
  });
  test.each(['lawful', 'amend', 'exploratory'] as const)('结论为 %s，可以提交', (conclusion) => {
    expect(stops({ review: reviewFacts({ conclusion }) })).toEqual([]);
  });
});

test('第28条：意见书出具而承办单位没有反馈，拦', () => {
  expect(stops({ review: reviewFacts({ state: 'issued' }) })).toEqual(['D-24b 承办单位尚未反馈意见采纳情况']);
});

describe('第26条：审查时间一般不少于7个工作日', () => {
  const reasons = (on: string | null, review = reviewFacts()): string[] =>
    needsReason(checkMeeting(readyFacts({ review }), on === null ? null : localDate(on), calendar)).map(
      (line) => line.message,
    );
  test('到拟上会日不足7个，要理由，不硬拦', () => {
    expect(reasons('2026-11-10')).toEqual(['只留 5 个工作日，不足 7 个，须写明理由']);
    expect(blockers(lines({}, localDate('2026-11-10')))).toEqual([]);
  });
  test('没有定上会日的，按要求答复日算', () => {
    expect(reasons(null)).toEqual([]);
    expect(reasons(null, reviewFacts({ replyDueOn: localDate('2026-11-09') }))).toHaveLength(1);
  });
  test('还没有受理，或者两个日子都没有，不问', () => {
    expect(reasons(null, reviewFacts({ replyDueOn: null }))).toEqual([]);
    expect(reasons('2026-11-10', reviewFacts({ acceptedOn: null }))).toEqual([]);
  });
});
