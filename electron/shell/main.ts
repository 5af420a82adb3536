/** The desktop host: one window over one core. Thin on purpose; everything that decides is elsewhere. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { bootCore, type Core, PRODUCT, VERSION } from '#core/boot.ts';
import { LedgerOpenError } from '#core/errors.ts';
import { createLogFile } from '#core/host/log-file.ts';
import { loadPages } from '#core/host/pages.ts';
import { createRoutes } from '#core/host/routes.ts';
import { serveIpc } from './ipc.ts';
import { readShellFlags, type ShellFlags, windowDir } from './launch.ts';
import { installMenu } from './menu.ts';
import { createWindowPdf } from './print.ts';
import { registerScheme, serveProtocol } from './protocol.ts';
import { guardAllContents, guardSession, loadPage, openWindow } from './window.ts';

const now = (): Date => new Date();

function prepare(flags: ShellFlags): boolean {
  app.setName(PRODUCT);
  // Keys the single-instance lock too: a second start on the same ledger shows the first window.
  app.setPath('userData', windowDir(flags.dataDir));
  for (const [name, value] of [
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['no-proxy-server', ''],
    ['disable-background-networking', ''],
    ['disable-component-update', ''],
    ['lang', 'zh-CN'],
  ] as const)
    app.commandLine.appendSwitch(name, value);
  registerScheme();
  guardAllContents();
  return app.requestSingleInstanceLock();
}

async function open(flags: ShellFlags): Promise<void> {
  const root = app.getAppPath();
  const log = createLogFile(flags.dataDir, now);
  const pages = loadPages(join(root, 'dist/renderer'));
  const core = bootCore({ dataDir: flags.dataDir, log });
  app.once('will-quit', () => {
    log({ level: 'info', message: '桌面窗口已关闭' });
    core.close();
  });
  const routes = createRoutes({
    core,
    pages,
    pdf: createWindowPdf(),
    now,
    log: (message, detail) => log({ level: 'error', message, detail }),
  });
  guardSession(session.defaultSession);
  serveProtocol(session.defaultSession, routes);
  serveIpc(core.dispatch);
  installMenu(PRODUCT, VERSION);
  if (flags.isSample) loadSample(core);
  const window = openWindow(PRODUCT, join(root, 'dist/electron/preload.cjs'));
  app.on('second-instance', () => show(window));
  log({ level: 'info', message: '桌面窗口已启动' });
  await loadPage(window);
}

function show(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

function loadSample(core: Core): void {
  const loaded = core.dispatch('system.loadSample', {}, null);
  if (!loaded.ok) console.log(`没有装入样例：${loaded.error.message}`);
}

function fail(error: unknown): void {
  const message =
    error instanceof LedgerOpenError
      ? error.message
      : `程序出了差错：${error instanceof Error ? error.message : String(error)}`;
  console.error(message);
  dialog.showErrorBox('法审台账没有打开', message);
  app.exit(1);
}

const flags = readShellFlags(process.argv.slice(1));
if (prepare(flags)) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => app.quit());
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(() => open(flags))
    .catch(fail);
} else app.quit();
