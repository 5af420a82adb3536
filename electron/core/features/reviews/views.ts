/** Reviews as the screen sees them. Stored keys come back as their types here. */
import type { ParsedInputOf } from '#shared/contract/define.ts';
import type { AppContract } from '#shared/contract/index.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import {
  checkAcceptance,
  checkOpinion,
  type OpinionFacts,
  refuseSignOff,
} from '#shared/domain/review/checks.ts';
import { eventsFrom, type ReviewEvent } from '#shared/domain/review/state-machine.ts';
import {
  type Adoption,
  type Conclusion,
  type CounselConclusion,
  type CounselKind,
  type Finding,
  materialKindKeys,
  type MaterialState,
  type ReviewState,
  type Severity,
} from '#shared/domain/review/vocabulary.ts';
import { type Role, describeRoles } from '#shared/domain/role.ts';
import { blockers } from '#shared/domain/rules/rules.ts';
import { present } from '#shared/lib/assert.ts';
import { type Actor, type QueryContext, requireActor } from '../../context.ts';
import type { ReadDb } from '../../db/sql.ts';
import { notFound } from '../../errors.ts';
import { accountName } from '../access/accounts.ts';
import { initialsQuery, leftUntil } from '../decisions/views.ts';
import { explainReview } from './current.ts';
import { countReviews, listReviews, type ReviewListPlan, type ReviewRow, reviewSql } from './sql.ts';

type ViewContext = Pick<QueryContext, 'db' | 'today' | 'calendar' | 'actor'>;

/** @throws AppError `not_found` */
export function loadReview(db: ReadDb, id: number): ReviewRow {
  const row = db.get(reviewSql.one, { id });
  if (row === undefined) throw notFound('件送审');
  return row;
}

export function materialsOf(db: ReadDb, id: number) {
  const stored = new Map(db.all(reviewSql.materials, { id }).map((row) => [row.kind, row]));
  return materialKindKeys.map((kind) => {
    const row = stored.get(kind);
    return {
      kind,
      state: (row?.state ?? 'unchecked') as MaterialState,
      copies: row?.copies ?? null,
      note: row?.note ?? '',
    };
  });
}

export function opinionOf(db: ReadDb, row: ReviewRow): ReviewDto['opinion'] {
  const text = present(db.get(reviewSql.text, { id: row.id }), '送审件建有意见正文');
  return {
    authority: { finding: text.authority_finding as Finding | null, note: text.authority_note },
    procedure: { finding: text.procedure_finding as Finding | null, note: text.procedure_note },
    content: { finding: text.content_finding as Finding | null, note: text.content_note },
    items: db.all(reviewSql.items, { id: row.id }).map((item) => ({
      id: item.id,
      seq: item.seq,
      clause: item.clause,
      problem: item.problem,
      basis: item.basis,
      suggestion: item.suggestion,
      severity: item.severity as Severity,
      counselItemId: item.counsel_item_id,
      reply: item.reply as Adoption | null,
      replyReason: item.reply_reason,
      repliedOn: item.replied_on,
    })),
    conclusion: row.conclusion as Conclusion | null,
    conclusionNote: text.conclusion_note,
    legalRisk: text.legal_risk,
    noRuleGround: text.no_rule_ground,
    copyTo: text.copy_to,
  };
}

export function counselOf(db: ReadDb, id: number): ReviewDto['counselOpinions'] {
  const items = db.all(reviewSql.counselItems, { id });
  return db.all(reviewSql.opinions, { id }).map((row) => ({
    id: row.id,
    version: row.version,
    counselName: row.counsel_name,
    counselKind: row.counsel_kind as CounselKind,
    firm: row.firm,
    receivedOn: row.received_on,
    conclusion: row.conclusion as CounselConclusion,
    summary: row.summary,
    attachmentCount: row.attachment_count,
    isVoided: row.void_reason !== '',
    voidReason: row.void_reason,
    items: items
      .filter((item) => item.opinion_id === row.id)
      .map((item) => ({
        id: item.id,
        seq: item.seq,
        clause: item.clause,
        problem: item.problem,
        basis: item.basis,
        suggestion: item.suggestion,
        adoption: item.adoption as Adoption | null,
        adoptionReason: item.adoption_reason,
      })),
  }));
}

