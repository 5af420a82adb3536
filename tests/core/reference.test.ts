/** 工作日历和规则参数：确认以后期限照新的算，旧的留着；法定数字改不动；已成件的一字不变。 */
import { describe, expect, test } from 'vitest';
import { localDate } from '#shared/lib/local-date.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import {
  acceptInput,
  decisionReadyForMeeting,
  decisionTarget,
  finishStep,
  intakeInput,
  makeDecision,
  tableInput,
} from '#tests/support/matters.ts';
import { noticeText } from '#tests/support/notice-texts.ts';
import { refusal } from '#tests/support/office.ts';
import { enter } from '#tests/support/registers.ts';

type Confirm = Parameters<ReturnType<TestLedger['as']>['calendar']['confirm']>[0];
const confirm = (ledger: TestLedger, given: Partial<Confirm> = {}) =>
  ledger.as('hemin').calendar.confirm({
    year: 2027,
    source: '国务院办公厅关于2027年部分节假日安排的通知',
    ground: '',
    off: { '2027-01-01': '元旦', '2027-01-02': '元旦', '2027-01-03': '元旦' },
    work: {},
    ...given,
  });
const exported = (ledger: TestLedger, year: number): string =>
  ledger.as('sun').calendar.exportYear({ year }).content;
const preview = (ledger: TestLedger, text: string, year = 2026) =>
  ledger.as('sun').calendar.preview({ text, year });

/** The year as it is in force, with some more days off. */
function amended(ledger: TestLedger, year: number, more: Readonly<Record<string, string>>): Confirm {
  const now = preview(ledger, exported(ledger, year), year);
  return { year, source: '修改通知', ground: '', off: { ...now.off, ...more }, work: now.work };
}

describe('确认放假安排', () => {
  test('没有通知的年份是暂估；确认以后是准数，期限随之改', () => {
    const ledger = openTestLedger({ day: '2026-12-28' });
    const id = makeDecision(ledger);
    const { id: reviewId } = ledger
      .as('zhou')
      .reviews.register(intakeInput(ledger, id, { submittedOn: '2026-12-28' }));
    ledger
      .as('zhou')
      .reviews.accept(acceptInput(ledger, reviewId, { acceptedOn: '2026-12-28', replyDueOn: '2027-01-08' }));
    const deadlines = () =>
      ledger
        .as('zhou')
        .decisions.get({ id })
        .deadlines.map((day) => [day.date, day.isProvisional]);
    expect(deadlines()).toEqual([
      ['2027-01-06', true],
      ['2027-01-08', true],
    ]);
    expect(confirm(ledger)).toMatchObject({ recomputed: 1 });
    expect(deadlines()).toEqual([
      ['2027-01-07', false],
      ['2027-01-08', false],
    ]);
    expect(ledger.as('zhou').decisions.get({ id }).workdaysLeft).toBe(8);
  });

  test('年内又改的：剩余工作日、审查时间都照新的算；历次通知都留着，只有最后一份现行', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    ledger.as('zhou').decisions.tableForMeeting(tableInput(ledger, id));
    const look = () => {
      const { workdaysLeft, gates } = ledger.as('zhou').decisions.get({ id });
      return [workdaysLeft, gates.find((gate) => gate.ruleId === 'D-22b')?.message];
    };
    expect(look()).toEqual([5, '11-03 受理，11-30，19 个工作日']);
    confirm(ledger, amended(ledger, 2026, { '2026-11-26': '临时放假', '2026-11-27': '临时放假' }));
    expect(look()).toEqual([3, '11-03 受理，11-30，17 个工作日']);
    confirm(ledger, { ...amended(ledger, 2026, {}), source: '再次通知', ground: '更正' });
    confirm(ledger);
    const history = ledger.as('sun').calendar.history({});
    expect(history.map((row) => [row.year, row.source, row.isCurrent, row.actor])).toEqual([
      [2027, '国务院办公厅关于2027年部分节假日安排的通知', true, '何敏'],
      [2026, '再次通知', true, '何敏'],
      [2026, '修改通知', false, '何敏'],
    ]);
  });

  test('重开程序，确认过的还在；已终止的不重算；期限没有变的不报', () => {
    const ledger = openTestLedger();
    const [open, closed] = [makeDecision(ledger), makeDecision(ledger)];
    ledger.as('liang').decisions.setLifecycle({
      ...decisionTarget(ledger, closed),
      lifecycle: 'terminated',
      decidedBy: '县长',
      reason: '不办了',
    });
    const versions = () => [open, closed].map((id) => decisionTarget(ledger, id).expectedVersion);
    const before = versions();
    expect(confirm(ledger).recomputed).toBe(0);
    expect(versions()).toEqual([(before[0] ?? 0) + 1, before[1]]);
    const content = exported(ledger, 2027);
    ledger.restart();
    expect(exported(ledger, 2027)).toBe(content);
  });

  test('写错的不收', () => {
    const ledger = openTestLedger();
    const fields = (given: Partial<Confirm>) => refusal(() => confirm(ledger, given)).fields;
    expect(fields({ off: {} })).toEqual({ off: '没有一天放假，请检查通知正文' });
    expect(fields({ off: { '2027-02-30': '春节' } })).toEqual({ off: '“2027-02-30”不是有效日期' });
    expect(fields({ work: { '2025-01-02': '元旦' } })).toEqual({ work: '2025-01-02 不在 2027 年前后' });
    expect(fields({ work: { '2027-01-02': '元旦' } })).toEqual({
      work: '2027-01-02 既放假又上班，请核对',
    });
    expect(fields({ source: '' })).toEqual({ source: '请填写来源（通知标题和文号）' });
    // 元旦假期可以从上一年末开始。
    confirm(ledger, { off: { '2026-12-31': '元旦', '2027-01-01': '元旦' } });
  });
});

