/** 送审登记的表单：两栏、材料九行、附件、三级提示、自动保存。 */
import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { RemoteError } from '#shared/contract/client.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import type { MaterialKind } from '#shared/domain/review/vocabulary.ts';
import type { RuleId } from '#shared/domain/rules/rules.ts';
import { useCalendar } from '#renderer/lib/calendar.ts';
import { client } from '#renderer/lib/client.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useLedgerCommand, useLedgerQuery } from '#renderer/lib/query.ts';
import { useDraft } from '#renderer/lib/use-draft.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { RecordHead } from '#renderer/ui/RecordHead.tsx';
import { SaveState } from '#renderer/ui/SaveState.tsx';
import { KeyHints } from '#renderer/ui/StatusBar.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { MaterialFiles } from '../MaterialFiles.tsx';
import { previewReviewTime } from '../review-time.ts';
import {
  fillFromDecision,
  intakeSchema,
  type IntakeValues,
  repairDraft,
  toContract,
} from './intake-values.ts';
import { IntakeFields } from './IntakeFields.tsx';
import { IntakeRail } from './IntakeRail.tsx';

export interface IntakeFormProps {
  readonly draftKey: string;
  readonly initialValues: IntakeValues;
  /** 从决策事项来，或者修改已登记的：事项不能换。 */
  readonly isDecisionFixed: boolean;
  /** 修改的那一件；新登记为 null。 */
  readonly review: ReviewDto | null;
  readonly refusal: string | null;
}

