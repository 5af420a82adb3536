/** 重大调整：重走程序，另立一件，与原件相连（第三十七条）。 */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { TextAreaField, TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { useDialogCommand } from './use-dialog-command.ts';

interface AdjustDialogProps {
  readonly decision: DecisionDto;
  readonly onClose: () => void;
}

export function AdjustDialog({ decision, onClose }: AdjustDialogProps) {
  const navigate = useNavigate();
  const proposed = `${decision.title}（重大调整）`;
  const [title, setTitle] = useState(proposed);
  const [decidedBy, setDecidedBy] = useState('');
  const [reason, setReason] = useState('');
  const open = useDialogCommand('openAdjustment', ({ newDecisionId }) => {
    onClose();
    void navigate(`/decisions/${newDecisionId}`);
  });
  const submit = (): void =>
    open.run({ id: decision.id, expectedVersion: decision.version, title, decidedBy, reason });
  return (
    <Modal
      title={`对“${decision.title}”作重大调整`}
      onClose={onClose}
      hasUnsaved={decidedBy.trim() !== '' || reason.trim() !== '' || title !== proposed}
      error={open.problem}
      width={560}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={open.isBusy} onClick={submit}>
          另立一件
        </ActionButton>
      }
    >
      <p className="fs-modal-lead">
        决策作重大调整的，应当履行相关法定程序。另立一件从头走五大程序，与本件互相连着；本件的记录不动。
      </p>
      <LedgerForm label="重大调整" onSubmit={submit}>
        <FieldGrid columns={1}>
          <TextField
            label="调整后的事项名称"
            isRequired
            autoFocus
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            error={open.errors['title']}
          />
          <TextField
            label="决定人"
            isRequired
            ruleId="D-33"
            value={decidedBy}
            onChange={(event) => setDecidedBy(event.currentTarget.value)}
            error={open.errors['decidedBy']}
            hint="县长、常务会议等，写谁作的决定。"
          />
          <TextAreaField
            label="调整理由"
            isRequired
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={open.errors['reason']}
            hint="两件的经过里都记下，不能再改。"
          />
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}
