/** 登记或者修改一份程序材料（视觉规范图 11）：左边两栏表单，右边条文；边填边核，与核心同一组规则。 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { RemoteError } from '#shared/contract/client.ts';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import type { SheetLineDto } from '#shared/contract/registers.ts';
import { registerInfos, type RegisterKind } from '#shared/domain/registers/types.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { applyCallError } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { useDraft } from '#renderer/lib/use-draft.ts';
import { usePanes } from '#renderer/lib/use-panes.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { ConfirmReason } from '#renderer/ui/ConfirmReason.tsx';
import { TextAreaField } from '#renderer/ui/fields.tsx';
import { LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { ProblemBar } from '#renderer/ui/problems.tsx';
import { RecordHead } from '#renderer/ui/RecordHead.tsx';
import { SaveState } from '#renderer/ui/SaveState.tsx';
import { ErrorState } from '#renderer/ui/states.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { OFF_CATALOG } from '../decision-text.ts';
import { tabName } from '../record/GateTable.tsx';
import { obstacleText } from '../record/sheet.ts';
import {
  blankEntry,
  checkData,
  type EntryData,
  entryInput,
  isShown,
  specOf,
  standingBlocks,
} from './entry-state.ts';
import { EntryActions } from './EntryActions.tsx';
import { EntryFields } from './EntryFields.tsx';
import { EntryNotices } from './EntryNotices.tsx';
import { EntryRail } from './EntryRail.tsx';
import type { DecisionRegisters } from './use-registers.ts';

export interface EntryPageProps {
  readonly decision: DecisionDto;
  readonly registers: DecisionRegisters;
  readonly kind: RegisterKind;
  /** 要看、要改的一份；新登记为 null。 */
  readonly entryId: number | null;
  /** 新登记时先填好的，如属于哪一场听证。 */
  readonly given: EntryData;
  /** 不能登记的原因；null 为可以。 */
  readonly refusal: string | null;
  readonly attachRefusal: string | null;
  /** 法定条件没有满足、会议还不能登记的各条。 */
  readonly obstacles: readonly SheetLineDto[];
  readonly onClose: () => void;
}

type Row = DecisionRegisters['dto'][RegisterKind][number];

export function EntryPage(props: EntryPageProps) {
  const { registers, kind, entryId } = props;
  const rows: readonly Row[] = registers.dto[kind];
  const row = entryId === null ? null : rows.find((each) => each.id === entryId);
  if (row === undefined)
    return (
      <ErrorState
        error={new Error('没有这一份登记，可能地址写错了。')}
        actions={<ActionButton onClick={props.onClose}>回到事项</ActionButton>}
      />
    );
  return <EntryForm {...props} row={row} number={row === null ? rows.length + 1 : rows.indexOf(row) + 1} />;
}

type EntryFormProps = EntryPageProps & { readonly row: Row | null; readonly number: number };

