/** Looks at the bare file after a kill: whole, complete, nothing acknowledged is missing, no half-done command. */
import Database from 'better-sqlite3';
import { verifyChain } from '#core/audit/chain.ts';
import { createDb } from '#core/db/sql.ts';
import type { Acknowledgement } from './writer.ts';

/** What must hold of the whole ledger; each query answers the offending rows. */
const INVARIANTS: Readonly<Record<string, string>> = {
  事项缺概要: 'SELECT id FROM decision WHERE id NOT IN (SELECT decision_id FROM decision_text)',
  事项缺程序:
    'SELECT d.id FROM decision d WHERE (SELECT count(*) FROM decision_step s WHERE s.decision_id = d.id) <> 10',
  事项缺审计: `SELECT id FROM decision WHERE id NOT IN
    (SELECT entity_id FROM audit_log WHERE action = 'decisions.create')`,
  审计多出事项: `SELECT entity_id FROM audit_log WHERE action = 'decisions.create'
    AND entity_id NOT IN (SELECT id FROM decision)`,
  送审缺正文: 'SELECT id FROM review WHERE id NOT IN (SELECT review_id FROM review_text)',
  签发缺文书: "SELECT id FROM review WHERE state = 'issued' AND (slip_id IS NULL OR doc_no IS NULL)",
  文书缺取号: `SELECT id FROM slip WHERE kind = 'F-04'
    AND doc_no NOT IN (SELECT text FROM number_issue WHERE series_key = 'review.opinion')`,
  取号缺文书: `SELECT id FROM number_issue WHERE series_key = 'review.opinion'
    AND text NOT IN (SELECT doc_no FROM slip WHERE kind = 'F-04')`,
  送审编号不符: `SELECT id FROM number_issue WHERE series_key = 'review.intake'
    AND text NOT IN (SELECT intake_no FROM review)`,
  跳号: `SELECT series_key, year, max(number) - count(*) AS gap FROM number_issue
    GROUP BY series_key, year HAVING gap <> 0 OR min(number) <> 1`,
  审计跳号: 'SELECT max(seq) - count(*) AS gap FROM audit_log HAVING gap <> 0 OR min(seq) <> 1',
};

export interface Checked {
  readonly problems: readonly string[];
  readonly decisions: number;
  readonly issued: number;
  readonly auditRows: number;
}

/** @param isDeep also recomputes the audit chain and checks every page of the file. */
export function verifyLedger(
  file: string,
  acknowledged: readonly Acknowledgement[],
  isDeep: boolean,
): Checked {
  const db = new Database(file);
  const problems: string[] = [];
  const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
  try {
    if (isDeep) {
      const integrity = db.pragma('integrity_check', { simple: true });
      if (integrity !== 'ok') problems.push(`完整性检查：${String(integrity)}`);
      if ((db.pragma('foreign_key_check') as unknown[]).length > 0) problems.push('外键悬空');
      const chain = verifyChain(createDb(db));
      if (!chain.isWhole) problems.push(`审计链断在第 ${chain.firstBroken ?? 0} 行`);
    }
    for (const [name, sql] of Object.entries(INVARIANTS)) {
      const rows = db.prepare(sql).all();
      if (rows.length > 0) problems.push(`${name}：${JSON.stringify(rows.slice(0, 3))}`);
    }
    problems.push(
      ...acknowledged.filter((line) => !isKept(db, line)).map((line) => `丢了 ${JSON.stringify(line)}`),
    );
    return {
      problems,
      decisions: count('SELECT count(*) FROM decision'),
      issued: count("SELECT count(*) FROM slip WHERE kind = 'F-04'"),
      auditRows: count('SELECT count(*) FROM audit_log'),
    };
  } finally {
    db.close();
  }
}

function isKept(db: Database.Database, line: Acknowledgement): boolean {
  switch (line.kind) {
    case 'opened':
      return true;
    case 'decision':
      return db.prepare('SELECT title FROM decision WHERE id = ?').pluck().get(line.id) === line.title;
    case 'issued':
      return (
        db
          .prepare("SELECT 1 FROM review WHERE id = ? AND doc_no = ? AND intake_no = ? AND state = 'issued'")
          .pluck()
          .get(line.id, line.docNo, line.intakeNo) === 1
      );
    case 'draft': {
      // One draft per key: what is stored is this one, or one written after it.
      const stored = String(db.prepare("SELECT content FROM draft WHERE key = 'kill'").pluck().get());
      const [, pid, turn] = stored.split(' ');
      const [, ownPid, ownTurn] = line.content.split(' ');
      return pid === ownPid ? Number(turn) >= Number(ownTurn) : stored.startsWith('草稿 ');
    }
  }
}
