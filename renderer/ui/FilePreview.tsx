/** 附件预览：图像直接显示，PDF 逐页画。 */
import { lazy, Suspense } from 'react';
import type { AttachmentDto } from '#shared/contract/papers.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { Modal } from './Modal.tsx';
import { ErrorState, LoadingState } from './states.tsx';

// PDF 引擎有两兆多，打开预览时才读。
const PdfPages = lazy(() => import('./PdfPages.tsx').then((module) => ({ default: module.PdfPages })));

export interface FilePreviewProps {
  readonly file: Pick<AttachmentDto, 'id' | 'name' | 'mime'>;
  readonly onClose: () => void;
}

export function FilePreview({ file, onClose }: FilePreviewProps) {
  // 地址短时有效，每次打开都重新领。
  const opened = useLedgerQuery('attachments', 'open', { id: file.id }, { staleTime: 0 });
  return (
    <Modal title={file.name} onClose={onClose} width={960} closeLabel="关闭">
      <div className="fs-preview">
        {opened.isPending ? <LoadingState /> : null}
        {opened.isError ? <ErrorState error={opened.error} onRetry={() => void opened.refetch()} /> : null}
        {opened.isSuccess && file.mime.startsWith('image/') ? (
          <img src={opened.data.url} alt={file.name} className="fs-preview-image" />
        ) : null}
        {opened.isSuccess && file.mime === 'application/pdf' ? (
          <Suspense fallback={<LoadingState />}>
            <PdfPages source={opened.data.url} name={file.name} />
          </Suspense>
        ) : null}
      </div>
    </Modal>
  );
}
