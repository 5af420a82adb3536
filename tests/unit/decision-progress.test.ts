import { describe, expect, test } from 'vitest';
import { decisionStatus, nextStep, procedureMarks, stepMark } from '#shared/domain/decision/progress.ts';
import { type DecisionStatus, decisionStatusKeys, stepKinds } from '#shared/domain/decision/vocabulary.ts';
import { reviewStateKeys } from '#shared/domain/review/vocabulary.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { doneStep, freshFacts, type GivenFacts, readyFacts, reviewFacts } from '#tests/support/facts.ts';

const decided: GivenFacts = { meetingResult: 'passed', steps: { collective: doneStep } };
/** One set of facts for every status word. */
const examples: Readonly<Record<DecisionStatus, ReturnType<typeof freshFacts>>> = {
  draft: freshFacts(),
  arguing: freshFacts({ steps: { participation: { state: 'inProgress' } } }),
  pendingAcceptance: freshFacts({ review: reviewFacts({ state: 'received' }) }),
  supplementing: freshFacts({ review: reviewFacts({ state: 'supplementing' }) }),
  reviewing: freshFacts({ review: reviewFacts({ state: 'checking' }) }),
  awaitingReply: freshFacts({ review: reviewFacts({ state: 'issued' }) }),
  readyForMeeting: readyFacts(),
  barred: freshFacts({ review: reviewFacts({ conclusion: 'unlawful' }) }),
  decided: readyFacts(decided),
  published: readyFacts({ ...decided, steps: { collective: doneStep, publication: doneStep } }),
  executing: readyFacts({
    ...decided,
    steps: { collective: doneStep, publication: doneStep, execution: { state: 'inProgress' } },
  }),
  archived: readyFacts({ ...decided, steps: { collective: doneStep, archive: doneStep } }),
  suspended: readyFacts({ lifecycle: 'suspended' }),
  terminated: readyFacts({ lifecycle: 'terminated' }),
  excluded: freshFacts({ exclusion: 'emergency' }),
};

describe('状态词按走得最远的一步定', () => {
  test.each(decisionStatusKeys)('%s', (status) => {
    expect(decisionStatus(examples[status])).toBe(status);
  });

  test('第3条：排除的事项，走到哪里都是“不适用”', () => {
    for (const facts of Object.values(examples))
      expect(decisionStatus({ ...facts, exclusion: 'macroControl' })).toBe('excluded');
  });

  test('第37条：中止、终止压过其余状态', () => {
    expect(decisionStatus({ ...examples.executing, lifecycle: 'suspended' })).toBe('suspended');
    expect(decisionStatus({ ...examples.archived, lifecycle: 'terminated' })).toBe('terminated');
  });

  test('第30条：通过、原则通过才算已决定，缓议、不通过仍在会前', () => {
    const after = (meetingResult: 'passed' | 'passedWithChanges' | 'deferred' | 'rejected' | null) =>
      decisionStatus(readyFacts({ ...decided, meetingResult }));
    expect(after('passed')).toBe('decided');
    expect(after('passedWithChanges')).toBe('decided');
    expect([after('deferred'), after('rejected'), after(null)]).toEqual(
      Array<string>(3).fill('readyForMeeting'),
    );
  });

  test('第24条：送审以后风险不可控，不得上会；没有送审前还在论证', () => {
    const facts: GivenFacts = { riskConclusion: 'uncontrollable', steps: { risk: doneStep } };
    expect(decisionStatus(readyFacts(facts))).toBe('barred');
    expect(decisionStatus(freshFacts(facts))).toBe('arguing');
  });

  test('第25条：探索性改革不因结论被拦', () => {
    expect(decisionStatus(readyFacts({ review: reviewFacts({ conclusion: 'exploratory' }) }))).toBe(
      'readyForMeeting',
    );
  });

  test('送审件作废，等于没有送审', () => {
    const review = reviewFacts({ state: 'voided' });
    expect(decisionStatus(freshFacts({ review }))).toBe('draft');
    expect(decisionStatus(readyFacts({ review }))).toBe('arguing');
  });

  test('有一道程序选了不适用，也算开始论证', () => {
    expect(decisionStatus(freshFacts({ steps: { expert: { isApplicable: false, ground: '理由' } } }))).toBe(
      'arguing',
    );
  });
});

