/** 账户：名单、新建、修改、重设密码；停用不删除。 */
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { describeRoles } from '#shared/domain/role.ts';
import type { AccountDto } from '#shared/contract/system.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { roleReason, useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { EmptyState, NoticeBar } from '#renderer/ui/states.tsx';
import { AccountDialog } from './AccountDialog.tsx';
import { ResetPasswordDialog } from './ResetPasswordDialog.tsx';

type Dialog =
  | { readonly kind: 'edit'; readonly account: AccountDto | null }
  | { readonly kind: 'reset'; readonly account: AccountDto };

export function AccountsTab() {
  const refusal = roleReason(useMe(), ['admin']);
  const accounts = useLedgerQuery('accounts', 'list', {}, { enabled: refusal === null });
  const [selected, setSelected] = useState<number | null>(null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const create = (): void => setDialog({ kind: 'edit', account: null });
  useHotkeys({ 'Alt+N': refusal === null ? create : undefined });
  if (refusal !== null)
    return (
      <NoticeBar tone="amber" title="不能看账户。">
        {refusal}
      </NoticeBar>
    );
  const administrators = (accounts.data ?? []).filter(
    (account) => account.isActive && account.roles.includes('admin'),
  );
  return (
    <>
      <div className="fs-filters">
        {administrators.length === 1 ? (
          <NoticeBar tone="amber">只有一名管理员：他忘了密码就没有人能重设，请再建一名。</NoticeBar>
        ) : null}
        <div className="fs-filters-end">
          <ActionButton
            variant="primary"
            shortcut="Alt+N"
            icon={<IconPlus size={15} stroke={1.8} aria-hidden />}
            onClick={create}
          >
            新建账户
          </ActionButton>
        </div>
      </div>
      <LedgerTable
        label="账户"
        columns={[
          { key: 'name', title: '姓名', width: 140, render: (row) => row.name },
          { key: 'login', title: '登录名', width: 160, render: (row) => row.loginName },
          { key: 'roles', title: '角色', render: (row) => describeRoles(row.roles) },
          {
            key: 'last',
            title: '上次登录',
            width: 160,
            isSecondary: true,
            render: (row) => (row.lastLoginAt === null ? '—' : chinaTimeText(row.lastLoginAt).slice(0, 16)),
          },
          {
            key: 'state',
            title: '状态',
            width: 90,
            render: (row) =>
              row.isActive ? (
                <StatusTag tone="green">在用</StatusTag>
              ) : (
                <StatusTag tone="grey">停用</StatusTag>
              ),
          },
          {
            key: 'do',
            title: '办理',
            width: 150,
            render: (row) => (
              <span className="system-row-actions">
                <button
                  type="button"
                  className="fs-quiet-button fs-link"
                  onClick={() => setDialog({ kind: 'edit', account: row })}
                >
                  修改
                </button>
                <button
                  type="button"
                  className="fs-quiet-button fs-link"
                  onClick={() => setDialog({ kind: 'reset', account: row })}
                >
                  重设密码
                </button>
              </span>
            ),
          },
        ]}
        rows={accounts.data ?? []}
        rowKey={(row) => row.id}
        state={accounts.isPending ? 'loading' : accounts.isError ? 'error' : 'ready'}
        error={accounts.error}
        onRetry={() => void accounts.refetch()}
        empty={<EmptyState title="没有账户" />}
        selectedKey={selected}
        onSelect={(row) => setSelected(row.id)}
        onOpen={(row) => setDialog({ kind: 'edit', account: row })}
      />
      {dialog?.kind === 'edit' ? (
        <AccountDialog account={dialog.account} onClose={() => setDialog(null)} />
      ) : null}
      {dialog?.kind === 'reset' ? (
        <ResetPasswordDialog account={dialog.account} onClose={() => setDialog(null)} />
      ) : null}
    </>
  );
}
