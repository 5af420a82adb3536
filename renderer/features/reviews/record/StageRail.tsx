/** 环节条：既是进度，也是下面登记内容的页签；左右键切换。 */
import type { KeyboardEvent } from 'react';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { type Stage, type StageKey, stageNames } from './stages.ts';

export interface StageRailProps {
  readonly stages: readonly Stage[];
  readonly selected: StageKey;
  readonly onSelect: (key: StageKey) => void;
}

export const stagePanelId = 'rv-stage-panel';

export function StageRail({ stages, selected, onSelect }: StageRailProps) {
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const index = stages.findIndex((stage) => stage.key === selected);
    const target = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: stages.length - 1 }[
      event.key
    ];
    const next = target === undefined ? undefined : stages[target];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-stage="${next.key}"]`)?.focus();
  };
  return (
    <div className="rv-rail" data-pane role="tablist" aria-label="审查环节" onKeyDown={move}>
      {stages.map((stage) => (
        <button
          key={stage.key}
          type="button"
          role="tab"
          data-stage={stage.key}
          aria-selected={stage.key === selected}
          aria-controls={stagePanelId}
          tabIndex={stage.key === selected ? 0 : -1}
          onClick={() => onSelect(stage.key)}
        >
          <span className="rv-rail-head">
            <ProcedureMark mark={stage.mark} size={16} isDecorative />
            <strong>{stageNames[stage.key]}</strong>
          </span>
          <span className="rv-rail-line fs-cut">
            <span className={`rv-word-${stage.mark}`}>{stage.word}</span>
            {stage.detail === '' ? null : ` ${stage.detail}`}
          </span>
          <span className="rv-rail-line fs-cut" title={stage.line}>
            {stage.line === '' ? '\u00a0' : stage.line}
          </span>
        </button>
      ))}
    </div>
  );
}
