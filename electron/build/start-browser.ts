/** The same application on 127.0.0.1, opened in the installed browser; runs until Ctrl+C. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HttpHost, HttpHostOptions } from '#http/main.ts';
import { projectRoot } from './build.ts';
import { findBrowser } from './find-browser.ts';
import type { StartFlags } from './start-flags.ts';

/** The same address at every start lets the browser keep the page's settings. */
const USUAL_PORT = 4713;

/** The built host, as an office machine runs it. */
export async function loadHttpHost(): Promise<(options: HttpHostOptions) => Promise<HttpHost>> {
  const bundle: unknown = await import(pathToFileURL(join(projectRoot, 'dist/electron/http.mjs')).href);
  if (typeof bundle !== 'object' || bundle === null || !('openHttpHost' in bundle))
    throw new Error('打包产物不完整，请执行 npm run build');
  // The bundle is made from the module whose type this is.
  return bundle.openHttpHost as (options: HttpHostOptions) => Promise<HttpHost>;
}

export async function serveInBrowser(flags: StartFlags): Promise<void> {
  const openHttpHost = await loadHttpHost();
  const options = {
    dataDir: flags.dataDir,
    pagesDir: join(projectRoot, 'dist/renderer'),
    findBrowser: () => findBrowser()?.path ?? null,
  };
  const host = await openOnPort(openHttpHost, options, flags.port);
  if (flags.isSample) loadSample(host);
  const isShown = flags.isOpening && openBrowser(host.address);
  console.log(`法审台账已启动：${host.origin}`);
  console.log(`台账位置：${host.core.info.dataDir}`);
  if (!isShown) console.log(`请在浏览器打开（只在本次运行有效）：${host.address}`);
  const canReopen = isShown && process.stdin.isTTY;
  if (canReopen) process.stdin.on('data', () => openBrowser(host.address));
  console.log(canReopen ? '按回车键再开一个窗口，按 Ctrl+C 结束。' : '按 Ctrl+C 结束。');
  await untilSignal();
  console.log('正在收尾…');
  await host.close();
  // An open keyboard would keep the process alive.
  process.stdin.destroy();
}

async function openOnPort(
  open: (options: HttpHostOptions) => Promise<HttpHost>,
  options: Omit<HttpHostOptions, 'port'>,
  port: number | null,
): Promise<HttpHost> {
  try {
    return await open({ ...options, port: port ?? USUAL_PORT });
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    if (port !== null)
      throw new Error(`端口 ${port} 已被占用或者不许使用，请换一个，或者去掉 --port`, { cause: error });
    return open({ ...options, port: 0 });
  }
}

const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

function loadSample(host: HttpHost): void {
  const loaded = host.core.dispatch('system.loadSample', {}, null);
  if (!loaded.ok) {
    console.log(`没有装入样例：${loaded.error.message}`);
    return;
  }
  const sample = loaded.value as { password: string; accounts: { name: string; loginName: string }[] }; // the contract's output
  console.log(`样例台账已装入，密码都是 ${sample.password}：`);
  for (const account of sample.accounts) console.log(`  ${account.name}（${account.loginName}）`);
}

/** False when there is no browser or no screen to open it on. */
function openBrowser(address: string): boolean {
  const browser = findBrowser();
  const isHeadless =
    process.platform === 'linux' &&
    process.env['DISPLAY'] === undefined &&
    process.env['WAYLAND_DISPLAY'] === undefined;
  if (browser === null || isHeadless) {
    console.log(browser === null ? '没有找到 Edge、Chrome 等浏览器。' : '这里没有图形界面，没有打开浏览器。');
    return false;
  }
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const args = [...(isRoot ? ['--no-sandbox'] : []), browser.isChromium ? `--app=${address}` : address];
  const child = spawn(browser.path, args, { detached: true, stdio: 'ignore' });
  child.once('error', (error) => {
    console.log(`浏览器没有打开（${error.message}）。请自己打开：${address}`);
  });
  child.unref();
  return true;
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const)
      process.once(signal, () => resolve());
  });
}
