/** 存到哪一步：草稿自动保存，还是已经存进台账。 */
import { IconCircleCheck } from '@tabler/icons-react';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { SaveState } from '#renderer/ui/SaveState.tsx';
import type { OpinionEditor } from './use-opinion-editor.ts';

export function EditorSaveState({ editor }: { readonly editor: OpinionEditor }) {
  const { state } = editor.draft;
  if (editor.isSaving) return <SaveState state={{ kind: 'saving' }} />;
  if (editor.standing !== 'clean')
    return <SaveState state={state} onRetry={() => void editor.draft.saveNow()} />;
  return state.kind === 'saved' ? (
    <span className="fs-save fs-save-saved" role="status" aria-live="polite">
      <IconCircleCheck size={15} stroke={1.6} aria-hidden />
      {`已存盘 ${chinaTimeText(state.at).slice(11)}`}
    </span>
  ) : null;
}
