/** 一件决策事项的记录：头、五大程序和其后环节、提示条、各步登记，右栏期限、缺件、附件、经过。 */
import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { type StepKind, stepKinds } from '#shared/domain/decision/vocabulary.ts';
import { useCalendar, useToday } from '#renderer/lib/calendar.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { AttachmentPanel } from '#renderer/ui/AttachmentPanel.tsx';
import { DeadlinePanel } from '#renderer/ui/DeadlinePanel.tsx';
import { HistoryPanel } from '#renderer/ui/HistoryPanel.tsx';
import { ErrorState, LoadingState, NoticeBar } from '#renderer/ui/states.tsx';
import './decisions.css';
import './form/form.css';
import { tabName } from './record/GateTable.tsx';
import { LegalityPanel } from './record/LegalityPanel.tsx';
import { lockBar } from './record/lock-state.ts';
import { missingPapers } from './record/missing-papers.ts';
import { MissingPanel } from './record/MissingPanel.tsx';
import { MoreMenu } from './record/MoreMenu.tsx';
import { defaultStep, type NextAction, nextAction } from './record/next-action.ts';
import { ProcedureRail, stepPanelId } from './record/ProcedureRail.tsx';
import { recordAccess } from './record/record-access.ts';
import './record/record.css';
import './record/panels.css';
import { type Dialog, RecordDialogs } from './record/RecordDialogs.tsx';
import { RelationBar } from './record/RelationBar.tsx';
import { RecordTop } from './record/RecordTop.tsx';
import type { TabKind } from './record/sheet.ts';
import { StepPanel } from './record/StepPanel.tsx';
import { ViolationPanel } from './record/ViolationPanel.tsx';
import { EntryPage } from './registers/EntryPage.tsx';
import {
  type EntryTarget,
  firstRegister,
  readEntryTarget,
  writeEntryTarget,
} from './registers/tab-registers.ts';
import './registers/registers.css';
import { useRegisters } from './registers/use-registers.ts';
import { usePanes } from '#renderer/lib/use-panes.ts';
import { useReviews } from './record/use-reviews.ts';
import { useListReturn } from './use-list-query.ts';

export function DecisionRecordPage() {
  const { id } = useParams();
  const navigate = useNavigate();
  const decisionId = /^[1-9]\d*$/.test(id ?? '') ? Number(id) : null;
  const decision = useLedgerQuery(
    'decisions',
    'get',
    { id: decisionId ?? 0 },
    { enabled: decisionId !== null },
  );
  const back = <ActionButton onClick={() => void navigate('/decisions')}>回到名单</ActionButton>;
  if (decisionId === null) return <ErrorState error={new Error('地址里没有事项的编号。')} actions={back} />;
  // 换一件记录时，开着的对话框和正在登记的一步都从头来。
  if (decision.data !== undefined) return <LoadedRecord key={decisionId} decision={decision.data} />;
  if (decision.isError)
    return <ErrorState error={decision.error} onRetry={() => void decision.refetch()} actions={back} />;
  return <LoadingState />;
}

const tabs: readonly TabKind[] = ['initiation', ...stepKinds];

