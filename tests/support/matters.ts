/** Inputs with every field filled in, and builders that bring a decision or a review to any stage. */
import type { DecisionFieldsInput } from '#shared/contract/decisions.ts';
import type { InputOf } from '#shared/contract/define.ts';
import type { AppContract } from '#shared/contract/index.ts';
import type { MaterialInput, OpinionDraft } from '#shared/contract/reviews.ts';
import { stepKinds, type StepKind } from '#shared/domain/decision/vocabulary.ts';
import { type MaterialKind, materialKindKeys } from '#shared/domain/review/vocabulary.ts';
import type { Office } from './office.ts';
import { prepareStep } from './registers.ts';

/** Days of the standard matter, all before the clock's 2026-11-23. */
export const days = {
  started: '2026-09-01',
  procedures: '2026-10-20',
  submitted: '2026-11-02',
  accepted: '2026-11-03',
  replyDue: '2026-11-20',
  counsel: '2026-11-10',
  issued: '2026-11-18',
  replied: '2026-11-20',
  meeting: '2026-11-30',
} as const;

export function decisionInput(ledger: Office, given: Partial<DecisionFieldsInput> = {}): DecisionFieldsInput {
  return {
    title: '罗山县城区供水价格调整',
    catalogNo: '',
    category: 1,
    exclusion: null,
    exclusionReason: '',
    proposalSource: 'department',
    leadUnitId: ledger.unitId(),
    coUnits: '县财政局',
    startedOn: days.started,
    plannedMeetingOn: null,
    handlerId: ledger.accountId('zhou'),
    touchesMarket: false,
    isWorkSecret: false,
    isBackEntry: false,
    summary: '调整居民生活用水价格。',
    ...given,
  };
}

export const makeDecision = (ledger: Office, given: Partial<DecisionFieldsInput> = {}): number =>
  ledger.as('zhou').decisions.create(decisionInput(ledger, given)).id;

export const decisionTarget = (ledger: Office, id: number) => ({
  id,
  expectedVersion: ledger.as('zhou').decisions.get({ id }).version,
});
export const reviewTarget = (ledger: Office, id: number) => ({
  id,
  expectedVersion: ledger.as('zhou').reviews.get({ id }).version,
});

type StepInput = InputOf<AppContract['decisions']['updateStep']>;
export const stepInput = (
  ledger: Office,
  id: number,
  kind: StepKind,
  given: Partial<StepInput> = {},
): StepInput => ({
  ...decisionTarget(ledger, id),
  kind,
  state: 'done',
  isApplicable: true,
  ground: '',
  startedOn: days.started,
  finishedOn: days.procedures,
  responsible: '周文静',
  note: '',
  ...given,
});
/** Records a step; one that is done has its registers filled in first. */
export function finishStep(
  ledger: Office,
  id: number,
  kind: StepKind,
  given: Partial<StepInput> = {},
): number {
  const input = { ...stepInput(ledger, id, kind), ...given };
  if (input.state === 'done' && input.isApplicable) prepareStep(ledger, id, kind, input.finishedOn);
  return ledger.as('zhou').decisions.updateStep(stepInput(ledger, id, kind, given)).version;
}

/** 公众参与、专家论证、风险评估（可控） all done. */
export function finishProcedures(ledger: Office, id: number): void {
  for (const kind of stepKinds.slice(0, 3)) finishStep(ledger, id, kind);
}

/** Every material present, except the given. */
export const materials = (
  given: Partial<Record<MaterialKind, Partial<MaterialInput>>> = {},
): MaterialInput[] =>
  materialKindKeys.map((kind) => ({ kind, state: 'present', copies: 1, note: '', ...given[kind] }));

type RegisterInput = InputOf<AppContract['reviews']['register']>;
export const intakeInput = (
  ledger: Office,
  decisionId: number,
  given: Partial<RegisterInput> = {},
): RegisterInput => ({
  decisionId,
  draftTitle: '罗山县城区供水价格调整方案（草案）',
  submitUnitId: ledger.unitId(),
  contactName: '李明',
  contactPhone: '0376-2100000',
  submittedOn: days.submitted,
  submitter: '王芳',
  replyDueOn: null,
  materials: materials(),
  ...given,
});

type AcceptInput = InputOf<AppContract['reviews']['accept']>;
export const acceptInput = (ledger: Office, id: number, given: Partial<AcceptInput> = {}): AcceptInput => ({
  ...reviewTarget(ledger, id),
  acceptedOn: days.accepted,
  replyDueOn: days.replyDue,
  shortReason: '',
  handlerId: ledger.accountId('zhou'),
  ...given,
});

type CounselInput = InputOf<AppContract['reviews']['addCounselOpinion']>;
export const counselInput = (
  ledger: Office,
  id: number,
  given: Partial<CounselInput> = {},
): CounselInput => ({
  ...reviewTarget(ledger, id),
  counselName: '林知远',
  counselKind: 'lawyer',
  firm: '申城律师事务所',
  receivedOn: days.counsel,
  conclusion: 'feasibleAfterChange',
  summary: '',
  items: [
    {
      clause: '第五条',
      problem: '阶梯级差与上位规定不一致',
      basis: '价格法第二十一条',
      suggestion: '改为1:1.5:3',
    },
    { clause: '附则', problem: '施行日期未留准备期', basis: '', suggestion: '改为公布三十日后施行' },
  ],
  ...given,
});

