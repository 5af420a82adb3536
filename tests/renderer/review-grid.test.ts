/** 就地编辑的条目表：键不变、次序、删去与撤销。 */
import { describe, expect, test } from 'vitest';
import {
  appendRow,
  createGrid,
  editRow,
  type GridState,
  moveRow,
  removeRow,
  undoRemove,
} from '#renderer/features/reviews/grid/grid-state.ts';
import { moveItem } from '#renderer/features/reviews/grid/reorder.ts';

interface Line {
  readonly text: string;
}
const blank: Line = { text: '' };
const texts = (grid: GridState<Line>) => grid.rows.map((row) => row.value.text);
const grid = createGrid<Line>([{ text: '甲' }, { text: '乙' }, { text: '丙' }]);
const keyOf = (index: number): number => grid.rows[index]?.key ?? -1;

describe('调整次序', () => {
  test('移到别的位置', () => {
    expect(moveItem(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moveItem(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  });
  test.each([
    [0, -1],
    [2, 3],
    [5, 0],
    [1, 1],
  ])('从 %i 到 %i 无处可移，原样返回', (from, to) => {
    const list = ['a', 'b', 'c'];
    expect(moveItem(list, from, to)).toBe(list);
  });
  test('上移下移，键跟着行走；到头不动', () => {
    const moved = moveRow(grid, keyOf(2), -1);
    expect(texts(moved)).toEqual(['甲', '丙', '乙']);
    expect(moved.rows[1]?.key).toBe(keyOf(2));
    expect(moveRow(grid, keyOf(0), -1)).toBe(grid);
    expect(moveRow(grid, keyOf(2), 1)).toBe(grid);
  });
});

describe('空行', () => {
  test('写上字成为一条，键不变，另有新的空行', () => {
    const before = grid.blankKey;
    const after = editRow(grid, before, { text: '丁' }, blank);
    expect(after.rows.at(-1)).toEqual({ key: before, value: { text: '丁' } });
    expect(after.blankKey).not.toBe(before);
    expect(new Set([...after.rows.map((row) => row.key), after.blankKey]).size).toBe(5);
  });
  test('改已有的不增加', () => {
    expect(texts(editRow(grid, keyOf(1), { text: '改' }, blank))).toEqual(['甲', '改', '丙']);
  });
});

describe('删去', () => {
  test('撤销回到原处，键不变', () => {
    const removed = removeRow(grid, keyOf(1));
    expect(texts(removed)).toEqual(['甲', '丙']);
    const back = undoRemove(removed);
    expect(back.rows).toEqual(grid.rows);
    expect(back.removed).toBeNull();
  });
  test('删去以后又增加的，撤销也不丢', () => {
    const back = undoRemove(appendRow(removeRow(grid, keyOf(0)), { text: '丁' }));
    expect(texts(back)).toEqual(['甲', '乙', '丙', '丁']);
  });
  test('没有可撤销的不动', () => {
    expect(undoRemove(grid)).toBe(grid);
  });
});
