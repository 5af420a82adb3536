/** 键名怎么写。 */

/** `Ctrl+;` → `Ctrl ;`，`Alt+=` → `Alt +`。 */
export const keyLabel = (keys: string): string =>
  keys
    .replace('Alt+=', 'Alt +')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace(/\+(?=\S)/g, ' ');
