/** 缺件：缺什么、依哪一条；点一下去补的地方。 */
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import type { MissingPaper } from './missing-papers.ts';

interface MissingPanelProps {
  readonly missing: readonly MissingPaper[];
  readonly onGo: (place: MissingPaper['place']) => void;
}

export function MissingPanel({ missing, onGo }: MissingPanelProps) {
  return (
    <Panel title="缺件" extra={missing.length === 0 ? null : `${missing.length} 件`} isFlush>
      {missing.length === 0 ? <p className="fs-files-empty">没有缺件。</p> : null}
      <ul className="dr-missing">
        {missing.map((paper) => (
          <li key={paper.text}>
            <ProcedureMark mark="attention" size={15} isDecorative />
            <div>
              <button type="button" className="fs-quiet-button" onClick={() => onGo(paper.place)}>
                {paper.text}
              </button>
              {paper.ruleId === null ? null : <LegalRef ruleId={paper.ruleId} isShort />}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
