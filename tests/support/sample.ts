/** The sample ledger's people, for tests that need somebody logged in. */
import { z } from 'zod';
import type { Core } from '#core/boot.ts';
import { requireOk } from './app.ts';

export const sampleAccounts = {
  admin: 'hemin',
  handler: 'zhouwenjing',
  checker: 'chenlixin',
  head: 'liangguodong',
  viewer: 'sunxiao',
} as const;
export const samplePassword = 'fashen2026';

const loggedIn = z.object({ result: z.literal('ok'), session: z.string() });

/** The session of one of the sample ledger's people. */
export function logIn(core: Core, who: keyof typeof sampleAccounts): string {
  const answer = core.dispatch(
    'session.login',
    { loginName: sampleAccounts[who], password: samplePassword },
    null,
  );
  return loggedIn.parse(requireOk(answer)).session;
}
