/** 草稿保存到哪一步。 */
import { IconCircleCheck, IconLoader2 } from '@tabler/icons-react';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import type { SaveStateValue } from '#renderer/lib/draft-saver.ts';
import { ProcedureMark } from './ProcedureMark.tsx';

export interface SaveStateProps {
  readonly state: SaveStateValue;
  readonly onRetry?: () => void;
}

export function SaveState({ state, onRetry }: SaveStateProps) {
  return (
    <span className={`fs-save fs-save-${state.kind}`} role="status" aria-live="polite">
      {content(state, onRetry)}
    </span>
  );
}

function content(state: SaveStateValue, onRetry: (() => void) | undefined): React.ReactNode {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'saving':
      return (
        <>
          <IconLoader2 size={15} stroke={1.6} aria-hidden />
          正在保存…
        </>
      );
    case 'saved':
      return (
        <>
          <IconCircleCheck size={15} stroke={1.6} aria-hidden />
          {`草稿已自动保存 ${chinaTimeText(state.at).slice(11)}`}
        </>
      );
    case 'failed':
      return (
        <>
          <ProcedureMark mark="barred" size={14} isDecorative />
          没有存上，内容仍在屏幕上
          {onRetry === undefined ? null : (
            <button type="button" className="fs-quiet-button fs-save-retry" onClick={onRetry}>
              重试
            </button>
          )}
        </>
      );
  }
}
