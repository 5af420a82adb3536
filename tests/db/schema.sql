CREATE UNIQUE INDEX attachment_replaced_once ON attachment (replaces_id) WHERE replaces_id IS NOT NULL;

CREATE INDEX attachment_subject ON attachment (subject, subject_id, slot, id);

CREATE INDEX audit_at ON audit_log (at);

CREATE INDEX audit_entity ON audit_log (entity, entity_id, seq);

CREATE INDEX counsel_opinion_item_opinion ON counsel_opinion_item (opinion_id, seq);

CREATE INDEX counsel_opinion_review ON counsel_opinion (review_id, id);

CREATE INDEX decision_catalog ON decision (catalog_no);

CREATE UNIQUE INDEX decision_catalog_once ON decision (catalog_no)
  WHERE catalog_no IS NOT NULL AND void_reason IS NULL;

CREATE INDEX decision_handler ON decision (handler_id);

CREATE INDEX decision_lead ON decision (lead_unit_id);

CREATE INDEX decision_open ON decision (is_open, due_on, id) WHERE void_reason IS NULL;

CREATE INDEX decision_status ON decision (status, due_on, id) WHERE void_reason IS NULL;

CREATE INDEX decision_updated ON decision (updated_at);

CREATE UNIQUE INDEX number_issue_text ON number_issue (series_key, text);

CREATE INDEX review_decision ON review (decision_id, id);

CREATE INDEX review_item_review ON review_item (review_id, seq);

CREATE INDEX review_notice_review ON review_notice (review_id, id);

CREATE INDEX review_signoff_review ON review_signoff (review_id, id);

CREATE INDEX review_state ON review (state, reply_due_on, id);

CREATE INDEX review_submitted ON review (submitted_on);

CREATE INDEX slip_doc_no ON slip (doc_no);

CREATE INDEX slip_review ON slip (review_id, id);

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

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL CHECK (subject IN ('decision', 'review', 'counselOpinion')),
  subject_id INTEGER NOT NULL,
  slot TEXT NOT NULL,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  is_work_secret INTEGER NOT NULL CHECK (is_work_secret IN (0, 1)),
  version_no INTEGER NOT NULL,
  replaces_id INTEGER REFERENCES attachment (id),
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
) STRICT;

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

CREATE TABLE slip (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  -- Papers of one lineage are versions of one another.
  lineage TEXT NOT NULL,
  review_id INTEGER NOT NULL REFERENCES review (id),
  version INTEGER NOT NULL,
  replaces_id INTEGER REFERENCES slip (id),
  template_version INTEGER NOT NULL,
  title TEXT NOT NULL,
  doc_no TEXT,
  model TEXT NOT NULL,
  model_sha256 TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL,
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

CREATE TRIGGER account_no_delete BEFORE DELETE ON account
BEGIN SELECT RAISE(ABORT, '账户只能作废，不能删除'); END;

CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment
BEGIN SELECT RAISE(ABORT, '附件只能作废，不能删除'); END;

CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, '审计记录只能追加，不能删除'); END;

CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, '审计记录只能追加，不能修改'); END;

CREATE TRIGGER counsel_opinion_item_no_delete BEFORE DELETE ON counsel_opinion_item
BEGIN SELECT RAISE(ABORT, '法律意见条目只能作废，不能删除'); END;

CREATE TRIGGER counsel_opinion_no_delete BEFORE DELETE ON counsel_opinion
BEGIN SELECT RAISE(ABORT, '法律意见只能作废，不能删除'); END;

CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, '决策事项只能作废，不能删除'); END;

CREATE TRIGGER number_issue_no_delete BEFORE DELETE ON number_issue
BEGIN SELECT RAISE(ABORT, '已取的号只能追加，不能删除'); END;

CREATE TRIGGER number_issue_no_update BEFORE UPDATE ON number_issue
BEGIN SELECT RAISE(ABORT, '已取的号只能追加，不能修改'); END;

CREATE TRIGGER review_no_delete BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, '送审件只能作废，不能删除'); END;

CREATE TRIGGER review_notice_no_delete BEFORE DELETE ON review_notice
BEGIN SELECT RAISE(ABORT, '补正退回通知只能作废，不能删除'); END;

CREATE TRIGGER review_signoff_no_delete BEFORE DELETE ON review_signoff
BEGIN SELECT RAISE(ABORT, '签署记录只能追加，不能删除'); END;

CREATE TRIGGER review_signoff_no_update BEFORE UPDATE ON review_signoff
BEGIN SELECT RAISE(ABORT, '签署记录只能追加，不能修改'); END;

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
