/** The opinion: counsel's material, drafting, check, signature, reply, correction (713号令第二十七、二十八条). */
import type { AppContract } from '#shared/contract/index.ts';
import { itemInput } from '#shared/contract/reviews.ts';
import { checkOpinion, refuseSignOff } from '#shared/domain/review/checks.ts';
import { adoptions, conclusions } from '#shared/domain/review/vocabulary.ts';
import { blockers, citeRule } from '#shared/domain/rules/rules.ts';
import { type CommandContext, type Handlers, requireActor } from '../../context.ts';
import { AppError, fieldError, notFound, ruleError } from '../../errors.ts';
import { accountName } from '../access/accounts.ts';
import { takeNumber } from '../numbering/series.ts';
import { opinionModel, wordOf } from '../papers/models.ts';
import { issueSlip, nameOfPaper, newestOf, officeName } from '../papers/slips.ts';
import { finish, loadForEvent, moveOn, recordOf, requireDayBetween } from './common.ts';
import { type ReviewRow, reviewSql } from './sql.ts';
import { counselOf, drafterOf, loadReview, opinionFacts, opinionOf, toReviewDto } from './views.ts';

type ReviewHandlers = Handlers<AppContract>['reviews'];

/** Only the person in charge drafts. @throws AppError `forbidden` */
function requireDrafter(context: CommandContext, row: ReviewRow): void {
  if (row.handler_id !== requireActor(context).id)
    throw new AppError(
      'forbidden',
      `本件承办人是${accountName(context.db, row.handler_id)}，意见由承办人起草；要换人请先指派`,
    );
}

export const addCounselOpinion: ReviewHandlers['addCounselOpinion'] = (context, input) => {
  const { db } = context;
  const row = loadForEvent(context, input, 'saveOpinion', '登记法律意见');
  const before = recordOf(context, row);
  requireDayBetween(context, 'receivedOn', '收到日期', input.receivedOn, {
    day: row.submitted_on,
    label: '送审日期',
  });
  if (input.items.length === 0 && input.summary === '')
    throw fieldError('summary', '没有逐条意见的，请写意见摘要（例如“无修改意见”及理由）');
  const { id: opinionId } = db.run(reviewSql.insertOpinion, {
    id: row.id,
    counselName: input.counselName,
    counselKind: input.counselKind,
    firm: input.firm,
    receivedOn: input.receivedOn,
    conclusion: input.conclusion,
    summary: input.summary,
  });
  for (const [index, item] of input.items.entries())
    db.run(reviewSql.insertCounselItem, { opinionId, seq: index + 1, ...item });
  const done = finish(context, row.id, `${input.counselName}交法律意见，${input.items.length} 条`, before);
  return { ...done, counselOpinionId: opinionId };
};

export const voidCounselOpinion: ReviewHandlers['voidCounselOpinion'] = (context, input) => {
  const row = loadForEvent(context, input, 'saveOpinion', '作废法律意见');
  const before = recordOf(context, row);
  const opinion = counselOf(context.db, row.id).find((entry) => entry.id === input.counselOpinionId);
  if (opinion === undefined) throw notFound('份法律意见');
  if (opinion.isVoided) throw ruleError('这份法律意见已经作废');
  const used = opinionOf(context.db, row).items.filter((item) =>
    opinion.items.some((entry) => entry.id === item.counselItemId),
  );
  if (used.length > 0)
    throw ruleError(
      `修改意见第 ${used.map((item) => item.seq).join('、')} 条引自这份法律意见，请先删去再作废`,
    );
  context.db.run(reviewSql.voidOpinion, { opinionId: opinion.id, reason: input.reason });
  return finish(context, row.id, `作废${opinion.counselName}的法律意见：${input.reason}`, before);
};

export const settleCounselItem: ReviewHandlers['settleCounselItem'] = (context, input) => {
  const row = loadForEvent(context, input, 'saveOpinion', '记法律意见去向');
  requireDrafter(context, row);
  const before = recordOf(context, row);
  const item = counselOf(context.db, row.id)
    .flatMap((opinion) => opinion.items)
    .find((entry) => entry.id === input.counselItemId);
  if (item === undefined) throw notFound('条法律意见');
  if (input.adoption !== null && input.adoption !== 'adopted' && input.reason === '')
    throw fieldError('reason', `“${adoptions[input.adoption]}”请写理由`);
  context.db.run(reviewSql.settleCounselItem, {
    itemId: item.id,
    adoption: input.adoption,
    reason: input.reason,
  });
  const verdict = input.adoption === null ? '待定' : adoptions[input.adoption];
  return finish(context, row.id, `法律意见第 ${item.seq} 条：${verdict}`, before);
};

