/** What is served without a token: the built page from a fixed list, under a strict policy. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, builtPages, startApp } from '#tests/support/app.ts';
import { rawRequest } from '#tests/support/raw-http.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const get = (path: string) => rawRequest(app.origin, path);

test('首页就是打包的界面，不缓存', async () => {
  const answer = await get('/');
  expect(answer.status).toBe(200);
  expect(answer.text).toBe(readFileSync(join(builtPages, 'index.html'), 'utf8'));
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('首页引用的每个文件都在，类型正确', async () => {
  const html = readFileSync(join(builtPages, 'index.html'), 'utf8');
  const paths = [...html.matchAll(/(?:src|href)="\.(\/[^"]+)"/g)].map((match) => match[1] ?? '');
  expect(paths.length).toBeGreaterThan(1);
  const types = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' } as const;
  for (const path of paths) {
    const answer = await get(path);
    expect(answer.status, path).toBe(200);
    const extension = path.slice(path.lastIndexOf('.') + 1) as keyof typeof types;
    expect(answer.headers['content-type'], path).toContain(types[extension]);
  }
});

describe('安全响应头', () => {
  test.each(['/', '/icon.svg', '/nothing', '/files/none', '/print/none'])('%s 都带着', async (path) => {
    const { headers } = await get(path);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test('被拒绝的请求也带着', async () => {
    const { status, headers } = await rawRequest(app.origin, '/', { headers: { Host: 'evil.example' } });
    expect(status).toBe(403);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});

test.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/assets/../../package.json',
  '/assets/',
  '/assets',
  '/..\\package.json',
  '//etc/passwd',
  '/print.html',
  '/index.html%00.js',
  '/%',
])('%s：404，不漏出别的文件', async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'not_found' } });
});
