/** 键帽，如 `Ctrl K`。 */
import { keyLabel } from './key-label.ts';

export interface KbdProps {
  /** `Ctrl+K`、`↑`；加号拆成空格显示。 */
  readonly keys: string;
  readonly isOnPrimary?: boolean;
}

export function Kbd({ keys, isOnPrimary = false }: KbdProps) {
  return <kbd className={`fs-kbd${isOnPrimary ? ' fs-kbd-on-primary' : ''}`}>{keyLabel(keys)}</kbd>;
}
