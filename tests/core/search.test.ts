import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { makeDecision, reviewAt } from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';

let ledger: TestLedger;
beforeAll(() => {
  ledger = createTestLedger();
  const decisionId = makeDecision(ledger, { title: '城区停车收费管理办法', catalogNo: '2026-07' });
  reviewAt(ledger, 'issued', { decisionId });
  makeDecision(ledger, { title: '公墓建设规划' });
});
afterAll(() => ledger.close());

const find = (text: string, limit?: number) =>
  ledger.as('sun').search.find({ text, ...(limit === undefined ? {} : { limit }) });

describe('全局查找', () => {
  test('名称、首字母、目录号找到事项，写出目录号和状态', () => {
    const expected = [{ kind: 'decision', id: 1, title: '城区停车收费管理办法', detail: '2026-07 · 待反馈' }];
    expect(find('停车')).toEqual(expected);
    expect(find('tcsf')).toEqual(expected);
    expect(find('TCSF')).toEqual(expected);
    expect(find('2026-07')).toEqual(expected);
    expect(find('公墓')).toEqual([
      { kind: 'decision', id: 2, title: '公墓建设规划', detail: '目录外 · 起草' },
    ]);
  });

  test('送审编号、送审稿名称找到送审件', () => {
    expect(find('2026-001')).toEqual([
      { kind: 'review', id: 1, title: '罗山县城区供水价格调整方案（草案）', detail: '2026-001 · 待反馈' },
    ]);
    expect(find('供水价格').map((hit) => hit.kind)).toEqual(['review']);
  });

  test('文号、核验码找到文书', () => {
    const [slip] = find('罗司法审〔2026〕1号');
    expect(slip).toMatchObject({ kind: 'slip', title: '罗司法审〔2026〕1号' });
    const { code } = ledger.as('sun').slips.get({ id: slip?.id ?? 0 });
    expect(find(code ?? '').map((hit) => hit.kind)).toEqual(['slip']);
  });

  test('修改意见里的字找到那件送审', () => {
    expect(find('阶梯级差')).toEqual([
      {
        kind: 'reviewItem',
        id: 1,
        title: '第五条 阶梯级差与上位规定不一致',
        detail: '罗山县城区供水价格调整方案（草案）',
      },
    ]);
  });

  test.each(['', '   ', '没有这样的字', '%', '_', "' OR '1'='1", '\\', '*', 'zzzzzz', '"'])(
    '%j 找不到就是空的',
    (text) => {
      expect(find(text)).toEqual([]);
    },
  );

  test('最多要几条就给几条', () => {
    expect(find('城区', 1)).toHaveLength(1);
    expect(refusal(() => find('城区', 0)).code).toBe('validation');
    expect(refusal(() => find('长'.repeat(61))).code).toBe('validation');
  });
});
