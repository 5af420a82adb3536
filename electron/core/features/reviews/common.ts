/** What every review command does before and after its own work. */
import {
  canFire,
  nextState,
  type ReviewEvent,
  reviewTransitions,
} from '#shared/domain/review/state-machine.ts';
import { type ReviewState, reviewStates } from '#shared/domain/review/vocabulary.ts';
import type { CommandContext } from '../../context.ts';
import { fieldError, requireVersion, ruleError } from '../../errors.ts';
import { refreshDecision } from '../decisions/facts.ts';
import { type ReviewRow, reviewSql } from './sql.ts';
import { loadReview, toReviewDto } from './views.ts';

/**
 * Loads for change. @param title what is refused, where it is not the event itself.
 * @throws AppError `conflict` on a stale version, `rule` when the state forbids the event.
 */
export function loadForEvent(
  context: CommandContext,
  input: { readonly id: number; readonly expectedVersion: number },
  event: ReviewEvent,
  title: string = reviewTransitions[event].title,
): ReviewRow {
  const row = loadReview(context.db, input.id);
  requireVersion(row.version, input.expectedVersion);
  if (!canFire(row.state as ReviewState, event))
    throw ruleError(`这件送审是“${reviewStates[row.state as ReviewState].name}”，不能${title}`);
  return row;
}

export const moveOn = (context: CommandContext, row: ReviewRow, event: ReviewEvent): void =>
  void context.db.run(reviewSql.setState, {
    id: row.id,
    state: nextState(event, row.accepted_on !== null),
  });

/** The review itself, without what is derived anew at every look. */
export function recordOf(context: CommandContext, row: ReviewRow): unknown {
  const {
    actions: _actions,
    acceptanceGates: _acceptance,
    opinionGates: _opinion,
    deadlines: _deadlines,
    workdaysLeft: _left,
    ...record
  } = toReviewDto(context, row);
  return record;
}

/** Raises the version, re-derives the decision, and says what was done. */
export function finish(
  context: CommandContext,
  id: number,
  summary: string,
  before: unknown,
): { id: number; version: number } {
  context.db.run(reviewSql.touch, { id, now: context.now });
  const row = loadReview(context.db, id);
  refreshDecision(context.db, row.decision_id, context.now);
  context.audit({
    entity: 'review',
    id,
    summary,
    ...(before === undefined ? {} : { before }),
    after: recordOf(context, row),
  });
  return { id, version: row.version };
}

/** @throws AppError `validation` unless `earlier ≤ day ≤ today`. */
export function requireDayBetween(
  context: CommandContext,
  field: string,
  label: string,
  day: string,
  earliest: { readonly day: string; readonly label: string } | null,
): void {
  if (day > context.today) throw fieldError(field, `${label}不能晚于今天 ${context.today}`);
  if (earliest !== null && day < earliest.day)
    throw fieldError(field, `${label}不能早于${earliest.label} ${earliest.day}`);
}
