/** 表格的尺寸：整行停靠的高度、一页几行、是否宽屏。 */
import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react';

const HEAD = 32;
const GROUP_HEAD = 28;

/** 能容下的整行高度（含表头）；不占满的表为 null。 */
export function usePageRows(
  frame: RefObject<HTMLDivElement | null>,
  rowHeight: number,
  fills: boolean,
  hasGroupHeader: boolean,
): { snappedHeight: number | null; pageRows: number } {
  const [available, setAvailable] = useState<number | null>(null);
  useLayoutEffect(() => {
    const box = frame.current;
    if (box === null || !fills) return undefined;
    const observer = new ResizeObserver(() => setAvailable(box.clientHeight));
    observer.observe(box);
    return () => observer.disconnect();
  }, [frame, fills]);
  if (available === null || !fills) return { snappedHeight: null, pageRows: 10 };
  const head = HEAD + (hasGroupHeader ? GROUP_HEAD : 0);
  const pageRows = Math.max(1, Math.floor((available - head) / rowHeight));
  return { snappedHeight: head + pageRows * rowHeight, pageRows };
}

const wide = window.matchMedia('(width >= 1600px)');
const subscribeWide = (listener: () => void): (() => void) => {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
};

/** 1600 起：名单多几列，右栏加宽。 */
export const useWideScreen = (): boolean => useSyncExternalStore(subscribeWide, () => wide.matches);