export const opinionInput = (given: Partial<OpinionDraft> = {}): OpinionDraft => ({
  authority: { finding: 'conforms', note: '属县人民政府法定职权。' },
  procedure: { finding: 'conforms', note: '已履行公众参与、专家论证、风险评估。' },
  content: { finding: 'partly', note: '第五条与上位规定不一致。' },
  items: [
    {
      clause: '第五条',
      problem: '阶梯级差与上位规定不一致',
      basis: '价格法第二十一条',
      suggestion: '改为1:1.5:3',
      severity: 'must',
      counselItemId: null,
    },
  ],
  conclusion: 'amend',
  conclusionNote: '',
  legalRisk: '',
  noRuleGround: '',
  copyTo: '县政府办公室',
  ...given,
});
/** Nothing to amend: 合法. */
export const lawfulOpinion = (given: Partial<OpinionDraft> = {}): OpinionDraft =>
  opinionInput({
    content: { finding: 'conforms', note: '未发现与上位法抵触之处。' },
    items: [],
    conclusion: 'lawful',
    ...given,
  });

export const saveOpinion = (ledger: Office, id: number, draft: OpinionDraft = opinionInput()): number =>
  ledger.as('zhou').reviews.saveOpinion({ ...reviewTarget(ledger, id), ...draft }).version;

export const reviewStages = [
  'received',
  'supplementing',
  'reviewing',
  'drafted',
  'checking',
  'signing',
  'issued',
  'replied',
] as const;
/** `reviewing`: accepted, nothing drafted. `drafted`: counsel's opinion registered and the draft saved. */
export type ReviewStage = (typeof reviewStages)[number];

/** Registers a review of a new decision (or the given one) and brings it to `stage` by real commands. */
export function reviewAt(
  ledger: Office,
  stage: ReviewStage,
  given: { readonly decisionId?: number; readonly draft?: OpinionDraft } = {},
): { id: number; decisionId: number } {
  const decisionId = given.decisionId ?? makeDecision(ledger);
  const { id } = ledger.as('zhou').reviews.register(intakeInput(ledger, decisionId));
  const done = { id, decisionId };
  if (stage === 'received') return done;
  if (stage === 'supplementing') {
    requestSupplement(ledger, id);
    return done;
  }
  ledger.as('zhou').reviews.accept(acceptInput(ledger, id));
  const later = reviewStages.slice(reviewStages.indexOf('reviewing') + 1, reviewStages.indexOf(stage) + 1);
  for (const next of later) advance[next]?.(ledger, id, given.draft ?? opinionInput());
  return done;
}

type SupplementInput = InputOf<AppContract['reviews']['requestSupplement']>;
export const requestSupplement = (ledger: Office, id: number, given: Partial<SupplementInput> = {}): number =>
  ledger.as('zhou').reviews.requestSupplement({
    ...reviewTarget(ledger, id),
    lines: ['风险评估报告缺应急处置预案'],
    issuedOn: days.accepted,
    dueOn: '2026-11-09',
    ...given,
  }).version;

export const passCheck = (ledger: Office, id: number): number =>
  ledger.as('chen').reviews.passCheck({ ...reviewTarget(ledger, id), comment: '同意' }).version;

export const issue = (ledger: Office, id: number, issuedOn: string = days.issued) =>
  ledger.as('liang').reviews.issue({ ...reviewTarget(ledger, id), issuedOn, comment: '' });

/** Every item adopted; a general answer where there are none. */
export function replyAll(ledger: Office, id: number, repliedOn: string = days.replied): void {
  const { items } = ledger.as('zhou').reviews.get({ id }).opinion;
  ledger.as('zhou').reviews.recordReply({
    ...reviewTarget(ledger, id),
    repliedOn,
    generalReply: items.length === 0 ? '收悉，按意见书办理。' : '',
    items: items.map((item) => ({ itemId: item.id, reply: 'adopted', reason: '' })),
  });
}

const advance: Partial<Record<ReviewStage, (ledger: Office, id: number, draft: OpinionDraft) => void>> = {
  drafted(ledger, id, draft) {
    ledger.as('zhou').reviews.addCounselOpinion(counselInput(ledger, id));
    saveOpinion(ledger, id, draft);
  },
  checking: (ledger, id) => void ledger.as('zhou').reviews.submitForCheck(reviewTarget(ledger, id)),
  signing: (ledger, id) => void passCheck(ledger, id),
  issued: (ledger, id) => void issue(ledger, id),
  replied: (ledger, id) => replyAll(ledger, id),
};

/** A decision whose every condition of tabling is met. */
export function decisionReadyForMeeting(
  ledger: Office,
  given: Partial<DecisionFieldsInput> & { readonly draft?: OpinionDraft } = {},
): { id: number; reviewId: number } {
  const { draft, ...fields } = given;
  const id = makeDecision(ledger, fields);
  finishProcedures(ledger, id);
  const review = reviewAt(ledger, 'replied', {
    decisionId: id,
    ...(draft === undefined ? {} : { draft }),
  });
  return { id, reviewId: review.id };
}

type TableInput = InputOf<AppContract['decisions']['tableForMeeting']>;
export const tableInput = (ledger: Office, id: number, given: Partial<TableInput> = {}): TableInput => ({
  ...decisionTarget(ledger, id),
  meetingType: 'executive',
  meetingOn: days.meeting,
  waiver: '',
  ...given,
});
