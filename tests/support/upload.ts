import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CallError } from '#shared/contract/errors.ts';
import { RemoteError } from '#shared/contract/client.ts';
import type { AttachmentDto, AttachmentSubject } from '#shared/contract/papers.ts';
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

/** The error that attaching is refused with; throws when it is not refused. */
export async function refusedAttach(ledger: TestLedger, given: AttachGiven): Promise<CallError> {
  try {
    await attach(ledger, given);
  } catch (error) {
    if (error instanceof RemoteError) return error.detail;
    throw error;
  }
  throw new Error('应当被拒绝，却收下了');
}

/** Files below the attachment store, however deep. */
export const storedFiles = (ledger: TestLedger): string[] =>
  readdirSync(join(ledger.dataDir, 'attachments'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
export const attachmentsOf = (
  ledger: TestLedger,
  subjectId: number,
  subject: AttachmentSubject = 'decision',
): AttachmentDto[] => ledger.as('sun').attachments.list({ subject, subjectId });
