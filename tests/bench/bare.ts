/** The same SQL as the handlers run, on a connection of its own, without router, contract or mapping. */
import Database from 'better-sqlite3';
import { appendAudit } from '#core/audit/chain.ts';
import { createDb, type Params, type ReadStatement } from '#core/db/sql.ts';
import { accessSql } from '#core/features/access/sql.ts';
import {
  countDecisions,
  type DecisionListPlan,
  decisionSql,
  listDecisions,
} from '#core/features/decisions/sql.ts';
import { countReviews, listReviews, type ReviewListPlan, reviewSql } from '#core/features/reviews/sql.ts';
import { unitSql } from '#core/features/units/units.ts';
import { stepKinds } from '#shared/domain/decision/vocabulary.ts';

export interface Bare {
  readonly database: Database.Database;
  read(...statements: readonly (readonly [ReadStatement<unknown>, Params])[]): void;
  listDecisions(plan: Partial<DecisionListPlan>, params: Params): void;
  listReviews(plan: Partial<ReviewListPlan>, params: Params): void;
  getDecision(id: number): void;
  getReview(id: number): void;
  createDecision(title: string, summary: string): void;
}

const decisionPlan: DecisionListPlan = {
  scope: 'open',
  sort: 'dueOn',
  isDescending: false,
  hasText: false,
  hasYear: false,
  hasCategory: false,
  hasLeadUnit: false,
  hasStatus: false,
  hasHandler: false,
};
const reviewPlan: ReviewListPlan = {
  scope: 'open',
  sort: 'replyDueOn',
  isDescending: false,
  hasText: false,
  hasYear: false,
  hasState: false,
  hasUnit: false,
  hasHandler: false,
};
const page = { limit: 50, offset: 0 };
const at = '2026-11-23T02:00:00.000Z';

/** Opens with the pragmas of the program. */
export function openBare(file: string): Bare {
  const database = new Database(file);
  for (const pragma of [
    'locking_mode = EXCLUSIVE',
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
  ])
    database.pragma(pragma);
  database.pragma('cache_size = -65536');
  database.pragma('temp_store = MEMORY');
  const db = createDb(database);
  const createOne = database.transaction((title: string, summary: string) => {
    db.get(accessSql.byId, { id: 2 });
    db.get(unitSql.one, { id: 1 });
    const { id } = db.run(decisionSql.insert, {
      catalogNo: null,
      title,
      initials: 'lsxgsjgtz',
      category: 1,
      exclusion: null,
      exclusionReason: '',
      proposalSource: 'department',
      leadUnitId: 1,
      coUnits: '',
      startedOn: '2026-09-01',
      plannedMeetingOn: null,
      handlerId: 2,
      touchesMarket: 0,
      isWorkSecret: 0,
      isBackEntry: 0,
      now: at,
    });
    db.run(decisionSql.insertText, { id, summary });
    for (const kind of stepKinds) db.run(decisionSql.insertStep, { id, kind, isApplicable: 1, ground: '' });
    const look = (): void => {
      db.get(decisionSql.one, { id });
      db.all(decisionSql.steps, { id });
      db.all(reviewSql.ofDecision, { decisionId: id });
    };
    look();
    db.run(decisionSql.derive, {
      id,
      status: 'draft',
      marks: 'notStarted,notStarted,notStarted,notStarted,notStarted',
      nextStep: '开展公众参与等程序',
      dueOn: null,
      acceptedOn: null,
      counselNames: '',
      isOpen: 1,
      now: at,
    });
    look();
    db.all(decisionSql.attachmentCounts, { id });
    appendAudit(db, {
      at,
      actorId: 2,
      actor: '周文静',
      action: 'decisions.create',
      title: '登记决策事项',
      entity: 'decision',
      entityId: id,
      summary: `登记“${title}”`,
      before: null,
      after: JSON.stringify({ id, title, summary }),
    });
  });
  return {
    database,
    read(...statements) {
      for (const [statement, params] of statements) db.all(statement, params);
    },
    listDecisions(plan, params) {
      const full = { ...decisionPlan, ...plan };
      db.all(listDecisions(full), { ...params, ...page });
      db.get(countDecisions(full), params);
    },
    listReviews(plan, params) {
      const full = { ...reviewPlan, ...plan };
      db.all(listReviews(full), { ...params, ...page });
      db.get(countReviews(full), params);
    },
    getDecision(id) {
      db.get(decisionSql.one, { id });
      db.all(decisionSql.steps, { id });
      const lookAtReview = (): void => {
        const review = db.all(reviewSql.ofDecision, { decisionId: id }).at(-1);
        if (review !== undefined) db.all(reviewSql.notices, { id: review.id });
      };
      lookAtReview();
      db.all(reviewSql.opinions, { id });
      db.all(decisionSql.attachmentCounts, { id });
      lookAtReview();
      db.all(reviewSql.ofDecision, { decisionId: id });
    },
    getReview(id) {
      db.get(reviewSql.one, { id });
      db.get(reviewSql.text, { id });
      db.all(reviewSql.items, { id });
      db.all(reviewSql.counselItems, { id });
      db.all(reviewSql.opinions, { id });
      db.all(reviewSql.materials, { id });
      db.all(reviewSql.notices, { id });
      db.all(reviewSql.signoffs, { id });
      db.all(reviewSql.signoffs, { id });
      db.all(reviewSql.attachmentCounts, { id });
      for (const account of [2, 4, 5]) db.get(accessSql.byId, { id: account });
    },
    createDecision: (title, summary) => createOne.immediate(title, summary),
  };
}
