/** 法定要求逐条核对：结论（形状和词）、条件、事实、条文；没有核对到的条文写要求本身。 */
import type { DecisionDto } from '#shared/contract/decisions.ts';
import type { SheetLineDto } from '#shared/contract/registers.ts';
import { type Mark, marks, stepNames } from '#shared/domain/decision/vocabulary.ts';
import { findRule, LegalRef } from '#renderer/ui/LegalRef.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { UnverifiedChip } from '#renderer/ui/UnverifiedChip.tsx';
import { linesOfStep, type TabKind, verdictLooks } from './sheet.ts';
import { rulesOfStep } from './step-rules.ts';

interface GateTableProps {
  readonly decision: DecisionDto;
  readonly kind: TabKind;
  /** 合规审查的各条；还没有取到为空。 */
  readonly lines: readonly SheetLineDto[];
  readonly onGo?: (kind: TabKind) => void;
}

export function GateTable({ decision, kind, lines, onGo }: GateTableProps) {
  const own = linesOfStep(lines, kind);
  const ruleIds =
    kind === 'initiation' || own.length > 0
      ? []
      : rulesOfStep[kind].filter((ruleId) => !own.some((line) => line.ruleId === ruleId));
  if (decision.exclusion !== null || (own.length === 0 && ruleIds.length === 0)) return null;
  // 没有核对到的条文，按这一步自己走到哪里标；送审在办时，反馈一类的后话都还没有开始。
  const state = decision.steps.find((step) => step.kind === kind)?.mark ?? 'notStarted';
  const mark: Mark = kind === 'legality' ? 'notStarted' : state;
  const unmet = own.filter((line) => line.verdict === 'unmet').length;
  return (
    <>
      <div className="dr-subhead">
        <strong>法定要求</strong>
        {own.length === 0 ? null : <span>{`${own.length} 项，不符合 ${unmet} 项`}</span>}
      </div>
      <SheetRows lines={own} {...(onGo === undefined ? {} : { onGo })}>
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
      </SheetRows>
    </>
  );
}

interface SheetRowsProps {
  readonly lines: readonly SheetLineDto[];
  /** 给了就在事实后面写“去哪一步”。 */
  readonly onGo?: (kind: TabKind) => void;
  readonly isNumbered?: boolean;
  readonly children?: React.ReactNode;
}

/** “能不能上会”也用这张表。 */
export function SheetRows({ lines, onGo, isNumbered = false, children }: SheetRowsProps) {
  return (
    <table className={`lt lt-rows-${isNumbered ? 28 : 32} dr-gates`}>
      <colgroup>
        {isNumbered ? <col style={{ width: 38 }} /> : null}
        <col style={{ width: 92 }} />
        <col style={{ width: isNumbered ? 200 : 186 }} />
        <col />
        <col style={{ width: 136 }} />
        {onGo === undefined ? null : <col style={{ width: 112 }} />}
      </colgroup>
      <thead>
        <tr>
          {isNumbered ? <th scope="col">序</th> : null}
          <th scope="col">核对</th>
          <th scope="col">条件</th>
          <th scope="col">事实与证据</th>
          <th scope="col">条文</th>
          {onGo === undefined ? null : <th scope="col">登记在</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={`${line.ruleId}${line.title}`}>
            {isNumbered ? <td className="lt-secondary">{index + 1}</td> : null}
            <td>
              <VerdictWord verdict={line.verdict} />
            </td>
            <td className="lt-wraps">{line.title}</td>
            <td className="lt-wraps lt-secondary">{line.fact}</td>
            <td>
              <span className="dr-law">
                <LegalRef ruleId={line.ruleId} label={line.articles} />
                {line.isVerified ? null : <UnverifiedChip />}
              </span>
            </td>
            {onGo === undefined ? null : (
              <td>
                <button
                  type="button"
                  className="fs-quiet-button fs-link"
                  onClick={() => onGo(line.step as TabKind)} // 合同里写作文字，取值就是各页签
                >
                  {tabName(line.step as TabKind)}
                </button>
              </td>
            )}
          </tr>
        ))}
        {children}
      </tbody>
    </table>
  );
}

export const tabName = (kind: TabKind): string =>
  kind === 'initiation' ? '启动' : stepNames[kind].replace(/（.*）$/, '');

/** 结论：符号、词、颜色，黑白打印也认得出。 */
export function VerdictWord({ verdict }: { readonly verdict: SheetLineDto['verdict'] }) {
  const look = verdictLooks[verdict];
  return (
    <span className={`dr-verdict-word dr-tone-${look.tone}`}>
      <span className="dr-sign" aria-hidden>
        {look.sign}
      </span>
      {look.word}
    </span>
  );
}
