/**
 * 台账名单的表：语义表格、表头不动、键盘走行、整行停靠、不横向滚动。
 * 为什么不用现成的表格库，见 renderer/README.md。
 */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { isImeBusy } from '#renderer/lib/hotkeys.ts';
import { ErrorState, LoadingState } from './states.tsx';
import { TableHead } from './TableHead.tsx';
import { targetRow } from './table-keys.ts';
import { fitColumns } from './table-columns.ts';
import { useTableSize, useWideScreen } from './table-size.ts';

export interface LedgerColumn<Row, S extends string = string> {
  readonly key: string;
  readonly title: string;
  /** 像素；不给的列分掉剩余宽度。 */
  readonly width?: number;
  readonly align?: 'start' | 'center' | 'end';
  /** 能排序的列：交给 `onSort` 的键。 */
  readonly sortKey?: S;
  readonly render: (row: Row) => ReactNode;
  /** 单元格截断时悬停显示的全文。 */
  readonly hover?: (row: Row) => string;
  /** 次墨：次要的列；放不下时从右往左先让出它们。 */
  readonly isSecondary?: boolean;
  /** 只在宽屏（≥1600）出现。 */
  readonly isWideOnly?: boolean;
  /** 表头底色一致的一组列（五大程序）。相邻且同名的并为一组。 */
  readonly group?: string;
  /** 允许折行（意见、理由一类的长文）。 */
  readonly wraps?: boolean;
}

export interface TableSort<S extends string = string> {
  readonly key: S;
  readonly descending: boolean;
}

export interface LedgerTableProps<Row, S extends string = string> {
  /** 读屏时表的名字。 */
  readonly label: string;
  readonly columns: readonly LedgerColumn<Row, S>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly state?: 'loading' | 'error' | 'ready';
  readonly error?: unknown;
  readonly onRetry?: () => void;
  /** 没有行时显示；表头照样在。 */
  readonly empty?: ReactNode;
  readonly sort?: TableSort<S> | null;
  readonly onSort?: (sort: TableSort<S>) => void;
  readonly selectedKey?: string | number | null;
  /** 光标移到这一行。 */
  readonly onSelect?: (row: Row) => void;
  /** Enter 或者双击；单击只选中。 */
  readonly onOpen?: (row: Row) => void;
  /** 单击就打开（记录页里的小表）。 */
  readonly opensOnClick?: boolean;
  readonly onSpace?: (row: Row) => void;
  readonly isVoided?: (row: Row) => boolean;
  readonly rowHeight?: 32 | 28;
  /** 占满剩余高度并自己滚动；记录页里的小表不占满。 */
  readonly fills?: boolean;
  /** 显示合并的组名一行。 */
  readonly hasGroupHeader?: boolean;
  /** 快滚到底时叫；接 `useLedgerPages` 的 `loadMore`。 */
  readonly onNearEnd?: () => void;
}

export function LedgerTable<Row, S extends string = string>(props: LedgerTableProps<Row, S>) {
  const { rows, rowKey, fills = true, rowHeight = 32, state = 'ready' } = props;
  const isWide = useWideScreen();
  const frame = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const { snappedHeight, pageRows, width } = useTableSize(
    frame,
    rowHeight,
    fills,
    props.hasGroupHeader === true,
  );
  const columns = fitColumns(props.columns, width, isWide);
  const selected = rows.findIndex((row) => rowKey(row) === props.selectedKey);
  const focusable = selected === -1 ? 0 : selected;
  const isKeyboardMove = useRef(false);

  useEffect(() => {
    const element = scroll.current?.querySelector<HTMLElement>(`[data-index="${selected}"]`);
    if (element === null || element === undefined) return;
    element.scrollIntoView({ block: 'nearest' });
    if (isKeyboardMove.current) element.focus({ preventScroll: true });
    isKeyboardMove.current = false;
  }, [selected, props.selectedKey]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (isImeBusy(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    // 行里的按钮、链接自己处理按键。
    if (event.target instanceof HTMLElement && event.target.dataset['index'] === undefined) return;
    const row = rows[focusable];
    if (row === undefined) return;
    if (event.key === 'Enter') props.onOpen?.(row);
    else if (event.key === ' ') props.onSpace?.(row);
    else {
      const target = targetRow(event.key, focusable, rows.length, pageRows);
      const next = target === null ? undefined : rows[target];
      if (next === undefined) return;
      isKeyboardMove.current = true;
      props.onSelect?.(next);
    }
    event.preventDefault();
  };

  const onScroll = (): void => {
    const box = scroll.current;
    if (box !== null && box.scrollTop + box.clientHeight > box.scrollHeight - rowHeight * 20)
      props.onNearEnd?.();
  };

  return (
    <div ref={frame} className={`lt-frame${fills ? ' lt-fills' : ''}`}>
      <div
        ref={scroll}
        className="lt-scroll"
        style={snappedHeight === null || rows.length === 0 ? undefined : { maxHeight: snappedHeight }}
        onScroll={onScroll}
      >
        <table className={`lt lt-rows-${rowHeight}`} aria-label={props.label} aria-rowcount={rows.length}>
          <colgroup>
            {columns.map((column) => (
              <col
                key={column.key}
                style={column.width === undefined ? undefined : { width: column.width }}
              />
            ))}
          </colgroup>
          <TableHead
            columns={columns}
            sort={props.sort ?? null}
            onSort={props.onSort}
            hasGroupHeader={props.hasGroupHeader === true}
          />
          <tbody onKeyDown={onKeyDown}>
            {state === 'ready'
              ? rows.map((row, index) => (
                  <tr
                    key={rowKey(row)}
                    data-index={index}
                    tabIndex={index === focusable ? 0 : -1}
                    aria-selected={props.onSelect === undefined ? undefined : index === selected}
                    className={rowClass(
                      index === selected,
                      props.isVoided?.(row) === true,
                      props.onOpen !== undefined,
                    )}
                    onClick={(event) => {
                      props.onSelect?.(row);
                      if (props.opensOnClick === true && !isInteractive(event.target)) props.onOpen?.(row);
                    }}
                    onDoubleClick={(event) => {
                      if (props.opensOnClick !== true && !isInteractive(event.target)) props.onOpen?.(row);
                    }}
                    onFocus={() => {
                      if (index !== selected) props.onSelect?.(row);
                    }}
                  >
                    {columns.map((column) => (
                      <td key={column.key} className={cellClass(column)} title={column.hover?.(row)}>
                        {column.render(row)}
                      </td>
                    ))}
                  </tr>
                ))
              : null}
          </tbody>
        </table>
      </div>
      {state === 'loading' ? <LoadingState /> : null}
      {state === 'error' ? <ErrorState error={props.error} onRetry={props.onRetry} /> : null}
      {state === 'ready' && rows.length === 0 ? (
        <div className="lt-empty">{props.empty ?? '没有记录'}</div>
      ) : null}
    </div>
  );
}

const isInteractive = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, a, input, label, select, textarea') !== null;

const rowClass = (isSelected: boolean, isVoided: boolean, canOpen: boolean): string =>
  [isSelected ? 'lt-selected' : '', isVoided ? 'lt-voided' : '', canOpen ? 'lt-openable' : '']
    .filter((name) => name !== '')
    .join(' ');

const cellClass = <Row, S extends string>(column: LedgerColumn<Row, S>): string =>
  [
    `lt-${column.align ?? 'start'}`,
    column.isSecondary === true ? 'lt-secondary' : '',
    column.wraps === true ? 'lt-wraps' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
