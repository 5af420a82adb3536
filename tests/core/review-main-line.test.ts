import { describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  acceptInput,
  counselInput,
  days,
  intakeInput,
  issue,
  lawfulOpinion,
  makeDecision,
  opinionInput,
  passCheck,
  replyAll,
  reviewAt,
  reviewTarget,
  saveOpinion,
} from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';

const review = (ledger: TestLedger, id: number) => ledger.as('zhou').reviews.get({ id });
const statusOf = (ledger: TestLedger, id: number) => ledger.as('zhou').decisions.get({ id }).status;

test('从送审登记到意见书、到反馈办结，一步一步走完', () => {
  const ledger = openTestLedger();
  const [zhou, chen, liang] = [ledger.as('zhou'), ledger.as('chen'), ledger.as('liang')];
  const decisionId = makeDecision(ledger);

  const { id } = zhou.reviews.register(intakeInput(ledger, decisionId));
  expect(review(ledger, id)).toMatchObject({
    intakeNo: '2026-001',
    state: 'received',
    draftTitle: '罗山县城区供水价格调整方案（草案）',
    submitUnit: '罗山县水利局',
    handler: '周文静',
    acceptedOn: null,
    round: 1,
  });
  expect(statusOf(ledger, decisionId)).toBe('pendingAcceptance');

  zhou.reviews.accept(acceptInput(ledger, id));
  expect(review(ledger, id)).toMatchObject({
    state: 'reviewing',
    acceptedOn: days.accepted,
    shortReason: '',
  });
  expect(statusOf(ledger, decisionId)).toBe('reviewing');

  const counsel = zhou.reviews.addCounselOpinion(counselInput(ledger, id));
  const [first] = review(ledger, id).counselOpinions[0]?.items ?? [];
  expect(counsel.counselOpinionId).toBe(review(ledger, id).counselOpinions[0]?.id);
  saveOpinion(
    ledger,
    id,
    opinionInput({
      items: [{ ...opinionInput().items[0], counselItemId: first?.id ?? null } as never],
    }),
  );
  zhou.reviews.submitForCheck(reviewTarget(ledger, id));
  expect(review(ledger, id).state).toBe('checking');
  chen.reviews.passCheck({ ...reviewTarget(ledger, id), comment: '同意' });
  expect(review(ledger, id)).toMatchObject({ state: 'signing', checker: '陈立新' });

  const issued = liang.reviews.issue({ ...reviewTarget(ledger, id), issuedOn: days.issued, comment: '签发' });
  expect(issued.docNo).toBe('罗司法审〔2026〕1号');
  expect(review(ledger, id)).toMatchObject({
    state: 'issued',
    docNo: '罗司法审〔2026〕1号',
    issuedOn: days.issued,
    signer: '梁国栋',
    slipId: issued.slipId,
  });
  expect(statusOf(ledger, decisionId)).toBe('awaitingReply');
  expect(zhou.slips.get({ id: issued.slipId })).toMatchObject({
    standing: 'current',
    version: 1,
    issuedBy: '梁国栋',
    model: {
      kind: 'F-04',
      office: '罗山县司法局',
      docNo: '罗司法审〔2026〕1号',
      docWord: '罗司法审',
      date: '2026年11月18日',
      replaces: null,
      title: '罗山县城区供水价格调整',
      submittedOn: '2026年11月2日',
      acceptedOn: '2026年11月3日',
      wasSupplemented: false,
      conclusion: '应当予以修改',
      headings: { content: { finding: '部分不符', note: '第五条与上位规定不一致。' } },
      items: [{ clause: '第五条', severity: 'must' }],
      counsel: [{ name: '林知远', firm: '申城律师事务所', itemCount: 2, adoptedCount: 1 }],
      handler: '周文静',
      checker: '陈立新',
      signer: '梁国栋',
      copyTo: '县政府办公室',
    },
  });

  replyAll(ledger, id);
  expect(review(ledger, id)).toMatchObject({ state: 'replied', repliedOn: days.replied });
  expect(review(ledger, id).opinion.items.map((item) => item.reply)).toEqual(['adopted']);
  expect(review(ledger, id).signoffs.map(({ step, decision, actor }) => [step, decision, actor])).toEqual([
    ['draft', 'pass', '周文静'],
    ['check', 'pass', '陈立新'],
    ['sign', 'pass', '梁国栋'],
  ]);
  expect(ledger.as('liang').audit.verify({}).isWhole).toBe(true);
});

