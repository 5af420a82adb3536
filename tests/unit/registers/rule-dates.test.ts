/** DOMAIN.md 0.3：取那一步当时有效的规则；今天改参数，不改以前的结论。 */
import { describe, expect, test } from 'vitest';
import { isBarred } from '#shared/domain/decision/compliance.ts';
import type { RegisterData, RegisterKind } from '#shared/domain/registers/types.ts';
import { createRuleBook, type RuleChange } from '#shared/domain/rules/rule-book.ts';
import { allRules } from '#shared/domain/rules/rules.ts';
import { localDate } from '#shared/lib/local-date.ts';
import { entryOf, type GivenEntries, hearingOf } from '#tests/support/entries.ts';
import { reviewFacts } from '#tests/support/facts.ts';
import { findings, type GivenSheet, inShort, line, sheet } from '#tests/support/golden.ts';

const on = localDate;
const BEFORE = on('2019-08-31');
const FROM = on('2019-09-01');

describe('713号令2019-09-01施行：那天以前的事不按它核', () => {
  /** Nothing that the decree asks for. */
  const bare = (day: typeof FROM): { readonly [K in RegisterKind]?: Partial<RegisterData[K]> } => ({
    participationRound: {
      startedOn: day,
      endedOn: on('2019-09-10'),
      channels: [],
      hasDraftAndNote: false,
      replyWays: '',
      involvesGroup: true,
    },
    expertOpinion: { opinionOn: day, hasNoConflict: false, isSigned: false },
    riskAssessment: { assessedOn: day, measures: '', contingencyPlan: '', conclusion: null },
    meeting: { heldOn: day, speeches: [] },
    publication: { publishedOn: day, channels: [], interpretedOn: null },
  });
  const lawSays = (day: typeof FROM) =>
    Object.entries(bare(day)).map(([kind, given]) => [
      kind,
      // Kind and entry are paired by the table above.
      findings(kind as RegisterKind, given as never, { startedOn: on('2019-06-01') })
        .filter((finding) => finding.ruleId !== null)
        .map(inShort),
    ]);
  test('前一日：没有一处', () => {
    expect(Object.fromEntries(lawSays(BEFORE))).toEqual({
      participationRound: [],
      expertOpinion: [],
      riskAssessment: [],
      meeting: [],
      publication: [],
    });
  });
  test('当日起：处处都核', () => {
    expect(Object.fromEntries(lawSays(FROM))).toEqual({
      participationRound: [
        '红 D-11b channels',
        '红 D-11b hasDraftAndNote',
        '红 D-11b replyWays',
        '黄 D-11 endedOn',
        '红 D-11 shortenedReason',
        '红 D-11 isReasonInNotice',
        '黄 D-10b groupNote',
      ],
      expertOpinion: ['红 D-16 hasNoConflict', '灰 D-15b isSigned'],
      riskAssessment: ['红 D-19 measures', '红 D-19 contingencyPlan', '红 D-20 conclusion'],
      meeting: ['红 D-26b speeches'],
      publication: ['红 D-28b channels', '黄 D-28 interpretedOn'],
    });
  });
  test.each([
    ['2019-08-31', []],
    ['2019-09-01', ['红 D-12 deliveredOn']],
  ])('听证会 %s 开，材料前一天才送', (day, expected) => {
    const startedOn = on(day);
    const deliveredOn = on(day === '2019-09-01' ? '2019-08-31' : '2019-08-30');
    const around = { others: { participationRound: [hearingOf({ startedOn })] } };
    expect(findings('hearingParticipant', { deliveredOn }, around).map(inShort)).toEqual(expected);
  });

  const nothing: GivenEntries = {
    legalBasis: [],
    consultation: [],
    participationRound: [],
    comment: [],
    expertOpinion: [],
    riskAssessment: [],
  };
  const unreviewed = (meetingOn: typeof FROM): GivenSheet => ({
    decision: { startedOn: on('2019-05-01'), review: null },
    entries: nothing,
    inCatalog: false,
    meetingOn,
  });
  test('上会在施行以前：一条也不核；当日上会：照核', () => {
    expect(sheet(unreviewed(BEFORE))).toEqual([]);
    expect(isBarred(sheet(unreviewed(FROM)))).toBe(true);
  });
  test('没有定上会日、也没有开过会的，按现在核', () => {
    expect(isBarred(sheet({ ...unreviewed(FROM), meetingOn: null }))).toBe(true);
  });
  test('没有定上会日而登记了会议的，按开会那天', () => {
    const meeting = [entryOf('meeting', { heldOn: BEFORE })];
    expect(sheet({ ...unreviewed(FROM), meetingOn: null, entries: { ...nothing, meeting } })).toEqual([]);
  });
  test('第26条：施行以前受理的，不问7个工作日', () => {
    const given = (acceptedOn: typeof FROM): GivenSheet => ({
      decision: { review: reviewFacts({ acceptedOn }) },
      meetingOn: on('2019-09-04'),
    });
    expect(line('D-22b', given(on('2019-08-30')))).toBe('不核');
    expect(line('D-22b', given(on('2019-09-02')))).toMatch(/^待补 /);
  });
  test('第15、16条：公告、听证在施行以前的，上会在以后也不拿期限去判', () => {
    const early: GivenSheet = {
      entries: {
        participationRound: [
          entryOf('participationRound', { startedOn: BEFORE, endedOn: FROM }),
          hearingOf({ startedOn: BEFORE }),
        ],
      },
    };
    expect([line('D-11', early), line('D-12', early), line('D-13', early)]).toEqual(['不核', '不核', '不核']);
  });
});

