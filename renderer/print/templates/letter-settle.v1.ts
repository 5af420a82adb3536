/**
 * 信函第 1 版的落版：抄送沉到末面版心最下一行，核验码只印在末面。
 * 浏览器要到打印时才分页，这里先用同样大小的分栏量一遍（同一套断行断面规则），得到末面和余高。
 */
import type { MarginText } from '../template.ts';

interface Measured {
  readonly pages: number;
  /** 末面末行下面还空多少。 */
  readonly spare: number;
}

function measure(flow: HTMLElement, end: HTMLElement): Measured {
  // 收起再展开，从头排一遍：只改间距时浏览器会沿用上一遍的断面处。
  flow.hidden = true;
  flow.getBoundingClientRect();
  flow.hidden = false;
  const style = getComputedStyle(flow);
  const pitch = Number.parseFloat(style.width) + Number.parseFloat(style.columnGap);
  const box = flow.getBoundingClientRect();
  const last = end.getBoundingClientRect();
  return { pages: Math.round((last.left - box.left) / pitch) + 1, spare: box.bottom - last.bottom };
}

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** 计数样式：只有末面的页码值印出核验码，别的面印空。 */
function codeOnPage(document: Document, page: number, code: string | null): void {
  let sheet = sheets.get(document);
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheets.set(document, sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  const blank = `@counter-style slip-blank { system: cyclic; symbols: ''; suffix: ''; }`;
  const text = code === null ? '' : `核验码 ${code}`;
  const last = `@counter-style slip-last-page { system: fixed ${page}; symbols: ${JSON.stringify(text)}; fallback: slip-blank; suffix: ''; }`;
  sheet.replaceSync(`${blank}\n${last}`);
}

export function settleLetter(root: HTMLElement, margin: MarginText): void {
  const flow = root.querySelector<HTMLElement>('[data-flow]');
  const end = root.querySelector<HTMLElement>('[data-end]');
  const sink = root.querySelector<HTMLElement>('[data-sink]');
  if (flow === null || end === null || sink === null) throw new Error('信函版式缺少落版的标记');
  const page = root.ownerDocument.documentElement;
  sink.style.height = '0';
  page.classList.add('is-measuring');
  page.classList.remove('is-tight');
  let measured = measure(flow, end);
  if (measured.pages > 1) {
    // 署名上面少空一行能省下一面，就少空一行。
    page.classList.add('is-tight');
    const tight = measure(flow, end);
    if (tight.pages < measured.pages) measured = tight;
    else page.classList.remove('is-tight');
  }
  page.classList.remove('is-measuring');
  // 留半个像素，免得取整把抄送挤到下一面。
  if (end.childNodes.length > 0) sink.style.height = `${Math.max(0, measured.spare - 0.5)}px`;
  codeOnPage(root.ownerDocument, measured.pages, margin.code);
}
