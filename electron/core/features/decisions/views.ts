/** Decisions as the screen sees them: list, counts, record with gates and deadlines. */
import type { ParsedInputOf } from '#shared/contract/define.ts';
import type { AppContract } from '#shared/contract/index.ts';
import type { DecisionDto, ExplainedDayDto } from '#shared/contract/decisions.ts';
import { decisionStatus, stepMark } from '#shared/domain/decision/progress.ts';
import {
  type Category,
  type DecisionStatus,
  type Exclusion,
  type MeetingResult,
  type MeetingType,
  type ProposalSource,
  type RiskConclusion,
  stepKinds,
  type StepState,
} from '#shared/domain/decision/vocabulary.ts';
import { workdaysLeft } from '#shared/domain/deadline/deadline.ts';
import type { WorkCalendar } from '#shared/domain/deadline/calendar.ts';
import { blockers } from '#shared/domain/rules/rules.ts';
import { present } from '#shared/lib/assert.ts';
import { type LocalDate, yearOf } from '#shared/lib/local-date.ts';
import type { QueryContext } from '../../context.ts';
import type { ReadDb } from '../../db/sql.ts';
import { sheetOf, toGates } from '../registers/compliance.ts';
import { reviewDeadlines, reviewIdsOf } from '../reviews/current.ts';
import { type LoadedDecision, parseMarks } from './facts.ts';
import {
  countDecisions as countStatement,
  decisionSql,
  type DecisionListPlan,
  listDecisions,
} from './sql.ts';

type ViewContext = Pick<QueryContext, 'db' | 'today' | 'calendar' | 'rules'>;

/** Working days until a stored due day; null when there is none. */
export const leftUntil = (calendar: WorkCalendar, today: LocalDate, due: string | null): number | null =>
  due === null ? null : workdaysLeft(calendar, today, due as LocalDate);

const catalogRange = (year: number) => ({ from: `${year}-`, to: `${year}.` });

/** The next free number of a year's catalogue, `2026-15`. */
export function nextCatalogNo(db: ReadDb, year: number): string {
  const last = db.get(decisionSql.lastCatalogNo, catalogRange(year))?.catalog_no ?? null;
  const number = last === null ? 0 : Number(last.slice(5));
  return `${year}-${String(number + 1).padStart(2, '0')}`;
}

export function counts({ db, today }: ViewContext) {
  const base = present(db.get(decisionSql.counts), '计数总有一行');
  return {
    open: base.open,
    archived: base.archived,
    all: base.all,
    catalog: db.get(decisionSql.countCatalog, catalogRange(yearOf(today)))?.n ?? 0,
    overdue: db.get(decisionSql.countOverdue, { today })?.n ?? 0,
    barred: db.get(decisionSql.countBarred)?.n ?? 0,
  };
}

export function listDecisionsPage(
  { db, today, calendar }: ViewContext,
  input: ParsedInputOf<AppContract['decisions']['list']>,
) {
  const plan: DecisionListPlan = {
    scope: input.scope,
    hasText: input.text !== '',
    hasYear: input.year !== null,
    hasCategory: input.category !== null,
    hasLeadUnit: input.leadUnitId !== null,
    hasStatus: input.status !== null,
    hasHandler: input.handlerId !== null,
    sort: input.sort,
    isDescending: input.descending,
  };
  const params = {
    ...(plan.scope === 'catalog' ? { catalogFrom: `${yearOf(today)}-`, catalogTo: `${yearOf(today)}.` } : {}),
    ...(plan.hasText ? { text: input.text, initials: initialsQuery(input.text) } : {}),
    ...(input.year === null ? {} : { year: String(input.year) }),
    ...(input.category === null ? {} : { category: input.category }),
    ...(input.leadUnitId === null ? {} : { leadUnitId: input.leadUnitId }),
    ...(input.status === null ? {} : { status: input.status }),
    ...(input.handlerId === null ? {} : { handlerId: input.handlerId }),
  };
  const rows = db.all(listDecisions(plan), {
    ...params,
    limit: input.pageSize,
    offset: (input.page - 1) * input.pageSize,
  });
  return {
    total: db.get(countStatement(plan), params)?.n ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      catalogNo: row.catalog_no,
      title: row.title,
      category: row.category as Category | null,
      leadUnit: row.lead_unit ?? '',
      marks: parseMarks(row.marks),
      status: row.status as DecisionStatus,
      nextStep: row.next_step,
      dueOn: row.due_on,
      workdaysLeft: leftUntil(calendar, today, row.due_on),
      startedOn: row.started_on,
      acceptedOn: row.accepted_on,
      meetingOn: row.planned_meeting_on,
      counsel: row.counsel_names,
      handler: row.handler,
      isVoided: row.void_reason !== null,
    })),
  };
}

