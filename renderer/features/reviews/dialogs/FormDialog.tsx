/** 装一张表的对话框：Ctrl+Enter 提交，有没存的内容时 Esc 先问。 */
import type { ReactNode } from 'react';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import type { DialogForm } from './use-dialog-form.ts';

export interface FormDialogProps<T extends Record<string, unknown>> {
  readonly title: string;
  readonly dialog: DialogForm<T>;
  readonly confirmLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** 会发生什么。 */
  readonly lead?: ReactNode;
  readonly footNote?: ReactNode;
  readonly width?: number;
  readonly isDanger?: boolean;
}

export function FormDialog<T extends Record<string, unknown>>(props: FormDialogProps<T>) {
  const { dialog } = props;
  return (
    <Modal
      title={props.title}
      onClose={props.onClose}
      hasUnsaved={dialog.form.isDirty()}
      error={dialog.error}
      width={props.width ?? 560}
      footNote={props.footNote}
      keys={{ 'Ctrl+Enter': dialog.submit }}
      actions={
        <ActionButton
          variant={props.isDanger === true ? 'danger' : 'primary'}
          shortcut="Ctrl+Enter"
          isBusy={dialog.isBusy}
          onClick={dialog.submit}
        >
          {props.confirmLabel}
        </ActionButton>
      }
    >
      {props.lead === undefined ? null : <div className="fs-modal-lead">{props.lead}</div>}
      <LedgerForm label={props.title} onSubmit={dialog.submit}>
        {props.children}
      </LedgerForm>
    </Modal>
  );
}
