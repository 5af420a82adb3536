/** 用 pdf.js 把 PDF 逐页画到画布上；字符映射、字体、解码脚本都在本机。 */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { LoadingState, NoticeBar } from './states.tsx';

GlobalWorkerOptions.workerSrc = workerUrl;
const assets = new URL('./pdfjs/', window.location.href).href;

/** 地址，或者已经在手里的文件（内容安全策略不许从 blob: 地址取）。 */
export type PdfSource = string | Blob;

/** 打开一份 PDF；换文件、卸下时收走。打不开时 `hasFailed`。 */
export function usePdf(source: PdfSource): {
  readonly pdf: PDFDocumentProxy | null;
  readonly hasFailed: boolean;
} {
  const [opened, setOpened] = useState<{ source: PdfSource; pdf: PDFDocumentProxy | null } | null>(null);
  useEffect(() => {
    let close = (): void => undefined;
    let isGone = false;
    const open = async (): Promise<void> => {
      const from = typeof source === 'string' ? { url: source } : { data: await source.arrayBuffer() };
      if (isGone) return;
      const task = getDocument({
        ...from,
        cMapUrl: `${assets}cmaps/`,
        cMapPacked: true,
        standardFontDataUrl: `${assets}standard_fonts/`,
        wasmUrl: `${assets}wasm/`,
        // 内容安全策略不许 WebAssembly，用随带的脚本解码。
        useWasm: false,
        disableRange: true,
      });
      close = () => void task.destroy();
      setOpened({ source, pdf: await task.promise });
    };
    open().catch((error: unknown) => {
      if (isGone) return;
      console.warn('PDF 打不开', error);
      setOpened({ source, pdf: null });
    });
    return () => {
      isGone = true;
      close();
    };
  }, [source]);
  // 换了文件而新的还没打开时，旧的已经收走，不能再画。
  const current = opened?.source === source ? opened : null;
  return { pdf: current?.pdf ?? null, hasFailed: current !== null && current.pdf === null };
}

export interface PdfPagesProps {
  readonly source: PdfSource;
  readonly name: string;
}

export function PdfPages({ source, name }: PdfPagesProps) {
  const { pdf, hasFailed } = usePdf(source);
  if (hasFailed)
    return (
      <NoticeBar tone="red">
        {`“${name}”打不开，可能加了密码或者已经损坏；可以下载后用别的程序打开`}
      </NoticeBar>
    );
  if (pdf === null) return <LoadingState />;
  return (
    <div className="fs-pdf-pages fs-scroll" aria-label={`${name}，共 ${pdf.numPages} 页`}>
      {pageNumbers(pdf).map((number) => (
        <PdfPage key={number} pdf={pdf} number={number} width={880} isThumbnail={false} />
      ))}
    </div>
  );
}

export const pageNumbers = (pdf: PDFDocumentProxy): number[] =>
  Array.from({ length: pdf.numPages }, (_, index) => index + 1);

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly width: number;
  /** 没有画出来以前按几比几留位置；不给就当竖排的 A4。 */
  readonly ratio?: number;
  readonly isThumbnail: boolean;
}

const A4_RATIO = 297 / 210;

export function PdfPage({ pdf, number, width, ratio = A4_RATIO, isThumbnail }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(number <= 2);
  // 只画快要看到的页，上千页的卷也不会一次占满内存。
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || !isNear) return undefined;
    let cancel = (): void => undefined;
    let isGone = false;
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number);
      if (isGone) return;
      const scale = width / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
      element.width = viewport.width;
      element.height = viewport.height;
      element.style.height = `${viewport.height / window.devicePixelRatio}px`;
      const task = page.render({ canvas: element, viewport });
      cancel = () => task.cancel();
      await task.promise;
    };
    draw().catch((error: unknown) => {
      // 关得快、翻得快时取消绘制也走到这里，那不是故障。
      if (!isGone) console.warn(`第 ${number} 页没有画完`, error);
    });
    return () => {
      isGone = true;
      cancel();
    };
  }, [pdf, number, isNear, width]);
  return (
    <canvas
      ref={canvas}
      className="fs-pdf-page"
      style={{ width, height: width * ratio }}
      {...(isThumbnail
        ? { 'aria-hidden': true }
        : { 'data-page': number, role: 'img', 'aria-label': `第 ${number} 页` })}
    />
  );
}
