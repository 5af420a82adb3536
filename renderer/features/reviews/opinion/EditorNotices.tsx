/** 意见页上方的提示条：还差几处、没有存上、两边都改过。 */
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { describeError } from '#renderer/lib/messages.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { type OpinionProblem, problemLine } from './opinion-problems.ts';
import type { OpinionEditor } from './use-opinion-editor.ts';

export interface EditorNoticesProps {
  readonly editor: OpinionEditor;
  readonly canEdit: boolean;
  readonly problems: readonly OpinionProblem[];
  readonly onNext: () => void;
}

export function EditorNotices({ editor, canEdit, problems, onNext }: EditorNoticesProps) {
  const { standing, draft } = editor;
  return (
    <>
      {problems.length === 0 ? null : (
        <NoticeBar
          tone="red"
          title="还不能提交："
          action={
            <button type="button" className="fs-quiet-button fs-problem-jump" onClick={onNext}>
              跳到下一处 <Kbd keys="F8" />
            </button>
          }
        >
          {`${problems.length} 处。${problems.slice(0, 2).map(problemLine).join('；')}${problems.length > 2 ? '……' : ''}`}
        </NoticeBar>
      )}
      {editor.error === null ? null : (
        <NoticeBar tone="red" title={`${describeError(editor.error).title}：`}>
          {describeError(editor.error).happened} 您写的还在屏幕上，草稿也存着。
        </NoticeBar>
      )}
      {standing !== 'conflict' ? null : (
        <NoticeBar
          tone="red"
          title="两边都改过："
          action={
            <div className="rv-choose">
              <ActionButton size="sm" onClick={editor.keepMine}>
                以我的为准
              </ActionButton>
              <ActionButton size="sm" onClick={editor.takeServer}>
                换成台账里的
              </ActionButton>
            </div>
          }
        >
          台账里的意见已被改过，与您屏上的不同。您写的一个字没丢；选“以我的为准”后再存盘，选“换成台账里的”则放弃屏上的改动。
        </NoticeBar>
      )}
      {!canEdit && standing !== 'clean' && standing !== 'serverAhead' ? (
        <NoticeBar tone="amber" title="有没存的改动：">
          屏上的改动没有写进台账，现在也不能再存；需要的请选取复制。
        </NoticeBar>
      ) : null}
      {canEdit && draft.restoredFrom !== null && standing === 'dirty' ? (
        <NoticeBar
          tone="blue"
          action={
            <button type="button" className="fs-quiet-button fs-link" onClick={editor.takeServer}>
              换回台账里的
            </button>
          }
        >
          {`屏上是 ${chinaTimeText(draft.restoredFrom).slice(5, 16)} 的草稿，还没有存进台账；Ctrl+S 存盘。`}
        </NoticeBar>
      ) : null}
    </>
  );
}
