import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { appendAudit, type AuditEntry, verifyChain } from '#core/audit/chain.ts';
import { createDb } from '#core/db/sql.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { makeDecision } from '#tests/support/matters.ts';

/** Somebody with the file, a database tool and time: the triggers do not stop him. */
function forge(ledger: TestLedger, work: (db: Database.Database) => void): void {
  ledger.tamper((db) => {
    db.exec('DROP TRIGGER audit_log_no_update; DROP TRIGGER audit_log_no_delete;');
    work(db);
  });
}
const verify = (ledger: TestLedger) => ledger.as('liang').audit.verify({});
function ledgerWithRows(): TestLedger {
  const ledger = openTestLedger();
  for (let n = 1; n <= 5; n += 1) makeDecision(ledger, { title: `第${n}件` });
  return ledger;
}
const hashAt = (ledger: TestLedger, seq: number): string | undefined =>
  ledger
    .as('liang')
    .audit.list({ pageSize: 500 })
    .rows.find((row) => row.seq === seq)?.hash;
const forged: AuditEntry = {
  at: '2026-11-23T02:00:00.000Z',
  actorId: null,
  actor: '测试',
  action: 'test.forge',
  title: '伪造',
  entity: 'test',
  entityId: null,
  summary: '伪造的一行',
  before: null,
  after: null,
};
const lastSeq = (db: Database.Database): number =>
  Number(db.prepare('SELECT max(seq) FROM audit_log').pluck().get());

describe('审计链', () => {
  test('没有人动过：整条链完好，行数和末行相符', () => {
    const ledger = ledgerWithRows();
    const report = verify(ledger);
    const newest = ledger.as('liang').audit.list({ pageSize: 1 });
    expect(report).toEqual({
      isWhole: true,
      rows: newest.total,
      head: newest.rows[0]?.hash,
      firstBroken: null,
    });
    expect(newest.rows[0]?.seq).toBe(newest.total);
  });

  test('改一个字，从那一行断', () => {
    const ledger = ledgerWithRows();
    forge(ledger, (db) => db.exec("UPDATE audit_log SET summary = summary || '。' WHERE seq = 7"));
    expect(verify(ledger)).toMatchObject({ isWhole: false, firstBroken: 7, rows: 6 });
  });

  test.each([
    "at = '2020-01-01T00:00:00.000Z'",
    'actor_id = 99',
    "actor = '别人'",
    "action = 'x'",
    "title = 'x'",
    "entity = 'x'",
    'entity_id = 99',
    "before = '{}'",
    'after = NULL',
    `hash = '${'0'.repeat(64)}'`,
  ])('每一栏都在链里：%s', (change) => {
    const ledger = ledgerWithRows();
    const seq = ledger.tamper(lastSeq);
    forge(ledger, (db) => db.exec(`UPDATE audit_log SET ${change} WHERE seq = ${seq}`));
    expect(verify(ledger)).toMatchObject({ isWhole: false, firstBroken: seq });
  });

  test('连本行的校验值一起重算，断在下一行', () => {
    const ledger = ledgerWithRows();
    const last = ledger.tamper(lastSeq);
    forge(ledger, (db) => {
      db.exec(`CREATE TEMP TABLE saved AS SELECT * FROM audit_log WHERE seq = ${last};
        DELETE FROM audit_log WHERE seq >= ${last - 1};`);
      appendAudit(createDb(db), forged);
      db.exec('INSERT INTO audit_log SELECT * FROM saved');
    });
    expect(verify(ledger)).toMatchObject({ isWhole: false, firstBroken: last });
  });

  test('从中间重写到末尾，链是完好的：只有别处记下的末行揭得穿', () => {
    const ledger = ledgerWithRows();
    const recorded = verify(ledger);
    forge(ledger, (db) => {
      db.exec(`DELETE FROM audit_log WHERE seq >= ${recorded.rows - 1}`);
      appendAudit(createDb(db), forged);
      appendAudit(createDb(db), forged);
    });
    expect(verify(ledger).isWhole).toBe(true);
    expect(hashAt(ledger, recorded.rows)).not.toBe(recorded.head);
  });

  test('删掉中间一行', () => {
    const ledger = ledgerWithRows();
    forge(ledger, (db) => db.exec('DELETE FROM audit_log WHERE seq = 6'));
    expect(verify(ledger)).toMatchObject({ isWhole: false, firstBroken: 7 });
  });

  test('插进一行，后面的顺移', () => {
    const ledger = ledgerWithRows();
    forge(ledger, (db) => {
      const last = lastSeq(db);
      for (let seq = last; seq >= 6; seq -= 1)
        db.exec(`UPDATE audit_log SET seq = ${seq + 1} WHERE seq = ${seq}`);
      db.exec(`INSERT INTO audit_log SELECT 6, at, actor_id, actor, action, title, entity, entity_id, '插入', before,
        after, '${'1'.repeat(64)}' FROM audit_log WHERE seq = 5`);
    });
    expect(verify(ledger)).toMatchObject({ isWhole: false, firstBroken: 6 });
  });

  test('调换两行', () => {
    const ledger = ledgerWithRows();
    forge(ledger, (db) =>
      db.exec(`UPDATE audit_log SET seq = 9999 WHERE seq = 5; UPDATE audit_log SET seq = 5 WHERE seq = 6;
        UPDATE audit_log SET seq = 6 WHERE seq = 9999`),
    );
    expect(verify(ledger)).toMatchObject({ isWhole: false, firstBroken: 5 });
  });

  test('搬到另一个台账上，第一行就断', () => {
    const ledger = ledgerWithRows();
    forge(ledger, (db) => db.exec("UPDATE meta SET value = 'another' WHERE key = 'ledger_id'"));
    expect(verify(ledger)).toMatchObject({ isWhole: false, firstBroken: 1, rows: 0 });
  });
});

