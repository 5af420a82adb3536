/** 本件的文书：种类、文号、版次、效力，逐件可看可印。 */
import { IconPrinter } from '@tabler/icons-react';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import type { PrintTarget } from '#renderer/ui/PrintPreview.tsx';
import { paperName } from '../wording.ts';
import { Fact } from './IntakeRegister.tsx';

export interface PaperRegisterProps {
  readonly review: ReviewDto;
  readonly onPaper: (target: PrintTarget) => void;
}

const standingNames = {
  current: { name: '现行有效', tone: 'green' },
  superseded: { name: '已被新版替代', tone: 'amber' },
  voided: { name: '已作废', tone: 'grey' },
} as const;

export function PaperRegister({ review, onPaper }: PaperRegisterProps) {
  const papers = useLedgerQuery('slips', 'ofReview', { reviewId: review.id });
  const rows = papers.data ?? [];
  return (
    <Panel
      title="签发和文书"
      note={`${rows.length} 件`}
      isFlush
      fills
      extra={
        review.docNo === null && review.acceptedOn !== null ? (
          <ActionButton
            size="sm"
            icon={<IconPrinter size={14} stroke={1.6} aria-hidden />}
            onClick={() => onPaper({ preview: { kind: 'F-04', reviewId: review.id } })}
          >
            预览意见书草稿
          </ActionButton>
        ) : null
      }
    >
      <dl className="rv-facts">
        <Fact name="文号" value={review.docNo} />
        <Fact name="成文日期" value={review.issuedOn} />
        <Fact
          name="经办、复核、签发"
          value={[review.handler, review.checker, review.signer].filter((name) => name !== '').join('、')}
        />
        {review.correctionReason === '' ? null : <Fact name="更正原因" value={review.correctionReason} />}
      </dl>
      <LedgerTable
        label="本件的文书"
        fills={false}
        opensOnClick
        state={papers.isPending ? 'loading' : papers.isError ? 'error' : 'ready'}
        error={papers.error}
        onRetry={() => void papers.refetch()}
        rows={rows}
        rowKey={(row) => row.id}
        onOpen={(row) => onPaper({ slipId: row.id })}
        isVoided={(row) => row.standing === 'voided'}
        empty={<p className="rv-none">还没有成件的文书。送审登记表随受理成件，意见书随签发成件。</p>}
        columns={[
          { key: 'kind', title: '种类', width: 168, render: (row) => paperName(row, review.notices) },
          { key: 'docNo', title: '文号', width: 184, render: (row) => row.docNo ?? '—' },
          {
            key: 'version',
            title: '版次',
            width: 72,
            render: (row) => `第 ${row.version} 版`,
            isSecondary: true,
          },
          {
            key: 'issued',
            title: '成件',
            render: (row) => `${chinaTimeText(row.issuedAt).slice(0, 16)} ${row.issuedBy}`,
            isSecondary: true,
          },
          {
            key: 'standing',
            title: '效力',
            width: 132,
            render: (row) => (
              <StatusTag tone={standingNames[row.standing].tone}>
                {standingNames[row.standing].name}
              </StatusTag>
            ),
          },
        ]}
      />
    </Panel>
  );
}
