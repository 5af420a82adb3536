/** F-03、F-02 的成品，以及打印页本身：载完就印、错误说清楚、放进框里也能印。 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { present } from '#shared/lib/assert.ts';
import { browserPath } from '../support/browser.ts';
import { openPrintShop, type PdfPageText, type PrintShop, readPages, textOf } from '../support/print-page.ts';
import {
  CODE,
  drafted,
  issued,
  returnNotice,
  shortestIntake,
  stressIntake,
  stressNotice,
  supplementNotice,
  typicalIntake,
  typicalOpinion,
} from '../support/slip-models.ts';

let shop: PrintShop;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

const at = (pages: readonly PdfPageText[], number: number): PdfPageText =>
  present(pages[number - 1], `有第 ${number} 面`);

describe('F-03 补正（退回）通知书', () => {
  it('补正：缺什么逐条写，写明期限和联系人，印一面', async () => {
    const pages = await shop.pages(issued(supplementNotice));
    expect(pages).toHaveLength(1);
    const text = textOf(pages).replaceAll('\n', '');
    for (const phrase of [
      '补正通知书',
      '第二十六条',
      '1.履行法定程序',
      '3.公众意见',
      '于2026年11月18日前',
      '联系电话：0376—2100000',
      `核验码 ${CODE}`,
    ])
      expect(text).toContain(phrase);
  });
  it('退回：写明理由', async () => {
    const text = textOf(await shop.pages(issued(returnNotice))).replaceAll('\n', '');
    expect(text).toContain('退回通知书');
    expect(text).toContain('现予退回');
    expect(text).not.toContain('补正下列内容');
  });
  it('40 条也排得下，页码连续', async () => {
    const pages = await shop.pages(issued(stressNotice));
    expect(textOf(pages)).toContain('40.第40项材料缺原件');
    for (let number = 2; number <= pages.length; number += 1)
      expect(textOf([at(pages, number)])).toContain(`— ${number} —`);
  });
});

describe('F-02 送审登记表（A4 表格）', () => {
  it('典型件一面，四边 20 mm，页脚有核验码和页数', async () => {
    const pages = await shop.pages(issued(typicalIntake));
    expect(pages).toHaveLength(1);
    const page = at(pages, 1);
    const text = textOf(pages);
    for (const phrase of [
      '送审编号：2026-07-3',
      '√ 有',
      '× 无',
      '— 不适用',
      '8 个工作日',
      `核验码 ${CODE}`,
      '第 1 页 共 1 页',
    ])
      expect(text).toContain(phrase);
    for (const line of page.lines) {
      expect(line.left).toBeGreaterThanOrEqual(19.5);
      expect(line.right).toBeLessThanOrEqual(190.5);
    }
  });
  it('草稿没有核验码', async () => {
    const text = textOf(await shop.pages(drafted(shortestIntake)));
    expect(text).toMatch(/草\s*稿/);
    expect(text).not.toContain('核验码');
    expect(text).toContain('第 1 页 共 1 页');
  });
  it('长表跨面：表头每面重复，签字行不拆，没有一格溢出', async () => {
    const slip = issued(stressIntake);
    const pages = await shop.pages(slip);
    expect(pages.length).toBeGreaterThan(2);
    const withMaterials = pages.filter((page) => textOf([page]).includes('件材料：'));
    for (const page of withMaterials) expect(textOf([page])).toMatch(/序\s*送审材料\s*核对\s*份数\s*说明/);
    const signing = pages.filter((page) => textOf([page]).includes('（签字）'));
    expect(signing).toHaveLength(1);
    expect(textOf(signing)).toContain('经办人');
    for (const [index, page] of pages.entries())
      expect(textOf([page])).toContain(`第 ${index + 1} 页 共 ${pages.length} 页`);
    const page = await shop.browser.newPage();
    await page.goto(shop.address(slip));
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === '1');
    const overflowing = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.t1 th, .t1 td')]
        .filter(
          (cell) => cell.scrollWidth > cell.clientWidth + 1 || cell.scrollHeight > cell.clientHeight + 1,
        )
        .map((cell) => cell.textContent),
    );
    await page.close();
    expect(overflowing).toEqual([]);
  });
});

describe('打印页', () => {
  it('无界面的浏览器一载完就印，也印得全', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'fashen-print-'));
    const file = join(dir, 'slip.pdf');
    try {
      const args = ['--headless', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${file}`];
      if (process.getuid?.() === 0) args.push('--no-sandbox');
      const address = shop.address(issued(typicalOpinion));
      const ended = await new Promise<number | null>((done) => {
        const child = spawn(browserPath(), [...args, `--user-data-dir=${join(dir, 'profile')}`, address], {
          stdio: 'ignore',
        });
        child.once('exit', done);
      });
      expect(ended).toBe(0);
      const pages = await readPages(new Uint8Array(readFileSync(file)));
      expect(pages).toHaveLength(2);
      expect(textOf(pages)).toContain(`核验码 ${CODE}`);
      const same = await shop.pages(issued(typicalOpinion));
      expect(textOf(pages)).toBe(textOf(same));
    } finally {
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  it('随附字库都是 TrueType，不成 Type 3 字形', async () => {
    const bytes = await shop.pdf(issued(typicalOpinion));
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text).not.toContain('/Subtype /Type3');
    expect(text).toContain('/FontFile2');
  });

  it.each([
    ['没有这个版本', { ...issued(typicalOpinion), templateVersion: 9 }, '没有这份文书的版式'],
    ['格式不认得', { ...issued(typicalOpinion), model: { kind: 'F-04' } }, '文书打不开'],
    ['不是文书', '<b>x</b>', '文书打不开'],
  ])('%s：用中文说清楚，也立起就绪标志', async (_, slip, expected) => {
    const page = await shop.browser.newPage();
    await page.goto(shop.address(slip));
    await page.waitForFunction(() => document.documentElement.dataset['ready'] === '1');
    expect(await page.locator('h1').innerText()).toBe(expected);
    await page.close();
  });

  it('放进同源的框里也能排、能印', async () => {
    const page = await shop.browser.newPage();
    await page.goto(shop.origin);
    const printed = await page.evaluate(
      async (address) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = 'position:fixed;left:-3000px;width:800px;height:1100px';
        frame.src = address;
        document.body.append(frame);
        await new Promise((done) => frame.addEventListener('load', done, { once: true }));
        const inner = frame.contentWindow;
        if (inner === null) return 'no window';
        while (inner.document.documentElement.dataset['ready'] !== '1')
          await new Promise((done) => setTimeout(done, 20));
        let asked = 0;
        inner.addEventListener('beforeprint', () => (asked += 1));
        inner.print();
        return asked;
      },
      shop.address(issued(typicalOpinion)),
    );
    expect(printed).toBe(1);
    await page.close();
  });
});
