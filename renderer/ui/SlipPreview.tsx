/** 打印预览：看到的就是要印的那份 PDF；打印、存为 PDF。没有签发的是草稿，没有文号和核验码。 */
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { slipTemplates } from '#shared/domain/slip/models.ts';
import type { SlipDto } from '#shared/contract/papers.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { fetchSlipPdf, printSlip, type SlipSource } from '#renderer/lib/print.ts';
import { callByName } from '#renderer/lib/client.ts';
import { ActionButton } from './ActionButton.tsx';
import { Modal } from './Modal.tsx';
import { StatusTag } from './StatusTag.tsx';
import { ErrorState, LoadingState } from './states.tsx';

const PdfPages = lazy(() => import('./PdfPages.tsx').then((module) => ({ default: module.PdfPages })));

export interface SlipPreviewProps {
  /** `{ id }` 或者 `{ preview: { kind, reviewId } }`。 */
  readonly source: SlipSource;
  readonly onClose: () => void;
}

export function SlipPreview({ source, onClose }: SlipPreviewProps) {
  const [problem, setProblem] = useState<unknown>(null);
  const slip = useQuery({ queryKey: ['slips', 'shown', source], queryFn: () => readSlip(source) });
  const pdf = useQuery({
    queryKey: ['slips', 'pdf', source],
    queryFn: () => fetchSlipPdf(source),
    // 草稿随时会变，关掉就不留。
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const url = useObjectUrl(pdf.data);
  const name = slip.data === undefined ? '文书' : nameOf(slip.data);
  const print = (): void => {
    setProblem(null);
    printSlip(source).catch(setProblem);
  };
  const save = (): void => {
    if (url === null) return;
    const link = document.createElement('a');
    link.href = url;
    link.download = `${name}.pdf`;
    link.click();
  };
  return (
    <Modal
      title={`打印预览：${name}`}
      onClose={onClose}
      width={1240}
      closeLabel="关闭"
      error={problem}
      keys={{ 'Ctrl+P': print }}
      footNote="所见即所印"
      isFlush
      actions={
        <>
          <ActionButton
            icon={<IconFileTypePdf size={15} stroke={1.6} aria-hidden />}
            refusal={url === null ? 'PDF 还没有排好' : null}
            onClick={save}
          >
            存为 PDF
          </ActionButton>
          <ActionButton
            variant="primary"
            shortcut="Ctrl+P"
            autoFocus
            icon={<IconPrinter size={15} stroke={1.6} aria-hidden />}
            onClick={print}
          >
            {slip.data?.standing === 'draft' ? '打印草稿' : '打印'}
          </ActionButton>
        </>
      }
    >
      <div className="fs-slip">
        <div className="fs-slip-paper">
          {pdf.isPending ? <LoadingState label="正在排版" /> : null}
          {pdf.isError ? <ErrorState error={pdf.error} onRetry={() => void pdf.refetch()} /> : null}
          {pdf.data === undefined ? null : (
            <Suspense fallback={<LoadingState />}>
              <PdfPages source={pdf.data} name={name} hasThumbnails />
            </Suspense>
          )}
        </div>
        <aside className="fs-slip-side">
          {slip.isPending ? <LoadingState /> : null}
          {slip.isError ? <ErrorState error={slip.error} onRetry={() => void slip.refetch()} /> : null}
          {slip.data === undefined ? null : <SlipFacts slip={slip.data} />}
        </aside>
      </div>
    </Modal>
  );
}

const readSlip = (source: SlipSource): Promise<SlipDto> =>
  'id' in source ? callByName('slips', 'get', source) : callByName('slips', 'preview', source.preview);

const nameOf = (slip: SlipDto): string =>
  [slipTemplates[slip.model.kind].name, slip.model.docNo ?? (slip.standing === 'draft' ? '草稿' : null)]
    .filter((part) => part !== null)
    .join(' ');

function useObjectUrl(blob: Blob | undefined): string | null {
  const url = useMemo(() => (blob === undefined ? null : URL.createObjectURL(blob)), [blob]);
  useEffect(
    () => () => {
      if (url !== null) URL.revokeObjectURL(url);
    },
    [url],
  );
  return url;
}

const standings = {
  draft: <StatusTag tone="amber">草稿，未编号不能盖章</StatusTag>,
  current: <StatusTag tone="green">现行有效</StatusTag>,
  superseded: <StatusTag tone="amber">已被新版替代</StatusTag>,
  voided: <StatusTag tone="red">已作废</StatusTag>,
} as const satisfies Record<SlipDto['standing'], React.ReactNode>;

function SlipFacts({ slip }: { readonly slip: SlipDto }) {
  return (
    <>
      <dl className="fs-facts">
        <dt>效力</dt>
        <dd>{standings[slip.standing]}</dd>
        <dt>文号</dt>
        <dd>{slip.model.docNo ?? '—'}</dd>
        <dt>版次</dt>
        <dd>{`第 ${slip.version} 版`}</dd>
        <dt>签发</dt>
        <dd>
          {slip.issuedAt === null ? '—' : `${slip.issuedBy} ${chinaTimeText(slip.issuedAt).slice(0, 16)}`}
        </dd>
        <dt>核验码</dt>
        <dd>{slip.code ?? '—'}</dd>
      </dl>
      <p className="fs-slip-note">
        {slip.standing === 'draft'
          ? '签发后取号并冻结：正文、版式和核验码一并保存，再印的与当天一致。'
          : '正文、版式和核验码已经冻结，什么时候印都与签发当天一致。'}
      </p>
    </>
  );
}
