/** 记录页的头：路径、标题、状态；右侧“下一步”一行，下面至多三个按钮。 */
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';

export interface Crumb {
  readonly label: string;
  readonly to?: string;
}
export interface RecordHeadProps {
  readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly tags?: ReactNode;
  /** 标题下面一行；用数组时以间隔点相连。 */
  readonly sub?: ReactNode | readonly ReactNode[];
  readonly next?: ReactNode;
  readonly actions?: ReactNode;
  readonly isVoided?: boolean;
}

export function RecordHead(props: RecordHeadProps) {
  return (
    <header className="fs-record-head">
      <div className="fs-record-main">
        <nav className="fs-crumbs" aria-label="位置">
          {props.crumbs.map((crumb, index) => (
            <Fragment key={crumb.label}>
              {index === 0 ? null : <span aria-hidden> / </span>}
              {crumb.to === undefined ? <span>{crumb.label}</span> : <Link to={crumb.to}>{crumb.label}</Link>}
            </Fragment>
          ))}
        </nav>
        <div className="fs-record-title">
          <h1 className={`fs-cut${props.isVoided === true ? ' fs-voided' : ''}`} title={props.title}>
            {props.title}
          </h1>
          {props.tags}
        </div>
        {props.sub === undefined ? null : (
          <div className="fs-record-sub fs-cut">
            {Array.isArray(props.sub) ? <Dotted parts={props.sub} /> : props.sub}
          </div>
        )}
      </div>
      <div className="fs-record-side">
        {props.next === undefined ? null : <div className="fs-record-next">{props.next}</div>}
        {props.actions === undefined ? null : <div className="fs-record-actions">{props.actions}</div>}
      </div>
    </header>
  );
}

/** 以间隔点相连的几段。 */
export function Dotted({ parts }: { readonly parts: readonly ReactNode[] }) {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== '' && part !== false);
  return shown.map((part, index) => (
    // 段落没有自己的编号，次序就是身份。
    <Fragment key={index}>
      {index === 0 ? null : (
        <span className="fs-dot" aria-hidden>
          {' · '}
        </span>
      )}
      {part}
    </Fragment>
  ));
}
