/** 记录页上开着的对话框。 */
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ConfirmReason } from '#renderer/ui/ConfirmReason.tsx';
import { AdjustDialog } from './AdjustDialog.tsx';
import { DetailsDialog } from './DetailsDialog.tsx';
import { GateDialog } from './GateDialog.tsx';
import { type Lifecycle, LifecycleDialog } from './LifecycleDialog.tsx';
import type { TabKind } from './sheet.ts';
import { TableDialog } from './TableDialog.tsx';
import { TimelineDialog } from './TimelineDialog.tsx';
import type { DecisionReviews } from './use-reviews.ts';

export type Dialog =
  | { readonly kind: 'gates' | 'table' | 'details' | 'adjust' | 'timeline' | 'void' }
  | { readonly kind: 'lifecycle'; readonly target: Lifecycle };

interface RecordDialogsProps {
  readonly decision: DecisionDto;
  readonly reviews: DecisionReviews;
  readonly dialog: Dialog;
  readonly editRefusal: string | null;
  readonly onEdit: () => void;
  readonly onGo: (kind: TabKind) => void;
  readonly onClose: () => void;
}

export function RecordDialogs({
  decision,
  reviews,
  dialog,
  editRefusal,
  onEdit,
  onGo,
  onClose,
}: RecordDialogsProps) {
  const voiding = useLedgerCommand('decisions', 'void');
  switch (dialog.kind) {
    case 'gates':
      return <GateDialog decision={decision} onGo={onGo} onClose={onClose} />;
    case 'table':
      return (
        <TableDialog decision={decision} acceptedOn={reviews.current?.acceptedOn ?? null} onClose={onClose} />
      );
    case 'details':
      return <DetailsDialog decision={decision} refusal={editRefusal} onEdit={onEdit} onClose={onClose} />;
    case 'lifecycle':
      return <LifecycleDialog decision={decision} target={dialog.target} onClose={onClose} />;
    case 'adjust':
      return <AdjustDialog decision={decision} onClose={onClose} />;
    case 'timeline':
      return <TimelineDialog decision={decision} onClose={onClose} />;
    case 'void':
      return (
        <ConfirmReason
          title={`作废“${decision.title}”`}
          consequence="作废的记录划线保留，不再计入件数，也不能恢复。误登的才作废；不再办的请登记终止。"
          confirmLabel="作废"
          onConfirm={(reason) =>
            voiding.mutateAsync({ id: decision.id, expectedVersion: decision.version, reason })
          }
          onClose={onClose}
        />
      );
  }
}
