import type Database from 'better-sqlite3';
import { registerTables } from '#core/features/registers/tables.ts';
import { describe, expect, test } from 'vitest';
import { openTestLedger } from '#tests/support/ledger.ts';
import { fillRegisters } from '#tests/support/fill-registers.ts';
import { reviewAt } from '#tests/support/matters.ts';

/** Tables whose rows never change, and their name in the refusal. */
const appendOnly = {
  audit_log: '审计记录',
  number_issue: '已取的号',
  review_signoff: '签署记录',
  slip: '已成件的文书',
  slip_void: '文书作废记录',
  violation: '违规记录',
  rule_change: '规则参数的变动',
  calendar_notice: '放假通知',
  catalog_adjustment: '目录调整',
} as const;
/** Tables whose rows may change but never go. */
const kept: Readonly<Record<string, string>> = {
  account: '账户',
  unit: '单位',
  decision: '决策事项',
  review: '送审件',
  review_notice: '补正退回通知',
  counsel_opinion: '法律意见',
  counsel_opinion_item: '法律意见条目',
  attachment: '附件',
  ...Object.fromEntries(
    ['expert', 'catalog_item', ...Object.values(registerTables).map(({ table }) => table)].map((table) => [
      table,
      '登记',
    ]),
  ),
};

/** A ledger with at least one row in every guarded table. */
function fullLedger<T>(work: (db: Database.Database) => T): T {
  const ledger = openTestLedger();
  reviewAt(ledger, 'replied');
  reviewAt(ledger, 'supplementing');
  fillRegisters(ledger);
  return ledger.tamper((db) => {
    db.exec(`INSERT INTO slip_void SELECT id, '测试', '2026-11-23T02:00:00.000Z' FROM slip LIMIT 1;
      INSERT INTO attachment (subject, subject_id, slot, name, mime, size, sha256, is_work_secret, version_no,
        uploaded_by, uploaded_at, void_reason)
      VALUES ('decision', 1, '', '草案.pdf', 'application/pdf', 1, '${'a'.repeat(64)}', 0, 1, '周文静',
        '2026-11-23T02:00:00.000Z', '');`);
    return work(db);
  });
}

test('受保护的表就是这些，触发器一个不少', () => {
  fullLedger((db) => {
    const triggers = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
      .pluck()
      .all();
    const expected = [
      ...Object.keys(appendOnly).flatMap((table) => [`${table}_no_delete`, `${table}_no_update`]),
      ...Object.keys(kept).map((table) => `${table}_no_delete`),
    ];
    expect(triggers).toEqual(expected.toSorted());
  });
});

describe('绕过程序直接改库，也被库自己拦下', () => {
  test('只能追加的，改和删都不行', () => {
    fullLedger((db) => {
      for (const [table, name] of Object.entries(appendOnly)) {
        const column = db.prepare(`SELECT name FROM pragma_table_info('${table}') LIMIT 1`).pluck().get();
        const rows = db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
        expect([table, Number(rows) > 0]).toEqual([table, true]);
        expect(() => db.exec(`UPDATE ${table} SET ${String(column)} = ${String(column)}`)).toThrow(
          `${name}只能追加，不能修改`,
        );
        expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(`${name}只能追加，不能删除`);
        expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(rows);
      }
    });
  });

  test('只能作废的，删不掉', () => {
    fullLedger((db) => {
      db.pragma('foreign_keys = OFF');
      for (const [table, name] of Object.entries(kept)) {
        const rows = db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
        expect([table, Number(rows) > 0]).toEqual([table, true]);
        expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(`${name}只能作废，不能删除`);
        expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(rows);
      }
    });
  });

  test('REPLACE 也绕不过去', () => {
    fullLedger((db) => {
      db.pragma('recursive_triggers = ON');
      expect(() => db.exec('REPLACE INTO audit_log SELECT * FROM audit_log WHERE seq = 1')).toThrow(
        '审计记录只能追加',
      );
    });
  });
});