describe('预览和交换格式', () => {
  test('导出的 JSON 再读入，一天不差，与现行没有不同', () => {
    const ledger = openTestLedger();
    confirm(ledger, { work: { '2027-01-09': '元旦' } });
    for (const year of [2019, 2026, 2027]) {
      const parsed = preview(ledger, exported(ledger, year), 2000);
      expect([parsed.year, parsed.changes, parsed.unread, parsed.doubts]).toEqual([year, [], [], []]);
    }
    expect(preview(ledger, exported(ledger, 2027)).work).toEqual({ '2027-01-09': '元旦' });
  });
  test('贴通知正文：列出与现行不同的日子', () => {
    const ledger = openTestLedger();
    expect(preview(ledger, noticeText(2026)).changes).toEqual([]);
    const text = noticeText(2026).replace('1月4日（周日）上班', '1月10日（周六）上班');
    expect(preview(ledger, text).changes).toEqual([
      { date: '2026-01-04', before: '调休上班', after: '—' },
      { date: '2026-01-10', before: '—', after: '调休上班' },
    ]);
    expect(ledger.as('sun').calendar.history({})).toEqual([]);
  });
  test.each([
    ['{"year":2027', '像是 JSON，但格式不完整，请检查括号和引号'],
    ['{"year":2027}', 'JSON 里要有 year、source、days 三项'],
    ['{"year":"2027","source":"","days":[]}', 'year 要是数字'],
    ['{"year":2027,"days":[{"date":"2027-01-01","name":"元旦"}]}', 'days 第 1 项要有 date、name、off'],
    ['{"year":2027,"days":[null]}', 'days 第 1 项要有 date、name、off'],
  ])('%s', (text, message) => {
    const ledger = openTestLedger();
    expect(refusal(() => preview(ledger, text)).fields).toEqual({ text: message });
  });
  test('没有数据的年份没有可导出的', () => {
    const ledger = openTestLedger();
    expect(refusal(() => exported(ledger, 2030)).fields).toEqual({ year: '2030 年还没有放假数据' });
  });
});

