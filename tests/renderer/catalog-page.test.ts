/** 决策目录一页的规则：年度、件数、轮到哪一步、为什么不能做；表单里认得的写法。 */
import { describe, expect, test } from 'vitest';
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import {
  adjustSchema,
  blankAdjust,
  flatFields,
  toAdjustInput,
} from '#renderer/features/catalog/adjust-form.ts';
import {
  canCarry,
  canOpen,
  type Catalog,
  countItems,
  currentStep,
  isInScope,
  stepRefusals,
  yearChoices,
  yearIn,
} from '#renderer/features/catalog/catalog-state.ts';
import { sameTitleOf } from '#renderer/features/catalog/dialogs/same-title.ts';
import {
  blankItem,
  itemSchema,
  joinProcedures,
  readPlanFinish,
  splitProcedures,
  toItemInput,
} from '#renderer/features/catalog/item-form.ts';

let lastId = 0;
function item(more: Partial<CatalogItemDto> = {}): CatalogItemDto {
  lastId += 1;
  return {
    id: lastId,
    version: 1,
    year: 2027,
    number: null,
    catalogNo: null,
    title: `事项${lastId}`,
    category: 1,
    source: '部门建议',
    leadUnitId: 1,
    leadUnit: '县水利局',
    coUnits: '',
    planFinish: '',
    basis: '',
    procedures: '',
    remark: '',
    state: 'proposed',
    studyResult: '',
    decisionId: null,
    carriedFrom: null,
    completion: 'notStarted',
    ...more,
  };
}
const listed = (more: Partial<CatalogItemDto> = {}) => item({ state: 'listed', ...more });
const catalog = (items: readonly CatalogItemDto[], more: Partial<Catalog> = {}): Catalog => ({
  year: 2027,
  version: 1,
  partyConsentOn: null,
  partyConsentNo: '',
  publishedOn: null,
  docNo: '',
  items: [...items],
  adjustments: [],
  ...more,
});
const stepOf = (one: Catalog) => currentStep(one, countItems(one.items));
const refusalsOf = (one: Catalog) => stepRefusals(one, countItems(one.items));

describe('年度', () => {
  test('地址里没有写或者认不出的，看今年', () => {
    expect(yearIn('2025', '2026-11-23')).toBe(2025);
    expect(yearIn(null, '2026-11-23')).toBe(2026);
    expect(yearIn('去年', '2026-11-23')).toBe(2026);
    expect(yearIn('1025', '2026-11-23')).toBe(2026);
    expect(yearIn(null, null)).toBeNull();
  });

  test('明年、今年总在，编过的和正在看的各占一格，新的在前', () => {
    const years = [{ year: 2024, listed: 3, decided: 3, publishedOn: null }];
    expect(yearChoices(years, '2026-11-23', 2022)).toEqual([2027, 2026, 2024, 2022]);
  });
});

describe('办理次序（713号令第三条第三款）', () => {
  test('没有建议先登记，有没研究的先研究', () => {
    expect(stepOf(catalog([]))).toBe('propose');
    expect(stepOf(catalog([listed(), item()]))).toBe('study');
  });

  test('逐条研究以后报党委同意，同意以后公布', () => {
    expect(stepOf(catalog([listed()]))).toBe('consent');
    expect(stepOf(catalog([listed()], { partyConsentOn: '2027-01-05' }))).toBe('publish');
  });

  test('全部不列入时回到登记建议，不报空目录', () => {
    const one = catalog([item({ state: 'declined' })]);
    expect(stepOf(one)).toBe('propose');
    expect(refusalsOf(one).consent).toBe('没有列入的事项');
  });

  test('公布以后轮到转入台账；都转入了就没有下一步', () => {
    const published = { partyConsentOn: '2027-01-05', publishedOn: '2027-01-10' };
    expect(stepOf(catalog([listed()], published))).toBe('open');
    expect(stepOf(catalog([listed({ decisionId: 9, completion: 'inProgress' })], published))).toBeNull();
  });

  test('没有党委同意不能公布，引713号令第3条', () => {
    expect(refusalsOf(catalog([listed()])).publish).toContain('713号令第3条');
    expect(refusalsOf(catalog([listed()], { partyConsentOn: '2027-01-05' })).publish).toBeNull();
  });

  test('还有没研究的不能报党委同意，也不能公布', () => {
    expect(refusalsOf(catalog([listed(), item(), item()])).consent).toContain('还有 2 条');
    expect(refusalsOf(catalog([listed(), item()], { partyConsentOn: '2027-01-05' })).publish).toContain(
      '还有 1 条',
    );
  });

  test('公布前不能调整，公布后不能登记建议', () => {
    const published = catalog([listed()], { partyConsentOn: '2027-01-05', publishedOn: '2027-01-10' });
    expect(refusalsOf(published)).toMatchObject({ adjust: null });
    expect(refusalsOf(published).propose).toContain('调整');
    expect(refusalsOf(catalog([listed()])).adjust).toContain('公布以后才有调整');
  });
});

