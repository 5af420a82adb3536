/** 年度重大行政决策事项目录：建议、研究、党委同意、公布、调整、结转、转入台账（713号令第三条第三款）。 */
import type { ParsedInputOf } from '#shared/contract/define.ts';
import type { AppContract } from '#shared/contract/index.ts';
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import {
  adjustmentKinds,
  type CatalogState,
  type CompletionState,
} from '#shared/domain/catalog/vocabulary.ts';
import type { Category } from '#shared/domain/decision/vocabulary.ts';
import { citeRule } from '#shared/domain/rules/rules.ts';
import { present } from '#shared/lib/assert.ts';
import type { CommandContext, Handlers } from '../../context.ts';
import type { ReadDb } from '../../db/sql.ts';
import { fieldError, notFound, requireVersion, ruleError } from '../../errors.ts';
import { createDecision } from '../decisions/decisions.ts';
import { requireUnit } from '../units/units.ts';
import { catalogSql, type ItemRow } from './sql.ts';

const DECIDED = new Set(['decided', 'published', 'executing', 'archived']);

const completionOf = (row: ItemRow): CompletionState =>
  row.decision_status === null ? 'notStarted' : DECIDED.has(row.decision_status) ? 'decided' : 'inProgress';

const catalogNoOf = (row: Pick<ItemRow, 'year' | 'number'>): string | null =>
  row.number === null ? null : `${row.year}-${String(row.number).padStart(2, '0')}`;

export const toItemDto = (row: ItemRow): CatalogItemDto => ({
  id: row.id,
  version: row.version,
  year: row.year,
  number: row.number,
  catalogNo: catalogNoOf(row),
  title: row.title,
  category: row.category as Category, // kept by a CHECK constraint
  source: row.source,
  leadUnitId: row.lead_unit_id,
  leadUnit: row.lead_unit,
  coUnits: row.co_units,
  planFinish: row.plan_finish,
  basis: row.basis,
  procedures: row.procedures,
  remark: row.remark,
  state: row.state as CatalogState, // kept by a CHECK constraint
  studyResult: row.study_result,
  decisionId: row.decision_id,
  carriedFrom: row.carried_from,
  completion: completionOf(row),
});

function requireItem(db: ReadDb, id: number): ItemRow {
  const row = db.get(catalogSql.item, { id });
  if (row === undefined) throw notFound('条目录事项');
  return row;
}

const catalogOf = (db: ReadDb, year: number) => db.get(catalogSql.one, { year });

/** Whether the year's catalogue is out; from then on it only changes by 调整. */
const isPublished = (db: ReadDb, year: number): boolean =>
  typeof catalogOf(db, year)?.published_on === 'string';

type ItemFields = Omit<ParsedInputOf<AppContract['catalog']['propose']>, 'year'>;

const itemParams = (input: ItemFields) => ({
  title: input.title,
  category: input.category,
  source: input.source,
  leadUnitId: input.leadUnitId,
  coUnits: input.coUnits,
  planFinish: input.planFinish,
  basis: input.basis,
  procedures: input.procedures,
  remark: input.remark,
});

function insertItem(
  context: CommandContext,
  year: number,
  input: ItemFields,
  carriedFrom: number | null,
): number {
  requireUnit(context.db, input.leadUnitId, 'leadUnitId');
  context.db.run(catalogSql.ensure, { year });
  return context.db.run(catalogSql.insert, { year, ...itemParams(input), carriedFrom }).id;
}

const nextNumber = (db: ReadDb, year: number): number =>
  (db.get(catalogSql.lastNumber, { year })?.number ?? 0) + 1;

function note(context: CommandContext, year: number, summary: string, after: unknown): void {
  context.audit({ entity: 'catalog', id: year, summary: `${year}年目录：${summary}`, after });
}

const listItem = (context: CommandContext, id: number, year: number, studyResult: string): void =>
  void context.db.run(catalogSql.study, {
    id,
    state: 'listed',
    studyResult,
    number: nextNumber(context.db, year),
  });

/** 公布以后不再登记研究结论，留下没有研究的建议就再也办不了。 */
function requireStudied(context: CommandContext, year: number): void {
  const proposed = context.db
    .all(catalogSql.items, { year })
    .filter((item) => item.state === 'proposed').length;
  if (proposed > 0) throw ruleError(`还有 ${proposed} 条建议没有研究结论，请先逐条研究`);
}

