/** 真实 Chromium 排出来的 PDF：页数、版心、行数、字数、页码、核验码，量的都是印出来的位置。 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { present } from '#shared/lib/assert.ts';
import type { OpinionSlip } from '#shared/domain/slip/models.ts';
import { type Line, openPrintShop, type PdfPageText, type PrintShop, textOf } from '../support/print-page.ts';
import {
  CODE,
  correctedOpinion,
  drafted,
  issued,
  shortestOpinion,
  stressOpinion,
  typicalOpinion,
} from '../support/slip-models.ts';

let shop: PrintShop;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

const find = (page: PdfPageText, text: string): Line =>
  present(
    page.lines.find((line) => line.text.includes(text)),
    `这一面有“${text}”`,
  );
const at = (pages: readonly PdfPageText[], number: number): PdfPageText =>
  present(pages[number - 1], `有第 ${number} 面`);
/** 版心里的正文行。 */
const bodyOf = (page: PdfPageText): readonly Line[] =>
  page.lines.filter((line) => line.base > 37 && line.base < 262 && line.left > 0);

/** 填满几面的正文，全是汉字，用来量每面行数和每行字数。 */
const filled: OpinionSlip = {
  ...typicalOpinion,
  conclusionNote: '罗山县司法局依法对重大行政决策草案进行合法性审查并提出书面意见'.repeat(60),
};

