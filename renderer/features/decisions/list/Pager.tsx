/** 鼠标翻页；只有一页时不占地方。 */
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

export function Pager({ page, pages, onPage }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <span className="dl-pager" role="group" aria-label="翻页">
      <button
        type="button"
        className="fs-quiet-button fs-icon-button"
        aria-label="上一页"
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        <IconChevronLeft size={15} stroke={1.8} aria-hidden />
      </button>
      {`${page} / ${pages} 页`}
      <button
        type="button"
        className="fs-quiet-button fs-icon-button"
        aria-label="下一页"
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        <IconChevronRight size={15} stroke={1.8} aria-hidden />
      </button>
    </span>
  );
}
