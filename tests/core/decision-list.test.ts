import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionSorts } from '#shared/contract/decisions.ts';
import type { InputOf } from '#shared/contract/define.ts';
import type { AppContract } from '#shared/contract/index.ts';
import { createTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { decisionTarget, makeDecision, reviewAt } from '#tests/support/matters.ts';

type ListInput = InputOf<AppContract['decisions']['list']>;

/** Seven matters that differ in everything the list filters and sorts by. */
let ledger: TestLedger;
const ids: Record<'water' | 'parking' | 'school' | 'emergency' | 'voided' | 'ended' | 'review', number> = {
  water: 0,
  parking: 0,
  school: 0,
  emergency: 0,
  voided: 0,
  ended: 0,
  review: 0,
};
beforeAll(() => {
  ledger = createTestLedger();
  const other = ledger.unitId('罗山县城市管理局');
  ids.water = makeDecision(ledger, { title: '城区供水价格调整', catalogNo: '2026-02' });
  ids.parking = makeDecision(ledger, {
    title: '停车收费管理办法',
    catalogNo: '2026-10',
    category: 4,
    leadUnitId: other,
    handlerId: ledger.accountId('gao'),
    startedOn: '2025-06-01',
  });
  ids.school = makeDecision(ledger, {
    title: '学校布局调整',
    catalogNo: '2025-01',
    startedOn: null,
    leadUnitId: null,
  });
  ids.emergency = makeDecision(ledger, {
    title: '疫情防控措施',
    category: null,
    exclusion: 'emergency',
    exclusionReason: '突发事件',
  });
  ids.voided = makeDecision(ledger, { title: '误登的事项', catalogNo: '2026-03' });
  ledger.as('liang').decisions.void({ ...decisionTarget(ledger, ids.voided), reason: '误登' });
  ids.ended = makeDecision(ledger, { title: '终止的事项' });
  ledger.as('liang').decisions.setLifecycle({
    ...decisionTarget(ledger, ids.ended),
    lifecycle: 'terminated',
    decidedBy: '县长',
    reason: '不再需要',
  });
  ids.review = makeDecision(ledger, { title: '公墓建设规划', category: 2 });
  reviewAt(ledger, 'drafted', { decisionId: ids.review });
});
afterAll(() => ledger.close());

const list = (input: ListInput = {}) => ledger.as('sun').decisions.list(input);
const found = (input: ListInput): number[] =>
  list(input)
    .rows.map((row) => row.id)
    .toSorted((a, b) => a - b);

describe('页签', () => {
  test('在办：没有办结、没有作废的', () => {
    expect(found({})).toEqual([ids.water, ids.parking, ids.school, ids.review]);
  });
  test('本年目录：今年目录号的，不含作废', () => {
    expect(found({ scope: 'catalog' })).toEqual([ids.water, ids.parking]);
  });
  test('全部：作废的也在，标作废', () => {
    expect(list({ scope: 'all' }).total).toBe(7);
    expect(list({ scope: 'all' }).rows.find((row) => row.id === ids.voided)?.isVoided).toBe(true);
  });
  test('页签上的件数就是名单的件数', () => {
    const counts = ledger.as('sun').decisions.counts({});
    for (const scope of ['open', 'catalog', 'archived', 'all'] as const)
      expect([scope, counts[scope]]).toEqual([scope, list({ scope }).total]);
    expect([counts.overdue, counts.barred]).toEqual([1, 0]);
  });
});

describe('筛选', () => {
  test.each<[string, ListInput, (keyof typeof ids)[]]>([
    ['名称里的字', { text: '供水' }, ['water']],
    ['首字母', { text: 'TCSF' }, ['parking']],
    ['首字母里的“调整”', { text: 'gsjgtz' }, ['water']],
    ['整个目录号', { text: '2026-10' }, ['parking']],
    ['百分号就是百分号', { text: '%' }, []],
    ['下划线就是下划线', { text: '_' }, []],
    ['引号不出事', { text: "' OR 1=1 --" }, []],
    ['类别', { category: 2 }, ['review']],
    ['承办单位', { leadUnitId: 2 }, ['parking']],
    ['状态', { status: 'reviewing' }, ['review']],
    ['排除的在全部里', { scope: 'all', status: 'excluded' }, ['emergency']],
    ['经办人', { handlerId: 3 }, ['parking']],
    ['年份按启动日', { year: 2025, scope: 'all' }, ['parking', 'school']],
    ['几样一起', { year: 2026, category: 1, text: '调整' }, ['water']],
  ])('%s', (_name, input, expected) => {
    expect(found(input)).toEqual(expected.map((key) => ids[key]));
  });

  test('两头的空白不算', () => expect(found({ text: '  供水 ' })).toEqual([ids.water]));
});

describe('排序', () => {
  const order = (input: ListInput): number[] => list({ scope: 'all', ...input }).rows.map((row) => row.id);
  test.each(decisionSorts)('按 %s 正排倒排都给全、次序相反或同组内稳定', (sort) => {
    const up = order({ sort });
    const down = order({ sort, descending: true });
    expect(up.toSorted((a, b) => a - b)).toEqual(Object.values(ids).toSorted((a, b) => a - b));
    expect(down.toSorted((a, b) => a - b)).toEqual(up.toSorted((a, b) => a - b));
    expect(order({ sort })).toEqual(up);
  });
  test('默认按到期日，没有到期日的在后', () => {
    expect(list().rows.map((row) => row.dueOn)).toEqual(['2026-11-20', null, null, null]);
    expect(list().rows[0]).toMatchObject({ id: ids.review, workdaysLeft: -1, status: 'reviewing' });
  });
  test('目录号按号排，没有号的在后', () => {
    expect(order({ sort: 'catalogNo' }).slice(0, 4)).toEqual([
      ids.school,
      ids.water,
      ids.voided,
      ids.parking,
    ]);
  });
  test('启动日期倒排，最近的在前', () => {
    expect(order({ sort: 'startedOn', descending: true }).at(-1)).toBe(ids.school);
  });
  test('名称按拼音首字母排', () => {
    expect(order({ sort: 'title' })[0]).toBe(ids.water);
  });
});

describe('分页', () => {
  test('一页一件，翻完正好是全部，不重不漏', () => {
    const { total } = list({ scope: 'all' });
    const seen = Array.from({ length: total }, (_unused, index) =>
      list({ scope: 'all', page: index + 1, pageSize: 1 }).rows.map((row) => row.id),
    ).flat();
    expect(new Set(seen).size).toBe(total);
    expect(list({ scope: 'all', page: total + 1, pageSize: 1 })).toEqual({ rows: [], total });
  });
  test.each([
    { page: 0 },
    { page: -1 },
    { page: 1.5 },
    { pageSize: 0 },
    { pageSize: 501 },
    { sort: 'id; DROP' },
  ])('不像样的 %j 不收', (input) => {
    expect(ledger.send('decisions.list', input, ledger.sessionOf('sun'))).toMatchObject({
      ok: false,
      error: { code: 'validation' },
    });
  });
});

test('一行给出名单要的一切', () => {
  expect(list({ text: '公墓' }).rows[0]).toEqual({
    id: ids.review,
    catalogNo: null,
    title: '公墓建设规划',
    category: 2,
    leadUnit: '县水利局',
    marks: {
      participation: 'notStarted',
      expert: 'notStarted',
      risk: 'notStarted',
      legality: 'inProgress',
      collective: 'notStarted',
    },
    status: 'reviewing',
    nextStep: '出具审查意见',
    dueOn: '2026-11-20',
    workdaysLeft: -1,
    startedOn: '2026-09-01',
    acceptedOn: '2026-11-03',
    meetingOn: null,
    counsel: '林知远',
    handler: '周文静',
    isVoided: false,
  });
});
