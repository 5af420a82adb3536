/** The registers of the procedures: save, void, bulk comments; every entry is checked by the shared rules. */
import type { AppContract } from '#shared/contract/index.ts';
import { registerSchemas, type RegistersDto } from '#shared/contract/registers.ts';
import { isBarred } from '#shared/domain/decision/compliance.ts';
import type { Meeting, RegisterKind } from '#shared/domain/registers/types.ts';
import { registerInfos, registerKinds } from '#shared/domain/registers/types.ts';
import { checkEntry } from '#shared/domain/registers/checks.ts';
import type { Finding } from '#shared/domain/registers/findings.ts';
import { citeRule, type RuleId } from '#shared/domain/rules/rules.ts';
import type { CommandContext, Handlers, QueryContext } from '../../context.ts';
import { read } from '../../db/sql.ts';
import { AppError, fieldError, notFound, requireVersion, ruleError } from '../../errors.ts';
import { loadDecision, type LoadedDecision, refreshDecision } from '../decisions/facts.ts';
import { decisionSql } from '../decisions/sql.ts';
import { expertSql } from '../reference/experts.ts';
import { sheetOf, unmet } from './compliance.ts';
import { storedEntries, surroundings } from './load.ts';
import { registerSql, toParams } from './tables.ts';
import { enforce, type Obstacle, violationSql } from './violations.ts';

export const registerViewSql = {
  attachmentCounts: read(
    { subject: 'text', subject_id: 'int', n: 'int' },
    `SELECT subject, subject_id, count(*) AS n FROM attachment
    WHERE void_reason = '' AND slot = @slot GROUP BY subject, subject_id`,
  ),
};

/** Attachments of register entries carry the decision in their slot, so that one query counts them all. */
export const registerSlot = (decisionId: number): string => `decision:${decisionId}`;

function findingsOf(
  context: Pick<QueryContext, 'today' | 'calendar' | 'rules'>,
  loaded: LoadedDecision,
  kind: RegisterKind,
  data: unknown,
  ownId: number | null,
): readonly Finding[] {
  const around = surroundings(context, decisionOf(loaded), loaded.registers, kind, ownId);
  // `data` was parsed by the schema of the same kind, or stored from it.
  return checkEntry(kind, data as never, around);
}

const decisionOf = ({ facts, row }: LoadedDecision) => ({
  startedOn: facts.startedOn,
  touchesMarket: facts.touchesMarket,
  proposalSource: row.proposal_source as 'leader' | 'department' | 'public' | null, // kept by the contract
});

function toRegistersDto(context: QueryContext, loaded: LoadedDecision): RegistersDto {
  const counts = new Map(
    context.db
      .all(registerViewSql.attachmentCounts, { slot: registerSlot(loaded.row.id) })
      .map((row) => [`${row.subject}:${row.subject_id}`, row.n]),
  );
  const all = registerKinds.map((kind) => [
    kind,
    storedEntries(context.db, kind, loaded.row.id).map((entry) => ({
      id: entry.id,
      version: entry.version,
      data: entry.data,
      findings: entry.voidReason === '' ? [...findingsOf(context, loaded, kind, entry.data, entry.id)] : [],
      attachmentCount: counts.get(`${kind}:${entry.id}`) ?? 0,
      isVoided: entry.voidReason !== '',
      voidReason: entry.voidReason,
    })),
  ]);
  // The output schema of the contract checks every row of every kind.
  return Object.fromEntries(all) as RegistersDto;
}

function loadForEntry(
  context: CommandContext,
  input: { readonly decisionId: number; readonly expectedVersion: number },
  kind: RegisterKind,
): LoadedDecision {
  const loaded = loadDecision(context.db, input.decisionId);
  requireVersion(loaded.row.version, input.expectedVersion);
  if (loaded.row.void_reason !== null) throw ruleError('这件事项已经作废，不能再登记');
  if (loaded.facts.exclusion !== null)
    throw ruleError(`这件事项不适用本条例，不登记法定程序（${citeRule('D-03')}）`);
  if (loaded.facts.lifecycle === 'suspended')
    throw ruleError(`这件事项已中止，恢复以后才能登记（${citeRule('D-33')}）`);
  // A terminated matter is only filed away.
  if (loaded.facts.lifecycle === 'terminated' && kind !== 'archiveItem')
    throw ruleError(`这件事项已终止，只登记归档材料（${citeRule('D-33')}）`);
  if (loaded.facts.steps.archive.state === 'done')
    throw ruleError('这件事项已经归档，记录只追加不改；需要更正的，请登记调整');
  return loaded;
}

