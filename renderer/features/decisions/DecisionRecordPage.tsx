/** 一件决策事项的记录：头、五大程序和其后环节、提示条、各步登记，右栏期限、缺件、附件、经过。 */
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { type StepKind, stepKinds, stepNames } from '#shared/domain/decision/vocabulary.ts';
import { present } from '#shared/lib/assert.ts';
import { useCalendar, useToday } from '#renderer/lib/calendar.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useLedgerCommand, useLedgerQuery } from '#renderer/lib/query.ts';
import { useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { AttachmentPanel } from '#renderer/ui/AttachmentPanel.tsx';
import { ConfirmReason } from '#renderer/ui/ConfirmReason.tsx';
import { DeadlinePanel } from '#renderer/ui/DeadlinePanel.tsx';
import { HistoryPanel } from '#renderer/ui/HistoryPanel.tsx';
import { ErrorState, LoadingState, NoticeBar } from '#renderer/ui/states.tsx';
import './decisions.css';
import { DetailsDialog } from './record/DetailsDialog.tsx';
import { GateDialog } from './record/GateDialog.tsx';
import { LegalityPanel } from './record/LegalityPanel.tsx';
import { type Lifecycle, LifecycleDialog } from './record/LifecycleDialog.tsx';
import { lockBar } from './record/lock-state.ts';
import { missingPapers } from './record/missing-papers.ts';
import { MissingPanel } from './record/MissingPanel.tsx';
import { MoreMenu } from './record/MoreMenu.tsx';
import { defaultStep, type NextAction, nextAction } from './record/next-action.ts';
import { ProcedureRail, stepPanelId } from './record/ProcedureRail.tsx';
import { recordAccess } from './record/record-access.ts';
import './record/record.css';
import { RecordTop } from './record/RecordTop.tsx';
import type { TabKind } from './record/sheet.ts';
import { StepPanel } from './record/StepPanel.tsx';
import { TableDialog } from './record/TableDialog.tsx';
import { usePanes } from './record/use-panes.ts';
import { type DecisionReviews, useReviews } from './record/use-reviews.ts';
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

type Dialog =
  | { readonly kind: 'gates' | 'table' | 'details' | 'void' }
  | { readonly kind: 'lifecycle'; readonly target: Lifecycle };

function LoadedRecord({ decision }: { readonly decision: DecisionDto }) {
  const me = useMe();
  const navigate = useNavigate();
  const back = useListReturn();
  const today = useToday();
  const calendar = useCalendar();
  const [params, setParams] = useSearchParams();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [editing, setEditing] = useState<StepKind | null>(null);
  const reviews = useReviews(decision.reviewIds);
  const sheet = useLedgerQuery('registers', 'compliance', { decisionId: decision.id });
  const lines = sheet.data?.lines ?? [];
  const review = reviews.current;

  const action = nextAction(decision, review?.id ?? decision.reviewIds.at(-1) ?? null);
  const access = recordAccess(me, decision, review);
  const selected = stepKinds.find((kind) => kind === params.get('step')) ?? defaultStep(action, decision);
  const step = present(
    decision.steps.find((each) => each.kind === selected),
    '决策建有每一步',
  );
  const bar = lockBar(decision);

  const isEditing = editing === selected && access.step(selected) === null;
  const stopEditing = (): void => {
    setEditing(null);
    document.querySelector<HTMLElement>(`[data-step="${selected}"]`)?.focus();
  };

  const select = (kind: StepKind): void => {
    setEditing(null);
    setParams({ step: kind }, { replace: true, state: back.state });
  };
  const editStep = (kind: StepKind): void => {
    select(kind);
    setEditing(kind);
  };
  const edit = (): void => void navigate(`/decisions/${decision.id}/edit`, { state: back.state });
  const submitNew = (): void => void navigate(`/reviews/new?decision=${decision.id}`);
  const act = (next: NextAction): void => {
    switch (next.kind) {
      case 'edit':
        return edit();
      case 'step':
        return editStep(next.step);
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
  usePanes();
  useHotkeys({
    'Ctrl+Enter':
      action !== null && !isEditing && access.next(action) === null ? () => act(action) : undefined,
    F2: access.edit === null ? edit : undefined,
    Esc: () => void navigate(back.path),
  });

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
            {bar === null ? null : (
              <NoticeBar
                tone={bar.tone}
                title={bar.title}
                {...(bar.tone === 'amber' ? { icon: <IconLock size={15} stroke={1.7} aria-hidden /> } : {})}
              >
                {bar.text}
              </NoticeBar>
            )}
            <div
              id={stepPanelId}
              role="tabpanel"
              aria-label={stepNames[selected]}
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
              ) : (
                <StepPanel
                  decision={decision}
                  step={step}
                  lines={lines}
                  refusal={access.step(selected)}
                  isEditing={isEditing}
                  onEdit={() => editStep(selected)}
                  onClose={stopEditing}
                />
              )}
              <AttachmentPanel
                subject="decision"
                subjectId={decision.id}
                slot={selected}
                title={`${stepNames[selected].replace(/（.*）$/, '')}附件`}
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
            <HistoryPanel entity="decision" id={decision.id} fills />
          </aside>
        </div>
      </div>
      {dialog === null ? null : (
        <Dialogs
          decision={decision}
          reviews={reviews}
          dialog={dialog}
          editRefusal={access.edit}
          onEdit={edit}
          onGo={(kind) => select(kind === 'initiation' ? 'participation' : kind)}
          onClose={close}
        />
      )}
    </div>
  );
}

interface DialogsProps {
  readonly decision: DecisionDto;
  readonly reviews: DecisionReviews;
  readonly dialog: Dialog;
  readonly editRefusal: string | null;
  readonly onEdit: () => void;
  readonly onGo: (kind: TabKind) => void;
  readonly onClose: () => void;
}

function Dialogs({ decision, reviews, dialog, editRefusal, onEdit, onGo, onClose }: DialogsProps) {
  const voiding = useLedgerCommand('decisions', 'void');
  switch (dialog.kind) {
    case 'gates':
      return <GateDialog decision={decision} onGo={onGo} onClose={onClose} />;
    case 'table':
      return (
        <TableDialog decision={decision} acceptedOn={reviews.current?.acceptedOn ?? null} onClose={onClose} />
      );
    case 'details':
      return <DetailsDialog decision={decision} refusal={editRefusal} onEdit={onEdit} onClose={onClose} />;
    case 'lifecycle':
      return <LifecycleDialog decision={decision} target={dialog.target} onClose={onClose} />;
    case 'void':
      return (
        <ConfirmReason
          title={`作废“${decision.title}”`}
          consequence="作废的记录划线保留，不再计入件数，也不能恢复。误登的才作废；不再办的请登记终止。"
          confirmLabel="作废"
          onConfirm={(reason) =>
            voiding.mutateAsync({ id: decision.id, expectedVersion: decision.version, reason })
          }
          onClose={onClose}
        />
      );
  }
}
