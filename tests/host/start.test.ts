/** The launcher as people use it: a process of its own, ended by a signal, refused in plain Chinese. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rawRequest } from '#tests/support/raw-http.ts';
import { makeTempDir, type TempDir } from '#tests/support/temp.ts';

const root = resolve(import.meta.dirname, '../..');
let temp: TempDir;
const running: ChildProcess[] = [];
beforeEach(() => {
  temp = makeTempDir();
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  temp.remove();
});

interface Launched {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

function launch(...flags: string[]): Launched {
  const child = spawn(process.execPath, ['electron/build/start.ts', ...flags], { cwd: root });
  running.push(child);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  return { child, output: () => text, ended };
}
const serve = (...more: string[]) =>
  launch('--browser', '--no-open', '--port', '0', '--data', temp.path, ...more);
const address = async (launched: Launched): Promise<URL> => {
  await expect.poll(launched.output, { timeout: 60_000 }).toContain('按 Ctrl+C 结束');
  return new URL(/http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(launched.output())?.[0] ?? '');
};

describe('启动与结束', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s：收尾后退出码 0，台账合拢', async (signal) => {
    const started = serve();
    const url = await address(started);
    expect((await fetch(url)).status).toBe(200);
    started.child.kill(signal);
    expect(await started.ended).toBe(0);
    expect(started.output()).toContain('正在收尾');
    expect(readdirSync(temp.path)).not.toContain('ledger.db-wal');
    expect(readdirSync(temp.path)).not.toContain('ledger.holder.json');
  });

  test('结束时正在做的请求做完', async () => {
    const started = serve();
    const url = await address(started);
    const body = JSON.stringify({
      session: null,
      payload: {
        office: {
          name: '某县司法局',
          docPrefix: '某司法审',
          government: '某县人民政府',
          upperGovernment: '某市人民政府',
        },
        admin: { name: '何敏', loginName: 'hemin', password: 'correct-horse-26' },
      },
    });
    async function* halves() {
      yield Buffer.from(body.slice(0, 40));
      await delay(300);
      started.child.kill('SIGTERM');
      await expect.poll(started.output).toContain('正在收尾');
      yield Buffer.from(body.slice(40));
    }
    const answer = await rawRequest(url.origin, '/rpc/system.initialize', {
      method: 'POST',
      headers: {
        Origin: url.origin,
        'X-Launch-Token': url.hash.slice('#token='.length),
        'Content-Type': 'application/json',
      },
      body: halves(),
    });
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true });
    expect(await started.ended).toBe(0);
  });

  test('凭证只在屏上，不进日志和台账文件夹', async () => {
    const started = serve();
    const url = await address(started);
    const token = url.hash.slice('#token='.length);
    await fetch(url);
    started.child.kill('SIGTERM');
    await started.ended;
    expect(readFileSync(join(temp.path, 'logs/app.log'), 'utf8')).toContain('GET / 200');
    for (const entry of readdirSync(temp.path, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      expect(readFileSync(join(entry.parentPath, entry.name)).includes(token), entry.name).toBe(false);
    }
  });

  test('--sample 装入样例，第二次说明没有装', async () => {
    const first = serve('--sample');
    await address(first);
    expect(first.output()).toContain('样例台账已装入');
    first.child.kill('SIGTERM');
    await first.ended;
    const second = serve('--sample');
    await address(second);
    expect(second.output()).toContain('没有装入样例');
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  test('同一台账再开一次：说出谁在用，退出码 1，没有栈', async () => {
    const first = serve();
    await address(first);
    const second = serve();
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('台账已被打开');
    expect(second.output()).toContain(`进程号 ${first.child.pid ?? 0}`);
    expect(second.output()).not.toMatch(/\n\s+at /);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  });

  test('断电后（进程被强行结束）还能再开', async () => {
    const first = serve();
    await address(first);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = serve();
    await address(second);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });
});

describe('写错的选项', () => {
  test.each([
    [['--bogus'], '不认识的选项“--bogus”'],
    [['--browser', '--desktop'], '只能用一个'],
    [['--port', 'abc'], '端口“abc”不对'],
    [['--port', '70000'], '端口“70000”不对'],
    [['--data'], '写得不全'],
    [['--no-open=1'], '写得不全'],
    [['台账'], '不认识的内容“台账”'],
  ])('%j：中文说明，退出码 1，不建文件夹', async (flags, words) => {
    const wrong = launch(...flags);
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toContain(words);
    expect(wrong.output()).not.toMatch(/\n\s+at /);
  });

  test('云盘文件夹：说明原因', async () => {
    const cloud = join(temp.path, 'OneDrive', '台账');
    const refused = launch('--browser', '--no-open', '--port', '0', '--data', cloud);
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain('云盘同步文件夹');
    expect(existsSync(join(cloud, 'ledger.db'))).toBe(false);
  });
});
