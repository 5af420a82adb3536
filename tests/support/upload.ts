import type { AttachmentSubject } from '#shared/contract/papers.ts';
import type { TestLedger } from './ledger.ts';

async function* chunksOf(content: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.byteLength; at += size) yield content.subarray(at, at + size);
}

/** Receives a file as the hosts do, in pieces. @returns its upload id. */
export async function receive(ledger: TestLedger, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return (await ledger.core.store.receive(chunksOf(bytes, 1000))).uploadId;
}

export interface AttachGiven {
  readonly name?: string;
  readonly content?: string | Uint8Array;
  readonly subject?: AttachmentSubject;
  readonly subjectId: number;
  readonly slot?: string;
  readonly replacesId?: number | null;
  readonly isWorkSecret?: boolean;
}
/** Receives and registers a file. @returns the attachment's id. */
export async function attach(ledger: TestLedger, given: AttachGiven): Promise<number> {
  const uploadId = await receive(ledger, given.content ?? `内容 ${given.name ?? ''}`);
  return ledger.as('zhou').attachments.attach({
    uploadId,
    subject: given.subject ?? 'decision',
    subjectId: given.subjectId,
    slot: given.slot ?? '',
    name: given.name ?? '决策草案.pdf',
    isWorkSecret: given.isWorkSecret ?? false,
    replacesId: given.replacesId ?? null,
  }).id;
}
