CREATE UNIQUE INDEX attachment_replaced_once ON attachment (replaces_id) WHERE replaces_id IS NOT NULL;

CREATE INDEX attachment_subject ON attachment (subject, subject_id, slot, id);

CREATE INDEX audit_at ON audit_log (at);

CREATE INDEX audit_entity ON audit_log (entity, entity_id, seq);

CREATE INDEX calendar_notice_year ON calendar_notice (year, id);

CREATE INDEX catalog_adjustment_year ON catalog_adjustment (year, id);

CREATE INDEX catalog_item_year ON catalog_item (year, state);

CREATE INDEX counsel_opinion_item_opinion ON counsel_opinion_item (opinion_id, seq);

CREATE INDEX counsel_opinion_review ON counsel_opinion (review_id, id);

CREATE INDEX decision_catalog ON decision (catalog_no);

CREATE UNIQUE INDEX decision_catalog_once ON decision (catalog_no)
  WHERE catalog_no IS NOT NULL AND void_reason IS NULL;

CREATE INDEX decision_follows ON decision (follows_id, id);

CREATE INDEX decision_handler ON decision (handler_id);

CREATE INDEX decision_lead ON decision (lead_unit_id);

CREATE INDEX decision_open ON decision (is_open, due_on, id) WHERE void_reason IS NULL;

CREATE INDEX decision_status ON decision (status, due_on, id) WHERE void_reason IS NULL;

CREATE INDEX decision_updated ON decision (updated_at);

CREATE UNIQUE INDEX number_issue_text ON number_issue (series_key, text);

CREATE INDEX reg_archive_item_decision ON reg_archive_item (decision_id, id);

CREATE INDEX reg_comment_decision ON reg_comment (decision_id, id);

CREATE INDEX reg_consultation_decision ON reg_consultation (decision_id, id);

CREATE INDEX reg_dispute_decision ON reg_dispute (decision_id, id);

CREATE INDEX reg_evaluation_decision ON reg_evaluation (decision_id, id);

CREATE INDEX reg_execution_report_decision ON reg_execution_report (decision_id, id);

CREATE INDEX reg_expert_opinion_decision ON reg_expert_opinion (decision_id, id);

CREATE INDEX reg_fair_competition_decision ON reg_fair_competition (decision_id, id);

CREATE INDEX reg_hearing_participant_decision ON reg_hearing_participant (decision_id, id);

CREATE INDEX reg_legal_basis_decision ON reg_legal_basis (decision_id, id);

CREATE INDEX reg_meeting_decision ON reg_meeting (decision_id, id);

CREATE INDEX reg_participation_round_decision ON reg_participation_round (decision_id, id);

CREATE INDEX reg_party_report_decision ON reg_party_report (decision_id, id);

CREATE INDEX reg_proposal_decision ON reg_proposal (decision_id, id);

CREATE INDEX reg_publication_decision ON reg_publication (decision_id, id);

CREATE INDEX reg_risk_assessment_decision ON reg_risk_assessment (decision_id, id);

CREATE INDEX review_decision ON review (decision_id, id);

CREATE INDEX review_item_review ON review_item (review_id, seq);

CREATE INDEX review_notice_review ON review_notice (review_id, id);

CREATE INDEX review_signoff_review ON review_signoff (review_id, id);

CREATE INDEX review_state ON review (state, reply_due_on, id);

CREATE INDEX review_submitted ON review (submitted_on);

CREATE INDEX slip_decision ON slip (decision_id, id);

CREATE INDEX slip_doc_no ON slip (doc_no);

CREATE INDEX slip_review ON slip (review_id, id);

CREATE INDEX violation_decision ON violation (decision_id, id);

CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  login_name TEXT NOT NULL UNIQUE,
  roles TEXT NOT NULL,
  password TEXT NOT NULL,
  must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  failed_count INTEGER NOT NULL,
  locked_until TEXT,
  last_login_at TEXT,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE "attachment" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  slot TEXT NOT NULL,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  is_work_secret INTEGER NOT NULL CHECK (is_work_secret IN (0, 1)),
  version_no INTEGER NOT NULL,
  replaces_id INTEGER REFERENCES "attachment" (id),
  uploaded_by TEXT NOT NULL,
  uploaded_at TEXT NOT NULL,
  void_reason TEXT NOT NULL,
  health TEXT CHECK (health IN ('ok', 'missing', 'changed'))
) STRICT;

CREATE TABLE audit_log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor_id INTEGER,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  title TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id INTEGER,
  summary TEXT NOT NULL,
  before TEXT,
  after TEXT,
  hash TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE calendar_notice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL,
  source TEXT NOT NULL,
  days TEXT NOT NULL CHECK (json_valid(days)),
  ground TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;

CREATE TABLE catalog (
  year INTEGER PRIMARY KEY,
  party_consent_on TEXT CHECK (party_consent_on IS NULL OR party_consent_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  party_consent_no TEXT NOT NULL,
  published_on TEXT CHECK (published_on IS NULL OR published_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  doc_no TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE catalog_adjustment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL REFERENCES catalog (year),
  item_id INTEGER NOT NULL REFERENCES catalog_item (id),
  kind TEXT NOT NULL CHECK (kind IN ('add', 'remove', 'change')),
  reason TEXT NOT NULL,
  approved_on TEXT NOT NULL CHECK (approved_on IS NULL OR approved_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  approved_by TEXT NOT NULL,
  detail TEXT NOT NULL,
  at TEXT NOT NULL
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

CREATE TABLE counsel_opinion (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  review_id INTEGER NOT NULL REFERENCES review (id),
  counsel_name TEXT NOT NULL,
  counsel_kind TEXT NOT NULL,
  firm TEXT NOT NULL,
  received_on TEXT NOT NULL CHECK (received_on IS NULL OR received_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  conclusion TEXT NOT NULL,
  summary TEXT NOT NULL,
  void_reason TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE counsel_opinion_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  opinion_id INTEGER NOT NULL REFERENCES counsel_opinion (id),
  seq INTEGER NOT NULL,
  clause TEXT NOT NULL,
  problem TEXT NOT NULL,
  basis TEXT NOT NULL,
  suggestion TEXT NOT NULL,
  adoption TEXT,
  adoption_reason TEXT NOT NULL
) STRICT;

CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  catalog_no TEXT,
  title TEXT NOT NULL,
  initials TEXT NOT NULL,
  category INTEGER CHECK (category BETWEEN 1 AND 5),
  exclusion TEXT,
  exclusion_reason TEXT NOT NULL,
  proposal_source TEXT,
  lead_unit_id INTEGER REFERENCES unit (id),
  co_units TEXT NOT NULL,
  started_on TEXT CHECK (started_on IS NULL OR started_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  planned_meeting_on TEXT CHECK (planned_meeting_on IS NULL OR planned_meeting_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  handler_id INTEGER NOT NULL REFERENCES account (id),
  touches_market INTEGER NOT NULL CHECK (touches_market IN (0, 1)),
  is_work_secret INTEGER NOT NULL CHECK (is_work_secret IN (0, 1)),
  is_back_entry INTEGER NOT NULL CHECK (is_back_entry IN (0, 1)),
  lifecycle TEXT NOT NULL CHECK (lifecycle IN ('active', 'suspended', 'terminated')),
  lifecycle_reason TEXT NOT NULL,
  meeting_type TEXT CHECK (meeting_type IN ('executive', 'plenary')),
  meeting_result TEXT CHECK (meeting_result IN ('passed', 'passedWithChanges', 'deferred', 'rejected')),
  meeting_waiver TEXT NOT NULL,
  risk_conclusion TEXT CHECK (risk_conclusion IN ('controllable', 'uncontrollable')),
  void_reason TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- Derived by the progress rules from the facts at every change, so that lists filter and sort in SQL.
  status TEXT NOT NULL,
  marks TEXT NOT NULL,
  next_step TEXT NOT NULL,
  due_on TEXT CHECK (due_on IS NULL OR due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  accepted_on TEXT CHECK (accepted_on IS NULL OR accepted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  counsel_names TEXT NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1))
, category7 INTEGER CHECK (category7 BETWEEN 1 AND 7), off_catalog_reason TEXT NOT NULL DEFAULT '', npc_relation TEXT NOT NULL DEFAULT 'none'
  CHECK (npc_relation IN ('none', 'decide', 'report')), npc_on TEXT, follows_id INTEGER REFERENCES decision (id)) STRICT;

CREATE TABLE decision_step (
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('notStarted', 'inProgress', 'done')),
  is_applicable INTEGER NOT NULL CHECK (is_applicable IN (0, 1)),
  ground TEXT NOT NULL,
  started_on TEXT CHECK (started_on IS NULL OR started_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  finished_on TEXT CHECK (finished_on IS NULL OR finished_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  responsible TEXT NOT NULL,
  note TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (decision_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_text (
  decision_id INTEGER PRIMARY KEY REFERENCES decision (id),
  summary TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
  account_id INTEGER NOT NULL REFERENCES account (id),
  key TEXT NOT NULL,
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (account_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE expert (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  is_organization INTEGER NOT NULL CHECK (is_organization IN (0, 1)),
  specialty TEXT NOT NULL,
  unit TEXT NOT NULL,
  title TEXT NOT NULL,
  pool TEXT NOT NULL,
  integrity TEXT NOT NULL,
  joined_on TEXT CHECK (joined_on IS NULL OR joined_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  left_on TEXT CHECK (left_on IS NULL OR left_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  leave_reason TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE number_issue (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  series_key TEXT NOT NULL REFERENCES number_series (key),
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  subject TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  UNIQUE (series_key, year, number)
) STRICT;

CREATE TABLE number_series (
  key TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  pattern TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  doc_prefix TEXT NOT NULL,
  government TEXT NOT NULL,
  upper_government TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE reg_archive_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "stage" TEXT NOT NULL,
  "material" TEXT NOT NULL,
  "formed_on" TEXT CHECK ("formed_on" IS NULL OR "formed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "responsible" TEXT NOT NULL,
  "pages" INTEGER,
  "is_original" INTEGER NOT NULL CHECK ("is_original" IN (0, 1)),
  "state" TEXT NOT NULL,
  "note" TEXT NOT NULL
) STRICT;

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

CREATE TABLE reg_consultation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "sent_on" TEXT CHECK ("sent_on" IS NULL OR "sent_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "replied_on" TEXT CHECK ("replied_on" IS NULL OR "replied_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "opinion" TEXT NOT NULL,
  "stance" TEXT NOT NULL,
  "settlement" TEXT NOT NULL
) STRICT;

CREATE TABLE reg_dispute (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "has_dispute" INTEGER NOT NULL CHECK ("has_dispute" IN (0, 1)),
  "issue" TEXT NOT NULL,
  "units_view" TEXT NOT NULL,
  "own_view" TEXT NOT NULL
) STRICT;

CREATE TABLE reg_evaluation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "trigger" TEXT NOT NULL,
  "evaluator" TEXT NOT NULL,
  "is_third_party" INTEGER NOT NULL CHECK ("is_third_party" IN (0, 1)),
  "started_on" TEXT NOT NULL CHECK ("started_on" IS NULL OR "started_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "finished_on" TEXT CHECK ("finished_on" IS NULL OR "finished_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "conclusion" TEXT NOT NULL,
  "suggestion" TEXT NOT NULL
) STRICT;

CREATE TABLE reg_execution_report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "reported_on" TEXT NOT NULL CHECK ("reported_on" IS NULL OR "reported_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "content" TEXT NOT NULL,
  "problem" TEXT NOT NULL,
  "handling" TEXT NOT NULL
) STRICT;

CREATE TABLE reg_expert_opinion (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "expert_id" INTEGER REFERENCES expert (id),
  "name" TEXT NOT NULL,
  "is_organization" INTEGER NOT NULL CHECK ("is_organization" IN (0, 1)),
  "specialty" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "pool" TEXT NOT NULL,
  "method" TEXT NOT NULL,
  "opinion_on" TEXT NOT NULL CHECK ("opinion_on" IS NULL OR "opinion_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "has_no_conflict" INTEGER NOT NULL CHECK ("has_no_conflict" IN (0, 1)),
  "disqualified_reason" TEXT NOT NULL,
  "stance" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "is_signed" INTEGER NOT NULL CHECK ("is_signed" IN (0, 1)),
  "is_sealed" INTEGER NOT NULL CHECK ("is_sealed" IN (0, 1)),
  "adoption" TEXT,
  "adoption_reason" TEXT NOT NULL
) STRICT;

CREATE TABLE reg_fair_competition (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "joint_unit" TEXT NOT NULL,
  "reviewed_on" TEXT NOT NULL CHECK ("reviewed_on" IS NULL OR "reviewed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "result" TEXT NOT NULL,
  "exception_ground" TEXT NOT NULL,
  "exception_until" TEXT CHECK ("exception_until" IS NULL OR "exception_until" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "note" TEXT NOT NULL
) STRICT;

CREATE TABLE reg_hearing_participant (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "round_id" INTEGER NOT NULL REFERENCES reg_participation_round (id),
  "name" TEXT NOT NULL,
  "represents" TEXT NOT NULL,
  "delivered_on" TEXT CHECK ("delivered_on" IS NULL OR "delivered_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "has_signed" INTEGER NOT NULL CHECK ("has_signed" IN (0, 1))
) STRICT;

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

CREATE TABLE reg_meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "meeting_no" TEXT NOT NULL,
  "held_on" TEXT NOT NULL CHECK ("held_on" IS NULL OR "held_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "place" TEXT NOT NULL,
  "chair" TEXT NOT NULL,
  "expected" INTEGER NOT NULL,
  "present" INTEGER NOT NULL,
  "observers" TEXT NOT NULL,
  "topic_report" TEXT NOT NULL,
  "is_opinion_read" INTEGER NOT NULL CHECK ("is_opinion_read" IN (0, 1)),
  "speeches" TEXT NOT NULL CHECK (json_valid("speeches")),
  "result" TEXT NOT NULL,
  "chief_reason" TEXT NOT NULL,
  "changes" TEXT NOT NULL,
  "is_substantive" INTEGER NOT NULL CHECK ("is_substantive" IN (0, 1)),
  "no_re_review_reason" TEXT NOT NULL,
  "recorder" TEXT NOT NULL,
  "minutes_no" TEXT NOT NULL
) STRICT;

CREATE TABLE reg_participation_round (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "method" TEXT NOT NULL,
  "started_on" TEXT NOT NULL CHECK ("started_on" IS NULL OR "started_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "ended_on" TEXT CHECK ("ended_on" IS NULL OR "ended_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "channels" TEXT NOT NULL CHECK (json_valid("channels")),
  "place" TEXT NOT NULL,
  "url" TEXT NOT NULL,
  "reply_ways" TEXT NOT NULL,
  "has_draft_and_note" INTEGER NOT NULL CHECK ("has_draft_and_note" IN (0, 1)),
  "shortened_reason" TEXT NOT NULL,
  "is_reason_in_notice" INTEGER NOT NULL CHECK ("is_reason_in_notice" IN (0, 1)),
  "involves_group" INTEGER NOT NULL CHECK ("involves_group" IN (0, 1)),
  "group_note" TEXT NOT NULL,
  "no_group_reason" TEXT NOT NULL,
  "hearing_basis" TEXT NOT NULL,
  "selection_published_on" TEXT CHECK ("selection_published_on" IS NULL OR "selection_published_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "list_published_on" TEXT CHECK ("list_published_on" IS NULL OR "list_published_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "unsigned_reason" TEXT NOT NULL,
  "attendance" INTEGER,
  "summary" TEXT NOT NULL
) STRICT;

CREATE TABLE reg_party_report (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "reported_on" TEXT NOT NULL CHECK ("reported_on" IS NULL OR "reported_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "doc_no" TEXT NOT NULL,
  "replied_on" TEXT CHECK ("replied_on" IS NULL OR "replied_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "result" TEXT NOT NULL
) STRICT;

CREATE TABLE reg_proposal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "proposer" TEXT NOT NULL,
  "proposed_on" TEXT CHECK ("proposed_on" IS NULL OR "proposed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "problem" TEXT NOT NULL,
  "grounds" TEXT NOT NULL,
  "outline" TEXT NOT NULL,
  "feasibility" TEXT NOT NULL,
  "incomplete_reason" TEXT NOT NULL,
  "study_result" TEXT NOT NULL,
  "start_decision" TEXT,
  "decided_on" TEXT CHECK ("decided_on" IS NULL OR "decided_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "decided_by" TEXT NOT NULL
) STRICT;

CREATE TABLE reg_publication (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "published_on" TEXT NOT NULL CHECK ("published_on" IS NULL OR "published_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "channels" TEXT NOT NULL CHECK (json_valid("channels")),
  "url" TEXT NOT NULL,
  "is_widely_concerned" INTEGER NOT NULL CHECK ("is_widely_concerned" IN (0, 1)),
  "interpreted_on" TEXT CHECK ("interpreted_on" IS NULL OR "interpreted_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  "interpretation" TEXT NOT NULL,
  "no_interpretation_reason" TEXT NOT NULL
) STRICT;

CREATE TABLE reg_risk_assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  version INTEGER NOT NULL,
  void_reason TEXT NOT NULL,
  "assessed_on" TEXT NOT NULL CHECK ("assessed_on" IS NULL OR "assessed_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
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

CREATE TABLE review (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  intake_no TEXT NOT NULL UNIQUE,
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  draft_title TEXT NOT NULL,
  initials TEXT NOT NULL,
  state TEXT NOT NULL,
  submit_unit_id INTEGER NOT NULL REFERENCES unit (id),
  contact_name TEXT NOT NULL,
  contact_phone TEXT NOT NULL,
  submitted_on TEXT NOT NULL CHECK (submitted_on IS NULL OR submitted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  submitter TEXT NOT NULL,
  accepted_on TEXT CHECK (accepted_on IS NULL OR accepted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reply_due_on TEXT CHECK (reply_due_on IS NULL OR reply_due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  short_reason TEXT NOT NULL,
  handler_id INTEGER REFERENCES account (id),
  checker_id INTEGER REFERENCES account (id),
  signer_id INTEGER REFERENCES account (id),
  round INTEGER NOT NULL,
  conclusion TEXT,
  issued_on TEXT CHECK (issued_on IS NULL OR issued_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  doc_no TEXT,
  slip_id INTEGER REFERENCES slip (id),
  intake_slip_id INTEGER REFERENCES slip (id),
  correction_reason TEXT NOT NULL,
  general_reply TEXT NOT NULL,
  replied_on TEXT CHECK (replied_on IS NULL OR replied_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  previous_review_id INTEGER REFERENCES review (id),
  void_reason TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE review_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  review_id INTEGER NOT NULL REFERENCES review (id),
  seq INTEGER NOT NULL,
  clause TEXT NOT NULL,
  problem TEXT NOT NULL,
  basis TEXT NOT NULL,
  suggestion TEXT NOT NULL,
  severity TEXT NOT NULL,
  counsel_item_id INTEGER REFERENCES counsel_opinion_item (id),
  reply TEXT,
  reply_reason TEXT NOT NULL,
  replied_on TEXT CHECK (replied_on IS NULL OR replied_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

CREATE TABLE review_material (
  review_id INTEGER NOT NULL REFERENCES review (id),
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  copies INTEGER,
  note TEXT NOT NULL,
  PRIMARY KEY (review_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE review_notice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  review_id INTEGER NOT NULL REFERENCES review (id),
  kind TEXT NOT NULL CHECK (kind IN ('supplement', 'return')),
  doc_no TEXT NOT NULL,
  issued_on TEXT NOT NULL CHECK (issued_on IS NULL OR issued_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  lines TEXT NOT NULL,
  due_on TEXT CHECK (due_on IS NULL OR due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  received_on TEXT CHECK (received_on IS NULL OR received_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- True when the clock was already running and stands still until the papers arrive.
  stops_clock INTEGER NOT NULL CHECK (stops_clock IN (0, 1)),
  slip_id INTEGER REFERENCES slip (id)
) STRICT;

CREATE TABLE review_signoff (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  review_id INTEGER NOT NULL REFERENCES review (id),
  round INTEGER NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('draft', 'check', 'sign')),
  decision TEXT NOT NULL CHECK (decision IN ('pass', 'back')),
  account_id INTEGER NOT NULL REFERENCES account (id),
  at TEXT NOT NULL,
  comment TEXT NOT NULL
) STRICT;

CREATE TABLE review_text (
  review_id INTEGER PRIMARY KEY REFERENCES review (id),
  authority_finding TEXT,
  authority_note TEXT NOT NULL,
  procedure_finding TEXT,
  procedure_note TEXT NOT NULL,
  content_finding TEXT,
  content_note TEXT NOT NULL,
  conclusion_note TEXT NOT NULL,
  legal_risk TEXT NOT NULL,
  no_rule_ground TEXT NOT NULL,
  copy_to TEXT NOT NULL
) STRICT;

CREATE TABLE rule_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  rule_id TEXT NOT NULL,
  param TEXT NOT NULL,
  value REAL NOT NULL,
  effective_from TEXT NOT NULL CHECK (effective_from IS NULL OR effective_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  ground TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;

CREATE TABLE slip (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  -- Papers of one lineage are versions of one another.
  lineage TEXT NOT NULL,
  review_id INTEGER REFERENCES review (id),
  version INTEGER NOT NULL,
  replaces_id INTEGER REFERENCES slip (id),
  template_version INTEGER NOT NULL,
  title TEXT NOT NULL,
  doc_no TEXT,
  model TEXT NOT NULL,
  model_sha256 TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL, decision_id INTEGER REFERENCES decision (id), catalog_year INTEGER,
  UNIQUE (lineage, version)
) STRICT;

CREATE TABLE slip_void (
  slip_id INTEGER PRIMARY KEY REFERENCES slip (id),
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  short_name TEXT NOT NULL,
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  version INTEGER NOT NULL
) STRICT;

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

CREATE TRIGGER account_no_delete BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, '账户只能作废，不能删除'); END;

CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, '附件只能作废，不能删除'); END;

CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, '审计记录只能追加，不能删除'); END;

CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, '审计记录只能追加，不能修改'); END;

CREATE TRIGGER calendar_notice_no_delete BEFORE DELETE ON calendar_notice
BEGIN SELECT RAISE(ABORT, '放假通知只能追加，不能删除'); END;

CREATE TRIGGER calendar_notice_no_update BEFORE UPDATE ON calendar_notice
BEGIN SELECT RAISE(ABORT, '放假通知只能追加，不能修改'); END;

CREATE TRIGGER catalog_adjustment_no_delete BEFORE DELETE ON catalog_adjustment
BEGIN SELECT RAISE(ABORT, '目录调整只能追加，不能删除'); END;

CREATE TRIGGER catalog_adjustment_no_update BEFORE UPDATE ON catalog_adjustment
BEGIN SELECT RAISE(ABORT, '目录调整只能追加，不能修改'); END;

CREATE TRIGGER catalog_item_no_delete BEFORE DELETE ON catalog_item
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER counsel_opinion_item_no_delete BEFORE DELETE ON counsel_opinion_item
BEGIN SELECT RAISE(ABORT, '法律意见条目只能作废，不能删除'); END;

CREATE TRIGGER counsel_opinion_no_delete BEFORE DELETE ON counsel_opinion
BEGIN SELECT RAISE(ABORT, '法律意见只能作废，不能删除'); END;

CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, '决策事项只能作废，不能删除'); END;

CREATE TRIGGER expert_no_delete BEFORE DELETE ON expert
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER number_issue_no_delete BEFORE DELETE ON number_issue
BEGIN SELECT RAISE(ABORT, '已取的号只能追加，不能删除'); END;

CREATE TRIGGER number_issue_no_update BEFORE UPDATE ON number_issue
BEGIN SELECT RAISE(ABORT, '已取的号只能追加，不能修改'); END;

CREATE TRIGGER reg_archive_item_no_delete BEFORE DELETE ON reg_archive_item
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_comment_no_delete BEFORE DELETE ON reg_comment
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_consultation_no_delete BEFORE DELETE ON reg_consultation
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_dispute_no_delete BEFORE DELETE ON reg_dispute
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_evaluation_no_delete BEFORE DELETE ON reg_evaluation
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_execution_report_no_delete BEFORE DELETE ON reg_execution_report
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_expert_opinion_no_delete BEFORE DELETE ON reg_expert_opinion
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_fair_competition_no_delete BEFORE DELETE ON reg_fair_competition
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_hearing_participant_no_delete BEFORE DELETE ON reg_hearing_participant
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_legal_basis_no_delete BEFORE DELETE ON reg_legal_basis
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_meeting_no_delete BEFORE DELETE ON reg_meeting
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_participation_round_no_delete BEFORE DELETE ON reg_participation_round
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_party_report_no_delete BEFORE DELETE ON reg_party_report
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_proposal_no_delete BEFORE DELETE ON reg_proposal
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_publication_no_delete BEFORE DELETE ON reg_publication
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER reg_risk_assessment_no_delete BEFORE DELETE ON reg_risk_assessment
BEGIN SELECT RAISE(ABORT, '登记只能作废，不能删除'); END;

CREATE TRIGGER review_no_delete BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, '送审件只能作废，不能删除'); END;

CREATE TRIGGER review_notice_no_delete BEFORE DELETE ON review_notice
BEGIN SELECT RAISE(ABORT, '补正退回通知只能作废，不能删除'); END;

CREATE TRIGGER review_signoff_no_delete BEFORE DELETE ON review_signoff
BEGIN SELECT RAISE(ABORT, '签署记录只能追加，不能删除'); END;

CREATE TRIGGER review_signoff_no_update BEFORE UPDATE ON review_signoff
BEGIN SELECT RAISE(ABORT, '签署记录只能追加，不能修改'); END;

CREATE TRIGGER rule_change_no_delete BEFORE DELETE ON rule_change
BEGIN SELECT RAISE(ABORT, '规则参数的变动只能追加，不能删除'); END;

CREATE TRIGGER rule_change_no_update BEFORE UPDATE ON rule_change
BEGIN SELECT RAISE(ABORT, '规则参数的变动只能追加，不能修改'); END;

CREATE TRIGGER slip_no_delete BEFORE DELETE ON slip
BEGIN SELECT RAISE(ABORT, '已成件的文书只能追加，不能删除'); END;

CREATE TRIGGER slip_no_update BEFORE UPDATE ON slip
BEGIN SELECT RAISE(ABORT, '已成件的文书只能追加，不能修改'); END;

CREATE TRIGGER slip_void_no_delete BEFORE DELETE ON slip_void
BEGIN SELECT RAISE(ABORT, '文书作废记录只能追加，不能删除'); END;

CREATE TRIGGER slip_void_no_update BEFORE UPDATE ON slip_void
BEGIN SELECT RAISE(ABORT, '文书作废记录只能追加，不能修改'); END;

CREATE TRIGGER unit_no_delete BEFORE DELETE ON unit
BEGIN SELECT RAISE(ABORT, '单位只能作废，不能删除'); END;

CREATE TRIGGER violation_no_delete BEFORE DELETE ON violation
BEGIN SELECT RAISE(ABORT, '违规记录只能追加，不能删除'); END;

CREATE TRIGGER violation_no_update BEFORE UPDATE ON violation
BEGIN SELECT RAISE(ABORT, '违规记录只能追加，不能修改'); END;
