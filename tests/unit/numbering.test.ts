import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPattern, formatNumber } from '#shared/domain/numbering/pattern.ts';

const values = { prefix: '罗司法审', year: 2026, number: 12 };

describe('编号的样子（GB/T 9704—2012 7.2.5）', () => {
  test.each([
    ['{prefix}〔{yyyy}〕{n}号', '罗司法审〔2026〕12号'],
    ['{prefix}通〔{yyyy}〕{n}号', '罗司法审通〔2026〕12号'],
    ['{yyyy}-{n:3}', '2026-012'],
    ['{yyyy}-{n:1}', '2026-12'],
    ['审{yyyy}{n:6}', '审2026000012'],
  ])('%s → %s', (pattern, expected) => {
    expect(checkPattern(pattern)).toEqual({ ok: true, value: pattern });
    expect(formatNumber(pattern, values)).toBe(expected);
  });

  test('顺序号超过补零的位数，照原数写', () => {
    expect(formatNumber('{yyyy}-{n:2}', { ...values, number: 1234 })).toBe('2026-1234');
  });
  test('代字里的 $ 和花括号原样印，不再当占位', () => {
    expect(formatNumber('{prefix}〔{yyyy}〕{n}号', { ...values, prefix: '$1{n}' })).toBe('$1{n}〔2026〕12号');
  });
});

describe('管理员写的规则', () => {
  test.each([
    ['{prefix}〔{yyyy}〕号', '必须有且只有一个顺序号'],
    ['{yyyy}{n}{n}', '必须有且只有一个顺序号'],
    ['{yyyy}{n}-{n:3}', '必须有且只有一个顺序号'],
    ['{prefix}{n}号', '必须有年份'],
    ['{prefix}[{yyyy}]{n}号', '六角括号'],
    ['{prefix}({yyyy}){n}号', '六角括号'],
    ['{prefix}（{yyyy}）{n}号', '六角括号'],
    ['{prefix}【{yyyy}】{n}号', '六角括号'],
    ['{prefix}〔{yyyy}〕第{n}号', '不加“第”字'],
    ['{prefix}〔{yyyy}〕第{n:2}号', '不加“第”字'],
    ['{year}-{n}', '占位'],
    ['{yyyy}-{n:12}', '占位'],
    ['{yyyy}-{n', '占位'],
    ['{{yyyy}}-{n}', '占位'],
  ])('%s 不收：%s', (pattern, reason) => {
    const checked = checkPattern(pattern);
    expect(checked.ok).toBe(false);
    expect(checked.ok ? '' : checked.error).toContain(reason);
  });

  test('收下的规则，一年之内每个号都不同', () => {
    const part = fc.constantFrom('罗', '-', '〔', '〕', '号', '{prefix}', '{n}', '{n:3}', '{yyyy}', '1');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 2000 }),
        (pattern, a, b) => {
          if (!checkPattern(pattern).ok || a === b) return;
          expect(formatNumber(pattern, { ...values, number: a })).not.toBe(
            formatNumber(pattern, { ...values, number: b }),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});
