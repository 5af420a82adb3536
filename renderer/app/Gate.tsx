/** 大门：空台账先设置，没登录先登录，锁了就盖住；都过了才进外壳。 */
import { useEffect, useState } from 'react';
import { FirstRunPage } from '#renderer/features/access/FirstRunPage.tsx';
import { LockOverlay } from '#renderer/features/access/LockOverlay.tsx';
import { LoginPage } from '#renderer/features/access/LoginPage.tsx';
import type { Output } from '#renderer/lib/client.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { sessionStore, useSession } from '#renderer/lib/session.ts';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import { Shell } from './Shell.tsx';

const MINUTE = 60_000;

export function Gate() {
  const status = useLedgerQuery('system', 'status', {}, { staleTime: MINUTE });
  if (status.isPending) return <Middle />;
  if (status.data === undefined)
    return <ErrorState error={status.error} onRetry={() => void status.refetch()} />;
  return <Entrance status={status.data} />;
}

function Entrance({ status }: { readonly status: Output<'system', 'status'> }) {
  const session = useSession();
  // 设置做到一半时台账已不再是空的，仍要停在设置页，让人看完样例账户。
  const [isSettingUp, setSettingUp] = useState(status.isEmpty);
  if (isSettingUp) return <FirstRunPage status={status} onDone={() => setSettingUp(false)} />;
  if (session.id === null) return <LoginPage status={status} />;
  if (session.me === null) return <Recognising />;
  return (
    <>
      <Shell status={status} />
      {session.isLocked ? <LockOverlay status={status} /> : null}
    </>
  );
}

/** 刷新页面以后凭会话编号认人；会话失效的，客户端会结束会话，回到登录页。 */
function Recognising() {
  const me = useLedgerQuery('session', 'me', {});
  useEffect(() => {
    if (me.data !== undefined) sessionStore.recognise(me.data);
  }, [me.data]);
  if (me.isError) return <ErrorState error={me.error} onRetry={() => void me.refetch()} />;
  return <Middle />;
}

function Middle() {
  return (
    <div className="app-middle">
      <LoadingState label="正在打开台账" />
    </div>
  );
}
