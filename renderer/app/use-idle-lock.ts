/** 久未操作自动锁定：键盘、鼠标、触摸都算操作。 */
import { useEffect } from 'react';
import { client } from '#renderer/lib/client.ts';
import { sessionStore } from '#renderer/lib/session.ts';

const CHECK_EVERY_MS = 5000;
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

export function useIdleLock(minutes: number): void {
  useEffect(() => {
    let lastUse = Date.now();
    const note = (): void => {
      lastUse = Date.now();
    };
    for (const sign of signs) window.addEventListener(sign, note, { passive: true, capture: true });
    const timer = setInterval(() => {
      if (Date.now() - lastUse < minutes * 60_000 || sessionStore.get().isLocked) return;
      lockNow('idle');
    }, CHECK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, note, { capture: true });
    };
  }, [minutes]);
}

/** 先盖住屏幕再告诉主机；主机没有答应也不揭开。 */
export function lockNow(because: 'manual' | 'idle'): void {
  const locking = client.session.lock({});
  sessionStore.lock(because);
  locking.catch((error: unknown) => {
    console.warn('主机没有记下锁定，屏幕已经盖住', error);
  });
}
