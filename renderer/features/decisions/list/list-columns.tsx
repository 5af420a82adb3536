/** 名单的列：屏上怎么画、导出写什么字，同一张表。五大程序合为一项，显示为五个窄列。 */
import type { DecisionRowDto } from '#shared/contract/decisions.ts';
import {
  categoryMarks,
  decisionStatuses,
  fiveProcedures,
  marks,
  type ProcedureKind,
  stepNames,
} from '#shared/domain/decision/vocabulary.ts';
import { keepAsText } from '#renderer/lib/csv.ts';
import { DueText } from '#renderer/ui/DueText.tsx';
import type { LedgerColumn } from '#renderer/ui/LedgerTable.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { categoryText, leftText, NONE, OFF_CATALOG, shortDay } from '../decision-text.ts';
import type { DecisionSort } from './list-state.ts';
import type { ScreenSize } from './use-screen.ts';

export const columnKeys = [
  'catalogNo',
  'title',
  'category',
  'leadUnit',
  'procedures',
  'status',
  'nextStep',
  'dueOn',
  'workdays',
  'startedOn',
  'acceptedOn',
  'meetingOn',
  'counsel',
  'handler',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export const columnNames: Readonly<Record<ColumnKey, string>> = {
  catalogNo: '目录号',
  title: '事项名称',
  category: '类别',
  leadUnit: '承办单位',
  procedures: '五大程序',
  status: '状态',
  nextStep: '下一步',
  dueOn: '到期',
  workdays: '工作日',
  startedOn: '启动',
  acceptedOn: '受理',
  meetingOn: '会议',
  counsel: '顾问',
  handler: '经办',
};

/** 事项名称至少这么宽，再窄就认不出是哪一件。 */
export const MIN_TITLE = 200;

/** 各列在三种屏宽下的像素；事项名称分掉剩下的。 */
const widths: Readonly<
  Record<Exclude<ColumnKey, 'title'>, readonly [narrow: number, normal: number, wide: number]>
> = {
  catalogNo: [76, 80, 80],
  category: [36, 42, 42],
  leadUnit: [102, 120, 130],
  procedures: [170, 200, 200],
  status: [80, 84, 84],
  nextStep: [122, 134, 140],
  dueOn: [60, 62, 62],
  workdays: [70, 70, 68],
  startedOn: [96, 96, 104],
  acceptedOn: [96, 96, 104],
  meetingOn: [96, 96, 104],
  counsel: [72, 75, 76],
  handler: [60, 64, 66],
};
const sizeIndex: Readonly<Record<ScreenSize, 0 | 1 | 2>> = { narrow: 0, normal: 1, wide: 2 };
export const columnWidth = (key: ColumnKey, screen: ScreenSize): number =>
  key === 'title' ? MIN_TITLE : widths[key][sizeIndex[screen]];

/** 跨年的日子写全年月日，要宽一点。 */
const FULL_DAY_WIDTH = 90;

const shortNames: Readonly<Record<ProcedureKind, string>> = {
  participation: '公众',
  expert: '专家',
  risk: '风险',
  legality: '合法',
  collective: '集体',
};

type Column = LedgerColumn<DecisionRowDto, DecisionSort>;

export function buildColumns(
  chosen: readonly ColumnKey[],
  screen: ScreenSize,
  today: string | null,
  rows: readonly DecisionRowDto[],
): readonly Column[] {
  const isOtherYear = (day: string | null): boolean => shortDay(day, today).length > 5;
  return columnKeys
    .filter((key) => chosen.includes(key))
    .flatMap((key): readonly Column[] => {
      const width = columnWidth(key, screen);
      const base = { key, title: columnNames[key], width };
      switch (key) {
        case 'catalogNo':
          return [{ ...base, sortKey: 'catalogNo', isSecondary: true, render: CatalogCell }];
        case 'title':
          return [
            {
              key,
              title: base.title,
              sortKey: 'title',
              render: (row) => row.title,
              hover: (row) => row.title,
            },
          ];
        case 'category':
          return [
            {
              ...base,
              align: 'center',
              sortKey: 'category',
              render: (row) => (row.category === null ? NONE : categoryMarks[row.category]),
              hover: (row) => categoryText(row.category),
            },
          ];
        case 'leadUnit':
          return [
            {
              ...base,
              sortKey: 'leadUnit',
              isSecondary: true,
              render: (row) => (row.leadUnit === '' ? NONE : row.leadUnit),
              hover: (row) => row.leadUnit,
            },
          ];
        case 'procedures':
          return fiveProcedures.map((kind) => ({
            key: kind,
            title: shortNames[kind],
            width: width / fiveProcedures.length,
            align: 'center',
            group: base.title,
            render: (row) => (
              <ProcedureMark mark={row.marks[kind]} label={`${stepNames[kind]}：${marks[row.marks[kind]]}`} />
            ),
          }));
        case 'status':
          return [{ ...base, sortKey: 'status', render: StatusCell }];
        case 'nextStep':
          return [{ ...base, render: (row) => row.nextStep, hover: (row) => row.nextStep }];
        case 'dueOn':
          return [
            {
              ...base,
              width: rows.some((row) => row.dueOn !== null && isOtherYear(row.dueOn))
                ? FULL_DAY_WIDTH
                : width,
              isSecondary: true,
              render: (row) => shortDay(row.dueOn, today),
            },
          ];
        case 'workdays':
          return [{ ...base, sortKey: 'dueOn', render: (row) => <DueText days={row.workdaysLeft} /> }];
        case 'startedOn':
          return [
            {
              ...base,
              sortKey: 'startedOn',
              isSecondary: true,
              render: (row) => shortDay(row.startedOn, today),
            },
          ];
        case 'acceptedOn':
          return [{ ...base, isSecondary: true, render: (row) => shortDay(row.acceptedOn, today) }];
        case 'meetingOn':
          return [{ ...base, isSecondary: true, render: (row) => shortDay(row.meetingOn, today) }];
        case 'counsel':
          return [
            {
              ...base,
              isSecondary: true,
              render: (row) => (row.counsel === '' ? NONE : row.counsel),
              hover: (row) => row.counsel,
            },
          ];
        case 'handler':
          return [{ ...base, isSecondary: true, render: (row) => row.handler }];
      }
    });
}

function CatalogCell(row: DecisionRowDto) {
  return row.catalogNo ?? <span className="fs-text-amber">{OFF_CATALOG}</span>;
}

function StatusCell(row: DecisionRowDto) {
  if (row.isVoided) return <StatusTag tone="grey">作废</StatusTag>;
  const { name, tone } = decisionStatuses[row.status];
  return <StatusTag tone={tone}>{name}</StatusTag>;
}

/** 台账还空着时的表头：不能排序，也不必分五列。 */
export const emptyColumns: readonly Column[] = [
  { key: 'catalogNo', title: '目录号', width: 86, render: () => null },
  { key: 'title', title: '事项名称', render: () => null },
  { key: 'category', title: '类别', width: 56, render: () => null },
  { key: 'leadUnit', title: '承办单位', width: 140, render: () => null },
  { key: 'procedures', title: '五大程序', width: 200, render: () => null },
  { key: 'status', title: '状态', width: 100, render: () => null },
  { key: 'nextStep', title: '下一步', width: 140, render: () => null },
  { key: 'dueOn', title: '到期', width: 82, render: () => null },
];

interface TextColumn {
  readonly title: string;
  readonly text: (row: DecisionRowDto) => string;
}

/** 导出的列与屏上所见相同；五大程序拆成五列，日子一律写全。 */
export function textColumns(chosen: readonly ColumnKey[]): readonly TextColumn[] {
  return columnKeys
    .filter((key) => chosen.includes(key))
    .flatMap((key): readonly TextColumn[] =>
      key === 'procedures'
        ? fiveProcedures.map((kind) => ({ title: stepNames[kind], text: (row) => marks[row.marks[kind]] }))
        : [{ title: columnNames[key], text: (row) => cellText(key, row) }],
    );
}

function cellText(key: Exclude<ColumnKey, 'procedures'>, row: DecisionRowDto): string {
  switch (key) {
    case 'catalogNo':
      return row.catalogNo === null ? OFF_CATALOG : keepAsText(row.catalogNo);
    case 'title':
      return row.title;
    case 'category':
      return categoryText(row.category);
    case 'leadUnit':
      return row.leadUnit;
    case 'status':
      return row.isVoided ? '作废' : decisionStatuses[row.status].name;
    case 'nextStep':
      return row.nextStep;
    case 'dueOn':
      return row.dueOn ?? '';
    case 'workdays':
      return leftText(row.workdaysLeft);
    case 'startedOn':
      return row.startedOn ?? '';
    case 'acceptedOn':
      return row.acceptedOn ?? '';
    case 'meetingOn':
      return row.meetingOn ?? '';
    case 'counsel':
      return row.counsel;
    case 'handler':
      return row.handler;
  }
}
