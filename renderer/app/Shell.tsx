/** 登录以后的外壳：顶栏、导航、页面，以及全局快捷键。 */
import { useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import type { Output } from '#renderer/lib/client.ts';
import { type HotkeyMap, useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useMe } from '#renderer/lib/session.ts';
import { signOut } from '#renderer/lib/sign-out.ts';
import { ChangePassword } from '#renderer/features/access/ChangePassword.tsx';
import { PrintPreview } from '#renderer/ui/PrintPreview.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { modules } from './modules.tsx';
import { Navigation } from './Navigation.tsx';
import { RegionBoundary } from './RegionBoundary.tsx';
import { SearchDialog } from './SearchDialog.tsx';
import './shell.css';
import { TopBar } from './TopBar.tsx';
import { lockNow, useIdleLock } from './use-idle-lock.ts';

type Status = Output<'system', 'status'>;
type Dialog = 'search' | 'keys' | 'password';

export function Shell({ status }: { readonly status: Status }) {
  const me = useMe();
  const location = useLocation();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [slipId, setSlipId] = useState<number | null>(null);
  const close = (): void => setDialog(null);
  useIdleLock(status.idleMinutes);
  const toModules: HotkeyMap = Object.fromEntries(
    modules.map((module) => [module.hotkey, () => void navigate(module.path)]),
  );
  useHotkeys({ ...toModules, 'Ctrl+K': () => setDialog('search'), F1: () => setDialog('keys') }, 'global');

  if (me.mustChangePassword) return <ChangePassword isForced onClose={close} />;
  return (
    <div className="shell" data-behind-lock>
      <TopBar
        status={status}
        onSearch={() => setDialog('search')}
        onLock={() => lockNow('manual')}
        onLogout={() => void signOut()}
        onChangePassword={() => setDialog('password')}
        onHelp={() => setDialog('keys')}
      />
      <RegionBoundary resetKey="navigation">
        <Navigation status={status} />
      </RegionBoundary>
      <main className="main">
        <Alarm status={status} />
        <div className="main-page">
          <RegionBoundary resetKey={location.pathname}>
            <Outlet />
          </RegionBoundary>
        </div>
      </main>
      {dialog === 'search' ? <SearchDialog onClose={close} onSlip={setSlipId} /> : null}
      {slipId === null ? null : <PrintPreview target={{ slipId }} onClose={() => setSlipId(null)} />}
      {dialog === 'keys' ? <KeysDialog onClose={close} /> : null}
      {dialog === 'password' ? <ChangePassword onClose={close} /> : null}
    </div>
  );
}

/** 数据库损坏、审计链断开：红条一直在，直到治好。 */
function Alarm({ status }: { readonly status: Status }) {
  const { integrity, auditChain } = status.checks;
  if (integrity && auditChain) return null;
  return (
    <div className="main-alarm" role="alert">
      <ProcedureMark mark="barred" isDecorative />
      <strong>{integrity ? '审计链断开，留痕可能被改动过。' : '数据库检查没有通过，可能已经损坏。'}</strong>
      <span>请停止登记，保留数据文件夹原样，联系维护人员。</span>
    </div>
  );
}
