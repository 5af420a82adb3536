/** Every statement of the legality reviews. */
import { read, type ReadStatement, type RowOf, write } from '../../db/sql.ts';

const UNIT_NAME = "coalesce(nullif(u.short_name, ''), u.name)";

export const reviewShape = {
  id: 'int',
  version: 'int',
  intake_no: 'text',
  decision_id: 'int',
  decision_title: 'text',
  draft_title: 'text',
  state: 'text',
  submit_unit_id: 'int',
  submit_unit: 'text',
  contact_name: 'text',
  contact_phone: 'text',
  submitted_on: 'text',
  submitter: 'text',
  accepted_on: 'text?',
  reply_due_on: 'text?',
  short_reason: 'text',
  handler_id: 'int?',
  checker_id: 'int?',
  signer_id: 'int?',
  round: 'int',
  conclusion: 'text?',
  issued_on: 'text?',
  doc_no: 'text?',
  slip_id: 'int?',
  intake_slip_id: 'int?',
  correction_reason: 'text',
  general_reply: 'text',
  replied_on: 'text?',
  previous_review_id: 'int?',
  void_reason: 'text',
} as const;
export type ReviewRow = RowOf<typeof reviewShape>;

export const reviewTextShape = {
  authority_finding: 'text?',
  authority_note: 'text',
  procedure_finding: 'text?',
  procedure_note: 'text',
  content_finding: 'text?',
  content_note: 'text',
  conclusion_note: 'text',
  legal_risk: 'text',
  no_rule_ground: 'text',
  copy_to: 'text',
} as const;

export const itemShape = {
  id: 'int',
  seq: 'int',
  clause: 'text',
  problem: 'text',
  basis: 'text',
  suggestion: 'text',
  severity: 'text',
  counsel_item_id: 'int?',
  reply: 'text?',
  reply_reason: 'text',
  replied_on: 'text?',
} as const;

export const noticeShape = {
  id: 'int',
  kind: 'text',
  doc_no: 'text',
  issued_on: 'text',
  lines: 'text',
  due_on: 'text?',
  received_on: 'text?',
  stops_clock: 'int',
  slip_id: 'int?',
} as const;
export type NoticeRow = RowOf<typeof noticeShape>;

export const opinionShape = {
  id: 'int',
  version: 'int',
  counsel_name: 'text',
  counsel_kind: 'text',
  firm: 'text',
  received_on: 'text',
  conclusion: 'text',
  summary: 'text',
  void_reason: 'text',
  attachment_count: 'int',
} as const;

export const counselItemShape = {
  id: 'int',
  opinion_id: 'int',
  seq: 'int',
  clause: 'text',
  problem: 'text',
  basis: 'text',
  suggestion: 'text',
  adoption: 'text?',
  adoption_reason: 'text',
} as const;

const OPEN = "r.state IN ('received', 'supplementing', 'reviewing', 'checking', 'signing', 'issued')";

const REVIEW = `SELECT r.id, r.version, r.intake_no, r.decision_id, d.title AS decision_title, r.draft_title, r.state,
    r.submit_unit_id, u.name AS submit_unit, r.contact_name, r.contact_phone, r.submitted_on, r.submitter,
    r.accepted_on, r.reply_due_on, r.short_reason, r.handler_id, r.checker_id, r.signer_id, r.round,
    r.conclusion, r.issued_on, r.doc_no, r.slip_id, r.intake_slip_id, r.correction_reason, r.general_reply,
    r.replied_on, r.previous_review_id, r.void_reason
  FROM review r
  JOIN decision d ON d.id = r.decision_id
  JOIN unit u ON u.id = r.submit_unit_id`;

