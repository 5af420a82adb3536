/** 能不能上会：先说结论，再逐条列条件、事实、条文。 */
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { blockers, needsReason } from '#shared/domain/rules/rules.ts';
import { Modal } from '#renderer/ui/Modal.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { GateRows } from './GateTable.tsx';
import { forbidding } from './lock-state.ts';
import { shownGates } from './step-rules.ts';

interface GateDialogProps {
  readonly decision: DecisionDto;
  readonly onClose: () => void;
}

export function GateDialog({ decision, onClose }: GateDialogProps) {
  const gates = shownGates(decision);
  const stop = blockers(decision.gates);
  const reasons = needsReason(decision.gates);
  const isForbidden = forbidding(decision).length > 0;
  const met = gates.filter((line) => line.isMet).length;
  const verdict =
    decision.exclusion !== null
      ? '不适用本条例，不按本条例提请讨论。'
      : stop.length === 0
        ? reasons.length === 0
          ? '能上会。各项法定条件都已具备。'
          : `能上会，但有 ${reasons.length} 项须写明理由。`
        : isForbidden
          ? '不得上会。已登记的事实不允许提交讨论。'
          : `暂不能上会。还差 ${stop.length} 项法定条件。`;
  return (
    <Modal
      title={`能不能上会：${decision.title}`}
      onClose={onClose}
      width={860}
      closeLabel="关闭"
      footNote={`共 ${gates.length} 项，已具备 ${met} 项。核对的是此刻登记的事实。`}
    >
      <p className="dr-verdict" tabIndex={-1} data-autofocus>
        <ProcedureMark
          mark={
            stop.length === 0
              ? reasons.length === 0
                ? 'done'
                : 'attention'
              : isForbidden
                ? 'barred'
                : 'attention'
          }
          size={18}
          isDecorative
        />
        <strong>{verdict}</strong>
      </p>
      <div className="dr-boxed">
        <GateRows decision={decision} gates={gates} />
      </div>
    </Modal>
  );
}
