/** 打印预览：在真实的界面里搜出一件文书，看、缩放、存盘、打印、关上。 */
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, startApp } from '../support/app.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { readPages } from '../support/print-page.ts';
import { logIn } from '../support/sample.ts';

let app: App;
let browser: Browser;
let page: Page;
let problems: readonly string[];
let outbound: readonly string[];
const dialog = (): Locator => page.getByRole('dialog', { name: '打印预览' });

beforeAll(async () => {
  app = await startApp({ isSample: true, now: () => new Date('2026-11-23T09:00:00+08:00') });
  browser = await launchBrowser();
  ({ page, problems, outbound } = await openPage(browser));
  const session = logIn(app.core, 'handler');
  await page.goto(app.address);
  await page.evaluate((id) => window.sessionStorage.setItem('ledger.session', id), session);
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索' }).fill('罗司法审〔2026〕7号');
  await page.getByRole('option').filter({ hasText: '文书' }).first().click();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

it('显示真实的 PDF 页和版式检查', async () => {
  await dialog().getByText('末面印有核验码').waitFor();
  await dialog().getByRole('img', { name: '第 1 页' }).waitFor();
  expect(
    await dialog()
      .getByRole('button', { name: /^到第 \d+ 页$/ })
      .count(),
  ).toBe(2);
  const checks = await dialog().getByRole('listitem').allInnerTexts();
  expect(checks).toContain('版心 156×225 mm，每面 22 行');
  expect(checks).toContain('文号用六角括号，序号不补零');
  // 画布上真的画了字，不是一张白纸。
  const ink = await dialog()
    .getByRole('img', { name: '第 1 页' })
    .evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement)) return 0;
      const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? [];
      let dark = 0;
      for (let at = 0; at < pixels.length; at += 4) if ((pixels[at + 1] ?? 255) < 128) dark += 1;
      return dark;
    });
  expect(ink).toBeGreaterThan(2000);
});

it('缩放、整页、翻页', async () => {
  const first = dialog().getByRole('img', { name: '第 1 页' });
  const width = async (): Promise<number> => (await first.boundingBox())?.width ?? 0;
  const before = await width();
  await dialog().getByRole('button', { name: '缩小' }).click();
  await expect.poll(width, { timeout: 5000 }).toBeLessThan(before);
  await dialog().getByRole('button', { name: '整页' }).click();
  await expect
    .poll(async () => (await first.boundingBox())?.height ?? 0, { timeout: 5000 })
    .toBeLessThan(640);
  await dialog().getByRole('button', { name: '适合宽度' }).click();
  await expect.poll(width, { timeout: 5000 }).toBe(before);
  await dialog().getByRole('button', { name: '下一页' }).click();
  await dialog().getByText('第 2 / 2 页').waitFor();
});

it('存为 PDF：文件名是文号，内容就是预览的那份', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog().getByRole('button', { name: '存为 PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('罗司法审〔2026〕7号 重大行政决策合法性审查意见书.pdf');
  const pages = await readPages(new Uint8Array(readFileSync(await download.path())));
  expect(pages).toHaveLength(2);
  expect(pages[1]?.lines.some((line) => line.text.startsWith('核验码'))).toBe(true);
});

it('Ctrl+P 打印这件文书，不是打印界面', async () => {
  await page.evaluate(() => {
    document.addEventListener('beforeprint', () => document.body.setAttribute('data-printed-shell', ''));
  });
  await page.keyboard.press('Control+p');
  const frame = page.locator('iframe[title="打印"]');
  await frame.waitFor({ state: 'attached' });
  await expect
    .poll(
      () =>
        frame.evaluate(
          (element: HTMLIFrameElement) => element.contentDocument?.documentElement.dataset['ready'],
        ),
      { timeout: 15_000 },
    )
    .toBe('1');
  const text = await frame.evaluate(
    (element: HTMLIFrameElement) => element.contentDocument?.body.innerText ?? '',
  );
  expect(text).toContain('罗司法审〔2026〕7号');
  expect(await page.locator('body[data-printed-shell]').count()).toBe(0);
});

it('Esc 关上，没有报错，没有出本机', async () => {
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
  expect(outbound).toEqual([]);
});
