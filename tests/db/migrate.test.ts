import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { latestVersion, migrate, type Migration, migrations, schemaVersion } from '#core/db/migrate.ts';
import { openLedger } from '#core/db/open.ts';
import { LedgerOpenError } from '#core/errors.ts';
import { createTestLedger, temporaryFolder } from '#tests/support/ledger.ts';
import { reviewAt } from '#tests/support/matters.ts';

const stamp = (): string => '2026-11-23T02:00:00.000Z';
const LATEST = latestVersion();
const FAKE: Migration = {
  version: LATEST + 10,
  name: 'fake',
  sql: `ALTER TABLE unit ADD COLUMN code TEXT NOT NULL DEFAULT '';
    UPDATE unit SET code = 'U' || id;`,
};
const steps = [...migrations, FAKE];

/** Every row of every table, to compare before and after. */
function dump(db: Database.Database): Record<string, unknown[]> {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[]; // names are texts
  return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).all()]));
}
/** A ledger of the shipped version with a review in it, closed. */
function ledgerInUse(): { folder: string; file: string; rows: Record<string, unknown[]> } {
  const ledger = createTestLedger();
  reviewAt(ledger, 'issued');
  ledger.close();
  const file = join(ledger.dataDir, 'ledger.db');
  const db = new Database(file, { readonly: true });
  const rows = dump(db);
  db.close();
  return { folder: ledger.dataDir, file, rows };
}
function refusal(work: () => unknown): LedgerOpenError {
  try {
    work();
  } catch (error) {
    if (error instanceof LedgerOpenError) return error;
    throw error;
  }
  throw new Error('应当打不开，却打开了');
}

describe('现行版本', () => {
  test('有内容的台账重新打开，一行不变，不做备份', () => {
    const { folder, rows } = ledgerInUse();
    expect(rows['review']).toHaveLength(1);
    expect(rows['audit_log']?.length).toBeGreaterThan(20);
    const { connection, isNew, close } = openLedger(folder, stamp);
    expect(isNew).toBe(false);
    expect(schemaVersion(connection)).toBe(LATEST);
    expect(dump(connection)).toEqual(rows);
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    close();
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });
});

describe('迁移的规矩', () => {
  const step = (version: number): Migration => ({ version, name: `v${version}`, sql: '' });
  test.each([
    ['倒着', [step(20), step(10)]],
    ['重号', [step(10), step(10)]],
    ['不是十的倍数', [step(10), step(15)]],
    ['从零起', [step(0), step(10)]],
  ])('次序不对的不做：%s', (_name, wrong) => {
    const db = new Database(':memory:');
    expect(() => migrate(db, () => {}, wrong)).toThrow('迁移次序错误');
    expect(schemaVersion(db)).toBe(0);
    db.close();
  });

  test('随程序的迁移十个一步、从 10 起', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_step, index) => (index + 1) * 10),
    );
    expect(latestVersion()).toBe(migrations.length * 10);
  });

  test('可以只做到某一版', () => {
    const db = new Database(':memory:');
    migrate(db, () => {}, steps, 10);
    expect(schemaVersion(db)).toBe(10);
    migrate(db, () => {}, steps);
    expect(schemaVersion(db)).toBe(FAKE.version);
    db.close();
  });
});

describe('比程序新的台账', () => {
  test('不打开，说出两个版本号，文件不变', () => {
    const { folder, file } = ledgerInUse();
    openLedger(folder, stamp, steps).close();
    const before = createHash('sha256').update(readFileSync(file)).digest('hex');
    const refused = refusal(() => openLedger(folder, stamp));
    expect(refused.reason).toBe('newer');
    expect(refused.message).toContain(`结构版本 ${FAKE.version}，本程序只到 ${LATEST}`);
    expect(refused.message).toContain('请安装新版程序');
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(before);
  });
});

describe('升级有内容的台账', () => {
  test('先备份再升级：备份能打开、是旧版、内容一行不少；升级后旧内容还在', () => {
    const { folder, rows } = ledgerInUse();
    const { connection, close } = openLedger(folder, stamp, steps);
    expect(schemaVersion(connection)).toBe(FAKE.version);
    const after = dump(connection);
    expect({ ...after, unit: rows['unit'] }).toEqual(rows);
    expect(after['unit']).toEqual(
      (rows['unit'] ?? []).map((unit) => ({
        ...(unit as { id: number }),
        code: `U${(unit as { id: number }).id}`,
      })),
    );
    close();
    const backups = readdirSync(join(folder, 'backups'));
    expect(backups).toEqual([`升级前-${LATEST}-20261123020000.db`]);
    const copy = new Database(join(folder, 'backups', backups[0] ?? ''), { readonly: true });
    expect(schemaVersion(copy)).toBe(LATEST);
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(dump(copy)).toEqual(rows);
    copy.close();
  });

  test('升级到一半出错，整步退回，台账还是旧版', () => {
    const { folder, rows } = ledgerInUse();
    const broken: Migration = { ...FAKE, sql: `${FAKE.sql} INSERT INTO no_such_table VALUES (1);` };
    const refused = refusal(() => openLedger(folder, stamp, [...migrations, broken]));
    expect(refused.reason).toBe('unwritable');
    const { connection, close } = openLedger(folder, stamp);
    expect(schemaVersion(connection)).toBe(LATEST);
    expect(dump(connection)).toEqual(rows);
    close();
  });

  test('备份不成就不升级', () => {
    const { folder, rows } = ledgerInUse();
    writeFileSync(join(folder, 'backups', `升级前-${LATEST}-20261123020000.db`), '占了位置的文件');
    const refused = refusal(() => openLedger(folder, stamp, steps));
    expect(refused.reason).toBe('unwritable');
    expect(refused.message).toMatch(/^升级前的备份没有做成（.+），台账没有升级、没有改动。/);
    const { connection, close } = openLedger(folder, stamp);
    expect(schemaVersion(connection)).toBe(LATEST);
    expect(dump(connection)).toEqual(rows);
    close();
  });

  test('新建的台账不做备份', () => {
    const folder = temporaryFolder();
    openLedger(folder, stamp, steps).close();
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });
});
