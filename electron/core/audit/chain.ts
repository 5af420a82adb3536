/**
 * The append-only, hash-chained audit trail. Row n's hash covers its own content and row n−1's hash,
 * so editing, inserting, deleting or reordering shows; the head is kept in backups and on certificates.
 */
import { createHash } from 'node:crypto';
import { read, type ReadDb, write, type WriteDb } from '../db/sql.ts';

export interface AuditEntry {
  readonly at: string;
  readonly actorId: number | null;
  readonly actor: string;
  readonly action: string;
  readonly title: string;
  readonly entity: string;
  readonly entityId: number | null;
  readonly summary: string;
  readonly before: string | null;
  readonly after: string | null;
}

const auditShape = {
  seq: 'int',
  at: 'text',
  actor_id: 'int?',
  actor: 'text',
  action: 'text',
  title: 'text',
  entity: 'text',
  entity_id: 'int?',
  summary: 'text',
  before: 'text?',
  after: 'text?',
  hash: 'text',
} as const;
const COLUMNS = Object.keys(auditShape).join(', ');

export const auditSql = {
  last: read({ seq: 'int', hash: 'text' }, 'SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1'),
  insert: write(`INSERT INTO audit_log (${COLUMNS}) VALUES (@seq, @at, @actorId, @actor, @action, @title,
    @entity, @entityId, @summary, @before, @after, @hash)`),
  after: read(auditShape, `SELECT ${COLUMNS} FROM audit_log WHERE seq > @seq ORDER BY seq LIMIT @limit`),
  ofRecord: read(
    auditShape,
    `SELECT ${COLUMNS} FROM audit_log WHERE entity = @entity AND entity_id = @id ORDER BY seq DESC LIMIT @limit`,
  ),
  countOfRecord: read(
    { n: 'int' },
    'SELECT count(*) AS n FROM audit_log WHERE entity = @entity AND entity_id = @id',
  ),
  hashOf: read({ hash: 'text' }, 'SELECT hash FROM audit_log WHERE seq = @seq'),
  genesis: read({ value: 'text' }, "SELECT value FROM meta WHERE key = 'ledger_id'"),
};
export const auditRowShape = auditShape;
export const auditColumns = COLUMNS;

const digest = (previous: string, seq: number, entry: AuditEntry): string =>
  createHash('sha256')
    .update(previous)
    .update('\n')
    .update(
      JSON.stringify([
        seq,
        entry.at,
        entry.actorId,
        entry.actor,
        entry.action,
        entry.title,
        entry.entity,
        entry.entityId,
        entry.summary,
        entry.before,
        entry.after,
      ]),
    )
    .digest('hex');

/** The chain starts from the ledger's own id, so rows cannot be moved between ledgers. */
const genesisHash = (db: ReadDb): string =>
  createHash('sha256')
    .update(db.get(auditSql.genesis)?.value ?? '')
    .digest('hex');

/** Writes the next row. Called by the router inside the command's transaction. */
export function appendAudit(db: WriteDb, entry: AuditEntry): void {
  const last = db.get(auditSql.last);
  const seq = (last?.seq ?? 0) + 1;
  const previous = last?.hash ?? genesisHash(db);
  db.run(auditSql.insert, { seq, ...entry, hash: digest(previous, seq, entry) });
}

export interface ChainReport {
  readonly isWhole: boolean;
  readonly rows: number;
  readonly head: string;
  readonly firstBroken: number | null;
}

/** Recomputes the chain in batches. @param newest only the newest so many rows; the whole chain without it. */
export function verifyChain(db: ReadDb, newest: number | null = null): ChainReport {
  const start = newest === null ? 0 : Math.max(0, (db.get(auditSql.last)?.seq ?? 0) - newest);
  let previous = start === 0 ? genesisHash(db) : (db.get(auditSql.hashOf, { seq: start })?.hash ?? '');
  let expected = start + 1;
  let rows = 0;
  for (;;) {
    const batch = db.all(auditSql.after, { seq: expected - 1, limit: 2000 });
    for (const row of batch) {
      const hash = digest(previous, row.seq, {
        at: row.at,
        actorId: row.actor_id,
        actor: row.actor,
        action: row.action,
        title: row.title,
        entity: row.entity,
        entityId: row.entity_id,
        summary: row.summary,
        before: row.before,
        after: row.after,
      });
      if (row.seq !== expected || hash !== row.hash)
        return { isWhole: false, rows, head: previous, firstBroken: row.seq };
      previous = row.hash;
      expected += 1;
      rows += 1;
    }
    if (batch.length === 0) return { isWhole: true, rows, head: previous, firstBroken: null };
  }
}
