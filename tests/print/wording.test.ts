/** 行文和标题分行：纯函数，不进浏览器。 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeSize } from '#renderer/print/templates/letter.v1.tsx';
import { titleLines, titleWidth } from '#renderer/print/templates/title-lines.v1.ts';
import {
  addressed,
  chineseNumber,
  numberLine,
  paragraphs,
  sentence,
  shortTitle,
} from '#renderer/print/templates/wording.v1.ts';

const opinion = (matter: string): string => `关于${matter}的重大行政决策合法性审查意见书`;

describe('标题分行（GB/T 9704—2012 7.3.1：词意完整，梯形或者菱形）', () => {
  it.each([
    ['罗山县城区停车收费管理办法', ['关于罗山县城区停车收费管理办法的', '重大行政决策合法性审查意见书']],
    [
      '《罗山县公墓建设管理暂行办法》',
      ['关于《罗山县公墓建设管理暂行办法》的', '重大行政决策合法性审查意见书'],
    ],
    ['殡葬改革', ['关于殡葬改革的', '重大行政决策合法性审查意见书']],
    [
      '罗山县国土空间总体规划（2021—2035年）',
      ['关于罗山县国土空间', '总体规划（2021—2035年）的', '重大行政决策合法性审查意见书'],
    ],
    [
      '罗山县中心城区集中供热特许经营权出让实施方案及配套管网建设资金筹措方案',
      [
        '关于罗山县中心城区集中供热特许经营权出让',
        '实施方案及配套管网建设资金筹措方案的',
        '重大行政决策合法性审查意见书',
      ],
    ],
  ])('%s', (matter, lines) => {
    expect(titleLines(opinion(matter))).toEqual(lines);
  });

  it('一行排得下就不分行', () => {
    expect(titleLines('关于甲的重大行政决策合法性审查意见书')).toEqual([
      '关于甲的重大行政决策合法性审查意见书',
    ]);
  });

  const words = ['罗山县', '城区', '停车', '收费', '管理办法', '（试行）', '、', '和', '2026年', '《', '》', '龘靐䶮', '实施方案', 'PPP', '的', '建设项目', '，']; // prettier-ignore
  const matters = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 })
    .map((parts) => parts.join(''));

  it('不增字、不减字；每行排得下；不以点号开头，不把“关于”留在行尾', () => {
    fc.assert(
      fc.property(matters, (matter) => {
        const title = opinion(matter);
        const lines = titleLines(title);
        expect(lines.join('')).toBe(title);
        if (lines.length === 1) return;
        for (const line of lines) expect(titleWidth(line)).toBeLessThanOrEqual(20);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：？！）》”的]/u);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/(?:关于|[（《“])$/u);
      }),
      { numRuns: 400 },
    );
  });

  it('数字和西文不拆开', () => {
    fc.assert(
      fc.property(matters, (matter) => {
        const lines = titleLines(opinion(matter));
        for (const [at, line] of lines.entries()) {
          const next = lines[at + 1];
          if (next !== undefined) expect(/[0-9A-Z]$/.test(line) && /^[0-9A-Z]/.test(next)).toBe(false);
        }
      }),
    );
  });
});

describe('行文', () => {
  it('层次序号', () => {
    expect([1, 9, 10, 11, 20, 40, 99, 100, 101, 110, 219].map(chineseNumber)).toEqual(
      ['一', '九', '十', '十一', '二十', '四十', '九十九', '一百', '一百〇一', '一百一十', '二百一十九'], // prettier-ignore
    );
    expect(() => chineseNumber(0)).toThrow(RangeError);
  });

  it.each([
    ['县城市管理局', '你局'],
    ['罗山县财政局', '你局'],
    ['县发展和改革委员会', '你委'],
    ['周党镇人民政府', '你镇'],
    ['罗山县人民政府', '你县'],
    ['龙城街道办事处', '你街道'],
    ['县政府办公室', '你办'],
    ['罗山县人民医院', '你院'],
    ['罗山县城市建设投资有限公司', '你单位'],
  ])('%s 称“%s”', (unit, expected) => {
    expect(addressed(unit)).toBe(expected);
  });

  it.each([
    ['罗山县城区停车收费管理办法（草案）', '《办法》'],
    ['《罗山县“十五五”规划（送审稿）》', '《规划》'],
    ['罗山县集中供热特许经营实施方案', '《方案》'],
    ['石山口水库除险加固工程', '送审稿'],
  ])('%s 简称%s', (title, expected) => {
    expect(shortTitle(title)).toBe(expected);
  });

  it('一段话收在一个句号上，换行不带到纸上', () => {
    expect(
      ['改为催缴', '改为催缴。', '改为催缴；', ' 改为\n催缴 。。', '可以吗？', '', ' \n'].map(sentence),
    ).toEqual([
      '改为催缴。',
      '改为催缴。',
      '改为催缴。',
      '改为催缴。',
      '可以吗？',
      '',
      '', // prettier-ignore
    ]);
    expect(paragraphs('甲\n\n 乙 \n')).toEqual(['甲', '乙']);
  });

  it('没有文号的草稿印空着的六角括号', () => {
    expect(numberLine(null, '罗司法审')).toBe('罗司法审〔　　〕　　号');
    expect(numberLine('罗司法审〔2026〕12号', '罗司法审')).toBe('罗司法审〔2026〕12号');
  });

  it('红头排得进版心：少则疏排，多则缩字', () => {
    expect(officeSize('罗山县司法局')).toEqual({ letterSpacing: '0.500em', textIndent: '0.500em' });
    for (let count = 2; count <= 40; count += 1) {
      const { fontSize = '12.70mm', letterSpacing } = officeSize('罗'.repeat(count));
      const size = Number.parseFloat(fontSize);
      const width = size * count + size * Number.parseFloat(letterSpacing) * (count - 1);
      expect(width).toBeLessThanOrEqual(151);
    }
  });
});
