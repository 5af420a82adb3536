/** 五大程序的页签、其后环节和公平竞争审查的一行；左右键切换。 */
import type { KeyboardEvent } from 'react';
import type { DecisionDto, DecisionStepDto } from '#shared/contract/decisions.ts';
import {
  fiveProcedures,
  isFiveProcedure,
  marks,
  type StepKind,
  stepNames,
} from '#shared/domain/decision/vocabulary.ts';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { shortDay } from '../decision-text.ts';
import type { TabKind } from './sheet.ts';
import { stepSummary, type SummaryContext } from './step-summary.ts';

interface ProcedureRailProps {
  readonly decision: DecisionDto;
  readonly context: SummaryContext;
  readonly selected: TabKind;
  readonly onSelect: (kind: TabKind) => void;
}

export const stepPanelId = 'dr-step-panel';
const laterSteps = ['partyReport', 'publication', 'archive', 'execution'] as const;
const order: readonly TabKind[] = ['initiation', ...fiveProcedures, ...laterSteps, 'fairCompetition'];

export function ProcedureRail({ decision, context, selected, onSelect }: ProcedureRailProps) {
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const index = order.indexOf(selected);
    const target = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: order.length - 1 }[event.key];
    const next = target === undefined ? undefined : order[target];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-step="${next}"]`)?.focus();
  };
  const tab = (step: DecisionStepDto) => ({
    type: 'button' as const,
    role: 'tab',
    'data-step': step.kind,
    'aria-selected': step.kind === selected,
    'aria-controls': stepPanelId,
    tabIndex: step.kind === selected ? 0 : -1,
    onClick: () => onSelect(step.kind),
  });
  const startMark = decision.startedOn === null ? 'notStarted' : 'done';
  const startText =
    decision.startedOn === null ? '启动' : `启动 ${shortDay(decision.startedOn, context.today)}`;
  const byKind = (kind: StepKind): readonly DecisionStepDto[] =>
    decision.steps.filter((step) => step.kind === kind);
  return (
    <div role="tablist" aria-label="法定程序和其后环节" className="dr-tabs" onKeyDown={move}>
      <div role="presentation" className="dr-rail">
        {decision.steps
          .filter((step) => isFiveProcedure(step.kind))
          .map((step) => {
            const lines = stepSummary(step, context);
            return (
              <button
                key={step.kind}
                {...tab(step)}
                aria-label={`${stepNames[step.kind]}：${marks[step.mark]} ${lines.join(' ')}`.trim()}
              >
                <span className="dr-rail-head">
                  <ProcedureMark mark={step.mark} size={17} isDecorative />
                  <strong>{stepNames[step.kind]}</strong>
                  <span className={`dr-word dr-word-${step.mark}`}>{wordOf(step)}</span>
                </span>
                <span
                  className={`dr-rail-lines${lines[1] === '' ? ' dr-rail-one' : ''}`}
                  title={lines.join('\n').trim()}
                >
                  <span>{lines[0]}</span>
                  {lines[1] === '' ? null : <span>{lines[1]}</span>}
                </span>
              </button>
            );
          })}
      </div>
      <div role="presentation" className="dr-strip">
        <button
          type="button"
          role="tab"
          data-step="initiation"
          aria-selected={selected === 'initiation'}
          aria-controls={stepPanelId}
          tabIndex={selected === 'initiation' ? 0 : -1}
          className="dr-strip-start"
          aria-label={`${startText}：${marks[startMark]}`}
          onClick={() => onSelect('initiation')}
        >
          <ProcedureMark mark={startMark} size={14} isDecorative />
          {startText}
        </button>
        <span className="dr-strip-label">其后环节</span>
        {laterSteps.flatMap(byKind).map((step) => (
          <button key={step.kind} {...tab(step)} aria-label={`${stepNames[step.kind]}：${marks[step.mark]}`}>
            <ProcedureMark mark={step.mark} size={14} isDecorative />
            {stepNames[step.kind]}
          </button>
        ))}
        {byKind('fairCompetition').map((step) => (
          <button
            key={step.kind}
            {...tab(step)}
            className="dr-strip-end"
            aria-label={`公平竞争审查${fairWord(step, context.today)}：${marks[step.mark]}`}
          >
            <ProcedureMark mark={step.mark} size={14} isDecorative />
            {`公平竞争审查${fairWord(step, context.today)}`}
          </button>
        ))}
      </div>
    </div>
  );
}

/** 页签右上角的词；“缺件、待说明”太长，合法性审查退回补正时写“补正”。 */
const wordOf = (step: DecisionStepDto): string => (step.mark === 'attention' ? '补正' : marks[step.mark]);

function fairWord(step: DecisionStepDto, today: string | null): string {
  if (step.mark === 'done') return ` ${shortDay(step.finishedOn, today)} 完成`;
  return step.mark === 'notApplicable' ? ' 不适用' : '';
}