function LoadedRecord({ decision }: { readonly decision: DecisionDto }) {
  const me = useMe();
  const navigate = useNavigate();
  const back = useListReturn();
  const today = useToday();
  const calendar = useCalendar();
  const [params, setParams] = useSearchParams();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [editing, setEditing] = useState<TabKind | null>(null);
  const reviews = useReviews(decision.reviewIds);
  const sheet = useLedgerQuery('registers', 'compliance', { decisionId: decision.id });
  const lines = sheet.data?.lines ?? [];
  const books = useRegisters(decision);
  const review = reviews.current;

  const action = nextAction(decision, review?.id ?? decision.reviewIds.at(-1) ?? null);
  const access = recordAccess(me, decision, review);
  const selected = tabs.find((kind) => kind === params.get('step')) ?? defaultStep(action, decision);
  const step = decision.steps.find((each) => each.kind === selected) ?? null;
  const bar = lockBar(decision);
  const entry = readEntryTarget(params.get('entry'));
  const isEditing = editing === selected && step !== null && access.step(step.kind) === null;

  // 登记表关上、名单画好以后，光标回到页签。
  const isReturning = useRef(false);
  useEffect(() => {
    if (entry !== null || !isReturning.current) return;
    isReturning.current = false;
    focusTab(selected);
  }, [entry, selected]);
  const stopEditing = (): void => {
    setEditing(null);
    focusTab(selected);
  };
  const select = (kind: TabKind): void => {
    setEditing(null);
    setParams({ step: kind }, { replace: true, state: back.state });
  };
  const editStep = (kind: StepKind): void => {
    select(kind);
    setEditing(kind);
  };
  const openEntry = (target: EntryTarget): void => {
    setEditing(null);
    setParams({ step: selected, entry: writeEntryTarget(target) }, { state: back.state });
  };
  const closeEntry = (): void => {
    isReturning.current = true;
    setParams({ step: selected }, { replace: true, state: back.state });
  };
  const edit = (): void => void navigate(`/decisions/${decision.id}/edit`, { state: back.state });
  const submitNew = (): void => void navigate(`/reviews/new?decision=${decision.id}`);
  /** 主按钮到一步：还没有材料的先登材料，有了的登办理情况。 */
  const actOnStep = (kind: StepKind): void => {
    const register = firstRegister(kind);
    const isBare =
      register !== null && books.registers !== null && books.registers.inForce[register].length === 0;
    if (isBare && access.register(register) === null) {
      setEditing(null);
      setParams(
        { step: kind, entry: writeEntryTarget({ kind: register, entryId: null }) },
        { state: back.state },
      );
    } else editStep(kind);
  };
  const act = (next: NextAction): void => {
    switch (next.kind) {
      case 'edit':
        return edit();
      case 'step':
        return actOnStep(next.step);
      case 'submit':
        return submitNew();
      case 'review':
        return void navigate(`/reviews/${next.reviewId}`);
      case 'opinion':
        return void navigate(`/reviews/${next.reviewId}/opinion`);
      case 'table':
        return setDialog({ kind: 'table' });
      case 'resume':
        return setDialog({ kind: 'lifecycle', target: 'active' });
    }
  };
  const close = (): void => setDialog(null);
  const isEntering = entry !== null && books.registers !== null;
  usePanes();
  useHotkeys({
    'Ctrl+Enter':
      action !== null && !isEditing && !isEntering && access.next(action) === null
        ? () => act(action)
        : undefined,
    F2: access.edit === null && !isEntering ? edit : undefined,
    Esc: isEntering ? undefined : () => void navigate(back.path),
  });

  if (entry !== null && books.registers !== null)
    return (
      <EntryPage
        key={params.get('entry')}
        decision={decision}
        registers={books.registers}
        kind={entry.kind}
        entryId={entry.entryId}
        given={{}}
        refusal={access.register(entry.kind)}
        attachRefusal={access.attach}
        obstacles={lines.filter((line) => line.verdict === 'unmet' && line.ruleId !== 'D-26a')}
        onClose={closeEntry}
      />
    );
  return (
    <div className="fs-page">
      <div data-pane="head">
        <RecordTop
          decision={decision}
          access={access}
          action={action}
          isEditing={isEditing}
          today={today}
          listPath={back.path}
          onAct={act}
          onGates={() => setDialog({ kind: 'gates' })}
          onTable={() => setDialog({ kind: 'table' })}
          more={
            <MoreMenu
              decision={decision}
              access={access}
              onDetails={() => setDialog({ kind: 'details' })}
              onEdit={edit}
              onLifecycle={(target) => setDialog({ kind: 'lifecycle', target })}
              onAdjust={() => setDialog({ kind: 'adjust' })}
              onTimeline={() => setDialog({ kind: 'timeline' })}
              onVoid={() => setDialog({ kind: 'void' })}
            />
          }
        />
      </div>
      <div className="fs-page-body">
        <div className="fs-columns">
          <div>
            <div data-pane="steps">
              <ProcedureRail
                decision={decision}
                context={{ decision, review, today, calendar }}
                selected={selected}
                onSelect={select}
              />
            </div>
            <RelationBar decision={decision} />
            {bar === null ? null : (
              <NoticeBar
                tone={bar.tone}
                title={bar.title}
                {...(bar.tone === 'amber' ? { icon: <IconLock size={15} stroke={1.7} aria-hidden /> } : {})}
              >
                {bar.text}
              </NoticeBar>
            )}
            <ViolationPanel decisionId={decision.id} />
            <div
              id={stepPanelId}
              role="tabpanel"
              aria-label={tabName(selected)}
              data-pane="step"
              className="dr-step fs-scroll"
            >
              {selected === 'legality' ? (
                <LegalityPanel
                  decision={decision}
                  lines={lines}
                  reviews={reviews}
                  today={today}
                  refusal={access.submit}
                  onSubmitNew={submitNew}
                />
              ) : books.registers === null ? (
                books.error === null ? (
                  <LoadingState />
                ) : (
                  <ErrorState error={books.error} onRetry={books.reload} />
                )
              ) : (
                <StepPanel
                  decision={decision}
                  tab={selected}
                  step={step}
                  lines={lines}
                  registers={books.registers}
                  refusal={step === null ? null : access.step(step.kind)}
                  registerRefusal={access.register}
                  isEditing={isEditing}
                  onEdit={() => step !== null && editStep(step.kind)}
                  onEntry={openEntry}
                  onClose={stopEditing}
                />
              )}
              <AttachmentPanel
                subject="decision"
                subjectId={decision.id}
                slot={selected}
                title={`${tabName(selected)}附件`}
                refusal={access.attach}
                fills
              />
            </div>
          </div>
          <aside className="dr-side fs-scroll" aria-label="期限、缺件、附件、经过" data-pane="side">
            <DeadlinePanel deadlines={decision.deadlines} />
            <MissingPanel
              missing={missingPapers(decision, review)}
              onGo={(place) => {
                if (place !== 'review') select(place);
                else if (review !== null) void navigate(`/reviews/${review.id}`);
              }}
            />
            <AttachmentPanel subject="decision" subjectId={decision.id} slot="" refusal={access.attach} />
            <HistoryPanel
              entity="decision"
              id={decision.id}
              fills
              onAll={() => setDialog({ kind: 'timeline' })}
            />
          </aside>
        </div>
      </div>
      {dialog === null ? null : (
        <RecordDialogs
          decision={decision}
          reviews={reviews}
          dialog={dialog}
          editRefusal={access.edit}
          onEdit={edit}
          onGo={select}
          onClose={close}
        />
      )}
    </div>
  );
}

const focusTab = (kind: TabKind): void =>
  document.querySelector<HTMLElement>(`[data-step="${kind}"]`)?.focus();
