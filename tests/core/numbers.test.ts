/** 编号连续：办不成的不占号，办成的不跳号。 */
import { describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  intakeInput,
  issue,
  makeDecision,
  requestSupplement,
  reviewAt,
  reviewTarget,
} from '#tests/support/matters.ts';
import { office, refusal } from '#tests/support/office.ts';

const issued = (ledger: TestLedger, key = 'review.opinion'): string[] =>
  ledger.tamper(
    (db) =>
      db
        .prepare('SELECT text FROM number_issue WHERE series_key = ? ORDER BY id')
        .pluck()
        .all(key) as string[], // the column is TEXT NOT NULL
  );
const setPattern = (ledger: TestLedger, pattern: string, key = 'review.opinion') => {
  const series = ledger
    .as('hemin')
    .numbering.list({})
    .find((one) => one.key === key);
  return ledger.as('hemin').numbering.update({ key, expectedVersion: series?.version ?? 0, pattern });
};

describe('意见书文号', () => {
  test('签发不成的不占号：日期不对、人不对、版本旧，之后签成的还是下一号', () => {
    const ledger = openTestLedger();
    const first = reviewAt(ledger, 'signing').id;
    refusal(() => issue(ledger, first, '2026-11-24'));
    refusal(() => issue(ledger, first, '2026-11-01'));
    refusal(() =>
      ledger
        .as('zhou')
        .reviews.issue({ ...reviewTarget(ledger, first), issuedOn: '2026-11-18', comment: '' }),
    );
    refusal(() =>
      ledger
        .as('liang')
        .reviews.issue({ id: first, expectedVersion: 1, issuedOn: '2026-11-18', comment: '' }),
    );
    expect(issue(ledger, first).docNo).toBe('罗司法审〔2026〕1号');
    refusal(() => issue(ledger, first));
    expect(issue(ledger, reviewAt(ledger, 'signing').id).docNo).toBe('罗司法审〔2026〕2号');
    expect(issued(ledger)).toEqual(['罗司法审〔2026〕1号', '罗司法审〔2026〕2号']);
  });

  test('号按成文日期的年份，一年一轮', () => {
    const ledger = openTestLedger();
    issue(ledger, reviewAt(ledger, 'signing').id);
    ledger.clock.setDay('2027-01-05');
    expect(issue(ledger, reviewAt(ledger, 'signing').id, '2027-01-04').docNo).toBe('罗司法审〔2027〕1号');
    expect(issue(ledger, reviewAt(ledger, 'signing').id, '2026-12-31').docNo).toBe('罗司法审〔2026〕2号');
  });

  test('预览不占号', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'signing');
    for (let n = 0; n < 3; n += 1) {
      const { model } = ledger.as('liang').slips.preview({ kind: 'F-04', reviewId: id });
      expect(model).toMatchObject({ docNo: null, docWord: '罗司法审' });
    }
    expect(issue(ledger, id).docNo).toBe('罗司法审〔2026〕1号');
  });

  test('写到一半断了，号也不占', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'signing');
    // The paper cannot be stored: the number taken a moment before goes back with it.
    ledger.tamper((db) =>
      db.exec(`CREATE TRIGGER no_slip BEFORE INSERT ON slip WHEN NEW.kind = 'F-04'
        BEGIN SELECT RAISE(ABORT, '测试：写不进'); END`),
    );
    expect(refusal(() => issue(ledger, id)).code).toBe('internal');
    ledger.tamper((db) => db.exec('DROP TRIGGER no_slip'));
    expect(ledger.as('zhou').reviews.get({ id })).toMatchObject({ state: 'signing', docNo: null });
    expect(issue(ledger, id).docNo).toBe('罗司法审〔2026〕1号');
    expect(ledger.as('liang').audit.verify({}).isWhole).toBe(true);
  });
});

