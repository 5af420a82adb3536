/** How SQLite finds the rows of the lists that are opened all day long; an index may not quietly fall out of use. */
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditSql } from '#core/audit/chain.ts';
import { openLedger } from '#core/db/open.ts';
import { auditViewSql } from '#core/features/access/system.ts';
import {
  countDecisions,
  type DecisionListPlan,
  decisionSql,
  listDecisions,
} from '#core/features/decisions/sql.ts';
import { slipSql } from '#core/features/papers/sql.ts';
import { registerSql } from '#core/features/registers/tables.ts';
import { violationSql } from '#core/features/registers/violations.ts';
import { countReviews, listReviews, type ReviewListPlan, reviewSql } from '#core/features/reviews/sql.ts';
import { registerKinds } from '#shared/domain/registers/types.ts';
import { temporaryFolder } from '#tests/support/ledger.ts';

let connection: Database.Database;
let close = (): void => {};
beforeAll(() => {
  ({ connection, close } = openLedger(temporaryFolder(), () => '2026-11-23T02:00:00.000Z'));
});
afterAll(() => close());

/** One line per step of the plan. */
function planOf({ text }: { readonly text: string }): string[] {
  const names = [...new Set([...text.matchAll(/@(\w+)/g)].map((match) => match[1] ?? ''))];
  const nothing = Object.fromEntries(names.map((name) => [name, null]));
  const rows = connection.prepare(`EXPLAIN QUERY PLAN ${text}`).all(nothing) as { detail: string }[];
  return rows.map((row) => row.detail);
}

const decisionList: DecisionListPlan = {
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
const reviewList: ReviewListPlan = {
  scope: 'open',
  sort: 'replyDueOn',
  isDescending: false,
  hasText: false,
  hasYear: false,
  hasState: false,
  hasUnit: false,
  hasHandler: false,
};

describe('决策名单', () => {
  test('在办的默认名单走 decision_open，不扫全表', () => {
    const plan = planOf(listDecisions(decisionList));
    expect(plan[0]).toBe('SEARCH d USING INDEX decision_open (is_open=?)');
    expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  });
  test('在办件数走同一个索引', () => {
    expect(planOf(countDecisions(decisionList))).toEqual(['SEARCH d USING INDEX decision_open (is_open=?)']);
  });
  test('按状态筛选、已归档走 decision_status', () => {
    expect(planOf(listDecisions({ ...decisionList, scope: 'archived' }))[0]).toBe(
      'SEARCH d USING INDEX decision_status (status=?)',
    );
  });
  test('本年目录走目录号', () => {
    expect(planOf(listDecisions({ ...decisionList, scope: 'catalog', sort: 'catalogNo' }))[0]).toContain(
      'decision_catalog',
    );
  });
  test.each(['countCatalog', 'countOverdue', 'countBarred', 'catalogOwner', 'lastCatalogNo'] as const)(
    '%s 走索引',
    (name) => {
      expect(planOf(decisionSql[name]).filter((step) => step.startsWith('SCAN'))).toEqual([]);
    },
  );
});

describe('送审名单', () => {
  test('在办的送审走 review_state，不扫全表', () => {
    const plan = planOf(listReviews(reviewList));
    expect(plan[0]).toBe('SEARCH r USING INDEX review_state (state=?)');
    expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  });
  test('在办件数只看索引', () => {
    expect(planOf(countReviews(reviewList))).toEqual([
      'SEARCH r USING COVERING INDEX review_state (state=?)',
    ]);
  });
});

describe('记录页', () => {
  test.each([
    ['决策', decisionSql.one],
    ['程序', decisionSql.steps],
    ['附件数', decisionSql.attachmentCounts],
    ['决策的送审件', reviewSql.ofDecision],
    ['送审件', reviewSql.one],
    ['意见正文', reviewSql.text],
    ['材料', reviewSql.materials],
    ['修改意见', reviewSql.items],
    ['通知书', reviewSql.notices],
    ['签署', reviewSql.signoffs],
    ['法律意见', reviewSql.opinions],
    ['法律意见条目', reviewSql.counselItems],
    ['文书', slipSql.ofReview],
    ['核验码', slipSql.byCode],
    ['最新一版文书', slipSql.newest],
    ['记录的经过', auditSql.ofRecord],
    ['审计链的末行', auditSql.last],
    ['决策的文书', slipSql.ofDecision],
    ['违规记录', violationSql.ofDecision],
  ])('%s 一步到位，不扫全表', (_name, statement) => {
    const plan = planOf(statement);
    // The audit trail's newest row is the end of its own tree.
    const scans = plan.filter((step) => step.startsWith('SCAN') && step !== 'SCAN audit_log');
    expect(scans).toEqual([]);
  });
  test.each(registerKinds)('登记簿 %s 走自己的索引', (kind) => {
    expect(planOf(registerSql[kind].ofDecision)).toEqual([
      expect.stringMatching(/^SEARCH reg_\w+ USING INDEX reg_\w+_decision \(decision_id=\?\)$/),
    ]);
  });
  test('审计名单倒着走主键，不另排序；总数只看索引', () => {
    expect(planOf(auditViewSql.countAll)).toEqual([
      expect.stringMatching(/^SCAN audit_log USING COVERING INDEX/),
    ]);
    expect(planOf(auditViewSql.page).filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  });
});