test('件数由名单算出：调出、结转的不在列，也不算完成情况', () => {
  const counts = countItems([
    item(),
    listed({ decisionId: 1, completion: 'decided' }),
    listed({ decisionId: 2, completion: 'inProgress' }),
    listed(),
    item({ state: 'declined' }),
    item({ state: 'removed', completion: 'decided', decisionId: 3 }),
    item({ state: 'carried', completion: 'inProgress', decisionId: 4 }),
  ]);
  expect(counts).toEqual({
    all: 7,
    proposed: 1,
    listed: 3,
    declined: 1,
    left: 2,
    decided: 1,
    inProgress: 1,
    notStarted: 1,
    unopened: 1,
  });
});

test('结转只要没有决策的，转入只要还没有台账的', () => {
  expect(canCarry(listed({ completion: 'inProgress', decisionId: 1 }))).toBe(true);
  expect(canCarry(listed({ completion: 'decided', decisionId: 1 }))).toBe(false);
  expect(canCarry(item())).toBe(false);
  expect(canOpen(listed())).toBe(true);
  expect(canOpen(listed({ decisionId: 1 }))).toBe(false);
  expect(isInScope(item({ state: 'carried' }), 'left')).toBe(true);
  expect(isInScope(item({ state: 'carried' }), 'listed')).toBe(false);
});

describe('目录建议表单', () => {
  test.each([
    ['202709', '2027-09'],
    ['2027.9', '2027-09'],
    ['2027年9月底前', '2027-09'],
    ['9月', '2027-09'],
    ['９', '2027-09'],
    ['2027-12', '2027-12'],
    ['', ''],
    ['13月', '13月'],
    ['年底', '年底'],
  ])('时限“%s”读作“%s”', (typed, read) => {
    expect(readPlanFinish(typed, 2027)).toBe(read);
  });

  test('拟履行的程序拆开再并上，认不出的字不丢', () => {
    const { chosen, rest } = splitProcedures('公众参与，听证会、合法性审查');
    expect(chosen).toEqual(['公众参与', '合法性审查']);
    expect(rest).toEqual(['听证会']);
    expect(joinProcedures(['合法性审查', '公众参与'], rest)).toBe('公众参与、合法性审查、听证会');
  });

  const filled = {
    ...blankItem,
    title: '甲',
    category: '2',
    source: '部门建议',
    leadUnitId: '5',
    planFinish: '9月',
  };

  test('填齐四项就能登记，交出去的是合同要的样子', () => {
    expect(itemSchema(2027).safeParse(filled).success).toBe(true);
    expect(toItemInput(filled, 2027)).toMatchObject({ category: 2, leadUnitId: 5, planFinish: '2027-09' });
  });

  test('没有填的逐栏说明', () => {
    const messages = itemSchema(2027)
      .safeParse({ ...blankItem, planFinish: '年底' })
      .error?.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`);
    expect(messages).toEqual(
      expect.arrayContaining([
        'title：请填写事项名称',
        'category：请选择类别',
        'leadUnitId：请选择承办单位',
        'planFinish：完成时限写到年月，如 2026-09',
      ]),
    );
  });

  test('同年同名要提醒，自己不算', () => {
    const own = listed({ title: '城区停车收费', catalogNo: '2027-03' });
    expect(sameTitleOf([own], '城区 停车收费', null)).toBe('2027-03（已列入）');
    expect(sameTitleOf([own], '城区停车收费', own.id)).toBeNull();
    expect(sameTitleOf([own], '', null)).toBeNull();
  });
});

describe('调整目录', () => {
  const approved = { ...blankAdjust, reason: '范围扩大', approvedOn: '2027-05-06', approvedBy: '县长' };
  const paths = (kind: 'add' | 'remove' | 'change', values: unknown) =>
    adjustSchema(kind, 2027)
      .safeParse(values)
      .error?.issues.map((issue) => issue.path.join('.')) ?? [];

  test('调出只要哪一项、理由、批准', () => {
    expect(paths('remove', { ...approved, kind: 'remove', itemId: '7' })).toEqual([]);
    expect(paths('remove', { ...approved, kind: 'remove' })).toEqual(['itemId']);
    expect(toAdjustInput({ ...approved, itemId: '7' }, 'remove', { year: 2027, version: 4 })).toMatchObject({
      itemId: 7,
      item: null,
      expectedVersion: 4,
    });
  });

  test('新增要事项各栏，理由空着也一并指出', () => {
    const missing = paths('add', { ...blankAdjust, kind: 'add' });
    expect(missing).toEqual(
      expect.arrayContaining(['title', 'category', 'leadUnitId', 'reason', 'approvedOn', 'approvedBy']),
    );
    expect(missing).not.toContain('itemId');
  });

  test('核心记在 item 下的错误落到对应的栏', () => {
    expect(flatFields({ 'item.leadUnitId': '没有这个单位', reason: '请填写' })).toEqual({
      leadUnitId: '没有这个单位',
      reason: '请填写',
    });
  });
});
