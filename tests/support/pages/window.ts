/** Windows of the application under test, and what becomes of a failing step. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeEach } from 'vitest';
import type { App } from '#tests/support/app.ts';
import { openPage, type WatchedPage } from '#tests/support/browser.ts';
import { type Login, PASSWORD, people } from '#tests/support/office.ts';
import { samplePassword } from '#tests/support/sample.ts';
import { enter } from './access.ts';
import { keepEvidence } from './evidence.ts';
import { PATIENCE } from './parts.ts';

/** A window on the launch page. */
export async function openWindow(
  browser: Browser,
  app: App,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const watched = await openPage(browser, options);
  watched.page.setDefaultTimeout(PATIENCE);
  await watched.page.goto(app.address);
  return watched;
}

/** A window in which one of the office's people has logged in, at an address of the application. */
export async function openAs(
  browser: Browser,
  app: App,
  login: Login,
  path = '/decisions',
): Promise<WatchedPage> {
  const watched = await openWindow(browser, app);
  await enter(watched.page, people[login].name, PASSWORD);
  await goTo(watched.page, path);
  return watched;
}

/** A window on the sample ledger in which one of its people has logged in. */
export async function openSample(
  browser: Browser,
  app: App,
  name: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const watched = await openWindow(browser, app, options);
  await enter(watched.page, name, samplePassword);
  return watched;
}

/** Changes the address inside the application, without loading the page anew, and waits for the other page. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(async (to) => {
    const pathOf = (hash: string): string => hash.replace(/^#|\?.*$/g, '');
    const isOtherPage = pathOf(window.location.hash) !== to.replace(/\?.*$/, '');
    const before = document.querySelector('main :is(h1, h2)');
    window.location.hash = to;
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    // The old page stays on screen until the new one's code has been read.
    if (isOtherPage) while (before?.isConnected === true) await frame();
    await frame();
    await frame();
  }, path);
  await page.getByRole('main').getByRole('heading').first().waitFor();
}

/** Each test of the file stands on the one before it: after a failure the rest is skipped. */
export function inOrder(name: string, page: () => Page): void {
  let isBroken = false;
  beforeEach(({ skip, onTestFailed }) => {
    if (isBroken) skip('前一步没有通过');
    onTestFailed(() => {
      isBroken = true;
      return keepEvidence(page(), name);
    });
  });
}
