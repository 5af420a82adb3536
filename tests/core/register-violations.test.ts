/** 补录的违规：写补救措施才收，另记一笔，改不了、删不掉、查得出；成批登记意见。 */
import { describe, expect, test } from 'vitest';
import { citeRule } from '#shared/domain/rules/rules.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { entryOf, hearingOf } from '#tests/support/entries.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  decisionReadyForMeeting,
  decisionTarget,
  makeDecision,
  stepInput,
  tableInput,
} from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';
import { enter, registersOfDecision, saveInput } from '#tests/support/registers.ts';

const violations = (ledger: TestLedger, decisionId: number) =>
  ledger.as('sun').registers.violations({ decisionId });
const SIX_DAYS = { deliveredOn: localDate('2026-10-09') };
/** A matter with a hearing whose material came a day late. */
function lateHearing(ledger: TestLedger, isBackEntry: boolean): { id: number; roundId: number } {
  const { id } = decisionReadyForMeeting(ledger, { isBackEntry });
  return { id, roundId: enter(ledger, id, 'participationRound', hearingOf()) };
}

describe('补录（DOMAIN.md 0.4）', () => {
  test('不是补录的：写了补救措施也拦，不记违规', () => {
    const ledger = openTestLedger();
    const { id, roundId } = lateHearing(ledger, false);
    const input = {
      ...saveInput(ledger, id, 'hearingParticipant', { roundId, ...SIX_DAYS }),
      remedy: '补救',
    };
    expect(refusal(() => ledger.as('zhou').registers.save(input))).toMatchObject({
      code: 'rule',
      fields: { 'data.deliveredOn': expect.stringContaining('此条没有例外') as unknown },
    });
    expect([violations(ledger, id), registersOfDecision(ledger, id).hearingParticipant]).toEqual([[], []]);
  });

  test('补录的：没有补救措施不收，写了就收，违规另记一笔', () => {
    const ledger = openTestLedger();
    const { id, roundId } = lateHearing(ledger, true);
    const input = saveInput(ledger, id, 'hearingParticipant', { roundId, ...SIX_DAYS });
    expect(refusal(() => ledger.as('zhou').registers.save(input)).fields).toEqual({
      remedy: '补录的事项有 1 处不合法定程序，请写补救措施，将记为违规',
    });
    ledger.as('zhou').registers.save({ ...input, remedy: '会后补送并书面征求意见' });
    expect(violations(ledger, id)).toEqual([
      {
        id: 1,
        ruleId: 'D-12',
        citation: citeRule('D-12'),
        fact: '晚 1 日。应在听证会 7 日前送达，最迟 2026-10-08；此条没有例外，须改期或者改听证日',
        remedy: '会后补送并书面征求意见',
        recordedOn: '2026-11-23',
        recordedBy: '周文静',
      },
    ]);
  });

  test('不是法律问题的错，补录也不能带着存', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger, { isBackEntry: true });
    const input = {
      ...saveInput(ledger, id, 'consultation', { repliedOn: localDate('2026-09-01') }),
      remedy: '补救',
    };
    expect(refusal(() => ledger.as('zhou').registers.save(input)).code).toBe('rule');
    expect(violations(ledger, id)).toEqual([]);
  });

  test('存不成的，违规也不记', () => {
    const ledger = openTestLedger();
    const { id, roundId } = lateHearing(ledger, true);
    const input = saveInput(ledger, id, 'hearingParticipant', { roundId, ...SIX_DAYS });
    enter(ledger, id, 'comment');
    expect(refusal(() => ledger.as('zhou').registers.save({ ...input, remedy: '补救' })).code).toBe(
      'conflict',
    );
    expect(violations(ledger, id)).toEqual([]);
  });

  test('未审先议：补录会议，缺的各条逐条记；同一事实以后不再记、不再问', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger, { isBackEntry: true });
    const meeting = { heldOn: localDate('2026-10-30') };
    expect(refusal(() => enter(ledger, id, 'meeting', meeting)).fields?.['remedy']).toMatch(/有 \d+ 处/);
    enter(ledger, id, 'meeting', meeting, '补办合法性审查，提请追认');
    const first = violations(ledger, id);
    expect(first.map((row) => row.ruleId)).toEqual([
      'D-10',
      'D-14',
      'D-15b',
      'D-20',
      'D-24a',
      'D-21',
      'D-24b',
    ]);
    expect(new Set(first.map((row) => row.remedy))).toEqual(new Set(['补办合法性审查，提请追认']));
    enter(ledger, id, 'meeting', { ...meeting, meetingNo: '第39次' });
    expect(violations(ledger, id)).toEqual(first);
  });

  test('登记一步、提请讨论也一样：补录写补救措施，记违规', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger, { isBackEntry: true });
    const step = stepInput(ledger, id, 'expert');
    expect(refusal(() => ledger.as('zhou').decisions.updateStep(step)).fields?.['remedy']).toContain(
      '有 1 处',
    );
    ledger.as('zhou').decisions.updateStep({ ...step, remedy: '补请专家书面论证' });
    expect(violations(ledger, id)).toMatchObject([{ ruleId: 'D-15b', remedy: '补请专家书面论证' }]);
    const table = { ...tableInput(ledger, id), meetingOn: '2026-11-20', remedy: '提请追认' };
    // 没有审查的事项还不到提请的阶段：拒绝，连同要记的违规一起退回。
    expect(refusal(() => ledger.as('zhou').decisions.tableForMeeting(table)).code).toBe('rule');
    expect(violations(ledger, id)).toHaveLength(1);
  });

  test('记下的违规改不了、删不掉；换掉补录标记也还在', () => {
    const ledger = openTestLedger();
    const { id, roundId } = lateHearing(ledger, true);
    enter(ledger, id, 'hearingParticipant', { roundId, ...SIX_DAYS }, '补救');
    const before = violations(ledger, id);
    ledger.tamper((db) => {
      expect(() => db.exec("UPDATE violation SET fact = ''")).toThrow('违规记录只能追加，不能修改');
      expect(() => db.exec('DELETE FROM violation')).toThrow('违规记录只能追加，不能删除');
    });
    const { title, category, leadUnitId, handlerId, coUnits, startedOn, summary } = ledger
      .as('zhou')
      .decisions.get({ id });
    ledger.as('zhou').decisions.update({
      ...decisionTarget(ledger, id),
      title,
      category,
      leadUnitId,
      handlerId,
      coUnits,
      startedOn,
      summary,
      catalogNo: '',
      exclusion: null,
      exclusionReason: '',
      proposalSource: null,
      plannedMeetingOn: null,
      touchesMarket: false,
      isWorkSecret: false,
      isBackEntry: false,
    });
    expect(violations(ledger, id)).toEqual(before);
  });
});

