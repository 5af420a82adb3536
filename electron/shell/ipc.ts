/** The `rpc` channel: checks who asks, then hands over to the router, which checks what is asked. */
import { ipcMain } from 'electron';
import type { Dispatch } from '#core/router.ts';
import type { Envelope } from '#shared/contract/errors.ts';
import { isTrustedSender } from './security.ts';

const refused = (message: string): Envelope => ({ ok: false, error: { code: 'forbidden', message } });

export function serveIpc(dispatch: Dispatch): void {
  ipcMain.handle('rpc', (event, name: unknown, payload: unknown, session: unknown): Envelope => {
    const frame = event.senderFrame;
    if (!isTrustedSender(frame === null ? null : { url: frame.url, isTop: frame.parent === null }))
      return refused('请求不是从法审台账的页面发出的，没有处理');
    if (typeof name !== 'string' || (session !== null && typeof session !== 'string'))
      return refused('请求的格式不对，没有处理');
    return dispatch(name, payload, session);
  });
}
