/** 用 pdf.js 把 PDF 逐页画到画布上；字符映射、字体、解码脚本都在本机。 */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { LoadingState, NoticeBar } from './states.tsx';

GlobalWorkerOptions.workerSrc = workerUrl;
const assets = new URL('./pdfjs/', window.location.href).href;

export interface PdfPagesProps {
  /** 地址，或者已经在手里的文件（内容安全策略不许从 blob: 地址取）。 */
  readonly source: string | Blob;
  readonly name: string;
  /** 左边一列缩略图，点了跳到那一页。 */
  readonly hasThumbnails?: boolean;
}

export function PdfPages({ source, name, hasThumbnails = false }: PdfPagesProps) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const pages = useRef<HTMLDivElement>(null);
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
      setPdf(await task.promise);
    };
    open().catch((error: unknown) => {
      if (isGone) return;
      console.warn('PDF 打不开', error);
      setProblem(`“${name}”打不开，可能加了密码或者已经损坏；可以下载后用别的程序打开`);
    });
    return () => {
      isGone = true;
      close();
    };
  }, [source, name]);
  if (problem !== null) return <NoticeBar tone="red">{problem}</NoticeBar>;
  if (pdf === null) return <LoadingState />;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return (
    <div className={`fs-pdf${hasThumbnails ? ' fs-pdf-split' : ''}`}>
      {hasThumbnails ? (
        <div className="fs-pdf-thumbs fs-scroll">
          {numbers.map((number) => (
            <button
              key={number}
              type="button"
              className="fs-quiet-button"
              aria-label={`到第 ${number} 页`}
              onClick={() =>
                pages.current?.querySelector(`[data-page="${number}"]`)?.scrollIntoView({ block: 'start' })
              }
            >
              <PdfPage pdf={pdf} number={number} width={78} isThumbnail />
              {number}
            </button>
          ))}
        </div>
      ) : null}
      <div ref={pages} className="fs-pdf-pages fs-scroll" aria-label={`${name}，共 ${pdf.numPages} 页`}>
        {numbers.map((number) => (
          <PdfPage
            key={number}
            pdf={pdf}
            number={number}
            width={hasThumbnails ? 640 : 880}
            isThumbnail={false}
          />
        ))}
      </div>
    </div>
  );
}

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly width: number;
  readonly isThumbnail: boolean;
}

const A4_RATIO = 297 / 210;

function PdfPage({ pdf, number, width, isThumbnail }: PdfPageProps) {
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
      style={{ width, height: width * A4_RATIO }}
      {...(isThumbnail
        ? { 'aria-hidden': true }
        : { 'data-page': number, role: 'img', 'aria-label': `第 ${number} 页` })}
    />
  );
}
