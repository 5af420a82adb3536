/** 表格类文书第 1 版：把块排成一格一格——估行数、分组、放不下的一对各占一行。纯函数。 */
import type { FormBlock, FormSlip } from '#shared/domain/slip/forms.ts';
import { titleWidth } from './title-lines.v1.ts';
import { flat } from './wording.v1.ts';

/** 10.5pt 的字宽、格子两边留空（像素）。 */
const EM = 14;
const CELL_PADDING = 13;

/** 各栏合计的宽（像素），加一像素的框线就是表宽：纵 170 mm，横 257 mm。 */
const paperWidths = { portrait: 642, landscape: 970 } as const;
/** 标签与内容各多宽；两对的中线在 48%，与审查表的栏线取齐。 */
const grids = {
  portrait: { 2: [106, 202, 91, 243], 3: [83, 131, 83, 131, 83, 131] },
  landscape: { 2: [121, 345, 121, 383], 3: [98, 226, 98, 226, 98, 224] },
} as const;

type Block<T extends FormBlock['type']> = Extract<FormBlock, { readonly type: T }>;
type Pair = Block<'fields'>['rows'][number][number];

export type GridRow =
  | { readonly type: 'pairs'; readonly pairs: readonly Pair[] }
  | { readonly type: 'text'; readonly block: Block<'text'>; readonly isLong: boolean }
  | { readonly type: 'conclusion'; readonly block: Block<'conclusion'> }
  | { readonly type: 'sign'; readonly block: Block<'sign'> };
export type Section =
  | {
      readonly type: 'table';
      readonly block: Block<'table'>;
      readonly widths: readonly number[];
      readonly longRows: readonly boolean[];
    }
  | { readonly type: 'grid'; readonly pairs: 2 | 3; readonly rows: readonly GridRow[] };

/** 一格里的各行：录入时的换行和留空的全角空格保留，别的空白并成一个。 */
export const cellLines = (text: string): string[] => {
  const lines = text.split('\n').map((line) => line.split('\u3000').map(flat).join('\u3000').trim());
  while (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines;
};

/** 在这么宽的格子里约占几行。 */
export const linesIn = (text: string, width: number): number =>
  cellLines(text).reduce(
    (sum, line) => sum + Math.max(1, Math.ceil((titleWidth(line) * EM) / (width - CELL_PADDING))),
    0,
  );

/** 超过这么多行的格子许拆到两面。 */
const LONG = 14;

export const gridWidths = (model: FormSlip, pairs: 2 | 3): readonly number[] =>
  grids[model.orientation][pairs];

/** 每行几对放得下就几对，有一对要占三行以上的各占一行。 */
function fieldRows(model: FormSlip, block: Block<'fields'>): GridRow[] {
  return block.rows.flatMap((pairs): GridRow[] => {
    const widths = gridWidths(model, pairs.length > 2 ? 3 : 2);
    const isTight = pairs.some(
      (pair, at) => pairs.length > 1 && linesIn(pair.value, widths[at * 2 + 1] ?? 0) > 2,
    );
    return isTight ? pairs.map((pair) => ({ type: 'pairs', pairs: [pair] })) : [{ type: 'pairs', pairs }];
  });
}

function rowsOf(model: FormSlip, block: Exclude<FormBlock, { type: 'table' }>): GridRow[] {
  switch (block.type) {
    case 'fields':
      return fieldRows(model, block);
    case 'text': {
      const [label] = gridWidths(model, 2);
      const width = paperWidths[model.orientation] - (label ?? 0);
      return [{ type: 'text', block, isLong: linesIn(block.text, width) > LONG }];
    }
    case 'conclusion':
      return [{ type: 'conclusion', block }];
    case 'sign':
      return [{ type: 'sign', block }];
  }
}

const pairsOf = (row: GridRow): 2 | 3 =>
  (row.type === 'pairs' && row.pairs.length > 2) || (row.type === 'sign' && row.block.cells.length > 2)
    ? 3
    : 2;

/** 相对宽度化成整像素，各栏的右边线照累计取整。 */
function columnWidths(model: FormSlip, block: Block<'table'>): number[] {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  let share = 0;
  let edge = 0;
  return block.columns.map((column) => {
    share += column.width;
    const from = edge;
    edge = Math.round((share / total) * paperWidths[model.orientation]);
    return edge - from;
  });
}

function tableSection(model: FormSlip, block: Block<'table'>): Section {
  const widths = columnWidths(model, block);
  const longRows = block.rows.map((row) => row.some((text, at) => linesIn(text, widths[at] ?? 0) > LONG));
  return { type: 'table', block, widths, longRows };
}

/**
 * 结论和签字要不要跟住前一行：要，除非前一行是许拆开的长格子——
 * 长格子里面浏览器不肯为后面的行回头断开，硬跟着就会把签字格拆成两半。
 */
export function keepsWithPrevious(row: GridRow, previous: GridRow | Section | undefined): boolean {
  if (row.type !== 'conclusion' && row.type !== 'sign') return false;
  if (previous?.type === 'text') return !previous.isLong;
  if (previous?.type === 'table') return previous.block.blankRows > 0 || previous.longRows.at(-1) !== true;
  return previous !== undefined;
}

/** 相邻的格子并成一张表，明细自成一张表（表头要在每面重复）。 */
export function sectionsOf(model: FormSlip): Section[] {
  const sections: Section[] = [];
  for (const block of model.blocks) {
    if (block.type === 'table') {
      sections.push(tableSection(model, block));
      continue;
    }
    for (const row of rowsOf(model, block)) {
      const last = sections.at(-1);
      const pairs = pairsOf(row);
      if (last?.type === 'grid' && last.pairs === pairs)
        sections[sections.length - 1] = { ...last, rows: [...last.rows, row] };
      else sections.push({ type: 'grid', pairs, rows: [row] });
    }
  }
  return sections;
}
