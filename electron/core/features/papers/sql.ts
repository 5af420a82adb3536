/** Every statement of issued papers and attachments. */
import { read, type RowOf, write } from '../../db/sql.ts';

export const slipShape = {
  id: 'int',
  kind: 'text',
  lineage: 'text',
  review_id: 'int?',
  version: 'int',
  replaces_id: 'int?',
  template_version: 'int',
  title: 'text',
  doc_no: 'text?',
  model: 'text',
  code: 'text',
  issued_at: 'text',
  issued_by: 'text',
  newer_id: 'int?',
  void_reason: 'text?',
} as const;
export type SlipRow = RowOf<typeof slipShape>;

const SLIP = `SELECT s.id, s.kind, s.lineage, s.review_id, s.version, s.replaces_id, s.template_version, s.title,
    s.doc_no, s.model, s.code, s.issued_at, s.issued_by,
    (SELECT max(n.id) FROM slip n WHERE n.lineage = s.lineage AND n.version > s.version) AS newer_id,
    v.reason AS void_reason
  FROM slip s LEFT JOIN slip_void v ON v.slip_id = s.id`;

export const slipSql = {
  one: read(slipShape, `${SLIP} WHERE s.id = @id`),
  ofReview: read(slipShape, `${SLIP} WHERE s.review_id = @reviewId ORDER BY s.id`),
  ofDecision: read(slipShape, `${SLIP} WHERE s.decision_id = @decisionId ORDER BY s.id`),
  ofCatalog: read(slipShape, `${SLIP} WHERE s.catalog_year = @year ORDER BY s.id`),
  byCode: read(slipShape, `${SLIP} WHERE s.code = @code`),
  newest: read(slipShape, `${SLIP} WHERE s.lineage = @lineage ORDER BY s.version DESC LIMIT 1`),
  codeTaken: read({ id: 'int' }, 'SELECT id FROM slip WHERE code = @code'),
  insert: write(`INSERT INTO slip (kind, lineage, review_id, version, replaces_id, template_version, title,
      doc_no, model, model_sha256, code, issued_at, issued_by, decision_id, catalog_year)
    VALUES (@kind, @lineage, @reviewId, @version, @replacesId, @templateVersion, @title, @docNo, @model,
      @modelSha256, @code, @issuedAt, @issuedBy, @decisionId, @year)`),
};

export const attachmentShape = {
  id: 'int',
  subject: 'text',
  subject_id: 'int',
  slot: 'text',
  name: 'text',
  mime: 'text',
  size: 'int',
  sha256: 'text',
  is_work_secret: 'int',
  version_no: 'int',
  replaces_id: 'int?',
  uploaded_by: 'text',
  uploaded_at: 'text',
  void_reason: 'text',
  health: 'text?',
  newer_id: 'int?',
} as const;
export type AttachmentRow = RowOf<typeof attachmentShape>;

const ATTACHMENT = `SELECT a.id, a.subject, a.subject_id, a.slot, a.name, a.mime, a.size, a.sha256, a.is_work_secret,
    a.version_no, a.replaces_id, a.uploaded_by, a.uploaded_at, a.void_reason, a.health,
    (SELECT n.id FROM attachment n WHERE n.replaces_id = a.id) AS newer_id
  FROM attachment a`;

export const attachmentSql = {
  one: read(attachmentShape, `${ATTACHMENT} WHERE a.id = @id`),
  ofSubject: read(
    attachmentShape,
    `${ATTACHMENT} WHERE a.subject = @subject AND a.subject_id = @subjectId ORDER BY a.slot, a.id`,
  ),
  insert: write(`INSERT INTO attachment (subject, subject_id, slot, name, mime, size, sha256, is_work_secret,
      version_no, replaces_id, uploaded_by, uploaded_at, void_reason, health)
    VALUES (@subject, @subjectId, @slot, @name, @mime, @size, @sha256, @isWorkSecret, @versionNo, @replacesId,
      @uploadedBy, @uploadedAt, '', NULL)`),
  void: write('UPDATE attachment SET void_reason = @reason WHERE id = @id'),
  setHealth: write('UPDATE attachment SET health = @health WHERE id = @id'),
  subjectExists: {
    decision: read({ id: 'int' }, 'SELECT id FROM decision WHERE id = @id'),
    review: read({ id: 'int' }, 'SELECT id FROM review WHERE id = @id'),
    counselOpinion: read({ id: 'int' }, 'SELECT id FROM counsel_opinion WHERE id = @id'),
    catalog: read({ id: 'int' }, 'SELECT year AS id FROM catalog WHERE year = @id'),
  },
};
