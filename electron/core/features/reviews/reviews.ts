/** Every procedure of the reviews group. */
import type { AppContract } from '#shared/contract/index.ts';
import { present } from '#shared/lib/assert.ts';
import { type Handlers, requireActor } from '../../context.ts';
import * as intake from './intake.ts';
import * as opinion from './opinion.ts';
import { reviewSql } from './sql.ts';
import { listReviewsPage, loadReview, toReviewDto } from './views.ts';

export const reviews: Handlers<AppContract>['reviews'] = {
  list: (context, input) => listReviewsPage(context, input),
  counts: (context) =>
    present(
      context.db.get(reviewSql.counts, { me: requireActor(context).id, today: context.today }),
      '计数总有一行',
    ),
  get: (context, input) => toReviewDto(context, loadReview(context.db, input.id)),
  register: intake.register,
  updateIntake: intake.updateIntake,
  accept: intake.accept,
  requestSupplement: intake.requestSupplement,
  receiveSupplement: intake.receiveSupplement,
  returnPackage: intake.returnPackage,
  assign: intake.assign,
  addCounselOpinion: opinion.addCounselOpinion,
  voidCounselOpinion: opinion.voidCounselOpinion,
  settleCounselItem: opinion.settleCounselItem,
  saveOpinion: opinion.saveOpinion,
  submitForCheck: opinion.submitForCheck,
  passCheck: opinion.passCheck,
  backToDraft: opinion.backToDraft,
  issue: opinion.issue,
  recordReply: opinion.recordReply,
  startCorrection: opinion.startCorrection,
  void: opinion.voidReview,
};
