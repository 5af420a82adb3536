/** The print preview and what it gives: the text on paper is read back from the PDF itself. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { readPages } from '#tests/support/print-page.ts';
import { button, dialog } from './parts.ts';

/** The open preview, once its first page is drawn. */
export async function preview(page: Page): Promise<Locator> {
  const paper = dialog(page, '打印预览');
  await paper.getByRole('img', { name: '第 1 页' }).waitFor({ timeout: 40_000 });
  return paper;
}

export async function closePreview(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page, '打印预览').waitFor({ state: 'detached' });
}

export interface SavedPaper {
  readonly fileName: string;
  /** Everything on paper in reading order, without spaces: lines break anywhere. */
  readonly text: string;
}

/** Saves the shown paper as a PDF and reads it. */
export async function savePaper(page: Page, paper: Locator): Promise<SavedPaper> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(paper, '存为 PDF').click()]);
  const pages = await readPages(new Uint8Array(readFileSync(await download.path())));
  const text = pages.flatMap((each) => each.lines.map((line) => line.text)).join('');
  return { fileName: download.suggestedFilename(), text: text.replaceAll(/\s/g, '') };
}

/** A true one-page PDF with these words, made by the browser itself. */
export async function makePdf(page: Page, words: string): Promise<Buffer> {
  const other = await page.context().newPage();
  await other.setContent(`<p style="font-size:32px">${words}</p>`);
  const file = await other.pdf({ format: 'A4' });
  await other.close();
  return file;
}