describe('成批登记公众意见', () => {
  const importRows = (ledger: TestLedger, id: number, rows: readonly ReturnType<typeof comment>[]) =>
    ledger.as('zhou').registers.importComments({
      decisionId: id,
      expectedVersion: decisionTarget(ledger, id).expectedVersion,
      rows: [...rows],
    });
  const comment = (given: Parameters<typeof entryOf<'comment'>>[1] = {}) => entryOf('comment', given);

  test('两千条一次登记，次序不乱', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const rows = Array.from({ length: 2000 }, (_unused, index) => comment({ content: `意见${index + 1}` }));
    expect(importRows(ledger, id, rows)).toMatchObject({ added: 2000 });
    const stored = registersOfDecision(ledger, id).comment;
    expect([stored.length, stored[0]?.data.content, stored.at(-1)?.data.content]).toEqual([
      2000,
      '意见1',
      '意见2000',
    ]);
    expect(ledger.as('zhou').decisions.get({ id }).steps[0]?.state).toBe('inProgress');
  });

  test('一条不合格，整批不入，说出第几条哪一格', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const error = refusal(() =>
      importRows(ledger, id, [comment(), comment({ adoption: 'rejected' }), comment({ roundId: 77 })]),
    );
    expect(error).toEqual({
      code: 'validation',
      message: '2 处要改，整批没有登记',
      fields: {
        'rows.1.reason': '未采纳、部分采纳的，请写理由',
        'rows.2.roundId': '没有这一轮，请重新选择',
      },
    });
    expect(registersOfDecision(ledger, id).comment).toEqual([]);
  });

  test('空批、超过两千条的不收', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    expect(refusal(() => importRows(ledger, id, [])).code).toBe('validation');
    const tooMany = Array.from({ length: 2001 }, () => comment());
    expect(refusal(() => importRows(ledger, id, tooMany)).code).toBe('validation');
  });
});

test('能不能上会：页面上的各条与提请时拦的是同一份', () => {
  const ledger = openTestLedger();
  const id = makeDecision(ledger);
  const sheet = ledger.as('sun').registers.compliance({ decisionId: id });
  expect([sheet.isBarred, sheet.on]).toEqual([true, '2026-11-23']);
  const unmet = sheet.lines.filter((line) => line.verdict === 'unmet');
  const error = refusal(() => ledger.as('zhou').decisions.tableForMeeting(tableInput(ledger, id)));
  expect(error.message).toBe(
    `不能提请集体讨论：${unmet.map((line) => `${line.title}：${line.fact}（${citeRule(line.ruleId)}）`).join('；')}`,
  );
  const gates = ledger.as('sun').decisions.get({ id }).gates;
  expect(gates.map((gate) => gate.ruleId)).toEqual(sheet.lines.map((line) => line.ruleId));
  const ready = decisionReadyForMeeting(ledger).id;
  expect(ledger.as('sun').registers.compliance({ decisionId: ready }).isBarred).toBe(false);
});
