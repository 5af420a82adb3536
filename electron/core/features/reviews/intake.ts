/** Intake: register, materials, supplement, return, accept, assign (713号令第二十五、二十六条). */
import type { ParsedInputOf } from '#shared/contract/define.ts';
import type { AppContract } from '#shared/contract/index.ts';
import { checkAcceptance, checkReviewTime } from '#shared/domain/review/checks.ts';
import { exclusions, type Exclusion } from '#shared/domain/decision/vocabulary.ts';
import { blockers, citeRule } from '#shared/domain/rules/rules.ts';
import { materialKinds } from '#shared/domain/review/vocabulary.ts';
import type { LocalDate } from '#shared/lib/local-date.ts';
import { present } from '#shared/lib/assert.ts';
import { type CommandContext, type Handlers, requireActor } from '../../context.ts';
import { fieldError, ruleError } from '../../errors.ts';
import { initialsOf } from '../../pinyin.ts';
import { requireAccount } from '../access/accounts.ts';
import { loadDecision } from '../decisions/facts.ts';
import { takeNumber } from '../numbering/series.ts';
import { noticeModel } from '../papers/models.ts';
import { issueIntake, issueSlip, officeName } from '../papers/slips.ts';
import { requireUnit } from '../units/units.ts';
import { finish, loadForEvent, moveOn, recordOf, requireDayBetween } from './common.ts';
import { unfinishedReview } from './current.ts';
import { type ReviewRow, reviewSql } from './sql.ts';
import { loadReview, materialsOf, toReviewDto } from './views.ts';

type ReviewHandlers = Handlers<AppContract>['reviews'];
type Intake = Omit<ParsedInputOf<AppContract['reviews']['register']>, 'decisionId'>;

function checkIntake(context: CommandContext, input: Intake): void {
  requireUnit(context.db, input.submitUnitId, 'submitUnitId');
  requireDayBetween(context, 'submittedOn', '送审日期', input.submittedOn, null);
  if (input.replyDueOn !== null && input.replyDueOn < input.submittedOn)
    throw fieldError('replyDueOn', `要求答复日不能早于送审日期 ${input.submittedOn}`);
  checkMaterials(input.materials);
}

function checkMaterials(materials: Intake['materials']): void {
  const seen = new Set<string>();
  for (const [index, material] of materials.entries()) {
    if (seen.has(material.kind))
      throw fieldError(`materials.${index}.kind`, `“${materialKinds[material.kind].name}”重复了`);
    seen.add(material.kind);
    if (material.state === 'notApplicable' && materialKinds[material.kind].isStatutory)
      throw fieldError(
        `materials.${index}.state`,
        `“${materialKinds[material.kind].name}”是法定材料，不能选不适用（${citeRule('D-22a')}）`,
      );
  }
}

function putMaterials(context: CommandContext, id: number, materials: Intake['materials']): void {
  for (const material of materials)
    context.db.run(reviewSql.putMaterial, {
      id,
      kind: material.kind,
      state: material.state,
      copies: material.copies,
      note: material.note,
    });
}

const intakeParams = (input: Intake) => ({
  draftTitle: input.draftTitle,
  initials: initialsOf(input.draftTitle),
  submitUnitId: input.submitUnitId,
  contactName: input.contactName,
  contactPhone: input.contactPhone,
  submittedOn: input.submittedOn,
  submitter: input.submitter,
  replyDueOn: input.replyDueOn,
});

/** Issues F-03 and records the notice that it carries. */
function sendNotice(
  context: CommandContext,
  row: ReviewRow,
  notice: {
    readonly kind: 'supplement' | 'return';
    readonly lines: readonly string[];
    readonly issuedOn: LocalDate;
    readonly dueOn: LocalDate | null;
  },
): string {
  const { db } = context;
  const actor = requireActor(context);
  const docNo = takeNumber(db, 'review.notice', notice.issuedOn, `送审 ${row.intake_no}`, context.now);
  const model = noticeModel(toReviewDto(context, row), officeName(db), {
    ...notice,
    docNo,
    handler: actor.name,
  });
  const { id: noticeId } = db.run(reviewSql.insertNotice, {
    id: row.id,
    kind: notice.kind,
    docNo,
    issuedOn: notice.issuedOn,
    lines: notice.lines.join('\n'),
    dueOn: notice.dueOn,
    stopsClock: row.accepted_on === null ? 0 : 1,
  });
  const slip = issueSlip(
    db,
    { model, lineage: `F-03:${noticeId}`, reviewId: row.id },
    { name: actor.name, at: context.now },
  );
  db.run(reviewSql.noticeSlip, { noticeId, slipId: slip.id });
  return docNo;
}

