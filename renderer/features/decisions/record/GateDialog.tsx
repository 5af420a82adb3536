/** 能不能上会：先说结论，再逐条列条件、事实、条文，点到登记的地方；打印合规审查表。 */
import type { DecisionDto } from '#shared/contract/decisions.ts';
import type { SheetLineDto } from '#shared/contract/registers.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { Modal } from '#renderer/ui/Modal.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import { FormPapers } from '../registers/FormPapers.tsx';
import { SheetRows } from './GateTable.tsx';
import { forbidding } from './lock-state.ts';
import { type TabKind } from './sheet.ts';

interface GateDialogProps {
  readonly decision: DecisionDto;
  readonly onGo: (kind: TabKind) => void;
  readonly onClose: () => void;
}

export function GateDialog({ decision, onGo, onClose }: GateDialogProps) {
  const sheet = useLedgerQuery('registers', 'compliance', { decisionId: decision.id });
  const lines = shownLines(decision, sheet.data?.lines ?? []);
  const conclusion = conclusionOf(decision, lines);
  return (
    <Modal
      title={`能不能上会：${decision.title}`}
      onClose={onClose}
      width={1040}
      closeLabel="关闭"
      footNote={`共 ${lines.length} 项。规则取各步发生日有效的；核对的是此刻登记的事实。`}
    >
      {sheet.isPending ? <LoadingState /> : null}
      {sheet.isError ? <ErrorState error={sheet.error} onRetry={() => void sheet.refetch()} /> : null}
      {sheet.data === undefined ? null : (
        <>
          <p className="dr-verdict" tabIndex={-1} data-autofocus>
            <ProcedureMark mark={conclusion.mark} size={18} isDecorative />
            <strong>{conclusion.text}</strong>
          </p>
          {decision.exclusion === null ? (
            <div className="dr-boxed dr-gate-paper">
              <FormPapers decisionId={decision.id} kind="S-01" />
            </div>
          ) : null}
          <div className="dr-boxed">
            <SheetRows
              lines={lines}
              isNumbered
              onGo={(kind) => {
                onClose();
                onGo(kind);
              }}
            />
          </div>
        </>
      )}
    </Modal>
  );
}

/** 不适用本条例的只剩“已排除”这一条可说。 */
const shownLines = (
  decision: Pick<DecisionDto, 'exclusion'>,
  lines: readonly SheetLineDto[],
): readonly SheetLineDto[] =>
  decision.exclusion === null ? lines : lines.filter((line) => line.ruleId === 'D-03');

/** 与打印的审查表同一口径：不符合几项（第几项），待补几项。 */
export function conclusionOf(
  decision: Pick<DecisionDto, 'exclusion' | 'gates' | 'riskConclusion' | 'steps'>,
  lines: readonly SheetLineDto[],
): { readonly mark: 'done' | 'attention' | 'barred'; readonly text: string } {
  const numbers = (verdict: SheetLineDto['verdict']): readonly number[] =>
    lines.flatMap((line, index) => (line.verdict === verdict ? [index + 1] : []));
  const tell = (name: string, found: readonly number[]): string =>
    found.length === 0 ? '' : `${name} ${found.length} 项（第 ${found.join('、')} 项）`;
  if (decision.exclusion !== null) return { mark: 'attention', text: '不适用本条例，不按本条例提请讨论。' };
  const unmet = numbers('unmet');
  const pending = numbers('pending');
  const told = [tell('不符合', unmet), tell('待补', pending)].filter((part) => part !== '').join('；');
  if (unmet.length > 0)
    return forbidding(decision).length > 0
      ? { mark: 'barred', text: `不得提请集体讨论：${told}。` }
      : { mark: 'attention', text: `暂不能提请集体讨论：${told}。` };
  if (pending.length > 0)
    return { mark: 'attention', text: `可以提请集体讨论，${told}，须随件说明或者补齐。` };
  return { mark: 'done', text: '可以提请集体讨论，各项法定条件都已具备。' };
}
