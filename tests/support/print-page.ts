/** 打印页的真实产物和真实 Chromium：打包一次，按文书排出 PDF，再把字和位置读回来。 */
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { PRINT_POLICY } from '#core/host/headers.ts';
import { fillPage } from '#core/host/print.ts';
import { printFonts } from '#renderer/build/print-fonts.ts';
import type { SlipDto } from '#shared/contract/papers.ts';
import { launchBrowser } from './browser.ts';

const root = resolve(import.meta.dirname, '../..');
const outDir = join(root, '.cache/print-page');
const MM = 25.4 / 72;
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** 一段字：左、右、基线离页边的毫米数。 */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** 基线离上页边。 */
  readonly base: number;
  readonly size: number;
}
/** 一行：同一基线上的字。 */
export interface Line extends Omit<Run, 'size'> {
  readonly size: number;
}
export interface PdfPageText {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

export interface PrintShop {
  readonly browser: Browser;
  /** 同源的一张空页，用来装框。 */
  readonly origin: string;
  /** 一件文书的打印页地址；内容可以是任何东西，包括坏的。 */
  address(slip: unknown): string;
  pdf(slip: SlipDto): Promise<Uint8Array>;
  pages(slip: SlipDto): Promise<PdfPageText[]>;
  close(): Promise<void>;
}

export async function openPrintShop(): Promise<PrintShop> {
  await build({
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    plugins: [printFonts(), react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      rolldownOptions: { input: [join(root, 'renderer/print.html')] },
    },
  });
  const slips: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>台账</title>');
      return;
    }
    const ticket = /^\/print\/(\d+)$/.exec(path)?.[1];
    response.setHeader('Content-Security-Policy', PRINT_POLICY);
    if (ticket !== undefined) {
      const html = readFileSync(join(outDir, 'print.html'), 'utf8').replace(/\b(src|href)="\.\//g, '$1="/');
      const slip = slips[Number(ticket)];
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(slip === undefined ? html : fillPage(html, slip));
      return;
    }
    const file = normalize(join(outDir, path));
    if (!file.startsWith(outDir) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Cache-Control', 'max-age=3600');
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  const port = await listen(server);
  const browser = await launchBrowser();
  const context = await browser.newContext();
  const address = (slip: unknown): string => {
    slips.push(JSON.stringify(slip));
    return `http://127.0.0.1:${port}/print/${slips.length - 1}`;
  };
  const pdf = async (slip: SlipDto): Promise<Uint8Array> => {
    const page = await context.newPage();
    try {
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
      });
      await page.goto(address(slip));
      await page.waitForFunction(() => document.documentElement.dataset['ready'] === '1');
      const bytes = await page.pdf({ preferCSSPageSize: true });
      if (problems.length > 0) throw new Error(`打印页有错：${problems.join('；')}`);
      return bytes;
    } finally {
      await page.close();
    }
  };
  return {
    browser,
    origin: `http://127.0.0.1:${port}/`,
    address,
    pdf,
    pages: async (slip) => readPages(await pdf(slip)),
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

const listen = (server: Server): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      if (bound === null || typeof bound === 'string') fail(new Error('没有得到端口'));
      else done(bound.port);
    });
  });

/** 把 PDF 的字按页、按行读回来。 */
export async function readPages(bytes: Uint8Array): Promise<PdfPageText[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const pages: PdfPageText[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent({ disableNormalization: true });
    const runs = content.items.flatMap((item): Run[] => {
      if (!('str' in item) || item.str === '' || item.width === 0) return [];
      const [, slant = 0, , size = 0, x = 0, y = 0] = item.transform as number[];
      // 斜排的是草稿水印，单独成行。
      const left = slant === 0 ? x * MM : -1;
      return [{ text: item.str, left, right: (x + item.width) * MM, base: (height - y) * MM, size }];
    });
    pages.push({ width: width * MM, height: height * MM, lines: linesOf(runs) });
  }
  await task.destroy();
  return pages;
}

function linesOf(runs: readonly Run[]): Line[] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.base - b.base || a.left - b.left)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row === undefined || first === undefined || Math.abs(first.base - run.base) > 1) rows.push([run]);
    else row.push(run);
  }
  return rows
    .filter((row) => row.some((run) => run.text.trim() !== ''))
    .map((row) => {
      const ordered = row.toSorted((a, b) => a.left - b.left);
      // 两段字之间的空格是补出来的，宽度不作数。
      const printed = ordered.filter((run) => run.text.trim() !== '');
      return {
        text: ordered.map((run) => run.text).join(''),
        left: Math.min(...printed.map((run) => run.left)),
        right: Math.max(...printed.map((run) => run.right)),
        base: ordered[0]?.base ?? 0,
        size: Math.max(...ordered.map((run) => run.size)),
      };
    });
}

/** 几面的字，一行一行。 */
export const textOf = (pages: readonly PdfPageText[]): string =>
  pages.map((page) => page.lines.map((line) => line.text).join('\n')).join('\n');
