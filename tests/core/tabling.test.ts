/** 提请集体讨论：每一条法定条件分别缺一次，走真命令，说出条号。 */
import { describe, expect, test } from 'vitest';
import { localDate } from '#shared/lib/local-date.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  decisionReadyForMeeting,
  decisionTarget,
  finishProcedures,
  finishStep,
  lawfulOpinion,
  makeDecision,
  opinionInput,
  reviewAt,
  tableInput,
} from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';
import { enter } from '#tests/support/registers.ts';

const table = (ledger: TestLedger, id: number, given: Partial<ReturnType<typeof tableInput>> = {}) =>
  ledger.as('zhou').decisions.tableForMeeting({ ...tableInput(ledger, id), ...given });
const refused = (ledger: TestLedger, id: number, given: Partial<ReturnType<typeof tableInput>> = {}) =>
  refusal(() => table(ledger, id, given));
const record = (ledger: TestLedger, id: number) => ledger.as('zhou').decisions.get({ id });

test('条件齐了就能提请：会议、日期记下，集体讨论标进行中', () => {
  const ledger = openTestLedger();
  const { id } = decisionReadyForMeeting(ledger);
  expect(record(ledger, id)).toMatchObject({
    status: 'readyForMeeting',
    canTable: true,
    nextStep: '提请集体讨论',
  });
  table(ledger, id, { meetingType: 'executive' });
  expect(record(ledger, id)).toMatchObject({
    meetingType: 'executive',
    plannedMeetingOn: '2026-11-30',
    nextStep: '11-30 上会',
    dueOn: '2026-11-30',
    workdaysLeft: 5,
  });
  expect(record(ledger, id).steps.find((step) => step.kind === 'collective')?.mark).toBe('inProgress');
});

describe('缺哪一条，就说哪一条', () => {
  test('第3条：排除的事项', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger, { category: null, exclusion: 'emergency', exclusionReason: '应急' });
    expect(refused(ledger, id)).toMatchObject({ code: 'rule' });
    expect(refused(ledger, id).message).toContain('不按本条例提请讨论（713号令第3条）');
  });

  test('第11条：没有启动', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger, { startedOn: null });
    expect(refused(ledger, id).message).toBe(
      '不能提请集体讨论：已决定启动，承办单位明确：还没有登记启动日期（713号令第11条）',
    );
  });

  test.each([
    ['participation', '公众参与还没有完成（713号令第14条）'],
    ['expert', '专家论证还没有完成（713号令第19条）'],
    ['risk', '风险评估还没有完成（713号令第24条）'],
  ] as const)('%s 没有完成', (kind, reason) => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    finishStep(ledger, id, kind, { state: 'inProgress' });
    expect(refused(ledger, id).message).toMatch(/^不能提请集体讨论：[^；]+；[^；]+$/);
    expect(refused(ledger, id).message).toContain(reason);
  });

  test('第24条：风险不可控', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    enter(ledger, id, 'riskAssessment', {
      assessedOn: localDate('2026-11-21'),
      conclusion: 'uncontrollable',
    });
    expect(refused(ledger, id).message).toContain('不可控，须调整草案后重新评估（713号令第24条）');
  });

  test('第29条：涉及市场主体而没有公平竞争审查；审查了就放行', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger, { touchesMarket: true });
    expect(refused(ledger, id).message).toContain('还没有登记公平竞争审查（713号令第29条）');
    enter(ledger, id, 'fairCompetition');
    expect(refused(ledger, id).message).toContain('公平竞争审查还没有完成（713号令第29条）');
    finishStep(ledger, id, 'fairCompetition');
    table(ledger, id);
  });

  test('第25条：没有送审，征求过意见也不能代替', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    finishProcedures(ledger, id);
    expect(refused(ledger, id).message).toBe(
      '不能提请集体讨论：已组织法律顾问提出意见：还没有法律意见（713号令第28条）；已出具合法性审查意见：审查意见书尚未出具（713号令第25条）；承办单位已反馈采纳情况：尚未收到（713号令第28条）',
    );
  });

  test('第25条：审查还没有签发', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    finishProcedures(ledger, id);
    reviewAt(ledger, 'signing', { decisionId: id });
    expect(refused(ledger, id).message).toContain('审查意见书尚未出具（713号令第25条）');
  });

  test('第25条：结论不合法，反馈了也不得提交讨论', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger, { draft: opinionInput({ conclusion: 'unlawful' }) });
    expect(record(ledger, id)).toMatchObject({
      status: 'barred',
      canTable: false,
      nextStep: '修改后重新送审',
    });
    expect(refused(ledger, id).message).toBe(
      '不能提请集体讨论：已出具合法性审查意见：结论为不合法，不得提交讨论（713号令第25条）',
    );
  });

  test('第28条：承办单位没有反馈', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    finishProcedures(ledger, id);
    reviewAt(ledger, 'issued', { decisionId: id });
    expect(refused(ledger, id).message).toBe(
      '不能提请集体讨论：承办单位已反馈采纳情况：尚未收到（713号令第28条）',
    );
  });

  test('缺几条，一次都说出来', () => {
    const ledger = openTestLedger();
    const { message } = refused(ledger, makeDecision(ledger));
    for (const article of ['第14条', '第18条', '第19条', '第24条', '第25条', '第28条'])
      expect(message).toContain(article);
  });
});

