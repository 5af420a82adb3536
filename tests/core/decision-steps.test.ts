import { describe, expect, test } from 'vitest';
import type { StepKind } from '#shared/domain/decision/vocabulary.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  decisionReadyForMeeting,
  decisionTarget,
  finishStep,
  makeDecision,
  reviewAt,
  stepInput,
  tableInput,
} from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';
import { enter, voidEntry } from '#tests/support/registers.ts';

const refused = (
  ledger: TestLedger,
  id: number,
  kind: StepKind,
  given: Parameters<typeof stepInput>[3] = {},
) => refusal(() => ledger.as('zhou').decisions.updateStep(stepInput(ledger, id, kind, given)));
const record = (ledger: TestLedger, id: number) => ledger.as('zhou').decisions.get({ id });
const stepOf = (ledger: TestLedger, id: number, kind: StepKind) =>
  record(ledger, id).steps.find((step) => step.kind === kind);
/** Decided by the executive meeting. */
function decided(ledger: TestLedger): number {
  const { id } = decisionReadyForMeeting(ledger);
  ledger.as('zhou').decisions.tableForMeeting({ ...tableInput(ledger, id), meetingOn: '2026-11-23' });
  finishStep(ledger, id, 'collective', { startedOn: '2026-11-23', finishedOn: '2026-11-23' });
  return id;
}

describe('登记一道程序', () => {
  test('登记的原样读回来，状态词、下一步跟着变', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    finishStep(ledger, id, 'participation', { responsible: '高宇', note: '座谈会、公开征求意见' });
    expect(stepOf(ledger, id, 'participation')).toMatchObject({
      state: 'done',
      startedOn: '2026-09-01',
      finishedOn: '2026-10-20',
      responsible: '高宇',
      note: '座谈会、公开征求意见',
      mark: 'done',
    });
    expect(record(ledger, id)).toMatchObject({ status: 'arguing', nextStep: '完成专家论证' });
  });

  test('两个窗口同时登记，后存的被拦', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const target = decisionTarget(ledger, id);
    finishStep(ledger, id, 'participation');
    expect(refused(ledger, id, 'expert', target).code).toBe('conflict');
  });

  test('日期有先后：开始、完成都不晚于今天，完成不早于开始；完成了两个日期都要有', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const fields = (given: Parameters<typeof stepInput>[3]) =>
      refused(ledger, id, 'participation', given).fields;
    expect(fields({ startedOn: '2026-11-24' })).toEqual({ startedOn: '开始日期不能晚于今天 2026-11-23' });
    expect(fields({ finishedOn: '2026-11-24' })).toEqual({ finishedOn: '完成日期不能晚于今天 2026-11-23' });
    expect(fields({ startedOn: '2026-10-21' })).toEqual({
      finishedOn: '完成日期不能早于开始日期 2026-10-21',
    });
    expect(fields({ startedOn: null })).toEqual({ startedOn: '请填写开始日期' });
    expect(fields({ finishedOn: null })).toEqual({ finishedOn: '请填写完成日期' });
    expect(fields({ state: 'inProgress', startedOn: null })).toEqual({ startedOn: '请填写开始日期' });
  });

  test('进行中的不留完成日期，退回未开始可以', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    finishStep(ledger, id, 'expert', { state: 'inProgress' });
    expect(stepOf(ledger, id, 'expert')).toMatchObject({ state: 'inProgress', finishedOn: null });
    finishStep(ledger, id, 'expert', { state: 'notStarted', startedOn: null, finishedOn: null });
    expect(stepOf(ledger, id, 'expert')?.mark).toBe('notStarted');
  });

  test('第25条：合法性审查不在这里登记', () => {
    const ledger = openTestLedger();
    expect(refused(ledger, makeDecision(ledger), 'legality').message).toContain('713号令第25条');
  });

  test('第3条：排除的事项不登记法定程序', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger, { category: null, exclusion: 'legislation', exclusionReason: '立法' });
    expect(refused(ledger, id, 'participation').message).toContain('713号令第3条');
  });
});

describe('不适用要有理由', () => {
  const na = { isApplicable: false, startedOn: null, finishedOn: null } as const;

  test('第14条：公众参与不适用，要写依法不予公开的依据', () => {
    const ledger = openTestLedger();
    expect(refused(ledger, makeDecision(ledger), 'participation', na).fields).toEqual({
      ground: '请写依法不予公开的依据（713号令第14条）',
    });
  });

  test.each([
    ['expert', '专家论证'],
    ['risk', '风险评估'],
    ['partyReport', '请示县委（出台前）'],
    ['publication', '公布与解读'],
  ] as const)('%s 不适用，要写理由；写了就标不适用，日期清掉', (kind, name) => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    expect(refused(ledger, id, kind, na).fields).toEqual({ ground: `${name}选了不适用，请写理由` });
    finishStep(ledger, id, kind, { isApplicable: false, ground: '按规定不需要' });
    expect(stepOf(ledger, id, kind)).toMatchObject({
      mark: 'notApplicable',
      state: 'notStarted',
      ground: '按规定不需要',
      startedOn: null,
      finishedOn: null,
    });
  });

  test('第30条：集体讨论没有不适用', () => {
    const ledger = openTestLedger();
    const error = refused(ledger, makeDecision(ledger), 'collective', { ...na, ground: '已定' });
    expect(error.fields?.['isApplicable']).toContain('713号令第30条');
  });

  test('第29条：涉及市场主体的，公平竞争审查没有不适用', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger, { touchesMarket: true });
    const error = refused(ledger, id, 'fairCompetition', { ...na, ground: '不涉及' });
    expect(error.fields?.['isApplicable']).toContain('713号令第29条');
  });
});

