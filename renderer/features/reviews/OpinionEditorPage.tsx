/** 审查意见页：左边是材料和法律意见，右边是三项审查、修改意见、结论，下面是签批条。 */
import { useParams } from 'react-router';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { reviewStates } from '#shared/domain/review/vocabulary.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import { OpinionEditor } from './opinion/OpinionEditor.tsx';
import { eventRefusal } from './record/record-actions.ts';
import './styles.ts';

export function OpinionEditorPage() {
  const id = Number(useParams()['id']);
  const review = useLedgerQuery('reviews', 'get', { id });
  if (review.isPending) return <LoadingState />;
  if (review.isError) return <ErrorState error={review.error} onRetry={() => void review.refetch()} />;
  return <OpinionEditor key={id} review={review.data} refusal={readOnlyReason(review.data)} />;
}

/** 为什么只能看；可以起草为 null。 */
function readOnlyReason(review: ReviewDto): string | null {
  const refusal = eventRefusal(review, 'saveOpinion');
  if (refusal === null) return null;
  switch (review.state) {
    case 'reviewing':
      return `意见由承办人${review.handler}起草，要换人请先指派`;
    case 'checking':
      return '已提交复核，退回经办以前不能改';
    case 'signing':
      return '复核已通过，等待签发；退回经办以前不能改';
    case 'issued':
    case 'replied':
      return `已签发 ${review.docNo ?? ''}，正文冻结；要改请出更正件`;
    case 'supplementing':
      return '补正中，审查计时停止，收到材料后再起草';
    default:
      return `这件送审是“${reviewStates[review.state].name}”，不能起草意见`;
  }
}
