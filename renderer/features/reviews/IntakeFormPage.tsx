/** 送审登记（F-02）：新登记，或者受理以前修改；草稿自动保存。 */
import { useParams, useSearchParams } from 'react-router';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { roleReason, useMe } from '#renderer/lib/session.ts';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import { IntakeForm } from './intake/IntakeForm.tsx';
import { blankIntake, intakeOf } from './intake/intake-values.ts';
import './styles.ts';

export function IntakeFormPage() {
  const { id } = useParams();
  const [params] = useSearchParams();
  const me = useMe();
  const refusal = roleReason(me, ['handler', 'head']);
  const decisionId = /^\d{1,9}$/.exec(params.get('decision') ?? '')?.[0];
  if (id !== undefined) return <EditIntake id={Number(id)} refusal={refusal} />;
  return (
    <NewIntake
      key={decisionId}
      decisionId={decisionId === undefined ? null : Number(decisionId)}
      refusal={refusal}
    />
  );
}

interface NewIntakeProps {
  readonly decisionId: number | null;
  readonly refusal: string | null;
}

function NewIntake({ decisionId, refusal }: NewIntakeProps) {
  const today = useToday();
  // 初值里有今天，取到以后再摆表单。
  if (today === null) return <LoadingState />;
  return (
    <IntakeForm
      draftKey={decisionId === null ? 'review.new' : `review.new.${decisionId}`}
      initialValues={{ ...blankIntake(today), decisionId }}
      isDecisionFixed={decisionId !== null}
      review={null}
      refusal={refusal}
    />
  );
}

function EditIntake({ id, refusal }: { readonly id: number; readonly refusal: string | null }) {
  const review = useLedgerQuery('reviews', 'get', { id });
  if (review.isPending) return <LoadingState />;
  if (review.isError) return <ErrorState error={review.error} onRetry={() => void review.refetch()} />;
  return (
    <IntakeForm
      key={id}
      draftKey={`review.${id}.intake`}
      initialValues={intakeOf(review.data)}
      isDecisionFixed
      review={review.data}
      refusal={refusal ?? stateRefusal(review.data)}
    />
  );
}

const stateRefusal = (review: ReviewDto): string | null =>
  review.acceptedOn !== null
    ? '已经受理过的送审件不能再改登记内容；补正的材料请用“收到补正材料”登记'
    : review.state === 'received' || review.state === 'supplementing'
      ? null
      : '这件送审已经办结，不能再改登记内容';
