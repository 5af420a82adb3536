/**
 * 断面：正文每次多一行，逐一排出来看。标题不落面末，署名日期不离正文，抄送沉到末面最下一行，核验码正在末面。
 * 落版是先在屏上量、再在打印时印，这里查的就是两者每次都一致。
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { present } from '#shared/lib/assert.ts';
import type { OpinionSlip } from '#shared/domain/slip/models.ts';
import { openPrintShop, type PdfPageText, type PrintShop } from '../support/print-page.ts';
import { CODE, issued, supplementNotice, typicalOpinion } from '../support/slip-models.ts';

let shop: PrintShop;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

const HEADING = /^[一二三四五六]、/u;
/** 正好一行的一段。 */
const ROW = '材料齐全，程序合法，内容没有违反上位法规定之处。\n';

function check(pages: readonly PdfPageText[], office: string, date: string, copyTo: string): void {
  for (const [index, page] of pages.entries()) {
    const number = index + 1;
    const isLast = number === pages.length;
    const body = page.lines.filter((line) => line.base > 37 && line.base < 262 && line.left > 0);
    const ending = present(body.at(-1), `第 ${number} 面有正文`);
    if (!isLast) expect(ending.text, `第 ${number} 面面末`).not.toMatch(HEADING);
    const texts = page.lines.map((line) => line.text);
    expect(texts.includes(date), `日期在第 ${number} 面`).toBe(isLast);
    expect(
      texts.some((text) => text.includes(`核验码 ${CODE}`)),
      `核验码在第 ${number} 面`,
    ).toBe(isLast);
    if (!isLast) continue;
    const signed = body.findIndex((line) => line.text === office);
    const isFirstPage = number === 1;
    // 署名前面至少有一行正文（首面上有标题和主送机关，不算）。
    expect(signed, '署名不单独成面').toBeGreaterThan(isFirstPage ? 3 : 0);
    expect(body[signed + 1]?.text, '日期紧跟署名').toBe(date);
    if (copyTo === '') continue;
    expect(ending.text).toContain(copyTo);
    // 末行：版心下缘 262 mm，4 号字的基线在它上面约 3.8 mm。
    expect(Math.abs(ending.base - 258.2), '抄送在版心最下一行').toBeLessThan(0.6);
  }
}

it.each(Array.from({ length: 26 }, (_, rows) => rows))('F-04 结论多 %i 行', async (rows) => {
  const model: OpinionSlip = { ...typicalOpinion, conclusionNote: ROW.repeat(rows) };
  const pages = await shop.pages(issued(model));
  check(pages, model.office, '2026年11月25日', '抄送：县政府办公室。');
});

it.each([1, 3, 5, 7, 9, 11, 13])('F-04 程序理由 %i 行、意见条目拆断', async (rows) => {
  const model: OpinionSlip = {
    ...typicalOpinion,
    headings: { ...typicalOpinion.headings, procedure: { finding: '符合', note: ROW.repeat(rows) } },
    copyTo:
      '县委办公室，县人大常委会办公室，县政府办公室，县政协办公室，县发展改革委，县财政局，县自然资源局',
  };
  check(await shop.pages(issued(model)), model.office, '2026年11月25日', '自然资源局。');
});

it.each(Array.from({ length: 9 }, (_, rows) => rows + 1))('F-03 缺 %i 项', async (rows) => {
  const model = { ...supplementNotice, lines: Array.from({ length: rows }, () => ROW.trim()) };
  check(await shop.pages(issued(model)), model.office, '2026年11月11日', '');
});
