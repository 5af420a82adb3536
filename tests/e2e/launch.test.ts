/** Opening the application in a real browser: the launch token, the login, the content policy, no way out. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '#tests/support/app.ts';
import { launchBrowser, openPage } from '#tests/support/browser.ts';
import { logIn, samplePassword } from '#tests/support/sample.ts';

let app: App;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ isSample: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

test('凭证用过就从地址栏消失；登录进到台账；没有违反内容策略，没有往外连', async () => {
  const { page, outbound, problems } = await openPage(browser);
  await page.goto(app.address);
  await page.getByLabel('密码', { exact: true }).fill(samplePassword);
  expect(page.url()).not.toContain(app.token);
  await page.getByRole('button', { name: /进入台账/ }).click();
  await page.getByRole('navigation').first().waitFor();
  expect(await page.evaluate(() => window.history.length)).toBeLessThan(5);
  expect(outbound).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test('没有凭证的窗口：说明要从程序重新打开，拿不到内容', async () => {
  const { page } = await openPage(browser);
  await page.goto(app.origin);
  await page.getByText('没有本次启动的凭证').first().waitFor();
  expect(await page.getByText('罗山县').count()).toBe(0);
  await page.context().close();
});

test('页面里收发文件、打开打印页都合内容策略；往外连一律不成', async () => {
  const { page, outbound, problems } = await openPage(browser);
  await page.goto(app.address);
  await page.getByLabel('密码', { exact: true }).waitFor();
  const session = logIn(app.core, 'handler');
  const got = await page.evaluate(
    async ({ token, who }) => {
      const headers = { 'X-Launch-Token': token, 'X-Session': who };
      const file = new Blob([new Uint8Array(3_000_000)]);
      const sent: unknown = await (await fetch('/files', { method: 'POST', headers, body: file })).json();
      const asked = await fetch('/print-ticket', {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({ session: who, slip: { id: 1 } }),
      });
      const ticket = (await asked.json()) as { value: { url: string } };
      const frame = document.createElement('iframe');
      frame.src = ticket.value.url;
      document.body.append(frame);
      await new Promise((done) => frame.addEventListener('load', done));
      const text = frame.contentDocument?.body.textContent ?? '';
      return { sent, text };
    },
    { token: app.token, who: session },
  );
  expect(got.sent).toMatchObject({ ok: true, value: { size: 3_000_000 } });
  expect(got.text).toMatch(/[一-龥]{4}/);
  expect(problems).toEqual([]);
  expect(outbound).toEqual([]);

  // The policy stops the page itself; the browser's own walls are behind it.
  const refused = await page.evaluate(() =>
    Promise.all(
      ['https://example.com/', 'http://127.0.0.1:1/'].map((url) =>
        fetch(url, { mode: 'no-cors' }).then(
          () => false,
          () => true,
        ),
      ),
    ),
  );
  expect(refused).toEqual([true, true]);
  expect(problems.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThanOrEqual(
    2,
  );
  expect(outbound).toEqual([]);
  await page.context().close();
});
