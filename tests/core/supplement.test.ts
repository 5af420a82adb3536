/** 补正、退回、重新送审（第26条）。 */
import { describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  acceptInput,
  intakeInput,
  makeDecision,
  materials,
  requestSupplement,
  reviewAt,
  reviewTarget,
} from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';
import { refusedUnchanged } from '#tests/support/unchanged.ts';

const review = (ledger: TestLedger, id: number) => ledger.as('zhou').reviews.get({ id });
type ReceiveGiven = {
  receivedOn?: string;
  replyDueOn?: string | null;
  materials?: ReturnType<typeof materials>;
};
const receive = (ledger: TestLedger, id: number, given: ReceiveGiven = {}) =>
  ledger.as('zhou').reviews.receiveSupplement({
    ...reviewTarget(ledger, id),
    receivedOn: '2026-11-06',
    materials: materials(),
    replyDueOn: null,
    ...given,
  });
const returnPackage = (ledger: TestLedger, id: number, issuedOn = '2026-11-05') =>
  ledger
    .as('zhou')
    .reviews.returnPackage({ ...reviewTarget(ledger, id), lines: ['没有履行公众参与'], issuedOn });

describe('受理以前补正', () => {
  test('发通知书、收到、回到待受理，再受理从收到齐全那天起', () => {
    const ledger = openTestLedger();
    const decisionId = makeDecision(ledger);
    const { id } = ledger
      .as('zhou')
      .reviews.register(
        intakeInput(ledger, decisionId, { materials: materials({ basis: { state: 'missing' } }) }),
      );
    requestSupplement(ledger, id, { lines: ['缺法律法规依据', '缺依据的有效文本'] });
    expect(review(ledger, id)).toMatchObject({
      state: 'supplementing',
      notices: [
        {
          kind: 'supplement',
          docNo: '罗司法审通〔2026〕1号',
          issuedOn: '2026-11-03',
          dueOn: '2026-11-09',
          lines: ['缺法律法规依据', '缺依据的有效文本'],
          receivedOn: null,
        },
      ],
    });
    expect(ledger.as('zhou').decisions.get({ id: decisionId })).toMatchObject({
      status: 'supplementing',
      nextStep: '收补正材料',
      dueOn: '2026-11-09',
    });
    receive(ledger, id);
    expect(review(ledger, id)).toMatchObject({ state: 'received', notices: [{ receivedOn: '2026-11-06' }] });
    expect(refusal(() => ledger.as('zhou').reviews.accept(acceptInput(ledger, id))).fields).toEqual({
      acceptedOn: '受理日期不能早于补正材料收到日 2026-11-06',
    });
    ledger.as('zhou').reviews.accept(acceptInput(ledger, id, { acceptedOn: '2026-11-06' }));
    expect(review(ledger, id).deadlines[0]).toMatchObject({ label: '留足 7 个工作日', date: '2026-11-17' });
  });

  test('通知书是一份文书：写给谁、缺什么、什么时候补', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'supplementing');
    const slipId = review(ledger, id).notices[0]?.slipId ?? 0;
    expect(ledger.as('sun').slips.get({ id: slipId })).toMatchObject({
      standing: 'current',
      model: {
        kind: 'F-03',
        noticeKind: 'supplement',
        docNo: '罗司法审通〔2026〕1号',
        submitUnit: '罗山县水利局',
        date: '2026年11月3日',
        supplementDueOn: '2026年11月9日',
        lines: ['风险评估报告缺应急处置预案'],
        handler: '周文静',
      },
    });
  });

  test('日期有先后：通知不早于送审、期限晚于通知、收到不早于通知、都不晚于今天', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'received');
    const ask = (given: Parameters<typeof requestSupplement>[2]) =>
      refusedUnchanged(ledger, id, 'validation', () => requestSupplement(ledger, id, given)).fields;
    expect(ask({ issuedOn: '2026-11-01' })).toEqual({ issuedOn: '通知日期不能早于送审日期 2026-11-02' });
    expect(ask({ issuedOn: '2026-11-24', dueOn: '2026-11-30' })).toHaveProperty('issuedOn');
    expect(ask({ dueOn: '2026-11-03' })).toEqual({ dueOn: '补正期限应当晚于通知日期 2026-11-03' });
    expect(ask({ lines: [] })).toEqual({ lines: '请至少写一条缺失内容' });
    requestSupplement(ledger, id);
    const got = (receivedOn: string) =>
      refusedUnchanged(ledger, id, 'validation', () => receive(ledger, id, { receivedOn })).fields;
    expect(got('2026-11-02')).toEqual({ receivedOn: '收到日期不能早于补正通知日期 2026-11-03' });
    expect(got('2026-11-24')).toEqual({ receivedOn: '收到日期不能晚于今天 2026-11-23' });
  });

  test('再次要求补正，不早于上次收到；送审日期改不到通知以后', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'supplementing');
    receive(ledger, id);
    expect(refusal(() => requestSupplement(ledger, id, { issuedOn: '2026-11-05' })).fields).toEqual({
      issuedOn: '通知日期不能早于补正材料收到日 2026-11-06',
    });
    const { decisionId: _own, ...fields } = intakeInput(ledger, 1, { submittedOn: '2026-11-04' });
    expect(
      refusal(() => ledger.as('zhou').reviews.updateIntake({ ...fields, ...reviewTarget(ledger, id) }))
        .fields,
    ).toEqual({ submittedOn: '送审日期不能晚于补正通知日期 2026-11-03' });
  });

  test('补正期间可以改登记内容', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'supplementing');
    const { decisionId: _own, ...fields } = intakeInput(ledger, 1, { contactName: '王五' });
    ledger.as('zhou').reviews.updateIntake({ ...fields, ...reviewTarget(ledger, id) });
    expect(review(ledger, id)).toMatchObject({ contactName: '王五', state: 'supplementing' });
  });
});

