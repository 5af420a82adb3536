/** Small JSON bodies, read up to a limit. */
import type { z } from 'zod';
import { type HostRequest, Refusal } from './message.ts';

export const MAX_JSON_BYTES = 8 * 1024 * 1024;

/** @throws Refusal when the body is not JSON, is too large or does not have the shape. */
export async function readJson<T>(request: HostRequest, schema: z.ZodType<T>): Promise<T> {
  const type = request.header('content-type') ?? '';
  if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(type))
    throw new Refusal(415, 'validation', '请求的格式不对：只收 JSON');
  const parsed = schema.safeParse(parse(await readText(request)));
  if (!parsed.success) throw new Refusal(400, 'validation', '请求的内容不全，页面可能是旧版，请刷新后再试');
  return parsed.data;
}

async function readText(request: HostRequest): Promise<string> {
  const declared = Number(request.header('content-length') ?? 0);
  if (declared > MAX_JSON_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > MAX_JSON_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Where in the text it broke helps nobody; the refusal says what to do.
    throw new Refusal(400, 'validation', '请求的内容不是完整的 JSON，没有处理；请刷新后再试');
  }
}

const tooLarge = (): Refusal =>
  new Refusal(413, 'validation', '一次提交的文字超过 8 MB，没有处理；请分几次保存，原件请作为附件上传');
