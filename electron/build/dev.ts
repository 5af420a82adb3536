/** `npm run dev`: the loopback host from source behind Vite's development server, which reloads the page. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ProxyOptions } from 'vite';
import { defaultDataDir } from '#core/host/data-dir.ts';
import { openHttpHost } from '#http/main.ts';
import { buildStale, projectRoot } from './build.ts';
import { findBrowser } from './find-browser.ts';

const pagesDir = join(projectRoot, 'dist/renderer');
// Print pages and PDFs come from the built page, as they do for users.
if (!existsSync(join(pagesDir, 'print.html'))) await buildStale();

const dataDir = process.env['LEDGER_DATA'] ?? join(defaultDataDir(), '..', 'fashen-taizhang-dev');
const host = await openHttpHost({
  dataDir,
  pagesDir,
  port: 0,
  findBrowser: () => findBrowser()?.path ?? null,
});
process.env['LEDGER_HOST'] = host.origin;

/** The host accepts its own Host and Origin only. */
const toHost: ProxyOptions = { target: host.origin, changeOrigin: true, headers: { origin: host.origin } };
const vite = await createServer({
  configFile: join(projectRoot, 'renderer/vite.config.ts'),
  server: {
    proxy: { '/print-ticket': toHost, '/pdf': toHost, '/assets': toHost, '^/print/[\\w-]{32}$': toHost },
  },
});
await vite.listen();
console.log(`开发用台账：${dataDir}（可用环境变量 LEDGER_DATA 另指）`);
console.log(`请在浏览器打开：${vite.resolvedUrls?.local[0] ?? ''}#token=${host.token}`);

async function close(): Promise<void> {
  await vite.close();
  await host.close();
}
// Vite would end the process on its own at SIGTERM, with the ledger still open.
process.removeAllListeners('SIGTERM');
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
