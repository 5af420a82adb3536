import { describe, expect, test } from 'vitest';
import { shippedCalendar } from '#core/calendar.ts';
import {
  checkAcceptance,
  checkOpinion,
  checkReviewTime,
  type MaterialFact,
  type OpinionFacts,
  refuseSignOff,
} from '#shared/domain/review/checks.ts';
import { type MaterialKind, materialKindKeys, materialKinds } from '#shared/domain/review/vocabulary.ts';
import { blockers, needsReason } from '#shared/domain/rules/rules.ts';
import { localDate } from '#shared/lib/local-date.ts';

const calendar = shippedCalendar();

describe('受理条件（第26条）', () => {
  const all = (given: Partial<Record<MaterialKind, Partial<MaterialFact>>> = {}): MaterialFact[] =>
    materialKindKeys.map((kind) => ({ kind, state: 'present', note: '', ...given[kind] }));
  const stopped = (given: Parameters<typeof all>[0]) =>
    blockers(checkAcceptance(all(given))).map((line) => line.message);

  test('九类材料都在，可以受理；逐项一行，次序固定', () => {
    const lines = checkAcceptance(all());
    expect(blockers(lines)).toEqual([]);
    expect(lines.map((line) => line.title)).toEqual(materialKindKeys.map((kind) => materialKinds[kind].name));
  });

  test('法定三类是草案、依据、履行程序说明', () => {
    expect(materialKindKeys.filter((kind) => materialKinds[kind].isStatutory)).toEqual([
      'draft',
      'basis',
      'procedureNote',
    ]);
  });

  test.each(['draft', 'basis', 'procedureNote'] as const)('缺法定材料 %s 不能受理，写理由也不行', (kind) => {
    for (const state of ['missing', 'unchecked', 'notApplicable'] as const)
      expect(stopped({ [kind]: { state, note: '理由' } })).toEqual([
        `缺“${materialKinds[kind].name}”，属法定材料，不能受理；可以退回或者要求补正`,
      ]);
  });

  test('别的材料可以没有，只提示；没有核过的不行', () => {
    expect(stopped({ riskReport: { state: 'missing' } })).toEqual([]);
    expect(
      checkAcceptance(all({ riskReport: { state: 'missing' } })).find((line) => !line.isMet),
    ).toMatchObject({ level: 'info', message: '未附“风险评估报告”' });
    expect(stopped({ riskReport: { state: 'unchecked' } })[0]).toContain('还没有核对');
  });

  test('不适用要写理由，空格不算', () => {
    expect(stopped({ expertOpinion: { state: 'notApplicable', note: '  ' } })[0]).toContain('请写理由');
    expect(stopped({ expertOpinion: { state: 'notApplicable', note: '专业性不强' } })).toEqual([]);
  });

  test('一项都没有登记，等于都没有核', () => {
    expect(blockers(checkAcceptance([]))).toHaveLength(materialKindKeys.length);
  });
});

describe('审查时间（第26条，一般不少于7个工作日）', () => {
  const time = (from: string, to: string) => checkReviewTime(localDate(from), localDate(to), calendar);
  test('正好7个够了，6个要写理由，不是硬拦', () => {
    expect(time('2026-11-03', '2026-11-12')).toMatchObject({ isMet: true, message: '留足 7 个工作日' });
    const short = time('2026-11-03', '2026-11-11');
    expect(short.isMet).toBe(false);
    expect([blockers([short]).length, needsReason([short]).length]).toEqual([0, 1]);
  });
  test('数的是工作日：国庆长假不算，调休上班算', () => {
    expect(time('2026-09-28', '2026-10-12').isMet).toBe(false);
    expect(time('2026-02-12', '2026-02-28').isMet).toBe(true);
  });
});