describe('期限写明怎么算的', () => {
  test('受理以后：留足7个工作日到哪天、要求答复哪天', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'reviewing');
    expect(review(ledger, id).deadlines).toMatchObject([
      { label: '留足 7 个工作日', date: '2026-11-12', basis: '713号令第26条', isProvisional: false },
      {
        label: '要求答复日',
        date: '2026-11-20',
        steps: [
          { date: '2026-11-03', text: '材料齐全受理，当日不计' },
          { date: '2026-11-20', text: '要求答复，留 13 个工作日' },
        ],
      },
    ]);
    expect(review(ledger, id).workdaysLeft).toBe(-1);
  });

  test('签发以后不再倒计时', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'issued');
    expect(review(ledger, id).workdaysLeft).toBeNull();
  });
});

describe('按钮能不能按，说得出为什么', () => {
  const actions = (ledger: TestLedger, login: 'zhou' | 'gao' | 'chen' | 'liang' | 'sun', id: number) =>
    ledger.as(login).reviews.get({ id }).actions;

  test('起草中：承办人能起草，别人不能；条件不够说缺什么', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'reviewing');
    expect(actions(ledger, 'zhou', id)).toEqual({
      requestSupplement: null,
      saveOpinion: null,
      submitForCheck: '“权限”还没有结论',
      voidReview: '要由负责人、管理员办理',
    });
    expect(actions(ledger, 'gao', id)).toMatchObject({ saveOpinion: '本件承办人是周文静' });
    expect(actions(ledger, 'sun', id)).toMatchObject({ saveOpinion: '要由经办、负责人办理' });
  });

  test('按得了的按钮，命令办得成；按不了的，命令说同样的道理', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'checking');
    expect(actions(ledger, 'chen', id)['passCheck']).toBeNull();
    expect(actions(ledger, 'zhou', id)['passCheck']).toBe('要由复核、负责人办理');
    passCheck(ledger, id);
    expect(actions(ledger, 'liang', id)['issue']).toBeNull();
    issue(ledger, id);
  });

  test('已办结的，只剩更正', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'replied');
    expect(actions(ledger, 'liang', id)).toEqual({ startCorrection: null });
  });
});

