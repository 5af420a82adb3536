/** The installed Chromium under test control; nothing reaches any machine but this one. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from '#build/find-browser.ts';

/** @throws with what to install when there is no browser. */
export function browserPath(): string {
  const browser = findBrowser();
  if (browser === null)
    throw new Error('没有找到 Chromium、Chrome 或者 Edge；请先安装（Debian：apt-get install chromium）');
  return browser.path;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    // Chromium refuses its sandbox to root, which is who runs in a container.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-proxy-server',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

export interface WatchedPage {
  readonly page: Page;
  /** Addresses off this machine that the page asked for; each was denied. */
  readonly outbound: string[];
  /** Errors of the page and what the content policy refused. */
  readonly problems: string[];
}

/** A page at the size of an office screen that notes every misdeed. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  const outbound: string[] = [];
  const problems: string[] = [];
  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.hostname !== '127.0.0.1',
    (route) => {
      outbound.push(route.request().url());
      return route.abort('blockedbyclient');
    },
  );
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { page, outbound, problems };
}
