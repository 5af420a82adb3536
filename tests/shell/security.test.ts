/** The desktop window's decisions: everything is refused but what the work needs. */
import { describe, expect, test } from 'vitest';
import {
  isAppUrl,
  isNavigationAllowed,
  isPermissionAllowed,
  isRequestAllowed,
  isTrustedInitiator,
  isTrustedSender,
} from '#shell/security.ts';

const foreign = [
  'app://ledger.evil/',
  'app://evil/ledger',
  'app://ledger@evil/',
  'app://user:pw@ledger/',
  'app://ledger:81/',
  'apps://ledger/',
  'http://ledger/',
  'https://example.com/app://ledger/',
  'file:///C:/台账/index.html',
  'javascript:alert(1)',
  'about:blank',
  'data:text/html,x',
  'devtools://devtools/bundled/x',
  'ledger',
  '',
];

describe('自己的页面', () => {
  test.each([
    'app://ledger',
    'app://ledger/',
    'app://ledger/index.html?x#/decisions',
    'app://ledger/print/abc',
  ])('%s 是', (url) => expect(isAppUrl(url)).toBe(true));
  test.each(foreign)('%s 不是', (url) => expect(isAppUrl(url)).toBe(false));
});

describe('谁能调用', () => {
  test('只有自己页面的顶层框架', () => {
    expect(isTrustedSender({ url: 'app://ledger/#/', isTop: true })).toBe(true);
    expect(isTrustedSender({ url: 'app://ledger/print/abc', isTop: false })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
    for (const url of foreign) expect(isTrustedSender({ url, isTop: true }), url).toBe(false);
  });

  test('页面文件只给自己的页面和程序本身', () => {
    expect(isTrustedInitiator(undefined)).toBe(true);
    expect(isTrustedInitiator('app://ledger')).toBe(true);
    expect(isTrustedInitiator(null)).toBe(false);
    expect(isTrustedInitiator('https://example.com')).toBe(false);
  });
});

describe('能去哪里', () => {
  test('主框架留在自己的页面，不去附件', () => {
    expect(isNavigationAllowed('app://ledger/#/reviews', true)).toBe(true);
    expect(isNavigationAllowed('app://ledger/files/abc', true)).toBe(false);
    expect(isNavigationAllowed('blob:app://ledger/1-2', true)).toBe(false);
    for (const url of foreign) expect(isNavigationAllowed(url, true), url).toBe(false);
  });

  test('子框架可以显示打印页和自己生成的文件', () => {
    for (const url of ['app://ledger/print/abc', 'blob:app://ledger/1-2', 'about:blank'])
      expect(isNavigationAllowed(url, false), url).toBe(true);
    for (const url of foreign.filter((each) => each !== 'about:blank'))
      expect(isNavigationAllowed(url, false), url).toBe(false);
    expect(isNavigationAllowed('blob:https://example.com/1', false)).toBe(false);
  });
});

describe('能取什么', () => {
  test.each([
    'https://example.com/',
    'http://127.0.0.1:4713/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'ftp://x/',
    'blob:https://example.com/1',
  ])('%s：不取', (url) => {
    expect(isRequestAllowed(url, false)).toBe(false);
    expect(isRequestAllowed(url, true)).toBe(false);
  });
  test('自己的页面、内存里的文件、内联图像', () => {
    for (const url of ['app://ledger/assets/x.js', 'blob:app://ledger/1', 'data:image/png;base64,AA'])
      expect(isRequestAllowed(url, false), url).toBe(true);
  });
  test('开发者工具只在开发时', () => {
    expect(isRequestAllowed('devtools://devtools/x.js', true)).toBe(true);
    expect(isRequestAllowed('devtools://devtools/x.js', false)).toBe(false);
  });
});

describe('权限', () => {
  test.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'usb',
    'serial',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'fullscreen',
    'unknown',
  ])('%s：不给', (permission) => expect(isPermissionAllowed(permission, 'app://ledger/')).toBe(false));
  test('复制到剪贴板只给自己的页面', () => {
    expect(isPermissionAllowed('clipboard-sanitized-write', 'app://ledger/')).toBe(true);
    expect(isPermissionAllowed('clipboard-sanitized-write', 'https://example.com/')).toBe(false);
  });
});
