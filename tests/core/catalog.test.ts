/** 年度目录（第3条第三款）：建议、研究、党委同意、公布、调整、结转、转入台账，次序和留痕。 */
import { describe, expect, test } from 'vitest';
import {
  adjust,
  catalogOf,
  consent,
  fieldsOf,
  itemInput,
  itemOf,
  propose,
  publish,
  publishedCatalog,
  study,
} from '#tests/support/catalog.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { decisionTarget } from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';
import { decidedDecision } from '#tests/support/outcomes.ts';

const numbers = (ledger: TestLedger, year = 2026) =>
  catalogOf(ledger, year).items.map((item) => [item.title, item.number, item.state]);

describe('建议和研究', () => {
  test('登记的原样读回，没有号；研究列入才取号，从一起连着，不列入的没有号', () => {
    const ledger = openTestLedger();
    for (const title of ['甲', '乙', '丙', '丁']) propose(ledger, title);
    expect(itemOf(ledger, '甲')).toMatchObject({
      ...fieldsOf(ledger, { title: '甲' }),
      state: 'proposed',
      number: null,
      catalogNo: null,
      completion: 'notStarted',
      leadUnit: '县水利局',
    });
    study(ledger, '丙');
    study(ledger, '乙', false);
    study(ledger, '甲');
    study(ledger, '丁');
    expect(numbers(ledger)).toEqual([
      ['丙', 1, 'listed'],
      ['甲', 2, 'listed'],
      ['丁', 3, 'listed'],
      ['乙', null, 'declined'],
    ]);
    expect(itemOf(ledger, '甲').catalogNo).toBe('2026-02');
  });
  test('各年各编各的号', () => {
    const ledger = openTestLedger();
    publishedCatalog(ledger, ['甲', '乙']);
    publishedCatalog(ledger, ['丙'], 2025);
    expect([numbers(ledger, 2025), ledger.as('sun').catalog.years({})]).toEqual([
      [['丙', 1, 'listed']],
      [
        { year: 2026, listed: 2, decided: 0, publishedOn: '2026-01-15' },
        { year: 2025, listed: 1, decided: 0, publishedOn: '2026-01-15' },
      ],
    ]);
  });
  test('研究过的不再研究；公布前可以改内容，两个窗口同时改的后存被拦', () => {
    const ledger = openTestLedger();
    const id = propose(ledger, '甲');
    study(ledger, '甲');
    expect(refusal(() => study(ledger, '甲')).message).toBe('只有待研究的建议才登记研究结论');
    const input = { ...fieldsOf(ledger, { title: '甲（修订）' }), id, expectedVersion: 2 };
    ledger.as('zhou').catalog.updateItem(input);
    expect(itemOf(ledger, '甲（修订）')).toMatchObject({ number: 1, version: 3 });
    expect(refusal(() => ledger.as('gao').catalog.updateItem(input)).code).toBe('conflict');
  });
  test('完成时限写到年月', () => {
    const ledger = openTestLedger();
    for (const planFinish of ['2026', '2026-13', '2026年9月'])
      expect(
        refusal(() => ledger.as('zhou').catalog.propose(itemInput(ledger, { planFinish }))).fields,
      ).toEqual({ planFinish: '完成时限写到年月，如 2026-09' });
    ledger.as('zhou').catalog.propose(itemInput(ledger, { planFinish: '' }));
  });
});

