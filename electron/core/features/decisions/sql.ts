/** Every statement of the decision ledger. */
import { read, type ReadStatement, type RowOf, write } from '../../db/sql.ts';

export const decisionShape = {
  id: 'int',
  catalog_no: 'text?',
  title: 'text',
  category: 'int?',
  exclusion: 'text?',
  exclusion_reason: 'text',
  proposal_source: 'text?',
  lead_unit_id: 'int?',
  lead_unit: 'text?',
  co_units: 'text',
  started_on: 'text?',
  planned_meeting_on: 'text?',
  handler_id: 'int',
  handler: 'text',
  touches_market: 'int',
  is_work_secret: 'int',
  is_back_entry: 'int',
  lifecycle: 'text',
  lifecycle_reason: 'text',
  meeting_type: 'text?',
  meeting_result: 'text?',
  meeting_waiver: 'text',
  risk_conclusion: 'text?',
  void_reason: 'text?',
  created_at: 'text',
  updated_at: 'text',
  version: 'int',
  status: 'text',
  marks: 'text',
  next_step: 'text',
  due_on: 'text?',
  summary: 'text',
  category7: 'int?',
  off_catalog_reason: 'text',
  npc_relation: 'text',
  npc_on: 'text?',
  follows_id: 'int?',
} as const;
export type DecisionRow = RowOf<typeof decisionShape>;

export const listShape = {
  id: 'int',
  catalog_no: 'text?',
  title: 'text',
  category: 'int?',
  lead_unit: 'text?',
  marks: 'text',
  status: 'text',
  next_step: 'text',
  due_on: 'text?',
  started_on: 'text?',
  accepted_on: 'text?',
  planned_meeting_on: 'text?',
  counsel_names: 'text',
  handler: 'text',
  void_reason: 'text?',
} as const;

export const stepShape = {
  kind: 'text',
  state: 'text',
  is_applicable: 'int',
  ground: 'text',
  started_on: 'text?',
  finished_on: 'text?',
  responsible: 'text',
  note: 'text',
  version: 'int',
} as const;
export type StepRow = RowOf<typeof stepShape>;

const UNIT_NAME = "coalesce(nullif(u.short_name, ''), u.name)";