export const saveOpinion: ReviewHandlers['saveOpinion'] = (context, input) => {
  const { db } = context;
  const row = loadForEvent(context, input, 'saveOpinion');
  requireDrafter(context, row);
  const before = recordOf(context, row);
  const counselItems = counselOf(db, row.id)
    .filter((opinion) => !opinion.isVoided)
    .flatMap((opinion) => opinion.items);
  const introduced = new Set<number>();
  for (const [index, item] of input.items.entries()) {
    if (item.counselItemId === null) continue;
    if (!counselItems.some((entry) => entry.id === item.counselItemId))
      throw fieldError(`items.${index}.counselItemId`, '所引的法律意见不在本件');
    introduced.add(item.counselItemId);
  }
  db.run(reviewSql.saveText, {
    id: row.id,
    authorityFinding: input.authority.finding,
    authorityNote: input.authority.note,
    procedureFinding: input.procedure.finding,
    procedureNote: input.procedure.note,
    contentFinding: input.content.finding,
    contentNote: input.content.note,
    conclusionNote: input.conclusionNote,
    legalRisk: input.legalRisk,
    noRuleGround: input.noRuleGround,
    copyTo: input.copyTo,
  });
  db.run(reviewSql.setConclusion, { id: row.id, conclusion: input.conclusion });
  db.run(reviewSql.deleteItems, { id: row.id });
  for (const [index, item] of input.items.entries())
    db.run(reviewSql.insertItem, { id: row.id, seq: index + 1, ...item });
  for (const entry of counselItems) {
    const isIn = introduced.has(entry.id);
    if (isIn && entry.adoption !== 'adopted' && entry.adoption !== 'partial')
      db.run(reviewSql.settleCounselItem, { itemId: entry.id, adoption: 'adopted', reason: '' });
    if (!isIn && entry.adoption === 'adopted')
      db.run(reviewSql.settleCounselItem, { itemId: entry.id, adoption: null, reason: '' });
  }
  return finish(context, row.id, `存意见草稿，修改意见 ${input.items.length} 条`, before);
};

/** @throws AppError when the opinion is not ready to leave the drafter's hands. */
function requireReady(context: CommandContext, row: ReviewRow): void {
  const opinion = opinionOf(context.db, row);
  const stop = blockers(checkOpinion(opinionFacts(opinion, counselOf(context.db, row.id))));
  if (stop.length > 0)
    throw ruleError(
      `还不能提交：${stop.map((line) => `${line.message}（${citeRule(line.ruleId)}）`).join('；')}`,
    );
  for (const [index, item] of opinion.items.entries()) {
    const { clause, problem, basis, suggestion, severity, counselItemId } = item;
    const parsed = itemInput.safeParse({ clause, problem, basis, suggestion, severity, counselItemId });
    const issue = parsed.success ? undefined : parsed.error.issues[0];
    if (issue !== undefined)
      throw fieldError(`items.${index}.${issue.path.join('.')}`, `第 ${index + 1} 条：${issue.message}`);
  }
}

export const submitForCheck: ReviewHandlers['submitForCheck'] = (context, input) => {
  const row = loadForEvent(context, input, 'submitForCheck');
  requireDrafter(context, row);
  const before = recordOf(context, row);
  requireReady(context, row);
  sign(context, row, 'draft', 'pass', '');
  moveOn(context, row, 'submitForCheck');
  return finish(context, row.id, '提交复核', before);
};

function sign(
  context: CommandContext,
  row: ReviewRow,
  step: 'draft' | 'check' | 'sign',
  decision: 'pass' | 'back',
  comment: string,
): void {
  context.db.run(reviewSql.signoff, {
    id: row.id,
    round: row.round,
    step,
    decision,
    accountId: requireActor(context).id,
    at: context.now,
    comment,
  });
}

/** @throws AppError `rule` when the actor had another hand in this review. */
function requireOtherPerson(context: CommandContext, row: ReviewRow, step: 'check' | 'sign'): void {
  const actorId = requireActor(context).id;
  const drafterId = drafterOf(context.db, row);
  for (const handlerId of [drafterId, row.handler_id]) {
    const reason = refuseSignOff(step, actorId, { handlerId, checkerId: row.checker_id });
    if (reason !== null) throw ruleError(reason);
  }
}

export const passCheck: ReviewHandlers['passCheck'] = (context, input) => {
  const row = loadForEvent(context, input, 'passCheck');
  const before = recordOf(context, row);
  requireOtherPerson(context, row, 'check');
  requireReady(context, row);
  sign(context, row, 'check', 'pass', input.comment);
  context.db.run(reviewSql.setChecker, { id: row.id, checkerId: requireActor(context).id });
  moveOn(context, row, 'passCheck');
  return finish(context, row.id, `复核通过${input.comment === '' ? '' : `：${input.comment}`}`, before);
};

export const backToDraft: ReviewHandlers['backToDraft'] = (context, input) => {
  const row = loadForEvent(context, input, 'backToDraft');
  const before = recordOf(context, row);
  const step = row.state === 'checking' ? 'check' : 'sign';
  if (step === 'sign' && !requireActor(context).roles.includes('head'))
    throw new AppError('forbidden', '待签发的意见由负责人退回');
  requireOtherPerson(context, row, step);
  sign(context, row, step, 'back', input.comment);
  context.db.run(reviewSql.newRound, { id: row.id });
  moveOn(context, row, 'backToDraft');
  return finish(context, row.id, `退回经办修改：${input.comment}`, before);
};

