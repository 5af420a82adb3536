/** 单位名录：承办、送审、制定单位从这里选，改名不改旧件。 */
import type { AppContract } from '#shared/contract/index.ts';
import { present } from '#shared/lib/assert.ts';
import type { Handlers } from '../../context.ts';
import { read, type ReadDb, type RowOf, write, type WriteDb } from '../../db/sql.ts';
import { fieldError, notFound, requireVersion } from '../../errors.ts';

const shape = { id: 'int', name: 'text', short_name: 'text', is_active: 'int', version: 'int' } as const;
type UnitRow = RowOf<typeof shape>;

export const unitSql = {
  all: read(shape, 'SELECT id, name, short_name, is_active, version FROM unit ORDER BY is_active DESC, id'),
  one: read(shape, 'SELECT id, name, short_name, is_active, version FROM unit WHERE id = @id'),
  byName: read({ id: 'int' }, 'SELECT id FROM unit WHERE name = @name'),
  insert: write('INSERT INTO unit (name, short_name, is_active, version) VALUES (@name, @shortName, 1, 1)'),
  update: write(`UPDATE unit SET name = @name, short_name = @shortName, is_active = @isActive,
    version = version + 1 WHERE id = @id`),
};

const toDto = (row: UnitRow) => ({
  id: row.id,
  name: row.name,
  shortName: row.short_name,
  isActive: row.is_active === 1,
  version: row.version,
});

/** @throws AppError `validation` at `field` when there is no such unit. */
export function requireUnit(db: ReadDb, unitId: number, field: string): UnitRow {
  const unit = db.get(unitSql.one, { id: unitId });
  if (unit === undefined) throw fieldError(field, '没有这个单位，请重新选择');
  return unit;
}

/** Adds a unit or answers the one that has the name already. */
export function ensureUnit(db: WriteDb, name: string, shortName: string): number {
  return db.get(unitSql.byName, { name })?.id ?? db.run(unitSql.insert, { name, shortName }).id;
}

export const units: Handlers<AppContract>['units'] = {
  list: ({ db }) => db.all(unitSql.all).map(toDto),
  create(context, input) {
    if (context.db.get(unitSql.byName, { name: input.name }) !== undefined)
      throw fieldError('name', `“${input.name}”已在名录里`);
    const { id } = context.db.run(unitSql.insert, { name: input.name, shortName: input.shortName });
    const after = toDto(present(context.db.get(unitSql.one, { id }), '刚建的单位'));
    context.audit({ entity: 'unit', id, summary: `登记单位“${after.name}”`, after });
    return after;
  },
  update(context, input) {
    const row = context.db.get(unitSql.one, { id: input.id });
    if (row === undefined) throw notFound('个单位');
    requireVersion(row.version, input.expectedVersion);
    const namesake = context.db.get(unitSql.byName, { name: input.name });
    if (namesake !== undefined && namesake.id !== input.id)
      throw fieldError('name', `“${input.name}”已在名录里`);
    context.db.run(unitSql.update, {
      id: input.id,
      name: input.name,
      shortName: input.shortName,
      isActive: input.isActive ? 1 : 0,
    });
    const after = toDto(present(context.db.get(unitSql.one, { id: input.id }), '刚改的单位'));
    context.audit({
      entity: 'unit',
      id: row.id,
      summary: `修改单位“${after.name}”`,
      before: toDto(row),
      after,
    });
    return after;
  },
};
