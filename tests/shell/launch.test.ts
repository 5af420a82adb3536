/** The desktop host's command line and the place of its window files. */
import { isAbsolute, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { defaultDataDir } from '#core/host/data-dir.ts';
import { readShellFlags, windowDir } from '#shell/launch.ts';

test('认得自己的选项，不理会 Chromium 的', () => {
  expect(readShellFlags(['--no-sandbox', '.', '--data=台账 一', '--sample', '--inspect'])).toEqual({
    dataDir: resolve('台账 一'),
    isSample: true,
  });
});

test('没有写文件夹就用默认的', () => {
  expect(readShellFlags([])).toEqual({ dataDir: resolve(defaultDataDir()), isSample: false });
  expect(readShellFlags(['--data=']).dataDir).toBe(resolve(defaultDataDir()));
});

test('一本台账一个窗口文件夹，不在台账里面', () => {
  const one = windowDir('/data/one');
  expect(isAbsolute(one)).toBe(true);
  expect(windowDir('/data/one')).toBe(one);
  expect(windowDir('/data/two')).not.toBe(one);
  expect(windowDir(defaultDataDir()).startsWith(`${defaultDataDir()}/`)).toBe(false);
});

test.each([
  ['win32', { LOCALAPPDATA: 'C:\\Users\\u\\AppData\\Local' }, /^C:\\Users\\u\\AppData\\Local.法审台账$/],
  ['win32', {}, /AppData.Local.法审台账$/],
  ['linux', {}, /^\/home\/u\/\.local\/share\/fashen-taizhang$/],
  ['linux', { XDG_DATA_HOME: '/x' }, /^\/x\/fashen-taizhang$/],
  ['darwin', {}, /^\/home\/u\/Library\/Application Support\/fashen-taizhang$/],
] as const)('默认位置 %s %j', (platform, env, expected) => {
  expect(defaultDataDir(platform, env, '/home/u')).toMatch(expected);
});
