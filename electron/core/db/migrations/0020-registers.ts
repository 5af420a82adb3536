/** 五大程序的登记簿、事项目录、工作日历、规则参数、违规记录、专家库。Frozen: a change is a new migration. */
export const version = 20;
export const name = 'registers';

const noDelete = (table: string): string => `
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;
`;
const keep = (table: string, what: string): string => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${what}只能追加，不能修改'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${what}只能追加，不能删除'); END;
`;
const DAY = (column: string): string =>
  `CHECK (${column} IS NULL OR ${column} GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`;
const BOOL = (column: string): string => `CHECK (${column} IN (0, 1))`;

export const sql = `
ALTER TABLE decision ADD COLUMN category7 INTEGER CHECK (category7 BETWEEN 1 AND 7);
ALTER TABLE decision ADD COLUMN off_catalog_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE decision ADD COLUMN npc_relation TEXT NOT NULL DEFAULT 'none'
  CHECK (npc_relation IN ('none', 'decide', 'report'));
ALTER TABLE decision ADD COLUMN npc_on TEXT;
ALTER TABLE decision ADD COLUMN follows_id INTEGER REFERENCES decision (id);
CREATE INDEX decision_follows ON decision (follows_id, id);

-- Papers now also belong to decisions and to catalogues.
ALTER TABLE slip ALTER COLUMN review_id DROP NOT NULL;
ALTER TABLE slip ADD COLUMN decision_id INTEGER REFERENCES decision (id);
ALTER TABLE slip ADD COLUMN catalog_year INTEGER;
CREATE INDEX slip_decision ON slip (decision_id, id);

-- Attachments may hang on any record of a register; the kinds are kept by the contract.
CREATE TABLE attachment_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  slot TEXT NOT NULL,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  is_work_secret INTEGER NOT NULL ${BOOL('is_work_secret')},
  version_no INTEGER NOT NULL,
  replaces_id INTEGER REFERENCES attachment_new (id),
  uploaded_by TEXT NOT NULL,
  uploaded_at TEXT NOT NULL,
  void_reason TEXT NOT NULL,
  health TEXT CHECK (health IN ('ok', 'missing', 'changed'))
) STRICT;
INSERT INTO attachment_new SELECT id, subject, subject_id, slot, name, mime, size, sha256, is_work_secret,
  version_no, replaces_id, uploaded_by, uploaded_at, void_reason, health FROM attachment ORDER BY id;
DROP TABLE attachment;
ALTER TABLE attachment_new RENAME TO attachment;
CREATE INDEX attachment_subject ON attachment (subject, subject_id, slot, id);
CREATE UNIQUE INDEX attachment_replaced_once ON attachment (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, '附件只能作废，不能删除'); END;

CREATE TABLE violation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  rule_id TEXT,
  citation TEXT NOT NULL,
  fact TEXT NOT NULL,
  remedy TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX violation_decision ON violation (decision_id, id);
${keep('violation', '违规记录')}

CREATE TABLE rule_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rule_id TEXT NOT NULL,
  param TEXT NOT NULL,
  value REAL NOT NULL,
  effective_from TEXT NOT NULL ${DAY('effective_from')},
  ground TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;
${keep('rule_change', '规则参数的变动')}

CREATE TABLE calendar_notice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL,
  source TEXT NOT NULL,
  days TEXT NOT NULL CHECK (json_valid(days)),
  ground TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;
CREATE INDEX calendar_notice_year ON calendar_notice (year, id);
${keep('calendar_notice', '放假通知')}

CREATE TABLE expert (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  is_organization INTEGER NOT NULL ${BOOL('is_organization')},
  specialty TEXT NOT NULL,
  unit TEXT NOT NULL,
  title TEXT NOT NULL,
  pool TEXT NOT NULL,
  integrity TEXT NOT NULL,
  joined_on TEXT ${DAY('joined_on')},
  left_on TEXT ${DAY('left_on')},
  leave_reason TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;
${noDelete('expert')}

CREATE TABLE catalog (
  year INTEGER PRIMARY KEY,
  party_consent_on TEXT ${DAY('party_consent_on')},
  party_consent_no TEXT NOT NULL,
  published_on TEXT ${DAY('published_on')},
  doc_no TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE catalog_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL REFERENCES catalog (year),
  number INTEGER,
  title TEXT NOT NULL,
  category INTEGER NOT NULL CHECK (category BETWEEN 1 AND 5),
  source TEXT NOT NULL,
  lead_unit_id INTEGER NOT NULL REFERENCES unit (id),
  co_units TEXT NOT NULL,
  plan_finish TEXT NOT NULL,
  basis TEXT NOT NULL,
  procedures TEXT NOT NULL,
  study_result TEXT NOT NULL,
  remark TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'declined', 'listed', 'removed', 'carried')),
  carried_from INTEGER REFERENCES catalog_item (id),
  decision_id INTEGER REFERENCES decision (id),
  version INTEGER NOT NULL,
  UNIQUE (year, number)
) STRICT;
CREATE INDEX catalog_item_year ON catalog_item (year, state);
${noDelete('catalog_item')}