export const catalog: Handlers<AppContract>['catalog'] = {
  years: ({ db }) =>
    db.all(catalogSql.years).map((row) => ({
      year: row.year,
      listed: row.listed,
      decided: db
        .all(catalogSql.items, { year: row.year })
        .filter((item) => item.state === 'listed' && completionOf(item) === 'decided').length,
      publishedOn: row.published_on,
    })),
  get({ db }, input) {
    const row = catalogOf(db, input.year);
    return {
      year: input.year,
      version: row?.version ?? 0,
      partyConsentOn: row?.party_consent_on ?? null,
      partyConsentNo: row?.party_consent_no ?? '',
      publishedOn: row?.published_on ?? null,
      docNo: row?.doc_no ?? '',
      items: db.all(catalogSql.items, { year: input.year }).map(toItemDto),
      adjustments: db.all(catalogSql.adjustments, { year: input.year }).map((entry) => ({
        id: entry.id,
        itemId: entry.item_id,
        title: entry.title,
        kind: entry.kind as 'add' | 'remove' | 'change', // kept by a CHECK constraint
        reason: entry.reason,
        approvedOn: entry.approved_on,
        approvedBy: entry.approved_by,
        detail: entry.detail,
      })),
    };
  },
  propose(context, input) {
    if (isPublished(context.db, input.year))
      throw ruleError(
        `${input.year}年目录已经公布，新增事项请用“调整”，写明理由和批准（${citeRule('D-04')}）`,
      );
    const id = insertItem(context, input.year, input, null);
    note(context, input.year, `登记建议“${input.title}”`, toItemDto(requireItem(context.db, id)));
    return { id, version: 1 };
  },
  updateItem(context, input) {
    const row = requireItem(context.db, input.id);
    requireVersion(row.version, input.expectedVersion);
    if (isPublished(context.db, row.year)) throw ruleError('目录已经公布，改动请用“调整”，写明理由和批准');
    requireUnit(context.db, input.leadUnitId, 'leadUnitId');
    context.db.run(catalogSql.update, { id: row.id, ...itemParams(input) });
    const after = toItemDto(requireItem(context.db, row.id));
    context.audit({
      entity: 'catalog',
      id: row.year,
      summary: `${row.year}年目录：修改“${row.title}”`,
      before: toItemDto(row),
      after,
    });
    return { id: row.id, version: after.version };
  },
  study(context, input) {
    const row = requireItem(context.db, input.id);
    requireVersion(row.version, input.expectedVersion);
    if (row.state !== 'proposed') throw ruleError('只有待研究的建议才登记研究结论');
    if (isPublished(context.db, row.year)) throw ruleError('目录已经公布，新增事项请用“调整”');
    if (input.isListed) listItem(context, row.id, row.year, input.studyResult);
    else
      context.db.run(catalogSql.study, {
        id: row.id,
        state: 'declined',
        studyResult: input.studyResult,
        number: null,
      });
    const after = requireItem(context.db, row.id);
    note(
      context,
      row.year,
      `“${row.title}”${input.isListed ? `列入，目录号 ${catalogNoOf(after) ?? ''}` : '不列入'}：${input.studyResult}`,
      toItemDto(after),
    );
    return { id: row.id, version: after.version };
  },
  recordConsent(context, input) {
    const row = catalogOf(context.db, input.year);
    if (row === undefined) throw ruleError(`${input.year}年还没有目录建议`);
    requireVersion(row.version, input.expectedVersion);
    if (row.published_on !== null) throw ruleError('目录已经公布，党委同意日期不能再改');
    if (input.partyConsentOn > context.today)
      throw fieldError('partyConsentOn', `党委同意日期不能晚于今天 ${context.today}`);
    requireStudied(context, input.year);
    context.db.run(catalogSql.consent, {
      year: input.year,
      on: input.partyConsentOn,
      no: input.partyConsentNo,
    });
    note(context, input.year, `党委 ${input.partyConsentOn} 同意`, input);
    return { year: input.year, version: row.version + 1 };
  },
  publish(context, input) {
    const row = catalogOf(context.db, input.year);
    if (row === undefined) throw ruleError(`${input.year}年还没有目录建议`);
    requireVersion(row.version, input.expectedVersion);
    if (row.published_on !== null) throw ruleError('目录已经公布');
    requireStudied(context, input.year);
    if (row.party_consent_on === null) throw ruleError(`目录须经同级党委同意后公布（${citeRule('D-04')}）`);
    if (input.publishedOn < row.party_consent_on)
      throw fieldError(
        'publishedOn',
        `公布日期不能早于党委同意日期 ${row.party_consent_on}（${citeRule('D-04')}）`,
      );
    if (input.publishedOn > context.today)
      throw fieldError('publishedOn', `公布日期不能晚于今天 ${context.today}`);
    context.db.run(catalogSql.publish, { year: input.year, on: input.publishedOn, no: input.docNo });
    note(context, input.year, `${input.publishedOn} 公布 ${input.docNo}`, input);
    return { year: input.year, version: row.version + 1 };
  },
  adjust(context, input) {
    const { db } = context;
    const row = catalogOf(db, input.year);
    if (row === undefined || row.published_on === null)
      throw ruleError('目录公布以后才有调整；现在可以直接修改');
    requireVersion(row.version, input.expectedVersion);
    if (input.approvedOn > context.today)
      throw fieldError('approvedOn', `批准日期不能晚于今天 ${context.today}`);
    if (input.approvedOn < row.published_on)
      throw fieldError('approvedOn', `批准日期不能早于公布日期 ${row.published_on}`);
    const itemId = applyAdjustment(context, input);
    const after = requireItem(db, itemId);
    db.run(catalogSql.adjust, {
      year: input.year,
      itemId,
      kind: input.kind,
      reason: input.reason,
      approvedOn: input.approvedOn,
      approvedBy: input.approvedBy,
      detail: after.title,
      at: context.now,
    });
    db.run(catalogSql.touch, { year: input.year });
    note(
      context,
      input.year,
      `${adjustmentKinds[input.kind]}“${after.title}”：${input.reason}`,
      toItemDto(after),
    );
    return { year: input.year, version: row.version + 1, itemId };
  },
  carryOver(context, input) {
    const next = input.year + 1;
    for (const id of input.ids) {
      const row = requireItem(context.db, id);
      if (row.year !== input.year || row.state !== 'listed')
        throw ruleError(`“${row.title}”不是 ${input.year} 年在列的事项，不能结转`);
      if (completionOf(row) === 'decided') throw ruleError(`“${row.title}”已经决策，不用结转`);
      if (context.db.get(catalogSql.carriedTo, { id }) !== undefined)
        throw ruleError(`“${row.title}”已经结转过`);
      const carried = insertItem(context, next, toItemDto(row), id);
      if (row.decision_id !== null)
        context.db.run(catalogSql.setDecision, { id: carried, decisionId: row.decision_id });
      context.db.run(catalogSql.setState, { id, state: 'carried' });
    }
    note(context, input.year, `结转 ${input.ids.length} 项到 ${next} 年`, input.ids);
    return { carried: input.ids.length };
  },
  openDecisions(context, input) {
    const decisionIds: number[] = [];
    for (const id of input.ids) {
      const row = requireItem(context.db, id);
      if (row.state !== 'listed') throw ruleError(`“${row.title}”没有列入目录，不能转入台账`);
      if (row.decision_id !== null) continue;
      const decisionId = createDecision(context, {
        title: row.title,
        catalogNo: present(catalogNoOf(row), '列入的事项有目录号'),
        category: row.category as Category, // kept by a CHECK constraint
        exclusion: null,
        exclusionReason: '',
        proposalSource: null,
        leadUnitId: row.lead_unit_id,
        coUnits: row.co_units,
        startedOn: null,
        plannedMeetingOn: null,
        handlerId: input.handlerId,
        touchesMarket: false,
        isWorkSecret: false,
        isBackEntry: false,
        summary: '',
        category7: null,
        offCatalogReason: '',
        npcRelation: 'none',
        npcOn: null,
      });
      context.db.run(catalogSql.setDecision, { id: row.id, decisionId });
      decisionIds.push(decisionId);
    }
    context.audit({
      entity: 'catalog',
      id: null,
      summary: `从目录转入台账 ${decisionIds.length} 件`,
      after: decisionIds,
    });
    return { opened: decisionIds.length, decisionIds };
  },
};

type Adjustment = ParsedInputOf<AppContract['catalog']['adjust']>;

function applyAdjustment(context: CommandContext, input: Adjustment): number {
  if (input.kind === 'add') {
    if (input.item === null) throw fieldError('item', '请填写新增的事项');
    const id = insertItem(context, input.year, input.item, null);
    listItem(context, id, input.year, `调整新增：${input.reason}`);
    return id;
  }
  if (input.itemId === null) throw fieldError('itemId', '请选择要调整的事项');
  const row = requireItem(context.db, input.itemId);
  if (row.year !== input.year || row.state !== 'listed') throw ruleError('只能调整本年度在列的事项');
  if (input.kind === 'remove') {
    if (completionOf(row) === 'decided') throw ruleError('已经决策的事项不能调出');
    context.db.run(catalogSql.setState, { id: row.id, state: 'removed' });
    return row.id;
  }
  if (input.item === null) throw fieldError('item', '请填写变更后的内容');
  requireUnit(context.db, input.item.leadUnitId, 'item.leadUnitId');
  context.db.run(catalogSql.update, { id: row.id, ...itemParams(input.item) });
  return row.id;
}
