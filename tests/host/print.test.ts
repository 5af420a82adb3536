/** Printing over the loopback host: a page by short-lived ticket, a PDF by the installed browser. */
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fillPage } from '#core/host/print.ts';
import { slipDto } from '#shared/contract/papers.ts';
import { type App, requireOk, startApp } from '#tests/support/app.ts';
import { createClock } from '#tests/support/office.ts';
import { logIn } from '#tests/support/sample.ts';
import { makeTempDir } from '#tests/support/temp.ts';

const clock = createClock();
let app: App;
let session: string;
let slipId: number;
const temp = makeTempDir();
beforeAll(async () => {
  // Other programs on this machine make PDFs too; this run counts only its own leftovers.
  vi.stubEnv('TMPDIR', temp.path);
  app = await startApp({ isSample: true, now: clock.now });
  session = logIn(app.core, 'handler');
  slipId = firstSlip(app, session);
});
afterAll(async () => {
  await app.close();
  vi.unstubAllEnvs();
  temp.remove();
});

/** Any issued paper of the sample ledger. */
function firstSlip(from: App, who: string): number {
  for (let reviewId = 1; reviewId < 50; reviewId += 1) {
    const rows = requireOk(from.core.dispatch('slips.ofReview', { reviewId }, who)) as { id: number }[];
    if (rows[0] !== undefined) return rows[0].id;
  }
  throw new Error('样例台账里没有文书');
}

const post = (path: string, body: unknown, from: App = app) =>
  from.fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const ask = async (body: unknown): Promise<string> => {
  const envelope = (await (await post('/print-ticket', body)).json()) as { value: { url: string } };
  return envelope.value.url;
};
const pdfFolders = () => readdirSync(temp.path).filter((name) => name.startsWith('fashen-pdf-'));

describe('打印页', () => {
  test('地址不用凭证，页面里是这件文书，不许联网', async () => {
    const url = await ask({ session, slip: { id: slipId } });
    expect(url).toMatch(/^\/print\/[\w-]{32}$/);
    const response = await fetch(`${app.origin}${url}`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).not.toContain('connect-src');
    expect(html).not.toContain('<!--slip-->');
    const [, json] = /<script type="application\/json" id="slip">(.*?)<\/script>/s.exec(html) ?? [];
    expect(slipDto.parse(JSON.parse(json ?? ''))).toEqual(
      requireOk(app.core.dispatch('slips.get', { id: slipId }, session)),
    );
  });

  test('页面引用的脚本和样式都取得到', async () => {
    const html = await (await fetch(`${app.origin}${await ask({ session, slip: { id: slipId } })}`)).text();
    const paths = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(paths.length).toBeGreaterThan(1);
    for (const path of paths) expect((await fetch(`${app.origin}${path}`)).status, path).toBe(200);
  });

  test('过期、乱猜：404', async () => {
    const url = await ask({ session, slip: { id: slipId } });
    clock.advanceMinutes(11);
    expect((await fetch(`${app.origin}${url}`)).status).toBe(404);
    expect((await fetch(`${app.origin}/print/${'A'.repeat(32)}`)).status).toBe(404);
  });

  test('没有登录、没有这件文书、内容不全：信封说明', async () => {
    session = logIn(app.core, 'handler');
    const codes = await Promise.all(
      [
        { session: null, slip: { id: slipId } },
        { session, slip: { id: 99_999 } },
        { session, slip: { preview: { kind: 'F-99', reviewId: 1 } } },
        { session, slip: {} },
      ].map(
        async (body) =>
          ((await (await post('/print-ticket', body)).json()) as { error: { code: string } }).error.code,
      ),
    );
    expect(codes).toEqual(['unauthenticated', 'not_found', 'validation', 'validation']);
  });

  test('文书里的尖括号不能提前结束数据块', () => {
    const json = JSON.stringify({ text: '</script><script>alert(1)</script>', money: '$& $1' });
    const html = fillPage('<head><!--slip--></head>', json);
    expect(html.match(/<script/g)).toHaveLength(1);
    const [, block] = /id="slip">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(block ?? '')).toEqual(JSON.parse(json));
  });
});

describe('PDF', () => {
  test('由浏览器生成：A4、中文可检索、不留临时文件', async () => {
    const response = await post('/pdf', { session, slip: { id: slipId } });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const dir = makeTempDir();
    try {
      const file = join(dir.path, 'slip.pdf');
      writeFileSync(file, bytes);
      const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout;
      expect(info).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts/);
      const text = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout;
      const slip = slipDto.parse(requireOk(app.core.dispatch('slips.get', { id: slipId }, session)));
      if (!('submitUnit' in slip.model)) throw new Error('送审件的文书都有送审单位');
      expect(text.replace(/\s/g, '')).toContain(slip.model.submitUnit);
      expect(text).not.toContain('127.0.0.1');
    } finally {
      dir.remove();
    }
    expect(pdfFolders()).toEqual([]);
  });

  test('横排的表格出横排的纸', async () => {
    const [decision] = (
      requireOk(app.core.dispatch('decisions.list', { scope: 'all' }, session)) as { rows: { id: number }[] }
    ).rows;
    const preview = { kind: 'S-02', decisionId: decision?.id };
    const response = await post('/pdf', { session, slip: { preview } });
    const dir = makeTempDir();
    try {
      const file = join(dir.path, 'form.pdf');
      writeFileSync(file, Buffer.from(await response.arrayBuffer()));
      const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout;
      expect(info).toMatch(/Page size:\s+84[12](\.\d+)? x 59[45](\.\d+)? pts/);
      const text = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8' }).stdout;
      expect(text.replace(/\s/g, '')).toContain('公众意见采纳情况表');
    } finally {
      dir.remove();
    }
  });

  test('同时要两份：一份一份做，都做成', async () => {
    const answers = await Promise.all([1, 2].map(() => post('/pdf', { session, slip: { id: slipId } })));
    expect(answers.map((answer) => answer.headers.get('content-type'))).toEqual([
      'application/pdf',
      'application/pdf',
    ]);
  });

  test('没有浏览器、浏览器不出结果、超时：中文说明，不留临时文件', async () => {
    const cases = [
      [null, '没有找到可用的浏览器'],
      ['/bin/false', '浏览器没有生成 PDF'],
      ['/nonexistent/browser', '浏览器没有生成 PDF'],
      [join(import.meta.dirname, '../support/slow-browser.sh'), '没有完成'],
    ] as const;
    for (const [browser, words] of cases) {
      const other = await startApp({ isSample: true, findBrowser: () => browser, pdfTimeoutMs: 1000 });
      try {
        const who = logIn(other.core, 'handler');
        const answer = await (
          await post('/pdf', { session: who, slip: { id: firstSlip(other, who) } }, other)
        ).text();
        expect(JSON.parse(answer)).toMatchObject({ ok: false, error: { code: 'busy' } });
        expect(answer).toContain(words);
      } finally {
        await other.close();
      }
    }
    expect(pdfFolders()).toEqual([]);
  });
});
