/** 意见编辑页的内容：与台账里的意见怎样互换、怎样比较，别人改过时怎样处理。 */
import { opinionDraft, type OpinionDraft, type ReviewDto } from '#shared/contract/reviews.ts';
import type { Conclusion, Finding, Heading, Severity } from '#shared/domain/review/vocabulary.ts';
import { appendRow, createGrid, type GridState } from '../grid/grid-state.ts';

export interface OpinionItem {
  readonly clause: string;
  readonly problem: string;
  readonly basis: string;
  readonly suggestion: string;
  readonly severity: Severity;
  /** 从哪一条法律意见引入；自行提出的为 null。 */
  readonly counselItemId: number | null;
}
export interface HeadingValue {
  readonly finding: Finding | null;
  readonly note: string;
}
export interface OpinionForm {
  readonly headings: Readonly<Record<Heading, HeadingValue>>;
  readonly grid: GridState<OpinionItem>;
  readonly conclusion: Conclusion | null;
  readonly conclusionNote: string;
  readonly legalRisk: string;
  readonly noRuleGround: string;
  readonly copyTo: string;
}

export const blankItem: OpinionItem = {
  clause: '',
  problem: '',
  basis: '',
  suggestion: '',
  severity: 'must',
  counselItemId: null,
};

/** 台账里的意见，去掉只有台账才有的编号和反馈。 */
export function draftOf(opinion: ReviewDto['opinion']): OpinionDraft {
  const { authority, procedure, content, conclusion, conclusionNote, legalRisk, noRuleGround, copyTo } =
    opinion;
  return normalise({
    authority,
    procedure,
    content,
    items: opinion.items.map(({ clause, problem, basis, suggestion, severity, counselItemId }) => ({
      clause,
      problem,
      basis,
      suggestion,
      severity,
      counselItemId,
    })),
    conclusion,
    conclusionNote,
    legalRisk,
    noRuleGround,
    copyTo,
  });
}

/** 首尾空白、换行写法按合同统一，与核心存下来的一字不差；过长的不在这里改，留给提交时报错。 */
export function normalise(draft: OpinionDraft): OpinionDraft {
  const parsed = opinionDraft.safeParse(draft);
  return parsed.success ? parsed.data : draft;
}

export const formOf = (draft: OpinionDraft): OpinionForm => ({
  headings: { authority: draft.authority, procedure: draft.procedure, content: draft.content },
  grid: createGrid<OpinionItem>(draft.items),
  conclusion: draft.conclusion,
  conclusionNote: draft.conclusionNote,
  legalRisk: draft.legalRisk,
  noRuleGround: draft.noRuleGround,
  copyTo: draft.copyTo,
});

const isBlank = (item: OpinionItem): boolean =>
  item.counselItemId === null &&
  [item.clause, item.problem, item.basis, item.suggestion].every((text) => text.trim() === '');

/** 交给核心的内容；一个字也没写的行不算。 */
export const toDraft = (form: OpinionForm): OpinionDraft =>
  normalise({
    ...form.headings,
    items: form.grid.rows.map((row) => row.value).filter((item) => !isBlank(item)),
    conclusion: form.conclusion,
    conclusionNote: form.conclusionNote,
    legalRisk: form.legalRisk,
    noRuleGround: form.noRuleGround,
    copyTo: form.copyTo,
  });

/** 键的次序由 `normalise` 的模式定死，逐字比较就是逐栏比较。 */
export const isSame = (a: OpinionDraft, b: OpinionDraft): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * 屏上的内容（mine）、它出自的那一版（base）、台账里此刻的（server）三者的关系。
 * `clean` 没有改动；`dirty` 有改动可以存；`serverAhead` 台账新了而屏上没有改动，换成新的即可；
 * `conflict` 两边都改了，由人定。`sent` 是正在存的那一份，存成以后台账就是它，不算别人改的。
 */
export type Standing = 'clean' | 'dirty' | 'serverAhead' | 'conflict';
export function standingOf(
  base: OpinionDraft,
  mine: OpinionDraft,
  server: OpinionDraft,
  sent: OpinionDraft | null = null,
): Standing {
  if (isSame(mine, server)) return 'clean';
  if (isSame(base, server) || (sent !== null && isSame(sent, server))) return 'dirty';
  return isSame(mine, base) ? 'serverAhead' : 'conflict';
}

/** 存在草稿里的：改动和它出自的那一版，下次打开时据此判断台账改过没有。 */
export interface StoredOpinion {
  readonly base: OpinionDraft | null;
  readonly mine: OpinionDraft | null;
}
/** 草稿出自旧版程序、不成形的，当没有。 */
export function readStored(stored: StoredOpinion): { base: OpinionDraft; mine: OpinionDraft } | null {
  const base = opinionDraft.safeParse(stored.base);
  const mine = opinionDraft.safeParse(stored.mine);
  return base.success && mine.success ? { base: base.data, mine: mine.data } : null;
}

type CounselItem = ReviewDto['counselOpinions'][number]['items'][number];

/** 把顾问的一条带进修改意见；已经带过的不再带。 */
export function introduce(grid: GridState<OpinionItem>, item: CounselItem): GridState<OpinionItem> {
  if (grid.rows.some((row) => row.value.counselItemId === item.id)) return grid;
  const { clause, problem, basis, suggestion } = item;
  return appendRow(grid, { clause, problem, basis, suggestion, severity: 'must', counselItemId: item.id });
}
