/** Who is logged in, in memory only: a restart asks for the password again. */
import { randomBytes } from 'node:crypto';

interface Session {
  readonly accountId: number;
  lastSeen: number;
  isLocked: boolean;
}
export type SessionState =
  { readonly kind: 'none' } | { readonly kind: 'locked' | 'open'; readonly accountId: number };

export interface Sessions {
  open(accountId: number): string;
  /** Also notes the use, and locks a session that was idle too long. */
  look(token: string | null): SessionState;
  lock(token: string): void;
  unlock(token: string): void;
  close(token: string): void;
  /** Ends every session of an account whose rights or password changed, except one. */
  closeAllOf(accountId: number, except: string | null): void;
}

export function createSessions(now: () => Date, idleMinutes: number): Sessions {
  const sessions = new Map<string, Session>();
  return {
    open(accountId) {
      const token = randomBytes(24).toString('base64url');
      sessions.set(token, { accountId, lastSeen: now().getTime(), isLocked: false });
      return token;
    },
    look(token) {
      const session = token === null ? undefined : sessions.get(token);
      if (session === undefined) return { kind: 'none' };
      const at = now().getTime();
      if (at - session.lastSeen > idleMinutes * 60_000) session.isLocked = true;
      if (!session.isLocked) session.lastSeen = at;
      return { kind: session.isLocked ? 'locked' : 'open', accountId: session.accountId };
    },
    lock(token) {
      const session = sessions.get(token);
      if (session !== undefined) session.isLocked = true;
    },
    unlock(token) {
      const session = sessions.get(token);
      if (session === undefined) return;
      session.isLocked = false;
      session.lastSeen = now().getTime();
    },
    close: (token) => void sessions.delete(token),
    closeAllOf(accountId, except) {
      for (const [token, session] of sessions)
        if (session.accountId === accountId && token !== except) sessions.delete(token);
    },
  };
}
