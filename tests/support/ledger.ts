/** A real ledger in a temporary folder of its own, with a clock that tests move. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, onTestFinished } from 'vitest';
import { bootCore, type Core, type LogLine } from '#core/boot.ts';
import type { Envelope } from '#shared/contract/errors.ts';
import {
  type Caller,
  type Clock,
  createCaller,
  createClock,
  enterOffice,
  type Office,
  PASSWORD_COST,
  setUpOffice,
} from './office.ts';

export interface LedgerOptions {
  readonly day?: string;
  readonly idleMinutes?: number;
  readonly maxUploadBytes?: number;
  /** Starts from a folder without a ledger instead of the office with its people. */
  readonly isEmpty?: boolean;
  /** Starts from a copy of this ledger file. */
  readonly seed?: string;
}

export interface TestLedger extends Office {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly log: readonly LogLine[];
  readonly core: Core;
  /** Calls without a session. */
  readonly anonymous: Caller;
  send(name: string, payload: unknown, session?: string | null): Envelope;
  /** Ends the program and starts it again on the same folder. */
  restart(): void;
  /** Ends the program, works on the bare database, starts the program again. */
  tamper<T>(work: (db: Database.Database) => T): T;
  close(): void;
}

const folders = new Set<string>();
// Registered when the test file is loaded, before any hook of its own, and therefore run after all of them.
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder that is removed when the test file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fashen-core-'));
  folders.add(folder);
  return folder;
}

let template: string | null = null;

/** The office is set up once per worker, then copied per test. */
function templateFile(): string {
  if (template !== null) return template;
  const dataDir = temporaryFolder();
  const core = bootCore({ dataDir, now: createClock().now, passwordCost: PASSWORD_COST });
  setUpOffice(core);
  core.close();
  template = join(dataDir, 'ledger.db');
  return template;
}

/** Opens a ledger of its own for the test that calls; it is closed and removed when the test ends. */
export function openTestLedger(options: LedgerOptions = {}): TestLedger {
  const ledger = createTestLedger(options);
  onTestFinished(() => {
    ledger.close();
    rmSync(ledger.dataDir, { recursive: true, force: true });
  });
  return ledger;
}

/** The same without a test around it: for `beforeAll`, the caller closes. */
export function createTestLedger(options: LedgerOptions = {}): TestLedger {
  const dataDir = temporaryFolder();
  if (options.isEmpty !== true) copyFileSync(options.seed ?? templateFile(), join(dataDir, 'ledger.db'));
  const clock = createClock(options.day);
  const log: LogLine[] = [];
  const boot = (): Core =>
    bootCore({
      dataDir,
      now: clock.now,
      passwordCost: PASSWORD_COST,
      // Tests move the clock by weeks; those about the idle lock set their own minutes.
      idleMinutes: options.idleMinutes ?? 100_000_000,
      ...(options.maxUploadBytes === undefined ? {} : { maxUploadBytes: options.maxUploadBytes }),
      log: (line) => log.push(line),
    });
  let core = boot();
  let isOpen = true;
  const { forget, ...office } = enterOffice(() => core);
  const send = (name: string, payload: unknown, session: string | null = null): Envelope =>
    core.dispatch(name, payload, session);
  const close = (): void => {
    if (isOpen) core.close();
    isOpen = false;
  };
  const start = (): void => {
    forget();
    core = boot();
    isOpen = true;
  };
  return {
    dataDir,
    clock,
    log,
    get core() {
      return core;
    },
    anonymous: createCaller((name, payload) => send(name, payload)),
    ...office,
    send,
    restart() {
      close();
      start();
    },
    tamper(work) {
      close();
      const db = new Database(join(dataDir, 'ledger.db'));
      try {
        return work(db);
      } finally {
        db.close();
        start();
      }
    },
    close,
  };
}
