/**
 * Files as they came, stored by content: `attachments/ab/abcdef…`. Written once, never modified.
 * Receiving is streamed and asynchronous, outside commands; taking into the ledger is a rename inside one.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from './errors.ts';

export interface ReceivedUpload {
  readonly uploadId: string;
  readonly sha256: string;
  readonly size: number;
}
export interface Ticket {
  readonly path: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
}

export type Health = 'ok' | 'missing' | 'changed';

export interface AttachmentStore {
  /** Streams a file to the waiting room. @throws AppError `validation` when it is empty or too large. */
  receive(chunks: AsyncIterable<Uint8Array>): Promise<ReceivedUpload>;
  /** What waits under `uploadId`, or null. */
  waiting(uploadId: string): ReceivedUpload | null;
  /** Moves a waiting file into the store; the same content is stored once. */
  keep(upload: ReceivedUpload): void;
  pathOf(sha256: string): string;
  /** Quick look: there and of the right size. */
  look(sha256: string, size: number): Health;
  /** Recomputes the digest, off the thread that answers clicks. */
  verify(sha256: string): Promise<Health>;
  /** The finished result of a verification, which is started when there is none; asked again it comes. */
  pollVerification(sha256: string): Health | 'pending';
  /** A short-lived address for reading one file. */
  issueTicket(ticket: Ticket): string;
  redeem(token: string): Ticket | null;
}

const TICKET_MS = 10 * 60_000;
export const MAX_UPLOAD_BYTES = 500 * 1024 * 1024;

export function createAttachmentStore(
  dataDir: string,
  now: () => Date,
  maxBytes: number = MAX_UPLOAD_BYTES,
): AttachmentStore {
  const root = join(dataDir, 'attachments');
  const room = join(dataDir, 'uploads');
  const uploads = new Map<string, ReceivedUpload>();
  const tickets = new Map<string, { ticket: Ticket; until: number }>();
  const verifications = new Map<string, Health | 'pending'>();
  mkdirSync(root, { recursive: true });
  mkdirSync(room, { recursive: true });
  // Whatever waited when the program last ended was never registered.
  for (const leftover of readdirSync(room)) rmSync(join(room, leftover), { force: true });
  const pathOf = (sha256: string): string => join(root, sha256.slice(0, 2), sha256);

  const verify = async (sha256: string): Promise<Health> => {
    const path = pathOf(sha256);
    if (!existsSync(path)) return 'missing';
    const hash = createHash('sha256');
    const chunks: AsyncIterable<Buffer> = createReadStream(path);
    for await (const chunk of chunks) hash.update(chunk);
    return hash.digest('hex') === sha256 ? 'ok' : 'changed';
  };

  return {
    async receive(chunks) {
      const uploadId = randomUUID();
      const path = join(room, uploadId);
      const hash = createHash('sha256');
      let size = 0;
      const handle = await open(path, 'wx');
      try {
        for await (const chunk of chunks) {
          size += chunk.byteLength;
          if (size > maxBytes)
            throw new AppError(
              'validation',
              `文件超过 ${Math.floor(maxBytes / 1024 / 1024)} MB，没有收下；请拆分或者压缩后再传`,
              { file: '文件太大' },
            );
          hash.update(chunk);
          await handle.write(chunk);
        }
        if (size === 0)
          throw new AppError('validation', '文件是空的（0 字节），没有收下；请检查原文件', {
            file: '文件是空的',
          });
        await handle.sync();
      } catch (error) {
        await handle.close();
        rmSync(path, { force: true });
        throw error;
      }
      await handle.close();
      const received = { uploadId, sha256: hash.digest('hex'), size };
      uploads.set(uploadId, received);
      return received;
    },
    waiting: (uploadId) => uploads.get(uploadId) ?? null,
    keep(upload) {
      const target = pathOf(upload.sha256);
      const source = join(room, upload.uploadId);
      mkdirSync(join(root, upload.sha256.slice(0, 2)), { recursive: true });
      // Replacing an existing copy heals one that was damaged; Windows refuses while somebody reads it.
      try {
        renameSync(source, target);
      } catch (error) {
        if (!existsSync(target) || statSync(target).size !== upload.size) throw error;
        rmSync(source, { force: true });
      }
      uploads.delete(upload.uploadId);
    },
    pathOf,
    look(sha256, size) {
      const path = pathOf(sha256);
      if (!existsSync(path)) return 'missing';
      return statSync(path).size === size ? 'ok' : 'changed';
    },
    verify,
    pollVerification(sha256) {
      const known = verifications.get(sha256);
      if (known === undefined) {
        verifications.set(sha256, 'pending');
        verify(sha256).then(
          (health) => verifications.set(sha256, health),
          // A file that cannot be read to its end is not the file that was stored.
          () => verifications.set(sha256, 'changed'),
        );
        return 'pending';
      }
      if (known !== 'pending') verifications.delete(sha256);
      return known;
    },
    issueTicket(ticket) {
      const at = now().getTime();
      for (const [token, entry] of tickets) if (entry.until < at) tickets.delete(token);
      const token = randomUUID();
      tickets.set(token, { ticket, until: at + TICKET_MS });
      return token;
    },
    redeem(token) {
      const entry = tickets.get(token);
      return entry === undefined || entry.until < now().getTime() ? null : entry.ticket;
    },
  };
}
