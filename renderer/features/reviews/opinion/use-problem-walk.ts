/** F8 逐处走：提交不了时标红差的那几格，移到下一处。 */
import { useState } from 'react';
import type { OpinionProblem } from './opinion-problems.ts';

export interface ProblemWalk {
  /** 试过提交以后才标红；刚打开的空白意见不算错。 */
  readonly isOn: boolean;
  readonly isWrong: (cell: string) => boolean;
  readonly start: () => void;
  readonly next: () => void;
}

export function useProblemWalk(problems: readonly OpinionProblem[]): ProblemWalk {
  const [isTried, setTried] = useState(false);
  const isOn = isTried && problems.length > 0;
  const next = (): void => {
    setTried(true);
    // 提示条先占好地方，再移过去，免得移到的那一格被挤出视野。
    requestAnimationFrame(() => focusNext(problems));
  };
  return {
    isOn,
    isWrong: (cell) => isOn && problems.some((problem) => problem.cell === cell),
    start: next,
    next,
  };
}

function focusNext(problems: readonly OpinionProblem[]): void {
  const cells = problems.flatMap(
    ({ cell }) => document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`) ?? [],
  );
  const at = cells.findIndex((cell) => cell.contains(document.activeElement));
  const target = cells[(at + 1) % Math.max(1, cells.length)];
  if (target === undefined) return;
  target.scrollIntoView({ block: 'nearest' });
  const stop = target.matches('textarea, button, [tabindex]')
    ? target
    : target.querySelector<HTMLElement>('input, button');
  stop?.focus();
}
