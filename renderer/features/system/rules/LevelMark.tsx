/** 规则的等级：红方块、赭三角、灰圆圈，旁边写字。 */
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { levels, type RuleLevel } from './rule-text.ts';

export function LevelMark({ level }: { readonly level: RuleLevel }) {
  return (
    <span className="rule-level" title={levels[level].note}>
      {level === 'info' ? (
        <svg className="fs-mark" width={14} height={14} viewBox="0 0 16 16" aria-hidden>
          <circle cx="8" cy="8" r="6.3" fill="none" stroke="var(--ink-3)" strokeWidth="1.4" />
          <path d="M8 7.2v4.2" stroke="var(--ink-3)" strokeWidth="1.6" />
          <circle cx="8" cy="4.8" r="1" fill="var(--ink-3)" />
        </svg>
      ) : (
        <ProcedureMark mark={level === 'block' ? 'barred' : 'attention'} size={14} isDecorative />
      )}
      {levels[level].name}
    </span>
  );
}
