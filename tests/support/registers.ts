/** Brings the registers of a decision to what a step asks for, through the real command. */
import type { StepKind } from '#shared/domain/decision/vocabulary.ts';
import type { RegisterData, RegisterKind } from '#shared/domain/registers/types.ts';
import { type LocalDate, localDate } from '#shared/lib/local-date.ts';
import { entryOf } from './entries.ts';
import type { Office } from './office.ts';

const versionOf = (ledger: Office, decisionId: number): number =>
  ledger.as('zhou').decisions.get({ id: decisionId }).version;

export const registersOfDecision = (ledger: Office, decisionId: number) =>
  ledger.as('zhou').registers.ofDecision({ decisionId });

/** What `save` is asked for; the entry is lawful but for `given`. */
export const saveInput = <K extends RegisterKind>(
  ledger: Office,
  decisionId: number,
  kind: K,
  given: Partial<RegisterData[K]> = {},
) => ({
  decisionId,
  expectedVersion: versionOf(ledger, decisionId),
  kind,
  entryId: null as number | null,
  data: entryOf(kind, given) as unknown,
  remedy: '',
});

/** Saves one entry; answers its id. */
export const enter = <K extends RegisterKind>(
  ledger: Office,
  decisionId: number,
  kind: K,
  given: Partial<RegisterData[K]> = {},
  remedy = '',
): number =>
  ledger.as('zhou').registers.save({ ...saveInput(ledger, decisionId, kind, given), remedy }).entryId;

export const voidEntry = (ledger: Office, decisionId: number, kind: RegisterKind, entryId: number): number =>
  ledger.as('zhou').registers.void({
    decisionId,
    expectedVersion: versionOf(ledger, decisionId),
    kind,
    entryId,
    reason: '误登',
  }).version;

/** The kinds that a step needs before it can be done, in order. */
const NEEDED: Partial<Record<StepKind, readonly RegisterKind[]>> = {
  participation: ['participationRound', 'comment'],
  expert: ['expertOpinion'],
  risk: ['riskAssessment'],
  fairCompetition: ['fairCompetition'],
  collective: ['meeting'],
  partyReport: ['partyReport'],
  publication: ['publication'],
  archive: ['archiveItem'],
};

/** Registers what is still missing for a step to be done on `finishedOn`. */
export function prepareStep(
  ledger: Office,
  decisionId: number,
  kind: StepKind,
  finishedOn: string | null,
): void {
  for (const needed of NEEDED[kind] ?? []) {
    if (registersOfDecision(ledger, decisionId)[needed].some((row) => !row.isVoided)) continue;
    if (needed === 'meeting') enter(ledger, decisionId, 'meeting', meetingOn(finishedOn));
    else enter(ledger, decisionId, needed);
  }
}

const meetingOn = (day: string | null): { readonly heldOn?: LocalDate } =>
  day === null ? {} : { heldOn: localDate(day) };