describe('党委同意、公布（D-04）', () => {
  test('次序：研究→同意→公布；公布只有负责人办', () => {
    const ledger = openTestLedger();
    expect(refusal(() => consent(ledger)).message).toBe('2026年还没有目录建议');
    expect(refusal(() => publish(ledger)).message).toBe('2026年还没有目录建议');
    propose(ledger, '甲');
    expect(refusal(() => consent(ledger)).message).toBe('还有 1 条建议没有研究结论，请先逐条研究');
    study(ledger, '甲');
    expect(refusal(() => publish(ledger)).message).toBe('目录须经同级党委同意后公布（713号令第3条）');
    consent(ledger);
    expect(refusal(() => publish(ledger, '2026-01-15', 'zhou')).code).toBe('forbidden');
    publish(ledger);
    expect(catalogOf(ledger)).toMatchObject({
      partyConsentOn: '2026-01-08',
      partyConsentNo: '罗文〔2026〕3号',
      publishedOn: '2026-01-15',
      docNo: '罗政办〔2026〕2号',
    });
  });
  test('公布不得早于党委同意，当日可以；都不能晚于今天', () => {
    const ledger = openTestLedger();
    propose(ledger, '甲');
    study(ledger, '甲');
    expect(refusal(() => consent(ledger, '2026-11-24')).fields?.['partyConsentOn']).toContain('不能晚于今天');
    consent(ledger);
    expect(refusal(() => publish(ledger, '2026-01-07')).fields).toEqual({
      publishedOn: '公布日期不能早于党委同意日期 2026-01-08（713号令第3条）',
    });
    expect(refusal(() => publish(ledger, '2026-11-24')).fields?.['publishedOn']).toContain('不能晚于今天');
    publish(ledger, '2026-01-08');
  });
  test('同意以后又来的建议，没有研究的不公布', () => {
    const ledger = openTestLedger();
    propose(ledger, '甲');
    study(ledger, '甲');
    consent(ledger);
    propose(ledger, '乙');
    expect(refusal(() => publish(ledger)).message).toContain('还有 1 条建议没有研究结论');
    study(ledger, '乙', false);
    publish(ledger);
  });
  test('公布以后：不再登记建议、不再研究、不再改，同意日期也不再改', () => {
    const ledger = openTestLedger();
    publishedCatalog(ledger, ['甲']);
    const { id, version } = itemOf(ledger, '甲');
    expect(refusal(() => propose(ledger, '乙')).message).toContain('请用“调整”');
    expect(
      refusal(() =>
        ledger.as('zhou').catalog.updateItem({ ...fieldsOf(ledger), id, expectedVersion: version }),
      ).message,
    ).toContain('请用“调整”');
    expect(refusal(() => consent(ledger)).message).toBe('目录已经公布，党委同意日期不能再改');
    expect(refusal(() => publish(ledger)).message).toBe('目录已经公布');
  });
});

describe('调整', () => {
  test('公布以前没有调整', () => {
    const ledger = openTestLedger();
    propose(ledger, '甲');
    expect(refusal(() => adjust(ledger, { item: fieldsOf(ledger) })).message).toBe(
      '目录公布以后才有调整；现在可以直接修改',
    );
  });
  test('新增接着编号，调出的号不再用，变更号不变；逐次留痕', () => {
    const ledger = openTestLedger();
    publishedCatalog(ledger, ['甲', '乙']);
    adjust(ledger, { kind: 'add', item: fieldsOf(ledger, { title: '丙' }), reason: '省里部署' });
    adjust(ledger, { kind: 'remove', itemId: itemOf(ledger, '丙').id, reason: '省里取消' });
    adjust(ledger, { kind: 'add', item: fieldsOf(ledger, { title: '丁' }), reason: '群众反映' });
    adjust(ledger, {
      kind: 'change',
      itemId: itemOf(ledger, '甲').id,
      item: fieldsOf(ledger, { title: '甲（扩大）', planFinish: '2026-12' }),
      reason: '范围扩大',
    });
    expect(numbers(ledger)).toEqual([
      ['甲（扩大）', 1, 'listed'],
      ['乙', 2, 'listed'],
      ['丙', 3, 'removed'],
      ['丁', 4, 'listed'],
    ]);
    expect(catalogOf(ledger).adjustments.map((row) => [row.kind, row.detail, row.reason])).toEqual([
      ['add', '丙', '省里部署'],
      ['remove', '丙', '省里取消'],
      ['add', '丁', '群众反映'],
      ['change', '甲（扩大）', '范围扩大'],
    ]);
  });
  test('理由、批准人必填；批准日期在公布以后、今天以前', () => {
    const ledger = openTestLedger();
    publishedCatalog(ledger, ['甲']);
    const item = fieldsOf(ledger, { title: '乙' });
    expect(refusal(() => adjust(ledger, { item, reason: '', approvedBy: '' })).fields).toEqual({
      reason: '请填写调整理由',
      approvedBy: '请填写批准人',
    });
    expect(refusal(() => adjust(ledger, { item, approvedOn: '2026-01-14' })).fields).toEqual({
      approvedOn: '批准日期不能早于公布日期 2026-01-15',
    });
    expect(
      refusal(() => adjust(ledger, { item, approvedOn: '2026-11-24' })).fields?.['approvedOn'],
    ).toContain('不能晚于今天');
    expect(refusal(() => adjust(ledger, {})).fields).toEqual({ item: '请填写新增的事项' });
    expect(refusal(() => adjust(ledger, { kind: 'remove' })).fields).toEqual({
      itemId: '请选择要调整的事项',
    });
    expect(catalogOf(ledger).adjustments).toEqual([]);
  });
  test('只调整本年度在列的；已决策的不能调出；两个窗口同时调整后一个被拦', () => {
    const ledger = openTestLedger();
    publishedCatalog(ledger, ['甲']);
    publishedCatalog(ledger, ['去年的'], 2025);
    const past = itemOf(ledger, '去年的', 2025).id;
    expect(refusal(() => adjust(ledger, { kind: 'remove', itemId: past })).message).toBe(
      '只能调整本年度在列的事项',
    );
    decidedDecision(ledger, { catalogNo: '2026-01' });
    const { id } = itemOf(ledger, '甲');
    expect(refusal(() => adjust(ledger, { kind: 'remove', itemId: id })).message).toBe(
      '已经决策的事项不能调出',
    );
    const { version } = catalogOf(ledger);
    adjust(ledger, { item: fieldsOf(ledger, { title: '乙' }) });
    expect(refusal(() => adjust(ledger, { expectedVersion: version, item: fieldsOf(ledger) })).code).toBe(
      'conflict',
    );
  });
});

