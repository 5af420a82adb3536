/** 八种表成件：空的也能预览，冻结，换版；合计与明细相符；改参数、改日历不改已成的件。 */
import { describe, expect, test } from 'vitest';
import type { FormBlock, FormKind, FormSlip } from '#shared/domain/slip/forms.ts';
import { formKindKeys, formKinds } from '#shared/domain/slip/forms.ts';
import { fillRegisters } from '#tests/support/fill-registers.ts';
import { openTestLedger, type TestLedger } from '#tests/support/ledger.ts';
import { decisionReadyForMeeting, makeDecision } from '#tests/support/matters.ts';
import { refusal } from '#tests/support/office.ts';
import { enter } from '#tests/support/registers.ts';

const targetOf = (kind: FormKind, decisionId: number) =>
  kind === 'F-18' ? { kind, decisionId: null, year: 2026 } : ({ kind, decisionId, year: null } as const);
const asForm = (model: { readonly kind: string }): FormSlip => {
  if (!(model.kind in formKinds)) throw new Error(`${model.kind} 不是表`);
  return model as FormSlip; // the kind has just established it
};
const previewOf = (ledger: TestLedger, kind: FormKind, decisionId: number): FormSlip =>
  asForm(ledger.as('sun').slips.preview(targetOf(kind, decisionId)).model);
const issue = (ledger: TestLedger, kind: FormKind, decisionId: number) =>
  ledger.as('zhou').slips.issueForm(targetOf(kind, decisionId));
const getForm = (ledger: TestLedger, id: number) => ledger.as('sun').slips.get({ id });

const tablesOf = (form: FormSlip) =>
  form.blocks.filter((block): block is Extract<FormBlock, { type: 'table' }> => block.type === 'table');
const conclusionOf = (form: FormSlip): string =>
  form.blocks.flatMap((block) => (block.type === 'conclusion' ? [block.text] : [])).join();

describe.each(formKindKeys)('%s', (kind) => {
  test('空的决策、空的年度也能预览：没有编号和核验码，签字格空着', () => {
    const ledger = openTestLedger();
    const slip = ledger.as('sun').slips.preview(targetOf(kind, makeDecision(ledger)));
    expect(slip).toMatchObject({ id: null, code: null, issuedAt: null, standing: 'draft' });
    const form = asForm(slip.model);
    expect(form).toMatchObject({ kind, docNo: null, replaces: null, date: '2026年11月23日' });
    expect(form.formTitle).toContain(formKinds[kind]);
  });

  test('登记齐了成件：冻结、有核验码、列在名下；没有变的不再成件；变了就是新的一版', () => {
    const ledger = openTestLedger();
    const id = fillRegisters(ledger);
    const preview = previewOf(ledger, kind, id);
    const { slipId, version } = issue(ledger, kind, id);
    expect(version).toBe(1);
    const slip = getForm(ledger, slipId);
    expect(slip).toMatchObject({ standing: 'current', issuedBy: '周文静', model: preview });
    expect(slip.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const listed =
      kind === 'F-18'
        ? ledger.as('sun').slips.ofCatalog({ year: 2026 })
        : ledger.as('sun').slips.ofDecision({ decisionId: id });
    expect(listed.map((row) => [row.id, row.kind, row.standing])).toEqual([[slipId, kind, 'current']]);
    ledger.clock.setDay('2026-11-30');
    expect(refusal(() => issue(ledger, kind, id)).message).toContain('内容和已成件的第 1 版一样');
    expect(ledger.as('sun').slips.verify({ code: slip.code ?? '' })).toMatchObject({
      verdict: 'current',
      slipId,
      version: 1,
    });
  });

  test('要对准：年度表选年度，其余选事项', () => {
    const ledger = openTestLedger();
    const wrong = { kind, decisionId: null, year: null };
    const field = kind === 'F-18' ? { year: '请选择年度' } : { decisionId: '请选择决策事项' };
    expect(refusal(() => ledger.as('zhou').slips.issueForm(wrong)).fields).toEqual(field);
    expect(refusal(() => ledger.as('sun').slips.preview(wrong)).fields).toEqual(field);
  });
});

describe('表里的数', () => {
  test('S-02：合计等于逐条，三数之和等于总数', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    enter(ledger, id, 'participationRound');
    const adoptions = ['adopted', 'adopted', 'partial', 'rejected', 'rejected', 'rejected', null] as const;
    for (const adoption of adoptions) enter(ledger, id, 'comment', { adoption, reason: '见说明' });
    const form = previewOf(ledger, 'S-02', id);
    const [rounds, comments] = tablesOf(form);
    expect([rounds?.rows.length, comments?.rows.length]).toEqual([1, 7]);
    const column = comments?.columns.findIndex((one) => one.title === '采纳情况') ?? -1;
    const count = (word: string) => comments?.rows.filter((row) => row[column] === word).length;
    expect([count('采纳'), count('部分采纳'), count('未采纳'), count('未定')]).toEqual([2, 1, 3, 1]);
    expect(conclusionOf(form)).toBe('收到意见 7 条：采纳 2 条，部分采纳 1 条，未采纳 3 条，尚未研究 1 条');
    expect(comments?.rows.map((row) => row[0])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });
  test('S-03：没署名的列出来，不计入', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    enter(ledger, id, 'expertOpinion');
    enter(ledger, id, 'expertOpinion', { isSigned: false, adoption: null });
    const form = previewOf(ledger, 'S-03', id);
    expect(tablesOf(form)[0]?.rows).toHaveLength(2);
    expect(conclusionOf(form)).toBe('收到意见 2 份，计入论证 1 份：采纳 1 份，部分采纳 0 份，未采纳 0 份');
  });
  test('S-01：一条一行，结论的项数和项号与行里的符号相符', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    const { lines } = ledger.as('sun').registers.compliance({ decisionId: id });
    const form = previewOf(ledger, 'S-01', id);
    const rows = tablesOf(form)[0]?.rows ?? [];
    expect(rows.map((row) => [row[1], row[2], row[3]])).toEqual(
      lines.map((line) => [line.title, line.articles, line.fact]),
    );
    const marked = (sign: string) => rows.flatMap((row) => (row[4] === sign ? [row[0]] : []));
    const [bad, open] = [marked('× 不符合'), marked('△ 待补')];
    expect(bad.length).toBeGreaterThan(3);
    expect(conclusionOf(form)).toBe(
      `暂不能提请集体讨论：不符合 ${bad.length} 项（第${bad.join('、')}项）；待补 ${open.length} 项（第${open.join('、')}项）`,
    );
    const ready = decisionReadyForMeeting(ledger, { catalogNo: '2026-07' }).id;
    enter(ledger, ready, 'legalBasis');
    enter(ledger, ready, 'consultation');
    expect(conclusionOf(previewOf(ledger, 'S-01', ready))).toBe('可以提请集体讨论');
  });
  test('F-07：页数只加有的，缺的另数', () => {
    const ledger = openTestLedger();
    const id = makeDecision(ledger);
    enter(ledger, id, 'archiveItem', { pages: 6 });
    enter(ledger, id, 'archiveItem', { pages: 12 });
    enter(ledger, id, 'archiveItem', { pages: 99, state: 'missing' });
    expect(conclusionOf(previewOf(ledger, 'F-07', id))).toBe('共 2 件，18 页；缺 1 件');
  });
});

