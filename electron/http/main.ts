/** The loopback host: one core, one server, one launch. The launcher decides folder, port and browser. */
import { type BootOptions, bootCore, type Core } from '#core/boot.ts';
import { createLogFile } from '#core/host/log-file.ts';
import { loadPages } from '#core/host/pages.ts';
import { createRoutes } from '#core/host/routes.ts';
import { createBrowserPdf } from './pdf.ts';
import { startServer } from './server.ts';
import { createLaunch } from './session.ts';

export interface HttpHostOptions extends Omit<BootOptions, 'log'> {
  /** The built page, `dist/renderer`. */
  readonly pagesDir: string;
  readonly port: number;
  readonly findBrowser: () => string | null;
  readonly pdfTimeoutMs?: number;
}
export interface HttpHost {
  readonly core: Core;
  readonly port: number;
  /** Without the token: safe to show. */
  readonly origin: string;
  /** The one address that opens the page for this launch. */
  readonly address: string;
  readonly token: string;
  close(): Promise<void>;
}

/** @throws LedgerOpenError when the ledger cannot be opened, the system's error when the port is taken. */
export async function openHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const now = options.now ?? (() => new Date());
  const log = createLogFile(options.dataDir, now);
  const pages = loadPages(options.pagesDir);
  const core = bootCore({ ...options, log });
  const launch = createLaunch();
  let origin = '';
  const logProblem = (message: string, detail: string): void => log({ level: 'error', message, detail });
  const pdf = createBrowserPdf({
    findBrowser: options.findBrowser,
    origin: () => origin,
    log: logProblem,
    ...(options.pdfTimeoutMs === undefined ? {} : { timeoutMs: options.pdfTimeoutMs }),
  });
  const routes = createRoutes({ core, pages, pdf, now, log: logProblem });
  const server = await startServer({ routes, launch, log, port: options.port }).catch((error: unknown) => {
    core.close();
    throw error;
  });
  origin = `http://127.0.0.1:${server.port}`;
  log({ level: 'info', message: `本机服务已启动，端口 ${server.port}` });
  return {
    core,
    port: server.port,
    origin,
    address: `${origin}/#token=${launch.token}`,
    token: launch.token,
    async close() {
      await server.close();
      log({ level: 'info', message: '本机服务已停止' });
      core.close();
    },
  };
}
