/** 把没有完成的事项结转到下一年度，作为下一年度的建议。 */
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import { completionStates } from '#shared/domain/catalog/vocabulary.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { ItemLines } from './ItemLines.tsx';

interface CarryDialogProps {
  readonly year: number;
  readonly items: readonly CatalogItemDto[];
  readonly onClose: () => void;
  readonly onDone: (carried: number) => void;
}

export function CarryDialog({ year, items, onClose, onDone }: CarryDialogProps) {
  const carry = useLedgerCommand('catalog', 'carryOver', { onSuccess: ({ carried }) => onDone(carried) });
  const submit = (): void => carry.mutate({ year, ids: items.map((item) => item.id) });
  return (
    <Modal
      title={`结转到 ${year + 1} 年度`}
      onClose={onClose}
      error={carry.error}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton
          variant="primary"
          shortcut="Ctrl+Enter"
          autoFocus
          isBusy={carry.isPending}
          onClick={submit}
        >
          {`结转 ${items.length} 项`}
        </ActionButton>
      }
    >
      <p className="fs-modal-lead">
        {`这 ${items.length} 项在 ${year} 年目录里记为“已结转”，同时成为 ${year + 1} 年的建议，重新研究、取号；已经转入台账的，台账跟着过去，不重复建。`}
      </p>
      <ItemLines items={items} note={(item) => completionStates[item.completion]} />
    </Modal>
  );
}
