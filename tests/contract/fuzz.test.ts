/**
 * Every procedure, sent anything at all: always an envelope, never `internal`, and the ledger stays whole.
 * The seed is fixed so that a failure repeats; `FUZZ_SEED` and `FUZZ_RUNS` widen the search.
 */
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_PASSWORD, samplePeople } from '#core/sample/matters.ts';
import { listProcedures, type Procedure } from '#shared/contract/define.ts';
import { callErrorSchema, type Envelope } from '#shared/contract/errors.ts';
import { contract } from '#shared/contract/index.ts';
import { canFire, type ReviewEvent, reviewEvents } from '#shared/domain/review/state-machine.ts';
import type { ReviewState } from '#shared/domain/review/vocabulary.ts';
import { createTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { office } from '#tests/support/office.ts';
import { receive } from '#tests/support/upload.ts';
import { arbitraryOf, rubbish, wildTexts } from '#tests/support/zod-arbitrary.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);

/** Commands on a review that are allowed where another event is. */
const OTHER_EVENTS: Readonly<Record<string, ReviewEvent>> = {
  updateIntake: 'accept',
  assign: 'saveOpinion',
  addCounselOpinion: 'saveOpinion',
  voidCounselOpinion: 'saveOpinion',
  settleCounselItem: 'saveOpinion',
  void: 'voidReview',
};
/** Commands use the sample up; after so many calls it is taken anew. */
const CALLS_PER_COPY = 15;

/** The sample ledger, closed; every test works on a copy. */
let seed: string;
beforeAll(() => {
  const ledger = createTestLedger({ isEmpty: true });
  ledger.anonymous.system.loadSample({});
  ledger.close();
  seed = join(ledger.dataDir, 'ledger.db');
});

/** A copy of the sample ledger that renews itself when the calls have shut everybody out. */
class Playground {
  #ledger: TestLedger = createTestLedger({ seed });
  readonly #sessions = new Map<string, string>();
  readonly #uploads: string[] = [];

  get ledger(): TestLedger {
    return this.#ledger;
  }

  /** A live session of somebody whom the procedure lets in, or now and then of somebody else. */
  sessionFor(procedure: Procedure, pick: number): string | null {
    const { access } = procedure;
    if (pick % 10 === 9) return pick % 20 === 9 ? null : 'no-such-session';
    const allowed = samplePeople.filter(
      (person) => typeof access === 'string' || person.roles.some((role) => access.includes(role)),
    );
    const pool = pick % 10 === 8 ? samplePeople : allowed;
    const loginName = pool[pick % pool.length]?.loginName ?? 'hemin';
    const known = this.#sessions.get(loginName) ?? null;
    if (known !== null && this.#ledger.send('session.me', {}, known).ok) return known;
    const answer = this.#ledger.anonymous.session.login({ loginName, password: SAMPLE_PASSWORD });
    if (answer.result === 'ok') {
      this.#sessions.set(loginName, answer.session);
      return answer.session;
    }
    this.renew();
    return this.sessionFor(procedure, pick);
  }

  /** Starts again from the sample. */
  renew(): void {
    this.close();
    this.#ledger = createTestLedger({ seed });
    this.#sessions.clear();
  }

  /** Receives small files ahead of time: a property runs without waiting. */
  async receiveUploads(count: number): Promise<void> {
    for (let n = 0; n < count; n += 1) this.#uploads.push(await receive(this.#ledger, `文件 ${n}`));
  }

  /** Puts in the stored version, without which few commands get further than `conflict`, and a real upload. */
  completed(name: string, input: unknown): unknown {
    if (typeof input !== 'object' || input === null) return input;
    if ('uploadId' in input) return { ...input, uploadId: this.#uploads.pop() ?? input.uploadId };
    if (!('expectedVersion' in input)) return input;
    const given = 'id' in input ? input.id : null;
    const id = this.#reviewFor(name) ?? given;
    const version = this.#storedVersion(name, id, input);
    return 'id' in input
      ? { ...input, id, expectedVersion: version }
      : { ...input, expectedVersion: version };
  }

  /** A review whose state lets the command through; null for other commands and when there is none. */
  #reviewFor(name: string): number | null {
    const [group, verb = ''] = name.split('.');
    if (group !== 'reviews') return null;
    const event = reviewEvents.find((one) => one === verb) ?? OTHER_EVENTS[verb];
    if (event === undefined) return null;
    const { rows } = this.#ask('reviews.list', { scope: 'all', pageSize: 500 }) as {
      rows: { id: number; state: ReviewState }[];
    };
    return rows.find((row) => canFire(row.state, event))?.id ?? null;
  }

  #ask(procedure: string, payload: unknown): unknown {
    const session = this.sessionFor({ access: ['admin'] } as unknown as Procedure, 0);
    const envelope = this.#ledger.send(procedure, payload, session);
    return envelope.ok ? envelope.value : null;
  }

  #storedVersion(name: string, id: unknown, input: object): unknown {
    const ask = (procedure: string, payload: unknown): unknown => this.#ask(procedure, payload);
    const group = name.slice(0, name.indexOf('.'));
    const found =
      group === 'decisions' || group === 'reviews'
        ? ask(`${group}.get`, { id })
        : group === 'system'
          ? (ask('system.status', {}) as { office: unknown } | null)?.office
          : (ask(`${group}.list`, {}) as { id?: number; key?: string }[] | null)?.find((row) =>
              'key' in input ? row.key === input.key : row.id === id,
            );
    return (found as { version?: number } | null | undefined)?.version ?? 1;
  }

  /** The audit chain and the database file are sound after all that. */
  expectWhole(): void {
    const report = this.#ledger.tamper((db) => ({
      integrity: db.pragma('integrity_check', { simple: true }),
      foreignKeys: db.pragma('foreign_key_check'),
    }));
    expect(report).toEqual({ integrity: 'ok', foreignKeys: [] });
    this.#sessions.clear();
    const session = this.sessionFor({ access: ['head'] } as unknown as Procedure, 0);
    expect(this.#ledger.send('audit.verify', {}, session)).toMatchObject({
      ok: true,
      value: { isWhole: true },
    });
  }

  close(): void {
    this.#ledger.close();
  }
}

