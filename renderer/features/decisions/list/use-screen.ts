/** 三档屏宽：1320 以下导航收窄，1600 起名单多几列。 */
import { useSyncExternalStore } from 'react';

export type ScreenSize = 'narrow' | 'normal' | 'wide';

const narrow = window.matchMedia('(width < 1320px)');
const wide = window.matchMedia('(width >= 1600px)');

function subscribe(listener: () => void): () => void {
  for (const query of [narrow, wide]) query.addEventListener('change', listener);
  return () => {
    for (const query of [narrow, wide]) query.removeEventListener('change', listener);
  };
}
const current = (): ScreenSize => (wide.matches ? 'wide' : narrow.matches ? 'narrow' : 'normal');

export const useScreen = (): ScreenSize => useSyncExternalStore(subscribe, current);
