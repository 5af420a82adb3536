/** Decisions that have been discussed, published, filed, by real commands. */
import type { DecisionFieldsInput } from '#shared/contract/decisions.ts';
import { decisionReadyForMeeting, finishStep, tableInput } from './matters.ts';
import type { Office } from './office.ts';

const TODAY = '2026-11-23';
const done = { startedOn: TODAY, finishedOn: TODAY };

/** Passed by the executive meeting of 2026-11-23. */
export function decidedDecision(ledger: Office, given: Partial<DecisionFieldsInput> = {}): number {
  const { id } = decisionReadyForMeeting(ledger, given);
  ledger.as('zhou').decisions.tableForMeeting({ ...tableInput(ledger, id), meetingOn: TODAY });
  finishStep(ledger, id, 'collective', done);
  return id;
}

export function publishedDecision(ledger: Office, given: Partial<DecisionFieldsInput> = {}): number {
  const id = decidedDecision(ledger, given);
  finishStep(ledger, id, 'partyReport', done);
  finishStep(ledger, id, 'publication', done);
  return id;
}

export function archivedDecision(ledger: Office, given: Partial<DecisionFieldsInput> = {}): number {
  const id = publishedDecision(ledger, given);
  finishStep(ledger, id, 'archive', done);
  return id;
}
