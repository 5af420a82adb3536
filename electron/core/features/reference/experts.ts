/** 专家库（713号令第二十一条）：入库、出库、诚信记录。 */
import type { ParsedInputOf } from '#shared/contract/define.ts';
import type { AppContract } from '#shared/contract/index.ts';
import type { ExpertDto } from '#shared/contract/reference.ts';
import type { Handlers } from '../../context.ts';
import { read, type RowOf, write } from '../../db/sql.ts';
import { fieldError, notFound, requireVersion } from '../../errors.ts';

const shape = {
  id: 'int',
  name: 'text',
  is_organization: 'int',
  specialty: 'text',
  unit: 'text',
  title: 'text',
  pool: 'text',
  integrity: 'text',
  joined_on: 'text?',
  left_on: 'text?',
  leave_reason: 'text',
  version: 'int',
  opinions: 'int',
} as const;

const EXPERT = `SELECT e.id, e.name, e.is_organization, e.specialty, e.unit, e.title, e.pool, e.integrity,
    e.joined_on, e.left_on, e.leave_reason, e.version,
    (SELECT count(*) FROM reg_expert_opinion o WHERE o.expert_id = e.id AND o.void_reason = '') AS opinions
  FROM expert e`;

export const expertSql = {
  all: read(shape, `${EXPERT} ORDER BY e.left_on IS NOT NULL, e.id`),
  one: read(shape, `${EXPERT} WHERE e.id = @id`),
  insert:
    write(`INSERT INTO expert (name, is_organization, specialty, unit, title, pool, integrity, joined_on,
      left_on, leave_reason, version)
    VALUES (@name, @isOrganization, @specialty, @unit, @title, @pool, @integrity, @joinedOn, @leftOn,
      @leaveReason, 1)`),
  update: write(`UPDATE expert SET name = @name, is_organization = @isOrganization, specialty = @specialty,
      unit = @unit, title = @title, pool = @pool, integrity = @integrity, joined_on = @joinedOn,
      left_on = @leftOn, leave_reason = @leaveReason, version = version + 1
    WHERE id = @id`),
};

const toDto = (row: RowOf<typeof shape>): ExpertDto => ({
  id: row.id,
  version: row.version,
  name: row.name,
  isOrganization: row.is_organization === 1,
  specialty: row.specialty,
  unit: row.unit,
  title: row.title,
  pool: row.pool as ExpertDto['pool'], // let in by the contract only
  integrity: row.integrity,
  joinedOn: row.joined_on as ExpertDto['joinedOn'], // kept by a CHECK constraint
  leftOn: row.left_on as ExpertDto['leftOn'], // kept by a CHECK constraint
  leaveReason: row.leave_reason,
  opinions: row.opinions,
});

type Fields = ParsedInputOf<AppContract['experts']['create']>;
function toParams(input: Fields) {
  if (input.leftOn !== null && input.leaveReason === '') throw fieldError('leaveReason', '出库的请写原因');
  if (input.leftOn !== null && input.joinedOn !== null && input.leftOn < input.joinedOn)
    throw fieldError('leftOn', `出库日期不能早于入库日期 ${input.joinedOn}`);
  return {
    name: input.name,
    isOrganization: input.isOrganization ? 1 : 0,
    specialty: input.specialty,
    unit: input.unit,
    title: input.title,
    pool: input.pool,
    integrity: input.integrity,
    joinedOn: input.joinedOn,
    leftOn: input.leftOn,
    leaveReason: input.leaveReason,
  };
}

export const experts: Handlers<AppContract>['experts'] = {
  list: ({ db }) => db.all(expertSql.all).map(toDto),
  create(context, input) {
    const { id } = context.db.run(expertSql.insert, toParams(input));
    context.audit({ entity: 'expert', id, summary: `专家入库：${input.name}`, after: input });
    return { id, version: 1 };
  },
  update(context, input) {
    const row = context.db.get(expertSql.one, { id: input.id });
    if (row === undefined) throw notFound('位专家');
    requireVersion(row.version, input.expectedVersion);
    context.db.run(expertSql.update, { id: row.id, ...toParams(input) });
    context.audit({
      entity: 'expert',
      id: row.id,
      summary: `修改专家信息：${input.name}`,
      before: toDto(row),
      after: input,
    });
    return { id: row.id, version: row.version + 1 };
  },
};
