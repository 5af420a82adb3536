/** Every page ready, empty and in error, read by axe: nothing serious, nothing critical. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { setUpOffice } from '#tests/support/office.ts';
import { fixedAddresses, recordAddresses } from '#tests/support/pages/addresses.ts';
import { preview } from '#tests/support/pages/papers.ts';
import { button, dialog } from '#tests/support/pages/parts.ts';
import { goTo, openAs, openSample, openWindow } from '#tests/support/pages/window.ts';

const now = () => new Date('2026-11-23T10:00:00+08:00');
let sample: App;
let empty: App;
let browser: Browser;

beforeAll(async () => {
  [sample, empty, browser] = await Promise.all([
    startApp({ isSample: true, now }),
    startApp({ now }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([sample.close(), empty.close()]);
});

/** What axe finds grave, one line per element. */
async function findings(page: Page, where: string): Promise<readonly string[]> {
  // Half-faded colours are no colours of the design.
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running'));
  const { violations } = await new AxeBuilder({ page })
    // No frames to gather: spares opening a window for every page.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${where} ${id} ${node.html.slice(0, 160)}`));
}

/** Waits until nothing is loading any more. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.body.innerText.includes('正在读取'));
}

const IN_ERROR = '错 ';

async function survey(page: Page, addresses: readonly string[], state = ''): Promise<readonly string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    await goTo(page, address);
    await settle(page);
    found.push(...(await findings(page, `${state}${address}`)));
    if (state === IN_ERROR && (await page.getByText('数据有没有丢').count()) === 0)
      found.push(`${address} 没有说明读不出来`);
  }
  return found;
}

test('首次使用、登录、锁屏', async () => {
  const { page } = await openWindow(browser, empty);
  await page.getByRole('heading').first().waitFor();
  const found = [...(await findings(page, '首次使用'))];
  await page.context().close();
  const other = await openWindow(browser, sample);
  await other.page.getByRole('heading', { name: '登录' }).waitFor();
  found.push(...(await findings(other.page, '登录')));
  await other.page.context().close();
  const locked = await openSample(browser, sample, '梁国栋');
  await button(locked.page, '锁定').click();
  await locked.page.getByRole('dialog', { name: '台账已锁定' }).waitFor();
  found.push(...(await findings(locked.page, '锁屏')));
  await locked.page.context().close();
  expect(found).toEqual([]);
});

test('有内容的每一页', async () => {
  const { page } = await openSample(browser, sample, '周文静');
  const found = [...(await survey(page, [...recordAddresses(sample), ...fixedAddresses]))];
  await page.context().close();
  const admin = await openSample(browser, sample, '何敏');
  found.push(
    ...(await survey(admin.page, ['/system?tab=accounts', '/system?tab=numbering', '/system?tab=audit'])),
  );
  await admin.page.context().close();
  expect(found).toEqual([]);
});

test('对话框：搜索、键盘表、登记、打印预览', async () => {
  const { page } = await openSample(browser, sample, '周文静');
  const found: string[] = [];
  await goTo(page, '/decisions');
  await page.getByRole('button', { name: /^选择列/ }).click();
  await button(page, '恢复默认').waitFor();
  found.push(...(await findings(page, '选列')));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索' }).fill('罗山');
  await page.getByRole('option').first().waitFor();
  found.push(...(await findings(page, '搜索')));
  await page.getByRole('combobox', { name: '搜索' }).fill('罗司法审〔2026〕7号');
  await page.getByRole('option').filter({ hasText: '文书' }).first().click();
  await preview(page);
  found.push(...(await findings(page, '打印预览')));
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await dialog(page, '键盘').waitFor();
  found.push(...(await findings(page, '键盘表')));
  await page.keyboard.press('Escape');
  const reviewing = recordAddresses(sample).find((address) => address.endsWith('/opinion')) ?? '';
  await goTo(page, reviewing.replace('/opinion', ''));
  await button(page, '登记法律意见').click();
  await dialog(page, '登记法律意见').waitFor();
  found.push(...(await findings(page, '登记法律意见')));
  await page.context().close();
  expect(found).toEqual([]);
});

test('空台账的每一页', async () => {
  setUpOffice(empty.core);
  const { page } = await openAs(browser, empty, 'zhou');
  const found = await survey(page, fixedAddresses, '空 ');
  await page.context().close();
  expect(found).toEqual([]);
});

test('读不出来的每一页：说明怎么办，也读得通', async () => {
  const { page } = await openSample(browser, sample, '周文静');
  await page
    .context()
    .route(/\/rpc\/(decisions|reviews|units|accounts|numbering|office|slips)\./, (route) =>
      route.fulfill({ json: { ok: false, error: { code: 'internal', message: '读不出来', ref: 'E-0001' } } }),
    );
  const found = await survey(
    page,
    [
      '/decisions?scope=archived',
      '/reviews?scope=issued',
      '/decisions/3',
      '/reviews/3',
      '/reviews/4/opinion',
      '/system?tab=units',
    ],
    IN_ERROR,
  );
  await page.context().close();
  expect(found).toEqual([]);
});
