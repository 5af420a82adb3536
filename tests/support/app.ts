/** The whole application in this process on a folder of its own: core, loopback host, built page. */
import { resolve } from 'node:path';
import type { Core } from '#core/boot.ts';
import { type HttpHost, type HttpHostOptions, openHttpHost } from '#http/main.ts';
import type { Envelope } from '#shared/contract/errors.ts';
import { browserPath } from './browser.ts';
import { makeTempDir } from './temp.ts';

export interface App {
  readonly core: Core;
  readonly dataDir: string;
  readonly origin: string;
  /** Opens the page with its launch token. */
  readonly address: string;
  readonly token: string;
  /** A request as the page makes it; `init` overrides. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** A call over HTTP. */
  call(name: string, payload: unknown, session: string | null): Promise<Envelope>;
  close(): Promise<void>;
}

export const builtPages = resolve(import.meta.dirname, '../../dist/renderer');

export type AppOptions = Partial<HttpHostOptions> & {
  /** Loads the sample ledger first. */
  readonly isSample?: boolean;
};

export async function startApp({ isSample = false, ...options }: AppOptions = {}): Promise<App> {
  const temp = options.dataDir === undefined ? makeTempDir() : null;
  const host = await openHttpHost({
    dataDir: temp?.path ?? '',
    pagesDir: builtPages,
    port: 0,
    findBrowser: browserPath,
    // The strength of stored passwords is tested by itself; elsewhere it only takes time.
    passwordCost: 1024,
    ...options,
  }).catch((error: unknown) => {
    temp?.remove();
    throw error;
  });
  if (isSample) requireOk(host.core.dispatch('system.loadSample', {}, null));
  return appOf(host, async () => {
    await host.close();
    temp?.remove();
  });
}

function appOf(host: HttpHost, close: () => Promise<void>): App {
  const send = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${host.origin}${path}`, {
      ...init,
      headers: { Origin: host.origin, 'X-Launch-Token': host.token, ...headersOf(init) },
    });
  return {
    core: host.core,
    dataDir: host.core.info.dataDir,
    origin: host.origin,
    address: host.address,
    token: host.token,
    fetch: send,
    async call(name, payload, session) {
      const response = await send(`/rpc/${name}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ payload, session }),
      });
      return (await response.json()) as Envelope; // what the host promises for this address
    },
    close,
  };
}

const headersOf = (init: RequestInit): Record<string, string> =>
  Object.fromEntries(new Headers(init.headers).entries());

/** The value of an envelope. @throws with the message of a refusal. */
export function requireOk(envelope: Envelope): unknown {
  if (!envelope.ok) throw new Error(`${envelope.error.code}：${envelope.error.message}`);
  return envelope.value;
}
