/** 登记簿：每一种都能登记、修改、作废；三种提示；一件一份；轮次；带动决策；附件。 */
import { describe, expect, test } from 'vitest';
import { registerInfos, type RegisterKind, registerKinds } from '#shared/domain/registers/types.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { entryOf, hearingOf } from '#tests/support/entries.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  decisionReadyForMeeting,
  decisionTarget,
  finishStep,
  makeDecision,
  stepInput,
} from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';
import { enter, registersOfDecision, saveInput, voidEntry } from '#tests/support/registers.ts';
import { attach } from '#tests/support/upload.ts';

const record = (ledger: TestLedger, id: number) => ledger.as('zhou').decisions.get({ id });
const rowsOf = (ledger: TestLedger, id: number, kind: RegisterKind) => registersOfDecision(ledger, id)[kind];
const save = (ledger: TestLedger, input: ReturnType<typeof saveInput>) =>
  ledger.as('zhou').registers.save(input);
const refusedSave = (ledger: TestLedger, input: ReturnType<typeof saveInput>) =>
  refusal(() => save(ledger, input));

/** A decision on which every kind may be entered, and the data of one entry. */
function placeFor(ledger: TestLedger, kind: RegisterKind): { id: number; data: Record<string, unknown> } {
  const id = kind === 'meeting' ? decisionReadyForMeeting(ledger).id : makeDecision(ledger);
  const data = entryOf(kind);
  if (kind !== 'hearingParticipant') return { id, data: { ...data } };
  return { id, data: { ...data, roundId: enter(ledger, id, 'participationRound', hearingOf()) } };
}
/** A text field that every kind may have changed freely. */
const CHANGED: Readonly<Record<RegisterKind, Record<string, unknown>>> = {
  proposal: { studyResult: '改过' },
  legalBasis: { note: '改过' },
  consultation: { opinion: '改过' },
  dispute: { issue: '改过' },
  participationRound: { summary: '改过', channels: ['press', 'bulletin'] },
  hearingParticipant: { represents: '经营者', hasSigned: false },
  comment: { content: '改过', adoption: null },
  expertOpinion: { content: '改过' },
  riskAssessment: { riskPoints: '改过', methods: [], grade: 'low' },
  fairCompetition: { note: '改过' },
  meeting: { observers: '改过', present: 7 },
  partyReport: { result: '改过' },
  publication: { url: 'https://example.gov.cn/1' },
  archiveItem: { pages: null, isOriginal: false },
  executionReport: { content: '改过' },
  evaluation: { suggestion: '改过' },
};

describe.each(registerKinds)('%s', (kind) => {
  test('登记的原样读回；修改留版本；作废留理由，不能再改', () => {
    const ledger = openTestLedger();
    const { id, data } = placeFor(ledger, kind);
    const input = { ...saveInput(ledger, id, kind), data };
    const saved = save(ledger, input);
    expect(saved).toMatchObject({ id, version: input.expectedVersion + 1 });
    expect(rowsOf(ledger, id, kind)).toEqual([
      expect.objectContaining({ id: saved.entryId, version: 1, data, isVoided: false, attachmentCount: 0 }),
    ]);

    const changed = { ...data, ...CHANGED[kind] };
    save(ledger, { ...saveInput(ledger, id, kind), entryId: saved.entryId, data: changed });
    expect(rowsOf(ledger, id, kind)[0]).toMatchObject({ id: saved.entryId, version: 2, data: changed });

    voidEntry(ledger, id, kind, saved.entryId);
    expect(rowsOf(ledger, id, kind)[0]).toMatchObject({
      isVoided: true,
      voidReason: '误登',
      findings: [],
      data: changed,
    });
    const again = { ...saveInput(ledger, id, kind), entryId: saved.entryId, data };
    expect(refusedSave(ledger, again).message).toBe('这一行已经作废，不能再改');
    const summaries = ledger.as('zhou').audit.ofRecord({ entity: 'decision', id }).rows;
    const { name } = registerInfos[kind];
    expect(summaries.map((row) => row.summary).slice(0, 3)).toEqual([
      `作废${name}：误登`,
      `修改${name}`,
      `登记${name}`,
    ]);
  });

  test('多一个键、缺一个键、别的种类的内容，都不收', () => {
    const ledger = openTestLedger();
    const { id, data } = placeFor(ledger, kind);
    const [first = ''] = Object.keys(data);
    const others = [
      { ...data, 多出来的: 1 },
      Object.fromEntries(Object.entries(data).filter(([key]) => key !== first)),
      { ...entryOf(kind === 'comment' ? 'meeting' : 'comment') },
      null,
      '文字',
    ];
    for (const wrong of others) {
      const error = refusedSave(ledger, { ...saveInput(ledger, id, kind), data: wrong });
      expect(error.code).toBe('validation');
      expect(Object.keys(error.fields ?? {}).every((field) => field.startsWith('data'))).toBe(true);
    }
    expect(rowsOf(ledger, id, kind)).toEqual([]);
  });
});