describe('程序标记', () => {
  test('未开始、进行中、已完成照办理情况，不适用压过', () => {
    for (const state of ['notStarted', 'inProgress', 'done'] as const)
      expect(stepMark(freshFacts({ steps: { expert: { state } } }), 'expert')).toBe(state);
    expect(
      stepMark(freshFacts({ steps: { expert: { state: 'done', isApplicable: false } } }), 'expert'),
    ).toBe('notApplicable');
  });
  test('第24条：风险不可控，风险评估一格标法定障碍', () => {
    expect(stepMark(readyFacts({ riskConclusion: 'uncontrollable' }), 'risk')).toBe('barred');
  });
  test('合法性审查一格跟着审查走，不看登记', () => {
    const marks = reviewStateKeys.map((state) => [
      state,
      stepMark(freshFacts({ review: reviewFacts({ state }), steps: { legality: doneStep } }), 'legality'),
    ]);
    expect(Object.fromEntries(marks)).toEqual({
      received: 'inProgress',
      supplementing: 'attention',
      returned: 'attention',
      reviewing: 'inProgress',
      checking: 'inProgress',
      signing: 'inProgress',
      issued: 'done',
      replied: 'done',
      voided: 'notStarted',
    });
    expect(stepMark(freshFacts(), 'legality')).toBe('notStarted');
    const unlawful = reviewFacts({ state: 'issued', conclusion: 'unlawful' });
    expect(stepMark(freshFacts({ review: unlawful }), 'legality')).toBe('barred');
  });
  test('五格就是五道程序', () => {
    expect(Object.keys(procedureMarks(freshFacts()))).toEqual(stepKinds.slice(0, 5));
  });
});

describe('下一步', () => {
  test.each([
    ['draft', '开展公众参与等程序', null],
    ['arguing', '完成公众参与', null],
    ['pendingAcceptance', '核对送审材料', '2026-11-20'],
    ['supplementing', '收补正材料', null],
    ['reviewing', '出具审查意见', '2026-11-20'],
    ['awaitingReply', '催收采纳反馈', null],
    ['readyForMeeting', '提请集体讨论', null],
    ['barred', '修改后重新送审', null],
    ['decided', '向县委请示报告', null],
    ['published', '整理归档材料', null],
    ['executing', '收执行情况报告', null],
    ['archived', '—', null],
    ['suspended', '恢复或者终止', null],
    ['terminated', '—', null],
    ['excluded', '—', null],
  ] as const)('%s：%s', (status, text, dueOn) => {
    expect(nextStep(examples[status])).toEqual({ text, dueOn });
  });

  test('没有启动的，先登记启动', () => {
    expect(nextStep(freshFacts({ startedOn: null })).text).toBe('登记启动');
  });
  test('论证中说出第一道没有完成的程序，都完成就送审', () => {
    const done = { participation: doneStep, expert: { isApplicable: false, ground: '理由' } };
    expect(nextStep(freshFacts({ steps: done })).text).toBe('完成风险评估');
    expect(nextStep(freshFacts({ steps: { ...done, risk: doneStep } })).text).toBe('送请合法性审查');
  });
  test('补正看补正期限，退回等重新送审', () => {
    const due = reviewFacts({ state: 'supplementing', supplementDueOn: localDate('2026-11-09') });
    expect(nextStep(freshFacts({ review: due }))).toEqual({ text: '收补正材料', dueOn: '2026-11-09' });
    expect(nextStep(freshFacts({ review: reviewFacts({ state: 'returned' }) }))).toEqual({
      text: '等待重新送审',
      dueOn: null,
    });
  });
  test('定了上会日，催反馈和上会都以它为限', () => {
    const plannedMeetingOn = localDate('2026-11-30');
    expect(nextStep({ ...examples.awaitingReply, plannedMeetingOn }).dueOn).toBe('2026-11-30');
    expect(nextStep({ ...examples.readyForMeeting, plannedMeetingOn })).toEqual({
      text: '11-30 上会',
      dueOn: '2026-11-30',
    });
  });
  test('风险不可控的，先调整草案重评', () => {
    expect(nextStep(readyFacts({ riskConclusion: 'uncontrollable' })).text).toBe('调整草案重评风险');
  });
  test('第31条：请示过县委，下一步是公布', () => {
    const steps = { collective: doneStep, partyReport: doneStep };
    expect(nextStep(readyFacts({ ...decided, steps })).text).toBe('公布决策');
  });
  test('第31、32条：写明不需请示的，下一步是公布；依法不公开的，下一步是归档', () => {
    const steps = { collective: doneStep, partyReport: { isApplicable: false, ground: '按规定不需' } };
    expect(nextStep(readyFacts({ ...decided, steps })).text).toBe('公布决策');
    const publication = { isApplicable: false, ground: '依法不予公开' };
    expect(nextStep(readyFacts({ ...decided, steps: { ...steps, publication } })).text).toBe('整理归档材料');
  });
});
