/** 登记表底下一条：按键提示、取消、存草稿、提交；还有红的就按不了提交。 */
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { useProblems } from '#renderer/ui/problems.tsx';
import { KeyHints } from '#renderer/ui/StatusBar.tsx';

interface FormActionsProps {
  readonly submitLabel: string;
  readonly isBusy: boolean;
  /** 与栏目无关的不能提交的原因（冲突还没有处理）。 */
  readonly refusal: string | null;
  readonly onSubmit: () => void;
  readonly onSaveDraft: () => void;
  readonly onCancel: () => void;
}

export function FormActions(props: FormActionsProps) {
  const { errors, goToNext } = useProblems();
  const refusal = errors > 0 ? `还有 ${errors} 处须改正，按 F8 逐处查看` : props.refusal;
  // 离开一栏时只校验那一栏：先把全表校验一遍，再走到有问题的一处。
  const checkAll = (): void => {
    props.onSubmit();
    goToNext();
  };
  useHotkeys({
    'Ctrl+S': props.onSaveDraft,
    'Ctrl+Enter': errors > 0 ? checkAll : refusal === null && !props.isBusy ? props.onSubmit : undefined,
    Esc: props.onCancel,
  });
  return (
    <footer className="fs-action-bar df-actions">
      <KeyHints
        keys={[
          { keys: ['Enter'], label: '下一格' },
          { keys: ['Ctrl+;'], label: '填今天' },
          { keys: ['F8'], label: '下一处问题' },
        ]}
      />
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
