/**
 * Boots the application on one data folder. Runs in any Node from 22, never imports electron;
 * both hosts call it and then only `dispatch`.
 */
import { contract } from '#shared/contract/index.ts';
import type { CalendarYear } from '#shared/domain/deadline/calendar.ts';
import { chinaDateOf } from '#shared/lib/local-date.ts';
import { type AttachmentStore, createAttachmentStore } from './attachment-store.ts';
import { verifyChain } from './audit/chain.ts';
import { shippedYears } from './calendar.ts';
import type { Actor, LedgerInfo } from './context.ts';
import { openLedger } from './db/open.ts';
import { createDb, type ReadDb } from './db/sql.ts';
import { rolesOf } from './features/access/accounts.ts';
import { accessSql } from './features/access/sql.ts';
import { nameLedger } from './features/access/system.ts';
import { handlers } from './handlers.ts';
import { createReference } from './reference.ts';
import { createRouter, type Dispatch, type Identity } from './router.ts';
import { createSessions, type Sessions } from './security/sessions.ts';

export const PRODUCT = '法审台账';
export const VERSION = '0.1.0';

export interface BootOptions {
  readonly dataDir: string;
  readonly now?: () => Date;
  readonly calendarYears?: readonly CalendarYear[];
  readonly idleMinutes?: number;
  /** scrypt N; tests use a small one. */
  readonly passwordCost?: number;
  readonly maxUploadBytes?: number;
  readonly log?: (line: LogLine) => void;
}
export interface LogLine {
  readonly level: 'warn' | 'error';
  readonly message: string;
  readonly detail?: string;
}
export interface Core {
  readonly dispatch: Dispatch;
  readonly store: AttachmentStore;
  readonly info: LedgerInfo;
  /** The account that `session` belongs to, when it is open; hosts ask before streaming files. */
  actorOf(session: string | null): Actor | null;
  close(): void;
}

/** Rows of the audit chain that are recomputed at every start; the whole chain on demand. */
const CHECKED_AT_START = 5000;

/** @throws LedgerOpenError with a Chinese message when the ledger cannot be opened. */
export function bootCore(options: BootOptions): Core {
  const now = options.now ?? (() => new Date());
  const ledger = openLedger(options.dataDir, () => now().toISOString());
  const { connection } = ledger;
  const db = createDb(connection);
  connection.transaction(() => nameLedger(db, now().toISOString())).immediate();
  const sessions = createSessions(now, options.idleMinutes ?? 15);
  const store = createAttachmentStore(ledger.dataDir, now, options.maxUploadBytes);
  const reference = createReference(db, options.calendarYears ?? shippedYears());
  const info: LedgerInfo = {
    product: PRODUCT,
    version: VERSION,
    dataDir: ledger.dataDir,
    idleMinutes: options.idleMinutes ?? 15,
    integrity: true,
    auditChain: verifyChain(db, CHECKED_AT_START).isWhole,
  };
  const identifySession = (session: string | null): Identity => identify(db, sessions, session);
  const inTransaction = connection.transaction((work: () => unknown) => work());
  const dispatch = createRouter({
    contract,
    handlers: flatten(),
    db,
    transact<T>(kind: 'query' | 'command', work: () => T): T {
      const value = kind === 'command' ? inTransaction.immediate(work) : inTransaction.deferred(work);
      return value as T; // the transaction answers what `work` answers
    },
    identify: identifySession,
    context(actor, session) {
      const at = now();
      return {
        now: at.toISOString(),
        today: chinaDateOf(at),
        ...reference(),
        actor,
        session,
        sessions,
        store,
        info,
        passwordCost: options.passwordCost ?? 32_768,
      };
    },
    log: options.log ?? (() => {}),
  });
  return {
    dispatch,
    store,
    info,
    actorOf(session) {
      const identity = identifySession(session);
      return identity.kind === 'open' ? identity.actor : null;
    },
    close: () => ledger.close(),
  };
}

function identify(db: ReadDb, sessions: Sessions, session: string | null): Identity {
  const state = sessions.look(session);
  if (state.kind === 'none') return { kind: 'none' };
  const account = db.get(accessSql.byId, { id: state.accountId });
  if (account === undefined || account.is_active === 0) return { kind: 'none' };
  if (state.kind === 'locked') return { kind: 'locked', name: account.name };
  return {
    kind: 'open',
    actor: { id: account.id, name: account.name, roles: rolesOf(account) },
    mustChangePassword: account.must_change === 1,
  };
}

function flatten(): ReadonlyMap<string, (context: never, input: never) => unknown> {
  return new Map(
    Object.entries(handlers).flatMap(([group, verbs]) =>
      Object.entries(verbs).map(([verb, handler]) => [`${group}.${verb}`, handler] as const),
    ),
  );
}
