/** Attachments over the loopback host: streamed in, streamed out, refused politely. */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disposition, parseRange } from '#core/host/files.ts';
import { type App, startApp } from '#tests/support/app.ts';
import { createClock } from '#tests/support/office.ts';
import { rawRequest } from '#tests/support/raw-http.ts';
import { logIn } from '#tests/support/sample.ts';

const MB = 1024 * 1024;
const LIMIT = 256 * MB;
/** Far below the 200 MB that are sent; what lies between is waiting for the collector. */
const BOUND = 128 * MB;
const clock = createClock('2026-03-02');
let app: App;
let session: string;
beforeAll(async () => {
  app = await startApp({ isSample: true, now: clock.now, maxUploadBytes: LIMIT });
  session = logIn(app.core, 'handler');
});
afterAll(() => app.close());

const uploadHeaders = (who: string | null = session) => ({
  Origin: app.origin,
  'X-Launch-Token': app.token,
  'Content-Type': 'application/octet-stream',
  ...(who === null ? {} : { 'X-Session': who }),
});
const upload = (
  body: string | AsyncIterable<Uint8Array>,
  headers: Record<string, string> = uploadHeaders(),
) => rawRequest(app.origin, '/files', { method: 'POST', headers, body });
const waitingFiles = () => readdirSync(join(app.dataDir, 'uploads'));

async function* pieces(total: number, piece = randomBytes(MB)) {
  for (let sent = 0; sent < total; sent += piece.byteLength)
    yield piece.subarray(0, Math.min(piece.byteLength, total - sent));
}

/** How far memory rises above its start while `work` runs. */
async function peakMemory(work: () => Promise<unknown>): Promise<number> {
  const held = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const start = held();
  let peak = start;
  const timer = setInterval(() => (peak = Math.max(peak, held())), 10);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peak - start;
}

describe('收文件', () => {
  test('答复校验值和大小', async () => {
    const answer = await upload('送审稿正文');
    const bytes = Buffer.from('送审稿正文');
    expect(JSON.parse(answer.text)).toEqual({
      ok: true,
      value: {
        uploadId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        size: bytes.byteLength,
      },
    });
  });

  test('没有登录、会话不对、已锁定：unauthenticated，不落盘', async () => {
    const before = waitingFiles().length;
    const locked = logIn(app.core, 'viewer');
    app.core.dispatch('session.lock', {}, locked);
    for (const who of [null, 'nonsense', locked]) {
      const answer = await upload('x', uploadHeaders(who));
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
    }
    expect(waitingFiles()).toHaveLength(before);
  });

  test('空文件：说明 0 字节，不留残余', async () => {
    const before = waitingFiles().length;
    const answer = await upload('');
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'validation' } });
    expect(answer.text).toContain('0 字节');
    expect(waitingFiles()).toHaveLength(before);
  });

  test('超过上限：读完再答，对方看得到说明，不留残余', async () => {
    const before = waitingFiles().length;
    const answer = await upload(pieces(LIMIT + 5 * MB));
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'validation' } });
    expect(answer.text).toContain('256 MB');
    expect(waitingFiles()).toHaveLength(before);
    expect((await upload('还能接着传')).status).toBe(200);
  });

  test('传到一半断开：不留残余', async () => {
    const before = waitingFiles().length;
    await new Promise<void>((resolve) => {
      const { hostname, port } = new URL(app.origin);
      const sent = request({ hostname, port, path: '/files', method: 'POST', headers: uploadHeaders() });
      sent.once('error', () => resolve());
      sent.write(randomBytes(3 * MB), () => setTimeout(() => sent.destroy(new Error('断开')), 50));
    });
    await expect.poll(() => waitingFiles().length, { timeout: 5000 }).toBe(before);
  });

  test('200 MB 边收边写、边读边发，内存不随文件长', async () => {
    const total = 200 * MB;
    let sha256 = '';
    const received = await peakMemory(async () => {
      const answer = JSON.parse((await upload(pieces(total))).text) as {
        value: { sha256: string; size: number };
      };
      expect(answer.value.size).toBe(total);
      ({ sha256 } = answer.value);
    });
    expect(received).toBeLessThan(BOUND);

    const path = waitingFiles()
      .map((name) => join(app.dataDir, 'uploads', name))
      .find((file) => statSync(file).size === total);
    const ticket = app.core.store.issueTicket({
      path: path ?? '',
      name: '大附件.zip',
      mime: 'application/octet-stream',
      size: total,
    });
    const hash = createHash('sha256');
    const sent = await peakMemory(async () => {
      const response = await app.fetch(`/files/${ticket}`);
      for await (const chunk of response.body ?? []) hash.update(chunk);
    });
    expect(hash.digest('hex')).toBe(sha256);
    expect(sent).toBeLessThan(BOUND);
  });
});

