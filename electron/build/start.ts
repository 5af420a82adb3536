/** `npm start`: builds what is stale, then opens the desktop window, or the same application in the browser. */
import { buildStale } from './build.ts';
import { serveInBrowser } from './start-browser.ts';
import { findElectron, openDesktop } from './start-desktop.ts';
import { readFlags, type StartFlags, UsageError } from './start-flags.ts';

async function start(flags: StartFlags): Promise<void> {
  await buildStale();
  if (flags.host !== 'browser') {
    const electron = findElectron(flags.host === 'desktop');
    if (electron !== null) return openDesktop(electron, flags);
    if (flags.host === 'desktop')
      throw new UsageError('这台电脑没有桌面窗口的运行环境，也没能下载；请用 npm run start:browser。');
    console.log('没有桌面窗口的运行环境，改用浏览器打开，功能相同。');
  }
  return serveInBrowser(flags);
}

try {
  await start(readFlags(process.argv.slice(2)));
} catch (error) {
  // Bundled and unbundled classes differ, so refusals of the ledger are known by name.
  const isExpected =
    error instanceof UsageError || (error instanceof Error && error.name === 'LedgerOpenError');
  if (isExpected) console.error(error.message);
  else console.error('法审台账没有启动：', error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
