/**
 * Golden cases read like the law: facts on the left, what the rule says on the right.
 * `红 D-12 deliveredOn` forbids, `黄` asks for a reason, `灰` is a hint; `符合 目录内` is a line of the sheet.
 */
import { expect, test } from 'vitest';
import { shippedCalendar } from '#core/calendar.ts';
import { complianceSheet } from '#shared/domain/decision/compliance.ts';
import {
  type ComplianceFacts,
  type SheetLine,
  verdictNames,
} from '#shared/domain/decision/compliance-line.ts';
import { checkEntry } from '#shared/domain/registers/checks.ts';
import type { CheckSurroundings, Finding } from '#shared/domain/registers/findings.ts';
import type { RegisterData, RegisterKind } from '#shared/domain/registers/types.ts';
import { createRuleBook, type RuleChange } from '#shared/domain/rules/rule-book.ts';
import type { RuleId } from '#shared/domain/rules/rules.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { entryDays, entryOf, type GivenEntries, registersOf } from './entries.ts';
import { type GivenFacts, readyFacts } from './facts.ts';

const calendar = shippedCalendar();
const LEVELS = { block: '红', reason: '黄', info: '灰' } as const;

export interface GivenSurroundings extends Partial<Omit<CheckSurroundings, 'others' | 'calendar' | 'rules'>> {
  readonly others?: GivenEntries;
  readonly changes?: readonly RuleChange[];
}

const around = ({ others, changes, ...given }: GivenSurroundings): CheckSurroundings => ({
  today: localDate('2026-11-23'),
  calendar,
  rules: createRuleBook(changes ?? []),
  startedOn: entryDays.started,
  touchesMarket: false,
  proposalSource: 'department',
  ownId: null,
  ...given,
  others: registersOf(others),
});

/** Everything the check says of a lawful entry with `given` changed. */
export const findings = <K extends RegisterKind>(
  kind: K,
  given: Partial<RegisterData[K]> = {},
  surroundings: GivenSurroundings = {},
): readonly Finding[] => checkEntry(kind, entryOf(kind, given), around(surroundings));

export const inShort = ({ level, ruleId, field }: Finding): string =>
  [LEVELS[level], ruleId ?? '常理', field].join(' ');

/** The findings in short: level, rule, field. */
export const says = (...given: Parameters<typeof findings>): string[] => findings(...given).map(inShort);

/** One row of a table about entries: name, what is entered, what the check says. */
type EntryCase<K extends RegisterKind> = readonly [
  name: string,
  given: Partial<RegisterData[K]>,
  expected: readonly string[],
  surroundings?: GivenSurroundings,
];

export interface GivenSheet extends Partial<Omit<ComplianceFacts, 'decision' | 'registers'>> {
  readonly decision?: GivenFacts;
  readonly entries?: GivenEntries;
  readonly changes?: readonly RuleChange[];
}

/** Every register that a tabling looks at, lawful. */
const lawfulEntries: GivenEntries = {
  legalBasis: [entryOf('legalBasis')],
  consultation: [entryOf('consultation')],
  participationRound: [entryOf('participationRound')],
  comment: [entryOf('comment')],
  expertOpinion: [entryOf('expertOpinion')],
  riskAssessment: [entryOf('riskAssessment')],
};

/** The sheet of a matter that may be tabled, with `given` changed. */
export function sheet({ decision, entries, changes, ...given }: GivenSheet = {}): readonly SheetLine[] {
  const facts: ComplianceFacts = {
    decision: readyFacts(decision),
    category: 1,
    inCatalog: true,
    offCatalogReason: '',
    npcRelation: 'none',
    npcOn: null,
    meetingOn: localDate('2026-11-30'),
    meetingWaiver: '',
    ...given,
    registers: registersOf({ ...lawfulEntries, ...entries }),
  };
  return complianceSheet(facts, createRuleBook(changes ?? []), calendar);
}

/** `符合 目录内`, or `不核` when the sheet has no such line. */
export function line(ruleId: RuleId, given: GivenSheet = {}): string {
  const found = sheet(given).find((one) => one.ruleId === ruleId);
  return found === undefined ? '不核' : `${verdictNames[found.verdict]} ${found.fact}`;
}

/** One row of a table about the sheet: name, the facts, the line. */
type SheetCase = readonly [name: string, given: GivenSheet, expected: string];

/** A test for every row about entries of a kind. */
export function entryTable<K extends RegisterKind>(
  kind: K,
  cases: readonly EntryCase<K>[],
  prefix = '',
): void {
  for (const [name, given, expected, surroundings] of cases)
    test(`${prefix}${name}`, () => expect(says(kind, given, surroundings)).toEqual(expected));
}

/** A test for every row about one line of the sheet. */
export function sheetTable(ruleId: RuleId, cases: readonly SheetCase[], prefix = ''): void {
  for (const [name, given, expected] of cases)
    test(`${prefix}${name}`, () => expect(line(ruleId, given)).toBe(expected));
}