describe('发文件', () => {
  const content = Buffer.from('0123456789');
  const issue = (name: string, mime: string, size = content.byteLength) => {
    const path = join(app.dataDir, 'exports', 'given.bin');
    writeFileSync(path, content);
    return `/files/${app.core.store.issueTicket({ path, name, mime, size })}`;
  };
  const get = (path: string, headers: Record<string, string> = {}) =>
    rawRequest(app.origin, path, { headers });

  test('不用凭证，只凭地址；名字是中文也对', async () => {
    const answer = await get(issue('关于供水的“决定”(送审稿).pdf', 'application/pdf'));
    expect(answer.status).toBe(200);
    expect(answer.text).toBe('0123456789');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '10',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(answer.headers['content-disposition']).toMatch(
      /^inline; filename="[\x20-\x7e]+"; filename\*=UTF-8''%E5%85%B3/,
    );
    expect(answer.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
  });

  test.each([
    ['a.png', 'image/png', 'inline', 'image/png'],
    ['a.txt', 'text/plain; charset=utf-8', 'inline', 'text/plain; charset=utf-8'],
    ['a.html', 'text/html', 'attachment', 'application/octet-stream'],
    ['a.docx', 'application/octet-stream', 'attachment', 'application/octet-stream'],
  ])('%s：%s → %s', async (name, mime, kind, served) => {
    const { headers } = await get(issue(name, mime));
    expect(headers['content-disposition']).toMatch(new RegExp(`^${kind};`));
    expect(headers['content-type']).toBe(served);
  });

  test.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=4-', '456789', 'bytes 4-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
  ])('范围 %s', async (range, text, contentRange) => {
    const answer = await get(issue('a.pdf', 'application/pdf'), { Range: range });
    expect(answer.status).toBe(206);
    expect(answer.text).toBe(text);
    expect(answer.headers['content-range']).toBe(contentRange);
    expect(answer.headers['content-length']).toBe(String(text.length));
  });

  test('范围超出：416；看不懂的范围给全文', async () => {
    const beyond = await get(issue('a.pdf', 'application/pdf'), { Range: 'bytes=10-' });
    expect(beyond.status).toBe(416);
    expect(beyond.headers['content-range']).toBe('bytes */10');
    for (const range of ['bytes=0-1,4-5', 'lines=1-2', 'bytes=-', 'bytes=5-2', 'bytes=a-b'])
      expect((await get(issue('a.pdf', 'application/pdf'), { Range: range })).status, range).toBe(200);
  });

  test('文件不见了、大小不符：中文说明', async () => {
    const gone = issue('批复.pdf', 'application/pdf');
    rmSync(join(app.dataDir, 'exports', 'given.bin'));
    const answer = await get(gone);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('“批复.pdf”的文件不见了');
    const changed = await get(issue('批复.pdf', 'application/pdf', 11));
    expect(changed.status).toBe(404);
    expect(changed.text).toContain('改动过');
  });

  test('地址过期或者乱猜：404', async () => {
    const url = issue('a.pdf', 'application/pdf');
    clock.advanceMinutes(11);
    expect((await get(url)).status).toBe(404);
    expect((await get('/files/00000000-0000-0000-0000-000000000000')).status).toBe(404);
  });
});

test('范围与文件名的边角', () => {
  expect(parseRange('bytes=-0', 10)).toBe('unsatisfiable');
  expect(parseRange(null, 10)).toBeNull();
  expect(disposition('attachment', `a"b\\c%'(1)*.txt`)).toBe(
    `attachment; filename="a_b_c_'(1)*.txt"; filename*=UTF-8''a%22b%5Cc%25%27%281%29%2A.txt`,
  );
});