describe('意见书能不能出手（第25、27、28条）', () => {
  const ready: OpinionFacts = {
    findings: {
      authority: { finding: 'conforms', note: '属法定职权' },
      procedure: { finding: 'conforms', note: '程序已履行' },
      content: { finding: 'partly', note: '第五条不符' },
    },
    items: [{ severity: 'must', clause: '第五条', problem: '级差不符', suggestion: '改' }],
    conclusion: 'amend',
    noRuleGround: '',
    legalRisk: '',
    counselOpinionCount: 1,
  };
  const conforms = { finding: 'conforms', note: '符合' } as const;
  const clean = { authority: conforms, procedure: conforms, content: conforms };
  const stopped = (given: Partial<OpinionFacts>) =>
    blockers(checkOpinion({ ...ready, ...given })).map((line) => `${line.ruleId} ${line.message}`);

  test('三项有结论有理由、有法律意见、结论相符，可以提交', () => {
    expect(stopped({})).toEqual([]);
    expect(stopped({ findings: clean, items: [], conclusion: 'lawful' })).toEqual([]);
  });

  test.each(['authority', 'procedure', 'content'] as const)('第27条：%s 没有结论或者没有理由，拦', (key) => {
    expect(stopped({ findings: { ...ready.findings, [key]: { finding: null, note: '有' } } })[0]).toMatch(
      /^D-23 .*还没有结论/,
    );
    expect(stopped({ findings: { ...ready.findings, [key]: { finding: 'partly', note: ' ' } } })[0]).toMatch(
      /^D-23 .*还没有写理由/,
    );
  });

  test('第28条：没有法律顾问、公职律师的意见，拦', () => {
    expect(stopped({ counselOpinionCount: 0 })).toEqual(['D-24a 还没有法律意见，至少登记 1 份才能提交']);
  });

  test('没有选结论，拦', () => {
    expect(stopped({ conclusion: null })).toEqual(['D-23 还没有选审查结论']);
  });

  test('有“必须修改”或者有不符之处，不能写“合法”', () => {
    expect(stopped({ findings: clean, conclusion: 'lawful' })).toEqual([
      'D-23 有 1 条“必须修改”，不能选“合法”',
    ]);
    expect(stopped({ items: [], conclusion: 'lawful' })).toEqual(['D-23 三项审查有不符之处，不能选“合法”']);
  });

  test('只有“建议修改”而三项都符合，可以写“合法”', () => {
    const items = [{ severity: 'should', clause: '附则', problem: '文字', suggestion: '改' }] as const;
    expect(stopped({ findings: clean, items, conclusion: 'lawful' })).toEqual([]);
  });

  test.each(['amend', 'unlawful'] as const)('结论 %s 至少要有一条修改意见', (conclusion) => {
    expect(stopped({ items: [], conclusion })).toEqual(['D-23 请至少写一条修改意见，说明哪一条、什么问题']);
  });

  test('三项都符合，不能写“不合法”', () => {
    expect(stopped({ findings: clean, conclusion: 'unlawful' })).toEqual(['D-23 三项都符合，不能选“不合法”']);
    expect(stopped({ conclusion: 'unlawful' })).toEqual([]);
  });

  test('第25条：探索性改革须说明国家尚无明确规定，并明示风险，缺一不可', () => {
    const given = { conclusion: 'exploratory' } as const;
    expect(stopped(given)).toEqual(['D-21 请说明国家尚无明确规定']);
    expect(stopped({ ...given, noRuleGround: '国家尚无规定' })).toEqual(['D-21 请明示法律风险']);
    expect(stopped({ ...given, legalRisk: '有风险' })).toEqual(['D-21 请说明国家尚无明确规定']);
    expect(stopped({ ...given, noRuleGround: '国家尚无规定', legalRisk: '有风险' })).toEqual([]);
  });
});

describe('经办、复核、签发是三个人', () => {
  const facts = { handlerId: 1, checkerId: 2 };
  test.each([
    ['check', 1, '复核人不能是本件的经办人'],
    ['sign', 1, '签发人不能是本件的经办人'],
    ['sign', 2, '签发人不能是本件的复核人'],
    ['check', 2, null],
    ['check', 3, null],
    ['sign', 3, null],
  ] as const)('%s 由 %i 来：%s', (step, actor, reason) => {
    const answer = refuseSignOff(step, actor, facts);
    if (reason === null) expect(answer).toBeNull();
    else expect(answer).toContain(reason);
  });
  test('还没有人的，不挡', () => {
    expect(refuseSignOff('sign', 1, { handlerId: null, checkerId: null })).toBeNull();
  });
});
