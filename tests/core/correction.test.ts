/** 更正：发出的纸收不回来，新件写明替代旧件，旧件仍查得到。 */
import { describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  issue,
  opinionInput,
  passCheck,
  replyAll,
  reviewAt,
  reviewTarget,
  saveOpinion,
} from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';

const review = (ledger: TestLedger, id: number) => ledger.as('zhou').reviews.get({ id });
const start = (ledger: TestLedger, id: number) =>
  ledger.as('liang').reviews.startCorrection({ ...reviewTarget(ledger, id), reason: '第五条引用条号有误' });
function correct(ledger: TestLedger, id: number, issuedOn = '2026-11-20') {
  start(ledger, id);
  saveOpinion(ledger, id, opinionInput({ conclusionNote: '更正后' }));
  ledger.as('zhou').reviews.submitForCheck(reviewTarget(ledger, id));
  passCheck(ledger, id);
  return issue(ledger, id, issuedOn);
}
const verify = (ledger: TestLedger, code: string) => ledger.as('sun').slips.verify({ code });

describe('更正意见书', () => {
  test('新件是第二版、另取号、写明替代哪号和原因；旧件内容一字不变，标已被替代', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'replied');
    const oldId = review(ledger, id).slipId ?? 0;
    const old = ledger.as('zhou').slips.get({ id: oldId });
    const { slipId, docNo } = correct(ledger, id);
    expect(docNo).toBe('罗司法审〔2026〕2号');
    expect(ledger.as('zhou').slips.get({ id: slipId })).toMatchObject({
      version: 2,
      standing: 'current',
      model: {
        version: 2,
        replaces: '罗司法审〔2026〕1号',
        correctionReason: '第五条引用条号有误',
        conclusionNote: '更正后',
      },
    });
    expect(ledger.as('zhou').slips.get({ id: oldId })).toEqual({ ...old, standing: 'superseded' });
    expect(
      ledger
        .as('zhou')
        .slips.ofReview({ reviewId: id })
        .filter((slip) => slip.kind === 'F-04')
        .map((slip) => [slip.docNo, slip.version, slip.standing]),
    ).toEqual([
      ['罗司法审〔2026〕1号', 1, 'superseded'],
      ['罗司法审〔2026〕2号', 2, 'current'],
    ]);
  });

  test('新件签发以前，旧件仍是现行', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'issued');
    const oldId = review(ledger, id).slipId ?? 0;
    start(ledger, id);
    expect(ledger.as('zhou').slips.get({ id: oldId }).standing).toBe('current');
    expect(review(ledger, id)).toMatchObject({ state: 'reviewing', round: 2, docNo: '罗司法审〔2026〕1号' });
    expect(ledger.as('zhou').slips.preview({ kind: 'F-04', reviewId: id }).model).toMatchObject({
      docNo: null,
      replaces: '罗司法审〔2026〕1号',
      version: 2,
    });
  });

  test('更正中的，不能提请讨论；对旧件的反馈不算，要重新反馈', () => {
    const ledger = openTestLedger();
    const { id, decisionId } = reviewAt(ledger, 'replied');
    start(ledger, id);
    expect(ledger.as('zhou').decisions.get({ id: decisionId }).status).toBe('reviewing');
    expect(review(ledger, id).opinion.items.map((item) => item.reply)).toEqual([null]);
    ledger.as('zhou').reviews.submitForCheck(reviewTarget(ledger, id));
    passCheck(ledger, id);
    issue(ledger, id, '2026-11-20');
    expect(review(ledger, id)).toMatchObject({ state: 'issued', repliedOn: null, generalReply: '' });
    replyAll(ledger, id, '2026-11-21');
    expect(review(ledger, id).state).toBe('replied');
  });

  test('成文日期不早于被更正的那一件', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'issued');
    expect(refusal(() => correct(ledger, id, '2026-11-17')).fields?.['issuedOn']).toContain('2026-11-18');
  });

  test('第三版替代第二版', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'issued');
    correct(ledger, id);
    const { slipId } = correct(ledger, id, '2026-11-21');
    expect(ledger.as('zhou').slips.get({ id: slipId }).model).toMatchObject({
      version: 3,
      replaces: '罗司法审〔2026〕2号',
    });
  });

  test('原因要写；还没有出具的谈不上更正', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'signing');
    expect(refusal(() => start(ledger, id)).message).toBe('这件送审是“待签发”，不能更正意见书');
    const issued = reviewAt(ledger, 'issued').id;
    expect(
      refusal(() =>
        ledger.as('liang').reviews.startCorrection({ ...reviewTarget(ledger, issued), reason: '  ' }),
      ).fields,
    ).toEqual({ reason: '请填写更正原因' });
  });
});

describe('核验码', () => {
  test('现行的说现行，旧的说被谁替代，没有的说没有', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'issued');
    const oldId = review(ledger, id).slipId ?? 0;
    const { slipId } = correct(ledger, id);
    const code = (slip: number) => ledger.as('zhou').slips.get({ id: slip }).code ?? '';
    expect(verify(ledger, code(slipId))).toEqual({
      verdict: 'current',
      slipId,
      docNo: '罗司法审〔2026〕2号',
      title: '罗山县城区供水价格调整',
      version: 2,
      supersededBy: null,
    });
    expect(verify(ledger, code(oldId))).toMatchObject({
      verdict: 'superseded',
      slipId: oldId,
      supersededBy: '罗司法审〔2026〕2号',
    });
    expect(verify(ledger, 'ZZZZ-ZZZZ')).toMatchObject({ verdict: 'unknown', slipId: null });
  });

  test('小写、全角、缺短横、夹空格，都认得；没有容易看错的字', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'issued');
    const code = ledger.as('zhou').slips.get({ id: review(ledger, id).slipId ?? 0 }).code ?? '';
    expect(code).toMatch(/^[2-9A-HJKMNP-TW-Z]{4}-[2-9A-HJKMNP-TW-Z]{4}$/);
    const fullWidth = [...code]
      .map((char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0))
      .join('');
    for (const typed of [code.toLowerCase(), code.replace('-', ''), ` ${code.replace('-', ' ')} `, fullWidth])
      expect([typed, verify(ledger, typed).verdict]).toEqual([typed, 'current']);
  });

  test('每份文书的码都不同', () => {
    const ledger = openTestLedger();
    const codes = [1, 2, 3].flatMap(() => {
      const { id } = reviewAt(ledger, 'issued');
      return ledger
        .as('zhou')
        .slips.ofReview({ reviewId: id })
        .map((slip) => ledger.as('zhou').slips.get({ id: slip.id }).code);
    });
    expect(codes).toHaveLength(6);
    expect(new Set(codes).size).toBe(6);
  });
});
