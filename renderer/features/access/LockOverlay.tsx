/** 锁屏：盖住页面而不卸下它，输密码回到原处；会话已经失效时用同一个人重新登录。 */
import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { RemoteError } from '#shared/contract/client.ts';
import { describeRoles } from '#shared/domain/role.ts';
import { present } from '#shared/lib/assert.ts';
import { client, type Output } from '#renderer/lib/client.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { sessionStore, useMe, useSession } from '#renderer/lib/session.ts';
import { forgetUser } from '#renderer/lib/sign-out.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { AccessFrame } from './AccessFrame.tsx';
import { CapsNotice } from './CapsNotice.tsx';
import { OfficeAndDay } from './LoginPage.tsx';
import { loginProblem, type LoginAnswer } from './messages.ts';
import { useCapsLock } from './use-caps-lock.ts';

const reasons = {
  manual: '台账已锁定。',
  idle: '一段时间没有操作，台账已锁定。',
  expired: '登录已失效或者台账已锁定。',
} as const;

export function LockOverlay({ status }: { readonly status: Output<'system', 'status'> }) {
  const me = useMe();
  const { lockedBecause } = useSession();
  const cache = useQueryClient();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const caps = useCapsLock();
  // 锁着的时候页面的快捷键一个也不响应。
  useHotkeys({}, 'modal');
  useInertBehind();

  const submit = async (): Promise<void> => {
    if (password === '') return setProblem('请填写密码');
    setBusy(true);
    try {
      const answer = await unlockOrLogin(me.loginName, password);
      if (answer.result === 'ok') {
        sessionStore.begin(answer.session, answer.me);
        await cache.invalidateQueries();
      } else {
        setProblem(loginProblem(answer));
        setPassword('');
      }
    } catch (error) {
      setProblem(errorLine(error));
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  return (
    <div className="lock-cover" role="dialog" aria-modal="true" aria-label="台账已锁定">
      <AccessFrame aside={<OfficeAndDay status={status} />}>
        <div className="login">
          <h1>{me.name}</h1>
          <p className="access-lead">{`${describeRoles(me.roles)}。${reasons[lockedBecause ?? 'manual']}没存的内容都在，输入密码回到原处。`}</p>
          <LedgerForm label="解锁" onSubmit={() => void submit()} submitsOnLastEnter>
            <TextField
              label="密码"
              isPassword
              autoFocus
              value={password}
              onChange={(event) => {
                setPassword(event.currentTarget.value);
                setProblem(null);
              }}
              onKeyDown={caps.watch}
              onKeyUp={caps.watch}
              error={problem}
            />
            <CapsNotice isOn={caps.isOn} />
            <ActionButton variant="primary" size="lg" isWide type="submit" shortcut="Enter" isBusy={isBusy}>
              解锁
            </ActionButton>
            {isLeaving ? (
              <div className="login-leave">
                <p className="login-forgot">换人登录会离开这一页，没有存成草稿的内容会丢掉。</p>
                <ActionButton size="sm" variant="danger" onClick={forgetUser}>
                  离开并换人
                </ActionButton>{' '}
                <ActionButton size="sm" onClick={() => setLeaving(false)}>
                  不换
                </ActionButton>
              </div>
            ) : (
              <ActionButton variant="ghost" onClick={() => setLeaving(true)}>
                换人登录…
              </ActionButton>
            )}
          </LedgerForm>
        </div>
      </AccessFrame>
    </div>
  );
}

/** 会话还在就解锁；主机重启过、会话没有了，就用同一个人重新登录。 */
async function unlockOrLogin(loginName: string, password: string): Promise<LoginAnswer> {
  const session = present(sessionStore.get().id, '锁屏时有会话编号');
  try {
    return await client.session.unlock({ session, password });
  } catch (error) {
    if (error instanceof RemoteError && error.detail.code === 'unauthenticated')
      return client.session.login({ loginName, password });
    throw error;
  }
}

/** 锁着的时候，下面的页面和已开的对话框不能聚焦，也不给读屏软件念。 */
function useInertBehind(): void {
  useEffect(() => {
    const behind = [...document.querySelectorAll<HTMLElement>('[data-behind-lock], [data-portal]')];
    for (const element of behind) element.inert = true;
    return () => {
      for (const element of behind) element.inert = false;
    };
  }, []);
}
