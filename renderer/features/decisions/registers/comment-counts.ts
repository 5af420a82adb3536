/** 意见的件数：采纳、部分、未采纳、未研究，合计与登记一致。 */
import type { RegistersDto } from '#shared/contract/registers.ts';
import type { PublicComment } from '#shared/domain/registers/types.ts';

export const commentScopes = [
  { key: 'all', name: '全部' },
  { key: 'adopted', name: '采纳' },
  { key: 'partial', name: '部分采纳' },
  { key: 'rejected', name: '未采纳' },
  { key: 'open', name: '未研究' },
] as const;
export type CommentScope = (typeof commentScopes)[number]['key'];

const isIn = (scope: CommentScope, comment: Pick<PublicComment, 'adoption'>): boolean =>
  scope === 'all' || (scope === 'open' ? comment.adoption === null : comment.adoption === scope);

export function commentCounts(
  comments: readonly Pick<PublicComment, 'adoption'>[],
): Readonly<Record<CommentScope, number>> {
  const of = (scope: CommentScope): number => comments.filter((comment) => isIn(scope, comment)).length;
  return {
    all: comments.length,
    adopted: of('adopted'),
    partial: of('partial'),
    rejected: of('rejected'),
    open: of('open'),
  };
}

/** 一类的各行，带登记的序号；作废的只在“全部”里划线列出。 */
export const commentsIn = (scope: CommentScope, rows: RegistersDto['comment']) =>
  rows
    .map((row, index) => ({ ...row, number: index + 1 }))
    .filter((row) => (row.isVoided ? scope === 'all' : isIn(scope, row.data)));
