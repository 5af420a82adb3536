/** 第16、17条：听证会，材料提前七日送达没有例外，笔录签字。 */
import { describe, expect, test } from 'vitest';
import { shippedCalendar } from '#core/calendar.ts';
import { deliveryDeadline } from '#shared/domain/registers/checks.ts';
import type { HearingParticipant } from '#shared/domain/registers/types.ts';
import { createRuleBook } from '#shared/domain/rules/rule-book.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { entryOf, hearingOf } from '#tests/support/entries.ts';
import { entryTable, findings, sheetTable } from '#tests/support/golden.ts';

const on = localDate;
const person = (given: Partial<HearingParticipant> = {}) => entryOf('hearingParticipant', given);
const withHearing = { others: { participationRound: [hearingOf()] } };

describe('第16条（D-12）：材料在听证会7日前送达', () => {
  entryTable('hearingParticipant', [
    ['提前8日', { deliveredOn: on('2026-10-07') }, ['灰 D-12 deliveredOn'], withHearing],
    ['恰为7日：合法，提示再早一天', { deliveredOn: on('2026-10-08') }, ['灰 D-12 deliveredOn'], withHearing],
    ['6日：拦', { deliveredOn: on('2026-10-09') }, ['红 D-12 deliveredOn'], withHearing],
    ['当天：拦', { deliveredOn: on('2026-10-15') }, ['红 D-12 deliveredOn'], withHearing],
    ['听证以后：拦', { deliveredOn: on('2026-10-16') }, ['红 D-12 deliveredOn'], withHearing],
    ['还没有送达：先登记', { deliveredOn: null }, [], withHearing],
    ['没有登记过的听证会', { roundId: 9 }, ['红 D-12 roundId'], withHearing],
    [
      '挂在公开征求意见上',
      {},
      ['红 D-12 roundId'],
      { others: { participationRound: [entryOf('participationRound')] } },
    ],
  ]);

  const message = (deliveredOn: string) =>
    findings('hearingParticipant', { deliveredOn: on(deliveredOn) }, withHearing)[0]?.message ?? '';
  test('话里写明：8日照数，7日有更严理解，6日没有例外、最迟哪天', () => {
    expect(message('2026-10-07')).toBe('提前 8 日送达');
    expect(message('2026-10-08')).toContain('更严理解');
    expect(message('2026-10-09')).toBe(
      '晚 1 日。应在听证会 7 日前送达，最迟 2026-10-08；此条没有例外，须改期或者改听证日',
    );
  });
  test('从听证日往回数，遇放假向前（DOMAIN.md 7.4）', () => {
    const around = { calendar: shippedCalendar(), rules: createRuleBook([]) };
    expect(deliveryDeadline(on('2026-06-18'), around).due).toBe('2026-06-11');
    expect(deliveryDeadline(on('2026-10-12'), around)).toMatchObject({
      nominal: '2026-10-05',
      due: '2026-09-30',
    });
  });
});

describe('第16条（D-12）：提前公布名单、遴选办法、地点', () => {
  entryTable('participationRound', [
    ['都提前', hearingOf(), []],
    ['没有公布名单', hearingOf({ listPublishedOn: null }), ['红 D-12 listPublishedOn']],
    ['当天才公布名单', hearingOf({ listPublishedOn: on('2026-10-15') }), ['红 D-12 listPublishedOn']],
    ['前一天公布名单', hearingOf({ listPublishedOn: on('2026-10-14') }), []],
    [
      '当天才公布遴选办法',
      hearingOf({ selectionPublishedOn: on('2026-10-15') }),
      ['红 D-12 selectionPublishedOn'],
    ],
    ['不需要遴选的', hearingOf({ selectionPublishedOn: null }), []],
    ['没有地点', hearingOf({ place: '' }), ['红 D-12 place']],
  ]);
});

describe('审查表 D-12', () => {
  const heard = (...people: readonly HearingParticipant[]) => ({
    entries: { participationRound: [hearingOf()], hearingParticipant: people },
  });
  sheetTable('D-12', [
    ['没有听证会，不核', {}, '不核'],
    ['提前8日', heard(person()), '符合 10-07 送达，10-15 听证，提前 8 日'],
    [
      '恰为7日也算',
      heard(person({ deliveredOn: on('2026-10-08') })),
      '符合 10-08 送达，10-15 听证，提前 7 日',
    ],
    [
      '几个人里最晚的一个6日',
      heard(person(), person({ deliveredOn: on('2026-10-09') })),
      '不符合 10-09 送达，10-15 听证，提前 6 日',
    ],
    ['有人没有登记送达', heard(person(), person({ deliveredOn: null })), '不符合 1 人未登记送达'],
    ['没有参加人', heard(), '不符合 还没有登记听证参加人'],
    ['别的轮次的人不算', heard(person({ roundId: 7 })), '不符合 还没有登记听证参加人'],
  ]);
});

describe('第17条（D-13）：听证笔录签字', () => {
  const unsigned = [person(), person({ name: '乙', hasSigned: false })];
  const around = { ownId: 1, others: { hearingParticipant: unsigned } };
  entryTable('participationRound', [
    ['有人没签字，没有说明', hearingOf(), ['黄 D-13 unsignedReason'], around],
    ['没签字的说明了', hearingOf({ unsignedReason: '因病离场' }), [], around],
    ['都签了', hearingOf(), [], { ...around, others: { hearingParticipant: [person()] } }],
    ['听证会还没有开', hearingOf(), [], { ...around, today: on('2026-10-14') }],
  ]);

  const sheetOf = (unsignedReason: string, people: readonly HearingParticipant[]) => ({
    entries: { participationRound: [hearingOf({ unsignedReason })], hearingParticipant: people },
  });
  sheetTable(
    'D-13',
    [
      ['没有听证会，不核', {}, '不核'],
      ['都签了', sheetOf('', [person()]), '符合 参加 1 人，签字 1 人'],
      ['没签也没说明：待补，不拦', sheetOf('', unsigned), '待补 参加 2 人，签字 1 人，未附说明'],
      ['说明了', sheetOf('因病离场', unsigned), '已说明 参加 2 人，签字 1 人；因病离场'],
    ],
    '审查表：',
  );
});
