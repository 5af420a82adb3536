/** 第25、26、28条：未经审查不得提交讨论；审查时间；法律顾问；承办单位反馈。 */
import { describe, expect, test } from 'vitest';
import { isBarred } from '#shared/domain/decision/compliance.ts';
import type { ReviewFacts } from '#shared/domain/decision/progress.ts';
import { reviewStateKeys } from '#shared/domain/review/vocabulary.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { reviewFacts } from '#tests/support/facts.ts';
import { line, sheet, sheetTable } from '#tests/support/golden.ts';

const on = localDate;
const review = (given: Partial<ReviewFacts>) => ({ decision: { review: reviewFacts(given) } });

describe('第25条（D-21）：合法性审查', () => {
  test('没有送审，征求过意见也不能代替', () => {
    expect(line('D-21', { decision: { review: null } })).toBe('不符合 审查意见书尚未出具');
  });
  test.each(reviewStateKeys.filter((state) => state !== 'issued' && state !== 'replied'))(
    '审查在“%s”：尚未出具',
    (state) => expect(line('D-21', review({ state }))).toBe('不符合 审查意见书尚未出具'),
  );
  sheetTable('D-21', [
    ['合法', review({ conclusion: 'lawful' }), '符合 2026-11-18 出具'],
    ['应当予以修改', review({ conclusion: 'amend' }), '符合 2026-11-18 出具'],
    ['不合法：不得提交讨论', review({ conclusion: 'unlawful' }), '不符合 结论为不合法，不得提交讨论'],
    [
      '不合法，反馈没反馈都一样',
      review({ state: 'issued', conclusion: 'unlawful' }),
      '不符合 结论为不合法，不得提交讨论',
    ],
    [
      '例外：探索性改革，明示风险',
      review({ conclusion: 'exploratory' }),
      '已说明 2026-11-18 出具；探索性改革，已明示法律风险',
    ],
    [
      '探索性改革也要先审',
      review({ state: 'signing', conclusion: 'exploratory' }),
      '不符合 审查意见书尚未出具',
    ],
  ]);
});

describe('第26条（D-22b）：审查时间一般不少于7个工作日（DOMAIN.md 7.4）', () => {
  const between = (acceptedOn: string, meetingOn: string, more: Partial<ReviewFacts> = {}) => ({
    decision: { review: reviewFacts({ acceptedOn: on(acceptedOn), ...more }) },
    meetingOn: on(meetingOn),
  });
  sheetTable('D-22b', [
    ['国庆前受理，满7个在10-13', between('2025-09-26', '2025-10-13'), '符合 09-26 受理，10-13，7 个工作日'],
    [
      '前一个工作日只有6个',
      between('2025-09-26', '2025-10-11'),
      '待补 09-26 受理，10-11，6 个工作日，须写明理由',
    ],
    [
      '拟10-10上会只有5个',
      between('2025-09-26', '2025-10-10'),
      '待补 09-26 受理，10-10，5 个工作日，须写明理由',
    ],
    [
      '春节前受理，满7个在调休的周六02-28',
      between('2026-02-12', '2026-02-28'),
      '符合 02-12 受理，02-28，7 个工作日',
    ],
    ['少一天', between('2026-02-12', '2026-02-27'), '待补 02-12 受理，02-27，6 个工作日，须写明理由'],
    ['中秋前受理，满7个在09-29', between('2026-09-18', '2026-09-29'), '符合 09-18 受理，09-29，7 个工作日'],
    ['少一天', between('2026-09-18', '2026-09-28'), '待补 09-18 受理，09-28，6 个工作日，须写明理由'],
    [
      '例外：受理时写了理由',
      between('2026-09-18', '2026-09-28', { shortReason: '汛情紧急' }),
      '已说明 09-18 受理，09-28，6 个工作日；汛情紧急',
    ],
    [
      '例外：提请时写了理由',
      { ...between('2026-09-18', '2026-09-28'), meetingWaiver: '县委要求' },
      '已说明 09-18 受理，09-28，6 个工作日；县委要求',
    ],
    [
      '没有定上会日的，按要求答复日算',
      { decision: { review: reviewFacts({ replyDueOn: on('2026-11-12') }) }, meetingOn: null },
      '符合 11-03 受理，11-12，7 个工作日',
    ],
    [
      '两个日子都没有，不核',
      { decision: { review: reviewFacts({ replyDueOn: null }) }, meetingOn: null },
      '不核',
    ],
    ['还没有受理，不核', review({ acceptedOn: null }), '不核'],
    ['没有送审，不核', { decision: { review: null } }, '不核'],
  ]);

  test('“一般”二字：不足只是待补，不禁止上会', () => {
    expect(isBarred(sheet(between('2026-09-18', '2026-09-28')))).toBe(false);
  });
  test('审查部门提前出具不违规：按留给它的时间算，不按它用的时间算', () => {
    const given = between('2026-11-03', '2026-11-30', { issuedOn: on('2026-11-04') });
    expect(line('D-22b', given)).toBe('符合 11-03 受理，11-30，19 个工作日');
  });
});

describe('第28条：法律顾问提出意见（D-24a），承办单位反馈（D-24b）', () => {
  sheetTable(
    'D-24a',
    [
      ['一份', {}, '符合 法律意见 1 份'],
      ['三份', review({ counselCount: 3 }), '符合 法律意见 3 份'],
      ['一份也没有', review({ counselCount: 0 }), '不符合 还没有法律意见'],
      ['没有送审', { decision: { review: null } }, '不符合 还没有法律意见'],
    ],
    'D-24a ',
  );
  sheetTable(
    'D-24b',
    [
      ['反馈了', {}, '符合 已反馈'],
      ['出具了没有反馈', review({ state: 'issued' }), '不符合 尚未收到'],
      ['没有送审', { decision: { review: null } }, '不符合 尚未收到'],
    ],
    'D-24b ',
  );
});
