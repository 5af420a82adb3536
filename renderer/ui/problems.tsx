/** 表单里还有几处问题：栏目自己报上来，提示条数给人看，F8 逐处走。 */
import {
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useEffect,
  useId,
  useCallback,
  useState,
} from 'react';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { Kbd } from './Kbd.tsx';
import { NoticeBar } from './states.tsx';

export type ProblemLevel = 'error' | 'warning';
interface Problem {
  readonly id: string;
  readonly level: ProblemLevel;
  readonly element: RefObject<HTMLElement | null>;
}
type Problems = ReadonlyMap<string, Problem>;
type Report = (id: string, problem: Problem | null) => void;

// 两个上下文：栏目只拿报告的办法，问题变了不必重画全部栏目。
const ProblemsContext = createContext<Problems>(new Map());
const ReportContext = createContext<Report | null>(null);

/** 包住一张表单；`LedgerForm` 已经自带。 */
export function ProblemScope({ children }: { readonly children: ReactNode }) {
  const [problems, setProblems] = useState<Problems>(new Map());
  const report = useCallback<Report>((id, problem) => {
    setProblems((before) => {
      if (problem === null && !before.has(id)) return before;
      const after = new Map(before);
      if (problem === null) after.delete(id);
      else after.set(id, problem);
      return after;
    });
  }, []);
  return (
    <ReportContext value={report}>
      <ProblemsContext value={problems}>{children}</ProblemsContext>
    </ReportContext>
  );
}

/** 栏目报告自己有没有问题；不在表单里时什么也不做。 */
export function useReportProblem(level: ProblemLevel | null, element: RefObject<HTMLElement | null>): void {
  const id = useId();
  const report = use(ReportContext);
  useEffect(() => {
    if (level === null) return undefined;
    report?.(id, { id, level, element });
    return () => report?.(id, null);
  }, [report, id, level, element]);
}

/** 表单里红、赭各几处，以及走到下一处的办法。 */
export function useProblems(): { errors: number; warnings: number; goToNext: () => void } {
  const ordered = [...use(ProblemsContext).values()].toSorted(byPosition);
  return {
    errors: ordered.filter((problem) => problem.level === 'error').length,
    warnings: ordered.filter((problem) => problem.level === 'warning').length,
    goToNext: () => {
      const active = document.activeElement;
      const elements = ordered.flatMap(({ element }) => (element.current === null ? [] : [element.current]));
      const current = elements.findIndex((element) => element.contains(active));
      focusInside(elements[(current + 1) % Math.max(1, elements.length)]);
    },
  };
}

function byPosition(a: Problem, b: Problem): number {
  if (a.element.current === null || b.element.current === null) return 0;
  const follows =
    a.element.current.compareDocumentPosition(b.element.current) & Node.DOCUMENT_POSITION_FOLLOWING;
  return follows === 0 ? 1 : -1;
}

function focusInside(element: HTMLElement | undefined): void {
  if (element === undefined) return;
  element.scrollIntoView({ block: 'nearest' });
  const control = element.querySelector<HTMLElement>('input:not([type=hidden]), textarea');
  (control ?? element.querySelector<HTMLElement>('button, [tabindex="0"]'))?.focus();
}

export interface ProblemBarProps {
  /** 不属于某一栏的话（核心答回的规则、冲突）。 */
  readonly message?: string | null;
  /** 没有问题、也没有话时显示的内容。 */
  readonly idle?: ReactNode;
}

/** 表单上方：数问题，F8 跳到下一处。没有问题时不占地方。 */
export function ProblemBar({ message = null, idle = null }: ProblemBarProps) {
  const { errors, warnings, goToNext } = useProblems();
  const total = errors + warnings;
  useHotkeys({ F8: total > 0 ? goToNext : undefined });
  if (total === 0 && message === null) return idle;
  const isRed = errors > 0 || message !== null;
  return (
    <NoticeBar
      tone={isRed ? 'red' : 'amber'}
      title={isRed ? '还不能提交：' : '提交前请看：'}
      action={
        total === 0 ? null : (
          <button type="button" className="fs-quiet-button fs-problem-jump" onClick={goToNext}>
            跳到下一处 <Kbd keys="F8" />
          </button>
        )
      }
    >
      {[
        message,
        errors > 0 ? `${errors} 处须改正` : null,
        warnings > 0 ? `${errors > 0 ? '另有 ' : ''}${warnings} 处须说明理由` : null,
      ]
        .filter((part) => part !== null)
        .join('；')}
      {total > 0 ? '。' : null}
    </NoticeBar>
  );
}
