/** What a check says of one entry: at which field, by which rule, how heavy, in one sentence. */
import type { WorkCalendar } from '../deadline/calendar.ts';
import type { LocalDate } from '../../lib/local-date.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { RuleId, RuleLevel } from '../rules/rules.ts';
import type { RegisterKind, Registers } from './types.ts';

export interface Finding {
  readonly field: string;
  readonly level: RuleLevel;
  /** Null for plain common sense (an end before its beginning). */
  readonly ruleId: RuleId | null;
  readonly message: string;
}

/** Everything outside the entry that its check looks at. */
export interface CheckSurroundings {
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  readonly rules: RuleBook;
  readonly startedOn: LocalDate | null;
  readonly touchesMarket: boolean;
  readonly proposalSource: 'leader' | 'department' | 'public' | null;
  /** The other entries of the decision; the one under check is not among them. */
  readonly others: Registers;
  readonly ownId: number | null;
}

export const block = (field: string, ruleId: RuleId | null, message: string): Finding => ({
  field,
  level: 'block',
  ruleId,
  message,
});
export const reason = (field: string, ruleId: RuleId, message: string): Finding => ({
  field,
  level: 'reason',
  ruleId,
  message,
});
export const info = (field: string, ruleId: RuleId | null, message: string): Finding => ({
  field,
  level: 'info',
  ruleId,
  message,
});

/** An empty set of registers, every kind present. */
export const emptyRegisters = (): { -readonly [K in RegisterKind]: Registers[K] } => ({
  proposal: [],
  legalBasis: [],
  consultation: [],
  dispute: [],
  participationRound: [],
  hearingParticipant: [],
  comment: [],
  expertOpinion: [],
  riskAssessment: [],
  fairCompetition: [],
  meeting: [],
  partyReport: [],
  publication: [],
  archiveItem: [],
  executionReport: [],
  evaluation: [],
});
