/** 文书的打印与 PDF：向主机领短时地址，预览、打印、存盘都用同一份排版。 */
import { RemoteError } from '#shared/contract/client.ts';
import { type PrintAsk, printTicket } from '#shared/contract/host.ts';
import { sessionStore } from './session.ts';
import { launchToken, readEnvelope } from './transport.ts';

/** 已成件的按编号；还没有成件的按种类预览。 */
export type SlipSource = PrintAsk['slip'];

const HOST_GONE = '连不上本机的台账程序，没有排出文书；请重新打开程序后再试';

async function ask(path: '/print-ticket' | '/pdf', slip: SlipSource): Promise<Response> {
  const request: PrintAsk = { session: sessionStore.get().id, slip };
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Launch-Token': launchToken() },
      body: JSON.stringify(request),
      cache: 'no-store',
    });
  } catch (error) {
    console.warn('文书没有排出', error);
    throw new RemoteError({ code: 'busy', message: HOST_GONE });
  }
}

async function readValue(response: Response): Promise<unknown> {
  const envelope = readEnvelope(await response.json().catch(() => null));
  if (envelope.ok) return envelope.value;
  if (envelope.error.code === 'unauthenticated') sessionStore.lock('expired');
  throw new RemoteError(envelope.error);
}

/** @throws RemoteError 主机说明为什么排不出。 */
export async function fetchSlipPdf(slip: SlipSource): Promise<Blob> {
  const response = await ask('/pdf', slip);
  if (response.headers.get('content-type') === 'application/pdf') return response.blob();
  await readValue(response);
  throw new RemoteError({ code: 'busy', message: '主机没有给出 PDF，请重试' });
}

const READY_WITHIN_MS = 20_000;

/** 在看不见的框里打开打印页，等字体和版面就绪，交给系统的打印对话框。 */
export async function printSlip(slip: SlipSource): Promise<void> {
  const { url } = printTicket.parse(await readValue(await ask('/print-ticket', slip)));
  const frame = document.createElement('iframe');
  frame.className = 'fs-print-frame';
  frame.title = '打印';
  frame.src = url;
  document.body.append(frame);
  try {
    await whenReady(frame);
    frame.contentWindow?.print();
  } finally {
    // 打印对话框开着时框还要在；有的浏览器不等对话框关就往下走。
    setTimeout(() => frame.remove(), 60_000);
  }
}

function whenReady(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const timer = setInterval(() => {
      const isReady = frame.contentDocument?.documentElement.dataset['ready'] === '1';
      if (!isReady && Date.now() - started < READY_WITHIN_MS) return;
      clearInterval(timer);
      if (isReady) resolve();
      else reject(new RemoteError({ code: 'busy', message: '文书的版面没有排好，没有打印；请重试' }));
    }, 100);
  });
}