describe('风险评估（第24条）', () => {
  test('没有登记评估、结论不可控的，不能标完成', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    expect(refused(ledger, id, 'risk').message).toContain('还没有登记风险评估（713号令第24条）');
    enter(ledger, id, 'riskAssessment', { conclusion: 'uncontrollable' });
    expect(refused(ledger, id, 'risk').message).toContain('不可控，须调整草案后重新评估');
  });

  test('不可控的送审以后不得上会；调整后重评可控，解除', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    enter(ledger, id, 'riskAssessment', {
      assessedOn: localDate('2026-11-21'),
      conclusion: 'uncontrollable',
    });
    expect(record(ledger, id)).toMatchObject({
      status: 'barred',
      nextStep: '调整草案重评风险',
      canTable: false,
    });
    enter(ledger, id, 'riskAssessment', {
      assessedOn: localDate('2026-11-22'),
      adjustment: '提高补偿标准，分两年实施',
    });
    expect(record(ledger, id)).toMatchObject({ status: 'readyForMeeting', canTable: true });
  });

  test('评出不可控的，不能改选不适用了事；误登的作废以后才行，结论随之去掉', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const entryId = enter(ledger, id, 'riskAssessment', { conclusion: 'uncontrollable' });
    const waive = { isApplicable: false, ground: '已按规定评估' };
    expect(refused(ledger, id, 'risk', waive).fields?.['isApplicable']).toBe(
      '已经登记了风险评估，不能再选不适用；误登的请先作废',
    );
    voidEntry(ledger, id, 'riskAssessment', entryId);
    finishStep(ledger, id, 'risk', waive);
    expect(record(ledger, id)).toMatchObject({ riskConclusion: null });
    expect(stepOf(ledger, id, 'risk')?.mark).toBe('notApplicable');
  });
});

describe('会后各步有先后', () => {
  test('第30条：没有登记会议的，集体讨论不能标完成；会议的种类、结果从登记簿来', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    const done = { startedOn: '2026-11-22', finishedOn: '2026-11-22' };
    expect(refused(ledger, id, 'collective', done).message).toContain(
      '还没有登记常务会议或者全体会议的讨论情况（713号令第30条）',
    );
    enter(ledger, id, 'meeting', { type: 'plenary' });
    finishStep(ledger, id, 'collective', done);
    expect(record(ledger, id)).toMatchObject({
      status: 'decided',
      meetingType: 'plenary',
      meetingResult: 'passed',
    });
  });

  test('第25条：没有审查过的，会议登记不进去', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    expect(refusal(() => enter(ledger, id, 'meeting')).message).toContain(
      '审查意见书尚未出具（713号令第25条）',
    );
  });

  test('没有集体讨论通过，不能公布、不能登记执行', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    expect(refused(ledger, id, 'publication').message).toContain('还没有集体讨论通过（713号令第30条）');
    expect(refused(ledger, id, 'execution').message).toBe('还没有作出决定，不能登记执行');
  });

  test('第31条：请示县委写在会前会后都可以；没有请示也没有理由的不能公布', () => {
    const ledger = openTestLedger();
    const { id: before } = decisionReadyForMeeting(ledger);
    finishStep(ledger, before, 'partyReport');
    const id = decided(ledger);
    enter(ledger, id, 'publication');
    expect(refused(ledger, id, 'publication').message).toContain('713号令第31条');
    finishStep(ledger, id, 'partyReport', { isApplicable: false, ground: '按规定不需请示' });
    finishStep(ledger, id, 'publication');
    expect(record(ledger, id)).toMatchObject({ status: 'published', nextStep: '整理归档材料' });
  });

  test('没有公布、也没有写依法不公开的，不能归档', () => {
    const ledger = openTestLedger();
    const id = decided(ledger);
    expect(refused(ledger, id, 'archive').message).toContain(
      '还没有公布，也没有写明依法不公开的理由（713号令第32条）；归档材料目录还没有登记（713号令第33条）',
    );
    finishStep(ledger, id, 'publication', { isApplicable: false, ground: '涉及工作秘密，依法不予公开' });
    finishStep(ledger, id, 'archive');
    expect(record(ledger, id)).toMatchObject({ status: 'archived', nextStep: '—', dueOn: null });
  });

  test('公布以后登记执行', () => {
    const ledger = openTestLedger();
    const id = decided(ledger);
    finishStep(ledger, id, 'partyReport');
    finishStep(ledger, id, 'publication');
    finishStep(ledger, id, 'execution', { state: 'inProgress' });
    expect(record(ledger, id).status).toBe('executing');
  });

  test('送审以后，合法性审查一格由审查带动', () => {
    const ledger = openTestLedger();
    const { decisionId } = reviewAt(ledger, 'supplementing');
    expect(stepOf(ledger, decisionId, 'legality')?.mark).toBe('attention');
  });
});
