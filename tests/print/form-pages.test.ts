/** 八种表格的成品：真实 Chromium 排出来的 PDF，页数、页边、重复的表头、不拆的行和签字格。 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormKind, formKindKeys, type FormSlip } from '#shared/domain/slip/forms.ts';
import { present } from '#shared/lib/assert.ts';
import {
  LONG_ROWS,
  longestForms,
  paragraph,
  rowEnd,
  rowStart,
  shortestForms,
} from '../support/form-extremes.ts';
import { complianceSlip, numberedRows, sheetRows, typicalForms } from '../support/form-models.ts';
import { openPrintShop, type PdfPageText, type PrintShop, textOf } from '../support/print-page.ts';
import { CODE, drafted, issued } from '../support/slip-models.ts';

let shop: PrintShop;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

/** 一面的字，行间不分。 */
const wordsOf = (page: PdfPageText): string => textOf([page]).replaceAll(/\s/gu, '');
const sizeOf = ({ orientation }: FormSlip) =>
  orientation === 'landscape' ? { width: 297, height: 210 } : { width: 210, height: 297 };
/** 草稿水印是斜的，不在版心里。 */
const straight = (page: PdfPageText) => page.lines.filter((line) => line.left > 0);

function checkEdges(pages: readonly PdfPageText[], slip: FormSlip): void {
  const { width, height } = sizeOf(slip);
  for (const page of pages) {
    expect(page.width).toBeCloseTo(width, 0);
    expect(page.height).toBeCloseTo(height, 0);
    const lines = straight(page);
    for (const line of lines) {
      expect(line.left, line.text).toBeGreaterThanOrEqual(19);
      expect(line.right, line.text).toBeLessThanOrEqual(width - 19);
    }
    const foot = present(
      lines.find((line) => line.text.includes('页 共 ')),
      '有页脚',
    );
    expect(Math.abs(foot.left - 20), '页脚左边').toBeLessThan(1);
    expect(Math.abs(width - 20 - foot.right), '页脚右边').toBeLessThan(1);
    // 一字的上沿在基线上 0.88 字，下沿在基线下 0.12 字。
    const em = 25.4 / 72;
    const body = lines.filter((line) => line !== foot);
    const [first, last] = [present(body[0], '有首行'), present(body.at(-1), '有末行')];
    expect(first.base - first.size * em * 0.88, '天头').toBeGreaterThanOrEqual(19);
    expect(last.base + last.size * em * 0.12, '地脚').toBeLessThanOrEqual(height - 19);
    expect(foot.base).toBeGreaterThan(height - 20);
  }
}

/** 量屏上每一格：字有没有出格；外框离纸边多少毫米。 */
async function measure(slip: FormSlip) {
  const page = await shop.browser.newPage();
  await page.goto(shop.address(issued(slip)));
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === '1');
  const found = await page.evaluate(() => {
    const article = document.querySelector('[data-form]');
    const tables = [...document.querySelectorAll('table')].map((table) => table.getBoundingClientRect());
    return {
      fit: article instanceof HTMLElement ? article.dataset['fit'] : undefined,
      overflowing: [...document.querySelectorAll<HTMLElement>('th, td')]
        .filter(
          (cell) => cell.scrollWidth > cell.clientWidth + 1 || cell.scrollHeight > cell.clientHeight + 1,
        )
        .map((cell) => cell.textContent),
      widths: [...new Set(tables.map((table) => Math.round(table.width)))],
      lefts: new Set(tables.map((table) => table.left)).size,
    };
  });
  await page.close();
  return found;
}