export const issue: ReviewHandlers['issue'] = (context, input) => {
  const { db } = context;
  const row = loadForEvent(context, input, 'issue');
  const before = recordOf(context, row);
  requireOtherPerson(context, row, 'sign');
  requireReady(context, row);
  requireDayBetween(context, 'issuedOn', '成文日期', input.issuedOn, {
    day: latestFact(context, row),
    label: '受理、收到法律意见等前面各步的日期',
  });
  sign(context, row, 'sign', 'pass', input.comment);
  const actor = requireActor(context);
  const lineage = `F-04:${row.id}`;
  const previous = newestOf(db, lineage);
  const docNo = takeNumber(db, 'review.opinion', input.issuedOn, `送审 ${row.intake_no}`, context.now);
  const model = opinionModel(toReviewDto(context, row), {
    office: officeName(db),
    docNo,
    docWord: wordOf(docNo),
    issuedOn: input.issuedOn,
    version: (previous?.version ?? 0) + 1,
    replaces: nameOfPaper(previous),
    checker: accountName(db, row.checker_id),
    signer: actor.name,
  });
  const slip = issueSlip(db, { model, lineage, reviewId: row.id }, { name: actor.name, at: context.now });
  db.run(reviewSql.issue, {
    id: row.id,
    signerId: actor.id,
    issuedOn: input.issuedOn,
    docNo,
    slipId: slip.id,
  });
  moveOn(context, row, 'issue');
  const done = finish(
    context,
    row.id,
    `签发${docNo}，结论：${row.conclusion === null ? '' : conclusions[row.conclusion as keyof typeof conclusions]}`,
    before,
  );
  return { ...done, slipId: slip.id, docNo };
};

/** The newest day that the opinion rests on: nothing may be signed before it. */
function latestFact(context: CommandContext, row: ReviewRow): string {
  const days = [
    row.accepted_on ?? row.submitted_on,
    // A correction is not signed before the paper that it corrects.
    ...(row.issued_on === null ? [] : [row.issued_on]),
    ...counselOf(context.db, row.id)
      .filter((opinion) => !opinion.isVoided)
      .map((opinion) => opinion.receivedOn),
    ...context.db
      .all(reviewSql.notices, { id: row.id })
      .map((notice) => notice.received_on ?? notice.issued_on),
  ];
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

export const recordReply: ReviewHandlers['recordReply'] = (context, input) => {
  const { db } = context;
  const row = loadForEvent(context, input, 'recordReply');
  const before = recordOf(context, row);
  requireDayBetween(context, 'repliedOn', '反馈日期', input.repliedOn, {
    day: row.issued_on ?? row.submitted_on,
    label: '成文日期',
  });
  const items = opinionOf(db, row).items;
  for (const [index, entry] of input.items.entries()) {
    if (!items.some((item) => item.id === entry.itemId)) throw notFound('条修改意见');
    if (entry.reply !== 'adopted' && entry.reason === '')
      throw fieldError(`items.${index}.reason`, `“${adoptions[entry.reply]}”请写理由`);
    db.run(reviewSql.replyItem, {
      id: row.id,
      itemId: entry.itemId,
      reply: entry.reply,
      reason: entry.reason,
      repliedOn: input.repliedOn,
    });
  }
  if (items.length === 0 && input.generalReply === '')
    throw fieldError('generalReply', '没有逐条修改意见，请写总的反馈');
  db.run(reviewSql.reply, { id: row.id, generalReply: input.generalReply, repliedOn: input.repliedOn });
  const open = opinionOf(db, row).items.filter((item) => item.reply === null).length;
  moveOn(context, row, open === 0 ? 'completeReply' : 'recordReply');
  return finish(
    context,
    row.id,
    open === 0 ? `${input.repliedOn} 承办单位反馈，逐条有着落` : `登记反馈，还有 ${open} 条未反馈`,
    before,
  );
};

export const startCorrection: ReviewHandlers['startCorrection'] = (context, input) => {
  const row = loadForEvent(context, input, 'startCorrection');
  const before = recordOf(context, row);
  context.db.run(reviewSql.correct, { id: row.id, reason: input.reason, none: '' });
  // The replies answered the paper that is being corrected; the audit trail keeps them.
  context.db.run(reviewSql.clearReplies, { id: row.id });
  context.db.run(reviewSql.newRound, { id: row.id });
  moveOn(context, row, 'startCorrection');
  return finish(
    context,
    row.id,
    `更正${row.doc_no ?? ''}：${input.reason}；新件签发前，原件仍为现行`,
    before,
  );
};

export const voidReview: ReviewHandlers['void'] = (context, input) => {
  const row = loadForEvent(context, input, 'voidReview');
  if (row.slip_id !== null) throw ruleError('已出具过意见书的送审件不能作废；内容有误请更正');
  const before = recordOf(context, row);
  context.db.run(reviewSql.void, { id: row.id, reason: input.reason });
  moveOn(context, row, 'voidReview');
  return finish(
    context,
    loadReview(context.db, row.id).id,
    `作废送审 ${row.intake_no}：${input.reason}`,
    before,
  );
};
