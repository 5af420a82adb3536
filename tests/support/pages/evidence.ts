/** What was on screen when a step failed: a picture and the page as a screen reader has it, under `.cache/e2e`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';

const folder = resolve(import.meta.dirname, '../../../.cache/e2e');

export async function keepEvidence(page: Page, name: string): Promise<void> {
  if (page.isClosed()) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  writeFileSync(join(folder, `${name}.txt`), await page.locator('body').ariaSnapshot());
}
