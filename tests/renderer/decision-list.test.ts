/** 决策名单：地址里的筛选、选列、导出。 */
import { describe, expect, test } from 'vitest';
import type { DecisionRowDto } from '#shared/contract/decisions.ts';
import { decisionFilter } from '#shared/contract/decisions.ts';
import { daySpan, leftText, shortDay } from '#renderer/features/decisions/decision-text.ts';
import { defaultColumns, readColumns } from '#renderer/features/decisions/list/column-choice.ts';
import { buildColumns, columnKeys, textColumns } from '#renderer/features/decisions/list/list-columns.tsx';
import {
  blankFilter,
  filterOf,
  isFiltered,
  listQueryOf,
  type ListState,
  readListState,
  writeListState,
} from '#renderer/features/decisions/list/list-state.ts';
import { guardCell, keepAsText, toCsv } from '#renderer/lib/csv.ts';

const plain: ListState = { ...blankFilter, page: 1, rowId: null };
const full: ListState = {
  scope: 'all',
  text: '停车 &=收费',
  year: 2026,
  category: 4,
  leadUnitId: 7,
  status: 'reviewing',
  handlerId: 2,
  sort: 'title',
  descending: true,
  page: 3,
  rowId: 20,
};

describe('名单的样子写在地址里', () => {
  test('写进去再读出来一样；默认的不写', () => {
    expect(readListState(new URLSearchParams(writeListState(full).toString()))).toEqual(full);
    expect(writeListState(plain).toString()).toBe('');
    expect(readListState(new URLSearchParams())).toEqual(plain);
  });

  test('手改坏的地址按默认，而且合同收得下', () => {
    const broken = readListState(
      new URLSearchParams(
        'scope=x&year=99999&category=9&unit=-1&status=zz&handler=a&sort=drop&page=0&desc=yes',
      ),
    );
    expect(broken).toEqual(plain);
    expect(
      decisionFilter.safeParse({ ...filterOf(full), sort: undefined, descending: undefined }).success,
    ).toBe(
      false, // 多出的键合同不收，页码和光标行也不能混进去
    );
    const { sort: _sort, descending: _descending, ...filter } = filterOf(full);
    expect(decisionFilter.parse(filter)).toMatchObject({ year: 2026, category: 4, status: 'reviewing' });
  });

  test('范围和排序不算筛选', () => {
    expect(isFiltered({ ...plain, scope: 'all', sort: 'title' })).toBe(false);
    expect(isFiltered({ ...plain, text: '停车' })).toBe(true);
    expect(isFiltered({ ...plain, handlerId: 2 })).toBe(true);
  });

  test('从名单打开记录时带着名单的样子，从别处来的没有', () => {
    expect(listQueryOf({ list: 'page=2&row=20' })).toBe('page=2&row=20');
    expect(listQueryOf(null)).toBe('');
    expect(listQueryOf({ list: 3 })).toBe('');
  });
});

describe('选列', () => {
  test('1366 十列，宽屏十四列', () => {
    expect(defaultColumns('normal')).toHaveLength(10);
    expect(defaultColumns('narrow')).toHaveLength(10);
    expect(defaultColumns('wide')).toHaveLength(14);
  });

  test('存的内容坏了按默认；事项名称总在，次序不由存的定', () => {
    expect(readColumns(null, 'normal')).toEqual(defaultColumns('normal'));
    expect(readColumns('', 'normal')).toEqual(defaultColumns('normal'));
    expect(readColumns('handler,nonsense,status', 'normal')).toEqual(['title', 'status', 'handler']);
  });
});

const row: DecisionRowDto = {
  id: 20,
  catalogNo: '2026-07',
  title: '=HYPERLINK("http://x")',
  category: 1,
  leadUnit: '县城市管理局',
  marks: {
    participation: 'done',
    expert: 'notApplicable',
    risk: 'barred',
    legality: 'inProgress',
    collective: 'notStarted',
  },
  status: 'reviewing',
  nextStep: '出具审查意见',
  dueOn: '2026-11-26',
  workdaysLeft: 3,
  startedOn: '2025-08-17',
  acceptedOn: null,
  meetingOn: '2026-11-30',
  counsel: '林知远、沈书遥',
  handler: '周文静',
  isVoided: false,
};

describe('列', () => {
  test('五大程序画成五个窄列，排序键只有核心认得的', () => {
    const columns = buildColumns(columnKeys, 'wide', '2026-11-23', [row]);
    expect(columns).toHaveLength(18);
    expect(columns.filter((column) => column.group === '五大程序')).toHaveLength(5);
    expect(columns.flatMap((column) => column.sortKey ?? [])).toEqual([
      'catalogNo',
      'title',
      'category',
      'leadUnit',
      'status',
      'dueOn',
      'startedOn',
    ]);
  });

  test('有跨年的到期日时，到期一列放得下年月日', () => {
    const width = (dueOn: string): number | undefined =>
      buildColumns(['title', 'dueOn'], 'normal', '2026-11-23', [{ ...row, dueOn }]).at(-1)?.width;
    expect(width('2027-01-05')).toBeGreaterThan(width('2026-12-05') ?? 0);
  });
});

describe('导出', () => {
  test('列与屏上所选相同，程序标记写成字，日子写全', () => {
    const cells = Object.fromEntries(
      textColumns(columnKeys).map((column) => [column.title, column.text(row)]),
    );
    expect(cells).toMatchObject({
      目录号: '\t2026-07',
      类别: '① 重大公共政策和措施',
      公众参与: '已完成',
      专家论证: '不适用',
      风险评估: '法定障碍',
      状态: '审查中',
      到期: '2026-11-26',
      工作日: '余 3',
      启动: '2025-08-17',
      受理: '',
    });
    expect(textColumns(['title', 'handler']).map((column) => column.title)).toEqual(['事项名称', '经办']);
  });

  test.each(['=1+1', '+86', '-3', '@SUM(A1)', ' =1', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])(
    '%j 不会被当公式执行',
    (text) => expect(guardCell(text).startsWith("'")).toBe(true),
  );

  test('平常的字、带中划线的编号、破折号不动', () => {
    for (const text of ['县水利局', '2026-07', '—', '余 3', '']) expect(guardCell(text)).toBe(text);
  });

  test('带 BOM、行尾 CRLF，逗号、引号、换行照 CSV 的规矩', () => {
    expect(
      toCsv([
        ['名称', '说明'],
        ['甲,乙', '说"好"\n再说'],
        [keepAsText('2026-07'), '=A1'],
      ]),
    ).toBe('\uFEFF名称,说明\r\n"甲,乙","说""好""\n再说"\r\n"\t2026-07",\'=A1\r\n');
  });
});

test('日子的写法：今年写月日，别的年份写全；起止同年不重复年份', () => {
  expect(shortDay('2026-11-26', '2026-11-23')).toBe('11-26');
  expect(shortDay('2027-01-05', '2026-11-23')).toBe('2027-01-05');
  expect(shortDay(null, '2026-11-23')).toBe('—');
  expect(daySpan('2026-08-31', '2026-09-30')).toBe('2026-08-31 至 09-30');
  expect(daySpan('2025-12-01', '2026-01-05')).toBe('2025-12-01 至 2026-01-05');
  expect(daySpan('2026-08-31', null)).toBe('2026-08-31 起');
  expect([leftText(-3), leftText(0), leftText(4), leftText(null)]).toEqual(['逾期 3', '今天', '余 4', '']);
});
