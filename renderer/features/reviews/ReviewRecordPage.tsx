/** 一件送审的记录页：下一步、七个环节、登记内容，右栏是期限、缺件、附件、经过。 */
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { reviewStates } from '#shared/domain/review/vocabulary.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { roleReason, useMe } from '#renderer/lib/session.ts';
import { usePanes } from '#renderer/lib/use-panes.ts';
import { DueText } from '#renderer/ui/DueText.tsx';
import { RecordHead } from '#renderer/ui/RecordHead.tsx';
import { ErrorState, LoadingState, NoticeBar } from '#renderer/ui/states.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { useUnitShortName } from './choices.ts';
import { AcceptRegister } from './record/AcceptRegister.tsx';
import { CounselRegister } from './record/CounselRegister.tsx';
import { HeadActions } from './record/HeadActions.tsx';
import { IntakeRegister } from './record/IntakeRegister.tsx';
import { lockBarsOf } from './record/lock-bars.ts';
import { OpinionRegister } from './record/OpinionRegister.tsx';
import { PaperRegister } from './record/PaperRegister.tsx';
import { PaperStrip } from './record/PaperStrip.tsx';
import { eventRefusal, layoutOf, type RecordAction, refusalOf } from './record/record-actions.ts';
import { type OpenDialog, RecordDialogs } from './record/RecordDialogs.tsx';
import { RecordRail } from './record/RecordRail.tsx';
import { ReplyRegister } from './record/ReplyRegister.tsx';
import { SignoffRegister } from './record/SignoffRegister.tsx';
import { StageRail, stagePanelId } from './record/StageRail.tsx';
import { currentStage, type StageKey, stageKeys, stagesOf } from './record/stages.ts';
import './styles.ts';
import { monthDay, nextStepOf } from './wording.ts';

export function ReviewRecordPage() {
  const id = Number(useParams()['id']);
  const review = useLedgerQuery('reviews', 'get', { id });
  if (review.isPending) return <LoadingState />;
  if (review.isError) return <ErrorState error={review.error} onRetry={() => void review.refetch()} />;
  // 换一件记录时，开着的对话框和选中的环节都从头来。
  return <Record key={id} review={review.data} />;
}

function Record({ review }: { readonly review: ReviewDto }) {
  const me = useMe();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const stage = stageKeys.find((key) => key === params.get('stage')) ?? currentStage(review);
  const setStage = (key: StageKey): void => setParams({ stage: key }, { replace: true });
  const layout = layoutOf(review);
  const refusal = (action: RecordAction): string | null => refusalOf(review, me, action);
  const fileRefusal = roleReason(me, ['handler', 'checker', 'head']);

  const act = (action: RecordAction): void => {
    switch (action) {
      case 'editIntake':
        return void navigate(`/reviews/${review.id}/intake`);
      case 'openOpinion':
        return void navigate(`/reviews/${review.id}/opinion`);
      case 'openDecision':
        return void navigate(`/decisions/${review.decisionId}`);
      case 'resubmit':
        return void navigate(`/reviews/new?decision=${review.decisionId}`);
      case 'previewIntake':
        return setDialog({ kind: 'paper', target: intakePaper(review) });
      case 'showOpinionPaper':
        if (review.slipId !== null) setDialog({ kind: 'paper', target: { slipId: review.slipId } });
        return;
      default:
        setDialog({ kind: action });
    }
  };
  const canEdit = layout.more.includes('editIntake') || layout.secondary === 'editIntake';
  useHotkeys({
    'Ctrl+Enter': refusal(layout.primary) === null ? () => act(layout.primary) : undefined,
    F2: canEdit && refusal('editIntake') === null ? () => act('editIntake') : undefined,
    Esc: () => void navigate('/reviews'),
  });

  usePanes();

  return (
    <div className="fs-page">
      <Head review={review} actions={<HeadActions layout={layout} refusal={refusal} onAction={act} />} />
      <div className="fs-page-body">
        <div className="fs-columns">
          <div>
            <StageRail stages={stagesOf(review)} selected={stage} onSelect={setStage} />
            <PaperStrip
              review={review}
              onPaper={(target) => setDialog({ kind: 'paper', target })}
              onAll={() => setStage('sign')}
            />
            {lockBarsOf(review).map((bar) => (
              <NoticeBar
                key={bar.title}
                tone={bar.tone}
                title={bar.title}
                {...(bar.isLock ? { icon: <IconLock size={15} stroke={1.6} aria-hidden /> } : {})}
              >
                {bar.text}
              </NoticeBar>
            ))}
            <div id={stagePanelId} role="tabpanel" data-pane className="rv-stage">
              <Register
                stage={stage}
                review={review}
                refusal={refusal}
                onAct={act}
                onOpen={setDialog}
                canAttach={fileRefusal === null}
              />
            </div>
          </div>
          <RecordRail review={review} fileRefusal={fileRefusal} />
        </div>
      </div>
      {dialog === null ? null : (
        <RecordDialogs review={review} dialog={dialog} fileRefusal={fileRefusal} onOpen={setDialog} />
      )}
    </div>
  );
}

