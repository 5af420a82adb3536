/**
 * Builders of the one contract. A procedure names its input, output, who may call it, and (for commands)
 * which groups it changes; client, server, forms and query invalidation all come from this object.
 */
import type { z } from 'zod';
import type { Role } from '../domain/role.ts';

/** `public`: before login. `anyone`: every logged-in account. Otherwise one of the listed roles. */
export type Access = 'public' | 'anyone' | readonly Role[];

interface ProcedureBase<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly access: Access;
}
export interface Query<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends ProcedureBase<I, O> {
  readonly kind: 'query';
}
export interface Command<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends ProcedureBase<I, O> {
  readonly kind: 'command';
  /** What it does, in the words of the audit trail. */
  readonly title: string;
  /** Contract groups whose queries are stale afterwards. */
  readonly touches: readonly string[];
  /** Input keys that never reach the audit trail (passwords). */
  readonly secret: readonly string[];
}
export type Procedure = Query | Command;
export type Contract = Readonly<Record<string, Readonly<Record<string, Procedure>>>>;

export const query = <I extends z.ZodType, O extends z.ZodType>(definition: {
  input: I;
  output: O;
  access?: Access;
}): Query<I, O> => ({
  kind: 'query',
  input: definition.input,
  output: definition.output,
  access: definition.access ?? 'anyone',
});

export const command = <I extends z.ZodType, O extends z.ZodType>(definition: {
  title: string;
  input: I;
  output: O;
  access: Access;
  touches: readonly string[];
  secret?: readonly string[];
}): Command<I, O> => ({ kind: 'command', secret: [], ...definition });

export type InputOf<P extends Procedure> = z.input<P['input']>;
export type ParsedInputOf<P extends Procedure> = z.output<P['input']>;
export type OutputOf<P extends Procedure> = z.output<P['output']>;

/** One procedure by its dotted name, or null; own keys only, so `constructor` names nothing. */
export function findProcedure(contract: Contract, name: string): Procedure | null {
  const dot = name.indexOf('.');
  if (dot < 1) return null;
  const groupName = name.slice(0, dot);
  const verb = name.slice(dot + 1);
  if (!Object.hasOwn(contract, groupName)) return null;
  const group = contract[groupName];
  if (group === undefined || !Object.hasOwn(group, verb)) return null;
  return group[verb] ?? null;
}

/** Every procedure with its dotted name, in contract order. */
export function listProcedures(contract: Contract): { name: string; procedure: Procedure }[] {
  return Object.entries(contract).flatMap(([group, verbs]) =>
    Object.entries(verbs).map(([verb, procedure]) => ({ name: `${group}.${verb}`, procedure })),
  );
}
