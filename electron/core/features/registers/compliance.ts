/** Assembles what the compliance sheet needs and runs it. */
import { complianceSheet } from '#shared/domain/decision/compliance.ts';
import type { ComplianceFacts, SheetLine } from '#shared/domain/decision/compliance-line.ts';
import type { Category, StepKind } from '#shared/domain/decision/vocabulary.ts';
import type { GateLine } from '#shared/domain/rules/rules.ts';
import type { LocalDate } from '#shared/lib/local-date.ts';
import type { QueryContext } from '../../context.ts';
import type { LoadedDecision } from '../decisions/facts.ts';
import type { Obstacle } from './violations.ts';

type SheetContext = Pick<QueryContext, 'calendar' | 'rules'>;

export const complianceFacts = (
  { row, facts, registers }: LoadedDecision,
  meetingOn: LocalDate | null,
): ComplianceFacts => ({
  decision: facts,
  category: row.category as Category | null, // kept by a CHECK constraint
  inCatalog: row.catalog_no !== null,
  offCatalogReason: row.off_catalog_reason,
  npcRelation: row.npc_relation as ComplianceFacts['npcRelation'], // kept by a CHECK constraint
  npcOn: row.npc_on as LocalDate | null,
  registers,
  meetingOn,
  meetingWaiver: row.meeting_waiver,
});

export const sheetOf = (
  context: SheetContext,
  loaded: LoadedDecision,
  meetingOn: LocalDate | null = loaded.facts.plannedMeetingOn,
): readonly SheetLine[] =>
  complianceSheet(complianceFacts(loaded, meetingOn), context.rules, context.calendar);

/** Lines as the gates of buttons. */
export const toGates = (lines: readonly SheetLine[]): GateLine[] =>
  lines.map((line) => ({
    ruleId: line.ruleId,
    level: line.verdict === 'pending' ? 'reason' : 'block',
    isMet: line.verdict !== 'unmet' && line.verdict !== 'pending',
    title: line.title,
    message: line.fact,
  }));

export const unmet = (lines: readonly SheetLine[]): Obstacle[] =>
  lines
    .filter((line) => line.verdict === 'unmet')
    .map((line) => ({ ruleId: line.ruleId, message: `${line.title}：${line.fact}`, field: '' }));

/** What still keeps one step from being marked done on a day, judged as if it were. */
export function stepObstacles(
  context: SheetContext,
  loaded: LoadedDecision,
  kind: StepKind,
  on: LocalDate | null,
): Obstacle[] {
  const { facts } = loaded;
  const asDone: LoadedDecision = {
    ...loaded,
    facts: {
      ...facts,
      steps: { ...facts.steps, [kind]: { ...facts.steps[kind], state: 'done', isApplicable: true } },
    },
  };
  return unmet(sheetOf(context, asDone, on).filter((line) => line.step === kind));
}
