/** 名单页脚：第几件、合计、图例、按键。 */
import type { ReactNode } from 'react';
import type { Mark } from '#shared/domain/decision/vocabulary.ts';
import { Kbd } from './Kbd.tsx';
import { ProcedureMark } from './ProcedureMark.tsx';

export interface KeyHint {
  readonly keys: readonly string[];
  readonly label: string;
}
export interface StatusBarProps {
  /** “第 3 / 31 件”。 */
  readonly position: ReactNode;
  /** “逾期 1 · 不得上会 1”。 */
  readonly totals?: ReactNode;
  /** 显示程序标记的图例。 */
  readonly hasLegend?: boolean;
  readonly keys?: readonly KeyHint[];
}

const legend: readonly { readonly mark: Mark; readonly name: string }[] = [
  { mark: 'done', name: '已完成' },
  { mark: 'inProgress', name: '进行中' },
  { mark: 'notStarted', name: '未开始' },
  { mark: 'notApplicable', name: '不适用' },
  { mark: 'attention', name: '缺件' },
  { mark: 'barred', name: '法定障碍' },
];

export function StatusBar({ position, totals, hasLegend = false, keys = [] }: StatusBarProps) {
  return (
    <footer className="fs-status-bar">
      <div className="fs-status-left">
        <strong>{position}</strong>
        {totals === undefined ? null : <span>{totals}</span>}
      </div>
      {hasLegend ? (
        <div className="fs-status-legend" aria-label="图例">
          {legend.map(({ mark, name }) => (
            <span key={mark}>
              <ProcedureMark mark={mark} size={14} isDecorative />
              {name}
            </span>
          ))}
        </div>
      ) : null}
      <KeyHints keys={keys} />
    </footer>
  );
}

export function KeyHints({ keys }: { readonly keys: readonly KeyHint[] }) {
  return (
    <div className="fs-key-hints">
      {keys.map((hint) => (
        <span key={hint.label}>
          {hint.keys.map((key) => (
            <Kbd key={key} keys={key} />
          ))}
          {hint.label}
        </span>
      ))}
    </div>
  );
}
