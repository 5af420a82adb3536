/** 就地编辑的条目表：Enter 到下一格，Ctrl+↑↓ 调整次序，末尾空行写字即增加一条，删去可以撤销。 */
import { IconTrash } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import { isImeBusy } from '#renderer/lib/hotkeys.ts';
import type { GridRow, GridState } from './grid-state.ts';
import { GrowCell } from './GrowCell.tsx';

export interface GridColumn<K extends string> {
  readonly key: K;
  readonly title: string;
  /** 百分比或者像素；不给的分掉剩余宽度。 */
  readonly width?: number | string;
  readonly maxLength: number;
  readonly isSecondary?: boolean;
}
/** 文字格以外、每行末尾的一格（程度）。 */
export interface GridTail<T> {
  readonly title: string;
  readonly width: number;
  readonly render: (row: GridRow<T>, index: number, cellId: string) => ReactNode;
}
export interface GridHandle {
  /** 移到某一行的某一格；不给格为第一格。 */
  readonly focus: (key: number, column?: string) => void;
  /** 滚到看得见，焦点不动。 */
  readonly reveal: (key: number) => void;
}
export interface EditGridProps<K extends string, T extends Readonly<Record<K, string>>> {
  readonly label: string;
  readonly columns: readonly GridColumn<K>[];
  readonly state: GridState<T>;
  readonly onEdit: (key: number, column: K, value: string) => void;
  readonly onMove: (key: number, step: 1 | -1) => void;
  readonly onRemove: (key: number) => void;
  readonly tail?: GridTail<T>;
  /** 空行里条款格后面的提示。 */
  readonly hint?: ReactNode;
  readonly isReadOnly?: boolean;
  readonly isWrong?: (row: GridRow<T>, column: K) => boolean;
  readonly handle?: RefObject<GridHandle | null>;
}

const TAIL = 'tail';
const cellIdOf = (key: number, column: string): string => `${key}:${column}`;