export const reviewSql = {
  one: read(reviewShape, `${REVIEW} WHERE r.id = @id`),
  ofDecision: read(reviewShape, `${REVIEW} WHERE r.decision_id = @decisionId ORDER BY r.id`),
  text: read(
    reviewTextShape,
    `SELECT ${Object.keys(reviewTextShape).join(', ')} FROM review_text WHERE review_id = @id`,
  ),
  materials: read(
    { kind: 'text', state: 'text', copies: 'int?', note: 'text' },
    'SELECT kind, state, copies, note FROM review_material WHERE review_id = @id',
  ),
  items: read(
    itemShape,
    `SELECT ${Object.keys(itemShape).join(', ')} FROM review_item WHERE review_id = @id ORDER BY seq`,
  ),
  notices: read(
    noticeShape,
    `SELECT ${Object.keys(noticeShape).join(', ')} FROM review_notice WHERE review_id = @id ORDER BY id`,
  ),
  signoffs: read(
    {
      round: 'int',
      step: 'text',
      decision: 'text',
      account_id: 'int',
      actor: 'text',
      at: 'text',
      comment: 'text',
    },
    `SELECT s.round, s.step, s.decision, s.account_id, a.name AS actor, s.at, s.comment
    FROM review_signoff s JOIN account a ON a.id = s.account_id WHERE s.review_id = @id ORDER BY s.id`,
  ),
  opinions: read(
    opinionShape,
    `SELECT o.id, o.version, o.counsel_name, o.counsel_kind, o.firm, o.received_on, o.conclusion, o.summary,
      o.void_reason, (SELECT count(*) FROM attachment t WHERE t.subject = 'counselOpinion'
        AND t.subject_id = o.id AND t.void_reason = '') AS attachment_count
    FROM counsel_opinion o WHERE o.review_id = @id ORDER BY o.id`,
  ),
  counselItems: read(
    counselItemShape,
    `SELECT i.id, i.opinion_id, i.seq, i.clause, i.problem, i.basis, i.suggestion, i.adoption, i.adoption_reason
    FROM counsel_opinion_item i JOIN counsel_opinion o ON o.id = i.opinion_id
    WHERE o.review_id = @id ORDER BY i.opinion_id, i.seq`,
  ),
  attachmentCounts: read(
    { slot: 'text', n: 'int' },
    `SELECT slot, count(*) AS n FROM attachment
    WHERE subject = 'review' AND subject_id = @id AND void_reason = '' GROUP BY slot`,
  ),
  counts: read(
    { open: 'int', mine: 'int', issued: 'int', all: 'int', overdue: 'int' },
    `SELECT
      (SELECT count(*) FROM review r WHERE ${OPEN}) AS open,
      (SELECT count(*) FROM review r WHERE ${OPEN} AND r.handler_id = @me) AS mine,
      (SELECT count(*) FROM review WHERE slip_id IS NOT NULL AND state <> 'voided') AS issued,
      (SELECT count(*) FROM review) AS "all",
      (SELECT count(*) FROM review WHERE state IN ('received', 'reviewing', 'checking', 'signing')
        AND reply_due_on < @today) AS overdue`,
  ),
  insert: write(`INSERT INTO review (intake_no, decision_id, draft_title, initials, state, submit_unit_id,
      contact_name, contact_phone, submitted_on, submitter, accepted_on, reply_due_on, short_reason, handler_id,
      checker_id, signer_id, round, conclusion, issued_on, doc_no, slip_id, intake_slip_id, correction_reason,
      general_reply, replied_on, previous_review_id, void_reason, created_at, updated_at, version)
    VALUES (@intakeNo, @decisionId, @draftTitle, @initials, 'received', @submitUnitId, @contactName,
      @contactPhone, @submittedOn, @submitter, NULL, @replyDueOn, '', @handlerId, NULL, NULL, 1, NULL, NULL,
      NULL, NULL, NULL, '', '', NULL, @previousReviewId, '', @now, @now, 1)`),
  insertText: write(`INSERT INTO review_text (review_id, authority_note, procedure_note, content_note,
    conclusion_note, legal_risk, no_rule_ground, copy_to) VALUES (@id, '', '', '', '', '', '', '')`),
  putMaterial: write(`INSERT INTO review_material (review_id, kind, state, copies, note)
    VALUES (@id, @kind, @state, @copies, @note)
    ON CONFLICT (review_id, kind) DO UPDATE SET state = excluded.state, copies = excluded.copies,
      note = excluded.note`),
  updateIntake: write(`UPDATE review SET draft_title = @draftTitle, initials = @initials,
    submit_unit_id = @submitUnitId, contact_name = @contactName, contact_phone = @contactPhone,
    submitted_on = @submittedOn, submitter = @submitter, reply_due_on = @replyDueOn WHERE id = @id`),
  accept: write(`UPDATE review SET accepted_on = @acceptedOn, reply_due_on = @replyDueOn,
    short_reason = @shortReason, handler_id = @handlerId WHERE id = @id`),
  setReplyDue: write('UPDATE review SET reply_due_on = @replyDueOn WHERE id = @id'),
  setState: write('UPDATE review SET state = @state WHERE id = @id'),
  setHandler: write('UPDATE review SET handler_id = @handlerId WHERE id = @id'),
  setChecker: write('UPDATE review SET checker_id = @checkerId WHERE id = @id'),
  setIntakeSlip: write('UPDATE review SET intake_slip_id = @slipId WHERE id = @id'),
  newRound: write('UPDATE review SET round = round + 1, checker_id = NULL, signer_id = NULL WHERE id = @id'),
  correct: write(
    'UPDATE review SET correction_reason = @reason, replied_on = NULL, general_reply = @none WHERE id = @id',
  ),
  issue:
    write(`UPDATE review SET signer_id = @signerId, issued_on = @issuedOn, doc_no = @docNo, slip_id = @slipId
    WHERE id = @id`),
  reply: write('UPDATE review SET general_reply = @generalReply, replied_on = @repliedOn WHERE id = @id'),
  void: write('UPDATE review SET void_reason = @reason WHERE id = @id'),
  touch: write('UPDATE review SET updated_at = @now, version = version + 1 WHERE id = @id'),
  setConclusion: write('UPDATE review SET conclusion = @conclusion WHERE id = @id'),
  saveText:
    write(`UPDATE review_text SET authority_finding = @authorityFinding, authority_note = @authorityNote,
      procedure_finding = @procedureFinding, procedure_note = @procedureNote,
      content_finding = @contentFinding, content_note = @contentNote, conclusion_note = @conclusionNote,
      legal_risk = @legalRisk, no_rule_ground = @noRuleGround, copy_to = @copyTo
    WHERE review_id = @id`),
  deleteItems: write('DELETE FROM review_item WHERE review_id = @id'),
  insertItem: write(`INSERT INTO review_item (review_id, seq, clause, problem, basis, suggestion, severity,
      counsel_item_id, reply, reply_reason, replied_on)
    VALUES (@id, @seq, @clause, @problem, @basis, @suggestion, @severity, @counselItemId, NULL, '', NULL)`),
  replyItem: write(`UPDATE review_item SET reply = @reply, reply_reason = @reason, replied_on = @repliedOn
    WHERE id = @itemId AND review_id = @id`),
  clearReplies: write(
    "UPDATE review_item SET reply = NULL, reply_reason = '', replied_on = NULL WHERE review_id = @id",
  ),
  insertNotice:
    write(`INSERT INTO review_notice (review_id, kind, doc_no, issued_on, lines, due_on, received_on,
      stops_clock, slip_id)
    VALUES (@id, @kind, @docNo, @issuedOn, @lines, @dueOn, NULL, @stopsClock, NULL)`),
  noticeSlip: write('UPDATE review_notice SET slip_id = @slipId WHERE id = @noticeId'),
  noticeReceived: write(`UPDATE review_notice SET received_on = @receivedOn
    WHERE review_id = @id AND kind = 'supplement' AND received_on IS NULL`),
  signoff: write(`INSERT INTO review_signoff (review_id, round, step, decision, account_id, at, comment)
    VALUES (@id, @round, @step, @decision, @accountId, @at, @comment)`),
  insertOpinion: write(`INSERT INTO counsel_opinion (review_id, counsel_name, counsel_kind, firm, received_on,
      conclusion, summary, void_reason, version)
    VALUES (@id, @counselName, @counselKind, @firm, @receivedOn, @conclusion, @summary, '', 1)`),
  insertCounselItem: write(`INSERT INTO counsel_opinion_item (opinion_id, seq, clause, problem, basis,
      suggestion, adoption, adoption_reason)
    VALUES (@opinionId, @seq, @clause, @problem, @basis, @suggestion, NULL, '')`),
  voidOpinion: write(
    'UPDATE counsel_opinion SET void_reason = @reason, version = version + 1 WHERE id = @opinionId',
  ),
  settleCounselItem: write(`UPDATE counsel_opinion_item SET adoption = @adoption, adoption_reason = @reason
    WHERE id = @itemId`),
};