export const opinionFacts = (
  opinion: ReviewDto['opinion'],
  counsel: ReviewDto['counselOpinions'],
): OpinionFacts => ({
  findings: { authority: opinion.authority, procedure: opinion.procedure, content: opinion.content },
  items: opinion.items,
  conclusion: opinion.conclusion,
  noRuleGround: opinion.noRuleGround,
  legalRisk: opinion.legalRisk,
  counselOpinionCount: counsel.filter((entry) => !entry.isVoided).length,
});

const EVENT_ROLES: Readonly<Record<ReviewEvent, readonly Role[]>> = {
  accept: ['handler', 'head'],
  requestSupplement: ['handler', 'head'],
  receiveSupplement: ['handler', 'head'],
  returnPackage: ['handler', 'head'],
  saveOpinion: ['handler', 'head'],
  submitForCheck: ['handler', 'head'],
  passCheck: ['checker', 'head'],
  backToDraft: ['checker', 'head'],
  issue: ['head'],
  recordReply: ['handler', 'head'],
  completeReply: ['handler', 'head'],
  startCorrection: ['head'],
  voidReview: ['head', 'admin'],
};

/** Who drafted the round under way: its submitter, or the person in charge before submission. */
export function drafterOf(db: ReadDb, row: ReviewRow): number | null {
  const submitted = db
    .all(reviewSql.signoffs, { id: row.id })
    .findLast((entry) => entry.round === row.round && entry.step === 'draft');
  return submitted?.account_id ?? row.handler_id;
}

/** Why `actor` cannot do `event` now; null when it can be done. */
function refusal(
  event: ReviewEvent,
  actor: Actor,
  row: ReviewRow,
  drafterId: number | null,
  gates: { readonly acceptance: readonly string[]; readonly opinion: readonly string[] },
  handlerName: string,
): string | null {
  const roles = EVENT_ROLES[event];
  if (!actor.roles.some((role) => roles.includes(role))) return `要由${describeRoles(roles)}办理`;
  const isDrafting = event === 'saveOpinion' || event === 'submitForCheck';
  if (isDrafting && row.handler_id !== actor.id) return `本件承办人是${handlerName}`;
  if (event === 'accept') return gates.acceptance[0] ?? null;
  if (event === 'submitForCheck') return gates.opinion[0] ?? null;
  if (event === 'passCheck' || (event === 'backToDraft' && row.state === 'checking'))
    return refuseSignOff('check', actor.id, { handlerId: drafterId, checkerId: null });
  if (event === 'issue')
    return refuseSignOff('sign', actor.id, { handlerId: drafterId, checkerId: row.checker_id });
  return null;
}

