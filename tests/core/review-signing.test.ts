/** 签发、不同的人、两个窗口。 */
import { describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  acceptInput,
  counselInput,
  issue,
  opinionInput,
  passCheck,
  requestSupplement,
  reviewAt,
  reviewTarget,
  saveOpinion,
} from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';
import { refusedUnchanged } from '#tests/support/unchanged.ts';

describe('签发', () => {
  test('没有复核的不能签发', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'checking');
    expect(refusedUnchanged(ledger, id, 'rule', () => issue(ledger, id)).message).toBe(
      '这件送审是“待复核”，不能签发',
    );
  });

  test('成文日期不早于前面各步、不晚于今天', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'signing');
    expect(
      refusedUnchanged(ledger, id, 'validation', () => issue(ledger, id, '2026-11-09')).message,
    ).toContain('2026-11-10');
    expect(
      refusedUnchanged(ledger, id, 'validation', () => issue(ledger, id, '2026-11-24')).message,
    ).toContain('不能晚于今天');
  });

  test('角色不对的签不了', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'signing');
    for (const login of ['zhou', 'chen', 'hemin', 'sun'] as const)
      expect(
        refusal(() =>
          ledger
            .as(login)
            .reviews.issue({ ...reviewTarget(ledger, id), issuedOn: '2026-11-18', comment: '' }),
        ).code,
      ).toBe('forbidden');
  });
});

describe('两个窗口', () => {
  test('拿旧版本做任何一步，都被拦，先做的不丢', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'drafted');
    const stale = reviewTarget(ledger, id);
    saveOpinion(ledger, id, opinionInput({ conclusionNote: '甲窗口' }));
    for (const work of [
      () => ledger.as('zhou').reviews.saveOpinion({ ...opinionInput(), ...stale }),
      () => ledger.as('zhou').reviews.submitForCheck(stale),
      () => ledger.as('zhou').reviews.assign({ ...stale, handlerId: ledger.accountId('gao') }),
      () => ledger.as('zhou').reviews.addCounselOpinion({ ...counselInput(ledger, id), ...stale }),
      () => requestSupplement(ledger, id, stale),
      () => ledger.as('liang').reviews.void({ ...stale, reason: '误登' }),
    ])
      refusedUnchanged(ledger, id, 'conflict', work);
    expect(ledger.as('zhou').reviews.get({ id }).opinion.conclusionNote).toBe('甲窗口');
  });

  test('两个人同时复核，后一个被拦', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'checking');
    const target = reviewTarget(ledger, id);
    passCheck(ledger, id);
    expect(refusal(() => ledger.as('liang').reviews.passCheck({ ...target, comment: '' })).code).toBe(
      'conflict',
    );
  });
});

const review = (ledger: TestLedger, id: number) => ledger.as('zhou').reviews.get({ id });
/** Gives a person more roles than one. */
function grant(
  ledger: TestLedger,
  login: 'zhou' | 'chen' | 'liang',
  roles: ('handler' | 'checker' | 'head')[],
): void {
  const hemin = ledger.as('hemin');
  const account = hemin.accounts.list({}).find((one) => one.loginName === login);
  if (account === undefined) throw new Error(login);
  hemin.accounts.update({
    id: account.id,
    expectedVersion: account.version,
    name: account.name,
    roles,
    isActive: true,
  });
}
const check = (ledger: TestLedger, login: 'zhou' | 'liang', id: number) =>
  ledger.as(login).reviews.passCheck({ ...reviewTarget(ledger, id), comment: '' });
const back = (ledger: TestLedger, login: 'chen' | 'liang' | 'tang', id: number, comment = '第五条再斟酌') =>
  ledger.as(login).reviews.backToDraft({ ...reviewTarget(ledger, id), comment });

