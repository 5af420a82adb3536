/** 样例台账：装得进、守规矩、两次装出来一样。 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePeople, SAMPLE_PASSWORD, sampleMatters, sampleUnits } from '#core/sample/matters.ts';
import type { DecisionRowDto } from '#shared/contract/decisions.ts';
import { decisionStatusKeys } from '#shared/domain/decision/vocabulary.ts';
import { createTestLedger, openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { type Caller, createCaller } from '#tests/support/office.ts';

const enter = (ledger: TestLedger, loginName = 'liangguodong'): Caller => {
  const answer = ledger.anonymous.session.login({ loginName, password: SAMPLE_PASSWORD });
  if (answer.result !== 'ok') throw new Error(answer.result);
  return createCaller((name, payload) => ledger.send(name, payload, answer.session));
};
const allRows = (caller: Caller): DecisionRowDto[] =>
  caller.decisions.list({ scope: 'all', pageSize: 500, sort: 'startedOn' }).rows;

let ledger: TestLedger;
let liang: Caller;
beforeAll(() => {
  ledger = createTestLedger({ isEmpty: true });
  ledger.anonymous.system.loadSample({});
  liang = enter(ledger);
});
afterAll(() => ledger.close());

describe('样例台账', () => {
  test('写明是样例；人都能用给出的密码登录', () => {
    expect(ledger.anonymous.system.status({})).toMatchObject({
      isSample: true,
      isEmpty: false,
      office: { name: '罗山县司法局', docPrefix: '罗司法审' },
    });
    for (const { loginName, name } of samplePeople)
      expect(enter(ledger, loginName).session.me({})).toMatchObject({ name, mustChangePassword: false });
  });

  test('事项、单位一件不少', () => {
    expect(allRows(liang)).toHaveLength(sampleMatters.length);
    expect(liang.units.list({})).toHaveLength(sampleUnits.length);
    expect(
      allRows(liang)
        .map((row) => row.title)
        .toSorted(),
    ).toEqual(sampleMatters.map((matter) => matter.title).toSorted());
  });

  test('审计链完好，行数就是命令数', () => {
    const report = liang.audit.verify({});
    expect(report.isWhole).toBe(true);
    expect(report.rows).toBeGreaterThan(150);
    expect(ledger.log).toEqual([]);
  });

  test('页签件数与名单相符；送审也相符', () => {
    const counts = liang.decisions.counts({});
    for (const scope of ['open', 'catalog', 'archived', 'all'] as const)
      expect([scope, counts[scope]]).toEqual([scope, liang.decisions.list({ scope }).total]);
    const reviews = liang.reviews.counts({});
    for (const scope of ['open', 'mine', 'issued', 'all'] as const)
      expect([scope, reviews[scope]]).toEqual([scope, liang.reviews.list({ scope }).total]);
  });

  test('每个状态都有，演示得出每一屏', () => {
    const shown = new Set(allRows(liang).map((row) => row.status));
    expect(decisionStatusKeys.filter((status) => !shown.has(status))).toEqual([]);
  });

  test('每一件都打得开，期限、标记、文书都算得出', () => {
    for (const row of allRows(liang)) {
      const record = liang.decisions.get({ id: row.id });
      expect(record.title).toBe(row.title);
      for (const reviewId of record.reviewIds) {
        const review = liang.reviews.get({ id: reviewId });
        expect(review.decisionId).toBe(row.id);
        for (const slip of liang.slips.ofReview({ reviewId })) {
          const { code, standing } = liang.slips.get({ id: slip.id });
          expect(liang.slips.verify({ code: code ?? '' }).verdict).toBe(standing);
        }
      }
    }
  });

  test('文号连续，次序就是成文日期的次序', () => {
    const issued = liang.reviews
      .list({ scope: 'issued', pageSize: 500, sort: 'docNo' })
      .rows.map((row) => liang.reviews.get({ id: row.id }));
    const byYear = Map.groupBy(issued, (review) => review.issuedOn?.slice(0, 4) ?? '');
    for (const [year, reviews] of byYear) {
      const inOrder = reviews.toSorted((a, b) => ((a.issuedOn ?? '') < (b.issuedOn ?? '') ? -1 : 1));
      expect(inOrder.map((review) => review.docNo)).toEqual(
        inOrder.map((_review, index) => `罗司法审〔${year}〕${index + 1}号`),
      );
    }
  });

  test('第25条：已决定的都出具过意见书，没有一件不合法', () => {
    const after = allRows(liang).filter((row) =>
      ['decided', 'published', 'executing', 'archived'].includes(row.status),
    );
    expect(after.length).toBeGreaterThan(3);
    for (const row of after) {
      const [reviewId = 0] = liang.decisions.get({ id: row.id }).reviewIds;
      const review = liang.reviews.get({ id: reviewId });
      expect([row.title, review.state, review.opinion.conclusion === 'unlawful']).toEqual([
        row.title,
        'replied',
        false,
      ]);
    }
  });

  test('经办、复核、签发从来不是同一个人', () => {
    for (const { id } of liang.reviews.list({ scope: 'all', pageSize: 500 }).rows) {
      const { handler, checker, signer } = liang.reviews.get({ id });
      const hands = [handler, checker, signer].filter((name) => name !== '');
      expect(new Set(hands).size).toBe(hands.length);
    }
  });
});

test('两次装出来的名单、记录、文书一字不差', () => {
  const again = openTestLedger({ isEmpty: true });
  again.anonymous.system.loadSample({});
  const other = enter(again);
  const look = (caller: Caller) => ({
    decisions: allRows(caller).map((row) => caller.decisions.get({ id: row.id })),
    reviews: caller.reviews
      .list({ scope: 'all', pageSize: 500 })
      .rows.map((row) => [caller.reviews.get({ id: row.id }), caller.slips.ofReview({ reviewId: row.id })]),
  });
  expect(look(other)).toEqual(look(liang));
});
