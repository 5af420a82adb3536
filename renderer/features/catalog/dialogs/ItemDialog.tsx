/** 登记或者修改一条目录建议（公布以前）。 */
import { useState } from 'react';
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { ProblemBar } from '#renderer/ui/problems.tsx';
import { blankItem, itemSchema, type ItemValues, toItemInput, valuesOf } from '../item-form.ts';
import { ItemFields } from './ItemFields.tsx';
import { sameTitleOf } from './same-title.ts';

interface ItemDialogProps {
  readonly year: number;
  /** null 为新登记。 */
  readonly item: CatalogItemDto | null;
  readonly items: readonly CatalogItemDto[];
  readonly onClose: () => void;
  readonly onSaved: (id: number) => void;
}

export function ItemDialog({ year, item, items, onClose, onSaved }: ItemDialogProps) {
  const form = useLedgerForm<ItemValues>({
    schema: itemSchema(year),
    initialValues: item === null ? blankItem : valuesOf(item),
  });
  const [problem, setProblem] = useState<string | null>(null);
  const done = ({ id }: { readonly id: number }): void => {
    onSaved(id);
    onClose();
  };
  const propose = useLedgerCommand('catalog', 'propose', { onSuccess: done });
  const update = useLedgerCommand('catalog', 'updateItem', { onSuccess: done });
  const onError = (error: Error): void => setProblem(applyCallError(form, error));
  const submit = (): void => {
    setProblem(null);
    form.onSubmit((values) => {
      const input = toItemInput(values, year);
      if (item === null) propose.mutate({ year, ...input }, { onError });
      else update.mutate({ id: item.id, expectedVersion: item.version, ...input }, { onError });
    })();
  };
  return (
    <Modal
      title={item === null ? `登记${year}年目录建议` : `修改目录建议：${item.title}`}
      width={760}
      onClose={onClose}
      hasUnsaved={form.isDirty()}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton
          variant="primary"
          shortcut="Ctrl+Enter"
          isBusy={propose.isPending || update.isPending}
          onClick={submit}
        >
          {item === null ? '登记' : '存盘'}
        </ActionButton>
      }
    >
      <LedgerForm label="目录建议" onSubmit={submit}>
        <ProblemBar message={problem} />
        <ItemFields
          year={year}
          values={form.values}
          inputs={(name) => form.getInputProps(name)}
          onChange={(name, value) => form.setFieldValue(name, value)}
          sameTitle={sameTitleOf(items, form.values.title, item?.id ?? null)}
        />
      </LedgerForm>
    </Modal>
  );
}
