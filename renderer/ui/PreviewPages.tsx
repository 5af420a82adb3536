/** 预览的纸面：左边缩略图，中间按比例看，下面翻页和缩放；顺带把纸上的字量给版式检查。 */
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from '@tabler/icons-react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PaperFacts } from './paper-checks.ts';
import { PdfPage, pageNumbers, usePdf } from './PdfPages.tsx';
import { LoadingState, NoticeBar } from './states.tsx';

export interface PreviewPagesProps {
  readonly file: Blob;
  readonly name: string;
  /** 版心左右边离纸的左右边的毫米数。 */
  readonly area: { readonly left: number; readonly right: number };
  readonly onFacts: (facts: PaperFacts) => void;
}

/** 第一页在 96 dpi 下的像素数，即 100 %；横排的纸比竖排的宽。 */
interface PaperSize {
  readonly width: number;
  readonly height: number;
}
const ZOOM_STEP = 0.1;
type Zoom = 'width' | 'page' | number;

export function PreviewPages({ file, name, area, onFacts }: PreviewPagesProps) {
  const { pdf, hasFailed } = usePdf(file);
  const { left, right } = area;
  useEffect(() => {
    if (pdf === null) return undefined;
    let isGone = false;
    readFacts(pdf, left, right).then(
      (facts) => {
        if (!isGone) onFacts(facts);
      },
      (error: unknown) => {
        // 预览关掉以后文件已经收走，读到一半停下来不是故障。
        if (!isGone) console.warn('版式没有检查完', error);
      },
    );
    return () => {
      isGone = true;
    };
  }, [pdf, left, right, onFacts]);
  const paper = usePaperSize(pdf);
  if (hasFailed) return <NoticeBar tone="red">排好的 PDF 打不开，请关掉预览再试一次</NoticeBar>;
  if (pdf === null || paper === null) return <LoadingState label="正在打开" />;
  return <Sheets pdf={pdf} paper={paper} name={name} />;
}

function usePaperSize(pdf: PDFDocumentProxy | null): PaperSize | null {
  const [known, setKnown] = useState<{ pdf: PDFDocumentProxy; size: PaperSize } | null>(null);
  useEffect(() => {
    if (pdf === null) return undefined;
    let isGone = false;
    const read = async (): Promise<void> => {
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 96 / 72 });
      if (!isGone) setKnown({ pdf, size: { width, height } });
    };
    read().catch((error: unknown) => {
      // 预览关掉以后文件已经收走，读不到不是故障。
      if (!isGone) console.warn('第 1 页读不出来', error);
    });
    return () => {
      isGone = true;
    };
  }, [pdf]);
  return known?.pdf === pdf ? known.size : null;
}

interface SheetsProps {
  readonly pdf: PDFDocumentProxy;
  readonly paper: PaperSize;
  readonly name: string;
}

