/** Attachments in and out, streamed; nothing here holds a whole file in memory. */
import { stat } from 'node:fs/promises';
import type { Core } from '../boot.ts';
import { AppError } from '../errors.ts';
import { FILE_POLICY } from './headers.ts';
import { envelopeResponse, type HostRequest, type HostResponse, Refusal, textResponse } from './message.ts';

/** Takes one file into the waiting room for the account that `X-Session` names. */
export async function receiveFile(core: Core, request: HostRequest): Promise<HostResponse> {
  if (core.actorOf(request.header('x-session')) === null)
    throw new AppError('unauthenticated', '登录已失效，文件没有收下；请重新登录后再传');
  return envelopeResponse({ ok: true, value: await core.store.receive(request.body) });
}

/** What the browser may show in place; the rest is only offered for saving. */
const isShown = (mime: string): boolean =>
  mime === 'application/pdf' || mime.startsWith('image/') || mime.startsWith('text/plain');

/** One file by its ticket, whole or in part. */
export async function sendFile(core: Core, request: HostRequest, token: string): Promise<HostResponse> {
  const ticket = core.store.redeem(token);
  if (ticket === null) throw new Refusal(404, 'not_found', '这个下载地址已过期，请回到记录页重新打开附件');
  const size = await sizeOf(ticket.path);
  if (size !== ticket.size)
    return textResponse(
      404,
      size === null
        ? `附件“${ticket.name}”的文件不见了，可能被移走或者删除；请从备份恢复。`
        : `附件“${ticket.name}”的文件被改动过，大小与登记不符；请从备份恢复。`,
    );
  const shown = isShown(ticket.mime);
  const headers = {
    'Content-Type': shown ? ticket.mime : 'application/octet-stream',
    'Content-Disposition': disposition(shown ? 'inline' : 'attachment', ticket.name),
    'Content-Security-Policy': FILE_POLICY,
    'Cache-Control': 'no-store',
    'Accept-Ranges': 'bytes',
  };
  const range = parseRange(request.header('range'), size);
  if (range === 'unsatisfiable')
    return textResponse(416, '要的范围超出了文件大小', { 'Content-Range': `bytes */${size}` });
  const { start, end } = range ?? { start: 0, end: size - 1 };
  return {
    status: range === null ? 200 : 206,
    headers: {
      ...headers,
      'Content-Length': String(end - start + 1),
      ...(range === null ? {} : { 'Content-Range': `bytes ${start}-${end}/${size}` }),
    },
    body: { kind: 'file', path: ticket.path, start, end },
  };
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    // Gone or unreadable: the caller says which file and what to do.
    return null;
  }
}

/** One range of bytes (RFC 9110 §14); several at once are answered with the whole file. */
export function parseRange(
  header: string | null,
  size: number,
): { readonly start: number; readonly end: number } | 'unsatisfiable' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null;
  return start >= size || start > end ? 'unsatisfiable' : { start, end };
}

/** The Chinese name per RFC 5987, with a plain one for readers that know no better. */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
