/** The body of a request as chunks that a reader may stop taking without cutting the connection. */
import type { IncomingMessage } from 'node:http';

export interface RequestBody {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Discards what the reader left, so that the sender gets to read our answer; gives up at the limits. */
  drain(maxBytes: number, maxMs: number): Promise<void>;
}

export function createRequestBody(request: IncomingMessage): RequestBody {
  const source: AsyncIterator<Buffer> = request[Symbol.asyncIterator]();
  // A plain `for await` over the request destroys its socket when the reader stops early.
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
  }
  return {
    chunks: { [Symbol.asyncIterator]: chunks },
    async drain(maxBytes, maxMs) {
      const timer = setTimeout(() => request.destroy(), maxMs);
      try {
        for (let left = maxBytes; left > 0;) {
          const next = await source.next();
          if (next.done === true) return;
          left -= next.value.byteLength;
        }
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
