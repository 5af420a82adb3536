/** Every statement of the yearly catalogue. */
import { read, type RowOf, write } from '../../db/sql.ts';

export const itemShape = {
  id: 'int',
  year: 'int',
  number: 'int?',
  title: 'text',
  category: 'int',
  source: 'text',
  lead_unit_id: 'int',
  lead_unit: 'text',
  co_units: 'text',
  plan_finish: 'text',
  basis: 'text',
  procedures: 'text',
  study_result: 'text',
  remark: 'text',
  state: 'text',
  carried_from: 'int?',
  decision_id: 'int?',
  decision_status: 'text?',
  version: 'int',
} as const;
export type ItemRow = RowOf<typeof itemShape>;

// A decision registered by hand under the item's number belongs to it too; a voided one no longer does.
const ITEM = `SELECT i.id, i.year, i.number, i.title, i.category, i.source, i.lead_unit_id,
    coalesce(nullif(u.short_name, ''), u.name) AS lead_unit, i.co_units, i.plan_finish, i.basis, i.procedures,
    i.study_result, i.remark, i.state, i.carried_from, d.id AS decision_id, d.status AS decision_status, i.version
  FROM catalog_item i
  JOIN unit u ON u.id = i.lead_unit_id
  LEFT JOIN decision d ON d.id = coalesce(
    (SELECT own.id FROM decision own WHERE own.id = i.decision_id AND own.void_reason IS NULL),
    (SELECT same.id FROM decision same
      WHERE same.catalog_no = i.year || '-' || printf('%02d', i.number) AND same.void_reason IS NULL))`;

const catalogShape = {
  year: 'int',
  party_consent_on: 'text?',
  party_consent_no: 'text',
  published_on: 'text?',
  doc_no: 'text',
  version: 'int',
} as const;

export const catalogSql = {
  years: read(
    { year: 'int', published_on: 'text?', listed: 'int' },
    `SELECT c.year, c.published_on,
      (SELECT count(*) FROM catalog_item i WHERE i.year = c.year AND i.state = 'listed') AS listed
    FROM catalog c ORDER BY c.year DESC`,
  ),
  one: read(catalogShape, `SELECT ${Object.keys(catalogShape).join(', ')} FROM catalog WHERE year = @year`),
  ensure: write(`INSERT INTO catalog (year, party_consent_on, party_consent_no, published_on, doc_no, version)
    VALUES (@year, NULL, '', NULL, '', 1) ON CONFLICT (year) DO NOTHING`),
  touch: write('UPDATE catalog SET version = version + 1 WHERE year = @year'),
  consent: write(`UPDATE catalog SET party_consent_on = @on, party_consent_no = @no, version = version + 1
    WHERE year = @year`),
  publish: write(
    'UPDATE catalog SET published_on = @on, doc_no = @no, version = version + 1 WHERE year = @year',
  ),
  items: read(itemShape, `${ITEM} WHERE i.year = @year ORDER BY i.number IS NULL, i.number, i.id`),
  item: read(itemShape, `${ITEM} WHERE i.id = @id`),
  carriedTo: read({ id: 'int' }, 'SELECT id FROM catalog_item WHERE carried_from = @id'),
  lastNumber: read(
    { number: 'int' },
    'SELECT coalesce(max(number), 0) AS number FROM catalog_item WHERE year = @year',
  ),
  insert: write(`INSERT INTO catalog_item (year, number, title, category, source, lead_unit_id, co_units,
      plan_finish, basis, procedures, study_result, remark, state, carried_from, decision_id, version)
    VALUES (@year, NULL, @title, @category, @source, @leadUnitId, @coUnits, @planFinish, @basis, @procedures,
      '', @remark, 'proposed', @carriedFrom, NULL, 1)`),
  update: write(`UPDATE catalog_item SET title = @title, category = @category, source = @source,
      lead_unit_id = @leadUnitId, co_units = @coUnits, plan_finish = @planFinish, basis = @basis,
      procedures = @procedures, remark = @remark, version = version + 1
    WHERE id = @id`),
  study: write(`UPDATE catalog_item SET state = @state, study_result = @studyResult, number = @number,
      version = version + 1 WHERE id = @id`),
  setState: write('UPDATE catalog_item SET state = @state, version = version + 1 WHERE id = @id'),
  setDecision: write(
    'UPDATE catalog_item SET decision_id = @decisionId, version = version + 1 WHERE id = @id',
  ),
  adjustments: read(
    {
      id: 'int',
      item_id: 'int',
      title: 'text',
      kind: 'text',
      reason: 'text',
      approved_on: 'text',
      approved_by: 'text',
      detail: 'text',
    },
    `SELECT a.id, a.item_id, i.title, a.kind, a.reason, a.approved_on, a.approved_by, a.detail
    FROM catalog_adjustment a JOIN catalog_item i ON i.id = a.item_id WHERE a.year = @year ORDER BY a.id`,
  ),
  adjust:
    write(`INSERT INTO catalog_adjustment (year, item_id, kind, reason, approved_on, approved_by, detail, at)
    VALUES (@year, @itemId, @kind, @reason, @approvedOn, @approvedBy, @detail, @at)`),
};
