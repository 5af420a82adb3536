/** 白色面板：标题、右侧说明或按钮、内容。 */
import type { ReactNode } from 'react';
import { useId } from 'react';

export interface PanelProps {
  readonly title: string;
  /** 标题后面的灰字，如“轮次 3 · 意见 36 条”。 */
  readonly note?: ReactNode;
  /** 右侧的字或者按钮。 */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  /** 占满剩余高度，内容自己滚动。 */
  readonly fills?: boolean;
  /** 内容贴边（放表格、分行列表时）。 */
  readonly isFlush?: boolean;
  readonly tone?: 'plain' | 'red';
  /** 标题前的图形。 */
  readonly icon?: ReactNode;
}

export function Panel(props: PanelProps) {
  const titleId = useId();
  const { tone = 'plain' } = props;
  return (
    <section className={`fs-panel${props.fills === true ? ' fs-panel-fills' : ''}`} aria-labelledby={titleId}>
      <header className="fs-panel-head">
        {props.icon}
        <h2 id={titleId} className={tone === 'red' ? 'fs-panel-red' : ''}>
          {props.title}
        </h2>
        {props.note === undefined ? null : <span className="fs-panel-note">{props.note}</span>}
        {props.extra === undefined ? null : <div className="fs-panel-extra">{props.extra}</div>}
      </header>
      <div className={`fs-panel-body fs-scroll${props.isFlush === true ? ' fs-panel-flush' : ''}`}>
        {props.children}
      </div>
    </section>
  );
}
