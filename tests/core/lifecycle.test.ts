import { describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  decisionInput,
  decisionReadyForMeeting,
  decisionTarget,
  finishStep,
  intakeInput,
  makeDecision,
  reviewAt,
  reviewTarget,
  stepInput,
  tableInput,
} from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';

type Lifecycle = 'active' | 'suspended' | 'terminated';
const set = (ledger: TestLedger, id: number, lifecycle: Lifecycle) =>
  ledger.as('liang').decisions.setLifecycle({
    ...decisionTarget(ledger, id),
    lifecycle,
    decidedBy: '县长',
    isChiefDecision: true,
    reason: '客观情况变化',
  });
const record = (ledger: TestLedger, id: number) => ledger.as('zhou').decisions.get({ id });

describe('中止、恢复、终止（第37条）', () => {
  test('中止要写决定人和理由；恢复以后照原样走', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    set(ledger, id, 'suspended');
    expect(record(ledger, id)).toMatchObject({
      status: 'suspended',
      nextStep: '恢复或者终止',
      lifecycleReason: '县长决定：客观情况变化',
      canTable: false,
    });
    set(ledger, id, 'active');
    expect(record(ledger, id)).toMatchObject({ status: 'readyForMeeting', canTable: true });
  });

  test('决定人、理由缺一不收', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const error = refusal(() =>
      ledger.as('liang').decisions.setLifecycle({
        ...decisionTarget(ledger, id),
        lifecycle: 'suspended',
        decidedBy: '',
        reason: '',
      }),
    );
    expect(error.fields).toEqual({ decidedBy: '请填写决定人', reason: '请填写理由' });
  });

  test('终止是终点：不在办、不能恢复；状态没有变的不用再改', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    expect(refusal(() => set(ledger, id, 'active')).fields?.['lifecycle']).toContain('已经是这个状态');
    set(ledger, id, 'terminated');
    expect(record(ledger, id).status).toBe('terminated');
    expect(ledger.as('zhou').decisions.list({}).total).toBe(0);
    for (const lifecycle of ['active', 'suspended'] as const)
      expect(refusal(() => set(ledger, id, lifecycle)).message).toBe('已终止的事项不能恢复，请另行登记');
  });

  test.each(['suspended', 'terminated'] as const)(
    '%s 的不能送审、不能提请、不能登记会后各步',
    (lifecycle) => {
      const ledger = openTestLedger();
      const fresh = makeDecision(ledger);
      set(ledger, fresh, lifecycle);
      expect(refusal(() => ledger.as('zhou').reviews.register(intakeInput(ledger, fresh))).message).toContain(
        '不能送审',
      );
      const { id } = decisionReadyForMeeting(ledger);
      set(ledger, id, lifecycle);
      expect(refusal(() => ledger.as('zhou').decisions.tableForMeeting(tableInput(ledger, id))).code).toBe(
        'rule',
      );
      for (const kind of ['partyReport', 'participation'] as const)
        expect(
          refusal(() => ledger.as('zhou').decisions.updateStep(stepInput(ledger, id, kind))).message,
        ).toContain('713号令第37条');
    },
  );

  test('停下的也要归档：写明不公开的理由后可以', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    set(ledger, id, 'terminated');
    finishStep(ledger, id, 'publication', { isApplicable: false, ground: '没有作出决策' });
    finishStep(ledger, id, 'archive');
    expect(record(ledger, id).status).toBe('terminated');
  });
});

describe('作废误登的事项', () => {
  const voidIt = (ledger: TestLedger, id: number) =>
    ledger.as('liang').decisions.void({ ...decisionTarget(ledger, id), reason: '重复登记' });

  test('留着不删，标作废、写理由，不再在办，不能再改', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    voidIt(ledger, id);
    expect(record(ledger, id)).toMatchObject({ isVoided: true, voidReason: '重复登记' });
    expect(ledger.as('zhou').decisions.list({}).total).toBe(0);
    expect(ledger.as('zhou').decisions.list({ scope: 'all' }).total).toBe(1);
    for (const work of [
      () => ledger.as('zhou').decisions.update({ ...decisionInput(ledger), ...decisionTarget(ledger, id) }),
      () => ledger.as('zhou').decisions.updateStep(stepInput(ledger, id, 'participation')),
      () => voidIt(ledger, id),
      () => set(ledger, id, 'suspended'),
    ])
      expect(refusal(work).message).toBe('这件事项已经作废，不能再改');
    expect(refusal(() => ledger.as('zhou').reviews.register(intakeInput(ledger, id))).message).toContain(
      '已经作废',
    );
  });

  test('出具过审查意见书的不能作废，哪怕后来又送审', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    expect(refusal(() => voidIt(ledger, id)).message).toContain('已出具审查意见书的事项不能作废');
    const again = ledger.as('zhou').reviews.register(intakeInput(ledger, id));
    expect(refusal(() => voidIt(ledger, id)).message).toContain('已出具审查意见书的事项不能作废');
    ledger.as('liang').reviews.void({ ...reviewTarget(ledger, again.id), reason: '误登' });
    expect(refusal(() => voidIt(ledger, id)).message).toContain('已出具审查意见书的事项不能作废');
  });

  test('送审还在办理的，先作废送审件', () => {
    const ledger = openTestLedger();
    const { id, decisionId } = reviewAt(ledger, 'supplementing');
    expect(refusal(() => voidIt(ledger, decisionId)).message).toBe('送审 2026-001 还在办理，请先作废送审件');
    ledger.as('liang').reviews.void({ ...reviewTarget(ledger, id), reason: '误登' });
    voidIt(ledger, decisionId);
    expect(record(ledger, decisionId).isVoided).toBe(true);
  });
});
