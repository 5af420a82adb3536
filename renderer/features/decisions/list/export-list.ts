/** 导出所见：按当前范围、筛选、排序取全部行，列与屏上相同。 */
import type { DecisionRowDto } from '#shared/contract/decisions.ts';
import { client } from '#renderer/lib/client.ts';
import { downloadText, toCsv } from '#renderer/lib/csv.ts';
import { type ColumnKey, textColumns } from './list-columns.tsx';
import type { DecisionFilter } from './list-state.ts';

const PAGE = 500;

export interface ExportRequest {
  readonly filter: DecisionFilter;
  readonly chosen: readonly ColumnKey[];
  readonly scopeName: string;
  /** 写进文件名。 */
  readonly today: string;
}

/** @returns 导出了几件。 */
export async function exportList({ filter, chosen, scopeName, today }: ExportRequest): Promise<number> {
  const rows: DecisionRowDto[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await client.decisions.list({ ...filter, page, pageSize: PAGE });
    rows.push(...answer.rows);
    if (answer.rows.length === 0 || rows.length >= answer.total) break;
  }
  const columns = textColumns(chosen);
  const lines = [
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map((column) => column.text(row))),
  ];
  downloadText(`重大行政决策_${scopeName}_${today.replaceAll('-', '')}.csv`, toCsv(lines), 'text/csv');
  return rows.length;
}
