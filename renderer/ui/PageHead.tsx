/** 名单页的头：标题、范围页签带件数、右侧按钮（只有一个主按钮）。 */
import type { ReactNode } from 'react';

export interface ScopeTab<K extends string> {
  readonly key: K;
  readonly label: string;
  /** 件数；还没有取到为 null。 */
  readonly count?: number | null;
}
export interface PageHeadProps<K extends string> {
  readonly title: string;
  readonly scopes?: readonly ScopeTab<K>[];
  readonly scope?: K;
  readonly onScope?: (key: K) => void;
  readonly actions?: ReactNode;
}

export function PageHead<K extends string>(props: PageHeadProps<K>) {
  return (
    <header className="fs-page-head">
      <h1>{props.title}</h1>
      {props.scopes === undefined ? null : (
        <ScopeTabs
          label={`${props.title}的范围`}
          scopes={props.scopes}
          scope={props.scope}
          onScope={props.onScope}
        />
      )}
      <div className="fs-page-actions">{props.actions}</div>
    </header>
  );
}

export interface ScopeTabsProps<K extends string> {
  readonly label: string;
  readonly scopes: readonly ScopeTab<K>[];
  readonly scope: K | undefined;
  readonly onScope: ((key: K) => void) | undefined;
}

/** 左右键切换的页签。 */
export function ScopeTabs<K extends string>({ label, scopes, scope, onScope }: ScopeTabsProps<K>) {
  const move = (event: React.KeyboardEvent<HTMLDivElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const index = scopes.findIndex((tab) => tab.key === scope);
    const next = scopes[(index + step + scopes.length) % scopes.length];
    if (next === undefined) return;
    event.preventDefault();
    onScope?.(next.key);
    event.currentTarget.querySelectorAll('button')[scopes.indexOf(next)]?.focus();
  };
  return (
    <div className="fs-scopes" role="tablist" aria-label={label} onKeyDown={move}>
      {scopes.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          aria-selected={tab.key === scope}
          tabIndex={tab.key === scope ? 0 : -1}
          onClick={() => onScope?.(tab.key)}
        >
          {tab.label}
          {tab.count === undefined || tab.count === null ? null : (
            <span className="fs-scope-count">{tab.count.toLocaleString('zh-CN')}</span>
          )}
        </button>
      ))}
    </div>
  );
}
