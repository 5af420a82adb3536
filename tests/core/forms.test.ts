/** 表格取数：样例台账里各种表印什么；还没有登记的、不适用的、成件和再成件。 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SAMPLE_PASSWORD } from '#core/sample/matters.ts';
import { type FormBlock, type FormKind, formKindKeys, type FormSlip } from '#shared/domain/slip/forms.ts';
import { present } from '#shared/lib/assert.ts';
import { createTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { type Caller, createCaller } from '#tests/support/office.ts';

let ledger: TestLedger;
let zhou: Caller;
beforeAll(() => {
  ledger = createTestLedger({ isEmpty: true });
  ledger.anonymous.system.loadSample({});
  const answer = ledger.anonymous.session.login({ loginName: 'zhouwenjing', password: SAMPLE_PASSWORD });
  if (answer.result !== 'ok') throw new Error(answer.result);
  zhou = createCaller((name, payload) => ledger.send(name, payload, answer.session));
});
afterAll(() => ledger.close());

const idOf = (title: string): number =>
  present(
    zhou.decisions.list({ scope: 'all', pageSize: 500 }).rows.find((row) => row.title === title),
    `样例里有“${title}”`,
  ).id;

/** 一张表的模型；预览都是草稿。 */
function formOf(kind: FormKind, of: string | number): FormSlip {
  const slip = zhou.slips.preview(
    typeof of === 'string' ? { kind, decisionId: idOf(of) } : { kind, year: of },
  );
  expect(slip).toMatchObject({ standing: 'draft', code: null });
  if (!('blocks' in slip.model)) throw new Error('不是表格');
  return slip.model;
}
type Of<T extends FormBlock['type']> = Extract<FormBlock, { readonly type: T }>;
const blocksOf = <T extends FormBlock['type']>(form: FormSlip, type: T): Of<T>[] =>
  form.blocks.filter((block): block is Of<T> => block.type === type);
const valueOf = (form: FormSlip, label: string): string | undefined =>
  blocksOf(form, 'fields')
    .flatMap((block) => block.rows.flat())
    .find((pair) => pair.label === label)?.value;
const textOf = (form: FormSlip, label: string): string | undefined =>
  blocksOf(form, 'text').find((block) => block.label === label)?.text;
const conclusionOf = (form: FormSlip): string | undefined => blocksOf(form, 'conclusion').at(-1)?.text;

const PARKING = '罗山县城区停车收费管理办法';
const HOSPITAL = '罗山县人民医院新院区建设';

