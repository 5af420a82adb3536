/** What both hosts pass to and get from the routes; each host translates its own requests and answers. */
import type { Envelope } from '#shared/contract/errors.ts';
import { AppError } from '../errors.ts';

export interface HostRequest {
  readonly method: string;
  /** The path as it came, percent-encoded, without the query. */
  readonly path: string;
  header(name: string): string | null;
  readonly body: AsyncIterable<Uint8Array>;
}
export type HostBody =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** `end` is the last byte that is sent. */
  | { readonly kind: 'file'; readonly path: string; readonly start: number; readonly end: number };
export interface HostResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: HostBody;
}

export function textResponse(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): HostResponse {
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    body: { kind: 'bytes', bytes: Buffer.from(text, 'utf8') },
  };
}

export function envelopeResponse(
  envelope: Envelope,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): HostResponse {
  return textResponse(status, JSON.stringify(envelope), {
    'Content-Type': 'application/json; charset=utf-8',
    ...headers,
  });
}

/** A request that the host itself refuses: the status for tools, the envelope for the page. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly code: 'validation' | 'forbidden' | 'not_found' | 'unauthenticated';
  constructor(
    status: number,
    code: Refusal['code'],
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

const DISK = new Set(['ENOSPC', 'EIO', 'EROFS', 'EDQUOT', 'EACCES', 'EPERM', 'EMFILE']);
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Any failure as an answer. What nobody foresaw is told to `log`, never to the caller. */
export function failureResponse(error: unknown, log: (detail: string) => void): HostResponse {
  if (error instanceof Refusal)
    return envelopeResponse(
      { ok: false, error: { code: error.code, message: error.message } },
      error.status,
      error.headers,
    );
  if (error instanceof AppError)
    return envelopeResponse({
      ok: false,
      error: {
        code: error.code,
        message: error.message,
        ...(error.fields === undefined ? {} : { fields: { ...error.fields } }),
      },
    });
  const code = codeOf(error);
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (DISK.has(code))
    return envelopeResponse({
      ok: false,
      error: {
        code: 'busy',
        message: `磁盘写不进去（${code}），这个文件没有收下；请检查剩余空间和只读设置后再试`,
      },
    });
  return envelopeResponse(
    { ok: false, error: { code: 'internal', message: '程序出了差错，这一步没有做；详情在日志里' } },
    500,
  );
}