/** 保存前再核一遍：红的拦下（补录的记违规），黄的要理由。 */
function enforceFindings(
  context: CommandContext,
  loaded: LoadedDecision,
  kind: RegisterKind,
  findings: readonly Finding[],
  remedy: string,
  extra: readonly Obstacle[],
): void {
  const obstacles = findings
    .filter((finding) => finding.level === 'block')
    .map(({ ruleId, message, field }) => ({ ruleId, message, field: `data.${field}` }));
  const decision = { id: loaded.row.id, isBackEntry: loaded.row.is_back_entry === 1 };
  enforce(context, decision, [...obstacles, ...extra], remedy, `“${registerInfos[kind].name}”还不能存入`);
  const unexplained = findings.filter((finding) => finding.level === 'reason');
  if (unexplained.length > 0)
    throw new AppError(
      'validation',
      unexplained.map((finding) => finding.message).join('；'),
      Object.fromEntries(unexplained.map((finding) => [`data.${finding.field}`, finding.message])),
    );
}

/** 会议只能在法定条件都满足以后登记。 */
function meetingObstacles(context: CommandContext, loaded: LoadedDecision, data: Meeting): Obstacle[] {
  return unmet(sheetOf(context, loaded, data.heldOn)).filter(
    (obstacle) => obstacle.ruleId !== ('D-26a' satisfies RuleId),
  );
}

/** What a register entry changes on the decision itself. */
function carryOver(context: CommandContext, decisionId: number, kind: RegisterKind): void {
  const { db } = context;
  const { registers, facts } = loadDecision(db, decisionId);
  if (kind === 'riskAssessment') {
    const last = registers.riskAssessment.toSorted((a, b) => (a.assessedOn < b.assessedOn ? -1 : 1)).at(-1);
    db.run(decisionSql.setRisk, { id: decisionId, riskConclusion: last?.conclusion ?? null });
  }
  if (kind === 'meeting') {
    const last = registers.meeting.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1)).at(-1);
    db.run(decisionSql.setMeeting, {
      id: decisionId,
      meetingType: last?.type ?? facts.meetingType,
      meetingResult: last?.result ?? null,
    });
  }
}

/** The first entry of a step opens it. */
function openStep(context: CommandContext, loaded: LoadedDecision, kind: RegisterKind): void {
  const { step } = registerInfos[kind];
  if (step === 'initiation') return;
  const facts = loaded.facts.steps[step];
  if (!facts.isApplicable || facts.state !== 'notStarted') return;
  context.db.run(decisionSql.openStep, { id: loaded.row.id, kind: step, on: context.today });
}

function requireEntry(context: CommandContext, kind: RegisterKind, decisionId: number, entryId: number) {
  const entry = storedEntries(context.db, kind, decisionId).find((row) => row.id === entryId);
  if (entry === undefined) throw notFound('行登记');
  if (entry.voidReason !== '') throw ruleError('这一行已经作废，不能再改');
  return entry;
}

/** An expert picked from the pool must be in it; other registers have no such field. */
function requireExpert({ db }: CommandContext, expertId: unknown): void {
  if (typeof expertId === 'number' && db.get(expertSql.one, { id: expertId }) === undefined)
    throw fieldError('data.expertId', '专家库里没有这位专家，请重新选择');
}

function parseData(kind: RegisterKind, data: unknown): Record<string, unknown> {
  const parsed = registerSchemas[kind].safeParse(data);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues)
    fields[['data', ...issue.path].map(String).join('.')] ??= issue.message;
  throw new AppError('validation', Object.values(fields)[0] ?? '填写有误', fields);
}

