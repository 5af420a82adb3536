/** 作废一类的操作：写明理由才能做，不问一句空的“确定吗”。 */
import { type ReactNode, useState } from 'react';
import { ActionButton } from './ActionButton.tsx';
import { TextAreaField } from './fields.tsx';
import { LedgerForm } from './LedgerForm.tsx';
import { Modal } from './Modal.tsx';

export interface ConfirmReasonProps {
  readonly title: string;
  /** 会发生什么、能不能恢复。 */
  readonly consequence: ReactNode;
  readonly reasonLabel?: string;
  readonly confirmLabel: string;
  /** 抛出的错误显示在框内，框不关。 */
  readonly onConfirm: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

export function ConfirmReason(props: ConfirmReasonProps) {
  const { reasonLabel = '作废理由' } = props;
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isMissing = reason.trim() === '';
  const confirm = async (): Promise<void> => {
    setTried(true);
    if (isMissing || isBusy) return;
    setBusy(true);
    try {
      await props.onConfirm(reason.trim());
      props.onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      title={props.title}
      onClose={props.onClose}
      hasUnsaved={!isMissing}
      error={error}
      width={480}
      keys={{ 'Ctrl+Enter': () => void confirm() }}
      actions={
        <ActionButton variant="danger" shortcut="Ctrl+Enter" isBusy={isBusy} onClick={() => void confirm()}>
          {props.confirmLabel}
        </ActionButton>
      }
    >
      <p className="fs-modal-lead">{props.consequence}</p>
      <LedgerForm label={props.title} onSubmit={() => void confirm()}>
        <TextAreaField
          label={reasonLabel}
          isRequired
          isWide
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={isTried && isMissing ? `请填写${reasonLabel}` : null}
          hint="理由记入经过，不能再改。"
        />
      </LedgerForm>
    </Modal>
  );
}