describe('规则参数', () => {
  type SetParam = Parameters<ReturnType<TestLedger['as']>['ruleTable']['setParam']>[0];
  const set = (ledger: TestLedger, given: Partial<SetParam> = {}) =>
    ledger.as('hemin').ruleTable.setParam({
      ruleId: 'L-01',
      param: 'minExperts',
      value: 3,
      effectiveFrom: '2026-01-01',
      ground: '县政府文件',
      ...given,
    });
  const ruleOf = (ledger: TestLedger, id: string) =>
    ledger
      .as('sun')
      .ruleTable.list({})
      .find((rule) => rule.id === id);
  const verdict = (ledger: TestLedger, decisionId: number, ruleId: string) =>
    ledger
      .as('sun')
      .registers.compliance({ decisionId })
      .lines.find((line) => line.ruleId === ruleId)?.verdict;

  test('法定数字不能改，地方参数可以；没有的参数、早于施行日的不收', () => {
    const ledger = openTestLedger();
    for (const rule of ledger.as('sun').ruleTable.list({}))
      for (const { name, isAdjustable } of rule.params) {
        expect([rule.id, isAdjustable]).toEqual([rule.id, rule.verification !== '已核']);
        if (!isAdjustable)
          expect(refusal(() => set(ledger, { ruleId: rule.id, param: name })).message).toContain(
            '已核对原文，法定数字不能改',
          );
      }
    expect(refusal(() => set(ledger, { param: 'days' })).fields).toEqual({ param: '这条规则没有这个参数' });
    expect(refusal(() => set(ledger, { effectiveFrom: '2022-03-14' })).fields).toEqual({
      effectiveFrom: '生效日期不能早于规则施行日 2022-03-15',
    });
    expect(refusal(() => set(ledger, { ground: '' })).fields).toEqual({ ground: '请填写修改依据' });
    expect(ruleOf(ledger, 'L-01')?.changes).toEqual([]);
  });
  test('改动逐笔留着；还没到生效日的，今天的值不变', () => {
    const ledger = openTestLedger();
    set(ledger);
    set(ledger, { value: 5, effectiveFrom: '2027-01-01' });
    expect(ruleOf(ledger, 'L-01')).toMatchObject({
      params: [{ name: 'minExperts', value: 3, isAdjustable: true }],
      changes: [
        { param: 'minExperts', value: 5, effectiveFrom: '2027-01-01', ground: '县政府文件', actor: '何敏' },
        { param: 'minExperts', value: 3, effectiveFrom: '2026-01-01' },
      ],
    });
  });
  test('按步骤发生日取：今天起改的，不改以前的结论；溯及那天的才改', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger);
    set(ledger, { effectiveFrom: '2026-11-23' });
    expect([verdict(ledger, id, 'L-01'), verdict(ledger, id, 'D-15b')]).toEqual([undefined, 'met']);
    enter(ledger, id, 'expertOpinion', { opinionOn: localDate('2026-11-23') });
    expect(verdict(ledger, id, 'D-15b')).toBe('met');
    set(ledger, { effectiveFrom: '2026-10-12' });
    expect(verdict(ledger, id, 'L-01')).toBe('pending');
  });
  test('目录内从严（L-02）：不适用的作为例外说明，不拦', () => {
    const ledger = openTestLedger();
    set(ledger, { ruleId: 'L-02', param: 'strict', value: 1 });
    const [inside, outside] = ['2026-07', ''].map((catalogNo) => makeDecision(ledger, { catalogNo }));
    for (const id of [inside, outside])
      finishStep(ledger, id ?? 0, 'expert', { isApplicable: false, ground: '专业性不强' });
    expect([verdict(ledger, inside ?? 0, 'D-15b'), verdict(ledger, outside ?? 0, 'D-15b')]).toEqual([
      'waived',
      'notApplicable',
    ]);
  });
});