export const reviewListShape = {
  id: 'int',
  intake_no: 'text',
  decision_id: 'int',
  title: 'text',
  submit_unit: 'text',
  state: 'text',
  submitted_on: 'text',
  accepted_on: 'text?',
  reply_due_on: 'text?',
  counsel_count: 'int',
  item_count: 'int',
  conclusion: 'text?',
  doc_no: 'text?',
  handler: 'text?',
} as const;

const SORTS = {
  intakeNo: ['r.id', 'r.id DESC'],
  title: ['r.initials', 'r.initials DESC'],
  submittedOn: ['r.submitted_on', 'r.submitted_on DESC'],
  replyDueOn: ['r.reply_due_on IS NULL, r.reply_due_on', 'r.reply_due_on DESC'],
  state: ['r.state', 'r.state DESC'],
  docNo: ['r.doc_no IS NULL, r.issued_on, r.id', 'r.issued_on DESC, r.id DESC'],
} as const;
export type ReviewSort = keyof typeof SORTS;

export interface ReviewListPlan {
  readonly scope: 'open' | 'mine' | 'issued' | 'all';
  readonly hasText: boolean;
  readonly hasYear: boolean;
  readonly hasState: boolean;
  readonly hasUnit: boolean;
  readonly hasHandler: boolean;
  readonly sort: ReviewSort;
  readonly isDescending: boolean;
}

