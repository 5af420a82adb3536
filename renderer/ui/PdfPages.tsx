/** 用 pdf.js 把 PDF 逐页画到画布上；字符映射、字体、解码脚本都在本机。 */
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { LoadingState, NoticeBar } from './states.tsx';

GlobalWorkerOptions.workerSrc = workerUrl;
const assets = new URL('./pdfjs/', window.location.href).href;

export interface PdfPagesProps {
  readonly url: string;
  readonly name: string;
}

export function PdfPages({ url, name }: PdfPagesProps) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const task = getDocument({
      url,
      cMapUrl: `${assets}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${assets}standard_fonts/`,
      wasmUrl: `${assets}wasm/`,
      // 内容安全策略不许 WebAssembly，用随带的脚本解码。
      useWasm: false,
      disableRange: true,
    });
    task.promise.then(setPdf, (error: unknown) => {
      if (task.destroyed) return;
      console.warn('PDF 打不开', error);
      setProblem(`“${name}”打不开，可能加了密码或者已经损坏；可以下载后用别的程序打开`);
    });
    return () => void task.destroy();
  }, [url, name]);
  if (problem !== null) return <NoticeBar tone="red">{problem}</NoticeBar>;
  if (pdf === null) return <LoadingState />;
  return (
    <div className="fs-pdf" aria-label={`${name}，共 ${pdf.numPages} 页`}>
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} />
      ))}
    </div>
  );
}

const PAGE_WIDTH = 880;

function PdfPage({ pdf, number }: { readonly pdf: PDFDocumentProxy; readonly number: number }) {
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
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number);
      const scale = PAGE_WIDTH / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale: scale * window.devicePixelRatio });
      element.width = viewport.width;
      element.height = viewport.height;
      const task = page.render({ canvas: element, viewport });
      cancel = () => task.cancel();
      await task.promise;
    };
    draw().catch((error: unknown) => {
      // 翻页太快时取消绘制也走到这里，页面重新进入视野会再画。
      console.warn(`第 ${number} 页没有画完`, error);
    });
    return () => cancel();
  }, [pdf, number, isNear]);
  return (
    <canvas
      ref={canvas}
      className="fs-pdf-page"
      width={PAGE_WIDTH}
      height={1244}
      aria-label={`第 ${number} 页`}
    />
  );
}
