/** Requests with headers that `fetch` does not let a caller set. */
import { type IncomingMessage, request, type RequestOptions } from 'node:http';
import { text } from 'node:stream/consumers';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

export function rawRequest(
  origin: string,
  path: string,
  options: RequestOptions & { readonly body?: string | AsyncIterable<Uint8Array> } = {},
): Promise<RawAnswer> {
  const { body, ...rest } = options;
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, ...rest }, (response) => {
      text(response).then(
        (answer) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: answer }),
        reject,
      );
    });
    sent.once('error', reject);
    if (body === undefined || typeof body === 'string') sent.end(body);
    else void pour(body, sent).catch(reject);
  });
}

async function pour(body: AsyncIterable<Uint8Array>, sent: ReturnType<typeof request>): Promise<void> {
  for await (const chunk of body)
    if (!sent.write(chunk)) await new Promise((resolve) => sent.once('drain', resolve));
  sent.end();
}
