/** 调整次序：把第 `from` 个移到第 `to` 个的位置；越界或者没有动时原样返回。 */
export function moveItem<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const moved = list[from];
  if (moved === undefined || to < 0 || to >= list.length || from === to) return list;
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, moved);
}
