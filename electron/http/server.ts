/** The loopback server: translates between Node's HTTP and the routes, and lets only our own page in. */
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { SECURITY_HEADERS } from '#core/host/headers.ts';
import type { WriteLog } from '#core/host/log-file.ts';
import { failureResponse, type HostRequest, type HostResponse } from '#core/host/message.ts';
import { routeName, type Routes } from '#core/host/routes.ts';
import { createRequestBody, type RequestBody } from './request-body.ts';
import type { Launch } from './session.ts';

export interface LoopbackServer {
  readonly port: number;
  /** Stops accepting, lets running requests finish within `graceMs`, then cuts the rest. */
  close(graceMs?: number): Promise<void>;
}

/** What is left of a refused upload is read and dropped: a browser shows no answer on a cut connection. */
const DRAIN_BYTES = 2 * 1024 ** 3;
const DRAIN_MS = 60_000;
const HEADERS_MS = 20_000;
/** The largest attachment from a slow stick. */
const REQUEST_MS = 30 * 60_000;

/** @throws the system's error when the port is taken. */
export async function startServer(options: {
  readonly routes: Routes;
  readonly launch: Launch;
  readonly log: WriteLog;
  readonly port: number;
}): Promise<LoopbackServer> {
  const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS });
  let port = 0;
  server.on('request', (request, response) => {
    const started = performance.now();
    handle(options.routes, options.launch, port, request, response).then(
      (status) => {
        const took = Math.round(performance.now() - started);
        const route = routeName(pathOf(request));
        options.log({ level: 'info', message: `${request.method ?? ''} ${route} ${status} ${took}ms` });
      },
      (error: unknown) => {
        // The reader went away or the file broke off: what was promised cannot be kept, so the connection ends.
        response.destroy();
        const detail = error instanceof Error ? error.message : String(error);
        options.log({
          level: 'warn',
          message: `${request.method ?? ''} ${routeName(pathOf(request))} 中断`,
          detail,
        });
      },
    );
  });
  await listen(server, options.port);
  port = (server.address() as AddressInfo).port; // a TCP server that listens has one
  return { port, close: (graceMs = 10_000) => close(server, graceMs) };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close((error) => {
      clearTimeout(cut);
      if (error === undefined) resolve();
      else reject(error);
    });
    server.closeIdleConnections();
  });
}

async function handle(
  routes: Routes,
  launch: Launch,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  const body = createRequestBody(request);
  const hostRequest: HostRequest = {
    method: request.method ?? '',
    path: pathOf(request),
    header: (name) => {
      const value = request.headers[name.toLowerCase()];
      return typeof value === 'string' ? value : null;
    },
    body: body.chunks,
  };
  const refused = refusalOf(launch, hostRequest, port);
  if (refused !== null) {
    response.setHeader('Connection', 'close');
    await send(request, response, refused);
    return refused.status;
  }
  const answer = await routes(hostRequest);
  await finishRequest(request, response, body);
  await send(request, response, answer);
  return answer.status;
}

function refusalOf(launch: Launch, request: HostRequest, port: number): HostResponse | null {
  try {
    launch.check(request, port);
    return null;
  } catch (error) {
    const response = failureResponse(error, (detail) => console.error(detail));
    return { ...response, headers: { ...SECURITY_HEADERS, ...response.headers } };
  }
}

async function finishRequest(
  request: IncomingMessage,
  response: ServerResponse,
  body: RequestBody,
): Promise<void> {
  if (request.readableEnded) return;
  await body.drain(DRAIN_BYTES, DRAIN_MS);
  if (!request.readableEnded) response.setHeader('Connection', 'close');
}

async function send(request: IncomingMessage, response: ServerResponse, answer: HostResponse): Promise<void> {
  response.writeHead(answer.status, answer.headers);
  const { body } = answer;
  if (body.kind === 'file' && request.method !== 'HEAD' && body.end >= body.start) {
    await pipeline(createReadStream(body.path, { start: body.start, end: body.end }), response);
    return;
  }
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    response.end(body.kind === 'bytes' ? body.bytes : undefined, () => resolve());
  });
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