function EntryForm(props: EntryFormProps) {
  const { decision, registers, kind, row } = props;
  const info = registerInfos[kind];
  const cache = useQueryClient();
  const around = registers.around(kind, row?.id ?? null);
  const [initial] = useState<EntryData>(() => row?.data ?? blankEntry(kind, around, props.given));
  const [data, setData] = useState<EntryData>(initial);
  const [remedy, setRemedy] = useState('');
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const [focused, setFocused] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const [isVoiding, setVoiding] = useState(false);
  const [base, setBase] = useState(row?.version ?? 0);
  const sheet = useRef<HTMLDivElement>(null);
  const why = row?.isVoided === true ? `这一份已经作废：${row.voidReason}` : props.refusal;
  const isReadOnly = why !== null;
  useEffect(() => {
    if (!isReadOnly)
      sheet.current
        ?.querySelector<HTMLElement>('input:checked, input:not([aria-haspopup]), textarea')
        ?.focus();
  }, [isReadOnly]);

  const draft = useDraft({
    key: `decision.${decision.id}.${kind}.${row?.id ?? 'new'}`,
    value: { ...data, remedy, baseVersion: base },
    onRestore: ({ remedy: keptRemedy, baseVersion, ...kept }) => {
      setData(kept);
      setRemedy(keptRemedy);
      setBase(baseVersion);
      setTried(true);
    },
    enabled: !isReadOnly,
  });
  const save = useLedgerCommand('registers', 'save', {
    onSuccess: async () => {
      await draft.discard();
      props.onClose();
    },
  });
  const voiding = useLedgerCommand('registers', 'void');

  const fields = specOf(kind).fields.filter((field) => isShown(field, data, around));
  const obstacles = kind === 'meeting' ? props.obstacles : [];
  const found = isReadOnly ? [] : checkData(kind, data, around);
  const { hard, violations } = standingBlocks(found, decision.isBackEntry);
  const recorded = violations.length + (decision.isBackEntry ? obstacles.length : 0);
  const isSeen = (field: string): boolean =>
    isTried || row !== null || touched.has(field.split('.')[0] ?? field);
  const answered = Object.entries(refused).map(
    ([field, text]) => ({ field, level: 'block', ruleId: null, message: text }) as const,
  );
  const seen = found.filter((each) => each.level === 'info' || isSeen(each.field));
  // 补录照登的违规写成赭：不拦提交，另写补救措施。
  const shown = [
    ...seen.map((each) => (violations.includes(each) ? { ...each, level: 'reason' as const } : each)),
    ...answered,
  ];
  const standing =
    seen.filter((each) => each.level !== 'info' && !violations.includes(each)).length + answered.length;
  const isConflict = row !== null && row.version !== base && !save.isPending && !save.isSuccess;

  const refusal = isConflict
    ? '这一份被别人改过，请先选定用哪一份'
    : obstacles.length > 0 && !decision.isBackEntry
      ? `法定条件还没有具备：${obstacleText(obstacles)}`
      : null;
  const submit = (): void => {
    if (isReadOnly || save.isPending || refusal !== null) return;
    setTried(true);
    setMessage(null);
    setRefused({});
    const stopping = [...hard, ...found.filter((each) => each.level === 'reason')];
    if (stopping.length > 0) {
      // 落不到屏上哪一栏的，写在表上方，免得按了没有反应。
      const names = new Set(fields.map((field) => field.name));
      const lost = stopping.filter((each) => !names.has(each.field.split('.')[0] ?? ''));
      if (lost.length > 0) setMessage(lost.map((each) => each.message).join('；'));
      return;
    }
    if (recorded > 0 && remedy.trim() === '') {
      setRefused({ remedy: '请写明补救措施' });
      return;
    }
    save.mutate(
      {
        decisionId: decision.id,
        expectedVersion: decision.version,
        kind,
        entryId: row?.id ?? null,
        data: entryInput(kind, data, around),
        remedy: recorded > 0 ? remedy : '',
      },
      {
        onError: (error) => {
          if (error instanceof RemoteError && error.detail.code === 'conflict') {
            setMessage('别人刚改过这件事项，已重新读取；您填的都还在，请核对后再存一次');
            for (const group of ['decisions', 'registers'])
              void cache.invalidateQueries({ queryKey: [group] });
            return;
          }
          const setErrors = (errors: Record<string, string>): void =>
            setRefused(
              Object.fromEntries(
                Object.entries(errors).map(([name, text]) => [name.replace(/^data\./, ''), text]),
              ),
            );
          setMessage(
            applyCallError({ setErrors }, error) ??
              (error instanceof RemoteError ? error.detail.message : null),
          );
        },
      },
    );
  };
  const change = (next: EntryData): void => {
    setData({ ...data, ...next });
    setRefused({});
    setTouched(new Set([...touched, ...Object.keys(next)]));
  };
  const giveUp = async (): Promise<void> => {
    await draft.discard();
    setData(row?.data ?? blankEntry(kind, around, props.given));
    setRemedy('');
    setBase(row?.version ?? 0);
    setTried(false);
    setTouched(new Set());
  };
  usePanes();
  const verb = row === null ? '登记' : isReadOnly ? '查看' : '修改';
  return (
    <div className="fs-page df-page">
      <RecordHead
        crumbs={[
          { label: '重大行政决策', to: '/decisions' },
          {
            label: `${decision.catalogNo ?? OFF_CATALOG} ${decision.title}`,
            to: `/decisions/${decision.id}`,
          },
          { label: tabName(info.step) },
        ]}
        title={`${verb}${info.name}`}
        isVoided={row?.isVoided === true}
        tags={
          <>
            {info.isSingle ? null : (
              <StatusTag tone="grey">{`第 ${props.number} ${specOf(kind).unit ?? '份'}`}</StatusTag>
            )}
            {decision.isBackEntry ? (
              <StatusTag tone="grey" variant="outlined">
                补录
              </StatusTag>
            ) : null}
          </>
        }
        next={
          <span className="df-saved">
            {draft.restoredFrom === null || save.isSuccess ? null : (
              <>
                {`接着 ${chinaTimeText(draft.restoredFrom).slice(5, 16)} 的草稿填写`}
                <button type="button" className="fs-quiet-button fs-link" onClick={() => void giveUp()}>
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
          <div className="fs-panel df-sheet" data-pane="form">
            <LedgerForm label={`${verb}${info.name}`} onSubmit={submit}>
              <EntryNotices
                why={why}
                obstacles={isReadOnly ? [] : obstacles}
                isBackEntry={decision.isBackEntry}
                isConflict={isConflict}
                onTakeTheirs={() => void giveUp()}
                onKeepMine={() => setBase(row?.version ?? 0)}
              />
              {isReadOnly ? null : (
                <ProblemBar
                  message={isConflict ? null : message}
                  idle={<p className="df-idle">带红星的必填；光标移到一栏，右边显示条文。草稿自动保存。</p>}
                />
              )}
              <div ref={sheet} className="df-fields fs-scroll">
                <EntryFields
                  kind={kind}
                  data={data}
                  around={around}
                  findings={shown}
                  isReadOnly={isReadOnly}
                  onChange={change}
                  onFocusField={setFocused}
                  onLeaveField={(name) => setTouched((before) => new Set([...before, name]))}
                >
                  {recorded > 0 ? (
                    <TextAreaField
                      label="补救措施"
                      isRequired
                      isWide
                      minRows={2}
                      value={remedy}
                      onChange={(event) => {
                        setRemedy(event.currentTarget.value);
                        setRefused({});
                      }}
                      error={refused['remedy'] ?? null}
                      hint={`补录照登，但有 ${recorded} 处不合法定程序，将记为违规，与补救措施一起留痕，不能隐藏。`}
                    />
                  ) : null}
                </EntryFields>
              </div>
              <EntryActions
                submitLabel={row === null ? '提交登记' : '保存修改'}
                isBusy={save.isPending}
                isReadOnly={isReadOnly}
                standing={standing}
                refusal={refusal}
                onSubmit={submit}
                onReveal={() => setTried(true)}
                onSaveDraft={() => void draft.saveNow()}
                onVoid={row === null || isReadOnly ? null : () => setVoiding(true)}
                onCancel={props.onClose}
              />
            </LedgerForm>
          </div>
          <EntryRail
            decisionId={decision.id}
            kind={kind}
            entryId={row?.id ?? null}
            data={data}
            around={around}
            focused={focused}
            refusal={row?.isVoided === true ? '已经作废' : props.attachRefusal}
          />
        </div>
      </div>
      {isVoiding && row !== null ? (
        <ConfirmReason
          title={`作废这一份${info.name}`}
          consequence="作废的划线保留，不再参与核对，也不能恢复。误登的才作废；内容有变的请修改。"
          confirmLabel="作废"
          onConfirm={async (reason) => {
            await voiding.mutateAsync({
              decisionId: decision.id,
              expectedVersion: decision.version,
              kind,
              entryId: row.id,
              reason,
            });
            await draft.discard();
            props.onClose();
          }}
          onClose={() => setVoiding(false)}
        />
      ) : null}
    </div>
  );
}
