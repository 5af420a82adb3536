/** 一件事项的各次送审，按先后；以及现行的一次。 */
import { useQueries } from '@tanstack/react-query';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { callByName } from '#renderer/lib/client.ts';

export interface DecisionReviews {
  readonly all: readonly ReviewDto[];
  readonly current: ReviewDto | null;
  readonly isLoading: boolean;
  readonly error: Error | null;
  readonly reload: () => void;
}

/** 查询键与 `useLedgerQuery('reviews', 'get', …)` 相同，审查那边改了这里一起更新。 */
export function useReviews(reviewIds: readonly number[]): DecisionReviews {
  const results = useQueries({
    queries: reviewIds.map((id) => ({
      queryKey: ['reviews', 'get', { id }],
      queryFn: () => callByName('reviews', 'get', { id }),
    })),
  });
  const all = results.flatMap((result) => (result.data === undefined ? [] : [result.data]));
  return {
    all,
    current: pickCurrent(all),
    isLoading: results.some((result) => result.isPending),
    error: results.find((result) => result.error !== null)?.error ?? null,
    reload: () => {
      for (const result of results) if (result.isError) void result.refetch();
    },
  };
}

/** 与核心同一口径：没有作废也没有退回的最近一次；都退回了的，最近退回的一次。 */
export const pickCurrent = (reviews: readonly ReviewDto[]): ReviewDto | null =>
  reviews.findLast((review) => review.state !== 'voided' && review.state !== 'returned') ??
  reviews.findLast((review) => review.state === 'returned') ??
  null;
