/** 第30条：只有两种会议；充分发表意见，首长最后；不同意见如实载明。 */
import { describe, expect, expectTypeOf, test } from 'vitest';
import { registerSchemas } from '#shared/contract/registers.ts';
import type { MeetingType } from '#shared/domain/decision/vocabulary.ts';
import { meetingTypes } from '#shared/domain/decision/vocabulary.ts';
import { isChiefWithMajority } from '#shared/domain/registers/checks.ts';
import type { Meeting, Speech, SpeechStance } from '#shared/domain/registers/types.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { entryOf } from '#tests/support/entries.ts';
import { entryTable, findings, sheetTable } from '#tests/support/golden.ts';

const member = (stance: SpeechStance = 'agree', view = stance === 'agree' ? '' : '资金没有着落'): Speech => ({
  name: '副县长',
  title: '副县长',
  isChief: false,
  stance,
  view,
});
const chief: Speech = { name: '县长', title: '县长', isChief: true, stance: 'agree', view: '同意' };
const [yes, no, reserve] = [member(), member('disagree'), member('reserve')];
const said = (...speeches: readonly Speech[]): Partial<Meeting> => ({ speeches });

describe('第30条第一款（D-26a）：常务会议或者全体会议', () => {
  test('类型里只有两种', () => {
    expectTypeOf<MeetingType>().toEqualTypeOf<'executive' | 'plenary'>();
    expect(meetingTypes).toEqual({ executive: '常务会议', plenary: '全体会议' });
  });
  test.each(['executive', 'plenary'] as const)('%s 收', (type) => {
    expect(registerSchemas.meeting.safeParse(entryOf('meeting', { type })).success).toBe(true);
  });
  test.each(['office', 'special', 'party', '县长办公会', '专题会', '党组会', '', null])(
    '%s 填不进',
    (type) => {
      const parsed = registerSchemas.meeting.safeParse({ ...entryOf('meeting'), type });
      expect(parsed.error?.issues[0]?.message).toBe('请选择会议');
    },
  );
  entryTable('meeting', [
    ['七人到六人', {}, []],
    ['恰好一半：提示', { expected: 6, present: 3 }, ['灰 D-26a present']],
    ['不到一半：提示，以本级议事规则为准', { expected: 7, present: 3 }, ['灰 D-26a present']],
    ['实到多于应到', { expected: 5, present: 6 }, ['红 常理 present']],
    ['原则通过没有写要改什么', { result: 'passedWithChanges' }, ['红 D-26a changes']],
    ['原则通过，写了', { result: 'passedWithChanges', changes: '第五条改为一年' }, []],
    ['会议早于决策启动', { heldOn: localDate('2026-08-31') }, ['红 常理 heldOn']],
    ['会议在今天以后', { heldOn: localDate('2026-11-24') }, ['红 常理 heldOn']],
  ]);
  sheetTable(
    'D-26a',
    [
      ['还没有提请，不核', {}, '不核'],
      ['常务会议', { decision: { meetingType: 'executive' } }, '符合 2026-11-30 常务会议'],
      ['全体会议', { decision: { meetingType: 'plenary' } }, '符合 2026-11-30 全体会议'],
    ],
    '审查表：',
  );
});

describe('实质性修改重新送审（D-21）', () => {
  const changed = { result: 'passedWithChanges', changes: '改变补偿标准', isSubstantive: true } as const;
  entryTable('meeting', [
    ['没有说明不重审', changed, ['黄 D-21 noReReviewReason']],
    ['说明了', { ...changed, noReReviewReason: '已现场征求司法局意见' }, []],
    ['不是实质性修改', { ...changed, isSubstantive: false }, []],
  ]);
});

describe('第30条第二款（D-26b）：充分发表意见，首长最后', () => {
  entryTable('meeting', [
    ['首长最后', said(yes, yes, chief), []],
    ['首长在中间', said(yes, chief, yes), ['红 D-26b speeches']],
    ['首长第一个', said(chief, yes), ['红 D-26b speeches']],
    ['没有标首长', said(yes, yes), ['红 D-26b speeches']],
    ['标了两位首长', said(yes, chief, chief), ['红 D-26b speeches']],
    ['一个人也没有发言', said(), ['红 D-26b speeches']],
  ]);

  const against = { ...said(no, no, yes, chief), result: 'passed' } as const;
  entryTable('meeting', [
    ['多数不同意而通过，没有理由', against, ['红 D-26b chiefReason']],
    ['在会上说明了理由', { ...against, chiefReason: '中央有明确部署' }, []],
    ['空格不算理由', { ...against, chiefReason: ' ' }, ['红 D-26b chiefReason']],
    ['多数同意而不通过', { ...said(yes, yes, no, chief), result: 'rejected' }, ['红 D-26b chiefReason']],
    ['多数同意而缓议', { ...said(yes, yes, chief), result: 'deferred' }, ['红 D-26b chiefReason']],
    ['多数不同意，不通过', { ...said(no, no, yes, chief), result: 'rejected' }, []],
    ['同意反对各半，首长定', { ...said(yes, no, chief), result: 'passed' }, []],
    [
      '原则通过也是通过',
      { ...against, result: 'passedWithChanges', changes: '删第三条' },
      ['红 D-26b chiefReason'],
    ],
  ]);
  test('多数只数组成人员，不数首长自己', () => {
    const meeting = (...speeches: readonly Speech[]) =>
      isChiefWithMajority(entryOf('meeting', { speeches, result: 'passed' }));
    expect([meeting(yes, no, no, chief), meeting(yes, yes, no, chief)]).toEqual([false, true]);
  });
});

describe('第30条第三款（D-26c）：不同意见如实载明', () => {
  entryTable('meeting', [
    ['反对而没有文字', said(yes, yes, member('disagree', ''), chief), ['红 D-26c speeches.2.view']],
    ['保留而没有文字', said(yes, yes, member('reserve', ' '), chief), ['红 D-26c speeches.2.view']],
    ['反对、保留都写了', said(yes, yes, yes, no, reserve, chief), []],
    ['同意的可以不写', said(yes, chief), []],
    [
      '两人都没写，逐个说',
      said(yes, yes, yes, member('disagree', ''), member('reserve', ''), chief),
      ['红 D-26c speeches.3.view', '红 D-26c speeches.4.view'],
    ],
  ]);
  test('话里指名道姓', () => {
    expect(findings('meeting', said(yes, yes, member('disagree', ''), chief))[0]?.message).toBe(
      '副县长持不同意见，应当如实载明',
    );
  });
});
