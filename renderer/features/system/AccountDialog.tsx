/** 新建或者修改一个账户。 */
import { useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import type { AccountDto } from '#shared/contract/system.ts';
import { type Role, roleNames, roles } from '#shared/domain/role.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { CheckField, SwitchField, TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';

interface AccountDialogProps {
  /** null 为新建。 */
  readonly account: AccountDto | null;
  readonly onClose: () => void;
}
interface AccountValues extends Record<string, unknown> {
  name: string;
  loginName: string;
  roles: Role[];
  password: string;
  isActive: boolean;
}

const roleOptions = roles.map((role) => ({ value: role, label: roleNames[role] }));

export function AccountDialog({ account, onClose }: AccountDialogProps) {
  const isNew = account === null;
  const form = useLedgerForm<AccountValues>({
    // 两条命令各查各的栏目；表单比命令多出的栏目不参与校验。
    schema: isNew
      ? contract.accounts.create.input.loose()
      : contract.accounts.update.input.pick({ name: true, roles: true, isActive: true }).loose(),
    initialValues: {
      name: account?.name ?? '',
      loginName: account?.loginName ?? '',
      roles: account?.roles ?? [],
      password: '',
      isActive: account?.isActive ?? true,
    },
  });
  const [problem, setProblem] = useState<string | null>(null);
  const create = useLedgerCommand('accounts', 'create', { onSuccess: onClose });
  const update = useLedgerCommand('accounts', 'update', { onSuccess: onClose });
  const onError = (error: Error): void => setProblem(applyCallError(form, error));
  const submit = (): void => {
    setProblem(null);
    form.onSubmit(({ name, loginName, roles: held, password, isActive }) => {
      if (account === null) create.mutate({ name, loginName, roles: held, password }, { onError });
      else
        update.mutate(
          { id: account.id, expectedVersion: account.version, name, roles: held, isActive },
          { onError },
        );
    })();
  };
  return (
    <Modal
      title={isNew ? '新建账户' : `修改账户：${account.name}`}
      onClose={onClose}
      hasUnsaved={form.isDirty()}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton
          variant="primary"
          shortcut="Ctrl+Enter"
          isBusy={create.isPending || update.isPending}
          onClick={submit}
        >
          {isNew ? '新建' : '存盘'}
        </ActionButton>
      }
    >
      {problem === null ? null : <NoticeBar tone="red">{problem}</NoticeBar>}
      <LedgerForm label="账户" onSubmit={submit}>
        <FieldGrid>
          <TextField label="姓名" isRequired autoFocus {...form.getInputProps('name')} />
          <TextField
            label="登录名"
            isRequired={isNew}
            isReadOnly={!isNew}
            hint={isNew ? '可用姓名拼音' : '登录名不能改'}
            {...form.getInputProps('loginName')}
          />
          <CheckField
            label="角色"
            isRequired
            isWide
            options={roleOptions}
            hint="可以兼任；同一件审查的经办、复核、签发必须是不同的人"
            {...form.getInputProps('roles')}
          />
          {isNew ? (
            <TextField
              label="初始密码"
              isRequired
              isPassword
              isWide
              hint="至少 8 位；本人第一次登录要改成自己的密码"
              {...form.getInputProps('password')}
            />
          ) : (
            <SwitchField
              label="状态"
              isWide
              text="在用；停用的账户不能登录，经办过的记录照旧"
              {...form.getInputProps('isActive')}
            />
          )}
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}
