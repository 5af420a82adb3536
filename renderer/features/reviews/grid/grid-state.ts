/** 就地编辑的条目表：增、改、删、撤销删除、调整次序。每行有只在屏上用的键，次序变了焦点不丢。 */
import { moveItem } from './reorder.ts';

export interface GridRow<T> {
  readonly key: number;
  readonly value: T;
}
export interface GridState<T> {
  readonly rows: readonly GridRow<T>[];
  /** 末尾空行的键；空行写上字就成为正式的一行，键不变，输入法组字不断。 */
  readonly blankKey: number;
  /** 最近删去的一行，可以撤销。 */
  readonly removed: { readonly row: GridRow<T>; readonly index: number } | null;
}

export const createGrid = <T>(values: readonly T[]): GridState<T> => ({
  rows: values.map((value, index) => ({ key: index + 1, value })),
  blankKey: values.length + 1,
  removed: null,
});

/** 改一行；改的是末尾空行时，它以 `blank` 为底成为新的一行。 */
export function editRow<T>(state: GridState<T>, key: number, change: Partial<T>, blank: T): GridState<T> {
  if (key === state.blankKey) return appendRow(state, { ...blank, ...change });
  return {
    ...state,
    rows: state.rows.map((row) => (row.key === key ? { key, value: { ...row.value, ...change } } : row)),
  };
}

export const appendRow = <T>(state: GridState<T>, value: T): GridState<T> => ({
  ...state,
  rows: [...state.rows, { key: state.blankKey, value }],
  blankKey: state.blankKey + 1,
});

export function moveRow<T>(state: GridState<T>, key: number, step: 1 | -1): GridState<T> {
  const from = state.rows.findIndex((row) => row.key === key);
  const rows = moveItem(state.rows, from, from + step);
  return rows === state.rows ? state : { ...state, rows };
}

export function removeRow<T>(state: GridState<T>, key: number): GridState<T> {
  const index = state.rows.findIndex((row) => row.key === key);
  const row = state.rows[index];
  return row === undefined
    ? state
    : { ...state, rows: state.rows.toSpliced(index, 1), removed: { row, index } };
}

export function undoRemove<T>(state: GridState<T>): GridState<T> {
  if (state.removed === null) return state;
  const { row, index } = state.removed;
  return { ...state, rows: state.rows.toSpliced(Math.min(index, state.rows.length), 0, row), removed: null };
}
