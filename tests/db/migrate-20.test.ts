/** 从版本 10 升到 20：真实内容的旧库，升级前后逐行对照。 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { migrate, migrations, schemaVersion } from '#core/db/migrate.ts';
import { openLedger } from '#core/db/open.ts';
import { createTestLedger, temporaryFolder } from '#tests/support/ledger.ts';
import { reviewAt } from '#tests/support/matters.ts';

type Rows = Record<string, Record<string, unknown>[]>;
const stamp = (): string => '2026-11-23T02:00:00.000Z';

const columnsOf = (db: Database.Database, table: string, schema = 'main'): string[] =>
  db.prepare('SELECT name FROM pragma_table_info(?, ?)').pluck().all(table, schema) as string[]; // names
const tablesOf = (db: Database.Database): string[] =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[]; // names are texts

/** Every row of the tables, by the columns they had at version 10. */
const dump = (db: Database.Database, columns: ReadonlyMap<string, readonly string[]>): Rows =>
  Object.fromEntries(
    [...columns].map(([table, names]) => [
      table,
      db
        .prepare(`SELECT ${names.map((name) => `"${name}"`).join(', ')} FROM "${table}" ORDER BY 1, 2`)
        .all() as Record<string, unknown>[],
    ]),
  );

/** A ledger of version 10: its own schema, filled with what real commands wrote. */
function oldLedger(): { folder: string; columns: Map<string, string[]>; rows: Rows } {
  const today = createTestLedger();
  reviewAt(today, 'issued');
  reviewAt(today, 'supplementing');
  today.close();
  const folder = temporaryFolder();
  openLedger(folder, stamp, migrations.slice(0, 1)).close();
  const db = new Database(join(folder, 'ledger.db'));
  db.pragma('foreign_keys = OFF');
  db.prepare('ATTACH ? AS today').run(join(today.dataDir, 'ledger.db'));
  const columns = new Map(tablesOf(db).map((table) => [table, columnsOf(db, table)]));
  for (const [table, names] of columns) {
    const list = names.map((name) => `"${name}"`).join(', ');
    db.exec(`INSERT OR REPLACE INTO main."${table}" (${list}) SELECT ${list} FROM today."${table}"`);
  }
  const attach = db.prepare(`INSERT INTO attachment (subject, subject_id, slot, name, mime, size, sha256,
      is_work_secret, version_no, replaces_id, uploaded_by, uploaded_at, void_reason, health)
    VALUES ('decision', 1, 'participation', @name, 'application/pdf', 9, @sha256, 0, @version, @replaces,
      '周文静', '2026-11-23T02:00:00.000Z', @void, 'ok')`);
  const file = { name: '公告.pdf', sha256: 'a'.repeat(64), version: 1, replaces: null, void: '' };
  attach.run(file);
  attach.run({ ...file, sha256: 'b'.repeat(64), version: 2, replaces: 1 });
  attach.run({ ...file, name: '误传.pdf', void: '误传' });
  const rows = dump(db, columns);
  db.close();
  return { folder, columns, rows };
}

describe('版本 10 → 20', () => {
  let old: ReturnType<typeof oldLedger>;
  let connection: Database.Database;
  let close = (): void => {};
  beforeAll(() => {
    old = oldLedger();
    ({ connection, close } = openLedger(old.folder, stamp, migrations.slice(0, 2)));
    return () => close();
  });

  test('旧库里确有决策、审查、文书、附件、审计', () => {
    for (const table of ['decision', 'review', 'slip', 'attachment', 'audit_log', 'number_issue'])
      expect([table, (old.rows[table] ?? []).length > 1]).toEqual([table, true]);
  });

  test('原有的每一列每一行，升级后一字不差', () => {
    expect(schemaVersion(connection)).toBe(20);
    expect(dump(connection, old.columns)).toEqual(old.rows);
  });

  test('新加的列取默认值：文书不属于决策和目录，决策没有人大办理', () => {
    expect(
      connection
        .prepare('SELECT count(*) FROM slip WHERE decision_id IS NULL AND catalog_year IS NULL')
        .pluck()
        .get(),
    ).toBe(old.rows['slip']?.length);
    expect(
      connection
        .prepare(
          'SELECT DISTINCT category7, off_catalog_reason, npc_relation, npc_on, follows_id FROM decision',
        )
        .raw()
        .all(),
    ).toEqual([[null, '', 'none', null, null]]);
  });

  test('完整性、外键都过；附件的替换关系指着新表', () => {
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    const [self] = connection.pragma('foreign_key_list(attachment)') as { table: string }[];
    expect(self?.table).toBe('attachment');
    expect(tablesOf(connection)).not.toContain('attachment_new');
  });

  test('守护都在：附件删不掉、不能两次替换同一版，文书改不了；新编号接着旧的', () => {
    expect(() => connection.exec('DELETE FROM attachment')).toThrow('附件只能作废，不能删除');
    expect(() => connection.exec('UPDATE slip SET title = title')).toThrow('只能追加，不能修改');
    const again = `INSERT INTO attachment (subject, subject_id, slot, name, mime, size, sha256, is_work_secret,
        version_no, replaces_id, uploaded_by, uploaded_at, void_reason)
      SELECT subject, subject_id, slot, name, mime, size, sha256, 0, 2, @replaces, uploaded_by, uploaded_at, ''
      FROM attachment WHERE id = 1`;
    expect(() => connection.prepare(again).run({ replaces: 1 })).toThrow('UNIQUE');
    expect(connection.prepare(again).run({ replaces: null }).lastInsertRowid).toBe(4);
  });

  test('升级来的与从空建起的，结构一样', () => {
    const fresh = new Database(':memory:');
    migrate(fresh, () => {}, migrations.slice(0, 2));
    const shape = (db: Database.Database): unknown[] =>
      db
        .prepare(
          "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name",
        )
        .all();
    expect(shape(connection)).toEqual(shape(fresh));
    fresh.close();
  });
});