describe('结转、转入台账', () => {
  const carry = (ledger: TestLedger, ...ids: number[]) =>
    ledger.as('zhou').catalog.carryOver({ year: 2026, ids });
  test('未完成的结转为下一年度的建议，带着原来的决策；结转过的、已决策的不再结转', () => {
    const ledger = openTestLedger();
    publishedCatalog(ledger, ['甲', '乙']);
    const [first, second] = [itemOf(ledger, '甲').id, itemOf(ledger, '乙').id];
    const handlerId = ledger.accountId('zhou');
    const { decisionIds } = ledger.as('zhou').catalog.openDecisions({ ids: [first], handlerId });
    expect(carry(ledger, first)).toEqual({ carried: 1 });
    expect(itemOf(ledger, '甲')).toMatchObject({ state: 'carried', number: 1 });
    expect(itemOf(ledger, '甲', 2027)).toMatchObject({
      state: 'proposed',
      number: null,
      carriedFrom: first,
      decisionId: decisionIds[0],
      completion: 'inProgress',
    });
    expect(refusal(() => carry(ledger, first)).message).toContain('不是 2026 年在列的事项');
    decidedDecision(ledger, { catalogNo: '2026-02' });
    expect(refusal(() => carry(ledger, second)).message).toBe('“乙”已经决策，不用结转');
    expect(catalogOf(ledger, 2027).items).toHaveLength(1);
  });
  test('一批里有一条不行，整批不结转', () => {
    const ledger = openTestLedger();
    publishedCatalog(ledger, ['甲', '乙']);
    adjust(ledger, { kind: 'remove', itemId: itemOf(ledger, '乙').id });
    expect(refusal(() => carry(ledger, itemOf(ledger, '甲').id, itemOf(ledger, '乙').id)).code).toBe('rule');
    expect(numbers(ledger)[0]).toEqual(['甲', 1, 'listed']);
    expect(catalogOf(ledger, 2027).items).toEqual([]);
  });
  test('转入台账：带着目录号、类别、承办单位；做两次只转一次；没有列入的不转', () => {
    const ledger = openTestLedger();
    publishedCatalog(ledger, ['甲', '乙']);
    const ids = catalogOf(ledger).items.map((item) => item.id);
    const handlerId = ledger.accountId('gao');
    const open = (given: number[]) => ledger.as('zhou').catalog.openDecisions({ ids: given, handlerId });
    const { opened, decisionIds } = open(ids);
    expect(opened).toBe(2);
    expect(ledger.as('zhou').decisions.get({ id: decisionIds[1] ?? 0 })).toMatchObject({
      title: '乙',
      catalogNo: '2026-02',
      category: 1,
      category7: 1,
      leadUnitId: ledger.unitId(),
      handler: '高宇',
      status: 'draft',
      startedOn: null,
    });
    expect(open(ids)).toEqual({ opened: 0, decisionIds: [] });
    adjust(ledger, { kind: 'remove', itemId: ids[0] ?? 0 });
    expect(refusal(() => open([ids[0] ?? 0])).message).toBe('“甲”没有列入目录，不能转入台账');
  });
  test('完成情况由名下的决策算出：未启动、进行中、已决策', () => {
    const ledger = openTestLedger();
    publishedCatalog(ledger, ['甲', '乙', '丙']);
    decidedDecision(ledger, { catalogNo: '2026-02' });
    ledger.as('zhou').catalog.openDecisions({
      ids: [itemOf(ledger, '丙').id],
      handlerId: ledger.accountId('zhou'),
    });
    expect(catalogOf(ledger).items.map((item) => item.completion)).toEqual([
      'notStarted',
      'decided',
      'inProgress',
    ]);
    expect(ledger.as('sun').catalog.years({})[0]?.decided).toBe(1);
    const [id] = catalogOf(ledger).items.flatMap((item) => (item.title === '丙' ? [item.decisionId] : []));
    ledger.as('liang').decisions.void({ ...decisionTarget(ledger, id ?? 0), reason: '重复' });
    expect(itemOf(ledger, '丙').completion).toBe('notStarted');
  });
});
