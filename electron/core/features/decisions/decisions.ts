/** The decision ledger: register, change, procedures, tabling, lifecycle, voiding. */
import type { AppContract } from '#shared/contract/index.ts';
import type { ParsedInputOf } from '#shared/contract/define.ts';
import { decisionStatus } from '#shared/domain/decision/progress.ts';
import {
  type Category,
  type DecisionStatus,
  defaultCategory7,
  exclusions,
  meetingTypes,
  stepNames,
  stepStates,
} from '#shared/domain/decision/vocabulary.ts';
import { citeRule } from '#shared/domain/rules/rules.ts';
import type { CommandContext, Handlers } from '../../context.ts';
import type { ReadDb } from '../../db/sql.ts';
import { fieldError, requireVersion, ruleError } from '../../errors.ts';
import { initialsOf } from '../../pinyin.ts';
import { requireAccount } from '../access/accounts.ts';
import { hasIssuedOpinion, unfinishedReview } from '../reviews/current.ts';
import { requireUnit } from '../units/units.ts';
import { loadDecision, insertSteps, type LoadedDecision, refreshDecision } from './facts.ts';
import { counts, listDecisionsPage, nextCatalogNo, toDecisionDto } from './views.ts';
import { decisionSql } from './sql.ts';
import { checkStep } from './step-rules.ts';
import { sheetOf, unmet } from '../registers/compliance.ts';
import { enforce } from '../registers/violations.ts';

type Fields = Omit<ParsedInputOf<AppContract['decisions']['create']>, never>;

function checkFields(context: CommandContext, input: Fields, ownId: number | null): void {
  const { db, today } = context;
  requireAccount(db, input.handlerId, ['handler', 'head'], 'handlerId');
  if (input.leadUnitId !== null) requireUnit(db, input.leadUnitId, 'leadUnitId');
  if (input.exclusion === null && input.category === null)
    throw fieldError('category', `请选择类别（${citeRule('D-02')}）；不属于重大行政决策的，选排除情形`);
  if (input.exclusion !== null && input.category !== null)
    throw fieldError(
      'exclusion',
      `选了“${exclusions[input.exclusion]}”，就不再归入五类（${citeRule('D-03')}）`,
    );
  if (input.exclusion !== null && input.exclusionReason === '')
    throw fieldError('exclusionReason', `排除须写理由（${citeRule('D-03')}）`);
  if (input.startedOn !== null && input.leadUnitId === null)
    throw fieldError('leadUnitId', `已启动的事项应当明确承办单位（${citeRule('D-07')}）`);
  if (input.startedOn !== null && input.startedOn > today)
    throw fieldError('startedOn', `启动日期不能晚于今天 ${today}`);
  if (input.plannedMeetingOn !== null && input.startedOn !== null && input.plannedMeetingOn < input.startedOn)
    throw fieldError('plannedMeetingOn', `拟上会日不能早于启动日期 ${input.startedOn}`);
  checkCatalogNo(db, input.catalogNo, ownId);
}

function checkCatalogNo(db: ReadDb, catalogNo: string | null, ownId: number | null): void {
  if (catalogNo === null) return;
  const owner = db.get(decisionSql.catalogOwner, { catalogNo });
  if (owner !== undefined && owner.id !== ownId)
    throw fieldError('catalogNo', `目录号 ${catalogNo} 已用在另一件事项上`);
}

const toParams = (input: Fields) => ({
  catalogNo: input.catalogNo,
  title: input.title,
  initials: initialsOf(input.title),
  category: input.category,
  exclusion: input.exclusion,
  exclusionReason: input.exclusionReason,
  proposalSource: input.proposalSource,
  leadUnitId: input.leadUnitId,
  coUnits: input.coUnits,
  startedOn: input.startedOn,
  plannedMeetingOn: input.plannedMeetingOn,
  handlerId: input.handlerId,
  touchesMarket: input.touchesMarket ? 1 : 0,
  isWorkSecret: input.isWorkSecret ? 1 : 0,
  isBackEntry: input.isBackEntry ? 1 : 0,
  category7: input.category7 ?? defaultCategory7(input.category),
  offCatalogReason: input.offCatalogReason,
  npcRelation: input.npcRelation,
  npcOn: input.npcOn,
});

/** Loads for change. @throws AppError `conflict` on a stale version, `rule` on a voided record. */
function loadForChange(context: CommandContext, id: number, expectedVersion: number): LoadedDecision {
  const loaded = loadDecision(context.db, id);
  requireVersion(loaded.row.version, expectedVersion);
  if (loaded.row.void_reason !== null) throw ruleError('这件事项已经作废，不能再改');
  return loaded;
}

