/** 就地登记一步：草稿自动存，核心答回的错误落到栏目下；别人先改了这一步的，打的字不丢。 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { RemoteError } from '#shared/contract/client.ts';
import type { DecisionDto, DecisionStepDto } from '#shared/contract/decisions.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { useDraft } from '#renderer/lib/use-draft.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProblemBar, useProblems } from '#renderer/ui/problems.tsx';
import { SaveState } from '#renderer/ui/SaveState.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { stepTitle } from './step-rules.ts';
import { type Obstacle, obstacleText } from './sheet.ts';
import { stepInputOf, stepSchema, type StepValues, stepValuesOf } from './step-values.ts';
import { StepFields } from './StepFields.tsx';

interface StepEditorProps {
  readonly decision: DecisionDto;
  readonly step: DecisionStepDto;
  /** 登记为已完成以前还差的法定条件。 */
  readonly obstacles: readonly Obstacle[];
  readonly onClose: () => void;
}

type Draft = StepValues & { stepVersion: number };

export function StepEditor({ decision, step, obstacles, onClose }: StepEditorProps) {
  const today = useToday();
  const cache = useQueryClient();
  const [initialValues] = useState(() => stepValuesOf(step));
  const form = useLedgerForm<StepValues>({ schema: stepSchema(step.kind, today), initialValues });
  const { values } = form;
  /** 照着这一步的哪一版填的。 */
  const [base, setBase] = useState(step.version);
  const [message, setMessage] = useState<string | null>(null);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    fields.current?.querySelector<HTMLElement>('input:checked, input, textarea')?.focus();
  }, []);
  const draft = useDraft<Draft>({
    key: `decision.${decision.id}.step.${step.kind}`,
    value: { ...values, stepVersion: base },
    onRestore: ({ stepVersion, ...restored }) => {
      form.setValues(restored);
      setBase(stepVersion);
    },
  });
  const save = useLedgerCommand('decisions', 'updateStep', {
    onSuccess: async () => {
      await draft.discard();
      onClose();
    },
  });
  const stop = values.isApplicable && values.state === 'done' ? obstacles : [];
  const asksRemedy = decision.isBackEntry && (stop.length > 0 || form.errors['remedy'] !== undefined);
  const isConflict = step.version !== base && !save.isPending && !save.isSuccess;

  const submit = (): void => {
    if (save.isPending || isConflict) return;
    setMessage(null);
    if (form.validate().hasErrors) return;
    save.mutate(
      { ...stepInputOf(values), id: decision.id, expectedVersion: decision.version, kind: step.kind },
      {
        onError: (error) => {
          if (error instanceof RemoteError && error.detail.code === 'conflict') {
            setMessage('别人刚改过这件事项，已重新读取；您填的都还在，请核对后再存一次');
            void cache.invalidateQueries({ queryKey: ['decisions'] });
          } else setMessage(applyCallError(form, error));
        },
      },
    );
  };
  const giveUp = async (): Promise<void> => {
    await draft.discard();
    onClose();
  };

  return (
    <Panel
      title={stepTitle(step)}
      isFlush
      extra={
        <>
          {draft.restoredFrom === null ? null : (
            <button type="button" className="fs-quiet-button fs-link" onClick={() => void giveUp()}>
              弃掉草稿
            </button>
          )}
          <SaveState state={draft.state} onRetry={() => void draft.saveNow()} />
        </>
      }
    >
      <LedgerForm label={stepTitle(step)} onSubmit={submit}>
        {isConflict ? (
          <NoticeBar
            tone="amber"
            title="您填写期间，这一步被改过："
            action={
              <span className="dc-choices">
                <ActionButton
                  size="sm"
                  onClick={() => {
                    form.setValues(stepValuesOf(step));
                    form.clearErrors();
                    setBase(step.version);
                  }}
                >
                  改用台账里的
                </ActionButton>
                <ActionButton size="sm" onClick={() => setBase(step.version)}>
                  保留我填的
                </ActionButton>
              </span>
            }
          >
            您填的都还在；选定用哪一份以后才能保存。改了什么，见右栏“经过”。
          </NoticeBar>
        ) : null}
        <ProblemBar message={isConflict ? null : message} />
        {stop.length === 0 ? null : (
          <NoticeBar tone={decision.isBackEntry ? 'amber' : 'red'} title="还不能登记为已完成：">
            {`${obstacleText(stop)}。${decision.isBackEntry ? '补录的写明补救措施可以照登，将记为违规。' : ''}`}
          </NoticeBar>
        )}
        <div ref={fields} className="dr-edit">
          <StepFields
            form={form}
            decision={decision}
            step={step}
            violations={asksRemedy ? Math.max(1, stop.length) : 0}
          />
        </div>
        <EditorActions
          isBusy={save.isPending}
          refusal={
            isConflict
              ? '这一步被别人改过，请先选定用哪一份'
              : stop.length > 0 && !decision.isBackEntry
                ? `还不能登记为已完成：${obstacleText(stop)}`
                : null
          }
          onSubmit={submit}
          onSaveDraft={() => void draft.saveNow()}
          onClose={onClose}
        />
      </LedgerForm>
    </Panel>
  );
}

interface EditorActionsProps {
  readonly isBusy: boolean;
  readonly refusal: string | null;
  readonly onSubmit: () => void;
  readonly onSaveDraft: () => void;
  readonly onClose: () => void;
}

function EditorActions({ isBusy, refusal, onSubmit, onSaveDraft, onClose }: EditorActionsProps) {
  const { errors, goToNext } = useProblems();
  useHotkeys({
    'Ctrl+Enter': errors > 0 ? goToNext : refusal === null ? onSubmit : undefined,
    'Ctrl+S': onSaveDraft,
    F2: undefined,
    Esc: onClose,
  });
  return (
    <footer className="dr-edit-foot">
      <span className="fs-note">没有提交的内容存为草稿，下次接着填。</span>
      <ActionButton shortcut="Esc" onClick={onClose}>
        取消
      </ActionButton>
      <ActionButton
        type="submit"
        variant="primary"
        shortcut="Ctrl+Enter"
        isBusy={isBusy}
        refusal={errors > 0 ? `还有 ${errors} 处须改正，按 F8 逐处查看` : refusal}
      >
        保存登记
      </ActionButton>
    </footer>
  );
}