describe('三种提示', () => {
  test('红：拦，说出在哪一格、哪一条', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const error = refusedSave(ledger, saveInput(ledger, id, 'riskAssessment', { measures: '' }));
    expect(error).toEqual({
      code: 'rule',
      message: '“风险评估”还不能存入：风险评估报告应当写明风险防范措施（713号令第23条）',
      fields: { 'data.measures': '风险评估报告应当写明风险防范措施（713号令第23条）' },
    });
  });
  test('黄：没有理由不收，写了理由就收', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const lacking = { outline: '' };
    expect(refusedSave(ledger, saveInput(ledger, id, 'proposal', lacking))).toMatchObject({
      code: 'validation',
      fields: { 'data.incompleteReason': '部门提出的建议应当论证四项，还缺 1 项，请补齐或者写明理由' },
    });
    enter(ledger, id, 'proposal', { ...lacking, incompleteReason: '方案由专班另报' });
  });
  test('灰：收下，提示随行给出', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    enter(ledger, id, 'expertOpinion', { isSigned: false });
    expect(rowsOf(ledger, id, 'expertOpinion')[0]?.findings).toEqual([
      { field: 'isSigned', level: 'info', ruleId: 'D-15b', message: '专家意见未署名，不计入已论证' },
    ]);
  });
  test('后来别的行变了，原来的行照新情况提示', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const roundId = enter(ledger, id, 'participationRound', hearingOf());
    enter(ledger, id, 'hearingParticipant', { roundId, hasSigned: false });
    expect(rowsOf(ledger, id, 'participationRound')[0]?.findings).toMatchObject([
      { field: 'unsignedReason', level: 'reason', ruleId: 'D-13' },
    ]);
  });
});

describe('行和版本', () => {
  test('两个窗口同时登记，后存的被拦', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const stale = saveInput(ledger, id, 'legalBasis');
    enter(ledger, id, 'comment');
    expect(refusedSave(ledger, stale).code).toBe('conflict');
  });
  test('没有的行、别的事项的行，改不了也作废不了', () => {
    const ledger = openTestLedger();
    const [mine, other] = [makeDecision(ledger), makeDecision(ledger)];
    const entryId = enter(ledger, other, 'comment');
    expect(refusedSave(ledger, { ...saveInput(ledger, mine, 'comment'), entryId }).code).toBe('not_found');
    expect(refusal(() => voidEntry(ledger, mine, 'comment', entryId)).code).toBe('not_found');
    expect(refusal(() => voidEntry(ledger, mine, 'comment', 999)).code).toBe('not_found');
  });
  test.each(registerKinds.filter((kind) => registerInfos[kind].isSingle))(
    '%s 一件只登记一份；作废以后可以另登',
    (kind) => {
      const ledger = openTestLedger();
      const id = makeDecision(ledger);
      const entryId = enter(ledger, id, kind);
      expect(refusedSave(ledger, saveInput(ledger, id, kind)).message).toBe(
        `“${registerInfos[kind].name}”一件只登记一份，请修改已有的一份`,
      );
      voidEntry(ledger, id, kind, entryId);
      enter(ledger, id, kind);
    },
  );
  test('轮次名下还有参加人或者意见的，不能作废；先处理它们', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const roundId = enter(ledger, id, 'participationRound', hearingOf());
    const people = enter(ledger, id, 'hearingParticipant', { roundId });
    const comment = enter(ledger, id, 'comment', { roundId });
    const refused = () => refusal(() => voidEntry(ledger, id, 'participationRound', roundId)).message;
    expect(refused()).toContain('还有听证参加人或者意见');
    voidEntry(ledger, id, 'hearingParticipant', people);
    expect(refused()).toContain('还有听证参加人或者意见');
    voidEntry(ledger, id, 'comment', comment);
    voidEntry(ledger, id, 'participationRound', roundId);
  });
  test('第37条：中止的事项，恢复以后才能登记', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const entryId = enter(ledger, id, 'comment');
    ledger.as('liang').decisions.setLifecycle({
      ...decisionTarget(ledger, id),
      lifecycle: 'suspended',
      decidedBy: '县长',
      isChiefDecision: true,
      reason: '汛情',
    });
    const message = '这件事项已中止，恢复以后才能登记（713号令第37条）';
    expect(refusedSave(ledger, saveInput(ledger, id, 'comment')).message).toBe(message);
    expect(refusal(() => voidEntry(ledger, id, 'comment', entryId)).message).toBe(message);
  });
});

