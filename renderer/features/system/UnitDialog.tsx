/** 登记或者修改一个单位。 */
import { useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import type { UnitDto } from '#shared/contract/system.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { SwitchField, TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';

interface UnitDialogProps {
  /** null 为新登记。 */
  readonly unit: UnitDto | null;
  readonly onClose: () => void;
}

export function UnitDialog({ unit, onClose }: UnitDialogProps) {
  const form = useLedgerForm({
    schema: contract.units.update.input.pick({ name: true, shortName: true, isActive: true }),
    initialValues: {
      name: unit?.name ?? '',
      shortName: unit?.shortName ?? '',
      isActive: unit?.isActive ?? true,
    },
  });
  const [problem, setProblem] = useState<string | null>(null);
  const create = useLedgerCommand('units', 'create', { onSuccess: onClose });
  const update = useLedgerCommand('units', 'update', { onSuccess: onClose });
  const onError = (error: Error): void => setProblem(applyCallError(form, error));
  const submit = (): void => {
    setProblem(null);
    form.onSubmit(({ name, shortName, isActive }) => {
      if (unit === null) create.mutate({ name, shortName }, { onError });
      else
        update.mutate({ id: unit.id, expectedVersion: unit.version, name, shortName, isActive }, { onError });
    })();
  };
  return (
    <Modal
      title={unit === null ? '登记单位' : `修改单位：${unit.name}`}
      width={480}
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
          {unit === null ? '登记' : '存盘'}
        </ActionButton>
      }
    >
      {problem === null ? null : <NoticeBar tone="red">{problem}</NoticeBar>}
      <LedgerForm label="单位" onSubmit={submit} submitsOnLastEnter>
        <FieldGrid columns={1}>
          <TextField
            label="单位名称"
            isRequired
            autoFocus
            hint="写全称，印在公文上"
            {...form.getInputProps('name')}
          />
          <TextField label="简称" hint="用于名单；不填用全称" {...form.getInputProps('shortName')} />
          {unit === null ? null : (
            <SwitchField
              label="状态"
              text="在用；停用后不再出现在下拉单里"
              {...form.getInputProps('isActive')}
            />
          )}
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}
