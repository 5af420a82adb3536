/** 目录名单的列。 */
import { Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import { catalogStates, type CompletionState, completionStates } from '#shared/domain/catalog/vocabulary.ts';
import { categories, categoryMarks, type Mark } from '#shared/domain/decision/vocabulary.ts';
import type { LedgerColumn } from '#renderer/ui/LedgerTable.tsx';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';

const NONE = '—';

export const completionMarks: Readonly<Record<CompletionState, Mark>> = {
  notStarted: 'notStarted',
  inProgress: 'inProgress',
  decided: 'done',
};

interface ColumnOptions {
  readonly ticked: ReadonlySet<number>;
  readonly onTick: (item: CatalogItemDto) => void;
}

export function itemColumns({ ticked, onTick }: ColumnOptions): readonly LedgerColumn<CatalogItemDto>[] {
  return [
    {
      key: 'tick',
      title: '',
      width: 36,
      render: (item) =>
        item.state === 'listed' ? (
          <Checkbox
            checked={ticked.has(item.id)}
            onChange={() => onTick(item)}
            aria-label={`勾选 ${item.title}`}
            tabIndex={-1}
          />
        ) : null,
    },
    {
      key: 'number',
      title: '目录号',
      width: 70,
      render: (item) => item.catalogNo ?? <span className="cat-none">未编号</span>,
    },
    { key: 'title', title: '事项名称', render: (item) => item.title, hover: (item) => item.title },
    {
      key: 'category',
      title: '类别',
      width: 40,
      align: 'center',
      render: (item) => categoryMarks[item.category],
      hover: (item) => categories[item.category],
    },
    {
      key: 'unit',
      title: '承办单位',
      width: 118,
      isSecondary: true,
      render: (item) => item.leadUnit,
      hover: (item) => (item.coUnits === '' ? item.leadUnit : `${item.leadUnit}；配合 ${item.coUnits}`),
    },
    {
      key: 'plan',
      title: '完成时限',
      width: 74,
      isSecondary: true,
      render: (item) => (item.planFinish === '' ? NONE : item.planFinish),
    },
    {
      key: 'source',
      title: '建议来源',
      width: 96,
      isSecondary: true,
      render: (item) => item.source,
      hover: (item) => item.source,
    },
    {
      key: 'procedures',
      title: '拟履行的程序',
      width: 336,
      isSecondary: true,
      isWideOnly: true,
      render: (item) => (item.procedures === '' ? NONE : item.procedures),
      hover: (item) => item.procedures,
    },
    {
      key: 'state',
      title: '状态',
      width: 68,
      render: (item) => (
        <StatusTag tone={catalogStates[item.state].tone}>{catalogStates[item.state].name}</StatusTag>
      ),
    },
    {
      key: 'completion',
      title: '完成情况',
      width: 80,
      render: (item) =>
        item.state === 'listed' || item.state === 'carried' ? (
          <span className="cat-completion">
            <ProcedureMark mark={completionMarks[item.completion]} size={14} isDecorative />
            {completionStates[item.completion]}
          </span>
        ) : (
          NONE
        ),
    },
    {
      key: 'decision',
      title: '台账',
      width: 48,
      render: (item) =>
        item.decisionId === null ? (
          <span className="cat-none">{NONE}</span>
        ) : (
          <Link
            className="cat-open"
            to={`/decisions/${item.decisionId}`}
            tabIndex={-1}
            aria-label={`打开台账 ${item.title}`}
          >
            打开
          </Link>
        ),
    },
  ];
}
