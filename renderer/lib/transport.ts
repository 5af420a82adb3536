/** 把一次调用送到核心：桌面窗口走预加载桥，浏览器走本机回环地址。 */
import { callErrorSchema, type Envelope } from '#shared/contract/errors.ts';
import { z } from 'zod';

interface HostBridge {
  call(name: string, payload: unknown, session: string | null): Promise<unknown>;
}
declare global {
  interface Window {
    readonly host?: HostBridge;
  }
}

const TOKEN_KEY = 'ledger.token';

/** 首次打开时口令在地址的 `#token=` 里：收进本页会话并从地址栏抹去，免得被抄走或存成书签。 */
export function takeLaunchToken(): void {
  const match = /^#token=([\w-]+)$/.exec(window.location.hash);
  if (match?.[1] === undefined) return;
  window.sessionStorage.setItem(TOKEN_KEY, match[1]);
  window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}#/`);
}
export const launchToken = (): string => window.sessionStorage.getItem(TOKEN_KEY) ?? '';

const envelopeSchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: callErrorSchema }),
]);

/** 核对答复的外形；外形不对说明主机和界面版本不一致。 */
export function readEnvelope(answer: unknown): Envelope {
  const parsed = envelopeSchema.safeParse(answer);
  if (parsed.success) return parsed.data;
  return unreachable('主机的答复看不懂，可能是程序只更新了一半，请关闭后重新打开');
}

const unreachable = (message: string): Envelope => ({ ok: false, error: { code: 'busy', message } });
const HOST_GONE = '连不上本机的台账程序，它可能已经关闭；屏上内容还在，重新打开程序后再试';

/** 不抛出：连不上也作为信封返回。 */
export async function send(name: string, payload: unknown, session: string | null): Promise<Envelope> {
  try {
    if (window.host !== undefined) return readEnvelope(await window.host.call(name, payload, session));
    const response = await fetch(`/rpc/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Launch-Token': launchToken() },
      body: JSON.stringify({ payload, session }),
      cache: 'no-store',
      redirect: 'error',
    });
    return readEnvelope(await response.json());
  } catch (error) {
    // 断线、主机退出、答复不是 JSON 都到这里；原因留给开发者工具。
    console.warn('调用没有送达', name, error);
    return unreachable(HOST_GONE);
  }
}