describe.each(formKindKeys)('%s', (kind: FormKind) => {
  it('典型件一面，四边 20 mm，页脚有单位、制表日期、核验码和页数', async () => {
    const slip = typicalForms[kind];
    const pages = await shop.pages(issued(slip));
    expect(pages).toHaveLength(1);
    checkEdges(pages, slip);
    const words = textOf(pages).replaceAll(/\s/gu, '');
    expect(words).toContain('罗山县司法局法审台账');
    expect(words).toContain(`2026年11月23日制表核验码${CODE}`);
    expect(words).toContain('第1页共1页');
    expect(words).not.toContain('草稿');
  });

  it('什么都没有登记的草稿：一面，印“草稿”，没有核验码', async () => {
    const slip = shortestForms[kind];
    const pages = await shop.pages(drafted(slip));
    expect(pages).toHaveLength(1);
    checkEdges(pages, slip);
    const text = textOf(pages);
    expect(text).toMatch(/草\s*稿/);
    expect(text).not.toContain('核验码');
    expect(text).not.toContain('编号');
  });

  it('最长件：字一个不少，表头每面重复，行不拆，签字格不拆', async () => {
    const slip = longestForms[kind];
    const pages = await shop.pages(issued(slip));
    expect(pages.length).toBeGreaterThan(3);
    checkEdges(pages, slip);
    const words = pages.map(wordsOf);
    const all = words.join('');
    for (const [at, page] of words.entries()) {
      expect(page).toContain(`第${at + 1}页共${pages.length}页`);
      expect(page).toContain(`核验码${CODE}`);
    }
    for (const block of slip.blocks) {
      if (block.type === 'text') expect(all).toContain(paragraph(30).replaceAll(/\s/gu, '').slice(-6));
      if (block.type !== 'table') continue;
      const heads = block.columns.map((column) => column.title).join('');
      const withRows = words.filter((page) => /头\d+头/.test(page));
      expect(withRows.length).toBeGreaterThan(2);
      for (let row = 0; row < LONG_ROWS; row += 1) {
        const holding = words.filter((page) => page.includes(rowStart(row)));
        expect(holding.length, `第 ${row + 1} 行`).toBeGreaterThan(0);
        for (const page of holding) expect(page).toContain(rowEnd(row));
      }
      expect(words.filter((page) => page.includes(heads)).length).toBeGreaterThan(2);
    }
    const text = await measure(slip);
    expect(text.overflowing).toEqual([]);
    expect(text.lefts).toBe(1);
    expect(text.widths).toEqual([slip.orientation === 'landscape' ? 971 : 643]);
  });

  it('每一格都放得下字', async () => {
    expect((await measure(typicalForms[kind])).overflowing).toEqual([]);
    expect((await measure(shortestForms[kind])).overflowing).toEqual([]);
  });
});

describe('S-01 程序合规审查表', () => {
  it('典型件与样张一致：结论写明项数，签字栏有年月日', async () => {
    const words = textOf(await shop.pages(issued(typicalForms['S-01']))).replaceAll(/\s/gu, '');
    for (const phrase of [
      '（提请集体讨论前用）编号：2026-07-3',
      '序法定条件依据事实与证据核对',
      '△待补',
      '—不适用',
      '×不符合',
      '暂不能提请集体讨论：不符合2项（第15、16项）；待补2项（第8、9项）',
      '年月日年月日',
      '说明：依据栏只写条号的',
    ])
      expect(words).toContain(phrase);
  });

  it.each([20, 21, 22, 23, 24, 25, 26, 27, 28, 29])(
    '%i 条：结论、签字和说明在一面，前面至少跟一条',
    async (count) => {
      const rows = Array.from({ length: count }, (_, at) =>
        present(sheetRows[at % sheetRows.length], '有样行'),
      );
      const pages = await shop.pages(issued(complianceSlip(rows)));
      const closing = pages
        .map(wordsOf)
        .filter((page) => page.includes('经办人') || page.includes('暂不能提请'));
      expect(closing).toHaveLength(1);
      const [page = ''] = closing;
      expect(page).toContain('年月日年月日');
      expect(page).toContain('须随件提交');
      const [, , , fact = ''] = present(numberedRows(rows).at(-1), '有末行');
      expect(page).toContain(fact.replaceAll(/\s/gu, ''));
    },
  );

  it('疏密随内容：条少疏排，条多紧排，都在一面里', async () => {
    expect((await measure(complianceSlip(sheetRows.slice(0, 8)))).fit).toBe('roomy');
    expect((await measure(complianceSlip())).fit).toBe('normal');
    const many = complianceSlip([...sheetRows, ...sheetRows.slice(1, 8)]);
    expect((await measure(many)).fit).toBe('tight');
    expect(await shop.pages(issued(many))).toHaveLength(1);
  });
});

describe('F-18 年度目录', () => {
  it('表名分行排成梯形，文号在右', async () => {
    const [page] = await shop.pages(issued(typicalForms['F-18']));
    const lines = present(page, '有一面').lines.map((line) => line.text);
    expect(lines.slice(0, 2)).toEqual(['罗山县人民政府2026年度', '重大行政决策事项目录']);
    expect(lines[2]).toContain('罗政办〔2026〕2号');
  });
});