describe('F-04 合法性审查意见书（信函格式）', () => {
  it('典型件印两面，与样张一致', async () => {
    const pages = await shop.pages(issued(typicalOpinion));
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(page.width).toBeCloseTo(210, 0);
      expect(page.height).toBeCloseTo(297, 0);
    }
    const text = textOf(pages);
    for (const phrase of [
      '罗司法审〔2026〕12号',
      '关于罗山县城区停车收费管理办法的',
      '重大行政决策合法性审查意见书',
      '县城市管理局：',
      '一、关于法定权限',
      '（四）第十七条。收入公示未写明周期和载体。建议增加',
      '法律顾问林知远提出意见6条，采纳4条，其余附卷说明。',
      '五、审查结论',
      '2026年11月25日',
      '抄送：县政府办公室。',
    ])
      expect(text).toContain(phrase);
  });

  it('版心 156×225 mm：天头 37、订口 28，误差 1 mm 之内', async () => {
    const pages = await shop.pages(issued(filled));
    for (const page of pages.slice(1, -1)) {
      const lines = bodyOf(page);
      const full = lines.filter((line) => line.right - line.left > 150);
      expect(full.length).toBeGreaterThan(5);
      for (const line of full) {
        expect(Math.abs(line.left - 28)).toBeLessThanOrEqual(1);
        expect(Math.abs(line.right - 184)).toBeLessThanOrEqual(1);
      }
      // 一字的上沿在基线上 0.88 字，下沿在基线下 0.12 字；一行 10.22 mm，字居行中。
      const em = 15.75 * (25.4 / 72);
      const halfGap = (10.22 - em) / 2;
      const first = present(lines[0], '有首行');
      const last = present(lines.at(-1), '有末行');
      expect(Math.abs(first.base - em * 0.88 - halfGap - 37)).toBeLessThanOrEqual(1);
      expect(Math.abs(last.base + em * 0.12 + halfGap - 262)).toBeLessThanOrEqual(1);
    }
  });

  it('每面 22 行、每行 28 字', async () => {
    const pages = await shop.pages(issued(filled));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.slice(1, -1)) {
      const lines = bodyOf(page);
      expect(lines).toHaveLength(22);
      const pitches = lines.slice(1).map((line, index) => line.base - (lines[index]?.base ?? 0));
      for (const pitch of pitches) expect(Math.abs(pitch - 225 / 22)).toBeLessThan(0.25);
    }
    // 不含标点的整行正好 28 字。
    const solid = bodyOf(at(pages, 3)).filter((line) => /^\p{Script=Han}+$/u.test(line.text));
    expect(solid.length).toBeGreaterThan(15);
    for (const line of solid) expect([...line.text]).toHaveLength(28);
  });

  it('红头上沿距上页边 30 mm，文号顶版心右缘，标题 22 磅居中', async () => {
    const page = at(await shop.pages(issued(typicalOpinion)), 1);
    const office = present(page.lines[0], '首行是红头');
    expect(office.text.replaceAll(/\s/g, '')).toBe('罗山县司法局');
    const officeSize = office.size * (25.4 / 72);
    expect(Math.abs(office.base - officeSize * 0.88 - 30)).toBeLessThanOrEqual(1);
    expect(Math.abs((office.left + office.right) / 2 - 106)).toBeLessThanOrEqual(1);
    expect(Math.abs(find(page, '〔2026〕12号').right - 184)).toBeLessThanOrEqual(1);
    const title = find(page, '停车收费管理办法的');
    expect(title.size).toBeCloseTo(22, 1);
    expect(Math.abs((title.left + title.right) / 2 - 106)).toBeLessThanOrEqual(0.5);
  });

  it('首面无页码；以后单面居右、双面居左，各空一字', async () => {
    const pages = await shop.pages(issued(filled));
    expect(textOf([at(pages, 1)])).not.toMatch(/— \d+ —/);
    for (const [index, page] of pages.entries()) {
      if (index === 0) continue;
      const number = index + 1;
      const line = find(page, `— ${number} —`);
      // 4 号字一字 4.94 mm；一字线距版心下缘 7 mm。
      if (number % 2 === 1) expect(Math.abs(line.right - (184 - 4.94))).toBeLessThanOrEqual(0.6);
      else expect(Math.abs(line.left - (28 + 4.94))).toBeLessThanOrEqual(0.6);
      expect(Math.abs(line.base - 1.7 - 269)).toBeLessThanOrEqual(1);
      expect(line.size).toBeCloseTo(14, 1);
    }
  });

  it('日期右空四字，署名以日期为准居中；核验码只在末面右下', async () => {
    const pages = await shop.pages(issued(typicalOpinion));
    const last = at(pages, 2);
    const date = find(last, '2026年11月25日');
    const name = present(
      last.lines.find((line) => line.text === '罗山县司法局'),
      '有署名',
    );
    expect(Math.abs(date.right - (184 - 4 * 15.75 * (25.4 / 72)))).toBeLessThanOrEqual(0.6);
    expect(Math.abs((name.left + name.right) / 2 - (date.left + date.right) / 2)).toBeLessThanOrEqual(0.6);
    const code = find(last, `核验码 ${CODE}`);
    expect(Math.abs(code.right - 184)).toBeLessThanOrEqual(1);
    expect(code.base).toBeGreaterThan(280);
    expect(textOf([at(pages, 1)])).not.toContain('核验码');
  });

  it('最短件和更正件', async () => {
    const shortest = textOf(await shop.pages(issued(shortestOpinion)));
    expect(shortest).toContain('送审稿合法。');
    expect(shortest).toContain('2026年3月1日');
    expect(shortest).not.toContain('抄送');
    const corrected = textOf(await shop.pages(issued(correctedOpinion, 2)));
    expect(corrected).toContain('罗司法审〔2026〕15号');
    expect(corrected.replaceAll('\n', '')).toContain('更正并替代罗司法审〔2026〕12号');
  });

  it('草稿：每面有水印，没有文号、日期、核验码', async () => {
    const pages = await shop.pages(drafted(typicalOpinion));
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(textOf([page])).toMatch(/草\s*稿/);
    const text = textOf(pages);
    expect(text).toContain('罗司法审〔');
    expect(text).not.toContain('〔2026〕');
    expect(text).not.toContain('核验码');
    expect(text).not.toContain('11月25日');
  });

  it('最长件：40 条、长网址、生僻字都印全，没有一行出版心', async () => {
    const pages = await shop.pages(issued(stressOpinion));
    const text = textOf(pages).replaceAll('\n', '').replaceAll('\u200B', '');
    for (let item = 1; item <= 40; item += 1) expect(text).toContain(`第${item}条第一款第（三）项`);
    expect(text).toContain('龘靐齉䶮𬭎堃');
    expect(text).toContain('探索性改革事项及法律风险');
    expect(text).toContain('县生态环境局。');
    for (const page of pages)
      for (const line of bodyOf(page)) {
        expect(line.left).toBeGreaterThan(27);
        expect(line.right).toBeLessThan(185);
      }
    expect(textOf(pages.slice(0, -1))).not.toContain('核验码');
    expect(textOf(pages.slice(-1))).toContain(`核验码 ${CODE}`);
  });
});