/** D-34：归档以后记录只追加不覆盖；归档、终止是终点，哪个命令都走不出去。 */
function refuseClosed(loaded: LoadedDecision): void {
  if (loaded.facts.steps.archive.state === 'done')
    throw ruleError(`这件事项已经归档，记录只追加不改；决策要变动的，请登记重大调整（${citeRule('D-33')}）`);
}

function finish(
  context: CommandContext,
  id: number,
  summary: string,
  before: unknown,
): { id: number; version: number } {
  const version = refreshDecision(context.db, id, context.now);
  const after = toDecisionDto(context, loadDecision(context.db, id));
  context.audit({
    entity: 'decision',
    id,
    summary,
    ...(before === undefined ? {} : { before: recordOf(before) }),
    after: recordOf(after),
  });
  return { id, version };
}

/** The record itself, without what is derived anew at every look. */
function recordOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const derived = ['gates', 'deadlines', 'workdaysLeft', 'canTable', 'reviewIds', 'followedBy'];
  return Object.fromEntries(Object.entries(value).filter(([key]) => !derived.includes(key)));
}

/** Statuses from which a decided matter may be adjusted by a new flow. */
const ADJUSTABLE: ReadonlySet<DecisionStatus> = new Set(['decided', 'published', 'executing', 'archived']);

/** Registers a decision; also used when a catalogue item is taken into the ledger. */
export function createDecision(
  context: CommandContext,
  input: Fields,
  followsId: number | null = null,
): number {
  checkFields(context, input, null);
  const { id } = context.db.run(decisionSql.insert, { ...toParams(input), followsId, now: context.now });
  context.db.run(decisionSql.insertText, { id, summary: input.summary });
  insertSteps(context.db, id, input.touchesMarket);
  finish(context, id, `登记“${input.title}”`, undefined);
  return id;
}

