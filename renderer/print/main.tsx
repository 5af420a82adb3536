/**
 * 打印页的入口。主机把文书放在 `<script type="application/json" id="slip">` 里送来；
 * 这里核对、排版、等字体、落版，然后立起 `data-ready`。
 * 一切在 load 事件之前同步做完，无界面的浏览器一载完就印，也印得到。
 */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { slipDto } from '#shared/contract/papers.ts';
import { present } from '#shared/lib/assert.ts';
import { registerFonts } from './fonts.ts';
import { type Page, errorPage, pageOf } from './SlipPage.tsx';
import './print.css';

/** 页边用到的字：先取好它们的字体。 */
const WARM = '— 0123456789 第页共核验码法审台账 ABCDEFGHJKLMNPQRSTUVWXYZ';

function readPage(): Page {
  const holder = document.getElementById('slip');
  if (holder === null)
    return errorPage('没有文书', '打印地址里没有带文书，可能已经过期。', '请回到台账里重新点“打印”。');
  let raw: unknown;
  try {
    raw = JSON.parse(holder.textContent);
  } catch (error) {
    console.error('文书不是 JSON', error);
    return damaged('内容不完整');
  }
  const parsed = slipDto.safeParse(raw);
  if (parsed.success) return pageOf(parsed.data);
  console.error('文书不合合同', parsed.error);
  return damaged(parsed.error.issues.map((issue) => issue.path.join('.')).join('、'));
}

const damaged = (where: string): Page =>
  errorPage(
    '文书打不开',
    `存下来的文书与本程序认得的格式不一致（${where}）。`,
    '内容没有丢，请把这句话告诉管理员；不要手抄补印。',
  );

registerFonts(document.fonts);
const page = readPage();
const root = present(document.getElementById('root'), '打印页里有 root');
document.title = page.title;
flushSync(() =>
  createRoot(root).render(
    <>
      {page.content}
      <div className="slip-warm" aria-hidden>
        {WARM}
        {page.margin}
      </div>
    </>,
  ),
);

const settle = (): void => page.settle(root);
// 读一次尺寸逼出排版，字体随即开始取，load 事件就会等它们。
root.getBoundingClientRect();
window.addEventListener('beforeprint', settle);
void document.fonts.ready.then(() => {
  settle();
  document.documentElement.dataset['ready'] = '1';
});
