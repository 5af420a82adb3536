/** Finds the installed browser: the page needs any Chromium or Edge that is not too old. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Browser {
  readonly path: string;
  /** A Chromium that opens a page as a window of its own (`--app=`). */
  readonly isChromium: boolean;
}
interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

/** In order of how well they make PDFs headless; the domestic ones last, as they may refuse to. */
const WINDOWS = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Qaxbrowser\\Application\\qaxbrowser.exe',
  'Qianxin\\Qaxbrowser\\qaxbrowser.exe',
  '360ChromeX\\Chrome\\Application\\360ChromeX.exe',
  '360Chrome\\Chrome\\Application\\360chrome.exe',
  '360\\360se6\\Application\\360se.exe',
  '360se6\\Application\\360se.exe',
];
const LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'qaxbrowser-safe-stable',
  'qaxbrowser-safe',
  'browser360-cn-stable',
  'browser360-cn',
];
const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const here: Machine = { platform: process.platform, env: process.env, exists: existsSync };

/** The browser named by `LEDGER_BROWSER`, or the first that is installed; null when there is none. */
export function findBrowser(machine: Machine = here): Browser | null {
  const named = machine.env['LEDGER_BROWSER'];
  const candidates = named === undefined || named === '' ? candidatesOf(machine) : [named];
  const path = candidates.find((candidate) => machine.exists(candidate));
  return path === undefined ? null : { path, isChromium: !/firefox/i.test(path) };
}

function candidatesOf({ platform, env }: Machine): string[] {
  if (platform === 'darwin') return MAC;
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES(X86)', 'PROGRAMFILES', 'LOCALAPPDATA', 'APPDATA'].flatMap(
      (name) => env[name] ?? [],
    );
    return WINDOWS.flatMap((file) => roots.map((root) => join(root, file)));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const opt = ['/opt/qaxbrowser', '/opt/apps/com.qianxin.browser-stable/files', '/opt/browser360'];
  return LINUX.flatMap((name) => [...folders, ...opt].map((folder) => join(folder, name)));
}