export const registers: Handlers<AppContract>['registers'] = {
  ofDecision: (context, input) => toRegistersDto(context, loadDecision(context.db, input.decisionId)),
  violations: ({ db }, input) =>
    db.all(violationSql.ofDecision, { decisionId: input.decisionId }).map((row) => ({
      id: row.id,
      ruleId: row.rule_id as RuleId | null, // written from a rule of the table
      citation: row.citation,
      fact: row.fact,
      remedy: row.remedy,
      recordedOn: row.recorded_on,
      recordedBy: row.recorded_by,
    })),
  compliance(context, input) {
    const lines = sheetOf(context, loadDecision(context.db, input.decisionId));
    return { lines: [...lines], isBarred: isBarred(lines), on: context.today };
  },
  save(context, input) {
    const { db } = context;
    const { kind } = input;
    const loaded = loadForEntry(context, input, kind);
    const data = parseData(kind, input.data);
    const info = registerInfos[kind];
    const before = input.entryId === null ? null : requireEntry(context, kind, loaded.row.id, input.entryId);
    if (before === null && info.isSingle && loaded.registers[kind].length > 0)
      throw ruleError(`“${info.name}”一件只登记一份，请修改已有的一份`);
    requireExpert(context, data['expertId']);
    const findings = findingsOf(context, loaded, kind, data, input.entryId);
    // Parsed by the meeting's own schema when the kind is `meeting`.
    const extra = kind === 'meeting' ? meetingObstacles(context, loaded, data as unknown as Meeting) : [];
    enforceFindings(context, loaded, kind, findings, input.remedy, extra);
    const params = toParams(kind, data);
    const entryId =
      before === null
        ? db.run(registerSql[kind].insert, { decisionId: loaded.row.id, ...params }).id
        : before.id;
    if (before !== null) db.run(registerSql[kind].update, { id: entryId, ...params });
    openStep(context, loaded, kind);
    carryOver(context, loaded.row.id, kind);
    const version = refreshDecision(context.db, loaded.row.id, context.now);
    context.audit({
      entity: 'decision',
      id: loaded.row.id,
      summary: `${before === null ? '登记' : '修改'}${info.name}`,
      ...(before === null ? {} : { before: { id: entryId, ...before.data } }),
      after: { id: entryId, ...data },
    });
    return { id: loaded.row.id, version, entryId };
  },
  void(context, input) {
    const { db } = context;
    const loaded = loadForEntry(context, input, input.kind);
    const entry = requireEntry(context, input.kind, loaded.row.id, input.entryId);
    if (
      input.kind === 'participationRound' &&
      (loaded.registers.hearingParticipant.some((row) => row.roundId === entry.id) ||
        loaded.registers.comment.some((row) => row.roundId === entry.id))
    )
      throw ruleError('这一轮名下还有听证参加人或者意见，请先处理它们');
    db.run(registerSql[input.kind].void, { id: entry.id, reason: input.reason });
    carryOver(context, loaded.row.id, input.kind);
    const version = refreshDecision(context.db, loaded.row.id, context.now);
    context.audit({
      entity: 'decision',
      id: loaded.row.id,
      summary: `作废${registerInfos[input.kind].name}：${input.reason}`,
      before: { id: entry.id, ...entry.data },
    });
    return { id: loaded.row.id, version };
  },
  importComments(context, input) {
    const { db } = context;
    const loaded = loadForEntry(context, input, 'comment');
    const problems: Record<string, string> = {};
    for (const [index, row] of input.rows.entries())
      for (const finding of findingsOf(context, loaded, 'comment', row, null))
        if (finding.level !== 'info') problems[`rows.${index}.${finding.field}`] = finding.message;
    if (Object.keys(problems).length > 0)
      throw new AppError('validation', `${Object.keys(problems).length} 处要改，整批没有登记`, problems);
    for (const row of input.rows)
      db.run(registerSql.comment.insert, { decisionId: loaded.row.id, ...toParams('comment', row) });
    openStep(context, loaded, 'comment');
    const version = refreshDecision(context.db, loaded.row.id, context.now);
    context.audit({
      entity: 'decision',
      id: loaded.row.id,
      summary: `成批登记公众意见 ${input.rows.length} 条`,
      after: input.rows,
    });
    return { id: loaded.row.id, version, added: input.rows.length };
  },
};
