import { describe, expect, test } from 'vitest';
import { exclusionKeys } from '#shared/domain/decision/vocabulary.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { decisionInput, decisionTarget, makeDecision } from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';

const create = (ledger: TestLedger, given: Parameters<typeof decisionInput>[1]) =>
  refusal(() => ledger.as('zhou').decisions.create(decisionInput(ledger, given)));

describe('登记决策事项', () => {
  test('登记的内容原样读回来，另算出状态、下一步和各道程序', () => {
    const ledger = openTestLedger();
    const input = decisionInput(ledger, { catalogNo: '2026-07', plannedMeetingOn: '2026-12-01' });
    const { id, version } = ledger.as('zhou').decisions.create(input);
    const record = ledger.as('sun').decisions.get({ id });
    expect(record).toMatchObject({ ...input, id, version });
    expect(record).toMatchObject({
      leadUnit: '县水利局',
      handler: '周文静',
      status: 'draft',
      nextStep: '开展公众参与等程序',
      dueOn: null,
      lifecycle: 'active',
      canTable: false,
      reviewIds: [],
      isVoided: false,
      createdAt: '2026-11-23T02:00:00.000Z',
      deadlines: [{ label: '拟上会', date: '2026-12-01' }],
    });
    expect(record.steps.map((step) => [step.kind, step.mark])).toEqual([
      ['participation', 'notStarted'],
      ['expert', 'notStarted'],
      ['risk', 'notStarted'],
      ['legality', 'notStarted'],
      ['collective', 'notStarted'],
      ['fairCompetition', 'notApplicable'],
      ['partyReport', 'notStarted'],
      ['publication', 'notStarted'],
      ['archive', 'notStarted'],
      ['execution', 'notStarted'],
    ]);
  });

  test('首尾空白去掉，全半角合一，回车换成换行', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger, { title: '  供水价格\t调整  ', summary: '第一行\r\n第二行\r第三行  ' });
    expect(ledger.as('zhou').decisions.get({ id })).toMatchObject({
      title: '供水价格\t调整',
      summary: '第一行\n第二行\n第三行',
    });
  });

  test('没有填全、填得太长、混进控制字符，逐栏说明', () => {
    const ledger = openTestLedger();
    expect(create(ledger, { title: ' ' }).fields).toEqual({ title: '请填写事项名称' });
    expect(create(ledger, { title: '字'.repeat(121) }).fields).toEqual({
      title: '事项名称不能超过 120 个字',
    });
    expect(create(ledger, { title: '供水\u0000价格' }).fields?.['title']).toContain('控制字符');
    expect(create(ledger, { title: '供水\u001b价格' }).fields?.['title']).toContain('控制字符');
    expect(create(ledger, { title: '供水\ud800价格' }).fields?.['title']).toContain('损坏的字符');
    expect(create(ledger, { startedOn: '2026-02-30' }).fields).toEqual({
      startedOn: '启动日期不是有效日期，请写成 2026-03-05',
    });
    expect(create(ledger, { catalogNo: '2026年7号' }).fields).toEqual({
      catalogNo: '目录号写成 2026-07；不在目录的留空',
    });
  });

  test('承办单位、经办人必须是在册的；经办人要有经办或负责人角色', () => {
    const ledger = openTestLedger();
    expect(create(ledger, { leadUnitId: 999 }).fields).toEqual({ leadUnitId: '没有这个单位，请重新选择' });
    expect(create(ledger, { handlerId: 999 }).fields).toEqual({ handlerId: '没有这个人，请重新选择' });
    expect(create(ledger, { handlerId: ledger.accountId('chen') }).fields).toEqual({
      handlerId: '陈立新没有经办、负责人角色，请另选',
    });
  });
});

describe('归类与排除（第3条）', () => {
  test('五类必选其一', () => {
    const ledger = openTestLedger();
    expect(create(ledger, { category: null }).fields?.['category']).toContain('713号令第3条');
    expect(create(ledger, { category: 6 }).fields).toEqual({ category: '请选择类别' });
    for (const category of [1, 2, 3, 4, 5]) makeDecision(ledger, { category });
  });

  test.each(exclusionKeys)('选了排除情形 %s，不归五类、须写理由，状态为不适用', (exclusion) => {
    const ledger = openTestLedger();
    expect(create(ledger, { exclusion, exclusionReason: '理由' }).fields?.['exclusion']).toContain(
      '不再归入五类',
    );
    expect(create(ledger, { exclusion, category: null }).fields?.['exclusionReason']).toContain(
      '713号令第3条',
    );
    const id = makeDecision(ledger, { exclusion, category: null, exclusionReason: '属应急处置' });
    const record = ledger.as('zhou').decisions.get({ id });
    expect([record.status, record.nextStep]).toEqual(['excluded', '—']);
    expect(record.gates[0]).toMatchObject({ ruleId: 'D-03', isMet: false });
  });
});