export const decisionSql = {
  one: read(
    decisionShape,
    `SELECT d.id, d.catalog_no, d.title, d.category, d.exclusion, d.exclusion_reason, d.proposal_source,
      d.lead_unit_id, ${UNIT_NAME} AS lead_unit, d.co_units, d.started_on, d.planned_meeting_on, d.handler_id,
      a.name AS handler, d.touches_market, d.is_work_secret, d.is_back_entry, d.lifecycle, d.lifecycle_reason,
      d.meeting_type, d.meeting_result, d.meeting_waiver, d.risk_conclusion, d.void_reason, d.created_at,
      d.updated_at, d.version, d.status, d.marks, d.next_step, d.due_on, t.summary,
      d.category7, d.off_catalog_reason, d.npc_relation, d.npc_on, d.follows_id
    FROM decision d
    JOIN decision_text t ON t.decision_id = d.id
    JOIN account a ON a.id = d.handler_id
    LEFT JOIN unit u ON u.id = d.lead_unit_id
    WHERE d.id = @id`,
  ),
  steps: read(
    stepShape,
    `SELECT kind, state, is_applicable, ground, started_on, finished_on, responsible, note, version
    FROM decision_step WHERE decision_id = @id`,
  ),
  catalogOwner: read(
    { id: 'int' },
    'SELECT id FROM decision WHERE catalog_no = @catalogNo AND void_reason IS NULL',
  ),
  lastCatalogNo: read(
    { catalog_no: 'text?' },
    `SELECT catalog_no FROM decision WHERE catalog_no >= @from AND catalog_no < @to
    ORDER BY length(catalog_no) DESC, catalog_no DESC LIMIT 1`,
  ),
  counts: read(
    { open: 'int', archived: 'int', all: 'int' },
    `SELECT
      (SELECT count(*) FROM decision WHERE is_open = 1 AND void_reason IS NULL) AS open,
      (SELECT count(*) FROM decision WHERE status = 'archived' AND void_reason IS NULL) AS archived,
      (SELECT count(*) FROM decision) AS "all"`,
  ),
  countCatalog: read(
    { n: 'int' },
    `SELECT count(*) AS n FROM decision
    WHERE catalog_no >= @from AND catalog_no < @to AND void_reason IS NULL`,
  ),
  countOverdue: read(
    { n: 'int' },
    'SELECT count(*) AS n FROM decision WHERE is_open = 1 AND due_on < @today AND void_reason IS NULL',
  ),
  countBarred: read(
    { n: 'int' },
    "SELECT count(*) AS n FROM decision WHERE status = 'barred' AND void_reason IS NULL",
  ),
  insert: write(`INSERT INTO decision (catalog_no, title, initials, category, exclusion, exclusion_reason,
      proposal_source, lead_unit_id, co_units, started_on, planned_meeting_on, handler_id, touches_market,
      is_work_secret, is_back_entry, lifecycle, lifecycle_reason, meeting_type, meeting_result, meeting_waiver,
      risk_conclusion, void_reason, created_at, updated_at, version, status, marks, next_step, due_on,
      accepted_on, counsel_names, is_open, category7, off_catalog_reason, npc_relation, npc_on, follows_id)
    VALUES (@catalogNo, @title, @initials, @category, @exclusion, @exclusionReason, @proposalSource,
      @leadUnitId, @coUnits, @startedOn, @plannedMeetingOn, @handlerId, @touchesMarket, @isWorkSecret,
      @isBackEntry, 'active', '', NULL, NULL, '', NULL, NULL, @now, @now, 1, 'draft', '', '', NULL, NULL, '', 1,
      @category7, @offCatalogReason, @npcRelation, @npcOn, @followsId)`),
  insertText: write('INSERT INTO decision_text (decision_id, summary) VALUES (@id, @summary)'),
  insertStep: write(`INSERT INTO decision_step (decision_id, kind, state, is_applicable, ground, started_on,
      finished_on, responsible, note, version)
    VALUES (@id, @kind, 'notStarted', @isApplicable, @ground, NULL, NULL, '', '', 1)`),
  update: write(`UPDATE decision SET catalog_no = @catalogNo, title = @title, initials = @initials,
      category = @category, exclusion = @exclusion, exclusion_reason = @exclusionReason,
      proposal_source = @proposalSource, lead_unit_id = @leadUnitId, co_units = @coUnits,
      started_on = @startedOn, planned_meeting_on = @plannedMeetingOn, handler_id = @handlerId,
      touches_market = @touchesMarket, is_work_secret = @isWorkSecret, is_back_entry = @isBackEntry,
      category7 = @category7, off_catalog_reason = @offCatalogReason, npc_relation = @npcRelation,
      npc_on = @npcOn
    WHERE id = @id`),
  updateText: write('UPDATE decision_text SET summary = @summary WHERE decision_id = @id'),
  updateStep: write(`UPDATE decision_step SET state = @state, is_applicable = @isApplicable, ground = @ground,
      started_on = @startedOn, finished_on = @finishedOn, responsible = @responsible, note = @note,
      version = version + 1
    WHERE decision_id = @id AND kind = @kind`),
  openStep: write(`UPDATE decision_step SET state = 'inProgress', started_on = @on, version = version + 1
    WHERE decision_id = @id AND kind = @kind`),
  setFairCompetition: write(`UPDATE decision_step SET is_applicable = @isApplicable, ground = @ground,
      version = version + 1 WHERE decision_id = @id AND kind = 'fairCompetition'`),
  setRisk: write('UPDATE decision SET risk_conclusion = @riskConclusion WHERE id = @id'),
  setMeeting: write(
    'UPDATE decision SET meeting_type = @meetingType, meeting_result = @meetingResult WHERE id = @id',
  ),
  table: write(`UPDATE decision SET meeting_type = @meetingType, planned_meeting_on = @meetingOn,
      meeting_waiver = @waiver, meeting_result = NULL WHERE id = @id`),
  setLifecycle: write(
    'UPDATE decision SET lifecycle = @lifecycle, lifecycle_reason = @reason WHERE id = @id',
  ),
  void: write('UPDATE decision SET void_reason = @reason, is_open = 0 WHERE id = @id'),
  /** Raises the version and stores what the progress rules derive. */
  derive: write(`UPDATE decision SET status = @status, marks = @marks, next_step = @nextStep, due_on = @dueOn,
      accepted_on = @acceptedOn, counsel_names = @counselNames, is_open = @isOpen, updated_at = @now,
      version = version + 1
    WHERE id = @id`),
  followers: read(
    { id: 'int', title: 'text' },
    `SELECT id, title FROM decision WHERE follows_id = @id ORDER BY id`,
  ),
  attachmentCounts: read(
    { slot: 'text', n: 'int' },
    `SELECT slot, count(*) AS n FROM attachment
    WHERE subject = 'decision' AND subject_id = @id AND void_reason = '' GROUP BY slot`,
  ),
};

