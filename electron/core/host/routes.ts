/**
 * Every address that the page can ask for, the same on both hosts. The host has already checked who asks
 * (launch token, origin, frame); here the session decides what is answered.
 */
import { printRequest, rpcRequest } from '#shared/contract/host.ts';
import type { Core } from '../boot.ts';
import { readJson } from './body.ts';
import { receiveFile, sendFile } from './files.ts';
import { SECURITY_HEADERS } from './headers.ts';
import {
  envelopeResponse,
  failureResponse,
  type HostRequest,
  type HostResponse,
  Refusal,
} from './message.ts';
import type { Pages } from './pages.ts';
import { createPrintRoom, type PdfPrinter } from './print.ts';

export interface RoutesOptions {
  readonly core: Core;
  readonly pages: Pages;
  readonly pdf: PdfPrinter;
  readonly now: () => Date;
  readonly log: (message: string, detail: string) => void;
}
export type Routes = (request: HostRequest) => Promise<HostResponse>;

/** Never rejects: a failure is an envelope, and security headers are on everything. */
export function createRoutes(options: RoutesOptions): Routes {
  const answer = createAnswer(options);
  return async (request) => {
    const response = await answer(request).catch((error: unknown) =>
      failureResponse(error, (detail) => options.log(`${request.method} ${routeName(request.path)}`, detail)),
    );
    return { ...response, headers: { ...SECURITY_HEADERS, ...response.headers } };
  };
}

function createAnswer({ core, pages, pdf, now }: RoutesOptions): Routes {
  const room = createPrintRoom(core.dispatch, pages, now);
  const get = async (request: HostRequest): Promise<HostResponse> => {
    const [, place, rest] = /^\/(files|print)\/([\w-]+)$/.exec(request.path) ?? [];
    if (place === 'files' && rest !== undefined) return sendFile(core, request, rest);
    if (place === 'print' && rest !== undefined) return room.page(rest);
    const page = pages.find(request.path);
    if (page === null) throw new Refusal(404, 'not_found', '没有这个地址');
    return page;
  };
  const post = async (request: HostRequest): Promise<HostResponse> => {
    if (request.path.startsWith('/rpc/')) {
      const { payload, session } = await readJson(request, rpcRequest);
      return envelopeResponse(core.dispatch(request.path.slice('/rpc/'.length), payload, session));
    }
    if (request.path === '/files') return receiveFile(core, request);
    if (request.path === '/print-ticket')
      return envelopeResponse(room.issue(await readJson(request, printRequest)));
    if (request.path === '/pdf') {
      const issued = room.issue(await readJson(request, printRequest));
      if (!issued.ok) return envelopeResponse(issued);
      try {
        return pdfResponse(await pdf(issued.value.url));
      } finally {
        room.revoke(issued.value.url);
      }
    }
    throw new Refusal(404, 'not_found', '没有这个地址');
  };
  return async (request) => {
    const allowed = methodOf(request.path);
    if (request.method !== allowed)
      throw new Refusal(405, 'validation', `这个地址不支持 ${request.method.slice(0, 12)} 方法`, {
        Allow: allowed,
      });
    return allowed === 'POST' ? post(request) : get(request);
  };
}

/** Each address answers exactly one method. */
function methodOf(path: string): 'GET' | 'POST' {
  return path.startsWith('/rpc/') || ['/files', '/print-ticket', '/pdf'].includes(path) ? 'POST' : 'GET';
}

function pdfResponse(bytes: Uint8Array): HostResponse {
  return {
    status: 200,
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': 'no-store',
    },
    body: { kind: 'bytes', bytes },
  };
}

/** The address as it may stand in a log: tickets and unknown text are left out. */
export function routeName(path: string): string {
  const rpc = /^\/rpc\/([a-zA-Z]{1,40}\.[a-zA-Z]{1,40})$/.exec(path);
  if (rpc !== null) return `/rpc/${rpc[1] ?? ''}`;
  const ticket = /^\/(files|print)\//.exec(path);
  if (ticket !== null) return `/${ticket[1] ?? ''}/…`;
  return /^\/[\w./-]{0,80}$/.test(path) ? path : '（其他地址）';
}
