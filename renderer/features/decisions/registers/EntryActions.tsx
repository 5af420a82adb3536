/** 登记表底下一条：按键提示、作废、取消、存草稿、提交；还有红的、赭的就按不了提交。 */
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { useProblems } from '#renderer/ui/problems.tsx';
import { KeyHints } from '#renderer/ui/StatusBar.tsx';

interface EntryActionsProps {
  readonly submitLabel: string;
  readonly isBusy: boolean;
  readonly isReadOnly: boolean;
  /** 屏上还有几处拦着不能存；补录照登、记为违规的不算。 */
  readonly standing: number;
  readonly refusal: string | null;
  readonly onSubmit: () => void;
  /** 把还没有动过的栏目的问题也说出来。 */
  readonly onReveal: () => void;
  readonly onSaveDraft: () => void;
  /** 新登记的、只能看的没有。 */
  readonly onVoid: (() => void) | null;
  readonly onCancel: () => void;
}

export function EntryActions(props: EntryActionsProps) {
  const { standing } = props;
  const { goToNext } = useProblems();
  const refusal = standing > 0 ? `还有 ${standing} 处须改正或者说明，按 F8 逐处查看` : props.refusal;
  useHotkeys({
    'Ctrl+S': props.isReadOnly ? undefined : props.onSaveDraft,
    'Ctrl+Enter': props.isReadOnly
      ? undefined
      : standing > 0
        ? () => {
            props.onReveal();
            goToNext();
          }
        : refusal === null && !props.isBusy
          ? props.onSubmit
          : undefined,
    F2: undefined,
    Esc: props.onCancel,
  });
  if (props.isReadOnly)
    return (
      <footer className="fs-action-bar df-actions">
        <KeyHints keys={[{ keys: ['F6'], label: '下一区' }]} />
        <ActionButton shortcut="Esc" onClick={props.onCancel}>
          返回
        </ActionButton>
      </footer>
    );
  return (
    <footer className="fs-action-bar df-actions">
      <KeyHints
        keys={[
          { keys: ['Enter'], label: '下一格' },
          { keys: ['Ctrl+;'], label: '填今天' },
          { keys: ['F8'], label: '下一处问题' },
        ]}
      />
      {props.onVoid === null ? null : (
        <ActionButton variant="danger" onClick={props.onVoid}>
          作废…
        </ActionButton>
      )}
      <ActionButton shortcut="Esc" onClick={props.onCancel}>
        取消
      </ActionButton>
      <ActionButton shortcut="Ctrl+S" onClick={props.onSaveDraft}>
        存草稿
      </ActionButton>
      <ActionButton
        type="submit"
        variant="primary"
        shortcut="Ctrl+Enter"
        refusal={refusal}
        isBusy={props.isBusy}
      >
        {props.submitLabel}
      </ActionButton>
    </footer>
  );
}
