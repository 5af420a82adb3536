/** Windows of the application under test, and what becomes of a failing step. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeEach } from 'vitest';
import type { App } from '#tests/support/app.ts';
import { openPage, type WatchedPage } from '#tests/support/browser.ts';
import { type Login, PASSWORD, people } from '#tests/support/office.ts';
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

/** Changes the address inside the application, without loading the page anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
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
