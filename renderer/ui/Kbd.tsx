/** 键帽，如 `Ctrl K`。 */
export interface KbdProps {
  /** `Ctrl+K`、`↑`；加号拆成空格显示。 */
  readonly keys: string;
  readonly isOnPrimary?: boolean;
}

/** `Ctrl+;` → `Ctrl ;`，`Alt+=` → `Alt +`。 */
export const keyLabel = (keys: string): string =>
  keys
    .replace('Alt+=', 'Alt +')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace(/\+(?=\S)/g, ' ');

export function Kbd({ keys, isOnPrimary = false }: KbdProps) {
  return <kbd className={`fs-kbd${isOnPrimary ? ' fs-kbd-on-primary' : ''}`}>{keyLabel(keys)}</kbd>;
}
