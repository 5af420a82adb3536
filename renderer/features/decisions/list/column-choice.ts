/** 各人自选的列，按账户和屏宽存在这台电脑上。 */
import { useState } from 'react';
import { type ColumnKey, columnKeys } from './list-columns.tsx';
import type { ScreenSize } from './use-screen.ts';

const WIDE_ONLY: readonly ColumnKey[] = ['startedOn', 'acceptedOn', 'meetingOn', 'counsel'];

export const defaultColumns = (screen: ScreenSize): readonly ColumnKey[] =>
  screen === 'wide' ? columnKeys : columnKeys.filter((key) => !WIDE_ONLY.includes(key));

/** 存的内容坏了或者是旧程序的，按默认；事项名称总在。 */
export function readColumns(stored: string | null, screen: ScreenSize): readonly ColumnKey[] {
  if (stored === null) return defaultColumns(screen);
  const kept = stored.split(',');
  const chosen = columnKeys.filter((key) => key === 'title' || kept.includes(key));
  return chosen.length > 1 ? chosen : defaultColumns(screen);
}

export interface ColumnChoice {
  readonly chosen: readonly ColumnKey[];
  readonly toggle: (key: ColumnKey) => void;
  readonly reset: () => void;
}

export function useColumnChoice(loginName: string, screen: ScreenSize): ColumnChoice {
  const storageKey = `ledger.decisions.columns.${loginName}.${screen}`;
  // 屏宽或者人换了就换一份；改动以后以手上这份为准。
  const [held, setHeld] = useState<{ key: string; chosen: readonly ColumnKey[] } | null>(null);
  const chosen =
    held?.key === storageKey ? held.chosen : readColumns(window.localStorage.getItem(storageKey), screen);
  return {
    chosen,
    toggle(key) {
      const next = columnKeys.filter((other) =>
        other === key ? !chosen.includes(key) : chosen.includes(other),
      );
      window.localStorage.setItem(storageKey, next.join(','));
      setHeld({ key: storageKey, chosen: next });
    },
    reset() {
      window.localStorage.removeItem(storageKey);
      setHeld({ key: storageKey, chosen: defaultColumns(screen) });
    },
  };
}
