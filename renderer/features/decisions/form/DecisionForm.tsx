/** 登记或者修改一件决策事项：草稿自动存，三种提示，核心答回的错误落到栏目下，冲突时打的字不丢。 */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RemoteError } from '#shared/contract/client.ts';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { yearOf, isLocalDate } from '#shared/lib/local-date.ts';
import { useCalendar, useToday } from '#renderer/lib/calendar.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { mergeDraft } from '#renderer/lib/draft-saver.ts';
import { useDraft } from '#renderer/lib/use-draft.ts';
import { LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { ProblemBar } from '#renderer/ui/problems.tsx';
import { type Crumb, RecordHead } from '#renderer/ui/RecordHead.tsx';
import { SaveState } from '#renderer/ui/SaveState.tsx';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { useListReturn } from '../use-list-query.ts';
import { ConflictNotice } from './ConflictNotice.tsx';
import {
  changedFields,
  type DecisionFormValues,
  type FieldName,
  formSchema,
  inputOf,
  mergeEdits,
  planMeeting,
  valuesOf,
} from './form-values.ts';
import { FormActions } from './FormActions.tsx';
import { FormFields } from './FormFields.tsx';
import { FormRail } from './FormRail.tsx';
import { useCatalogProposal } from './use-catalog-proposal.ts';

interface DecisionFormProps {
  /** 要改的记录；登记新的为 null。后台重新读到新版时跟着变。 */
  readonly decision: DecisionDto | null;
  readonly initialValues: DecisionFormValues;
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  readonly tags?: React.ReactNode;
  readonly onCancel: () => void;
  /** 冲突以后重新读取记录。 */
  readonly onReload: () => void;
}

/** 草稿里连同它照着哪一版填的一起存，隔天取回时才知道中间有没有别人改过。 */
type Draft = DecisionFormValues & { baseVersion: number; baseJson: string };

export function DecisionForm(props: DecisionFormProps) {
  const { decision, initialValues } = props;
  const navigate = useNavigate();
  const { state } = useListReturn();
  const today = useToday();
  const calendar = useCalendar();
  const form = useLedgerForm<DecisionFormValues>({ schema: formSchema(today), initialValues });
  const { values } = form;
  const [base, setBase] = useState({ version: decision?.version ?? 0, values: initialValues });
  const [focused, setFocused] = useState<FieldName>('title');
  const [message, setMessage] = useState<string | null>(null);

  const year = values.startedOn !== null && isLocalDate(values.startedOn) ? yearOf(values.startedOn) : null;
  const proposed = useCatalogProposal({
    enabled: decision === null && values.isInCatalog,
    year: year ?? (today === null ? null : yearOf(today)),
    catalogNo: values.catalogNo,
    onPropose: (catalogNo) => form.setFieldValue('catalogNo', catalogNo),
  });
  const draft = useDraft<Draft>({
    key: decision === null ? 'decision.new' : `decision.${decision.id}.edit`,
    // 预填的目录号不算动过，免得没有填什么也留下草稿。
    value: {
      ...values,
      catalogNo: decision === null && values.catalogNo === proposed ? '' : values.catalogNo,
      baseVersion: base.version,
      baseJson: JSON.stringify(base.values),
    },
    onRestore: ({ baseVersion, baseJson, ...restored }) => {
      form.setValues(restored);
      setBase({ version: baseVersion, values: mergeDraft(initialValues, JSON.parse(baseJson)) });
    },
  });

  const onSuccess = async ({ id }: { id: number }): Promise<void> => {
    await draft.discard();
    void navigate(`/decisions/${id}`, { replace: true, state });
  };
  const create = useLedgerCommand('decisions', 'create', { onSuccess });
  const update = useLedgerCommand('decisions', 'update', { onSuccess });
  const isBusy = create.isPending || update.isPending;
  const isDone = create.isSuccess || update.isSuccess;

  // 别人只动了程序、附件而没有动这几栏的，不算冲突，照新版提交就是。
  const isStale = decision !== null && decision.version !== base.version && !isBusy && !isDone;
  const isConflict = isStale && changedFields(base.values, valuesOf(decision)).length > 0;
  if (isStale && !isConflict) setBase({ version: decision.version, values: base.values });

  const onError = (error: Error): void => {
    if (error instanceof RemoteError && error.detail.code === 'conflict') {
      setMessage(null);
      props.onReload();
      return;
    }
    setMessage(applyCallError(form, error));
  };
  const submit = (): void => {
    if (isBusy || isConflict) return;
    setMessage(null);
    const input = inputOf(values);
    if (form.validate().hasErrors || input === null) return;
    if (decision === null) create.mutate(input, { onError });
    else update.mutate({ ...input, id: decision.id, expectedVersion: base.version }, { onError });
  };
  const settle = (current: DecisionDto, chosen: DecisionFormValues): void => {
    form.setValues(chosen);
    form.clearErrors();
    setBase({ version: current.version, values: valuesOf(current) });
  };
  const startOver = (): void => {
    form.setValues(decision === null ? { ...initialValues, catalogNo: proposed ?? '' } : base.values);
    form.clearErrors();
  };

  const plan = values.isBackEntry ? null : planMeeting(values.plannedMeetingOn, today, calendar);
  return (
    <div className="fs-page df-page">
      <RecordHead
        crumbs={props.crumbs}
        title={props.title}
        tags={props.tags}
        next={
          <span className="df-saved">
            {draft.restoredFrom === null || isDone ? null : (
              <>
                {`接着 ${chinaTimeText(draft.restoredFrom).slice(5, 16)} 的草稿填写`}
                <button type="button" className="fs-quiet-button fs-link" onClick={startOver}>
                  从头填
                </button>
              </>
            )}
            <SaveState state={draft.state} onRetry={() => void draft.saveNow()} />
          </span>
        }
      />
      <div className="fs-page-body">
        <div className="fs-columns df-columns">
          <div className="fs-panel df-sheet">
            <LedgerForm label={props.title} onSubmit={submit}>
              {isConflict ? (
                <ConflictNotice
                  base={base.values}
                  current={decision}
                  typed={values}
                  onKeepMine={() => settle(decision, mergeEdits(base.values, values, valuesOf(decision)))}
                  onTakeTheirs={() => settle(decision, valuesOf(decision))}
                />
              ) : null}
              <ProblemBar
                message={message}
                idle={
                  <p className="df-idle">带红星的必填；光标移到一栏，右边显示条文和填法。草稿自动保存。</p>
                }
              />
              <div className="df-fields fs-scroll">
                <FormFields form={form} plan={plan} isNew={decision === null} onFocusField={setFocused} />
              </div>
              <FormActions
                submitLabel={decision === null ? '提交登记' : '保存修改'}
                isBusy={isBusy}
                refusal={isConflict ? '记录被别人改过，请先选定用哪一份' : null}
                onSubmit={submit}
                onSaveDraft={() => void draft.saveNow()}
                onCancel={props.onCancel}
              />
            </LedgerForm>
          </div>
          <FormRail focused={focused} plan={plan} />
        </div>
      </div>
    </div>
  );
}
