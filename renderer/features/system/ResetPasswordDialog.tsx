/** 管理员给别人重设密码；本人下次登录要改。 */
import { useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import type { AccountDto } from '#shared/contract/system.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';

interface ResetPasswordDialogProps {
  readonly account: AccountDto;
  readonly onClose: () => void;
}

export function ResetPasswordDialog({ account, onClose }: ResetPasswordDialogProps) {
  const form = useLedgerForm({
    schema: contract.accounts.resetPassword.input.pick({ password: true }),
    initialValues: { password: '' },
  });
  const [problem, setProblem] = useState<string | null>(null);
  const reset = useLedgerCommand('accounts', 'resetPassword', { onSuccess: onClose });
  const submit = (): void => {
    setProblem(null);
    form.onSubmit(({ password }) =>
      reset.mutate(
        { id: account.id, expectedVersion: account.version, password },
        { onError: (error) => setProblem(applyCallError(form, error)) },
      ),
    )();
  };
  return (
    <Modal
      title={`重设密码：${account.name}`}
      width={440}
      onClose={onClose}
      hasUnsaved={form.isDirty()}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={reset.isPending} onClick={submit}>
          重设
        </ActionButton>
      }
    >
      {problem === null ? null : <NoticeBar tone="red">{problem}</NoticeBar>}
      <p className="fs-modal-lead">他正在用的登录会立即失效；重设也会解除试错锁定。</p>
      <LedgerForm label="重设密码" onSubmit={submit} submitsOnLastEnter>
        <TextField
          label="新的初始密码"
          isRequired
          isPassword
          autoFocus
          hint="至少 8 位；本人下次登录要改成自己的密码"
          {...form.getInputProps('password')}
        />
      </LedgerForm>
    </Modal>
  );
}
