/** 签批条右边：承办人存盘、提交；复核人通过、退回；负责人签发、退回。 */
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { can, eventRefusal } from '../record/record-actions.ts';
import type { OpenDialog } from '../record/RecordDialogs.tsx';
import { EditorSaveState } from './EditorSaveState.tsx';
import { type OpinionProblem, problemLine } from './opinion-problems.ts';
import type { OpinionEditor } from './use-opinion-editor.ts';

export interface SignActionsProps {
  readonly review: ReviewDto;
  readonly editor: OpinionEditor;
  readonly canEdit: boolean;
  readonly problems: readonly OpinionProblem[];
  readonly onSubmit: () => void;
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly onShowProblems: () => void;
}

export function SignActions(props: SignActionsProps) {
  if (props.canEdit) return <DraftActions {...props} />;
  const { state } = props.review;
  if (state === 'checking') return <StepActions {...props} event="passCheck" label="复核通过" />;
  if (state === 'signing') return <StepActions {...props} event="issue" label="签发" />;
  return null;
}

function DraftActions({ editor, problems, onSubmit }: SignActionsProps) {
  const [first] = problems;
  const refusal =
    editor.standing === 'conflict'
      ? '台账里的意见也被改过，请先在上面选定以哪一份为准'
      : first === undefined
        ? null
        : `还差 ${problems.length} 处（F8 逐处看）：${problemLine(first)}`;
  return (
    <>
      <EditorSaveState editor={editor} />
      <ActionButton
        shortcut="Ctrl+S"
        isBusy={editor.isSaving}
        refusal={editor.standing === 'conflict' ? refusal : null}
        onClick={() => void editor.save()}
      >
        存盘
      </ActionButton>
      <ActionButton
        variant="primary"
        shortcut="Ctrl+Enter"
        isBusy={editor.isSaving}
        refusal={refusal}
        onClick={onSubmit}
      >
        提交复核
      </ActionButton>
    </>
  );
}

function StepActions({
  review,
  onDialog,
  event,
  label,
}: SignActionsProps & { readonly event: 'passCheck' | 'issue'; readonly label: string }) {
  useHotkeys({ 'Ctrl+Enter': can(review, event) ? () => onDialog({ kind: event }) : undefined });
  return (
    <>
      <ActionButton
        refusal={eventRefusal(review, 'backToDraft')}
        onClick={() => onDialog({ kind: 'backToDraft' })}
      >
        退回经办修改
      </ActionButton>
      <ActionButton
        variant="primary"
        shortcut="Ctrl+Enter"
        refusal={eventRefusal(review, event)}
        onClick={() => onDialog({ kind: event })}
      >
        {label}
      </ActionButton>
    </>
  );
}
