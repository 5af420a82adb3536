/** The closed set of ways a call can fail. The screen turns each into Chinese text by one exhaustive switch. */
import { z } from 'zod';

export const errorCodes = [
  /** The input does not fit; `fields` says where. */
  'validation',
  /** The law or the procedure forbids it; the message names the article. */
  'rule',
  /** Somebody else changed the record since it was read. */
  'conflict',
  'not_found',
  /** The account's roles do not allow it. */
  'forbidden',
  /** No session, or it is locked: log in again, nothing typed is lost. */
  'unauthenticated',
  /** Another program holds the ledger. */
  'busy',
  /** A bug; `ref` finds the stack in the log. */
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const callErrorSchema = z.strictObject({
  code: z.enum(errorCodes),
  message: z.string(),
  /** Field path (dots) → message, for `validation` and some `rule` errors. */
  fields: z.record(z.string(), z.string()).optional(),
  ref: z.string().optional(),
});
export type CallError = z.infer<typeof callErrorSchema>;

/** What every call answers; nothing is ever thrown across a process border. */
export type Envelope<T = unknown> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };
