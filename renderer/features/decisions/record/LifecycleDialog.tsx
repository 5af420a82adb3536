/** 中止、恢复、终止：写明谁决定的、为什么（第三十七条）。 */
import { useState } from 'react';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { SwitchField, TextAreaField, TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { useDialogCommand } from './use-dialog-command.ts';

export type Lifecycle = DecisionDto['lifecycle'];

export const lifecycleVerbs: Readonly<Record<Lifecycle, string>> = {
  active: '恢复',
  suspended: '中止',
  terminated: '终止',
};
const consequences: Readonly<Record<Lifecycle, string>> = {
  active: '恢复以后，事项回到中止以前的阶段接着办。',
  suspended:
    '中止期间不能送审、不能提请讨论；以后可以恢复，也可以终止。情况紧急的，行政首长可以先决定中止执行。',
  terminated: '终止以后不能恢复；确需再办的，另行登记。',
};

interface LifecycleDialogProps {
  readonly decision: DecisionDto;
  readonly target: Lifecycle;
  readonly onClose: () => void;
}

export function LifecycleDialog({ decision, target, onClose }: LifecycleDialogProps) {
  const verb = lifecycleVerbs[target];
  const [decidedBy, setDecidedBy] = useState('');
  const [reason, setReason] = useState('');
  const [isChief, setChief] = useState(false);
  const change = useDialogCommand('setLifecycle', onClose);
  const { errors } = change;
  const submit = (): void =>
    change.run({
      id: decision.id,
      expectedVersion: decision.version,
      lifecycle: target,
      decidedBy,
      isChiefDecision: target === 'suspended' && isChief,
      reason,
    });
  return (
    <Modal
      title={`${verb}“${decision.title}”`}
      onClose={onClose}
      hasUnsaved={decidedBy.trim() !== '' || reason.trim() !== ''}
      error={change.problem}
      width={520}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton
          variant={target === 'active' ? 'primary' : 'danger'}
          shortcut="Ctrl+Enter"
          isBusy={change.isBusy}
          onClick={submit}
        >
          {verb}
        </ActionButton>
      }
    >
      <p className="fs-modal-lead">{consequences[target]}</p>
      <LedgerForm label={verb} onSubmit={submit}>
        <FieldGrid columns={1}>
          <TextField
            label="决定人"
            isRequired
            autoFocus
            ruleId="D-33"
            value={decidedBy}
            onChange={(event) => setDecidedBy(event.currentTarget.value)}
            error={errors['decidedBy']}
            hint="县长、常务会议等，写谁作的决定。"
          />
          {target === 'suspended' ? (
            <SwitchField
              label="由谁决定"
              isRequired
              ruleId="D-33"
              text="行政首长决定中止执行"
              value={isChief}
              onChange={setChief}
              error={errors['isChiefDecision']}
              hint="出现严重影响决策目标实现的情况，情况紧急的，由行政首长先决定中止执行。"
            />
          ) : null}
          <TextAreaField
            label="理由"
            isRequired
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={errors['reason']}
            hint="理由记入经过，不能再改。"
          />
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}
