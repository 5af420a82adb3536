/** 这件送审此刻能做什么、不能做的为什么。原因来自核心答的 `actions`，程序条件附上条文。 */
import type { ReviewDto } from '#shared/contract/reviews.ts';
import type { MeDto } from '#shared/contract/system.ts';
import { describeRoles, type Role } from '#shared/domain/role.ts';
import { type ReviewEvent, reviewTransitions } from '#shared/domain/review/state-machine.ts';
import { reviewStates } from '#shared/domain/review/vocabulary.ts';
import { citeRule } from '#shared/domain/rules/rules.ts';

export type RecordAction =
  | 'editIntake'
  | 'accept'
  | 'requestSupplement'
  | 'receiveSupplement'
  | 'returnPackage'
  | 'assign'
  | 'addCounsel'
  | 'openOpinion'
  | 'passCheck'
  | 'backToDraft'
  | 'issue'
  | 'showOpinionPaper'
  | 'recordReply'
  | 'startCorrection'
  | 'openDecision'
  | 'resubmit'
  | 'previewIntake'
  | 'void';

export const actionNames: Readonly<Record<RecordAction, string>> = {
  editIntake: '修改登记',
  accept: '受理',
  requestSupplement: '要求补正',
  receiveSupplement: '收到补正材料',
  returnPackage: '退回',
  assign: '指派承办人',
  addCounsel: '登记法律意见',
  openOpinion: '打开审查意见',
  passCheck: '复核通过',
  backToDraft: '退回经办修改',
  issue: '签发',
  showOpinionPaper: '看意见书',
  recordReply: '登记反馈',
  startCorrection: '更正意见书',
  openDecision: '打开决策事项',
  resubmit: '重新送审',
  previewIntake: '送审登记表',
  void: '作废送审件',
};

export interface ActionLayout {
  readonly primary: RecordAction;
  readonly secondary: RecordAction | null;
  readonly more: readonly RecordAction[];
}

/** 页头至多三个按钮：更多、次要、主要；主要的那个就是法定的下一步。 */
export function layoutOf(
  review: Pick<ReviewDto, 'state' | 'docNo' | 'acceptedOn' | 'actions' | 'opinion'>,
): ActionLayout {
  const { state } = review;
  const canCorrect: readonly RecordAction[] = ['startCorrection'];
  switch (state) {
    case 'received':
      return {
        primary: 'accept',
        secondary: 'requestSupplement',
        more: ['editIntake', 'assign', 'returnPackage', 'previewIntake', 'void'],
      };
    case 'supplementing':
      return {
        primary: 'receiveSupplement',
        secondary: review.acceptedOn === null ? 'editIntake' : null,
        more: ['returnPackage', 'previewIntake', 'void'],
      };
    case 'returned':
      return { primary: 'resubmit', secondary: 'openDecision', more: ['previewIntake'] };
    case 'reviewing':
      return {
        primary: 'openOpinion',
        secondary: 'addCounsel',
        more: [
          'requestSupplement',
          'assign',
          'previewIntake',
          ...(review.docNo === null ? (['void'] as const) : (['showOpinionPaper'] as const)),
        ],
      };
    case 'checking':
      return {
        ...(review.actions.passCheck === null
          ? { primary: 'passCheck', secondary: 'openOpinion' }
          : { primary: 'openOpinion', secondary: 'passCheck' }),
        more: ['backToDraft', 'previewIntake', ...voidUnlessIssued(review)],
      };
    case 'signing':
      return {
        ...(review.actions.issue === null
          ? { primary: 'issue', secondary: 'openOpinion' }
          : { primary: 'openOpinion', secondary: 'issue' }),
        more: ['backToDraft', 'previewIntake', ...voidUnlessIssued(review)],
      };
    case 'issued':
      return {
        primary: 'recordReply',
        secondary: 'showOpinionPaper',
        more: ['openOpinion', ...canCorrect, 'previewIntake'],
      };
    case 'replied':
      return {
        // 不合法的不能提请讨论，改了再送。
        primary: review.opinion.conclusion === 'unlawful' ? 'resubmit' : 'openDecision',
        secondary: 'showOpinionPaper',
        more: ['openOpinion', ...canCorrect, 'previewIntake'],
      };
    case 'voided':
      return { primary: 'openDecision', secondary: null, more: ['previewIntake'] };
  }
}

const voidUnlessIssued = (review: Pick<ReviewDto, 'docNo'>): readonly RecordAction[] =>
  review.docNo === null ? ['void'] : [];

const OFFICE: readonly Role[] = ['handler', 'head'];
const events: Readonly<Partial<Record<RecordAction, ReviewEvent>>> = {
  accept: 'accept',
  requestSupplement: 'requestSupplement',
  receiveSupplement: 'receiveSupplement',
  returnPackage: 'returnPackage',
  passCheck: 'passCheck',
  backToDraft: 'backToDraft',
  issue: 'issue',
  recordReply: 'recordReply',
  startCorrection: 'startCorrection',
  void: 'voidReview',
};
/** 不归状态机管、只看角色的几件。 */
const byRole: Readonly<Partial<Record<RecordAction, readonly Role[]>>> = {
  editIntake: OFFICE,
  assign: OFFICE,
  addCounsel: OFFICE,
  resubmit: OFFICE,
};

/** 不能做的原因；能做为 null。 */
export function refusalOf(review: ReviewDto, me: Pick<MeDto, 'roles'>, action: RecordAction): string | null {
  const event = events[action];
  if (event !== undefined) return eventRefusal(review, event);
  const roles = byRole[action];
  if (roles !== undefined && !me.roles.some((role) => roles.includes(role)))
    return `要由${describeRoles(roles)}办理`;
  return null;
}

/** 状态机里一步的原因；程序条件不满足的附条文。 */
export function eventRefusal(review: ReviewDto, event: ReviewEvent): string | null {
  const answer = review.actions[event];
  if (answer === undefined)
    return `这件送审是“${reviewStates[review.state].name}”，不能${reviewTransitions[event].title}`;
  if (answer === null) return null;
  const gates =
    event === 'accept' ? review.acceptanceGates : event === 'submitForCheck' ? review.opinionGates : [];
  const gate = gates.find((line) => !line.isMet && line.message === answer);
  return gate === undefined ? answer : `${answer}（${citeRule(gate.ruleId)}）`;
}

/** 状态机里一步能不能做，供页签里的按钮用。 */
export const can = (review: ReviewDto, event: ReviewEvent): boolean => review.actions[event] === null;