/** Latin letters search the pinyin initials; anything else must not match every row. */
export const initialsQuery = (text: string): string =>
  /^[a-z0-9]+$/i.test(text) ? text.toLowerCase() : '\u0000';

export function toDecisionDto(context: ViewContext, loaded: LoadedDecision): DecisionDto {
  const { db, today, calendar } = context;
  const { row, steps, facts } = loaded;
  const gates = toGates(sheetOf(context, loaded));
  const attachments = new Map(
    db.all(decisionSql.attachmentCounts, { id: row.id }).map(({ slot, n }) => [slot, n]),
  );
  return {
    id: row.id,
    version: row.version,
    catalogNo: row.catalog_no,
    title: row.title,
    category: row.category as Category | null,
    exclusion: row.exclusion as Exclusion | null,
    exclusionReason: row.exclusion_reason,
    proposalSource: row.proposal_source as ProposalSource | null,
    leadUnitId: row.lead_unit_id,
    leadUnit: row.lead_unit ?? '',
    coUnits: row.co_units,
    startedOn: row.started_on,
    plannedMeetingOn: row.planned_meeting_on,
    handlerId: row.handler_id,
    handler: row.handler,
    touchesMarket: row.touches_market === 1,
    isWorkSecret: row.is_work_secret === 1,
    isBackEntry: row.is_back_entry === 1,
    summary: row.summary,
    category7: row.category7,
    offCatalogReason: row.off_catalog_reason,
    npcRelation: row.npc_relation as DecisionDto['npcRelation'],
    npcOn: row.npc_on,
    followsId: row.follows_id,
    followedBy: db.all(decisionSql.followers, { id: row.id }),
    lifecycle: facts.lifecycle,
    lifecycleReason: row.lifecycle_reason,
    meetingType: row.meeting_type as MeetingType | null,
    meetingResult: row.meeting_result as MeetingResult | null,
    meetingWaiver: row.meeting_waiver,
    riskConclusion: row.risk_conclusion as RiskConclusion | null,
    status: row.status as DecisionStatus,
    nextStep: row.next_step,
    dueOn: row.due_on,
    workdaysLeft: leftUntil(calendar, today, row.due_on),
    steps: stepKinds.map((kind) => {
      const step = present(steps.get(kind), `决策建有 ${kind} 一步`);
      return {
        kind,
        state: step.state as StepState,
        isApplicable: step.is_applicable === 1,
        ground: step.ground,
        startedOn: step.started_on,
        finishedOn: step.finished_on,
        responsible: step.responsible,
        note: step.note,
        mark: stepMark(facts, kind),
        attachmentCount: attachments.get(kind) ?? 0,
        version: step.version,
      };
    }),
    gates,
    canTable: blockers(gates).length === 0 && decisionStatus(facts) === 'readyForMeeting',
    deadlines: decisionDeadlines(db, row.id, facts.plannedMeetingOn, calendar),
    reviewIds: reviewIdsOf(db, row.id),
    isVoided: row.void_reason !== null,
    voidReason: row.void_reason ?? '',
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function decisionDeadlines(
  db: ReadDb,
  id: number,
  meetingOn: LocalDate | null,
  calendar: WorkCalendar,
): ExplainedDayDto[] {
  const days = reviewDeadlines(db, id, calendar);
  if (meetingOn !== null)
    days.push({
      label: '拟上会',
      date: meetingOn,
      basis: '',
      isProvisional: calendar.dayInfo(meetingOn).isProvisional,
      steps: [],
    });
  return days;
}
