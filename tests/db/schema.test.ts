import { expect, test } from 'vitest';
import { openLedger } from '#core/db/open.ts';
import { temporaryFolder } from '#tests/support/ledger.ts';

const stamp = (): string => '2026-11-23T02:00:00.000Z';

test('从空建起的库，与提交的 schema.sql 一字不差', async () => {
  const { connection, close } = openLedger(temporaryFolder(), stamp);
  const statements = connection
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name",
    )
    .pluck()
    .all() as string[]; // the WHERE clause leaves texts only
  close();
  await expect(`${statements.map((sql) => `${sql.trim()};`).join('\n\n')}\n`).toMatchFileSnapshot(
    'schema.sql',
  );
});

test('每张表都是 STRICT，外键没有悬空，完整性检查通过', () => {
  const { connection, close } = openLedger(temporaryFolder(), stamp);
  const tables = connection
    .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
    .all();
  expect(tables.length).toBeGreaterThan(15);
  expect(tables.filter((table) => (table as { strict: number }).strict !== 1)).toEqual([]);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  close();
});

test('编号规则随建库写入三条', () => {
  const { connection, close } = openLedger(temporaryFolder(), stamp);
  expect(connection.prepare('SELECT key, pattern FROM number_series ORDER BY key').raw().all()).toEqual([
    ['review.intake', '{yyyy}-{n:3}'],
    ['review.notice', '{prefix}通〔{yyyy}〕{n}号'],
    ['review.opinion', '{prefix}〔{yyyy}〕{n}号'],
  ]);
  close();
});
