/** One contract, two ways in: what the core answers in process, the loopback host answers over HTTP, to the letter. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { createClient, RemoteError } from '#shared/contract/client.ts';
import { listProcedures } from '#shared/contract/define.ts';
import type { Envelope } from '#shared/contract/errors.ts';
import { type App, startApp } from '#tests/support/app.ts';
import { createClock } from '#tests/support/office.ts';
import { logIn } from '#tests/support/sample.ts';

/** Two ledgers alike: commands are given to one in process, to the other over HTTP. */
let local: App;
let remote: App;
beforeAll(async () => {
  const options = { isSample: true, now: createClock().now };
  [local, remote] = await Promise.all([startApp(options), startApp(options)]);
});
afterAll(() => Promise.all([local.close(), remote.close()]));

/** The same question to the same ledger by both ways. */
async function ask(name: string, payload: unknown, session: string | null): Promise<[Envelope, Envelope]> {
  return [local.core.dispatch(name, payload, session), await local.call(name, payload, session)];
}

/** Addresses of files are drawn anew at every asking. */
const settled = (envelope: Envelope): unknown =>
  JSON.parse(JSON.stringify(envelope).replace(/\/files\/[\w-]+/g, '/files/…'));

/** Payloads that nothing was meant to survive. */
const nonsense: readonly unknown[] = [
  null,
  [],
  'x',
  0,
  {},
  { id: -1 },
  { id: '1' },
  { id: 1, extra: true },
  JSON.parse('{"__proto__":{"id":1}}'),
  JSON.parse('{"id":1,"constructor":1}'),
];

describe('同一台账，两条路', () => {
  const names = listProcedures(contract).map(({ name }) => name);
  const queries = listProcedures(contract).flatMap(({ name, procedure }) =>
    procedure.kind === 'query' ? [name] : [],
  );

  test('合同里的查询都问到了', () => {
    expect(queries.length).toBeGreaterThan(15);
    expect(names.length).toBeGreaterThan(50);
  });

  test.each(queries)('%s：各种内容，两边答复一样', async (name) => {
    const session = logIn(local.core, 'head');
    const payloads = [...nonsense, { id: 1 }, { reviewId: 1 }, { subject: 'decision', subjectId: 1 }];
    for (const payload of payloads) {
      const [inProcess, overHttp] = await ask(name, payload, session);
      expect(settled(overHttp)).toEqual(settled(inProcess));
    }
  });

  test.each(names)('%s：没有登录或者会话是假的，两边答复一样', async (name) => {
    for (const session of [null, 'nonsense']) {
      const [inProcess, overHttp] = await ask(name, { nothing: true }, session);
      expect(inProcess.ok).toBe(false);
      expect(overHttp).toEqual(inProcess);
    }
  });
});

describe('命令', () => {
  /** Answers of both ledgers; ids and stamps agree, because both have the same history and clock. */
  async function tell(
    name: string,
    payload: unknown,
    who: 'admin' | 'handler' | 'viewer',
  ): Promise<[Envelope, Envelope]> {
    return [
      local.core.dispatch(name, payload, logIn(local.core, who)),
      await remote.call(name, payload, logIn(remote.core, who)),
    ];
  }

  test('登记成功、重名、越权、旧版本：两边答复一样', async () => {
    const unit = { name: '罗山县茶产业发展中心', shortName: '茶中心' };
    const stale = { id: 1, expectedVersion: 999, name: '某局', shortName: '', isActive: true };
    const cases = [
      ['units.create', unit, 'handler', true],
      ['units.create', unit, 'handler', false],
      ['units.create', unit, 'viewer', false],
      ['units.update', stale, 'admin', false],
      ['drafts.save', { key: 'decision:new', content: '{"题目":"供水\\u2028“方案”"}' }, 'handler', true],
    ] as const;
    for (const [name, payload, who, isOk] of cases) {
      const [inProcess, overHttp] = await tell(name, payload, who);
      expect(inProcess.ok, `${name} ${JSON.stringify(inProcess)}`).toBe(isOk);
      expect(overHttp).toEqual(inProcess);
    }
  });

  test('存进去的字，从另一条路取出来一个不差', async () => {
    const content = '〔2026〕1号 “引号” ㎡ 𠮷 \u0000\u2028 </script> ' + '审'.repeat(100_000);
    const session = logIn(local.core, 'handler');
    expect((await local.call('drafts.save', { key: 'k', content }, session)).ok).toBe(true);
    const kept = local.core.dispatch('drafts.get', { key: 'k' }, session);
    expect(kept).toMatchObject({ ok: true, value: { content } });
  });
});

test('用合同生成的客户端，经 HTTP 也是同样的类型和错误', async () => {
  const session = logIn(local.core, 'handler');
  const client = createClient(contract, (name, payload) => local.call(name, payload, session));
  expect((await client.session.me({})).loginName).toBe('zhouwenjing');
  const refused = client.accounts.list({}).catch((error: unknown) => error);
  expect(await refused).toBeInstanceOf(RemoteError);
  expect(await refused).toMatchObject({ detail: { code: 'forbidden' } });
});
