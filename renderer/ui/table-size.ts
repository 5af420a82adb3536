/** 表格的尺寸：整行停靠的高度、一页几行、是否宽屏。 */
import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react';

const HEAD = 32;
const GROUP_HEAD = 28;

export interface TableSize {
  /** 能容下的整行高度（含表头）；不占满的表、还没有量到时为 null。 */
  readonly snappedHeight: number | null;
  readonly pageRows: number;
  readonly width: number | null;
}

/** 量表框。 */
export function useTableSize(
  frame: RefObject<HTMLDivElement | null>,
  rowHeight: number,
  fills: boolean,
  hasGroupHeader: boolean,
): TableSize {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useLayoutEffect(() => {
    const box = frame.current;
    if (box === null) return undefined;
    const measure = (): void => setSize({ width: box.clientWidth, height: box.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [frame]);
  if (size === null || !fills) return { snappedHeight: null, pageRows: 10, width: size?.width ?? null };
  const head = HEAD + (hasGroupHeader ? GROUP_HEAD : 0);
  const pageRows = Math.max(1, Math.floor((size.height - head) / rowHeight));
  return { snappedHeight: head + pageRows * rowHeight, pageRows, width: size.width };
}

/** 随窗口宽窄变的一个是否。 */
function watchWidth(query: string): () => boolean {
  const media = window.matchMedia(query);
  const subscribe = (listener: () => void): (() => void) => {
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  };
  return function useWidth() {
    return useSyncExternalStore(subscribe, () => media.matches);
  };
}

/** 1600 起：名单多几列，右栏加宽。 */
export const useWideScreen = watchWidth('(width >= 1600px)');
/** 不到 1320（125%—150% 缩放）：导航收起，名单少几列。 */
export const useNarrowScreen = watchWidth('(width < 1320px)');