describe('法律意见的去向', () => {
  const adoptions = (ledger: TestLedger, id: number) =>
    review(ledger, id).counselOpinions.flatMap((opinion) => opinion.items.map((item) => item.adoption));
  const introduce = (ledger: TestLedger, id: number, count: number): void => {
    const entries = review(ledger, id)
      .counselOpinions.flatMap((opinion) => opinion.items)
      .slice(0, count);
    saveOpinion(
      ledger,
      id,
      opinionInput({
        items: entries.map((entry) => ({
          clause: entry.clause,
          problem: entry.problem,
          basis: '价格法',
          suggestion: entry.suggestion,
          severity: 'must',
          counselItemId: entry.id,
        })),
      }),
    );
  };

  test('引入为修改意见即采纳，删去即待定', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'drafted');
    expect(adoptions(ledger, id)).toEqual([null, null]);
    introduce(ledger, id, 2);
    expect(adoptions(ledger, id)).toEqual(['adopted', 'adopted']);
    introduce(ledger, id, 1);
    expect(adoptions(ledger, id)).toEqual(['adopted', null]);
  });

  test('不采纳要写理由；部分采纳存草稿不会被改掉', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'drafted');
    const second = review(ledger, id).counselOpinions[0]?.items[1]?.id ?? 0;
    const settle = (adoption: 'rejected' | 'partial', reason: string) =>
      ledger
        .as('zhou')
        .reviews.settleCounselItem({ ...reviewTarget(ledger, id), counselItemId: second, adoption, reason });
    expect(refusal(() => settle('rejected', '')).fields).toEqual({ reason: '“未采纳”请写理由' });
    settle('partial', '已在第六条体现');
    introduce(ledger, id, 1);
    expect(adoptions(ledger, id)).toEqual(['adopted', 'partial']);
  });

  test('被引用的法律意见不能作废；作废的不算数', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'drafted');
    introduce(ledger, id, 1);
    const counselOpinionId = review(ledger, id).counselOpinions[0]?.id ?? 0;
    const voidIt = () =>
      ledger
        .as('zhou')
        .reviews.voidCounselOpinion({ ...reviewTarget(ledger, id), counselOpinionId, reason: '重复登记' });
    expect(refusal(voidIt).message).toContain('修改意见第 1 条引自这份法律意见');
    saveOpinion(ledger, id, lawfulOpinion());
    voidIt();
    expect(refusal(voidIt).message).toBe('这份法律意见已经作废');
    expect(
      refusal(() => ledger.as('zhou').reviews.submitForCheck(reviewTarget(ledger, id))).message,
    ).toContain('713号令第28条');
  });

  test('没有逐条意见的，要写摘要', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'reviewing');
    const add = (summary: string) =>
      ledger.as('zhou').reviews.addCounselOpinion(counselInput(ledger, id, { items: [], summary }));
    expect(refusal(() => add('')).fields?.['summary']).toContain('请写意见摘要');
    add('无修改意见');
  });
});

describe('反馈', () => {
  test('分两次反馈：条条有着落才办结', () => {
    const ledger = openTestLedger();
    const two = opinionInput({
      items: [1, 2].map((n) => ({ ...opinionInput().items[0], clause: `第${n}条` }) as never),
    });
    const { id } = reviewAt(ledger, 'issued', { draft: two });
    const [first, second] = review(ledger, id).opinion.items;
    const reply = (itemId: number, given: 'adopted' | 'rejected', reason: string) =>
      ledger.as('zhou').reviews.recordReply({
        ...reviewTarget(ledger, id),
        repliedOn: days.replied,
        generalReply: '',
        items: [{ itemId, reply: given, reason }],
      });
    reply(first?.id ?? 0, 'adopted', '');
    expect(review(ledger, id).state).toBe('issued');
    expect(refusal(() => reply(second?.id ?? 0, 'rejected', '')).fields).toEqual({
      'items.0.reason': '“未采纳”请写理由',
    });
    reply(second?.id ?? 0, 'rejected', '与省里规定一致');
    expect(review(ledger, id).state).toBe('replied');
  });

  test('没有修改意见的，写总的反馈', () => {
    const ledger = openTestLedger();
    const { id } = reviewAt(ledger, 'issued', { draft: lawfulOpinion() });
    const reply = (generalReply: string) =>
      ledger.as('zhou').reviews.recordReply({
        ...reviewTarget(ledger, id),
        repliedOn: days.replied,
        generalReply,
        items: [],
      });
    expect(refusal(() => reply('')).fields).toEqual({ generalReply: '没有逐条修改意见，请写总的反馈' });
    reply('收悉');
    expect(review(ledger, id)).toMatchObject({ state: 'replied', generalReply: '收悉' });
  });

  test('别件的条目反馈不到本件', () => {
    const ledger = openTestLedger();
    const other = reviewAt(ledger, 'issued');
    const { id } = reviewAt(ledger, 'issued');
    const foreign = review(ledger, other.id).opinion.items[0]?.id ?? 0;
    const error = refusal(() =>
      ledger.as('zhou').reviews.recordReply({
        ...reviewTarget(ledger, id),
        repliedOn: days.replied,
        generalReply: '',
        items: [{ itemId: foreign, reply: 'adopted', reason: '' }],
      }),
    );
    expect(error.code).toBe('not_found');
    expect(review(ledger, other.id).opinion.items[0]?.reply).toBeNull();
  });
});
