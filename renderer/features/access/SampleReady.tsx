/** 样例装好：列出可以用来登录的账户和共同的密码。 */
import type { ReactNode } from 'react';
import type { Output } from '#renderer/lib/client.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { AccessFrame } from './AccessFrame.tsx';

interface SampleReadyProps {
  readonly sample: Output<'system', 'loadSample'>;
  readonly aside: ReactNode;
  readonly onDone: () => void;
}

export function SampleReady({ sample, aside, onDone }: SampleReadyProps) {
  useHotkeys({ 'Ctrl+Enter': onDone });
  return (
    <AccessFrame
      aside={aside}
      bar={
        <div className="access-bar-end">
          <ActionButton variant="primary" shortcut="Ctrl+Enter" autoFocus onClick={onDone}>
            去登录
          </ActionButton>
        </div>
      }
    >
      <h1>样例台账已装好</h1>
      <p className="access-lead">
        人名、单位、事项都是虚构的。下面的账户密码都是{' '}
        <strong className="sample-password">{sample.password}</strong>
        ，请先记下。
      </p>
      <div className="sample-accounts">
        <LedgerTable
          label="样例账户"
          fills={false}
          columns={[
            { key: 'name', title: '姓名', width: 140, render: (row) => row.name },
            { key: 'login', title: '登录名', render: (row) => row.loginName },
          ]}
          rows={sample.accounts}
          rowKey={(row) => row.loginName}
        />
      </div>
      <div className="access-form">
        <NoticeBar tone="amber">样例不能转成正式台账。正式使用时，请换一个空的数据文件夹重新开始。</NoticeBar>
      </div>
    </AccessFrame>
  );
}
