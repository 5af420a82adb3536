/** 法定要求逐条核对：条文、要求、事实。有核对结果的写结果，没有的写要求本身。 */
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { type Mark, marks, type StepKind } from '#shared/domain/decision/vocabulary.ts';
import type { GateLine } from '#shared/domain/rules/rules.ts';
import { findRule, LegalRef } from '#renderer/ui/LegalRef.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { forbidding } from './lock-state.ts';
import { gatesOfStep, rulesOfStep } from './step-rules.ts';

export type GateVerdict = 'met' | 'unmet' | 'reason' | 'forbidden';

export const verdictMarks: Readonly<Record<GateVerdict, Mark>> = {
  met: 'done',
  unmet: 'attention',
  reason: 'attention',
  forbidden: 'barred',
};
export const verdictWords: Readonly<Record<GateVerdict, string>> = {
  met: '已具备',
  unmet: '未具备',
  reason: '须说明',
  forbidden: '不允许',
};

export function verdictOf(line: GateLine, forbidden: readonly GateLine[]): GateVerdict {
  if (line.isMet) return 'met';
  if (forbidden.includes(line)) return 'forbidden';
  return line.level === 'block' ? 'unmet' : 'reason';
}

interface GateTableProps {
  readonly decision: DecisionDto;
  readonly kind: StepKind;
}

export function GateTable({ decision, kind }: GateTableProps) {
  const gates = gatesOfStep(decision, kind);
  const ruleIds = rulesOfStep[kind].filter((ruleId) => !gates.some((line) => line.ruleId === ruleId));
  if (decision.exclusion !== null || (gates.length === 0 && ruleIds.length === 0)) return null;
  // 还没有核到的条文，按这一步自己走到哪里标；送审在办时，反馈一类的后话都还没有开始。
  const own = decision.steps.find((step) => step.kind === kind)?.mark ?? 'notStarted';
  const mark: Mark = kind === 'legality' ? 'notStarted' : own;
  return (
    <>
      <div className="dr-subhead">
        <strong>法定要求</strong>
        {kind === 'collective' ? (
          <span>{`${gates.length} 项，已具备 ${gates.filter((line) => line.isMet).length} 项`}</span>
        ) : null}
      </div>
      <GateRows decision={decision} gates={gates}>
        {ruleIds.map((ruleId) => (
          <tr key={ruleId}>
            <td>
              <span className={`dr-state dr-word-${mark}`}>
                <ProcedureMark mark={mark} size={15} isDecorative />
                {marks[mark]}
              </span>
            </td>
            <td className="lt-wraps dr-rule" colSpan={2}>
              {findRule(ruleId)?.text}
            </td>
            <td>
              <LegalRef ruleId={ruleId} />
            </td>
          </tr>
        ))}
      </GateRows>
    </>
  );
}

interface GateRowsProps {
  readonly decision: DecisionDto;
  readonly gates: readonly GateLine[];
  readonly children?: React.ReactNode;
}

/** “能不能上会”的对话框也用这张表。 */
export function GateRows({ decision, gates, children }: GateRowsProps) {
  const forbidden = forbidding(decision);
  return (
    <table className="lt lt-rows-32 dr-gates">
      <colgroup>
        <col style={{ width: 92 }} />
        <col style={{ width: 186 }} />
        <col />
        <col style={{ width: 116 }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">核对</th>
          <th scope="col">条件</th>
          <th scope="col">事实</th>
          <th scope="col">条文</th>
        </tr>
      </thead>
      <tbody>
        {gates.map((line) => {
          const verdict = verdictOf(line, forbidden);
          return (
            <tr key={`${line.ruleId}${line.title}`}>
              <td>
                <span className={`dr-state dr-verdict-${verdict}`}>
                  <ProcedureMark mark={verdictMarks[verdict]} size={15} isDecorative />
                  {verdictWords[verdict]}
                </span>
              </td>
              <td className="lt-wraps">{line.title}</td>
              <td className="lt-wraps lt-secondary">{line.message}</td>
              <td>
                <LegalRef ruleId={line.ruleId} />
              </td>
            </tr>
          );
        })}
        {children}
      </tbody>
    </table>
  );
}