export const decisions: Handlers<AppContract>['decisions'] = {
  list: (context, input) => listDecisionsPage(context, input),
  counts: (context) => counts(context),
  get: (context, input) => toDecisionDto(context, loadDecision(context.db, input.id)),
  nextCatalogNo: ({ db }, input) => ({ catalogNo: nextCatalogNo(db, input.year) }),
  create: (context, input) => ({ id: createDecision(context, input), version: 2 }),
  update(context, input) {
    const loaded = loadForChange(context, input.id, input.expectedVersion);
    const before = toDecisionDto(context, loaded);
    refuseClosed(loaded);
    if (loaded.facts.lifecycle === 'terminated') throw ruleError('这件事项已经终止，登记内容不能再改');
    if (loaded.facts.exclusion !== null && input.exclusion === null)
      throw fieldError('exclusion', '已按不适用登记的不能改回；登错的请作废后重新登记');
    checkFields(context, input, input.id);
    context.db.run(decisionSql.update, { id: input.id, ...toParams(input) });
    context.db.run(decisionSql.updateText, { id: input.id, summary: input.summary });
    if (input.touchesMarket !== loaded.facts.touchesMarket)
      context.db.run(decisionSql.setFairCompetition, {
        id: input.id,
        isApplicable: input.touchesMarket ? 1 : 0,
        ground: input.touchesMarket ? '' : '不涉及市场主体经济活动',
      });
    return finish(context, input.id, `修改“${input.title}”`, before);
  },
  updateStep(context, input) {
    const loaded = loadForChange(context, input.id, input.expectedVersion);
    const before = toDecisionDto(context, loaded);
    refuseClosed(loaded);
    checkStep(context, loaded, input);
    context.db.run(decisionSql.updateStep, {
      id: input.id,
      kind: input.kind,
      state: input.isApplicable ? input.state : 'notStarted',
      isApplicable: input.isApplicable ? 1 : 0,
      ground: input.isApplicable ? '' : input.ground,
      startedOn: input.isApplicable ? input.startedOn : null,
      finishedOn: input.isApplicable && input.state === 'done' ? input.finishedOn : null,
      responsible: input.responsible,
      note: input.note,
    });
    const state = input.isApplicable ? stepStates[input.state] : '不适用';
    return finish(context, input.id, `${stepNames[input.kind]}：${state}`, before);
  },
  tableForMeeting(context, input) {
    const loaded = loadForChange(context, input.id, input.expectedVersion);
    const before = toDecisionDto(context, loaded);
    refuseClosed(loaded);
    const { lifecycle, exclusion } = loaded.facts;
    if (lifecycle !== 'active' && exclusion === null)
      throw ruleError(
        `这件事项已${lifecycle === 'suspended' ? '中止，恢复以后才能' : '终止，不能'}提请讨论（${citeRule('D-33')}）`,
      );
    if (input.meetingOn === null) throw fieldError('meetingOn', '请填写会议日期');
    if (input.meetingOn < context.today && before.isBackEntry === false)
      throw fieldError('meetingOn', `会议日期不能早于今天 ${context.today}；补录的事项请先标为补录`);
    // The ground of an earlier tabling does not carry over to this one.
    const row = { ...loaded.row, meeting_waiver: input.waiver };
    const lines = sheetOf(context, { ...loaded, row }, input.meetingOn);
    const decision = { id: input.id, isBackEntry: before.isBackEntry };
    enforce(context, decision, unmet(lines), input.remedy, '不能提请集体讨论');
    const time = lines.find((line) => line.ruleId === 'D-22b' && line.verdict === 'pending');
    if (time !== undefined) throw fieldError('waiver', `${time.fact}（${citeRule('D-22b')}）`);
    if (decisionStatus(loaded.facts) !== 'readyForMeeting')
      throw ruleError('这件事项已过提请讨论的阶段，不能再提请');
    context.db.run(decisionSql.table, {
      id: input.id,
      meetingType: input.meetingType,
      meetingOn: input.meetingOn,
      waiver: input.waiver,
    });
    context.db.run(decisionSql.updateStep, {
      id: input.id,
      kind: 'collective',
      state: 'inProgress',
      isApplicable: 1,
      ground: '',
      startedOn: context.today,
      finishedOn: null,
      responsible: '',
      note: '',
    });
    return finish(
      context,
      input.id,
      `提请${meetingTypes[input.meetingType]}讨论，${input.meetingOn}`,
      before,
    );
  },
  setLifecycle(context, input) {
    const loaded = loadForChange(context, input.id, input.expectedVersion);
    const before = toDecisionDto(context, loaded);
    if (input.lifecycle === 'suspended' && !input.isChiefDecision)
      throw fieldError('isChiefDecision', `中止执行须由行政首长决定（${citeRule('D-33')}）`);
    refuseClosed(loaded);
    if (loaded.facts.exclusion !== null)
      throw ruleError(`这件事项不适用本条例，没有中止、终止（${citeRule('D-03')}）`);
    if (loaded.facts.lifecycle === 'terminated') throw ruleError('已终止的事项不能恢复，请另行登记');
    if (loaded.facts.lifecycle === input.lifecycle) throw fieldError('lifecycle', '已经是这个状态，不用再改');
    context.db.run(decisionSql.setLifecycle, {
      id: input.id,
      lifecycle: input.lifecycle,
      reason: `${input.decidedBy}决定：${input.reason}`,
    });
    const verb = { active: '恢复', suspended: '中止', terminated: '终止' }[input.lifecycle];
    return finish(context, input.id, `${verb}，${input.decidedBy}决定：${input.reason}`, before);
  },
  openAdjustment(context, input) {
    const loaded = loadForChange(context, input.id, input.expectedVersion);
    const { row } = loaded;
    if (loaded.facts.exclusion !== null)
      throw ruleError(`这件事项不适用本条例，不登记重大调整（${citeRule('D-03')}）`);
    if (loaded.facts.lifecycle === 'terminated') throw ruleError('已终止的事项不能调整，请另行登记');
    if (!ADJUSTABLE.has(decisionStatus(loaded.facts)))
      throw ruleError(`还没有作出决定的事项直接修改草案；已决定的才登记重大调整（${citeRule('D-33')}）`);
    const newDecisionId = createDecision(
      context,
      {
        title: input.title,
        catalogNo: null,
        category: loaded.facts.exclusion === null ? (row.category as Category | null) : null, // kept by a CHECK
        exclusion: null,
        exclusionReason: '',
        proposalSource: null,
        leadUnitId: row.lead_unit_id,
        coUnits: row.co_units,
        startedOn: null,
        plannedMeetingOn: null,
        handlerId: row.handler_id,
        touchesMarket: loaded.facts.touchesMarket,
        isWorkSecret: row.is_work_secret === 1,
        isBackEntry: false,
        summary: `对“${row.title}”的重大调整：${input.reason}`,
        category7: row.category7,
        offCatalogReason: `对已决定事项的重大调整，${input.decidedBy}决定`,
        npcRelation: 'none',
        npcOn: null,
      },
      row.id,
    );
    const done = finish(
      context,
      input.id,
      `${input.decidedBy}决定作重大调整，重走程序：${input.reason}`,
      toDecisionDto(context, loaded),
    );
    return { ...done, newDecisionId };
  },
  void(context, input) {
    const loaded = loadForChange(context, input.id, input.expectedVersion);
    const before = toDecisionDto(context, loaded);
    refuseClosed(loaded);
    if (hasIssuedOpinion(context.db, input.id))
      throw ruleError('已出具审查意见书的事项不能作废；确不再办的，请登记终止');
    const running = unfinishedReview(context.db, input.id);
    if (running !== undefined) throw ruleError(`送审 ${running.intake_no} 还在办理，请先作废送审件`);
    context.db.run(decisionSql.void, { id: input.id, reason: input.reason });
    return finish(context, input.id, `作废：${input.reason}`, before);
  },
};