describe('带动决策', () => {
  test('第一行登记，这一步就标进行中；启动前的登记不带动哪一步', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const marks = () =>
      record(ledger, id)
        .steps.filter((step) => step.state !== 'notStarted')
        .map((step) => [step.kind, step.state]);
    enter(ledger, id, 'legalBasis');
    expect(marks()).toEqual([]);
    enter(ledger, id, 'comment');
    expect(marks()).toEqual([['participation', 'inProgress']]);
    expect(record(ledger, id).status).toBe('arguing');
  });
  test('风险结论取最近一次评估；作废了退回前一次', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    enter(ledger, id, 'riskAssessment', { conclusion: 'uncontrollable' });
    expect(record(ledger, id).riskConclusion).toBe('uncontrollable');
    const later = enter(ledger, id, 'riskAssessment', {
      assessedOn: localDate('2026-11-01'),
      adjustment: '提高补偿标准',
    });
    expect(record(ledger, id).riskConclusion).toBe('controllable');
    voidEntry(ledger, id, 'riskAssessment', later);
    expect(record(ledger, id).riskConclusion).toBe('uncontrollable');
  });
  test('会议的种类和结果记到决策上；作废了结果撤回，回到会前', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    const entryId = enter(ledger, id, 'meeting', { type: 'plenary' });
    finishStep(ledger, id, 'collective', { finishedOn: '2026-11-22' });
    expect(record(ledger, id)).toMatchObject({
      status: 'decided',
      meetingType: 'plenary',
      meetingResult: 'passed',
    });
    voidEntry(ledger, id, 'meeting', entryId);
    expect(record(ledger, id)).toMatchObject({ status: 'readyForMeeting', meetingResult: null });
  });
  test('没有登记齐的一步，不能标完成；登记齐了就能', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const refused = () =>
      refusal(() => ledger.as('zhou').decisions.updateStep(stepInput(ledger, id, 'participation'))).message;
    expect(refused()).toContain('还没有登记公众参与（713号令第14条）');
    enter(ledger, id, 'participationRound');
    enter(ledger, id, 'comment', { adoption: null });
    expect(refused()).toContain('1 条意见，还有 1 条没有研究去向（713号令第18条）');
    const row = rowsOf(ledger, id, 'comment')[0];
    save(ledger, { ...saveInput(ledger, id, 'comment'), entryId: row?.id ?? 0 });
    ledger.as('zhou').decisions.updateStep(stepInput(ledger, id, 'participation'));
    expect(record(ledger, id).nextStep).toBe('完成专家论证');
  });
});

test('附件挂在一行登记上：记件数，作废的不算，审计归到这件决策', async () => {
  const ledger = openTestLedger();
  const id = makeDecision(ledger);
  const [first, second] = [enter(ledger, id, 'comment'), enter(ledger, id, 'comment')];
  const file = await attach(ledger, { subject: 'comment', subjectId: first, name: '来信.pdf' });
  await attach(ledger, { subject: 'comment', subjectId: first, name: '照片.png' });
  const counts = () => rowsOf(ledger, id, 'comment').map((row) => [row.id, row.attachmentCount]);
  expect(counts()).toEqual([
    [first, 2],
    [second, 0],
  ]);
  ledger.as('zhou').attachments.void({ id: file, reason: '误传' });
  expect(counts()).toEqual([
    [first, 1],
    [second, 0],
  ]);
  const [latest] = ledger.as('zhou').audit.ofRecord({ entity: 'decision', id }).rows;
  expect(latest?.summary).toBe('作废附件“来信.pdf”：误传');
});
