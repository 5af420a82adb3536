/** 一屏几行、键盘走行翻页：每页正好装满窗口里的整行，走到头就翻页。 */
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isImeBusy } from '#renderer/lib/hotkeys.ts';
import { targetRow } from '#renderer/ui/table-keys.ts';

const HEAD = 32;
const ROW = 32;
const BORDERS = 2;

export interface BoxSize {
  readonly width: number;
  readonly pageRows: number;
}

/** 量出表框；窗口变了跟着变。 */
export function useBoxSize(box: RefObject<HTMLElement | null>): BoxSize | null {
  const [size, setSize] = useState<BoxSize | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const pageRows = Math.max(1, Math.floor((element.clientHeight - HEAD - BORDERS) / ROW));
      setSize((before) =>
        before?.pageRows === pageRows && before.width === element.clientWidth
          ? before
          : { pageRows, width: element.clientWidth },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
}

interface PagedRowsOptions {
  readonly box: RefObject<HTMLElement | null>;
  readonly page: number;
  readonly pageRows: number;
  readonly total: number;
  /** 这一页的行；换页途中还是上一页的。 */
  readonly rowIds: readonly number[];
  readonly isPlaceholder: boolean;
  readonly selectedIndex: number;
  readonly onSelect: (index: number) => void;
  readonly onPage: (page: number) => void;
}

/**
 * 名单里的走行键。行号按全部件数算，跨过页边就换页，换好以后光标落到那一行。
 * @returns 接到表外框的 `onKeyDownCapture`，以及鼠标翻页用的 `goToPage`。
 */
export function usePagedRows(options: PagedRowsOptions): {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly goToPage: (page: number) => void;
} {
  const { box, page, pageRows, total, rowIds, isPlaceholder, selectedIndex, onSelect, onPage } = options;
  const pending = useRef<{ readonly index: number; readonly takesFocus: boolean } | null>(null);

  useEffect(() => {
    const wanted = pending.current;
    if (wanted === null || isPlaceholder || rowIds.length === 0) return;
    pending.current = null;
    const index = Math.min(wanted.index, rowIds.length - 1);
    onSelect(index);
    if (wanted.takesFocus) box.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus();
  }, [box, isPlaceholder, rowIds, onSelect]);

  const goTo = (absolute: number, takesFocus: boolean): void => {
    const nextPage = Math.floor(absolute / pageRows) + 1;
    const index = absolute % pageRows;
    if (nextPage === page) {
      onSelect(index);
      if (takesFocus) box.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus();
      return;
    }
    pending.current = { index, takesFocus };
    onPage(nextPage);
  };

  return {
    onKeyDown(event) {
      if (isImeBusy(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!(event.target instanceof HTMLElement) || event.target.dataset['index'] === undefined) return;
      const next = targetRow(event.key, (page - 1) * pageRows + selectedIndex, total, pageRows);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      // 换页途中再按的键不作数，免得连跳。
      if (!isPlaceholder) goTo(next, true);
    },
    goToPage: (next) => goTo((next - 1) * pageRows, false),
  };
}
