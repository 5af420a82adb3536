/** 意见编辑页：三份内容的关系、草稿能不能取回、还差什么。 */
import { describe, expect, test } from 'vitest';
import type { OpinionDraft } from '#shared/contract/reviews.ts';
import {
  blankItem,
  formOf,
  introduce,
  normalise,
  type OpinionForm,
  type OpinionItem,
  readStored,
  standingOf,
  toDraft,
} from '#renderer/features/reviews/opinion/opinion-state.ts';
import {
  lawfulRefusal,
  opinionProblems,
  problemLine,
} from '#renderer/features/reviews/opinion/opinion-problems.ts';

const heading = { finding: 'conforms', note: '符合' } as const;
const item: OpinionItem = {
  clause: '第六条',
  problem: '无依据',
  basis: '行政强制法第十条',
  suggestion: '删去',
  severity: 'must',
  counselItemId: null,
};
const draft: OpinionDraft = normalise({
  authority: heading,
  procedure: heading,
  content: { finding: 'partly', note: '第六条不符' },
  items: [item],
  conclusion: 'amend',
  conclusionNote: '',
  legalRisk: '',
  noRuleGround: '',
  copyTo: '',
});
const with_ = (change: Partial<OpinionDraft>): OpinionDraft => normalise({ ...draft, ...change });
const formWith = (change: Partial<OpinionDraft>): OpinionForm => formOf(with_(change));

describe('屏上的、出自的、台账里的', () => {
  const mine = with_({ copyTo: '我写的' });
  const theirs = with_({ copyTo: '别人写的' });

  test('没有改动', () => {
    expect(standingOf(draft, draft, draft)).toBe('clean');
  });
  test('我改了，台账没有变，可以存', () => {
    expect(standingOf(draft, mine, draft)).toBe('dirty');
  });
  test('台账变了，我没有改，换成新的', () => {
    expect(standingOf(draft, draft, theirs)).toBe('serverAhead');
  });
  test('两边都改了，由人定', () => {
    expect(standingOf(draft, mine, theirs)).toBe('conflict');
  });
  test('两边改成一样的，不算冲突', () => {
    expect(standingOf(draft, mine, mine)).toBe('clean');
  });
  test('台账变成我正在存的那一份，我又接着写，不算别人改的', () => {
    const more = with_({ copyTo: '我写的，还有' });
    expect(standingOf(draft, more, mine, mine)).toBe('dirty');
    expect(standingOf(draft, more, theirs, mine)).toBe('conflict');
  });
});

describe('表单与台账互换', () => {
  test('来回一趟一字不差', () => {
    expect(toDraft(formOf(draft))).toEqual(draft);
  });
  test('首尾空白与核心一样去掉，存盘以后不会误以为又改过', () => {
    const form = formOf(draft);
    expect(toDraft({ ...form, copyTo: '  ' })).toEqual(draft);
  });
  test('一个字也没有的行不交，引入的行没有写也交', () => {
    const form = formWith({ items: [item, blankItem, { ...blankItem, counselItemId: 7 }] });
    expect(toDraft(form).items.map((entry) => entry.counselItemId)).toEqual([null, 7]);
  });
});

describe('存着的草稿', () => {
  test('成形的取回', () => {
    expect(readStored({ base: draft, mine: draft })).toEqual({ base: draft, mine: draft });
  });
  test('出自旧版、缺栏目的当没有，不让页面出错', () => {
    const { copyTo: _dropped, ...old } = draft;
    // 存着的是任意 JSON，类型只是约定。
    expect(readStored({ base: draft, mine: old as OpinionDraft })).toBeNull();
    expect(readStored({ base: null, mine: null })).toBeNull();
  });
});

test('同一条法律意见不重复引入', () => {
  const counsel = {
    id: 9,
    seq: 1,
    clause: '第三条',
    problem: '甲',
    basis: '',
    suggestion: '乙',
    adoption: null,
    adoptionReason: '',
  };
  const once = introduce(formOf(draft).grid, counsel);
  expect(once.rows.at(-1)?.value).toMatchObject({ clause: '第三条', problem: '甲', counselItemId: 9 });
  expect(introduce(once, counsel)).toBe(once);
});

describe('还差什么', () => {
  test('齐全的没有', () => {
    expect(opinionProblems(formOf(draft), 1)).toEqual([]);
  });
  test('第28条：没有法律意见', () => {
    const [problem] = opinionProblems(formOf(draft), 0);
    expect(problem).toMatchObject({ cell: 'counsel', ruleId: 'D-24a' });
    expect(problem === undefined ? '' : problemLine(problem)).toContain('（713号令第28条）');
  });
  test('第27条：没有结论指到单选，没有理由指到理由', () => {
    const cells = opinionProblems(
      formWith({ authority: { finding: null, note: '' }, procedure: { finding: 'conforms', note: ' ' } }),
      1,
    ).map((problem) => problem.cell);
    expect(cells).toEqual(['heading:authority', 'heading:procedure:note']);
  });
  test('条目缺一格，指到那一格', () => {
    const form = formWith({ items: [item, { ...item, basis: '' }] });
    const key = form.grid.rows[1]?.key;
    expect(opinionProblems(form, 1)).toMatchObject([
      { cell: `${key}:basis`, message: '第 2 条：请填写依据' },
    ]);
  });
  test('有必须修改选了合法', () => {
    expect(opinionProblems(formWith({ conclusion: 'lawful' }), 1)).toMatchObject([{ cell: 'conclusion' }]);
  });
  test('第25条：探索性改革先要依据，再要风险', () => {
    expect(opinionProblems(formWith({ conclusion: 'exploratory' }), 1)).toMatchObject([
      { cell: 'noRuleGround' },
    ]);
    expect(opinionProblems(formWith({ conclusion: 'exploratory', noRuleGround: '无规定' }), 1)).toMatchObject(
      [{ cell: 'legalRisk', ruleId: 'D-21' }],
    );
  });
});

describe('为什么不能选“合法”', () => {
  test('有必须修改', () => {
    expect(lawfulRefusal(formOf(draft))).toBe('有 1 条“必须修改”，不能选“合法”');
  });
  test('三项有不符', () => {
    expect(lawfulRefusal(formWith({ items: [] }))).toBe('三项审查有不符之处，不能选“合法”');
  });
  test('只有建议修改、三项符合的可以选', () => {
    expect(
      lawfulRefusal(formWith({ items: [{ ...item, severity: 'should' }], content: heading })),
    ).toBeNull();
  });
});