const SORTS = {
  catalogNo: 'd.catalog_no IS NULL, d.catalog_no',
  title: 'd.initials',
  category: 'd.category',
  leadUnit: 'd.lead_unit_id',
  status: 'd.status',
  dueOn: 'd.due_on IS NULL, d.due_on',
  startedOn: 'd.started_on IS NULL, d.started_on',
  updatedAt: 'd.updated_at',
} as const;
const SORTS_DOWN = {
  catalogNo: 'd.catalog_no DESC',
  title: 'd.initials DESC',
  category: 'd.category DESC',
  leadUnit: 'd.lead_unit_id DESC',
  status: 'd.status DESC',
  dueOn: 'd.due_on DESC',
  startedOn: 'd.started_on DESC',
  updatedAt: 'd.updated_at DESC',
} as const;
export type DecisionSort = keyof typeof SORTS;

/** Which filters are set; each adds one fixed fragment, so texts are few and each is prepared once. */
export interface DecisionListPlan {
  readonly scope: 'open' | 'catalog' | 'archived' | 'all';
  readonly hasText: boolean;
  readonly hasYear: boolean;
  readonly hasCategory: boolean;
  readonly hasLeadUnit: boolean;
  readonly hasStatus: boolean;
  readonly hasHandler: boolean;
  readonly sort: DecisionSort;
  readonly isDescending: boolean;
}

function where(plan: DecisionListPlan): string {
  const scope = {
    open: 'd.is_open = 1 AND d.void_reason IS NULL',
    catalog: 'd.catalog_no >= @catalogFrom AND d.catalog_no < @catalogTo AND d.void_reason IS NULL',
    archived: "d.status = 'archived' AND d.void_reason IS NULL",
    all: '1 = 1',
  }[plan.scope];
  const parts = [scope];
  if (plan.hasText)
    parts.push('(instr(d.title, @text) > 0 OR instr(d.initials, @initials) > 0 OR d.catalog_no = @text)');
  if (plan.hasYear)
    parts.push(
      'coalesce(substr(d.started_on, 1, 4), substr(d.catalog_no, 1, 4), substr(d.created_at, 1, 4)) = @year',
    );
  if (plan.hasCategory) parts.push('d.category = @category');
  if (plan.hasLeadUnit) parts.push('d.lead_unit_id = @leadUnitId');
  if (plan.hasStatus) parts.push('d.status = @status');
  if (plan.hasHandler) parts.push('d.handler_id = @handlerId');
  return parts.join(' AND ');
}

export const listDecisions = (plan: DecisionListPlan): ReadStatement<RowOf<typeof listShape>> =>
  read(
    listShape,
    `SELECT d.id, d.catalog_no, d.title, d.category, ${UNIT_NAME} AS lead_unit, d.marks, d.status, d.next_step,
      d.due_on, d.started_on, d.accepted_on, d.planned_meeting_on, d.counsel_names, a.name AS handler,
      d.void_reason
    FROM decision d
    JOIN account a ON a.id = d.handler_id
    LEFT JOIN unit u ON u.id = d.lead_unit_id
    WHERE ${where(plan)}
    ORDER BY ${(plan.isDescending ? SORTS_DOWN : SORTS)[plan.sort]}, d.id
    LIMIT @limit OFFSET @offset`,
  );
export const countDecisions = (plan: DecisionListPlan): ReadStatement<{ readonly n: number }> =>
  read({ n: 'int' } as const, `SELECT count(*) AS n FROM decision d WHERE ${where(plan)}`);
