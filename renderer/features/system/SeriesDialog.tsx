/** 修改一种编号的写法。 */
import { useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import type { SeriesDto } from '#shared/contract/system.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';

interface SeriesDialogProps {
  readonly series: SeriesDto;
  readonly onClose: () => void;
}

export function SeriesDialog({ series, onClose }: SeriesDialogProps) {
  const form = useLedgerForm({
    schema: contract.numbering.update.input.pick({ pattern: true }),
    initialValues: { pattern: series.pattern },
  });
  const [problem, setProblem] = useState<string | null>(null);
  const update = useLedgerCommand('numbering', 'update', { onSuccess: onClose });
  const submit = (): void => {
    setProblem(null);
    form.onSubmit(({ pattern }) =>
      update.mutate(
        { key: series.key, expectedVersion: series.version, pattern },
        { onError: (error) => setProblem(applyCallError(form, error)) },
      ),
    )();
  };
  return (
    <Modal
      title={`编号规则：${series.name}`}
      width={480}
      onClose={onClose}
      hasUnsaved={form.isDirty()}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={update.isPending} onClick={submit}>
          存盘
        </ActionButton>
      }
    >
      {problem === null ? null : <NoticeBar tone="red">{problem}</NoticeBar>}
      <LedgerForm label="编号规则" onSubmit={submit} submitsOnLastEnter>
        <TextField
          label="规则"
          isRequired
          autoFocus
          hint={`本年已用到 ${series.lastNumber} 号；按现在的规则下一个是 ${series.example}`}
          {...form.getInputProps('pattern')}
        />
      </LedgerForm>
    </Modal>
  );
}
