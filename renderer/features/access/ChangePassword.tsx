/** 修改自己的密码；用初始密码登录的必须先改。 */
import { z } from 'zod';
import { useState } from 'react';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { sessionStore, useMe } from '#renderer/lib/session.ts';
import { signOut } from '#renderer/lib/sign-out.ts';
import { contract } from '#shared/contract/index.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { passwordVerdict } from './messages.ts';

const schema = contract.session.changePassword.input
  .extend({ current: z.string().min(1, { error: '请填写现在的密码' }).max(64), again: z.string() })
  .refine((value) => value.next === value.again, { error: '两次输入不一致', path: ['again'] });

export interface ChangePasswordProps {
  readonly onClose: () => void;
  /** 初始密码，必须改了才能用：关闭等于退出登录。 */
  readonly isForced?: boolean;
}

export function ChangePassword({ onClose, isForced = false }: ChangePasswordProps) {
  const me = useMe();
  const form = useLedgerForm({ schema, initialValues: { current: '', next: '', again: '' } });
  const [problem, setProblem] = useState<string | null>(null);
  const change = useLedgerCommand('session', 'changePassword', {
    onSuccess: () => {
      sessionStore.recognise({ ...me, mustChangePassword: false });
      onClose();
    },
  });
  const submit = (): void => {
    form.onSubmit(({ current, next }) =>
      change.mutate({ current, next }, { onError: (error) => setProblem(applyCallError(form, error)) }),
    )();
  };
  return (
    <Modal
      title="修改密码"
      width={420}
      onClose={isForced ? () => void signOut() : onClose}
      closeLabel={isForced ? '退出登录' : '取消'}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={change.isPending} onClick={submit}>
          改好
        </ActionButton>
      }
    >
      {isForced ? (
        <NoticeBar tone="amber">您用的是别人设的初始密码，请先改成只有自己知道的密码。</NoticeBar>
      ) : null}
      {problem === null ? null : <NoticeBar tone="red">{problem}</NoticeBar>}
      <LedgerForm label="修改密码" onSubmit={submit} submitsOnLastEnter>
        <FieldGrid columns={1}>
          <TextField label="现在的密码" isRequired isPassword autoFocus {...form.getInputProps('current')} />
          <TextField
            label="新密码"
            isRequired
            isPassword
            {...form.getInputProps('next')}
            {...passwordVerdict(form.values.next)}
          />
          <TextField label="再输一次" isRequired isPassword {...form.getInputProps('again')} />
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}
