/** A sample ledger to send anything at: who may call, which record fits, which version is stored. */
import { rmSync } from 'node:fs';
import { verifyChain } from '#core/audit/chain.ts';
import { createDb } from '#core/db/sql.ts';
import { SAMPLE_PASSWORD, samplePeople } from '#core/sample/matters.ts';
import type { Procedure } from '#shared/contract/define.ts';
import { canFire, type ReviewEvent, reviewEvents } from '#shared/domain/review/state-machine.ts';
import type { ReviewState } from '#shared/domain/review/vocabulary.ts';
import { createTestLedger, type TestLedger } from './ledger.ts';
import { receive } from './upload.ts';

/** Commands on a review that are allowed where another event is. */
const OTHER_EVENTS: Readonly<Record<string, ReviewEvent>> = {
  updateIntake: 'accept',
  assign: 'saveOpinion',
  addCounselOpinion: 'saveOpinion',
  voidCounselOpinion: 'saveOpinion',
  settleCounselItem: 'saveOpinion',
  void: 'voidReview',
};
/** A copy of the sample ledger that renews itself when the calls have shut everybody out. */
export class Playground {
  readonly #seed: string;
  #ledger: TestLedger;
  readonly #sessions = new Map<string, string>();
  readonly #uploads: string[] = [];

  /** @param seed the file of a closed sample ledger. */
  constructor(seed: string) {
    this.#seed = seed;
    this.#ledger = createTestLedger({ seed });
  }

  get ledger(): TestLedger {
    return this.#ledger;
  }

  /** A live session of somebody whom the procedure lets in, or now and then of somebody else. */
  sessionFor(procedure: Pick<Procedure, 'access'>, pick: number): string | null {
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
    this.#ledger = createTestLedger({ seed: this.#seed });
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
    const session = this.sessionFor({ access: ['admin'] }, 0);
    const envelope = this.#ledger.send(procedure, payload, session);
    return envelope.ok ? envelope.value : null;
  }

  #storedVersion(name: string, id: unknown, input: object): unknown {
    const group = name.slice(0, name.indexOf('.'));
    const found =
      group === 'decisions' || group === 'reviews'
        ? this.#ask(`${group}.get`, { id })
        : group === 'system'
          ? (this.#ask('system.status', {}) as { office: unknown } | null)?.office
          : (this.#ask(`${group}.list`, {}) as { id?: number; key?: string }[] | null)?.find((row) =>
              'key' in input ? row.key === input.key : row.id === id,
            );
    return (found as { version?: number } | null | undefined)?.version ?? 1;
  }

  /** How the audit chain and the database file stand after all that. */
  inspect(): { integrity: unknown; foreignKeys: unknown; isChainWhole: boolean } {
    const report = this.#ledger.tamper((db) => ({
      integrity: db.pragma('integrity_check', { simple: true }),
      foreignKeys: db.pragma('foreign_key_check'),
      isChainWhole: verifyChain(createDb(db)).isWhole,
    }));
    this.#sessions.clear();
    return report;
  }

  close(): void {
    this.#ledger.close();
    rmSync(this.#ledger.dataDir, { recursive: true, force: true });
  }
}
