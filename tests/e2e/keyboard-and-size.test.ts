/** Every page fits the screens of the office, and everything is reached from the keyboard. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { fixedAddresses, recordAddresses } from '#tests/support/pages/addresses.ts';
import { dialog, field } from '#tests/support/pages/parts.ts';
import { goTo, openSample } from '#tests/support/pages/window.ts';

let app: App;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([
    startApp({ isSample: true, now: () => new Date('2026-11-23T10:00:00+08:00') }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const screens: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['1366×768', { viewport: { width: 1366, height: 768 } }],
  ['1093×614（125 %）', { viewport: { width: 1093, height: 614 }, deviceScaleFactor: 1.25 }],
  ['1920×1080', { viewport: { width: 1920, height: 1080 } }],
];

/** What can be scrolled sideways, the page itself or any box in it, and what sticks out past the right edge. */
const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body, body *')].flatMap((element) => {
      const name = `${element.tagName} ${element.getAttribute('class') ?? ''}`;
      const { right, width } = element.getBoundingClientRect();
      if (width > 1 && right > window.innerWidth + 1) return [`${name} 右边伸到 ${right}`];
      const overflow = getComputedStyle(element).overflowX;
      const scrolls = element === document.documentElement || overflow === 'auto' || overflow === 'scroll';
      if (!scrolls || element.scrollWidth <= element.clientWidth + 1) return [];
      return [`${name} 宽 ${element.scrollWidth}，只露 ${element.clientWidth}`];
    }),
  );

test.each(screens)('%s：哪一页都不用左右滚动', async (_name, options) => {
  const { page, problems } = await openSample(browser, app, '周文静', options);
  const found: string[] = [];
  for (const address of [...recordAddresses(app), ...fixedAddresses]) {
    await goTo(page, address);
    await page.waitForFunction(() => !document.body.innerText.includes('正在读取'));
    found.push(...(await sideways(page)).map((box) => `${address} ${box}`));
  }
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('Ctrl+K 找到并打开；方向键选，Enter 进去', async () => {
  const { page } = await openSample(browser, app, '周文静');
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: '搜索' });
  await search.waitFor();
  // The initials of 罗山县公交线网优化调整.
  await page.keyboard.type('gjxw');
  const hit = page.getByRole('option', { name: /公交线网/ }).first();
  await hit.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /公交线网优化调整/ }).waitFor();
  await search.waitFor({ state: 'detached' });
  await page.context().close();
});

test('Alt+数字到各模块，F1 键盘表，Esc 逐层退', async () => {
  const { page } = await openSample(browser, app, '周文静');
  for (const [key, path, heading] of [
    ['Alt+1', '/workbench', '工作台'],
    ['Alt+4', '/reviews', '合法性审查'],
    ['Alt+0', '/system', '系统'],
    ['Alt+3', '/decisions', '重大行政决策'],
  ] as const) {
    await page.keyboard.press(key);
    await page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
    expect(new URL(page.url()).hash).toContain(path);
  }
  await page.keyboard.press('F1');
  const keys = dialog(page, '键盘');
  await keys.getByText('Ctrl').first().waitFor();
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
  const table = page.getByRole('table', { name: '重大行政决策' });
  await table.getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  const chosen = await table.getByRole('row', { selected: true }).innerText();
  await page.keyboard.press('Enter');
  await page.getByRole('tablist', { name: '法定程序和其后环节' }).waitFor();
  await page.keyboard.press('Escape');
  await table.waitFor();
  await expect.poll(() => table.getByRole('row', { selected: true }).innerText()).toBe(chosen);
  await page.context().close();
});

test('登记到一半按 Esc：回到名单，草稿还在', async () => {
  const { page } = await openSample(browser, app, '周文静');
  await goTo(page, '/decisions');
  await page.keyboard.press('Alt+n');
  await field(page, '事项名称').waitFor();
  await page.keyboard.type('写到一半的事项');
  await page.keyboard.press('Control+s');
  await page
    .getByText(/草稿已/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('table', { name: '重大行政决策' }).waitFor();
  await page.keyboard.press('Alt+n');
  await expect.poll(() => field(page, '事项名称').inputValue()).toBe('写到一半的事项');
  await page.context().close();
});
