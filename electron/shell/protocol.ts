/** `app://ledger/`: the same routes as the loopback host, without a port that others could knock on. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { protocol, type Session } from 'electron';
import { type HostRequest, type HostResponse, textResponse } from '#core/host/message.ts';
import type { Routes } from '#core/host/routes.ts';
import { isAppUrl, isTrustedInitiator, SCHEME } from './security.ts';

/** Must run before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

export function serveProtocol(session: Session, routes: Routes): void {
  session.protocol.handle(SCHEME, async (request) => toResponse(await answer(routes, request)));
}

async function answer(routes: Routes, request: Request): Promise<HostResponse> {
  // Set by the browser process, so the page cannot forge it; typed by Electron only in its text.
  const { initiatorOrigin } = request as { readonly initiatorOrigin?: string | null };
  const { pathname } = new URL(request.url);
  // Calls have a channel of their own, whose sender is known.
  if (!isAppUrl(request.url) || !isTrustedInitiator(initiatorOrigin) || pathname.startsWith('/rpc/'))
    return textResponse(403, '请求不是从法审台账的页面发出的，没有处理');
  return routes(toHostRequest(request, pathname));
}

function toHostRequest(request: Request, path: string): HostRequest {
  return {
    method: request.method,
    path,
    header: (name) => request.headers.get(name),
    body: request.body ?? emptyBody(),
  };
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {
  // A request without a body is read as one of no bytes.
}

function toResponse({ status, headers, body }: HostResponse): Response {
  if (body.kind === 'bytes')
    return new Response(new Uint8Array(body.bytes), { status, headers: { ...headers } });
  if (body.end < body.start) return new Response(null, { status, headers: { ...headers } });
  const file = createReadStream(body.path, { start: body.start, end: body.end });
  // Node and the DOM declare the same stream under two names.
  return new Response(Readable.toWeb(file) as ReadableStream<Uint8Array>, {
    status,
    headers: { ...headers },
  });
}
