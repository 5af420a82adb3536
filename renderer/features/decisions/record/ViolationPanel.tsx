/** 违规记录：补录时如实登记的违规，几处、哪一条、事实、补救措施；不能隐藏。 */
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';

export function ViolationPanel({ decisionId }: { readonly decisionId: number }) {
  const violations = useLedgerQuery('registers', 'violations', { decisionId });
  if (violations.isError)
    return <ErrorState error={violations.error} onRetry={() => void violations.refetch()} />;
  const rows = violations.data ?? [];
  if (rows.length === 0) return null;
  return (
    <div className="dr-violations">
      <Panel
        title="违规记录"
        note={`${rows.length} 处，补录时如实登记，不能隐藏`}
        tone="red"
        icon={<ProcedureMark mark="barred" size={15} isDecorative />}
        isFlush
      >
        <table className="lt lt-rows-28" aria-label="违规记录">
          <colgroup>
            <col style={{ width: 128 }} />
            <col />
            <col />
            <col style={{ width: 150 }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">依据</th>
              <th scope="col">事实</th>
              <th scope="col">补救措施</th>
              <th scope="col">登记</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{row.ruleId === null ? '—' : <LegalRef ruleId={row.ruleId} label={row.citation} />}</td>
                <td className="lt-wraps">{row.fact}</td>
                <td className="lt-wraps lt-secondary">{row.remedy}</td>
                <td className="lt-secondary">{`${row.recordedOn} ${row.recordedBy}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
    </div>
  );
}