describe('成过的件不变', () => {
  /** The stored bytes of a paper. */
  const bytesOf = (ledger: TestLedger, id: number): unknown =>
    ledger.tamper((db) => db.prepare('SELECT * FROM slip WHERE id = ?').get(id));

  test('改参数、改日历、改登记、重开程序：合规审查表逐字节不变；再成件是第2版，写明替代第1版', () => {
    const ledger = openTestLedger();
    const { id } = decisionReadyForMeeting(ledger, { catalogNo: '2026-07', plannedMeetingOn: '2026-11-30' });
    const first = issue(ledger, 'S-01', id).slipId;
    const bytes = bytesOf(ledger, first);
    const { code } = getForm(ledger, first);

    ledger.as('hemin').ruleTable.setParam({
      ruleId: 'L-01',
      param: 'minExperts',
      value: 3,
      effectiveFrom: '2026-01-01',
      ground: '县政府文件',
    });
    const { off, work } = ledger.as('sun').calendar.preview({
      text: ledger.as('sun').calendar.exportYear({ year: 2026 }).content,
      year: 2026,
    });
    ledger.as('hemin').calendar.confirm({
      year: 2026,
      source: '修改通知',
      ground: '',
      off: { ...off, '2026-11-26': '临时放假' },
      work,
    });
    enter(ledger, id, 'legalBasis');
    expect(bytesOf(ledger, first)).toEqual(bytes);
    expect(getForm(ledger, first)).toMatchObject({ standing: 'current', code, version: 1 });

    const second = issue(ledger, 'S-01', id);
    expect(second.version).toBe(2);
    const form = asForm(getForm(ledger, second.slipId).model);
    expect([form.replaces, form.number]).toEqual(['第1版', '2026-07-2']);
    const facts = tablesOf(form)[0]?.rows.map((row) => `${row[3]}　${row[4]}`) ?? [];
    expect(facts).toContain('有效意见 1 份，少于 3 份　△ 待补');
    expect(facts).toContain('11-03 受理，11-30，18 个工作日　√ 符合');
    expect(bytesOf(ledger, first)).toEqual(bytes);
    expect(getForm(ledger, first).standing).toBe('superseded');
    expect(ledger.as('sun').slips.verify({ code: code ?? '' })).toMatchObject({
      verdict: 'superseded',
      supersededBy: '第2版',
    });
  });
});
