import { expect } from 'vitest';
import type { CallError, ErrorCode } from '#shared/contract/errors.ts';
import { logins, type Office, refusal } from './office.ts';

/** Refused with `code`, and nothing of the review nor a row of the audit trail changed. */
export function refusedUnchanged(
  office: Office,
  id: number,
  code: ErrorCode,
  work: () => unknown,
): CallError {
  // Logging in writes audit rows of its own; everybody is in before the first look.
  for (const login of logins) office.sessionOf(login);
  const look = () => [office.as('zhou').reviews.get({ id }), office.as('liang').audit.verify({}).rows];
  const before = look();
  const error = refusal(work);
  expect([error.code, look()]).toEqual([code, before]);
  return error;
}
