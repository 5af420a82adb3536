/** 把一个文件送到本机暂存处；两种主机同一地址。进度只有 XMLHttpRequest 的上传事件报得出。 */
import { z } from 'zod';
import { RemoteError } from '#shared/contract/client.ts';
import { sessionStore } from './session.ts';
import { launchToken, readEnvelope } from './transport.ts';

const uploaded = z.strictObject({ uploadId: z.string(), sha256: z.string(), size: z.int() });
export type Uploaded = z.infer<typeof uploaded>;

export interface UploadOptions {
  readonly onProgress?: (sent: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** @throws RemoteError 主机拒收、断线或者被取消时。 */
export function uploadFile(file: File, options: UploadOptions = {}): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const fail = (message: string): void => reject(new RemoteError({ code: 'busy', message }));
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    request.setRequestHeader('X-Launch-Token', launchToken());
    request.setRequestHeader('X-Session', sessionStore.get().id ?? '');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => {
      options.onProgress?.(event.loaded, event.lengthComputable ? event.total : file.size);
    });
    request.addEventListener('error', () => fail(`“${file.name}”没有传上，连不上本机的台账程序；请重试`));
    request.addEventListener('abort', () => fail(`已取消上传“${file.name}”`));
    request.addEventListener('load', () => {
      const envelope = readEnvelope(parseJson(request.responseText));
      if (!envelope.ok) {
        if (envelope.error.code === 'unauthenticated') sessionStore.lock('expired');
        reject(new RemoteError(envelope.error));
        return;
      }
      const value = uploaded.safeParse(envelope.value);
      if (value.success) resolve(value.data);
      else fail('主机的答复看不懂，文件没有登记；请重试');
    });
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** 不是 JSON 的答复作 null，由信封的核对给出说明。 */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    console.warn('上传的答复不是 JSON', error);
    return null;
  }
}
