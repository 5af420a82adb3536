/** 专家库（第21条）：入库、出库、参加论证的次数。 */
import { describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { makeDecision } from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';
import { enter, registersOfDecision, voidEntry } from '#tests/support/registers.ts';

type ExpertInput = Parameters<ReturnType<TestLedger['as']>['experts']['create']>[0];
const expertInput = (given: Partial<ExpertInput> = {}): ExpertInput => ({
  name: '专家甲',
  isOrganization: false,
  specialty: '价格成本',
  unit: '某高校',
  title: '副教授',
  pool: 'city',
  integrity: '',
  joinedOn: '2025-01-01',
  leftOn: null,
  leaveReason: '',
  ...given,
});
const create = (ledger: TestLedger, given: Partial<ExpertInput> = {}): number =>
  ledger.as('zhou').experts.create(expertInput(given)).id;
const list = (ledger: TestLedger) => ledger.as('sun').experts.list({});

describe('入库和出库', () => {
  test('登记的原样读回；修改留版本，两个窗口同时改的后存被拦', () => {
    const ledger = openTestLedger();
    const id = create(ledger, { isOrganization: true, name: '豫南评估中心' });
    expect(list(ledger)).toEqual([
      { ...expertInput({ isOrganization: true, name: '豫南评估中心' }), id, version: 1, opinions: 0 },
    ]);
    const change = { ...expertInput({ integrity: '2026年一次迟交意见' }), id, expectedVersion: 1 };
    expect(ledger.as('liang').experts.update(change)).toEqual({ id, version: 2 });
    expect(list(ledger)[0]).toMatchObject({ integrity: '2026年一次迟交意见', isOrganization: false });
    expect(refusal(() => ledger.as('gao').experts.update(change)).code).toBe('conflict');
    expect(refusal(() => ledger.as('gao').experts.update({ ...change, id: 99 })).code).toBe('not_found');
  });
  test('出库要写原因，不早于入库；出库的排在后面，不删', () => {
    const ledger = openTestLedger();
    const refused = (given: Partial<ExpertInput>) => refusal(() => create(ledger, given)).fields;
    expect(refused({ leftOn: '2026-05-01' })).toEqual({ leaveReason: '出库的请写原因' });
    expect(refused({ leftOn: '2024-12-31', leaveReason: '退休' })).toEqual({
      leftOn: '出库日期不能早于入库日期 2025-01-01',
    });
    expect(refused({ name: ' ', specialty: '' })).toEqual({
      name: '请填写姓名或者机构名称',
      specialty: '请填写专业',
    });
    create(ledger, { name: '出库的', leftOn: '2026-05-01', leaveReason: '退休' });
    create(ledger, { name: '在库的' });
    expect(list(ledger).map((expert) => expert.name)).toEqual(['在库的', '出库的']);
  });
  test('入库、修改都进审计', () => {
    const ledger = openTestLedger();
    const id = create(ledger);
    ledger.as('zhou').experts.update({ ...expertInput({ unit: '某研究院' }), id, expectedVersion: 1 });
    const { rows } = ledger.as('zhou').audit.ofRecord({ entity: 'expert', id });
    expect(rows.map((row) => row.summary)).toEqual(['修改专家信息：专家甲', '专家入库：专家甲']);
  });
});

describe('参加论证', () => {
  test('从库里选的计入次数，作废的不计', () => {
    const ledger = openTestLedger();
    const expertId = create(ledger);
    const [one, two] = [makeDecision(ledger), makeDecision(ledger)];
    enter(ledger, one, 'expertOpinion', { expertId });
    const second = enter(ledger, two, 'expertOpinion', { expertId });
    enter(ledger, two, 'expertOpinion', { name: '库外专家', pool: 'other' });
    expect(list(ledger)[0]?.opinions).toBe(2);
    voidEntry(ledger, two, 'expertOpinion', second);
    expect(list(ledger)[0]?.opinions).toBe(1);
  });
  test('库里没有的编号不收，说清楚', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    expect(refusal(() => enter(ledger, id, 'expertOpinion', { expertId: 99 }))).toMatchObject({
      code: 'validation',
      fields: { 'data.expertId': '专家库里没有这位专家，请重新选择' },
    });
  });
  test('专家后来改名、出库，登记过的意见不变', () => {
    const ledger = openTestLedger();
    const expertId = create(ledger);
    const id = makeDecision(ledger);
    enter(ledger, id, 'expertOpinion', { expertId });
    const before = registersOfDecision(ledger, id).expertOpinion;
    ledger.as('zhou').experts.update({
      ...expertInput({ name: '改名', leftOn: '2026-11-01', leaveReason: '调离' }),
      id: expertId,
      expectedVersion: 1,
    });
    expect(registersOfDecision(ledger, id).expertOpinion).toEqual(before);
  });
});
