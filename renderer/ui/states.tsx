/** 空、错、读取中三种状态；每一页都明写，不留白屏。 */
import type { ReactNode } from 'react';
import { IconCopy, IconRefresh } from '@tabler/icons-react';
import { describeError } from '#renderer/lib/messages.ts';
import { ActionButton } from './ActionButton.tsx';
import { Kbd } from './Kbd.tsx';
import { ProcedureMark } from './ProcedureMark.tsx';

export interface EmptyChoice {
  readonly title: string;
  readonly note: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly onClick: () => void;
}
export interface EmptyStateProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** 怎么开始，第一项为默认；没有可做的就不给。 */
  readonly choices?: readonly EmptyChoice[];
  readonly foot?: ReactNode;
}

export function EmptyState({ title, note, choices = [], foot }: EmptyStateProps) {
  return (
    <div className="fs-empty">
      <h2>{title}</h2>
      {note === undefined ? null : <p>{note}</p>}
      {choices.length === 0 ? null : (
        <div className="fs-empty-choices">
          {choices.map((choice) => (
            <button key={choice.title} type="button" onClick={choice.onClick}>
              <span className="fs-empty-icon" aria-hidden>
                {choice.icon}
              </span>
              <span className="fs-empty-text">
                <strong>{choice.title}</strong>
                <span>{choice.note}</span>
              </span>
              {choice.shortcut === undefined ? null : <Kbd keys={choice.shortcut} />}
            </button>
          ))}
        </div>
      )}
      {foot === undefined ? null : <div className="fs-empty-foot">{foot}</div>}
    </div>
  );
}

export interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly actions?: ReactNode;
}

/** 发生了什么、数据有没有丢、怎么办。 */
export function ErrorState({ error, onRetry, actions }: ErrorStateProps) {
  const text = describeError(error);
  return (
    <section className="fs-panel fs-error" role="alert">
      <header className="fs-panel-head">
        <ProcedureMark mark="barred" isDecorative />
        <h2 className="fs-panel-red">{text.title}</h2>
        {text.ref === null ? null : <div className="fs-panel-extra">{`错误号 ${text.ref}`}</div>}
      </header>
      <dl className="fs-error-body">
        <dt>发生了什么</dt>
        <dd>{text.happened}</dd>
        <dt>数据有没有丢</dt>
        <dd>{text.data}</dd>
        <dt>怎么办</dt>
        <dd>
          {text.advice}
          <div className="fs-error-actions">
            {onRetry === undefined ? null : (
              <ActionButton icon={<IconRefresh size={15} stroke={1.6} />} onClick={onRetry}>
                重试
              </ActionButton>
            )}
            <CopyDetails
              text={`${text.title}：${text.happened} ${text.ref === null ? '' : `错误号 ${text.ref}`}`}
            />
            {actions}
          </div>
        </dd>
      </dl>
    </section>
  );
}

function CopyDetails({ text }: { readonly text: string }) {
  return (
    <ActionButton
      icon={<IconCopy size={15} stroke={1.6} />}
      onClick={() => {
        navigator.clipboard.writeText(text.trim()).catch((error: unknown) => {
          // 浏览器不许写剪贴板时，文字本来就在屏幕上，可以手工选取。
          console.warn('没有复制上', error);
        });
      }}
    >
      复制错误详情
    </ActionButton>
  );
}

export function LoadingState({ label = '正在读取' }: { readonly label?: string }) {
  return (
    <div className="fs-loading" role="status">
      <span className="fs-spinner" aria-hidden />
      {`${label}…`}
    </div>
  );
}

export interface NoticeBarProps {
  readonly tone: 'red' | 'amber' | 'green' | 'blue';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  readonly action?: ReactNode;
}

/** 面板上方的提示条：赭为缺什么，红为已登记的事实不允许。 */
export function NoticeBar({ tone, title, children, icon, action }: NoticeBarProps) {
  return (
    <div className={`fs-notice fs-notice-${tone}`} role={tone === 'red' ? 'alert' : 'note'}>
      {icon ?? <NoticeIcon tone={tone} />}
      <div className="fs-notice-text">
        {title === undefined ? null : <strong>{title}</strong>}
        {children}
      </div>
      {action}
    </div>
  );
}

function NoticeIcon({ tone }: { readonly tone: NoticeBarProps['tone'] }) {
  if (tone === 'red') return <ProcedureMark mark="barred" isDecorative />;
  if (tone === 'amber') return <ProcedureMark mark="attention" isDecorative />;
  if (tone === 'green') return <ProcedureMark mark="done" isDecorative />;
  return null;
}