function where(plan: ReviewListPlan): string {
  const scope = {
    open: OPEN,
    mine: `${OPEN} AND r.handler_id = @me`,
    issued: "r.slip_id IS NOT NULL AND r.state <> 'voided'",
    all: '1 = 1',
  }[plan.scope];
  const parts = [scope];
  if (plan.hasText)
    parts.push(`(instr(r.draft_title, @text) > 0 OR instr(r.initials, @initials) > 0 OR r.intake_no = @text
      OR instr(coalesce(r.doc_no, ''), @text) > 0)`);
  if (plan.hasYear) parts.push('substr(r.submitted_on, 1, 4) = @year');
  if (plan.hasState) parts.push('r.state = @state');
  if (plan.hasUnit) parts.push('r.submit_unit_id = @submitUnitId');
  if (plan.hasHandler) parts.push('r.handler_id = @handlerId');
  return parts.join(' AND ');
}

export const listReviews = (plan: ReviewListPlan): ReadStatement<RowOf<typeof reviewListShape>> =>
  read(
    reviewListShape,
    `SELECT r.id, r.intake_no, r.decision_id, r.draft_title AS title, ${UNIT_NAME} AS submit_unit, r.state,
      r.submitted_on, r.accepted_on, r.reply_due_on,
      (SELECT count(*) FROM counsel_opinion o WHERE o.review_id = r.id AND o.void_reason = '') AS counsel_count,
      (SELECT count(*) FROM review_item i WHERE i.review_id = r.id) AS item_count,
      r.conclusion, r.doc_no, a.name AS handler
    FROM review r
    JOIN unit u ON u.id = r.submit_unit_id
    LEFT JOIN account a ON a.id = r.handler_id
    WHERE ${where(plan)}
    ORDER BY ${SORTS[plan.sort][plan.isDescending ? 1 : 0]}, r.id
    LIMIT @limit OFFSET @offset`,
  );
export const countReviews = (plan: ReviewListPlan): ReadStatement<{ readonly n: number }> =>
  read({ n: 'int' } as const, `SELECT count(*) AS n FROM review r WHERE ${where(plan)}`);
