/** 名单的表头：可排序的列是按钮，点一下换方向；可加一行合并的组名。 */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { LedgerColumn, TableSort } from './LedgerTable.tsx';

interface TableHeadProps<Row, S extends string> {
  readonly columns: readonly LedgerColumn<Row, S>[];
  readonly sort: TableSort<S> | null;
  readonly onSort: ((sort: TableSort<S>) => void) | undefined;
  readonly hasGroupHeader: boolean;
}

export function TableHead<Row, S extends string>(props: TableHeadProps<Row, S>) {
  return (
    <thead>
      {props.hasGroupHeader ? (
        <tr className="lt-group-row">
          {groupSpans(props.columns).map((span) => (
            <th
              key={span.key}
              colSpan={span.count}
              scope="colgroup"
              className={span.name === '' ? '' : 'lt-grouped'}
            >
              {span.name}
            </th>
          ))}
        </tr>
      ) : null}
      <tr>
        {props.columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
        ))}
      </tr>
    </thead>
  );
}

interface HeadCellProps<Row, S extends string> {
  readonly column: LedgerColumn<Row, S>;
  readonly sort: TableSort<S> | null;
  readonly onSort: ((sort: TableSort<S>) => void) | undefined;
}

function HeadCell<Row, S extends string>({ column, sort, onSort }: HeadCellProps<Row, S>) {
  const { sortKey } = column;
  const isSorted = sortKey !== undefined && sort?.key === sortKey;
  const className = `lt-${column.align ?? 'start'}${column.group === undefined ? '' : ' lt-grouped'}${
    isSorted ? ' lt-sorted' : ''
  }`;
  if (sortKey === undefined || onSort === undefined)
    return (
      <th scope="col" className={className}>
        {column.title}
      </th>
    );
  const isDescending = isSorted && sort.descending;
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className="lt-sort"
        onClick={() => onSort({ key: sortKey, descending: isSorted && !sort.descending })}
      >
        {column.title}
        {isSorted ? (
          isDescending ? (
            <IconArrowDown size={13} stroke={1.8} aria-hidden />
          ) : (
            <IconArrowUp size={13} stroke={1.8} aria-hidden />
          )
        ) : null}
      </button>
    </th>
  );
}

interface GroupSpan {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/** 相邻而且同组的列并成一格。 */
function groupSpans<Row, S extends string>(columns: readonly LedgerColumn<Row, S>[]): readonly GroupSpan[] {
  const spans: GroupSpan[] = [];
  for (const column of columns) {
    const name = column.group ?? '';
    const last = spans.at(-1);
    if (last !== undefined && last.name === name)
      spans[spans.length - 1] = { ...last, count: last.count + 1 };
    else spans.push({ key: column.key, name, count: 1 });
  }
  return spans;
}
