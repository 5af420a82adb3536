/** 谁在用：会话编号、当前账户、是否锁定。锁定只盖住页面，不卸下页面，打了一半的字不丢。 */
import { useSyncExternalStore } from 'react';
import { describeRoles, type Role } from '#shared/domain/role.ts';
import type { MeDto } from '#shared/contract/system.ts';
import { present } from '#shared/lib/assert.ts';

const SESSION_KEY = 'ledger.session';

export interface SessionState {
  readonly id: string | null;
  readonly me: MeDto | null;
  readonly isLocked: boolean;
  /** 为什么锁：自己按的、久未操作、主机要求重新登录。 */
  readonly lockedBecause: 'manual' | 'idle' | 'expired' | null;
}

const anonymous: SessionState = { id: null, me: null, isLocked: false, lockedBecause: null };
let state: SessionState = { ...anonymous, id: window.sessionStorage.getItem(SESSION_KEY) };
const listeners = new Set<() => void>();

function set(next: SessionState): void {
  state = next;
  if (next.id === null) window.sessionStorage.removeItem(SESSION_KEY);
  else window.sessionStorage.setItem(SESSION_KEY, next.id);
  for (const listener of listeners) listener();
}

export const sessionStore = {
  get: (): SessionState => state,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** 登录或解锁成功。 */
  begin: (id: string, me: MeDto): void => set({ id, me, isLocked: false, lockedBecause: null }),
  /** 刷新页面后凭存下的会话编号认出本人，或者改了密码以后更新。 */
  recognise: (me: MeDto): void => set({ ...state, me }),
  /** 没有认出本人（刷新页面时会话已失效）就直接回到登录页，没有内容可保。 */
  lock(because: NonNullable<SessionState['lockedBecause']>): void {
    if (state.me === null) set(anonymous);
    else if (!state.isLocked) set({ ...state, isLocked: true, lockedBecause: because });
  },
  end: (): void => set(anonymous),
};

export const useSession = (): SessionState => useSyncExternalStore(sessionStore.subscribe, sessionStore.get);

/** 当前账户；只在登录后的页面里用。 */
export const useMe = (): MeDto => present(useSession().me, '登录后的页面里有当前账户');

export const hasRole = (me: MeDto, allowed: readonly Role[]): boolean =>
  me.roles.some((role) => allowed.includes(role));

/** 没有所需角色时，按钮为什么按不了；有则为 null。 */
export const roleReason = (me: MeDto, allowed: readonly Role[]): string | null =>
  hasRole(me, allowed) ? null : `需要“${describeRoles(allowed)}”角色，您是“${describeRoles(me.roles)}”`;
