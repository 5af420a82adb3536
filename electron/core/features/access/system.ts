/** First run, office, status of the ledger, audit viewing. */
import { randomUUID } from 'node:crypto';
import type { AppContract } from '#shared/contract/index.ts';
import { present } from '#shared/lib/assert.ts';
import { weekdayName } from '#shared/lib/local-date.ts';
import { auditColumns, auditRowShape, auditSql, verifyChain } from '../../audit/chain.ts';
import type { Handlers } from '../../context.ts';
import { read, type ReadDb, type RowOf, type WriteDb } from '../../db/sql.ts';
import { AppError, requireVersion } from '../../errors.ts';
import { loadSampleLedger } from '../../sample/load.ts';
import { insertAccount, meOf } from './accounts.ts';
import { accessSql } from './sql.ts';

const officeOf = (db: ReadDb) => {
  const row = db.get(accessSql.office);
  return row === undefined
    ? null
    : {
        name: row.name,
        docPrefix: row.doc_prefix,
        government: row.government,
        upperGovernment: row.upper_government,
        version: row.version,
      };
};
const isEmpty = (db: ReadDb): boolean => (db.get(accessSql.count)?.n ?? 0) === 0;
const requireEmpty = (db: ReadDb): void => {
  if (!isEmpty(db)) throw new AppError('rule', '这个台账已经建立，不能再做首次设置；请直接登录');
};

/** Gives a new ledger its identity, from which the audit chain starts; before the first audit row. */
export function nameLedger(db: WriteDb, at: string): void {
  if (db.get(accessSql.meta, { key: 'ledger_id' }) !== undefined) return;
  db.run(accessSql.setMeta, { key: 'ledger_id', value: randomUUID() });
  db.run(accessSql.setMeta, { key: 'created_at', value: at });
}

export const system: Handlers<AppContract>['system'] = {
  status(context) {
    const { db, info, calendar, today } = context;
    const last = db.get(auditSql.last);
    return {
      product: info.product,
      version: info.version,
      isEmpty: isEmpty(db),
      isSample: db.get(accessSql.meta, { key: 'is_sample' })?.value === '1',
      office: officeOf(db),
      dataDir: info.dataDir,
      today,
      dayLabel: `${weekdayName(today).replace('周', '星期')} · ${calendar.dayInfo(today).label}`,
      calendarYears: [...calendar.years],
      idleMinutes: info.idleMinutes,
      checks: {
        integrity: info.integrity,
        auditChain: info.auditChain,
        auditRows: last?.seq ?? 0,
      },
      lastBackupAt: db.get(accessSql.meta, { key: 'last_backup_at' })?.value ?? null,
    };
  },
  initialize(context, input) {
    requireEmpty(context.db);
    context.db.run(accessSql.insertOffice, input.office);
    const account = insertAccount(context, { ...input.admin, roles: ['admin'], mustChange: false });
    context.audit({
      entity: 'office',
      id: 1,
      summary: `建立台账：${input.office.name}，管理员 ${input.admin.name}`,
      after: input.office,
    });
    return { session: context.sessions.open(account.id), me: meOf(account) };
  },
  loadSample(context) {
    requireEmpty(context.db);
    const sample = loadSampleLedger(context);
    context.audit({ entity: 'office', id: 1, summary: '装入样例台账（人名、内容均为虚构）' });
    return sample;
  },
  updateOffice(context, input) {
    const before = officeOf(context.db);
    if (before === null) throw new AppError('rule', '台账还没有建立，请先做首次设置');
    requireVersion(before.version, input.expectedVersion);
    const { expectedVersion: _read, ...office } = input;
    context.db.run(accessSql.updateOffice, office);
    const after = present(officeOf(context.db), '刚改的单位信息');
    context.audit({ entity: 'office', id: 1, summary: '修改单位信息', before, after });
    return after;
  },
  calendarYears: ({ calendarYears }) =>
    calendarYears.map((year) => ({ ...year, off: { ...year.off }, work: { ...year.work } })),
};

const auditFilter = `FROM audit_log
  WHERE (@from IS NULL OR at >= @from) AND (@to IS NULL OR at < @to)
  AND (@actor = '' OR actor = @actor)
  AND (@text = '' OR instr(summary, @text) > 0 OR instr(title, @text) > 0)`;
export const auditViewSql = {
  /** Without a filter the count needs no row, only the smallest index. */
  countAll: read({ n: 'int' }, 'SELECT count(*) AS n FROM audit_log'),
  count: read({ n: 'int' }, `SELECT count(*) AS n ${auditFilter}`),
  page: read(
    auditRowShape,
    `SELECT ${auditColumns} ${auditFilter} ORDER BY seq DESC LIMIT @limit OFFSET @offset`,
  ),
};

const toAuditDto = (row: RowOf<typeof auditRowShape>) => ({
  seq: row.seq,
  at: row.at,
  actor: row.actor,
  title: row.title,
  action: row.action,
  entity: row.entity,
  entityId: row.entity_id,
  summary: row.summary,
  before: row.before,
  after: row.after,
  hash: row.hash,
});

/** Midnight in China of a day, as the ISO instant that audit rows are stamped with. */
const chinaMidnight = (date: string): string => new Date(`${date}T00:00:00+08:00`).toISOString();
const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00+08:00`) + 86_400_000).toISOString();

export const audit: Handlers<AppContract>['audit'] = {
  ofRecord({ db }, input) {
    const key = { entity: input.entity, id: input.id };
    return {
      total: db.get(auditSql.countOfRecord, key)?.n ?? 0,
      rows: db.all(auditSql.ofRecord, { ...key, limit: input.limit }).map(toAuditDto),
    };
  },
  list({ db }, input) {
    const filter = {
      from: input.from === null ? null : chinaMidnight(input.from),
      to: input.to === null ? null : dayAfter(input.to),
      actor: input.actor,
      text: input.text,
    };
    const isFiltered = input.from !== null || input.to !== null || input.actor !== '' || input.text !== '';
    const total = isFiltered ? db.get(auditViewSql.count, filter) : db.get(auditViewSql.countAll);
    return {
      total: total?.n ?? 0,
      rows: db
        .all(auditViewSql.page, {
          ...filter,
          limit: input.pageSize,
          offset: (input.page - 1) * input.pageSize,
        })
        .map(toAuditDto),
    };
  },
  verify: ({ db }) => verifyChain(db),
};
