/**
 * Every procedure, sent anything at all: always an envelope, never `internal`, and the ledger stays whole.
 * The seed is fixed so that a failure repeats; `FUZZ_SEED` and `FUZZ_RUNS` widen the search.
 */
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listProcedures, type Procedure } from '#shared/contract/define.ts';
import { callErrorSchema, type Envelope } from '#shared/contract/errors.ts';
import { contract } from '#shared/contract/index.ts';
import { createTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { office } from '#tests/support/office.ts';
import { Playground } from '#tests/support/playground.ts';
import { arbitraryOf, rubbish, wildTexts } from '#tests/support/zod-arbitrary.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);

/** Commands on reviews use the sample up; after so many calls it is taken anew. */
const CALLS_PER_COPY = 15;

/** The sample ledger, closed; every test works on a copy. */
let seed: string;
beforeAll(() => {
  const ledger = createTestLedger({ isEmpty: true });
  ledger.anonymous.system.loadSample({});
  ledger.close();
  seed = join(ledger.dataDir, 'ledger.db');
});

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

const WHOLE = { integrity: 'ok', foreignKeys: [], isChainWhole: true };
const pick = fc.nat(10_000);
const options = { numRuns: RUNS, seed: SEED, endOnFailure: true } as const;

describe('每个名字，送什么都有答复', () => {
  const procedures = listProcedures(contract);
  test.each(procedures.map(({ name, procedure }) => [name, procedure] as const))(
    '%s',
    async (name, procedure) => {
      const playground = new Playground(seed);
      const usesUp = name.startsWith('reviews.') && procedure.kind === 'command';
      let calls = 0;
      try {
        if (name === 'attachments.attach') await playground.receiveUploads(RUNS);
        fc.assert(
          fc.property(arbitraryOf(procedure.input), pick, fc.boolean(), (input, who, isFresh) => {
            calls += 1;
            if (usesUp && calls % CALLS_PER_COPY === 0) playground.renew();
            const session = playground.sessionFor(procedure, who);
            const payload = isFresh ? playground.completed(name, input) : input;
            const envelope = playground.ledger.send(name, payload, session);
            expectEnvelope(name, procedure, envelope, playground.ledger.log);
          }),
          options,
        );
        expect(playground.inspect()).toEqual(WHOLE);
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
    const playground = new Playground(seed);
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
      expect(playground.inspect()).toEqual(WHOLE);
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
