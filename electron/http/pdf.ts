/** Makes a PDF of one of our own pages with the installed browser, headless, one at a time. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '#core/errors.ts';
import type { PdfPrinter } from '#core/host/print.ts';

export interface BrowserPdfOptions {
  readonly findBrowser: () => string | null;
  /** `http://127.0.0.1:<port>`, known once the server listens. */
  readonly origin: () => string;
  readonly timeoutMs?: number;
  readonly log: (message: string, detail: string) => void;
}

export function createBrowserPdf(options: BrowserPdfOptions): PdfPrinter {
  let last: Promise<unknown> = Promise.resolve();
  return (path) => {
    const job = last.then(() => print(options, path));
    // The next job waits for this one's end, not for its success; its own caller hears of a failure.
    last = job.catch(() => undefined);
    return job;
  };
}

async function print(options: BrowserPdfOptions, path: string): Promise<Uint8Array> {
  const browser = options.findBrowser();
  if (browser === null)
    throw new AppError(
      'busy',
      '没有找到可用的浏览器，不能生成 PDF；请安装 Edge 或者 Chrome，也可以在打印窗口里选“另存为 PDF”',
    );
  const dir = await mkdtemp(join(tmpdir(), 'fashen-pdf-'));
  try {
    const file = join(dir, 'slip.pdf');
    const args = browserArguments(file, join(dir, 'profile'), `${options.origin()}${path}`);
    const ended = await run(browser, args, options.timeoutMs ?? 60_000);
    const bytes = await readPdf(file);
    if (bytes !== null) return bytes;
    options.log(`浏览器没有生成 PDF（${ended.reason}）`, ended.complaint);
    throw new AppError(
      'busy',
      ended.reason === '超时'
        ? '生成 PDF 超过一分钟没有完成，已停止；请关掉一些程序再试，或者在打印窗口里选“另存为 PDF”'
        : '浏览器没有生成 PDF；请更新浏览器再试，或者在打印窗口里选“另存为 PDF”',
    );
  } finally {
    // On Windows the browser's children hold their files for a moment longer.
    await rm(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }).catch((error: unknown) =>
      options.log('PDF 临时文件夹没有删净', error instanceof Error ? error.message : String(error)),
    );
  }
}

/** Its own profile, no extensions, no network but this host. */
function browserArguments(file: string, profile: string, url: string): string[] {
  return [
    '--headless',
    `--print-to-pdf=${file}`,
    '--no-pdf-header-footer',
    // Time stands still for the page until its fonts and scripts have come.
    '--virtual-time-budget=15000',
    '--run-all-compositor-stages-before-draw',
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${new URL(url).hostname}`,
    '--no-proxy-server',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-breakpad',
    '--disable-dev-shm-usage',
    '--password-store=basic',
    // Chromium refuses its sandbox to root; an ordinary account keeps it.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    url,
  ];
}

interface Ended {
  readonly reason: string;
  readonly complaint: string;
}

function run(browser: string, args: readonly string[], timeoutMs: number): Promise<Ended> {
  return new Promise((resolve) => {
    const isGroup = process.platform !== 'win32';
    const child = spawn(browser, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      windowsHide: true,
      detached: isGroup,
    });
    let complaint = '';
    let isLate = false;
    const stop = (): void => {
      if (isGroup && child.pid !== undefined) killGroup(child.pid);
      else child.kill('SIGKILL');
    };
    const timer = setTimeout(() => {
      isLate = true;
      stop();
    }, timeoutMs);
    const end = (reason: string): void => {
      clearTimeout(timer);
      // Helpers of the browser that outlive it would go on writing into the folder that is about to go.
      stop();
      resolve({ reason, complaint });
    };
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString('utf8')).slice(-2000);
    });
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(isLate ? '超时' : `退出码 ${String(code ?? signal)}`));
  });
}

/** The browser with all its helpers, as far as any are left. */
function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    // Nobody left; macOS says EPERM when only ended processes are.
    const isGone =
      error instanceof Error && 'code' in error && ['ESRCH', 'EPERM'].includes(String(error.code));
    if (!isGone) throw error;
  }
}

async function readPdf(file: string): Promise<Uint8Array | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes !== null && bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? bytes : null;
}