describe('各种表', () => {
  test('每件决策的每种表都印得出：明细每行与栏数相等，序号连续', () => {
    for (const { id } of zhou.decisions.list({ scope: 'all', pageSize: 500 }).rows)
      for (const kind of formKindKeys.filter((key) => key !== 'F-18')) {
        const { model } = zhou.slips.preview({ kind, decisionId: id });
        if (!('blocks' in model)) throw new Error('不是表格');
        for (const block of blocksOf(model, 'table')) {
          for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
          expect(block.rows.map((row) => row[0])).toEqual(block.rows.map((_row, at) => String(at + 1)));
          expect(block.rows.length + block.blankRows).toBeGreaterThan(0);
        }
        expect(blocksOf(model, 'sign').length).toBeGreaterThan(0);
      }
  });

  test('S-01：结论写明不符合几项、是哪几项，与核对栏一致', () => {
    const form = formOf('S-01', PARKING);
    const rows = blocksOf(form, 'table')[0]?.rows ?? [];
    const bad = rows.filter((row) => row.at(-1) === '× 不符合').map((row) => row[0]);
    expect(bad.length).toBeGreaterThan(0);
    expect(conclusionOf(form)).toBe(`暂不能提请集体讨论：不符合 ${bad.length} 项（第${bad.join('、')}项）`);
    expect(form.caption).toBe('（提请集体讨论前用）');
    expect(valueOf(form, '拟上会')).toBe('2026年11月30日');
  });

  test('F-01：程序逐项勾选，不适用的另行写理由（第11条）', () => {
    const steps = textOf(formOf('F-01', PARKING), '拟履行的程序') ?? '';
    expect(steps.split('\n')).toEqual([
      '☑ 公众参与　☐ 专家论证　☑ 风险评估　☑ 合法性审查　☑ 集体讨论',
      '专家论证不适用：沿用省定成本测算办法，专业性不强',
    ]);
  });

  test('F-06：会议名不重复写种类；不同意见写明谁、什么意见（第30条）', () => {
    const form = formOf('F-06', HOSPITAL);
    expect(valueOf(form, '会议')).toBe('县政府常务会议');
    expect(textOf(form, '不同意见')).toBe(
      '副县长乙（不同意）：资金压力较大，建议分两年实施。\n副县长丙（保留）：对选址持保留意见。',
    );
    expect(textOf(form, '行政首长\n最后意见')).toBe('综合大家意见，同意实施。');
    expect(conclusionOf(form)).toBe('通过');
  });

  test('F-06 还没有开会：印出空表，会上手填', () => {
    const form = formOf('F-06', PARKING);
    expect(valueOf(form, '事项名称')).toBe(PARKING);
    expect(valueOf(form, '时间')).toBe('');
    expect(blocksOf(form, 'table')[0]).toMatchObject({ rows: [], blankRows: 7 });
  });

  test('S-02、S-03：横排；合计与逐条相加相等', () => {
    const comments = formOf('S-02', PARKING);
    expect(comments.orientation).toBe('landscape');
    expect(blocksOf(comments, 'table')).toHaveLength(2);
    expect(conclusionOf(comments)).toBe('收到意见 3 条：采纳 1 条，部分采纳 1 条，未采纳 1 条');
    const experts = formOf('S-03', HOSPITAL);
    expect(conclusionOf(experts)).toBe('收到意见 2 份，计入论证 1 份：采纳 1 份，部分采纳 0 份，未采纳 0 份');
    expect(experts.footnote).toContain('1 份不计入论证');
  });

  test('不适用的程序印理由，不印空的明细（第19条）', () => {
    const form = formOf('S-03', PARKING);
    expect(textOf(form, '说明')).toBe('本事项不适用这一程序：沿用省定成本测算办法，专业性不强');
    expect(blocksOf(form, 'table')).toEqual([]);
  });

  test('S-04：调整以后再评的按日期先后逐次列（第24条）', () => {
    const form = formOf('S-04', PARKING);
    expect([valueOf(form, '第1次评估'), valueOf(form, '第2次评估')]).toEqual([
      '2026年10月25日',
      '2026年11月6日',
    ]);
    expect(blocksOf(form, 'conclusion').map((block) => block.text)).toEqual(['风险不可控', '风险可控']);
  });

  test('F-18：按目录号排，写县政府的全称、公布日期和文号', () => {
    const form = formOf('F-18', 2026);
    expect(form).toMatchObject({
      formTitle: '罗山县人民政府2026年度重大行政决策事项目录',
      caption: '（2026年1月15日公布）',
    });
    expect(form.number).toMatch(/〔2026〕\d+号$/);
    const numbers = blocksOf(form, 'table')[0]?.rows.map((row) => Number(row[0])) ?? [];
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });
});

describe('成件', () => {
  test('冻结当时的内容；内容没变不再成件', () => {
    const decisionId = idOf(PARKING);
    const { slipId, version } = zhou.slips.issueForm({ kind: 'S-01', decisionId });
    const slip = zhou.slips.get({ id: slipId });
    expect(version).toBe(1);
    expect(slip).toMatchObject({ standing: 'current', templateVersion: 1 });
    expect(slip.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(slip.model.replaces).toBeNull();
    expect(formOf('S-01', PARKING).replaces).toBe('第1版');
    expect(() => zhou.slips.issueForm({ kind: 'S-01', decisionId })).toThrow('第 1 版一样');
  });
});