describe('例外', () => {
  test('不适用而有理由的程序，不拦', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    for (const kind of ['participation', 'expert', 'risk'] as const)
      finishStep(ledger, id, kind, { isApplicable: false, ground: '依法不予公开、专业性不强、已按规定评估' });
    reviewAt(ledger, 'replied', { decisionId: id });
    table(ledger, id);
  });

  test('第25条：探索性改革明示风险的，可以提交', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger, {
      draft: opinionInput({
        conclusion: 'exploratory',
        noRuleGround: '国家尚无明确规定',
        legalRisk: '可能与后续规定不一致',
      }),
    });
    expect(record(ledger, id).canTable).toBe(true);
    table(ledger, id);
  });

  test('结论合法的，可以提交', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger, { draft: lawfulOpinion() });
    table(ledger, id);
  });

  test('第26条：审查时间不足7个工作日，写明理由才行，理由留下', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger, { isBackEntry: true });
    const early = { meetingOn: '2026-11-10' };
    expect(refused(ledger, id, early)).toMatchObject({
      code: 'validation',
      fields: { waiver: '11-03 受理，11-10，5 个工作日，须写明理由（713号令第26条）' },
    });
    table(ledger, id, { ...early, waiver: '汛期将至，须尽快决策' });
    expect(record(ledger, id).meetingWaiver).toBe('汛期将至，须尽快决策');
    const line = record(ledger, id).gates.find((gate) => gate.ruleId === 'D-22b');
    expect(line).toMatchObject({
      isMet: true,
      message: expect.stringContaining('汛期将至，须尽快决策') as unknown,
    });
  });
});

describe('会议日期', () => {
  test('要填；不能早于今天，补录的除外', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    expect(
      refusal(() =>
        ledger.as('zhou').decisions.tableForMeeting({ ...tableInput(ledger, id), meetingOn: null }),
      ).fields,
    ).toEqual({ meetingOn: '请填写会议日期' });
    expect(refused(ledger, id, { meetingOn: '2026-11-22' }).fields?.['meetingOn']).toContain('不能早于今天');
    expect(table(ledger, id, { meetingOn: '2026-11-23' }).id).toBe(id);
  });

  test('第30条：只有常务会议和全体会议，县长办公会填不进', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    const envelope = ledger.send(
      'decisions.tableForMeeting',
      { ...tableInput(ledger, id), meetingType: 'office' },
      ledger.sessionOf('zhou'),
    );
    expect(envelope).toMatchObject({ ok: false, error: { code: 'validation', message: '请选择会议' } });
  });
});

describe('会后', () => {
  const meet = (ledger: TestLedger, id: number, result: 'passed' | 'deferred' | 'rejected') => {
    const chiefReason = result === 'passed' ? '' : '资金来源尚未落实';
    enter(ledger, id, 'meeting', { heldOn: localDate('2026-11-23'), result, chiefReason });
    finishStep(ledger, id, 'collective', { startedOn: '2026-11-23', finishedOn: '2026-11-23' });
  };

  test('通过：已决定；不能再提请', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    table(ledger, id);
    meet(ledger, id, 'passed');
    expect(record(ledger, id)).toMatchObject({ status: 'decided', canTable: false });
    expect(refused(ledger, id).message).toBe('这件事项已过提请讨论的阶段，不能再提请');
  });

  test.each(['deferred', 'rejected'] as const)('%s：仍在会前，可以再提请，上次结果清掉', (result) => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    table(ledger, id);
    meet(ledger, id, result);
    expect(record(ledger, id)).toMatchObject({ status: 'readyForMeeting', meetingResult: result });
    table(ledger, id, { meetingOn: '2026-12-07' });
    expect(record(ledger, id)).toMatchObject({ meetingResult: null, plannedMeetingOn: '2026-12-07' });
  });

  test('两个窗口同时提请，后一个被拦', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    const target = decisionTarget(ledger, id);
    table(ledger, id);
    expect(
      refusal(() => ledger.as('gao').decisions.tableForMeeting({ ...tableInput(ledger, id), ...target }))
        .code,
    ).toBe('conflict');
  });
});
