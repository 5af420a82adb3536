/** Issued papers: frozen model, template version, verification code; never changed, only superseded. */
import { createHash } from 'node:crypto';
import type { AppContract } from '#shared/contract/index.ts';
import { type SlipDto, slipModel } from '#shared/contract/papers.ts';
import type { FormKind, FormSlip } from '#shared/domain/slip/forms.ts';
import { type SlipModel, slipTemplates } from '#shared/domain/slip/models.ts';
import { present } from '#shared/lib/assert.ts';
import { type CommandContext, type Handlers, type QueryContext, requireActor } from '../../context.ts';
import type { ReadDb, WriteDb } from '../../db/sql.ts';
import { fieldError, notFound, ruleError } from '../../errors.ts';
import { accessSql } from '../access/sql.ts';
import { toItemDto } from '../catalog/catalog.ts';
import { catalogSql } from '../catalog/sql.ts';
import { loadDecision } from '../decisions/facts.ts';
import { sheetOf } from '../registers/compliance.ts';
import { archiveForm } from './forms/archive.ts';
import { catalogForm } from './forms/catalog.ts';
import { complianceForm } from './forms/compliance.ts';
import { meetingForm } from './forms/meeting.ts';
import { commentForm, expertForm } from './forms/opinions.ts';
import { riskForm } from './forms/risk.ts';
import { startForm } from './forms/start.ts';
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
  input: {
    readonly model: SlipModel;
    readonly lineage: string;
    readonly reviewId?: number;
    readonly decisionId?: number;
    readonly year?: number;
  },
  by: { readonly name: string; readonly at: string },
): { readonly id: number; readonly version: number } {
  const model = JSON.stringify(input.model);
  const previous = newestOf(db, input.lineage);
  const version = (previous?.version ?? 0) + 1;
  const modelSha256 = createHash('sha256').update(model).digest('hex');
  const { id } = db.run(slipSql.insert, {
    kind: input.model.kind,
    lineage: input.lineage,
    reviewId: input.reviewId ?? null,
    decisionId: input.decisionId ?? null,
    year: input.year ?? null,
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

const toSlipRow = (row: SlipRow) => ({
  id: row.id,
  kind: slipModel.parse(JSON.parse(row.model)).kind,
  title: row.title,
  docNo: row.doc_no,
  version: row.version,
  issuedAt: row.issued_at,
  issuedBy: row.issued_by,
  standing: standingOf(row),
});

/** Whether a form says the same as its newest issue; number and date of printing aside. */
function isSameForm(previous: SlipRow, model: SlipModel): boolean {
  const plain = (given: SlipModel): string =>
    JSON.stringify({ ...given, number: '', date: null, replaces: null });
  return plain(slipModel.parse(JSON.parse(previous.model))) === plain(model);
}

function requireSlip(db: ReadDb, id: number): SlipRow {
  const row = db.get(slipSql.one, { id });
  if (row === undefined) throw notFound('份文书');
  return row;
}

function previewReview(context: QueryContext, kind: 'F-02' | 'F-04', reviewId: number): SlipModel {
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

interface FormTarget {
  readonly kind: FormKind;
  readonly decisionId: number | null;
  readonly year: number | null;
}

const formLineage = ({ kind, decisionId, year }: FormTarget): string =>
  `${kind}:${decisionId === null ? `年${year ?? 0}` : decisionId}`;

/** @throws AppError `validation` when the form needs another target. */
function formModel(context: QueryContext, target: FormTarget): FormSlip {
  const { db, today } = context;
  const office = present(db.get(accessSql.office), '有台账就有单位信息');
  const previous = newestOf(db, formLineage(target));
  const meta = {
    office: office.name,
    government: office.government,
    today,
    replaces: nameOfPaper(previous),
    number: '',
  };
  if (target.kind === 'F-18') {
    if (target.year === null) throw fieldError('year', '请选择年度');
    const row = db.get(catalogSql.one, { year: target.year });
    const items = db.all(catalogSql.items, { year: target.year }).map(toItemDto);
    return catalogForm(
      target.year,
      { docNo: row?.doc_no ?? '', publishedOn: row?.published_on ?? null },
      items,
      meta,
    );
  }
  if (target.decisionId === null) throw fieldError('decisionId', '请选择决策事项');
  const loaded = loadDecision(db, target.decisionId);
  const number = `${loaded.row.catalog_no ?? `目录外${loaded.row.id}`}-${(previous?.version ?? 0) + 1}`;
  const own = { ...meta, number };
  switch (target.kind) {
    case 'F-01':
      return startForm(loaded, own);
    case 'F-06':
      return meetingForm(loaded, own);
    case 'F-07':
      return archiveForm(loaded, own);
    case 'S-01':
      return complianceForm(loaded, sheetOf(context, loaded), own);
    case 'S-02':
      return commentForm(loaded, own);
    case 'S-03':
      return expertForm(loaded, own);
    case 'S-04':
      return riskForm(loaded, own);
  }
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
  ofReview: ({ db }, input) => db.all(slipSql.ofReview, { reviewId: input.reviewId }).map(toSlipRow),
  ofDecision: ({ db }, input) => db.all(slipSql.ofDecision, { decisionId: input.decisionId }).map(toSlipRow),
  ofCatalog: ({ db }, input) => db.all(slipSql.ofCatalog, { year: input.year }).map(toSlipRow),
  issueForm(context, input) {
    const { db } = context;
    const lineage = formLineage(input);
    const model = slipModel.parse(formModel(context, input));
    const previous = newestOf(db, lineage);
    if (previous !== undefined && isSameForm(previous, model))
      throw ruleError(`内容和已成件的第 ${previous.version} 版一样，不用再成件；可以直接重印`);
    const slip = issueSlip(
      db,
      {
        model,
        lineage,
        ...(input.decisionId === null ? {} : { decisionId: input.decisionId }),
        ...(input.year === null ? {} : { year: input.year }),
      },
      { name: requireActor(context).name, at: context.now },
    );
    context.audit({
      entity: input.decisionId === null ? 'catalog' : 'decision',
      id: input.decisionId ?? input.year,
      summary: `${slipTemplates[input.kind].name}成件，第 ${slip.version} 版`,
    });
    return { slipId: slip.id, version: slip.version };
  },
  preview(context, input) {
    const model = slipModel.parse(
      'reviewId' in input ? previewReview(context, input.kind, input.reviewId) : formModel(context, input),
    );
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
