/** Ctrl+K: titles, numbers and opinion items, newest first. */
import type { AppContract } from '#shared/contract/index.ts';
import { reviewStates, type ReviewState } from '#shared/domain/review/vocabulary.ts';
import { decisionStatuses, type DecisionStatus } from '#shared/domain/decision/vocabulary.ts';
import type { Handlers } from '../../context.ts';
import { read } from '../../db/sql.ts';
import { initialsQuery } from '../decisions/views.ts';

const shape = { id: 'int', title: 'text', detail: 'text' } as const;
export const searchSql = {
  decisions: read(
    shape,
    `SELECT id, title, coalesce(catalog_no, '目录外') || ' ' || status AS detail FROM decision
    WHERE instr(title, @text) > 0 OR catalog_no = @text OR instr(initials, @initials) > 0
    ORDER BY id DESC LIMIT @limit`,
  ),
  reviews: read(
    shape,
    `SELECT id, draft_title AS title, intake_no || ' ' || state AS detail FROM review
    WHERE instr(draft_title, @text) > 0 OR intake_no = @text OR instr(initials, @initials) > 0
    ORDER BY id DESC LIMIT @limit`,
  ),
  slips: read(
    shape,
    `SELECT id, coalesce(doc_no, title) AS title, title AS detail FROM slip
    WHERE doc_no IS NOT NULL AND (instr(doc_no, @text) > 0 OR code = @text) ORDER BY id DESC LIMIT @limit`,
  ),
  items: read(
    shape,
    `SELECT i.review_id AS id, i.clause || ' ' || i.problem AS title, r.draft_title AS detail
    FROM review_item i JOIN review r ON r.id = i.review_id
    WHERE instr(i.problem, @text) > 0 OR instr(i.suggestion, @text) > 0 OR instr(i.clause, @text) > 0
    ORDER BY i.id DESC LIMIT @limit`,
  ),
};

/** `2026-07 reviewing` → `2026-07 · 审查中`. */
const named = (detail: string, names: Readonly<Record<string, { name: string }>>): string => {
  const cut = detail.lastIndexOf(' ');
  return `${detail.slice(0, cut)} · ${names[detail.slice(cut + 1)]?.name ?? ''}`;
};

export const search: Handlers<AppContract>['search'] = {
  find({ db }, input) {
    if (input.text === '') return [];
    const params = { text: input.text, initials: initialsQuery(input.text), limit: input.limit };
    const plain = { text: input.text, limit: input.limit };
    return [
      ...db.all(searchSql.decisions, params).map((row) => ({
        kind: 'decision' as const,
        ...row,
        detail: named(row.detail, decisionStatuses satisfies Record<DecisionStatus, { name: string }>),
      })),
      ...db.all(searchSql.reviews, params).map((row) => ({
        kind: 'review' as const,
        ...row,
        detail: named(row.detail, reviewStates satisfies Record<ReviewState, { name: string }>),
      })),
      ...db.all(searchSql.slips, plain).map((row) => ({ kind: 'slip' as const, ...row })),
      ...db.all(searchSql.items, plain).map((row) => ({ kind: 'reviewItem' as const, ...row })),
    ].slice(0, input.limit);
  },
};