const intakePaper = (review: ReviewDto) =>
  review.intakeSlipId === null
    ? ({ preview: { kind: 'F-02', reviewId: review.id } } as const)
    : ({ slipId: review.intakeSlipId } as const);

function Head({ review, actions }: { readonly review: ReviewDto; readonly actions: React.ReactNode }) {
  const unit = useUnitShortName(review.submitUnitId, review.submitUnit);
  const { name, tone } = reviewStates[review.state];
  const isVoided = review.state === 'voided';
  const isDrafting =
    review.state === 'reviewing' || review.state === 'checking' || review.state === 'signing';
  return (
    <RecordHead
      crumbs={[
        { label: '合法性审查', to: '/reviews' },
        { label: name },
        { label: `送审 ${review.intakeNo}` },
      ]}
      title={review.draftTitle}
      isVoided={isVoided}
      tags={
        <>
          <StatusTag tone={tone}>{name}</StatusTag>
          {review.round > 1 && isDrafting ? (
            <StatusTag tone="grey" variant="outlined">{`第 ${review.round} 轮`}</StatusTag>
          ) : null}
          {review.docNo === null ? null : (
            <StatusTag tone="grey" variant="outlined">
              {review.docNo}
            </StatusTag>
          )}
        </>
      }
      sub={[
        `${unit} ${monthDay(review.submittedOn)} 送审`,
        review.acceptedOn === null ? null : `${monthDay(review.acceptedOn)} 受理`,
        review.handler === '' ? null : `承办 ${review.handler}`,
        <Link key="decision" to={`/decisions/${review.decisionId}`} className="rv-plain-link">
          决策事项
        </Link>,
        review.previousReviewId === null ? null : (
          <Link key="previous" to={`/reviews/${review.previousReviewId}`} className="rv-plain-link">
            前一次送审
          </Link>
        ),
      ]}
      next={
        isVoided ? undefined : (
          <>
            下一步 <strong>{nextStepOf(review.state, review.opinion.conclusion)}</strong>
            {review.workdaysLeft === null || review.replyDueOn === null ? null : (
              <>
                {`，最迟 ${monthDay(review.replyDueOn)} `}
                <DueText days={review.workdaysLeft} unit="个工作日" />
              </>
            )}
          </>
        )
      }
      actions={actions}
    />
  );
}

interface RegisterProps {
  readonly stage: StageKey;
  readonly review: ReviewDto;
  readonly refusal: (action: RecordAction) => string | null;
  readonly onAct: (action: RecordAction) => void;
  readonly onOpen: (dialog: OpenDialog) => void;
  readonly canAttach: boolean;
}

function Register({ stage, review, refusal, onAct, onOpen, canAttach }: RegisterProps) {
  const isDrafting = review.state === 'reviewing';
  switch (stage) {
    case 'intake': {
      const canEdit =
        review.actions.accept !== undefined ||
        (review.state === 'supplementing' && review.acceptedOn === null);
      return (
        <IntakeRegister
          review={review}
          onEdit={canEdit ? () => onAct('editIntake') : null}
          editRefusal={refusal('editIntake')}
          onPaper={() => onAct('previewIntake')}
          onFiles={(material) => onOpen({ kind: 'files', material })}
          canAttach={canAttach}
        />
      );
    }
    case 'accept':
      return <AcceptRegister review={review} onPaper={(target) => onOpen({ kind: 'paper', target })} />;
    case 'counsel':
      return (
        <CounselRegister
          review={review}
          onAdd={isDrafting ? () => onAct('addCounsel') : null}
          addRefusal={refusal('addCounsel')}
          onScan={(opinion) => onOpen({ kind: 'scan', opinion })}
          onVoid={
            isDrafting && refusal('addCounsel') === null
              ? (opinion) => onOpen({ kind: 'voidCounsel', opinion })
              : null
          }
        />
      );
    case 'draft':
      return <OpinionRegister review={review} onOpen={() => onAct('openOpinion')} />;
    case 'check':
      return <SignoffRegister review={review} />;
    case 'sign':
      return <PaperRegister review={review} onPaper={(target) => onOpen({ kind: 'paper', target })} />;
    case 'reply':
      return (
        <ReplyRegister
          review={review}
          onRecord={review.state === 'issued' ? () => onAct('recordReply') : null}
          recordRefusal={eventRefusal(review, 'recordReply')}
        />
      );
  }
}