export function EditGrid<K extends string, T extends Readonly<Record<K, string>>>(
  props: EditGridProps<K, T>,
) {
  const { columns, state, isReadOnly = false } = props;
  const table = useRef<HTMLTableElement>(null);
  /** 次序变动以后要回到的格。 */
  const wanted = useRef<string | null>(null);
  const stops = [...columns.map((column): string => column.key), ...(props.tail === undefined ? [] : [TAIL])];
  const keys = [...state.rows.map((row) => row.key), ...(isReadOnly ? [] : [state.blankKey])];

  const focusCell = (key: number, column: string): void => {
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${cellIdOf(key, column)}"]`);
    cell?.focus();
    if (cell instanceof HTMLTextAreaElement) cell.setSelectionRange(cell.value.length, cell.value.length);
    cell?.scrollIntoView({ block: 'nearest' });
  };
  useImperativeHandle(props.handle, () => ({
    focus: (key, column = stops[0] ?? '') => focusCell(key, column),
    reveal: (key) =>
      table.current
        ?.querySelector(`[data-cell="${cellIdOf(key, stops[0] ?? '')}"]`)
        ?.closest('tr')
        ?.scrollIntoView({ block: 'nearest' }),
  }));
  useEffect(() => {
    if (wanted.current === null) return;
    const [key = '', column = ''] = wanted.current.split(':');
    wanted.current = null;
    focusCell(Number(key), column);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    if (isImeBusy(event.nativeEvent) || !(event.target instanceof HTMLElement)) return;
    const [keyText, column] = event.target.dataset['cell']?.split(':') ?? [];
    if (keyText === undefined || column === undefined) return;
    const key = Number(keyText);
    const at = keys.indexOf(key);
    if (event.ctrlKey && !event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      if (isReadOnly || key === state.blankKey) return;
      props.onMove(key, event.key === 'ArrowUp' ? -1 : 1);
      wanted.current = cellIdOf(key, column);
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const [first, second] = columns;
    if (event.key === 'Enter' && key === state.blankKey && first !== undefined && second !== undefined) {
      // 没有条款可写的，在空行上按 Enter 也开始新的一条，直接写下一格。
      event.preventDefault();
      props.onEdit(key, first.key, '');
      wanted.current = cellIdOf(key, second.key);
      return;
    }
    const target = nextCell(event, column, stops, at, keys);
    if (target === null) return;
    event.preventDefault();
    focusCell(target.key, target.column);
  };

  return (
    <table ref={table} className="lt rv-grid" aria-label={props.label}>
      <colgroup>
        <col style={{ width: 34 }} />
        {columns.map((column) => (
          <col key={column.key} style={column.width === undefined ? undefined : { width: column.width }} />
        ))}
        {props.tail === undefined ? null : <col style={{ width: props.tail.width }} />}
        {isReadOnly ? null : <col style={{ width: 28 }} />}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">序</th>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.title}
            </th>
          ))}
          {props.tail === undefined ? null : <th scope="col">{props.tail.title}</th>}
          {isReadOnly ? null : (
            <th>
              <span className="fs-visually-hidden">删去</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody onKeyDown={onKeyDown}>
        {/* 空行与各行同在一列，写上字变成正式的一行时，输入框还是原来那个，组字不断。 */}
        {keys.map((key, index) => (
          <Row
            key={key}
            {...props}
            rowKey={key}
            row={state.rows[index] ?? null}
            index={index}
            isReadOnly={isReadOnly}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps<K extends string, T extends Readonly<Record<K, string>>> extends EditGridProps<K, T> {
  readonly rowKey: number;
  /** 末尾空行为 null。 */
  readonly row: GridRow<T> | null;
  readonly index: number;
  readonly isReadOnly: boolean;
}

function Row<K extends string, T extends Readonly<Record<K, string>>>(props: RowProps<K, T>) {
  const { row, rowKey, index, isReadOnly, columns } = props;
  const shown = row === null ? columns.slice(0, 1) : columns;
  return (
    <tr className={row === null ? 'rv-grid-blank' : ''}>
      <td className="rv-grid-seq">{index + 1}</td>
      {shown.map((column) => (
        <td key={column.key} className={column.isSecondary === true ? 'lt-secondary' : ''}>
          {isReadOnly ? (
            <div className="rv-cell rv-cell-still">{row?.value[column.key] ?? ''}</div>
          ) : (
            <GrowCell
              label={`第 ${index + 1} 条${column.title}${row === null ? '，写上即增加一条' : ''}`}
              value={row?.value[column.key] ?? ''}
              maxLength={column.maxLength}
              cellId={cellIdOf(rowKey, column.key)}
              isWrong={row !== null && props.isWrong?.(row, column.key) === true}
              onChange={(value) => props.onEdit(rowKey, column.key, value)}
            />
          )}
        </td>
      ))}
      {row === null ? (
        <td colSpan={columns.length + (props.tail === undefined ? 0 : 1)} className="rv-grid-hint">
          {props.hint}
        </td>
      ) : null}
      {row === null || props.tail === undefined ? null : (
        <td>{props.tail.render(row, index, cellIdOf(rowKey, TAIL))}</td>
      )}
      {row === null || isReadOnly ? null : (
        <td className="rv-grid-remove">
          <button
            type="button"
            className="fs-quiet-button fs-icon-button"
            aria-label={`删去第 ${index + 1} 条`}
            title="删去"
            onClick={() => props.onRemove(rowKey)}
          >
            <IconTrash size={15} stroke={1.6} aria-hidden />
          </button>
        </td>
      )}
    </tr>
  );
}

/** 这次按键该移到哪一格；不是移动的键、或者光标还在一格文字的中间为 null。 */
function nextCell(
  event: KeyboardEvent<HTMLElement>,
  column: string,
  stops: readonly string[],
  at: number,
  keys: readonly number[],
): { readonly key: number; readonly column: string } | null {
  const { target } = event;
  const rowAt = (index: number): { key: number; column: string } | null => {
    const key = keys[index];
    // 末尾空行只有第一格。
    return key === undefined
      ? null
      : { key, column: index === keys.length - 1 && !hasCell(key, column) ? (stops[0] ?? '') : column };
  };
  const hasCell = (key: number, wanted: string): boolean =>
    event.currentTarget.querySelector(`[data-cell="${cellIdOf(key, wanted)}"]`) !== null;
  if (event.key === 'Enter' && !event.shiftKey) {
    const next = stops[stops.indexOf(column) + 1];
    const key = keys[at];
    if (next !== undefined && key !== undefined && hasCell(key, next)) return { key, column: next };
    const below = keys[at + 1];
    return below === undefined ? null : { key: below, column: stops[0] ?? '' };
  }
  if (event.shiftKey) return null;
  const isText = target instanceof HTMLTextAreaElement;
  if (event.key === 'ArrowUp' && (!isText || target.selectionEnd === 0 || isOneLine(target)))
    return rowAt(at - 1);
  if (
    event.key === 'ArrowDown' &&
    (!isText || target.selectionStart === target.value.length || isOneLine(target))
  )
    return rowAt(at + 1);
  return null;
}

const isOneLine = (element: HTMLTextAreaElement): boolean => element.clientHeight < 40;
