/** 低于 1320 像素（125%—150% 缩放）时少列几项。 */
import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(width < 1320px)');
const subscribe = (listener: () => void): (() => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};
export const useNarrowScreen = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