export function IntakeForm(props: IntakeFormProps) {
  const { review } = props;
  const navigate = useNavigate();
  const cache = useQueryClient();
  const calendar = useCalendar();
  const register = useLedgerCommand('reviews', 'register');
  const update = useLedgerCommand('reviews', 'updateIntake');
  const form = useLedgerForm<IntakeValues>({ schema: intakeSchema, initialValues: props.initialValues });
  const draft = useDraft<IntakeValues>({
    key: props.draftKey,
    value: form.values,
    onRestore: (values) => form.setValues(repairDraft(values)),
    enabled: props.refusal === null,
  });
  const [message, setMessage] = useState<string | null>(null);
  const [ruleId, setRuleId] = useState<RuleId>('D-22a');
  const [files, setFiles] = useState<MaterialKind | null>(null);
  const isBusy = register.isPending || update.isPending;
  const time = previewReviewTime(form.values.submittedOn, form.values.replyDueOn, calendar);
  usePrefill(form.values.decisionId, review === null && draft.isReady, (decision, earlier) =>
    form.setValues(fillFromDecision(form.getValues(), decision, earlier)),
  );

  const back = (): void => void navigate(review === null ? '/reviews' : `/reviews/${review.id}`);
  const submit = async (): Promise<void> => {
    if (isBusy || props.refusal !== null) return;
    setMessage(null);
    if (form.validate().hasErrors) return;
    try {
      const { decisionId, fields } = toContract(form.getValues());
      const saved =
        review === null
          ? await register.mutateAsync({ ...fields, decisionId })
          : await update.mutateAsync({ ...fields, id: review.id, expectedVersion: review.version });
      await draft.discard().catch((error: unknown) => {
        // 已经登记成了；旧草稿没有删掉，下次打开时会说明。
        console.warn('草稿没有删掉', error);
      });
      void navigate(`/reviews/${saved.id}?stage=intake`, { replace: true });
    } catch (error) {
      setMessage(applyCallError(form, error));
      if (!(error instanceof RemoteError) || error.detail.code !== 'conflict') return;
      await cache.invalidateQueries({ queryKey: ['reviews'] });
      setMessage(`${error.message} 您填的还在屏幕上，草稿也已存；核对后再提交一次，按您填的为准`);
    }
  };
  useHotkeys({
    'Ctrl+Enter': () => void submit(),
    'Ctrl+S': () => void draft.saveNow(),
    Esc: back,
  });

  return (
    <div className="fs-page">
      <RecordHead
        crumbs={[
          { label: '合法性审查', to: '/reviews' },
          ...(review === null
            ? [{ label: '登记送审' }]
            : [{ label: `送审 ${review.intakeNo}`, to: `/reviews/${review.id}` }, { label: '修改登记' }]),
        ]}
        title={review === null ? '送审登记' : `修改送审登记：${review.draftTitle}`}
        tags={
          review === null ? (
            <StatusTag tone="grey">登记时编送审号</StatusTag>
          ) : (
            <StatusTag tone="grey" variant="outlined">
              {`送审 ${review.intakeNo}`}
            </StatusTag>
          )
        }
        sub="对应《送审登记表》（F-02）；材料核齐才能受理"
        next={<SaveState state={draft.state} onRetry={() => void draft.saveNow()} />}
      />
      <div className="fs-page-body">
        <div className="fs-columns">
          <div className="fs-panel rv-form">
            <LedgerForm label="送审登记" id="rv-intake" onSubmit={() => void submit()}>
              <IntakeFields
                form={form}
                message={props.refusal ?? message}
                isReadOnly={props.refusal !== null}
                isDecisionFixed={props.isDecisionFixed}
                isNew={review === null}
                time={time}
                restoredFrom={draft.restoredFrom}
                onRule={setRuleId}
                files={
                  review === null
                    ? undefined
                    : {
                        countOf: (kind) =>
                          review.materials.find((material) => material.kind === kind)?.attachmentCount ?? 0,
                        onOpen: setFiles,
                      }
                }
              />
            </LedgerForm>
            <footer className="fs-action-bar rv-form-foot">
              <KeyHints
                keys={[
                  { keys: ['Enter'], label: '下一格' },
                  { keys: ['Ctrl+;'], label: '填今天' },
                  { keys: ['↑', '↓', '←', '→'], label: '材料清单' },
                  { keys: ['F8'], label: '下一处问题' },
                ]}
              />
              <ActionButton shortcut="Esc" onClick={back}>
                取消
              </ActionButton>
              <ActionButton shortcut="Ctrl+S" refusal={props.refusal} onClick={() => void draft.saveNow()}>
                存草稿
              </ActionButton>
              <ActionButton
                variant="primary"
                shortcut="Ctrl+Enter"
                isBusy={isBusy}
                refusal={props.refusal ?? problemText(Object.keys(form.errors).length)}
                onClick={() => void submit()}
              >
                {review === null ? '提交登记' : '存登记'}
              </ActionButton>
            </footer>
          </div>
          <IntakeRail ruleId={ruleId} time={time} replyDueOn={form.values.replyDueOn} />
        </div>
      </div>
      {files === null || review === null ? null : (
        <MaterialFiles
          reviewId={review.id}
          kind={files}
          refusal={props.refusal}
          onClose={() => setFiles(null)}
        />
      )}
    </div>
  );
}

const problemText = (count: number): string | null =>
  count === 0 ? null : `还有 ${count} 处须改正，按 F8 逐处看`;

type Decision = Parameters<typeof fillFromDecision>[1];
type Earlier = Parameters<typeof fillFromDecision>[2];

/** 选定事项以后带出名称、单位、不适用的材料；同一事项送过的，联系人沿用上一次。 */
function usePrefill(
  decisionId: number | null,
  isOn: boolean,
  onFill: (decision: Decision, earlier: Earlier) => void,
): void {
  const decision = useLedgerQuery(
    'decisions',
    'get',
    { id: decisionId ?? 1 },
    { enabled: isOn && decisionId !== null },
  );
  const filled = useRef<number | null>(null);
  const fill = useRef(onFill);
  useEffect(() => {
    fill.current = onFill;
  });
  const { data } = decision;
  useEffect(() => {
    if (!isOn || data === undefined || filled.current === data.id) return;
    filled.current = data.id;
    const lastId = data.reviewIds.at(-1);
    if (lastId === undefined) return fill.current(data, null);
    client.reviews
      .get({ id: lastId })
      .then((earlier) => fill.current(data, earlier))
      .catch((error: unknown) => {
        // 上一次的联系人取不到，不妨碍登记。
        console.warn('没有带出上一次送审的联系人', error);
        fill.current(data, null);
      });
  }, [data, isOn]);
}
