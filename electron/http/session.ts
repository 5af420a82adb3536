/** Who may talk to the loopback host: this launch's page on this launch's address, and nobody else. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type HostRequest, Refusal } from '#core/host/message.ts';

export interface Launch {
  /** Handed to the page once, in the fragment of the first address; never logged. */
  readonly token: string;
  /** @throws Refusal when the request did not come from our own page. */
  check(request: HostRequest, port: number): void;
}

/** Reading needs no token: the page itself, and addresses that carry their own unguessable ticket. */
const isOpen = (request: HostRequest): boolean => request.method !== 'POST';

export function createLaunch(token: string = randomBytes(32).toString('base64url')): Launch {
  const expected = digest(token);
  return {
    token,
    check(request, port) {
      const names = [`127.0.0.1:${port}`, `localhost:${port}`];
      // A rebound DNS name reaches this socket, but under its own name.
      if (!names.includes(request.header('host') ?? ''))
        throw new Refusal(403, 'forbidden', '只能用本机地址打开法审台账');
      const origin = request.header('origin');
      const isOurs = origin !== null && names.some((name) => origin === `http://${name}`);
      if (isOurs ? false : origin !== null || !isOpen(request))
        throw new Refusal(403, 'forbidden', '请求不是从法审台账的页面发出的，没有处理');
      if (!isOpen(request) && !timingSafeEqual(digest(request.header('x-launch-token') ?? ''), expected))
        throw new Refusal(403, 'forbidden', '这个窗口没有本次启动的凭证，请关闭后从法审台账重新打开');
    },
  };
}

/** Digests are of one length, so the comparison takes the same time whatever was sent. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