describe('受理以后补正，计时停止', () => {
  test('停着的时候说停着；收到以后顺延，要求答复日重新确认', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'reviewing');
    requestSupplement(ledger, id, { issuedOn: '2026-11-06', dueOn: '2026-11-12' });
    expect(review(ledger, id)).toMatchObject({
      state: 'supplementing',
      workdaysLeft: null,
      deadlines: [{ label: '审查时间（计时停止）', date: '2026-11-06' }, { label: '要求答复日' }],
    });
    const got = (given: ReceiveGiven) =>
      refusedUnchanged(ledger, id, 'validation', () =>
        receive(ledger, id, { receivedOn: '2026-11-11', ...given }),
      ).fields;
    expect(got({})).toEqual({ replyDueOn: '受理以后补正的，计时停止过，请重新确认要求答复日' });
    expect(got({ replyDueOn: '2026-11-10' })).toEqual({
      replyDueOn: '要求答复日不能早于收到日期 2026-11-11',
    });
    receive(ledger, id, { receivedOn: '2026-11-11', replyDueOn: '2026-11-27' });
    const after = review(ledger, id);
    expect(after).toMatchObject({ state: 'reviewing', replyDueOn: '2026-11-27', workdaysLeft: 4 });
    expect(after.deadlines[0]).toMatchObject({ label: '留足 7 个工作日', date: '2026-11-17' });
    expect(after.deadlines[0]?.steps.map((step) => step.text)).toContain(
      '罗司法审通〔2026〕1号要求补正，至 2026-11-11 不计',
    );
  });

  test('意见书上写明补正过', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'reviewing');
    requestSupplement(ledger, id, { issuedOn: '2026-11-06', dueOn: '2026-11-12' });
    receive(ledger, id, { receivedOn: '2026-11-11', replyDueOn: '2026-11-27' });
    const { model } = ledger.as('zhou').slips.preview({ kind: 'F-04', reviewId: id });
    expect(model).toMatchObject({ wasSupplemented: true, docNo: null });
  });

  test('成文日期不早于收到补正', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'drafted');
    requestSupplement(ledger, id, { issuedOn: '2026-11-16', dueOn: '2026-11-18' });
    receive(ledger, id, { receivedOn: '2026-11-19', replyDueOn: '2026-11-27' });
    ledger.as('zhou').reviews.submitForCheck(reviewTarget(ledger, id));
    ledger.as('chen').reviews.passCheck({ ...reviewTarget(ledger, id), comment: '' });
    const issueOn = (issuedOn: string) =>
      ledger.as('liang').reviews.issue({ ...reviewTarget(ledger, id), issuedOn, comment: '' });
    expect(refusal(() => issueOn('2026-11-18')).fields?.['issuedOn']).toContain('2026-11-19');
    issueOn('2026-11-19');
  });
});

describe('退回与重新送审', () => {
  test('退回发通知书，这件到此为止；重新送审另编号，记得前一件', () => {
    const ledger = openTestLedger();
    const { id, decisionId } = reviewAt(ledger, 'received');
    returnPackage(ledger, id);
    expect(review(ledger, id)).toMatchObject({
      state: 'returned',
      actions: {},
      deadlines: [],
      notices: [{ kind: 'return', docNo: '罗司法审通〔2026〕1号', dueOn: null }],
    });
    expect(ledger.as('zhou').decisions.get({ id: decisionId })).toMatchObject({
      status: 'supplementing',
      nextStep: '等待重新送审',
    });
    const again = ledger
      .as('zhou')
      .reviews.register(intakeInput(ledger, decisionId, { submittedOn: '2026-11-09' }));
    expect(review(ledger, again.id)).toMatchObject({
      intakeNo: '2026-002',
      previousReviewId: id,
      state: 'received',
    });
    expect(ledger.as('zhou').decisions.get({ id: decisionId })).toMatchObject({
      status: 'pendingAcceptance',
      reviewIds: [id, again.id],
    });
  });

  test('补正不来的也可以退回；退回日期不早于补正通知', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'supplementing');
    expect(refusal(() => returnPackage(ledger, id, '2026-11-02')).fields?.['issuedOn']).toContain(
      '2026-11-03',
    );
    returnPackage(ledger, id, '2026-11-10');
    expect(review(ledger, id).notices.map((notice) => [notice.kind, notice.docNo])).toEqual([
      ['supplement', '罗司法审通〔2026〕1号'],
      ['return', '罗司法审通〔2026〕2号'],
    ]);
  });

  test('第25条：结论不合法的，改后重新送审，以新的意见书为准', () => {
    const ledger = openTestLedger();
    const { decisionId } = reviewAt(ledger, 'replied', {
      draft: {
        authority: { finding: 'fails', note: '超越权限' },
        procedure: { finding: 'conforms', note: '已履行' },
        content: { finding: 'conforms', note: '相符' },
        items: [
          {
            clause: '全文',
            problem: '无权',
            basis: '立法法',
            suggestion: '报省',
            severity: 'must',
            counselItemId: null,
          },
        ],
        conclusion: 'unlawful',
        conclusionNote: '',
        legalRisk: '',
        noRuleGround: '',
        copyTo: '',
      },
    });
    expect(ledger.as('zhou').decisions.get({ id: decisionId }).status).toBe('barred');
    reviewAt(ledger, 'replied', { decisionId });
    expect(ledger.as('zhou').decisions.get({ id: decisionId }).status).toBe('readyForMeeting');
  });
});