describe('启动（第11条）', () => {
  test('已启动的必须明确承办单位；没有启动的可以先空着', () => {
    const ledger = openTestLedger();
    expect(create(ledger, { leadUnitId: null }).fields?.['leadUnitId']).toContain('713号令第11条');
    const id = makeDecision(ledger, { leadUnitId: null, startedOn: null });
    expect(ledger.as('zhou').decisions.get({ id }).nextStep).toBe('登记启动');
  });

  test('日期有先后：启动不晚于今天，拟上会日不早于启动', () => {
    const ledger = openTestLedger();
    expect(create(ledger, { startedOn: '2026-11-24' }).fields).toEqual({
      startedOn: '启动日期不能晚于今天 2026-11-23',
    });
    expect(create(ledger, { startedOn: '2026-09-01', plannedMeetingOn: '2026-08-31' }).fields).toEqual({
      plannedMeetingOn: '拟上会日不能早于启动日期 2026-09-01',
    });
  });
});

describe('目录号', () => {
  test('一号一事，用过的不能再用；留空的不算', () => {
    const ledger = openTestLedger();
    makeDecision(ledger, { catalogNo: '2026-07' });
    expect(create(ledger, { catalogNo: '2026-07' }).fields).toEqual({
      catalogNo: '目录号 2026-07 已用在另一件事项上',
    });
    makeDecision(ledger, { catalogNo: '' });
    makeDecision(ledger, { catalogNo: '' });
    makeDecision(ledger, { catalogNo: '2025-07' });
  });

  test('2026-7 和 2026-07 是同一个号', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger, { catalogNo: '2026-7' });
    expect(ledger.as('zhou').decisions.get({ id }).catalogNo).toBe('2026-07');
    expect(create(ledger, { catalogNo: '2026-07' }).fields?.['catalogNo']).toContain('已用在另一件事项上');
    expect(create(ledger, { catalogNo: '2026-007' }).fields?.['catalogNo']).toContain('已用在另一件事项上');
  });

  test('改自己的不算重号；作废的把号让出来', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger, { catalogNo: '2026-07' });
    const zhou = ledger.as('zhou');
    zhou.decisions.update({
      ...decisionInput(ledger, { catalogNo: '2026-07', title: '改名' }),
      ...decisionTarget(ledger, id),
    });
    ledger.as('liang').decisions.void({ ...decisionTarget(ledger, id), reason: '误登' });
    makeDecision(ledger, { catalogNo: '2026-07' });
  });

  test('预填的是当年最大的号加一，跨年从一起，两位补零', () => {
    const ledger = openTestLedger();
    const next = (year: number) => ledger.as('zhou').decisions.nextCatalogNo({ year }).catalogNo;
    expect(next(2026)).toBe('2026-01');
    for (const catalogNo of ['2026-02', '2026-09', '2026-100', '2025-30'])
      makeDecision(ledger, { catalogNo });
    expect([next(2026), next(2025), next(2027)]).toEqual(['2026-101', '2025-31', '2027-01']);
  });
});

describe('修改', () => {
  test('改了哪些，读回来就是哪些；版本加一', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const target = decisionTarget(ledger, id);
    const changed = decisionInput(ledger, { title: '改过的名称', category: 2, summary: '改过的概要' });
    expect(ledger.as('gao').decisions.update({ ...changed, ...target })).toEqual({
      id,
      version: target.expectedVersion + 1,
    });
    expect(ledger.as('zhou').decisions.get({ id })).toMatchObject({
      ...changed,
      catalogNo: null,
      version: target.expectedVersion + 1,
    });
  });

  test('两个窗口同时改，后存的被拦，先存的不丢', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const target = decisionTarget(ledger, id);
    const save = (title: string) =>
      ledger.as('zhou').decisions.update({ ...decisionInput(ledger, { title }), ...target });
    save('甲窗口存的');
    expect(refusal(() => save('乙窗口存的'))).toMatchObject({
      code: 'conflict',
      message: '这条记录刚被别人改过。您填的内容还在屏幕上，请刷新后核对再存',
    });
    expect(ledger.as('zhou').decisions.get({ id }).title).toBe('甲窗口存的');
  });

  test('第29条：后来才涉及市场主体的，公平竞争审查随之适用；改回去随之不适用', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const setMarket = (touchesMarket: boolean) => {
      ledger
        .as('zhou')
        .decisions.update({ ...decisionInput(ledger, { touchesMarket }), ...decisionTarget(ledger, id) });
      return ledger
        .as('zhou')
        .decisions.get({ id })
        .steps.find((step) => step.kind === 'fairCompetition');
    };
    expect(setMarket(true)).toMatchObject({ isApplicable: true, mark: 'notStarted', ground: '' });
    expect(setMarket(false)).toMatchObject({ isApplicable: false, ground: '不涉及市场主体经济活动' });
  });

  test('没有的事项，说没有', () => {
    const ledger = openTestLedger();
    expect(refusal(() => ledger.as('zhou').decisions.get({ id: 999 })).code).toBe('not_found');
    expect(
      refusal(() =>
        ledger.as('zhou').decisions.update({ ...decisionInput(ledger), id: 999, expectedVersion: 1 }),
      ).code,
    ).toBe('not_found');
  });
});
