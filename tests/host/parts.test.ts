/** Small parts of the host that need no server: the log file and the search for a browser. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '#build/find-browser.ts';
import { createLogFile } from '#core/host/log-file.ts';
import { routeName } from '#core/host/routes.ts';
import { createClock } from '#tests/support/office.ts';
import { makeTempDir, type TempDir } from '#tests/support/temp.ts';

describe('运行日志', () => {
  let temp: TempDir;
  beforeEach(() => {
    temp = makeTempDir();
  });
  afterEach(() => temp.remove());
  const logs = () => join(temp.path, 'logs');

  test('一行一件，多行的详情缩进', () => {
    const log = createLogFile(temp.path, createClock('2026-11-23').now);
    log({ level: 'info', message: 'GET / 200 3ms' });
    log({ level: 'error', message: 'A1B2 units.list', detail: 'Error: x\n    at y' });
    expect(readFileSync(join(logs(), 'app.log'), 'utf8')).toBe(
      '2026-11-23T02:00:00.000Z info GET / 200 3ms\n' +
        '2026-11-23T02:00:00.000Z error A1B2 units.list\n  Error: x\n      at y\n',
    );
  });

  test('满了就换一份，最多留五份，接着上次写', () => {
    for (let round = 0; round < 3; round += 1) {
      const log = createLogFile(temp.path, createClock().now, 1000);
      for (let line = 0; line < 40; line += 1)
        log({ level: 'info', message: `${round}-${line} `.padEnd(80, 'x') });
    }
    const files = readdirSync(logs()).toSorted();
    expect(files).toEqual(['app.1.log', 'app.2.log', 'app.3.log', 'app.4.log', 'app.log']);
    for (const file of files) expect(statSync(join(logs(), file)).size).toBeLessThanOrEqual(1000);
    expect(readFileSync(join(logs(), 'app.log'), 'utf8')).toContain('2-39');
  });

  test.each([
    ['/rpc/units.list', '/rpc/units.list'],
    ['/files/1f0c-secret', '/files/…'],
    ['/print/secret', '/print/…'],
    ['/assets/index-x.js', '/assets/index-x.js'],
    ['/%E6%9D%8E%E5%9B%9B', '（其他地址）'],
    ['/rpc/何敏.密码', '（其他地址）'],
    [`/${'a'.repeat(200)}`, '（其他地址）'],
  ])('地址 %s 记作 %s', (path, name) => expect(routeName(path)).toBe(name));
});

describe('找浏览器', () => {
  const machine = (platform: NodeJS.Platform, installed: string[], env: Record<string, string> = {}) => ({
    platform,
    env,
    exists: (path: string) => installed.includes(path.replaceAll('/', '\\')) || installed.includes(path),
  });
  const windows = {
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    PROGRAMFILES: 'C:\\Program Files',
    LOCALAPPDATA: 'C:\\Users\\u\\AppData\\Local',
  };

  test('Windows：先 Edge，后 Chrome，再国产', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const domestic = 'C:\\Users\\u\\AppData\\Local\\360ChromeX\\Chrome\\Application\\360ChromeX.exe';
    const find = (...installed: string[]) =>
      findBrowser(machine('win32', installed, windows))?.path.replaceAll('/', '\\');
    expect(find(domestic, chrome, edge)).toBe(edge);
    expect(find(domestic, chrome)).toBe(chrome);
    expect(find(domestic)).toBe(domestic);
    expect(find()).toBeUndefined();
  });

  test('Linux：按 PATH 找，也认奇安信的安装位置', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' };
    expect(findBrowser(machine('linux', ['/usr/bin/chromium', '/usr/bin/google-chrome'], env))?.path).toBe(
      '/usr/bin/chromium',
    );
    expect(findBrowser(machine('linux', ['/opt/qaxbrowser/qaxbrowser-safe'], env))?.path).toBe(
      '/opt/qaxbrowser/qaxbrowser-safe',
    );
    expect(findBrowser(machine('linux', [], env))).toBeNull();
  });

  test('LEDGER_BROWSER 指明的优先；指错了就是没有', () => {
    const env = { PATH: '/usr/bin', LEDGER_BROWSER: '/x/firefox' };
    expect(findBrowser(machine('linux', ['/usr/bin/chromium', '/x/firefox'], env))).toEqual({
      path: '/x/firefox',
      isChromium: false,
    });
    expect(findBrowser(machine('linux', ['/usr/bin/chromium'], env))).toBeNull();
  });
});
