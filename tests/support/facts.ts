/** Facts of a decision whose every condition of tabling is met; tests take one away at a time. */
import type { DecisionFacts, ReviewFacts, StepFacts } from '#shared/domain/decision/progress.ts';
import { type StepKind, stepKinds } from '#shared/domain/decision/vocabulary.ts';
import { localDate } from '#shared/lib/local-date.ts';

export const stepFacts = (kind: StepKind, given: Partial<StepFacts> = {}): StepFacts => ({
  kind,
  state: 'notStarted',
  isApplicable: true,
  ground: '',
  startedOn: null,
  finishedOn: null,
  ...given,
});

export const doneStep: Partial<StepFacts> = { state: 'done', finishedOn: localDate('2026-10-20') };

export const reviewFacts = (given: Partial<ReviewFacts> = {}): ReviewFacts => ({
  state: 'replied',
  acceptedOn: localDate('2026-11-03'),
  replyDueOn: localDate('2026-11-20'),
  supplementDueOn: null,
  conclusion: 'amend',
  issuedOn: localDate('2026-11-18'),
  counselCount: 1,
  shortReason: '',
  ...given,
});

export interface GivenFacts extends Partial<Omit<DecisionFacts, 'steps'>> {
  readonly steps?: Partial<Record<StepKind, Partial<StepFacts>>>;
}

const table = (given: GivenFacts['steps'] = {}): DecisionFacts['steps'] =>
  // Every kind is filled in from the list of kinds.
  Object.fromEntries(stepKinds.map((kind) => [kind, stepFacts(kind, given[kind])])) as Record<
    StepKind,
    StepFacts
  >;

/** Registered, nothing begun. */
export const freshFacts = ({ steps, ...given }: GivenFacts = {}): DecisionFacts => ({
  exclusion: null,
  lifecycle: 'active',
  startedOn: localDate('2026-09-01'),
  hasLeadUnit: true,
  plannedMeetingOn: null,
  meetingType: null,
  meetingResult: null,
  riskConclusion: null,
  touchesMarket: false,
  review: null,
  steps: table(steps),
  ...given,
});

/** Argued, reviewed, answered: may be tabled. */
export const readyFacts = ({ steps, ...given }: GivenFacts = {}): DecisionFacts =>
  freshFacts({
    riskConclusion: 'controllable',
    review: reviewFacts(),
    ...given,
    steps: { participation: doneStep, expert: doneStep, risk: doneStep, ...steps },
  });
