/** The application with the tests' office in it, ready for windows. */
import type { Browser } from 'playwright-core';
import { type App, type AppOptions, startApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { createClock, enterOffice, type Office, setUpOffice } from '#tests/support/office.ts';

export interface OfficeApp {
  readonly app: App;
  readonly browser: Browser;
  /** The same people through the contract, to set scenes that are not the test's subject. */
  readonly office: Office;
  close(): Promise<void>;
}

/** Monday 2026-11-23 for good. */
export async function openOfficeApp(options: AppOptions = {}): Promise<OfficeApp> {
  const clock = createClock();
  const [app, browser] = await Promise.all([startApp({ now: clock.now, ...options }), launchBrowser()]);
  setUpOffice(app.core);
  return {
    app,
    browser,
    office: enterOffice(() => app.core),
    async close() {
      await browser.close();
      await app.close();
    },
  };
}
