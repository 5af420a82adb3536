import { describe, expect, test } from 'vitest';
import {
  canFire,
  eventsFrom,
  nextState,
  type ReviewEvent,
  reviewEvents,
  reviewTransitions,
} from '#shared/domain/review/state-machine.ts';
import { type ReviewState, reviewStateKeys } from '#shared/domain/review/vocabulary.ts';

const targets = (event: ReviewEvent): readonly ReviewState[] => [
  ...new Set([nextState(event, true), nextState(event, false)]),
];

describe('合法性审查的状态机', () => {
  test('每个状态都走得到', () => {
    const reached = new Set<ReviewState>(['received']);
    for (let before = 0; before !== reached.size;) {
      before = reached.size;
      for (const state of reached)
        for (const event of eventsFrom(state)) for (const to of targets(event)) reached.add(to);
    }
    expect([...reached].toSorted()).toEqual([...reviewStateKeys].toSorted());
  });

  test('已退回、已作废是终点，别的状态都还有路', () => {
    const closed = reviewStateKeys.filter((state) => eventsFrom(state).length === 0);
    expect(closed).toEqual(['returned', 'voided']);
  });

  test('办结以后只能更正，不能作废', () => {
    expect(eventsFrom('replied')).toEqual(['startCorrection']);
    expect(canFire('issued', 'voidReview')).toBe(false);
  });

  test('表是全的：每个状态能做什么，一件不多一件不少', () => {
    const table = Object.fromEntries(reviewStateKeys.map((state) => [state, eventsFrom(state)]));
    expect(table).toEqual({
      received: ['accept', 'requestSupplement', 'returnPackage', 'voidReview'],
      supplementing: ['receiveSupplement', 'returnPackage', 'voidReview'],
      returned: [],
      reviewing: ['requestSupplement', 'saveOpinion', 'submitForCheck', 'voidReview'],
      checking: ['passCheck', 'backToDraft', 'voidReview'],
      signing: ['backToDraft', 'issue', 'voidReview'],
      issued: ['recordReply', 'completeReply', 'startCorrection'],
      replied: ['startCorrection'],
      voided: [],
    });
  });

  test('到哪里去', () => {
    const table = Object.fromEntries(reviewEvents.map((event) => [event, targets(event)]));
    expect(table).toEqual({
      accept: ['reviewing'],
      requestSupplement: ['supplementing'],
      receiveSupplement: ['reviewing', 'received'],
      returnPackage: ['returned'],
      saveOpinion: ['reviewing'],
      submitForCheck: ['checking'],
      passCheck: ['signing'],
      backToDraft: ['reviewing'],
      issue: ['issued'],
      recordReply: ['issued'],
      completeReply: ['replied'],
      startCorrection: ['reviewing'],
      voidReview: ['voided'],
    });
  });

  test('第26条：受理前补正回到待受理，受理后补正回到审查', () => {
    expect(nextState('receiveSupplement', false)).toBe('received');
    expect(nextState('receiveSupplement', true)).toBe('reviewing');
  });

  test('第25条：不经起草、复核到不了签发', () => {
    const intoSigning = reviewEvents.filter((event) => targets(event).includes('signing'));
    expect(intoSigning).toEqual(['passCheck']);
    expect(reviewTransitions.passCheck.from).toEqual(['checking']);
    expect(reviewTransitions.issue.from).toEqual(['signing']);
  });

  test('每个事件都有中文名，来处不空不重', () => {
    for (const event of reviewEvents) {
      const { from, title } = reviewTransitions[event];
      expect(title).toMatch(/^[\u4e00-\u9fff]+$/);
      expect(new Set(from).size).toBe(from.length);
      expect(from.length).toBeGreaterThan(0);
    }
  });
});