export function toReviewDto(context: ViewContext, row: ReviewRow): ReviewDto {
  const { db, today, calendar } = context;
  const actor = requireActor(context);
  const opinion = opinionOf(db, row);
  const counsel = counselOf(db, row.id);
  const materials = materialsOf(db, row.id);
  const notices = db.all(reviewSql.notices, { id: row.id });
  const handler = accountName(db, row.handler_id);
  const drafterId = drafterOf(db, row);
  const acceptanceGates = checkAcceptance(materials);
  const opinionGates = checkOpinion(opinionFacts(opinion, counsel));
  const attached = new Map(db.all(reviewSql.attachmentCounts, { id: row.id }).map((a) => [a.slot, a.n]));
  const gates = {
    acceptance: blockers(acceptanceGates).map((line) => line.message),
    opinion: blockers(opinionGates).map((line) => line.message),
  };
  const state = row.state as ReviewState;
  return {
    id: row.id,
    version: row.version,
    intakeNo: row.intake_no,
    decisionId: row.decision_id,
    decisionTitle: row.decision_title,
    draftTitle: row.draft_title,
    state,
    submitUnitId: row.submit_unit_id,
    submitUnit: row.submit_unit,
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    submittedOn: row.submitted_on,
    submitter: row.submitter,
    replyDueOn: row.reply_due_on,
    shortReason: row.short_reason,
    acceptedOn: row.accepted_on,
    materials: materials.map((material) => ({
      ...material,
      attachmentCount: attached.get(material.kind) ?? 0,
    })),
    handlerId: row.handler_id,
    handler,
    checkerId: row.checker_id,
    checker: accountName(db, row.checker_id),
    signer: accountName(db, row.signer_id),
    round: row.round,
    opinion,
    counselOpinions: counsel,
    notices: notices.map((notice) => ({
      id: notice.id,
      kind: notice.kind === 'return' ? 'return' : 'supplement',
      docNo: notice.doc_no,
      issuedOn: notice.issued_on,
      lines: notice.lines.split('\n'),
      dueOn: notice.due_on,
      receivedOn: notice.received_on,
      slipId: present(notice.slip_id, '通知书与文书同时成件'),
    })),
    signoffs: db.all(reviewSql.signoffs, { id: row.id }).map((entry) => ({
      round: entry.round,
      step: entry.step as 'draft' | 'check' | 'sign',
      decision: entry.decision as 'pass' | 'back',
      actor: entry.actor,
      at: entry.at,
      comment: entry.comment,
    })),
    generalReply: row.general_reply,
    repliedOn: row.replied_on,
    issuedOn: row.issued_on,
    docNo: row.doc_no,
    slipId: row.slip_id,
    intakeSlipId: row.intake_slip_id,
    correctionReason: row.correction_reason,
    acceptanceGates: [...acceptanceGates],
    opinionGates: [...opinionGates],
    actions: Object.fromEntries(
      eventsFrom(state).map((event) => [event, refusal(event, actor, row, drafterId, gates, handler)]),
    ),
    deadlines: state === 'returned' || state === 'voided' ? [] : explainReview(row, notices, calendar),
    workdaysLeft: isRunning(state) ? leftUntil(calendar, today, row.reply_due_on) : null,
    previousReviewId: row.previous_review_id,
    voidReason: row.void_reason,
  };
}

/** States in which the answer is still owed by this office. */
const isRunning = (state: ReviewState): boolean =>
  state === 'received' || state === 'reviewing' || state === 'checking' || state === 'signing';

export function listReviewsPage(context: ViewContext, input: ParsedInputOf<AppContract['reviews']['list']>) {
  const { db, today, calendar } = context;
  const plan: ReviewListPlan = {
    scope: input.scope,
    hasText: input.text !== '',
    hasYear: input.year !== null,
    hasState: input.state !== null,
    hasUnit: input.submitUnitId !== null,
    hasHandler: input.handlerId !== null,
    sort: input.sort,
    isDescending: input.descending,
  };
  const params = {
    ...(plan.scope === 'mine' ? { me: requireActor(context).id } : {}),
    ...(plan.hasText ? { text: input.text, initials: initialsQuery(input.text) } : {}),
    ...(input.year === null ? {} : { year: String(input.year) }),
    ...(input.state === null ? {} : { state: input.state }),
    ...(input.submitUnitId === null ? {} : { submitUnitId: input.submitUnitId }),
    ...(input.handlerId === null ? {} : { handlerId: input.handlerId }),
  };
  const rows = db.all(listReviews(plan), {
    ...params,
    limit: input.pageSize,
    offset: (input.page - 1) * input.pageSize,
  });
  return {
    total: db.get(countReviews(plan), params)?.n ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      intakeNo: row.intake_no,
      decisionId: row.decision_id,
      title: row.title,
      submitUnit: row.submit_unit,
      state: row.state as ReviewState,
      submittedOn: row.submitted_on,
      acceptedOn: row.accepted_on,
      replyDueOn: row.reply_due_on,
      workdaysLeft: isRunning(row.state as ReviewState) ? leftUntil(calendar, today, row.reply_due_on) : null,
      counselCount: row.counsel_count,
      itemCount: row.item_count,
      conclusion: row.conclusion as Conclusion | null,
      docNo: row.doc_no,
      handler: row.handler ?? '',
    })),
  };
}
