/** Loads what the progress rules need to know of one decision, and stores what they conclude. */
import {
  type DecisionFacts,
  decisionStatus,
  nextStep,
  procedureMarks,
  type ReviewFacts,
  type StepFacts,
} from '#shared/domain/decision/progress.ts';
import {
  type DecisionStatus,
  type Exclusion,
  fiveProcedures,
  type Mark,
  type MeetingResult,
  type MeetingType,
  type RiskConclusion,
  type StepKind,
  stepKinds,
  type StepState,
} from '#shared/domain/decision/vocabulary.ts';
import type { Registers } from '#shared/domain/registers/types.ts';
import { present } from '#shared/lib/assert.ts';
import type { LocalDate } from '#shared/lib/local-date.ts';
import type { ReadDb, WriteDb } from '../../db/sql.ts';
import { notFound } from '../../errors.ts';
import { loadRegisters } from '../registers/load.ts';
import { currentReview } from '../reviews/current.ts';
import { type DecisionRow, decisionSql, type StepRow } from './sql.ts';

// The columns below hold only keys that the contract let in and CHECK constraints keep.
const toStep = (row: StepRow): StepFacts => ({
  kind: row.kind as StepKind,
  state: row.state as StepState,
  isApplicable: row.is_applicable === 1,
  ground: row.ground,
  startedOn: row.started_on as LocalDate | null,
  finishedOn: row.finished_on as LocalDate | null,
});

export interface LoadedDecision {
  readonly row: DecisionRow;
  readonly steps: ReadonlyMap<StepKind, StepRow>;
  readonly facts: DecisionFacts;
  readonly registers: Registers;
  readonly counselNames: string;
}

/** @throws AppError `not_found` */
export function loadDecision(db: ReadDb, id: number): LoadedDecision {
  const row = db.get(decisionSql.one, { id });
  if (row === undefined) throw notFound('件决策事项');
  const steps = new Map(db.all(decisionSql.steps, { id }).map((step) => [step.kind as StepKind, step]));
  const review = currentReview(db, id);
  let registers: Registers | null = null;
  return {
    row,
    steps,
    facts: factsOf(row, steps, review?.facts ?? null),
    /** Read when first asked for: most commands never look. */
    get registers() {
      registers ??= loadRegisters(db, id);
      return registers;
    },
    counselNames: review?.counselNames ?? '',
  };
}

function factsOf(
  row: DecisionRow,
  steps: ReadonlyMap<StepKind, StepRow>,
  review: ReviewFacts | null,
): DecisionFacts {
  const step = (kind: StepKind): StepFacts => toStep(present(steps.get(kind), `决策建有 ${kind} 一步`));
  return {
    exclusion: row.exclusion as Exclusion | null,
    lifecycle: row.lifecycle as DecisionFacts['lifecycle'],
    startedOn: row.started_on as LocalDate | null,
    hasLeadUnit: row.lead_unit_id !== null,
    plannedMeetingOn: row.planned_meeting_on as LocalDate | null,
    meetingType: row.meeting_type as MeetingType | null,
    meetingResult: row.meeting_result as MeetingResult | null,
    riskConclusion: row.risk_conclusion as RiskConclusion | null,
    touchesMarket: row.touches_market === 1,
    steps: {
      participation: step('participation'),
      expert: step('expert'),
      risk: step('risk'),
      legality: step('legality'),
      collective: step('collective'),
      fairCompetition: step('fairCompetition'),
      partyReport: step('partyReport'),
      publication: step('publication'),
      archive: step('archive'),
      execution: step('execution'),
    },
    review,
  };
}

const CLOSED: ReadonlySet<DecisionStatus> = new Set(['archived', 'terminated', 'excluded']);

/** Re-derives status, marks, next step and due day, and raises the version. Answers the new version. */
export function refreshDecision(db: WriteDb, id: number, now: string): number {
  const { row, facts, counselNames } = loadDecision(db, id);
  const status = decisionStatus(facts);
  const next = nextStep(facts);
  const marks = procedureMarks(facts);
  db.run(decisionSql.derive, {
    id,
    status,
    marks: fiveProcedures.map((kind) => marks[kind]).join(','),
    nextStep: next.text,
    dueOn: next.dueOn,
    acceptedOn: facts.review?.acceptedOn ?? null,
    counselNames,
    isOpen: CLOSED.has(status) || row.void_reason !== null ? 0 : 1,
    now,
  });
  return row.version + 1;
}

/** `done,notApplicable,…` as stored, back to the five marks. */
export function parseMarks(text: string): Record<(typeof fiveProcedures)[number], Mark> {
  const [participation, expert, risk, legality, collective] = text.split(',') as Mark[];
  return {
    participation: participation ?? 'notStarted',
    expert: expert ?? 'notStarted',
    risk: risk ?? 'notStarted',
    legality: legality ?? 'notStarted',
    collective: collective ?? 'notStarted',
  };
}

/** Creates the steps of a new decision. 公平竞争审查 applies only where market activity is touched. */
export function insertSteps(db: WriteDb, id: number, touchesMarket: boolean): void {
  for (const kind of stepKinds) {
    const isOptional = kind === 'fairCompetition' && !touchesMarket;
    db.run(decisionSql.insertStep, {
      id,
      kind,
      isApplicable: isOptional ? 0 : 1,
      ground: isOptional ? '不涉及市场主体经济活动' : '',
    });
  }
}
