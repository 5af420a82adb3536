/** 放得下哪些列。 */

interface SizedColumn {
  readonly width?: number;
  readonly isSecondary?: boolean;
  readonly isWideOnly?: boolean;
}

/** 不给宽度的列（多是名称）至少要这么宽，再窄就看不出是什么事。 */
const LEAST_FILL = 200;

/**
 * 宽屏才出现的列先去掉；还放不下，从右往左去掉次要的列，首列总留着。
 * @param frameWidth 表框宽度；还没有量到为 null，先都显示。
 */
export function fitColumns<C extends SizedColumn>(
  columns: readonly C[],
  frameWidth: number | null,
  isWide: boolean,
): readonly C[] {
  let shown = columns.filter((column) => isWide || column.isWideOnly !== true);
  if (frameWidth === null) return shown;
  while (leastWidth(shown) > frameWidth) {
    const victim = shown.findLastIndex((column, index) => index > 0 && column.isSecondary === true);
    if (victim === -1) break;
    shown = shown.toSpliced(victim, 1);
  }
  return shown;
}

const leastWidth = (columns: readonly SizedColumn[]): number =>
  columns.reduce((sum, column) => sum + (column.width ?? LEAST_FILL), 0);
