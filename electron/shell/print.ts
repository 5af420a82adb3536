/** PDFs of our own print pages, made by the program's own Chromium in a window that nobody sees, one at a time. */
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import { AppError } from '#core/errors.ts';
import type { PdfPrinter } from '#core/host/print.ts';
import { APP_URL } from './security.ts';
import { openHiddenPage } from './window.ts';

const TIMEOUT_MS = 60_000;
const LOOK_MS = 50;

export function createWindowPdf(): PdfPrinter {
  let last: Promise<unknown> = Promise.resolve();
  return (path) => {
    const job = last.then(() => print(path));
    // The next job waits for this one's end, not for its success; its own caller hears of a failure.
    last = job.catch(() => undefined);
    return job;
  };
}

async function print(path: string): Promise<Uint8Array> {
  const window = openHiddenPage();
  try {
    return await Promise.race([makePdf(window, new URL(path, APP_URL).href), tooLate()]);
  } finally {
    window.destroy();
  }
}

async function makePdf(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url);
  while (!(await isReady(window))) await delay(LOOK_MS);
  return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
}

/** The print page raises `data-ready` when its fonts have come and its pages are set. */
async function isReady(window: BrowserWindow): Promise<boolean> {
  const state: unknown = await window.webContents.executeJavaScript('document.documentElement.dataset.ready');
  return state === '1';
}

async function tooLate(): Promise<never> {
  await delay(TIMEOUT_MS, undefined, { ref: false });
  throw new AppError('busy', '生成 PDF 超过一分钟没有完成，已停止；请关掉一些程序再试');
}