describe('送审编号与通知书文号', () => {
  test('登记不成的不占号；补零到三位', () => {
    const ledger = openTestLedger();
    const decisionId = makeDecision(ledger);
    refusal(() =>
      ledger.as('zhou').reviews.register(intakeInput(ledger, decisionId, { submittedOn: '2026-11-24' })),
    );
    ledger.as('zhou').reviews.register(intakeInput(ledger, decisionId));
    refusal(() => ledger.as('zhou').reviews.register(intakeInput(ledger, decisionId)));
    reviewAt(ledger, 'received');
    expect(issued(ledger, 'review.intake')).toEqual(['2026-001', '2026-002']);
  });

  test('补正、退回共用一列号', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'received');
    refusal(() => requestSupplement(ledger, id, { dueOn: '2026-11-01' }));
    requestSupplement(ledger, id);
    ledger
      .as('zhou')
      .reviews.returnPackage({ ...reviewTarget(ledger, id), lines: ['逾期未补'], issuedOn: '2026-11-10' });
    expect(issued(ledger, 'review.notice')).toEqual(['罗司法审通〔2026〕1号', '罗司法审通〔2026〕2号']);
  });
});

describe('编号规则', () => {
  test('列出规则、用到第几号、下一个什么样', () => {
    const ledger = openTestLedger();
    reviewAt(ledger, 'issued');
    expect(ledger.as('sun').numbering.list({})).toEqual([
      {
        key: 'review.intake',
        name: '送审编号',
        pattern: '{yyyy}-{n:3}',
        year: 2026,
        lastNumber: 1,
        example: '2026-002',
        version: 1,
      },
      {
        key: 'review.notice',
        name: '补正退回通知书',
        pattern: '{prefix}通〔{yyyy}〕{n}号',
        year: 2026,
        lastNumber: 0,
        example: '罗司法审通〔2026〕1号',
        version: 1,
      },
      {
        key: 'review.opinion',
        name: '合法性审查意见书',
        pattern: '{prefix}〔{yyyy}〕{n}号',
        year: 2026,
        lastNumber: 1,
        example: '罗司法审〔2026〕2号',
        version: 1,
      },
    ]);
  });

  test('改规则接着原来的数往下排，发过的不变', () => {
    const ledger = openTestLedger();
    const first = reviewAt(ledger, 'issued').id;
    expect(setPattern(ledger, '{prefix}意〔{yyyy}〕{n}号').example).toBe('罗司法审意〔2026〕2号');
    expect(issue(ledger, reviewAt(ledger, 'signing').id).docNo).toBe('罗司法审意〔2026〕2号');
    expect(ledger.as('zhou').reviews.get({ id: first }).docNo).toBe('罗司法审〔2026〕1号');
  });

  test('改代字，下一号用新代字', () => {
    const ledger = openTestLedger();
    ledger.as('hemin').system.updateOffice({ ...office, docPrefix: '罗法审', expectedVersion: 1 });
    expect(issue(ledger, reviewAt(ledger, 'signing').id).docNo).toBe('罗法审〔2026〕1号');
  });

  test('不合规矩的规则不收，说哪里不对', () => {
    const ledger = openTestLedger();
    expect(refusal(() => setPattern(ledger, '{prefix}[{yyyy}]{n}号')).fields).toEqual({
      pattern: '发文字号的年份用六角括号〔〕',
    });
    expect(refusal(() => setPattern(ledger, '{yyyy}-{n}', 'no-such-series')).code).toBe('not_found');
  });

  test('两个窗口同时改，后存的被拦', () => {
    const ledger = openTestLedger();
    const save = () =>
      ledger.as('hemin').numbering.update({
        key: 'review.opinion',
        expectedVersion: 1,
        pattern: '{prefix}甲〔{yyyy}〕{n}号',
      });
    save();
    expect(refusal(save).code).toBe('conflict');
  });

  test('改成会撞上旧号的规则，取号时说明白、不占号；再改过就能取', () => {
    const ledger = openTestLedger();
    setPattern(ledger, '{yyyy}1{n}');
    expect(issue(ledger, reviewAt(ledger, 'signing').id).docNo).toBe('202611');
    ledger.tamper((db) => {
      for (let n = 2; n <= 10; n += 1)
        db.exec(`INSERT INTO number_issue (series_key, year, number, text, subject, issued_at)
          VALUES ('review.opinion', 2026, ${n}, '20261${n}', '测试', '2026-11-23')`);
    });
    setPattern(ledger, '{yyyy}{n}');
    const { id } = reviewAt(ledger, 'signing');
    expect(refusal(() => issue(ledger, id))).toMatchObject({
      code: 'rule',
      message: '按现在的编号规则，下一个号是“202611”，已经用过；请管理员改“合法性审查意见书”的编号规则',
    });
    setPattern(ledger, '{prefix}〔{yyyy}〕{n}号');
    expect(issue(ledger, id).docNo).toBe('罗司法审〔2026〕11号');
  });
});
