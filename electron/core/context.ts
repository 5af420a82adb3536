/** What a handler gets. Handlers are synchronous, so a command is atomic by construction. */
import type { z } from 'zod';
import type { Command, Contract, ParsedInputOf, Procedure } from '#shared/contract/define.ts';
import type { CalendarYear, WorkCalendar } from '#shared/domain/deadline/calendar.ts';
import type { Role } from '#shared/domain/role.ts';
import type { RuleBook } from '#shared/domain/rules/rule-book.ts';
import type { LocalDate } from '#shared/lib/local-date.ts';
import type { AttachmentStore } from './attachment-store.ts';
import type { ReadDb, WriteDb } from './db/sql.ts';
import type { Sessions } from './security/sessions.ts';

export interface Actor {
  readonly id: number;
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface LedgerInfo {
  readonly product: string;
  readonly version: string;
  readonly dataDir: string;
  readonly idleMinutes: number;
  readonly integrity: boolean;
  readonly auditChain: boolean;
}

export interface QueryContext {
  readonly db: ReadDb;
  /** ISO instant. */
  readonly now: string;
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  readonly calendarYears: readonly CalendarYear[];
  /** The rules as this office runs them, by date. */
  readonly rules: RuleBook;
  /** Null only in `public` procedures. */
  readonly actor: Actor | null;
  readonly session: string | null;
  readonly sessions: Sessions;
  readonly store: AttachmentStore;
  readonly info: LedgerInfo;
  readonly passwordCost: number;
}

/** What the command did, for its audit row. */
export interface AuditNote {
  readonly entity: string;
  readonly id: number | null;
  readonly summary: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Who did it, where the caller had no session yet: the account that has just signed in. */
  readonly actor?: { readonly id: number; readonly name: string };
}

export interface CommandContext extends Omit<QueryContext, 'db'> {
  readonly db: WriteDb;
  /** Says what an audit row is about; one row each, and one row per command in any case. */
  audit(note: AuditNote): void;
}

type ContextOf<P extends Procedure> = P extends Command ? CommandContext : QueryContext;
export type Handler<P extends Procedure> = (
  context: ContextOf<P>,
  input: ParsedInputOf<P>,
) => z.input<P['output']>;
/** One handler for every procedure of the contract, or it does not compile. */
export type Handlers<C extends Contract> = {
  readonly [G in keyof C]: { readonly [V in keyof C[G]]: Handler<C[G][V]> };
};
/** @throws when called from a `public` procedure. */
export function requireActor(context: { readonly actor: Actor | null }): Actor {
  if (context.actor === null) throw new Error('此处必须已登录');
  return context.actor;
}
