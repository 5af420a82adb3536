/** Who is let in: launch token, exact Host and Origin, one method per address, small JSON only. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '#tests/support/app.ts';
import { rawRequest } from '#tests/support/raw-http.ts';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const body = JSON.stringify({ payload: {}, session: null });
const good = () => ({
  Host: new URL(app.origin).host,
  Origin: app.origin,
  'X-Launch-Token': app.token,
  'Content-Type': 'application/json',
});
const callWith = (headers: Record<string, string | undefined>, path = '/rpc/system.status') => {
  const entries = Object.entries({ ...good(), ...headers }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return rawRequest(app.origin, path, { method: 'POST', headers: Object.fromEntries(entries), body });
};
const errorOf = (text: string): { code: string; message: string } => {
  const envelope = JSON.parse(text) as { ok: boolean; error: { code: string; message: string } };
  expect(envelope.ok).toBe(false);
  return envelope.error;
};

describe('凭证', () => {
  test('带着凭证的调用得到答复', async () => {
    const answer = await callWith({});
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true, value: { product: '法审台账' } });
  });

  test.each([
    ['没有凭证', undefined],
    ['空的凭证', ''],
    ['别次启动的凭证', 'A'.repeat(43)],
    ['多一个字符', 'more'],
  ])('%s：拒绝，不答内容', async (name, token) => {
    const answer = await callWith({ 'X-Launch-Token': name === '多一个字符' ? `${app.token}A` : token });
    expect(answer.status).toBe(403);
    expect(errorOf(answer.text).code).toBe('forbidden');
    expect(answer.text).not.toContain(app.dataDir);
  });

  test.each(['/rpc/system.status', '/files', '/print-ticket', '/pdf'])(
    '%s 没有凭证一律拒绝',
    async (path) => {
      expect((await callWith({ 'X-Launch-Token': undefined }, path)).status).toBe(403);
    },
  );

  test('每次启动的凭证不同，且不少于 32 字节', async () => {
    const other = await startApp();
    try {
      expect(other.token).not.toBe(app.token);
      expect(Buffer.from(app.token, 'base64url').byteLength).toBeGreaterThanOrEqual(32);
      expect(app.origin).not.toContain(app.token);
    } finally {
      await other.close();
    }
  });
});

describe('Host 与 Origin', () => {
  const port = () => new URL(app.origin).port;

  test('localhost 与 127.0.0.1 都认', async () => {
    const local = `localhost:${port()}`;
    expect((await callWith({ Host: local, Origin: `http://${local}` })).status).toBe(200);
  });

  test.each(['evil.example', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example:PORT', 'localhost.:PORT'])(
    'Host 是 %s：拒绝（域名重绑定）',
    async (host) => {
      expect((await callWith({ Host: host.replace('PORT', port()) })).status).toBe(403);
    },
  );

  test.each([
    'http://evil.example',
    'null',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1',
    'http://127.0.0.1:PORT.evil.example',
  ])('Origin 是 %s：拒绝', async (origin) => {
    expect((await callWith({ Origin: origin.replace('PORT', port()) })).status).toBe(403);
  });

  test('POST 必须带 Origin；GET 可以不带，带了就要对', async () => {
    expect((await callWith({ Origin: undefined })).status).toBe(403);
    expect((await rawRequest(app.origin, '/')).status).toBe(200);
    const foreign = { headers: { Origin: 'http://evil.example' } };
    expect((await rawRequest(app.origin, '/', foreign)).status).toBe(403);
  });

  test('只听 127.0.0.1', async () => {
    const { networkInterfaces } = await import('node:os');
    const outside = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .find((address) => !address.internal && address.family === 'IPv4');
    const target = outside?.address ?? '127.0.0.2';
    await expect(rawRequest(`http://${target}:${port()}`, '/')).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe('方法', () => {
  test.each([
    ['HEAD', '/'],
    ['OPTIONS', '/rpc/system.status'],
    ['PUT', '/files'],
    ['DELETE', '/files/abc'],
    ['GET', '/rpc/system.status'],
    ['GET', '/pdf'],
    ['POST', '/'],
  ])('%s %s：405', async (method, path) => {
    const answer = await rawRequest(app.origin, path, { method, headers: good() });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toMatch(/^(GET|POST)$/);
    if (method !== 'HEAD') expect(errorOf(answer.text).message).toContain(method);
  });
});

describe('正文', () => {
  const send = (text: string | AsyncIterable<Uint8Array>, headers: Record<string, string> = {}) =>
    rawRequest(app.origin, '/rpc/system.status', {
      method: 'POST',
      headers: { ...good(), ...headers },
      body: text,
    });

  test.each(['', '{', '{"payload":', 'null', '[]', '"x"', '{"payload":{}}', '{"payload":{},"session":1}'])(
    '残缺的内容 %j：validation 信封，没有栈',
    async (text) => {
      const answer = await send(text);
      expect(answer.status).toBe(400);
      expect(errorOf(answer.text).code).toBe('validation');
      expect(answer.text).not.toMatch(/\bat |\.ts|SyntaxError|stack/);
    },
  );

  test('多余的字段也不收', async () => {
    expect((await send(JSON.stringify({ payload: {}, session: null, sql: 'x' }))).status).toBe(400);
  });

  test('不是 JSON 类型：415', async () => {
    const answer = await send(body, { 'Content-Type': 'text/plain' });
    expect(answer.status).toBe(415);
    expect(errorOf(answer.text).code).toBe('validation');
  });

  test('超过 8 MB：413 信封，无论声明长度与否', async () => {
    const large = JSON.stringify({ payload: { text: 'x'.repeat(8 * 1024 * 1024) }, session: null });
    const declared = await send(large, { 'Content-Length': String(Buffer.byteLength(large)) });
    expect(declared.status).toBe(413);
    expect(errorOf(declared.text).message).toContain('8 MB');
    async function* pieces() {
      for (let at = 0; at < large.length; at += 65_536) yield Buffer.from(large.slice(at, at + 65_536));
    }
    expect((await send(pieces())).status).toBe(413);
  });

  test('8 MB 以内的中文原样送到', async () => {
    const text = '审'.repeat(2_000_000);
    const answer = await send(JSON.stringify({ payload: { text }, session: null }));
    expect(answer.status).toBe(200);
    expect(errorOf(answer.text).code).toBe('validation');
  });

  test('没有的功能：not_found 信封', async () => {
    for (const name of ['nothing.here', 'constructor.name', '__proto__.x', 'system', '..%2f..%2fetc']) {
      const answer = await callWith({}, `/rpc/${name}`);
      expect(errorOf(answer.text).code).toBe('not_found');
    }
  });
});
