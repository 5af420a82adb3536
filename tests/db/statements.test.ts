/** Every SQL text of the core, found by loading its modules, tried on the real schema. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '#core/db/open.ts';
import type { ReadStatement, WriteStatement } from '#core/db/sql.ts';
import { countDecisions, type DecisionListPlan, listDecisions } from '#core/features/decisions/sql.ts';
import { countReviews, listReviews, type ReviewListPlan } from '#core/features/reviews/sql.ts';
import { decisionScopes, decisionSorts } from '#shared/contract/decisions.ts';
import { reviewScopes, reviewSorts } from '#shared/contract/reviews.ts';
import { registerKinds } from '#shared/domain/registers/types.ts';
import { temporaryFolder } from '#tests/support/ledger.ts';

const ROOT = resolve(import.meta.dirname, '../..');
type AnyStatement = ReadStatement<unknown> | WriteStatement;
interface Named {
  readonly name: string;
  readonly statement: AnyStatement;
}

const isStatement = (value: unknown): value is AnyStatement =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  'kind' in value &&
  (value.kind === 'read' || value.kind === 'write');

/** Statements anywhere inside an exported value. */
function collect(name: string, value: unknown): Named[] {
  if (isStatement(value)) return [{ name, statement: value }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => collect(`${name}.${key}`, inner));
}

/** Modules of the core that make statements: they import the builders. */
const modules = globSync('electron/core/**/*.ts', { cwd: ROOT }).filter((file) =>
  /import \{[^}]*\b(?:read|write)\b[^}]*\} from '[^']*\/db\/sql\.ts'/.test(
    readFileSync(resolve(ROOT, file), 'utf8'),
  ),
);
const exported: Named[] = [];

let connection: Database.Database;
let close = (): void => {};
beforeAll(async () => {
  ({ connection, close } = openLedger(temporaryFolder(), () => '2026-11-23T02:00:00.000Z'));
  for (const file of modules) {
    const module: unknown = await import(pathToFileURL(resolve(ROOT, file)).href);
    exported.push(...collect(file, { ...(module as object) }));
  }
});
afterAll(() => close());

const nullable = new Map<string, ReadonlySet<string>>();
/** Columns that may be NULL by the schema; rowids and members of a primary key may not. */
function nullableColumns(table: string): ReadonlySet<string> {
  const known = nullable.get(table);
  if (known !== undefined) return known;
  const info = connection
    .prepare('SELECT name, "notnull" AS strict, pk FROM pragma_table_info(?)')
    .all(table) as { name: string; strict: number; pk: number }[]; // pragma_table_info has exactly these
  const found = new Set(info.filter(({ strict, pk }) => strict === 0 && pk === 0).map(({ name }) => name));
  nullable.set(table, found);
  return found;
}

/** Why the declared shape does not fit what SQLite reports. */
function misfits({ name, statement }: Named): string[] {
  const prepared = connection.prepare(statement.text);
  if (statement.kind === 'write') return prepared.reader ? [`${name} 是写语句却有结果`] : [];
  const columns = prepared.columns();
  const declared = Object.keys(statement.shape);
  const wrong: string[] = [];
  if (columns.map((column) => column.name).join() !== declared.join())
    wrong.push(`${name}：声明 ${declared.join()}，实为 ${columns.map((column) => column.name).join()}`);
  for (const { name: label, column, table, type } of columns) {
    const shape = statement.shape[label] ?? '';
    if (column === null || table === null) continue;
    if (type !== null && shape.startsWith('int') !== (type === 'INTEGER'))
      wrong.push(`${name}.${label} 类型不符`);
    if (nullableColumns(table).has(column) && !shape.endsWith('?')) wrong.push(`${name}.${label} 可能为空`);
  }
  return wrong;
}

describe('核心的每一条 SQL', () => {
  test('都从模块导出来，没有藏着的', () => {
    expect(modules.length).toBeGreaterThanOrEqual(9);
    const empty = modules.filter((file) => !exported.some(({ name }) => name.startsWith(`${file}.`)));
    expect(empty).toEqual([]);
    // As many statements as there are calls of the builders, but for those made per list plan.
    for (const file of modules) {
      const source = readFileSync(resolve(ROOT, file), 'utf8');
      const calls = [...source.matchAll(/(?<![\w.])(?:read|write)\(/g)].length;
      const perPlan = [...source.matchAll(/=> *\n? *read\(|=>\n? {2}read\(/g)].length;
      // The registers' statements are built from one text per kind of statement.
      const perRegister = file.endsWith('registers/tables.ts') ? registerKinds.length : 1;
      expect([file, exported.filter(({ name }) => name.startsWith(`${file}.`)).length]).toEqual([
        file,
        (calls - perPlan) * perRegister,
      ]);
    }
  });

  test('在真库上都能准备，列名、次序、类型、可空与声明相符', () => {
    expect(exported.length).toBeGreaterThan(80);
    expect(exported.flatMap(misfits)).toEqual([]);
  });

  test('只用具名参数', () => {
    const positional = exported.filter(({ statement }) =>
      statement.text.replaceAll(/'[^']*'/g, '').includes('?'),
    );
    expect(positional.map(({ name }) => name)).toEqual([]);
  });
});

const both = [false, true] as const;

describe('名单语句的每一种组合', () => {
  test('决策名单', () => {
    let count = 0;
    for (const scope of decisionScopes)
      for (const sort of decisionSorts)
        for (let bits = 0; bits < 2 ** 7; bits += 1) {
          const has = (bit: number): boolean => (bits & (1 << bit)) !== 0;
          const plan: DecisionListPlan = {
            scope,
            sort,
            hasText: has(0),
            hasYear: has(1),
            hasCategory: has(2),
            hasLeadUnit: has(3),
            hasStatus: has(4),
            hasHandler: has(5),
            isDescending: has(6),
          };
          expect(misfits({ name: JSON.stringify(plan), statement: listDecisions(plan) })).toEqual([]);
          if (sort === 'dueOn') connection.prepare(countDecisions(plan).text);
          count += 1;
        }
    expect(count).toBe(4 * 8 * 128);
  });

  test('送审名单', () => {
    let count = 0;
    for (const scope of reviewScopes)
      for (const sort of reviewSorts)
        for (const isDescending of both)
          for (let bits = 0; bits < 2 ** 5; bits += 1) {
            const has = (bit: number): boolean => (bits & (1 << bit)) !== 0;
            const plan: ReviewListPlan = {
              scope,
              sort,
              isDescending,
              hasText: has(0),
              hasYear: has(1),
              hasState: has(2),
              hasUnit: has(3),
              hasHandler: has(4),
            };
            expect(misfits({ name: JSON.stringify(plan), statement: listReviews(plan) })).toEqual([]);
            if (sort === 'title') connection.prepare(countReviews(plan).text);
            count += 1;
          }
    expect(count).toBe(4 * 6 * 2 * 32);
  });
});