CREATE TABLE catalog_adjustment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL REFERENCES catalog (year),
  item_id INTEGER NOT NULL REFERENCES catalog_item (id),
  kind TEXT NOT NULL CHECK (kind IN ('add', 'remove', 'change')),
  reason TEXT NOT NULL,
  approved_on TEXT NOT NULL ${DAY('approved_on')},
  approved_by TEXT NOT NULL,
  detail TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX catalog_adjustment_year ON catalog_adjustment (year, id);
${keep('catalog_adjustment', '目录调整')}

CREATE TABLE reg_proposal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "proposer" TEXT NOT NULL,
  "proposed_on" TEXT ${DAY('"proposed_on"')},
  "problem" TEXT NOT NULL,
  "grounds" TEXT NOT NULL,
  "outline" TEXT NOT NULL,
  "feasibility" TEXT NOT NULL,
  "incomplete_reason" TEXT NOT NULL,
  "study_result" TEXT NOT NULL,
  "start_decision" TEXT,
  "decided_on" TEXT ${DAY('"decided_on"')},
  "decided_by" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_proposal_decision ON reg_proposal (decision_id, id);
${noDelete('reg_proposal')}

CREATE TABLE reg_legal_basis (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "article" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "doc_no" TEXT NOT NULL,
  "note" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_legal_basis_decision ON reg_legal_basis (decision_id, id);
${noDelete('reg_legal_basis')}

CREATE TABLE reg_consultation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "sent_on" TEXT ${DAY('"sent_on"')},
  "replied_on" TEXT ${DAY('"replied_on"')},
  "opinion" TEXT NOT NULL,
  "stance" TEXT NOT NULL,
  "settlement" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_consultation_decision ON reg_consultation (decision_id, id);
${noDelete('reg_consultation')}

CREATE TABLE reg_dispute (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "has_dispute" INTEGER NOT NULL ${BOOL('"has_dispute"')},
  "issue" TEXT NOT NULL,
  "units_view" TEXT NOT NULL,
  "own_view" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_dispute_decision ON reg_dispute (decision_id, id);
${noDelete('reg_dispute')}

CREATE TABLE reg_participation_round (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "method" TEXT NOT NULL,
  "started_on" TEXT NOT NULL ${DAY('"started_on"')},
  "ended_on" TEXT ${DAY('"ended_on"')},
  "channels" TEXT NOT NULL CHECK (json_valid("channels")),
  "place" TEXT NOT NULL,
  "url" TEXT NOT NULL,
  "reply_ways" TEXT NOT NULL,
  "has_draft_and_note" INTEGER NOT NULL ${BOOL('"has_draft_and_note"')},
  "shortened_reason" TEXT NOT NULL,
  "is_reason_in_notice" INTEGER NOT NULL ${BOOL('"is_reason_in_notice"')},
  "involves_group" INTEGER NOT NULL ${BOOL('"involves_group"')},
  "group_note" TEXT NOT NULL,
  "no_group_reason" TEXT NOT NULL,
  "hearing_basis" TEXT NOT NULL,
  "selection_published_on" TEXT ${DAY('"selection_published_on"')},
  "list_published_on" TEXT ${DAY('"list_published_on"')},
  "unsigned_reason" TEXT NOT NULL,
  "attendance" INTEGER,
  "summary" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_participation_round_decision ON reg_participation_round (decision_id, id);
${noDelete('reg_participation_round')}

CREATE TABLE reg_hearing_participant (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "round_id" INTEGER NOT NULL REFERENCES reg_participation_round (id),
  "name" TEXT NOT NULL,
  "represents" TEXT NOT NULL,
  "delivered_on" TEXT ${DAY('"delivered_on"')},
  "has_signed" INTEGER NOT NULL ${BOOL('"has_signed"')}
) STRICT;
CREATE INDEX reg_hearing_participant_decision ON reg_hearing_participant (decision_id, id);
${noDelete('reg_hearing_participant')}

CREATE TABLE reg_comment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "round_id" INTEGER REFERENCES reg_participation_round (id),
  "way" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "adoption" TEXT,
  "reason" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_comment_decision ON reg_comment (decision_id, id);
${noDelete('reg_comment')}

CREATE TABLE reg_expert_opinion (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "expert_id" INTEGER REFERENCES expert (id),
  "name" TEXT NOT NULL,
  "is_organization" INTEGER NOT NULL ${BOOL('"is_organization"')},
  "specialty" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "pool" TEXT NOT NULL,
  "method" TEXT NOT NULL,
  "opinion_on" TEXT NOT NULL ${DAY('"opinion_on"')},
  "has_no_conflict" INTEGER NOT NULL ${BOOL('"has_no_conflict"')},
  "disqualified_reason" TEXT NOT NULL,
  "stance" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "is_signed" INTEGER NOT NULL ${BOOL('"is_signed"')},
  "is_sealed" INTEGER NOT NULL ${BOOL('"is_sealed"')},
  "adoption" TEXT,
  "adoption_reason" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_expert_opinion_decision ON reg_expert_opinion (decision_id, id);
${noDelete('reg_expert_opinion')}

CREATE TABLE reg_risk_assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "assessed_on" TEXT NOT NULL ${DAY('"assessed_on"')},
  "methods" TEXT NOT NULL CHECK (json_valid("methods")),
  "dept_opinions" TEXT NOT NULL,
  "risk_points" TEXT NOT NULL,
  "measures" TEXT NOT NULL,
  "contingency_plan" TEXT NOT NULL,
  "third_party" TEXT NOT NULL,
  "reused_assessment" TEXT NOT NULL,
  "grade" TEXT,
  "conclusion" TEXT,
  "adjustment" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_risk_assessment_decision ON reg_risk_assessment (decision_id, id);
${noDelete('reg_risk_assessment')}

CREATE TABLE reg_fair_competition (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "joint_unit" TEXT NOT NULL,
  "reviewed_on" TEXT NOT NULL ${DAY('"reviewed_on"')},
  "result" TEXT NOT NULL,
  "exception_ground" TEXT NOT NULL,
  "exception_until" TEXT ${DAY('"exception_until"')},
  "note" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_fair_competition_decision ON reg_fair_competition (decision_id, id);
${noDelete('reg_fair_competition')}

CREATE TABLE reg_meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "meeting_no" TEXT NOT NULL,
  "held_on" TEXT NOT NULL ${DAY('"held_on"')},
  "place" TEXT NOT NULL,
  "chair" TEXT NOT NULL,
  "expected" INTEGER NOT NULL,
  "present" INTEGER NOT NULL,
  "observers" TEXT NOT NULL,
  "topic_report" TEXT NOT NULL,
  "is_opinion_read" INTEGER NOT NULL ${BOOL('"is_opinion_read"')},
  "speeches" TEXT NOT NULL CHECK (json_valid("speeches")),
  "result" TEXT NOT NULL,
  "chief_reason" TEXT NOT NULL,
  "changes" TEXT NOT NULL,
  "is_substantive" INTEGER NOT NULL ${BOOL('"is_substantive"')},
  "no_re_review_reason" TEXT NOT NULL,
  "recorder" TEXT NOT NULL,
  "minutes_no" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_meeting_decision ON reg_meeting (decision_id, id);
${noDelete('reg_meeting')}

CREATE TABLE reg_party_report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "reported_on" TEXT NOT NULL ${DAY('"reported_on"')},
  "doc_no" TEXT NOT NULL,
  "replied_on" TEXT ${DAY('"replied_on"')},
  "result" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_party_report_decision ON reg_party_report (decision_id, id);
${noDelete('reg_party_report')}

CREATE TABLE reg_publication (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "published_on" TEXT NOT NULL ${DAY('"published_on"')},
  "channels" TEXT NOT NULL CHECK (json_valid("channels")),
  "url" TEXT NOT NULL,
  "is_widely_concerned" INTEGER NOT NULL ${BOOL('"is_widely_concerned"')},
  "interpreted_on" TEXT ${DAY('"interpreted_on"')},
  "interpretation" TEXT NOT NULL,
  "no_interpretation_reason" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_publication_decision ON reg_publication (decision_id, id);
${noDelete('reg_publication')}

CREATE TABLE reg_archive_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "stage" TEXT NOT NULL,
  "material" TEXT NOT NULL,
  "formed_on" TEXT ${DAY('"formed_on"')},
  "responsible" TEXT NOT NULL,
  "pages" INTEGER,
  "is_original" INTEGER NOT NULL ${BOOL('"is_original"')},
  "state" TEXT NOT NULL,
  "note" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_archive_item_decision ON reg_archive_item (decision_id, id);
${noDelete('reg_archive_item')}

CREATE TABLE reg_execution_report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "reported_on" TEXT NOT NULL ${DAY('"reported_on"')},
  "content" TEXT NOT NULL,
  "problem" TEXT NOT NULL,
  "handling" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_execution_report_decision ON reg_execution_report (decision_id, id);
${noDelete('reg_execution_report')}

CREATE TABLE reg_evaluation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "trigger" TEXT NOT NULL,
  "evaluator" TEXT NOT NULL,
  "is_third_party" INTEGER NOT NULL ${BOOL('"is_third_party"')},
  "started_on" TEXT NOT NULL ${DAY('"started_on"')},
  "finished_on" TEXT ${DAY('"finished_on"')},
  "conclusion" TEXT NOT NULL,
  "suggestion" TEXT NOT NULL
) STRICT;
CREATE INDEX reg_evaluation_decision ON reg_evaluation (decision_id, id);
${noDelete('reg_evaluation')}
`;