/** An envelope of plain JSON: an answer that fits the contract, or an expected error. */
function expectEnvelope(
  name: string,
  procedure: Procedure | null,
  envelope: Envelope,
  log: TestLedger['log'],
): void {
  expect(JSON.parse(JSON.stringify(envelope))).toStrictEqual(envelope);
  if (envelope.ok) {
    expect([name, procedure?.output.safeParse(envelope.value).success]).toEqual([name, true]);
    return;
  }
  expect(callErrorSchema.safeParse(envelope.error).success).toBe(true);
  expect(envelope.error.message).toMatch(/[\u4e00-\u9fff]/);
  if (envelope.error.code === 'internal')
    throw new Error(`${name} 出了内部错误：${log.at(-1)?.detail ?? ''}`);
}

const pick = fc.nat(10_000);
const options = { numRuns: RUNS, seed: SEED, endOnFailure: true } as const;

describe('每个名字，送什么都有答复', () => {
  const procedures = listProcedures(contract);
  test.each(procedures.map(({ name, procedure }) => [name, procedure] as const))(
    '%s',
    async (name, procedure) => {
      const playground = new Playground();
      try {
        if (name === 'attachments.attach') await playground.receiveUploads(RUNS);
        fc.assert(
          fc.property(arbitraryOf(procedure.input), pick, fc.boolean(), (input, who, isFresh) => {
            const session = playground.sessionFor(procedure, who);
            const payload = isFresh ? playground.completed(name, input) : input;
            const envelope = playground.ledger.send(name, payload, session);
            expectEnvelope(name, procedure, envelope, playground.ledger.log);
          }),
          options,
        );
        playground.expectWhole();
      } finally {
        playground.close();
      }
    },
  );
});

describe('连着乱来一气', () => {
  const procedures = listProcedures(contract).filter(
    ({ name }) => name !== 'session.logout' && name !== 'session.lock' && !name.startsWith('accounts.'),
  );
  test('许多人在一个台账上乱点，台账还是好的', () => {
    const playground = new Playground();
    try {
      fc.assert(
        fc.property(
          fc.nat(procedures.length - 1).chain((index) => {
            const chosen = procedures[index];
            if (chosen === undefined) throw new Error('没有这个名字');
            return fc.record({
              chosen: fc.constant(chosen),
              input: arbitraryOf(chosen.procedure.input),
              who: pick,
            });
          }),
          ({ chosen: { name, procedure }, input, who }) => {
            const session = playground.sessionFor(procedure, who);
            const envelope = playground.ledger.send(name, playground.completed(name, input), session);
            expectEnvelope(name, procedure, envelope, playground.ledger.log);
          },
        ),
        { ...options, numRuns: RUNS * 10 },
      );
      playground.expectWhole();
    } finally {
      playground.close();
    }
  });
});

describe('没有的名字、乱的会话', () => {
  let ledger: TestLedger;
  beforeAll(() => {
    ledger = createTestLedger({ seed });
  });
  afterAll(() => ledger.close());

  test('名字是什么都有答复', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...wildTexts), fc.string()), rubbish, (name, payload) => {
        expectEnvelope(name, null, ledger.send(name, payload), ledger.log);
      }),
      options,
    );
  });

  test('会话是什么都有答复', () => {
    fc.assert(
      fc.property(fc.constantFrom(...wildTexts), (session) => {
        expect(ledger.send('decisions.list', {}, session)).toMatchObject({
          ok: false,
          error: { code: 'unauthenticated' },
        });
      }),
      options,
    );
  });
});

test('首次使用的表单填什么都有答复，填对了只建一次', () => {
  const initialize = contract.system.initialize;
  const valid = { office, admin: { name: '何敏', loginName: 'hemin', password: 'long-enough-1' } };
  let ledger = createTestLedger({ isEmpty: true });
  fc.assert(
    fc.property(fc.oneof(arbitraryOf(initialize.input), fc.constant(valid)), (input) => {
      const envelope = ledger.send('system.initialize', input);
      expectEnvelope('system.initialize', initialize, envelope, ledger.log);
      if (!envelope.ok) return;
      expect(ledger.send('system.initialize', valid)).toMatchObject({ ok: false, error: { code: 'rule' } });
      ledger.close();
      ledger = createTestLedger({ isEmpty: true });
    }),
    options,
  );
  ledger.close();
});
