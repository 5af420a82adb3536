/**
 * 合法性审查的状态机：事件从哪些状态来、到哪个状态去。按钮能否按、命令能否执行都读这一张表。
 */
import type { ReviewState } from './vocabulary.ts';

interface Transition {
  readonly from: readonly ReviewState[];
  /** `resume` returns to where the supplement was asked from. */
  readonly to: ReviewState | 'resume';
  readonly title: string;
}

export const reviewTransitions = {
  accept: { from: ['received'], to: 'reviewing', title: '受理' },
  requestSupplement: { from: ['received', 'reviewing'], to: 'supplementing', title: '要求补正' },
  receiveSupplement: { from: ['supplementing'], to: 'resume', title: '收到补正材料' },
  returnPackage: { from: ['received', 'supplementing'], to: 'returned', title: '退回' },
  saveOpinion: { from: ['reviewing'], to: 'reviewing', title: '存意见草稿' },
  submitForCheck: { from: ['reviewing'], to: 'checking', title: '提交复核' },
  passCheck: { from: ['checking'], to: 'signing', title: '复核通过' },
  backToDraft: { from: ['checking', 'signing'], to: 'reviewing', title: '退回经办修改' },
  issue: { from: ['signing'], to: 'issued', title: '签发' },
  recordReply: { from: ['issued'], to: 'issued', title: '登记反馈' },
  completeReply: { from: ['issued'], to: 'replied', title: '反馈办结' },
  startCorrection: { from: ['issued', 'replied'], to: 'reviewing', title: '更正意见书' },
  voidReview: {
    from: ['received', 'supplementing', 'reviewing', 'checking', 'signing'],
    to: 'voided',
    title: '作废',
  },
} as const satisfies Record<string, Transition>;
export type ReviewEvent = keyof typeof reviewTransitions;
export const reviewEvents = Object.keys(reviewTransitions) as readonly ReviewEvent[];

export const canFire = (state: ReviewState, event: ReviewEvent): boolean =>
  (reviewTransitions[event].from as readonly ReviewState[]).includes(state);

/** Events that the state allows, whoever asks and whatever is still missing. */
export const eventsFrom = (state: ReviewState): readonly ReviewEvent[] =>
  reviewEvents.filter((event) => canFire(state, event));

/** The state after `event`. @param wasAccepted whether the package had been accepted before the supplement. */
export function nextState(event: ReviewEvent, wasAccepted: boolean): ReviewState {
  const to: Transition['to'] = reviewTransitions[event].to;
  if (to !== 'resume') return to;
  return wasAccepted ? 'reviewing' : 'received';
}