function Sheets({ pdf, paper, name }: SheetsProps) {
  const desk = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [current, setCurrent] = useState(1);
  useEffect(() => {
    const element = desk.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = size === null ? null : scaleOf(zoom, size, paper);
  const numbers = pageNumbers(pdf);
  const go = (number: number): void => {
    const page = desk.current?.querySelector<HTMLElement>(`[data-page="${number}"]`);
    if (page === null || page === undefined || desk.current === null) return;
    desk.current.scrollTop = page.offsetTop - 16;
    setCurrent(number);
  };
  const noteScroll = (): void => {
    const element = desk.current;
    if (element === null) return;
    const middle = element.scrollTop + element.clientHeight / 2;
    const pages = [...element.querySelectorAll<HTMLElement>('[data-page]')];
    const passed = pages.filter((page) => page.offsetTop <= middle).length;
    setCurrent(Math.max(1, passed));
  };
  const step = (by: number): void => {
    if (scale !== null) setZoom(Math.min(3, Math.max(0.3, Math.round((scale + by) * 10) / 10)));
  };
  return (
    <>
      <nav className="fs-paper-thumbs fs-scroll" aria-label="页">
        {numbers.map((number) => (
          <button
            key={number}
            type="button"
            aria-label={`到第 ${number} 页`}
            aria-current={number === current ? 'page' : undefined}
            onClick={() => go(number)}
          >
            <PdfPage pdf={pdf} number={number} width={76} ratio={paper.height / paper.width} isThumbnail />
            <span aria-hidden>{number}</span>
          </button>
        ))}
      </nav>
      <div
        ref={desk}
        className="fs-paper-desk fs-scroll"
        role="region"
        aria-label={`${name}，共 ${pdf.numPages} 页`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- 纸面要能用 PgUp、PgDn 和方向键滚动
        tabIndex={0}
        onScroll={noteScroll}
      >
        {scale === null
          ? null
          : numbers.map((number) => (
              <PdfPage
                key={number}
                pdf={pdf}
                number={number}
                width={Math.round(paper.width * scale)}
                ratio={paper.height / paper.width}
                isThumbnail={false}
              />
            ))}
      </div>
      <div className="fs-paper-bar">
        <BarButton label="上一页" isShut={current <= 1} onClick={() => go(current - 1)}>
          <IconChevronLeft size={17} stroke={1.7} aria-hidden />
        </BarButton>
        <span aria-live="polite">{`第 ${current} / ${pdf.numPages} 页`}</span>
        <BarButton label="下一页" isShut={current >= pdf.numPages} onClick={() => go(current + 1)}>
          <IconChevronRight size={17} stroke={1.7} aria-hidden />
        </BarButton>
        <i aria-hidden />
        <BarButton label="缩小" isShut={scale !== null && scale <= 0.3} onClick={() => step(-ZOOM_STEP)}>
          <IconMinus size={17} stroke={1.7} aria-hidden />
        </BarButton>
        <span className="fs-paper-percent">{scale === null ? '' : `${Math.round(scale * 100)}%`}</span>
        <BarButton label="放大" isShut={scale !== null && scale >= 3} onClick={() => step(ZOOM_STEP)}>
          <IconPlus size={17} stroke={1.7} aria-hidden />
        </BarButton>
        <button
          type="button"
          className="fs-paper-fit"
          onClick={() => setZoom(zoom === 'page' ? 'width' : 'page')}
        >
          {zoom === 'page' ? '适合宽度' : '整页'}
        </button>
      </div>
    </>
  );
}

function BarButton(props: {
  readonly label: string;
  readonly isShut: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="fs-paper-icon"
      aria-label={props.label}
      aria-disabled={props.isShut || undefined}
      onClick={() => {
        if (!props.isShut) props.onClick();
      }}
    >
      {props.children}
    </button>
  );
}

/** 适合宽度时不放大过原大；整页时一页正好放下。 */
function scaleOf(zoom: Zoom, desk: PaperSize, paper: PaperSize): number {
  if (typeof zoom === 'number') return zoom;
  const byWidth = (desk.width - 56) / paper.width;
  if (zoom === 'width') return Math.max(0.3, Math.min(1, byWidth));
  return Math.max(0.2, Math.min(byWidth, (desk.height - 32) / paper.height));
}

const MM = 25.4 / 72;

async function readFacts(pdf: PDFDocumentProxy, left: number, right: number): Promise<PaperFacts> {
  let isA4 = true;
  let lastText = '';
  const overflowing: number[] = [];
  for (const number of pageNumbers(pdf)) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const [short, long] = [Math.min(width, height) * MM, Math.max(width, height) * MM];
    isA4 &&= Math.abs(short - 210) < 1 && Math.abs(long - 297) < 1;
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    lastText = words.map((item) => item.str).join('');
    const isOver = words.some(({ transform, width: length }) => {
      const [, slant, , , x] = transform as readonly number[];
      // 斜着的是草稿水印，不在版心里排。
      if (slant !== 0 || x === undefined) return false;
      return x * MM < left - 1 || (width - x - length) * MM < right - 1;
    });
    if (isOver) overflowing.push(number);
  }
  return { pageCount: pdf.numPages, isA4, overflowing, hasCodeOnLastPage: lastText.includes('核验码') };
}
