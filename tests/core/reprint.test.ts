/** 重印与原件一字不差：签发以后，单位、人、事项、规则怎么改，纸上都不变。 */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { present } from '#shared/lib/assert.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  acceptInput,
  decisionInput,
  decisionTarget,
  materials,
  requestSupplement,
  reviewAt,
  reviewTarget,
} from '#tests/support/matters.ts';
import { office, people } from '#tests/support/office.ts';

const bytesOf = (ledger: TestLedger, id: number): string =>
  JSON.stringify(ledger.as('sun').slips.get({ id }));
const slipIds = (ledger: TestLedger, reviewId: number): number[] =>
  ledger
    .as('sun')
    .slips.ofReview({ reviewId })
    .map((slip) => slip.id);

/** Everything about the matter that may change after signing, changed. */
function changeEverything(ledger: TestLedger, decisionId: number): void {
  ledger.as('zhou').decisions.update({
    ...decisionInput(ledger, { title: '改过的事项名称', handlerId: ledger.accountId('gao') }),
    ...decisionTarget(ledger, decisionId),
  });
  const hemin = ledger.as('hemin');
  hemin.system.updateOffice({
    ...office,
    name: '罗山县司法局（新名）',
    docPrefix: '新字',
    expectedVersion: 1,
  });
  for (const unit of hemin.units.list({}))
    hemin.units.update({
      id: unit.id,
      expectedVersion: unit.version,
      name: `${unit.name}（改）`,
      shortName: '改名',
      isActive: true,
    });
  for (const login of ['zhou', 'chen', 'liang'] as const) {
    const account = present(
      hemin.accounts.list({}).find((one) => one.loginName === login),
      login,
    );
    hemin.accounts.update({
      id: account.id,
      expectedVersion: account.version,
      name: `${people[login].name}改`,
      roles: account.roles,
      isActive: true,
    });
  }
  const series = present(
    hemin.numbering.list({}).find((one) => one.key === 'review.opinion'),
    '意见书编号',
  );
  hemin.numbering.update({ key: series.key, expectedVersion: series.version, pattern: '新〔{yyyy}〕{n}号' });
}

describe('签发过的意见书', () => {
  test('单位、名录、人名、编号规则、事项名称都改了，重印逐字节相同；重开程序也相同', () => {
    const ledger = openTestLedger();
    const { id, decisionId } = reviewAt(ledger, 'replied');
    const ids = slipIds(ledger, id);
    expect(ids).toHaveLength(2);
    const before = ids.map((slip) => bytesOf(ledger, slip));
    changeEverything(ledger, decisionId);
    expect(ids.map((slip) => bytesOf(ledger, slip))).toEqual(before);
    ledger.restart();
    expect(ids.map((slip) => bytesOf(ledger, slip))).toEqual(before);
  });

  test('存的校验值就是模型的校验值；模型改不了', () => {
    const ledger = openTestLedger();
    reviewAt(ledger, 'issued');
    ledger.tamper((db) => {
      const rows = db.prepare('SELECT model, model_sha256 FROM slip').raw().all() as [string, string][];
      expect(rows).toHaveLength(2);
      for (const [model, sha256] of rows)
        expect(createHash('sha256').update(model).digest('hex')).toBe(sha256);
      expect(() => db.exec("UPDATE slip SET model = '{}'")).toThrow('已成件的文书只能追加，不能修改');
    });
  });

  test('另一件的签发不碰这一件', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'issued');
    const before = slipIds(ledger, id).map((slip) => bytesOf(ledger, slip));
    reviewAt(ledger, 'replied');
    expect(slipIds(ledger, id).map((slip) => bytesOf(ledger, slip))).toEqual(before);
  });
});

describe('送审登记表', () => {
  test('随受理成件；没有改动再成件还是原件', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'reviewing');
    const slipId = ledger.as('zhou').reviews.get({ id }).intakeSlipId;
    expect(ledger.as('zhou').slips.reissueIntake({ reviewId: id })).toEqual({ slipId });
    expect(ledger.as('zhou').slips.get({ id: slipId ?? 0 })).toMatchObject({
      version: 1,
      standing: 'current',
      model: {
        kind: 'F-02',
        intakeNo: '2026-001',
        docNo: null,
        isComplete: true,
        workdays: 13,
        acceptedOn: '2026年11月3日',
        replyDueOn: '2026年11月20日',
      },
    });
  });

  test('补正以后再成件是第二版，第一版标已被替代、内容不变', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'reviewing');
    const first = ledger.as('zhou').reviews.get({ id }).intakeSlipId ?? 0;
    const before = ledger.as('zhou').slips.get({ id: first });
    requestSupplement(ledger, id, { issuedOn: '2026-11-06', dueOn: '2026-11-12' });
    ledger.as('zhou').reviews.receiveSupplement({
      ...reviewTarget(ledger, id),
      receivedOn: '2026-11-11',
      materials: materials({ riskReport: { copies: 3 } }),
      replyDueOn: '2026-11-27',
    });
    const { slipId } = ledger.as('zhou').slips.reissueIntake({ reviewId: id });
    expect(slipId).not.toBe(first);
    expect(ledger.as('zhou').slips.get({ id: slipId })).toMatchObject({
      version: 2,
      standing: 'current',
      model: { replaces: '第1版', notices: [{ date: '2026年11月6日' }], replyDueOn: '2026年11月27日' },
    });
    expect(ledger.as('zhou').slips.get({ id: first })).toEqual({ ...before, standing: 'superseded' });
    expect(ledger.as('zhou').reviews.get({ id }).intakeSlipId).toBe(slipId);
  });

  test('没有受理的只能预览草稿：没有核验码、没有签发时间', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'received');
    expect(ledger.as('zhou').slips.preview({ kind: 'F-02', reviewId: id })).toMatchObject({
      id: null,
      code: null,
      issuedAt: null,
      standing: 'draft',
      model: { acceptedOn: null, workdays: null },
    });
    expect(ledger.send('slips.reissueIntake', { reviewId: id }, ledger.sessionOf('zhou'))).toMatchObject({
      ok: false,
      error: { code: 'rule' },
    });
    ledger.as('zhou').reviews.accept(acceptInput(ledger, id));
    expect(slipIds(ledger, id)).toHaveLength(1);
  });
});
