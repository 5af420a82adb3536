/** 在列的事项转入决策台账：选经办，一项建一件。 */
import { useState } from 'react';
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import { useLedgerCommand, useLedgerQuery } from '#renderer/lib/query.ts';
import { useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { SelectField } from '#renderer/ui/fields.tsx';
import { LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { ItemLines } from './ItemLines.tsx';

interface OpenDialogProps {
  readonly items: readonly CatalogItemDto[];
  readonly onClose: () => void;
  readonly onDone: (opened: number) => void;
}

export function OpenDialog({ items, onClose, onDone }: OpenDialogProps) {
  const me = useMe();
  const people = useLedgerQuery('accounts', 'choices', {});
  const handlers = (people.data ?? []).filter((person) => person.roles.includes('handler'));
  const [chosen, setChosen] = useState<string | null>(me.roles.includes('handler') ? String(me.id) : null);
  const [isTried, setTried] = useState(false);
  const open = useLedgerCommand('catalog', 'openDecisions', { onSuccess: ({ opened }) => onDone(opened) });
  const submit = (): void => {
    setTried(true);
    if (chosen !== null) open.mutate({ ids: items.map((item) => item.id), handlerId: Number(chosen) });
  };
  return (
    <Modal
      title="转入决策台账"
      onClose={onClose}
      error={open.error ?? people.error}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={open.isPending} onClick={submit}>
          {`建 ${items.length} 件台账`}
        </ActionButton>
      }
    >
      <p className="fs-modal-lead">名称、类别、承办单位、目录号照目录带过去；启动日期和程序在台账里再填。</p>
      <ItemLines items={items} note={(item) => item.leadUnit} />
      <LedgerForm label="转入台账" onSubmit={submit} submitsOnLastEnter>
        <SelectField
          label="经办"
          isRequired
          options={handlers.map((person) => ({ value: String(person.id), label: person.name }))}
          value={chosen}
          onChange={setChosen}
          error={isTried && chosen === null ? '请选择经办' : null}
          hint="各件以后可以在台账里改派"
        />
      </LedgerForm>
    </Modal>
  );
}