describe('砍尾', () => {
  test('链自己看不出：完好，只是短了；与先前记下的末行一比就知道', () => {
    const ledger = ledgerWithRows();
    const before = verify(ledger);
    const recorded = { rows: before.rows, head: before.head };
    forge(ledger, (db) => db.exec(`DELETE FROM audit_log WHERE seq > ${before.rows - 3}`));
    const report = verify(ledger);
    expect(report.isWhole).toBe(true);
    // Logging in to look wrote one row; three went.
    expect(report.rows).toBe(recorded.rows - 2);
    expect(hashAt(ledger, recorded.rows)).not.toBe(recorded.head);
  });

  test('全部删光，也是一条完好的空链', () => {
    const ledger = ledgerWithRows();
    const report = ledger.tamper((db) => {
      db.exec('DROP TRIGGER audit_log_no_delete; DELETE FROM audit_log;');
      return verifyChain(createDb(db));
    });
    expect(report).toMatchObject({ isWhole: true, rows: 0, firstBroken: null });
  });
});

describe('启动时只核最近五千行', () => {
  const isWholeAtStart = (ledger: TestLedger): boolean =>
    ledger.anonymous.system.status({}).checks.auditChain;
  function longLedger(): TestLedger {
    const ledger = openTestLedger();
    ledger.tamper((db) => {
      const writer = createDb(db);
      db.transaction(() => {
        for (let n = 0; n < 5200; n += 1) appendAudit(writer, { ...forged, summary: `第 ${n} 行` });
      })();
    });
    return ledger;
  }

  test('完好的，启动说完好', () => {
    expect(isWholeAtStart(longLedger())).toBe(true);
  });
  test('近处断了，启动就说', () => {
    const ledger = longLedger();
    forge(ledger, (db) => db.exec("UPDATE audit_log SET summary = 'x' WHERE seq = 3000"));
    expect(isWholeAtStart(ledger)).toBe(false);
  });
  test('远处断了，启动不知道，整链核验查得出', () => {
    const ledger = longLedger();
    forge(ledger, (db) => db.exec("UPDATE audit_log SET summary = 'x' WHERE seq = 10"));
    expect(isWholeAtStart(ledger)).toBe(true);
    expect(verify(ledger)).toMatchObject({ isWhole: false, firstBroken: 10 });
  });
});