/** The latest day on record: nothing that follows may be dated before it. */
function latestDay(context: CommandContext, row: ReviewRow): { day: string; label: string } {
  let latest =
    row.accepted_on === null
      ? { day: row.submitted_on, label: '送审日期' }
      : { day: row.accepted_on, label: '受理日期' };
  for (const notice of context.db.all(reviewSql.notices, { id: row.id })) {
    if (notice.issued_on > latest.day) latest = { day: notice.issued_on, label: '补正通知日期' };
    if (notice.received_on !== null && notice.received_on >= latest.day)
      latest = { day: notice.received_on, label: '补正材料收到日' };
  }
  return latest;
}

const oneLine = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(/\n/g, ' ')).join('；');

export const register: ReviewHandlers['register'] = (context, input) => {
  const { db } = context;
  const { row: decision, facts } = loadDecision(db, input.decisionId);
  if (decision.void_reason !== null) throw ruleError('这件决策事项已经作废，不能送审');
  if (facts.steps.archive.state === 'done') throw ruleError('这件决策事项已经归档，不能再送审');
  if (facts.exclusion !== null)
    throw ruleError(
      `这件事项属“${exclusions[facts.exclusion satisfies Exclusion]}”，不按本条例送审（${citeRule('D-03')}）`,
    );
  if (facts.lifecycle !== 'active') throw ruleError('这件事项已中止或者终止，不能送审');
  const earlier = db.all(reviewSql.ofDecision, { decisionId: input.decisionId });
  const running = unfinishedReview(db, input.decisionId);
  if (running !== undefined) throw ruleError(`这件事项的送审 ${running.intake_no} 还在办理，不能重复登记`);
  checkIntake(context, input);
  const intakeNo = takeNumber(
    db,
    'review.intake',
    input.submittedOn,
    `决策事项“${decision.title}”`,
    context.now,
  );
  const { id } = db.run(reviewSql.insert, {
    ...intakeParams(input),
    intakeNo,
    decisionId: input.decisionId,
    handlerId: decision.handler_id,
    previousReviewId: earlier.at(-1)?.id ?? null,
    now: context.now,
  });
  db.run(reviewSql.insertText, { id });
  putMaterials(context, id, input.materials);
  return finish(context, id, `送审登记 ${intakeNo}：${input.draftTitle}`, undefined);
};

export const updateIntake: ReviewHandlers['updateIntake'] = (context, input) => {
  const row = loadReview(context.db, input.id);
  if (row.accepted_on !== null)
    throw ruleError('已经受理过的送审件不能再改登记内容；补正的材料请用“收到补正材料”登记');
  loadForEvent(
    context,
    input,
    row.state === 'supplementing' ? 'receiveSupplement' : 'accept',
    '修改送审登记',
  );
  const before = recordOf(context, row);
  checkIntake(context, input);
  const noticed = context.db.all(reviewSql.notices, { id: row.id })[0];
  if (noticed !== undefined && input.submittedOn > noticed.issued_on)
    throw fieldError('submittedOn', `送审日期不能晚于补正通知日期 ${noticed.issued_on}`);
  context.db.run(reviewSql.updateIntake, { id: row.id, ...intakeParams(input) });
  putMaterials(context, row.id, input.materials);
  return finish(context, row.id, `修改送审登记 ${row.intake_no}`, before);
};

