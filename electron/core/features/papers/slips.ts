/** Issued papers: frozen model, template version, verification code; never changed, only superseded. */
import { createHash } from 'node:crypto';
import type { AppContract } from '#shared/contract/index.ts';
import { type SlipDto, slipModel } from '#shared/contract/papers.ts';
import { type SlipModel, slipTemplates } from '#shared/domain/slip/models.ts';
import { present } from '#shared/lib/assert.ts';
import { type CommandContext, type Handlers, type QueryContext, requireActor } from '../../context.ts';
import type { ReadDb, WriteDb } from '../../db/sql.ts';
import { notFound, ruleError } from '../../errors.ts';
import { accessSql } from '../access/sql.ts';
import { loadReview, toReviewDto } from '../reviews/views.ts';
import { reviewSql } from '../reviews/sql.ts';
import { peekNumber } from '../numbering/series.ts';
import { intakeModel, opinionModel, wordOf } from './models.ts';
import { type SlipRow, slipSql } from './sql.ts';

/** No 0/O, 1/I/L, U/V look-alikes: the code is read from paper and typed. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';

function codeFrom(seed: string): string {
  const bytes = createHash('sha256').update(seed).digest();
  const letters = Array.from({ length: 8 }, (_unused, i) => ALPHABET[(bytes[i] ?? 0) % ALPHABET.length]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

function freeCode(db: ReadDb, seed: string): string {
  for (let turn = 0; ; turn += 1) {
    const code = codeFrom(`${seed}:${turn}`);
    if (db.get(slipSql.codeTaken, { code }) === undefined) return code;
  }
}

export const officeName = (db: ReadDb): string =>
  present(db.get(accessSql.office), '有送审件的台账已有单位信息').name;

export const newestOf = (db: ReadDb, lineage: string): SlipRow | undefined =>
  db.get(slipSql.newest, { lineage });

/** How a paper is named when another replaces it: its number, or its version. */
export const nameOfPaper = (row: SlipRow | undefined): string | null =>
  row === undefined ? null : (row.doc_no ?? `第${row.version}版`);

/** Freezes a model as the next version of its lineage. */
export function issueSlip(
  db: WriteDb,
  input: { readonly model: SlipModel; readonly lineage: string; readonly reviewId: number },
  by: { readonly name: string; readonly at: string },
): { readonly id: number; readonly version: number } {
  const model = JSON.stringify(input.model);
  const previous = newestOf(db, input.lineage);
  const version = (previous?.version ?? 0) + 1;
  const modelSha256 = createHash('sha256').update(model).digest('hex');
  const { id } = db.run(slipSql.insert, {
    kind: input.model.kind,
    lineage: input.lineage,
    reviewId: input.reviewId,
    version,
    replacesId: previous?.id ?? null,
    templateVersion: slipTemplates[input.model.kind].version,
    title: input.model.title,
    docNo: input.model.docNo,
    model,
    modelSha256,
    code: freeCode(db, `${input.lineage}:${version}:${modelSha256}`),
    issuedAt: by.at,
    issuedBy: by.name,
  });
  return { id, version };
}

const standingOf = (row: SlipRow): 'current' | 'superseded' | 'voided' =>
  row.void_reason !== null ? 'voided' : row.newer_id !== null ? 'superseded' : 'current';

const toSlipDto = (row: SlipRow): SlipDto => ({
  id: row.id,
  model: slipModel.parse(JSON.parse(row.model)),
  templateVersion: row.template_version,
  version: row.version,
  code: row.code,
  issuedAt: row.issued_at,
  issuedBy: row.issued_by,
  standing: standingOf(row),
});

function requireSlip(db: ReadDb, id: number): SlipRow {
  const row = db.get(slipSql.one, { id });
  if (row === undefined) throw notFound('份文书');
  return row;
}

function previewModel(context: QueryContext, kind: 'F-02' | 'F-04', reviewId: number): SlipModel {
  const { db, calendar } = context;
  const review = toReviewDto(context, loadReview(db, reviewId));
  const office = officeName(db);
  if (kind === 'F-02')
    return intakeModel(review, office, nameOfPaper(newestOf(db, `F-02:${reviewId}`)), calendar);
  const previous = newestOf(db, `F-04:${reviewId}`);
  return opinionModel(review, {
    office,
    docNo: null,
    docWord: wordOf(peekNumber(db, 'review.opinion', context.today)),
    issuedOn: null,
    version: (previous?.version ?? 0) + 1,
    replaces: nameOfPaper(previous),
    checker: review.checker === '' ? null : review.checker,
    signer: null,
  });
}

/** Issues F-02 anew when the intake differs from the paper in force. Answers the slip in force. */
export function issueIntake(context: CommandContext, reviewId: number): number {
  const { db } = context;
  const review = toReviewDto(context, loadReview(db, reviewId));
  const lineage = `F-02:${reviewId}`;
  const previous = newestOf(db, lineage);
  const model = intakeModel(review, officeName(db), nameOfPaper(previous), context.calendar);
  if (previous !== undefined) {
    // Parsing puts the keys of both in the order of the schema, so that equal papers give equal texts.
    const content = (given: unknown): string => JSON.stringify({ ...slipModel.parse(given), replaces: null });
    if (content(JSON.parse(previous.model)) === content(model)) return previous.id;
  }
  const { id } = issueSlip(
    db,
    { model, lineage, reviewId },
    { name: requireActor(context).name, at: context.now },
  );
  db.run(reviewSql.setIntakeSlip, { id: reviewId, slipId: id });
  return id;
}

export const slips: Handlers<AppContract>['slips'] = {
  get: ({ db }, input) => toSlipDto(requireSlip(db, input.id)),
  ofReview: ({ db }, input) =>
    db.all(slipSql.ofReview, { reviewId: input.reviewId }).map((row) => ({
      id: row.id,
      kind: slipModel.parse(JSON.parse(row.model)).kind,
      title: row.title,
      docNo: row.doc_no,
      version: row.version,
      issuedAt: row.issued_at,
      issuedBy: row.issued_by,
      standing: standingOf(row),
    })),
  preview(context, input) {
    const model = slipModel.parse(previewModel(context, input.kind, input.reviewId));
    return {
      id: null,
      model,
      templateVersion: slipTemplates[model.kind].version,
      version: 1,
      code: null,
      issuedAt: null,
      issuedBy: '',
      standing: 'draft',
    };
  },
  reissueIntake(context, input) {
    const row = loadReview(context.db, input.reviewId);
    if (row.accepted_on === null) throw ruleError('还没有受理，送审登记表随受理成件；现在可以预览打印草稿');
    const slipId = issueIntake(context, row.id);
    context.audit({
      entity: 'review',
      id: row.id,
      summary: `送审登记表成件，${nameOfPaper(requireSlip(context.db, slipId)) ?? ''}`,
    });
    return { slipId };
  },
  verify({ db }, input) {
    const code = input.code
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '');
    const row = db.get(slipSql.byCode, { code: `${code.slice(0, 4)}-${code.slice(4)}` });
    if (row === undefined)
      return { verdict: 'unknown', slipId: null, docNo: null, title: '', version: null, supersededBy: null };
    const newer = row.newer_id === null ? undefined : db.get(slipSql.one, { id: row.newer_id });
    return {
      verdict: standingOf(row),
      slipId: row.id,
      docNo: row.doc_no,
      title: row.title,
      version: row.version,
      supersededBy: newer === undefined ? null : (newer.doc_no ?? `第${newer.version}版`),
    };
  },
};