describe('经办、复核、签发是三个人', () => {
  test('兼复核的承办人，复核不了自己的', () => {
    const ledger = openTestLedger();
    grant(ledger, 'zhou', ['handler', 'checker', 'head']);
    const { id } = reviewAt(ledger, 'checking');
    expect(refusedUnchanged(ledger, id, 'rule', () => check(ledger, 'zhou', id)).message).toBe(
      '复核人不能是本件的经办人，请换人复核',
    );
    expect(review(ledger, id).actions['passCheck']).toBe('复核人不能是本件的经办人，请换人复核');
  });

  test('承办人是负责人的，签发不了自己的', () => {
    const ledger = openTestLedger();
    grant(ledger, 'zhou', ['handler', 'head']);
    const { id } = reviewAt(ledger, 'signing');
    expect(
      refusedUnchanged(ledger, id, 'rule', () =>
        ledger.as('zhou').reviews.issue({ ...reviewTarget(ledger, id), issuedOn: '2026-11-18', comment: '' }),
      ).message,
    ).toBe('签发人不能是本件的经办人，请换人签发');
  });

  test('负责人复核过的，由另一名负责人签发', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'checking');
    check(ledger, 'liang', id);
    expect(refusedUnchanged(ledger, id, 'rule', () => issue(ledger, id)).message).toBe(
      '签发人不能是本件的复核人，请换人签发',
    );
    ledger.as('tang').reviews.issue({ ...reviewTarget(ledger, id), issuedOn: '2026-11-18', comment: '' });
    expect(review(ledger, id)).toMatchObject({ state: 'issued', checker: '梁国栋', signer: '唐远' });
  });

  test('起草后改派也换不掉：起草人仍复核不了自己写的', () => {
    const ledger = openTestLedger();
    grant(ledger, 'zhou', ['handler', 'checker']);
    const { id } = reviewAt(ledger, 'checking');
    expect(
      refusal(() =>
        ledger.as('gao').reviews.assign({ ...reviewTarget(ledger, id), handlerId: ledger.accountId('gao') }),
      ).message,
    ).toBe('这件送审是“待复核”，不能改派承办人');
    expect(refusal(() => check(ledger, 'zhou', id)).code).toBe('rule');
  });
});

describe('退回经办修改', () => {
  test('复核退回，写明意见，进第二轮；改过再走一遍，轮次和签署都留着', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'checking');
    back(ledger, 'chen', id);
    expect(review(ledger, id)).toMatchObject({ state: 'reviewing', round: 2, checker: '' });
    saveOpinion(ledger, id, opinionInput({ conclusionNote: '已斟酌' }));
    ledger.as('zhou').reviews.submitForCheck(reviewTarget(ledger, id));
    passCheck(ledger, id);
    issue(ledger, id);
    expect(
      review(ledger, id).signoffs.map(({ round, step, decision, comment }) => [
        round,
        step,
        decision,
        comment,
      ]),
    ).toEqual([
      [1, 'draft', 'pass', ''],
      [1, 'check', 'back', '第五条再斟酌'],
      [2, 'draft', 'pass', ''],
      [2, 'check', 'pass', '同意'],
      [2, 'sign', 'pass', ''],
    ]);
  });

  test('待签发的由负责人退回，复核人退不了', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'signing');
    expect(refusedUnchanged(ledger, id, 'forbidden', () => back(ledger, 'chen', id)).message).toBe(
      '待签发的意见由负责人退回',
    );
    back(ledger, 'liang', id);
    expect(review(ledger, id)).toMatchObject({ state: 'reviewing', round: 2, checkerId: null });
  });

  test('退回不写意见不行', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'checking');
    expect(refusedUnchanged(ledger, id, 'validation', () => back(ledger, 'chen', id, ' ')).fields).toEqual({
      comment: '请填写退回意见',
    });
  });

  test('第二轮可以改派，新承办人起草，原承办人这轮可以复核', () => {
    const ledger = openTestLedger();
    grant(ledger, 'zhou', ['handler', 'checker']);
    const { id } = reviewAt(ledger, 'checking');
    back(ledger, 'chen', id);
    ledger.as('zhou').reviews.assign({ ...reviewTarget(ledger, id), handlerId: ledger.accountId('gao') });
    ledger.as('gao').reviews.saveOpinion({ ...opinionInput(), ...reviewTarget(ledger, id) });
    ledger.as('gao').reviews.submitForCheck(reviewTarget(ledger, id));
    check(ledger, 'zhou', id);
    expect(review(ledger, id)).toMatchObject({ state: 'signing', handler: '高宇', checker: '周文静' });
  });
});

describe('作废送审件', () => {
  test('没有出具意见书的可以作废，写理由；决策回到送审以前', () => {
    const ledger = openTestLedger();
    const { id, decisionId } = reviewAt(ledger, 'signing');
    ledger.as('hemin').reviews.void({ ...reviewTarget(ledger, id), reason: '承办单位撤回' });
    expect(review(ledger, id)).toMatchObject({ state: 'voided', voidReason: '承办单位撤回', actions: {} });
    expect(ledger.as('zhou').decisions.get({ id: decisionId }).status).toBe('draft');
    refusedUnchanged(ledger, id, 'rule', () => ledger.as('zhou').reviews.accept(acceptInput(ledger, id)));
  });

  test('出具过的不能作废，更正中的也不能', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'issued');
    const voidIt = () => ledger.as('liang').reviews.void({ ...reviewTarget(ledger, id), reason: '误登' });
    refusedUnchanged(ledger, id, 'rule', voidIt);
    ledger.as('liang').reviews.startCorrection({ ...reviewTarget(ledger, id), reason: '结论笔误' });
    expect(refusedUnchanged(ledger, id, 'rule', voidIt).message).toContain('内容有误请更正');
  });
});
