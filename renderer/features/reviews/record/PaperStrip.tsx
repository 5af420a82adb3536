/** 现行文书一行，点开就看；全部版次在“签发”一栏。 */
import { IconFileText } from '@tabler/icons-react';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import type { PrintTarget } from '#renderer/ui/PrintPreview.tsx';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { useNarrowScreen } from '#renderer/ui/table-size.ts';
import { paperName } from '../wording.ts';

export interface PaperStripProps {
  readonly review: ReviewDto;
  readonly onPaper: (target: PrintTarget) => void;
  readonly onAll: () => void;
}

export function PaperStrip({ review, onPaper, onAll }: PaperStripProps) {
  // 一行里放得下的件数。
  const shown = useNarrowScreen() ? 2 : 3;
  const papers = useLedgerQuery('slips', 'ofReview', { reviewId: review.id }).data ?? [];
  const current = papers.filter((paper) => paper.standing === 'current');
  if (papers.length === 0) return null;
  return (
    <div className="rv-strip">
      <span className="rv-strip-label">文书</span>
      {current.slice(-shown).map((paper) => (
        <button
          key={paper.id}
          type="button"
          className="fs-quiet-button rv-strip-paper"
          title={`${paperName(paper, review.notices)} ${paper.docNo ?? `第 ${paper.version} 版`}`}
          onClick={() => onPaper({ slipId: paper.id })}
        >
          <IconFileText size={15} stroke={1.5} aria-hidden />
          <span className="fs-cut">{`${paperName(paper, review.notices)} ${paper.docNo ?? ''}`}</span>
        </button>
      ))}
      <button type="button" className="fs-quiet-button fs-link rv-strip-all" onClick={onAll}>
        {`全部 ${papers.length} 件`}
      </button>
    </div>
  );
}