describe('改参数', () => {
  const change = (ruleId: string, param: string, value: number, from = '2026-11-23'): RuleChange => ({
    ruleId,
    param,
    value,
    effectiveFrom: on(from),
  });
  test('法定数字改不动：记了也不起作用', () => {
    for (const rule of allRules().filter(({ verification }) => verification === '已核'))
      for (const [param, value] of Object.entries(rule.params)) {
        const book = createRuleBook([change(rule.id, param, value + 100, '2019-09-01')]);
        const id = rule.id as Parameters<typeof book.param>[0]; // allRules lists exactly these ids
        expect([rule.id, book.param(id, param, on('2026-11-23'))]).toEqual([rule.id, value]);
      }
  });
  test('今天改的，以前各步的结论一字不变', () => {
    const changes = [change('L-01', 'minExperts', 9), change('L-02', 'strict', 1)];
    const waived: GivenSheet = {
      decision: { steps: { risk: { isApplicable: false, ground: '已按规定评估' } } },
    };
    expect(sheet({ changes })).toEqual(sheet());
    expect(sheet({ ...waived, changes })).toEqual(sheet(waived));
  });
  test('没有的参数、没有的规则，记了也不起作用', () => {
    const book = createRuleBook([change('L-01', 'other', 5), change('X-99', 'days', 5)]);
    expect(book.inForce('L-01', on('2026-11-23'))?.params).toEqual({ minExperts: 0 });
  });
});

describe('目录内事项从严（L-02）：“不适用”作为例外说明', () => {
  const strict = (from: string): RuleChange => ({
    ruleId: 'L-02',
    param: 'strict',
    value: 1,
    effectiveFrom: on(from),
  });
  const given = (more: GivenSheet, ground = '已按规定评估'): GivenSheet => ({
    decision: { steps: { risk: { isApplicable: false, ground } } },
    ...more,
  });
  test.each([
    ['没有打开', given({}), '不适用 已按规定评估'],
    ['打开了', given({ changes: [strict('2026-01-01')] }), '已说明 目录内事项未履行，理由：已按规定评估'],
    ['目录外的不从严', given({ changes: [strict('2026-01-01')], inCatalog: false }), '不适用 已按规定评估'],
    ['启动以后才打开', given({ changes: [strict('2026-09-02')] }), '不适用 已按规定评估'],
    ['打开了也不能没有理由', given({ changes: [strict('2026-01-01')] }, ''), '不符合 选了不适用，没有写理由'],
  ])('%s', (_name, facts, expected) => expect(line('D-20', facts)).toBe(expected));
  test('公众参与、专家论证一样', () => {
    const ground = '例外';
    const facts: GivenSheet = {
      decision: {
        steps: { participation: { isApplicable: false, ground }, expert: { isApplicable: false, ground } },
      },
      changes: [strict('2026-01-01')],
    };
    expect([line('D-10', facts), line('D-15b', facts)]).toEqual(
      Array<string>(2).fill('已说明 目录内事项未履行，理由：例外'),
    );
    expect(isBarred(sheet(facts))).toBe(false);
  });
});
