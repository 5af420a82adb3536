/** 真实 Chromium 排出来的 PDF：页数、版心、行数、字数、页码、核验码，量的都是印出来的位置。 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { present } from '#shared/lib/assert.ts';
import type { OpinionSlip } from '#shared/domain/slip/models.ts';
import { browserPath } from '../support/browser.ts';
import {
  type Line,
  openPrintShop,
  type PdfPageText,
  type PrintShop,
  readPages,
} from '../support/print-page.ts';
import {
  CODE,
  correctedOpinion,
  drafted,
  issued,
  returnNotice,
  shortestIntake,
  shortestOpinion,
  stressIntake,
  stressNotice,
  stressOpinion,
  supplementNotice,
  typicalIntake,
  typicalOpinion,
} from '../support/slip-models.ts';

let shop: PrintShop;
beforeAll(async () => {
  shop = await openPrintShop();
});
afterAll(() => shop.close());

const textOf = (pages: readonly PdfPageText[]): string =>
  pages.map((page) => page.lines.map((line) => line.text).join('\n')).join('\n');
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
