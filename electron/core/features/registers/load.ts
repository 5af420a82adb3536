/** The registers of one decision, typed again, and the surroundings that their checks look at. */
import { type CheckSurroundings, emptyRegisters } from '#shared/domain/registers/findings.ts';
import {
  type Entry,
  type RegisterKind,
  registerKinds,
  type Registers,
} from '#shared/domain/registers/types.ts';
import type { LocalDate } from '#shared/lib/local-date.ts';
import type { QueryContext } from '../../context.ts';
import type { ReadDb } from '../../db/sql.ts';
import { fromRow, registerSql } from './tables.ts';

export interface StoredEntry {
  readonly id: number;
  readonly version: number;
  readonly voidReason: string;
  readonly data: Record<string, unknown>;
}

/** Every row of one register, the voided ones included. */
export const storedEntries = (db: ReadDb, kind: RegisterKind, decisionId: number): StoredEntry[] =>
  db.all(registerSql[kind].ofDecision, { decisionId }).map((row) => ({
    id: Number(row['id']),
    version: Number(row['version']),
    voidReason: String(row['void_reason']),
    data: fromRow(kind, row),
  }));

/** The entries in force, of every kind. */
export function loadRegisters(db: ReadDb, decisionId: number): Registers {
  const registers: Record<string, unknown> = { ...emptyRegisters() };
  for (const kind of registerKinds)
    registers[kind] = storedEntries(db, kind, decisionId)
      .filter((entry) => entry.voidReason === '')
      .map((entry) => ({ ...entry.data, id: entry.id }));
  // Rows were written from the contract's input for the same kind; columns and CHECKs keep their types.
  return registers as unknown as Registers;
}

/** The registers without one entry, for checking that entry against the others. */
export function without(registers: Registers, kind: RegisterKind, ownId: number | null): Registers {
  if (ownId === null) return registers;
  const own: readonly Entry<RegisterKind>[] = registers[kind];
  return { ...registers, [kind]: own.filter((entry) => entry.id !== ownId) };
}

export interface DecisionSurroundings {
  readonly startedOn: LocalDate | null;
  readonly touchesMarket: boolean;
  readonly proposalSource: CheckSurroundings['proposalSource'];
}

export const surroundings = (
  context: Pick<QueryContext, 'today' | 'calendar' | 'rules'>,
  decision: DecisionSurroundings,
  registers: Registers,
  kind: RegisterKind,
  ownId: number | null,
): CheckSurroundings => ({
  today: context.today,
  calendar: context.calendar,
  rules: context.rules,
  startedOn: decision.startedOn,
  touchesMarket: decision.touchesMarket,
  proposalSource: decision.proposalSource,
  others: without(registers, kind, ownId),
  ownId,
});