export const accept: ReviewHandlers['accept'] = (context, input) => {
  const row = loadForEvent(context, input, 'accept');
  const before = recordOf(context, row);
  const stop = blockers(checkAcceptance(materialsOf(context.db, row.id)));
  if (stop.length > 0)
    throw ruleError(`不能受理：${stop.map((line) => line.message).join('；')}（${citeRule('D-22a')}）`, {
      materials: stop[0]?.message ?? '',
    });
  requireAccount(context.db, input.handlerId, ['handler', 'head'], 'handlerId');
  requireDayBetween(context, 'acceptedOn', '受理日期', input.acceptedOn, latestDay(context, row));
  if (input.replyDueOn < input.acceptedOn)
    throw fieldError('replyDueOn', `要求答复日不能早于受理日期 ${input.acceptedOn}`);
  const time = checkReviewTime(input.acceptedOn, input.replyDueOn, context.calendar);
  if (!time.isMet && input.shortReason === '')
    throw fieldError('shortReason', `${time.message}（${citeRule('D-22b')}）`);
  context.db.run(reviewSql.accept, {
    id: row.id,
    acceptedOn: input.acceptedOn,
    replyDueOn: input.replyDueOn,
    shortReason: time.isMet ? '' : input.shortReason,
    handlerId: input.handlerId,
  });
  moveOn(context, row, 'accept');
  issueIntake(context, row.id);
  return finish(
    context,
    row.id,
    `材料齐全，${input.acceptedOn} 受理，${time.isMet ? time.message : `${time.message}：${input.shortReason}`}`,
    before,
  );
};

export const requestSupplement: ReviewHandlers['requestSupplement'] = (context, input) => {
  const row = loadForEvent(context, input, 'requestSupplement');
  const before = recordOf(context, row);
  requireDayBetween(context, 'issuedOn', '通知日期', input.issuedOn, latestDay(context, row));
  if (input.dueOn <= input.issuedOn) throw fieldError('dueOn', `补正期限应当晚于通知日期 ${input.issuedOn}`);
  const docNo = sendNotice(context, row, {
    kind: 'supplement',
    lines: input.lines,
    issuedOn: input.issuedOn,
    dueOn: input.dueOn,
  });
  moveOn(context, row, 'requestSupplement');
  return finish(context, row.id, `${docNo}要求补正：${oneLine(input.lines)}`, before);
};

export const receiveSupplement: ReviewHandlers['receiveSupplement'] = (context, input) => {
  const row = loadForEvent(context, input, 'receiveSupplement');
  const before = recordOf(context, row);
  const notice = present(
    context.db.all(reviewSql.notices, { id: row.id }).findLast((entry) => entry.kind === 'supplement'),
    '补正中的送审件有补正通知',
  );
  requireDayBetween(context, 'receivedOn', '收到日期', input.receivedOn, {
    day: notice.issued_on,
    label: '补正通知日期',
  });
  checkMaterials(input.materials);
  if (row.accepted_on !== null) {
    if (input.replyDueOn === null)
      throw fieldError('replyDueOn', '受理以后补正的，计时停止过，请重新确认要求答复日');
    if (input.replyDueOn < input.receivedOn)
      throw fieldError('replyDueOn', `要求答复日不能早于收到日期 ${input.receivedOn}`);
    context.db.run(reviewSql.setReplyDue, { id: row.id, replyDueOn: input.replyDueOn });
  }
  putMaterials(context, row.id, input.materials);
  context.db.run(reviewSql.noticeReceived, { id: row.id, receivedOn: input.receivedOn });
  moveOn(context, row, 'receiveSupplement');
  return finish(context, row.id, `${input.receivedOn} 收到补正材料`, before);
};

export const returnPackage: ReviewHandlers['returnPackage'] = (context, input) => {
  const row = loadForEvent(context, input, 'returnPackage');
  const before = recordOf(context, row);
  requireDayBetween(context, 'issuedOn', '退回日期', input.issuedOn, latestDay(context, row));
  const docNo = sendNotice(context, row, {
    kind: 'return',
    lines: input.lines,
    issuedOn: input.issuedOn,
    dueOn: null,
  });
  moveOn(context, row, 'returnPackage');
  return finish(context, row.id, `${docNo}退回：${oneLine(input.lines)}`, before);
};

export const assign: ReviewHandlers['assign'] = (context, input) => {
  const isDrafting = loadReview(context.db, input.id).state === 'reviewing';
  const row = loadForEvent(context, input, isDrafting ? 'saveOpinion' : 'accept', '改派承办人');
  const before = recordOf(context, row);
  const account = requireAccount(context.db, input.handlerId, ['handler', 'head'], 'handlerId');
  context.db.run(reviewSql.setHandler, { id: row.id, handlerId: account.id });
  return finish(context, row.id, `指派 ${account.name} 承办`, before);
};
