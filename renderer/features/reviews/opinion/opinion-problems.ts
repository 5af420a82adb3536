/** 提交复核以前还差什么，差在哪一格：程序条件取自规则表，逐条齐全与否取自合同。 */
import { itemInput } from '#shared/contract/reviews.ts';
import { checkOpinion } from '#shared/domain/review/checks.ts';
import { headingKeys, headings } from '#shared/domain/review/vocabulary.ts';
import { citeRule, blockers, type RuleId } from '#shared/domain/rules/rules.ts';
import type { OpinionForm } from './opinion-state.ts';

export interface OpinionProblem {
  readonly message: string;
  /** 页面上 `data-cell` 的值，F8 移到这里。 */
  readonly cell: string;
  readonly ruleId: RuleId | null;
}

const COLUMNS = ['clause', 'problem', 'basis', 'suggestion'] as const;

export function opinionProblems(form: OpinionForm, counselOpinionCount: number): readonly OpinionProblem[] {
  const lines = blockers(
    checkOpinion({
      findings: form.headings,
      items: form.grid.rows.map((row) => row.value),
      conclusion: form.conclusion,
      noRuleGround: form.noRuleGround,
      legalRisk: form.legalRisk,
      counselOpinionCount,
    }),
  ).map((line): OpinionProblem => ({
    message: line.message,
    ruleId: line.ruleId,
    cell: gateCell(form, line.ruleId, line.title),
  }));
  const items = form.grid.rows.flatMap((row, index): OpinionProblem[] => {
    const parsed = itemInput.safeParse(row.value);
    const field = parsed.success ? undefined : parsed.error.issues[0]?.path[0];
    const column = COLUMNS.find((name) => name === field);
    const message = parsed.success ? undefined : parsed.error.issues[0]?.message;
    return column === undefined || message === undefined
      ? []
      : [{ message: `第 ${index + 1} 条：${message}`, ruleId: null, cell: `${row.key}:${column}` }];
  });
  return [
    ...lines.filter((line) => line.cell.startsWith('heading')),
    ...items,
    ...lines.filter((line) => !line.cell.startsWith('heading')),
  ];
}

/** 规则表的一条落在页面的哪一格。 */
function gateCell(form: OpinionForm, ruleId: RuleId, title: string): string {
  if (ruleId === 'D-24a') return 'counsel';
  if (ruleId === 'D-21') return form.noRuleGround.trim() === '' ? 'noRuleGround' : 'legalRisk';
  const heading = headingKeys.find((key) => title.startsWith(headings[key].name));
  if (heading === undefined) return 'conclusion';
  return form.headings[heading].finding === null ? `heading:${heading}` : `heading:${heading}:note`;
}

export const problemLine = (problem: OpinionProblem): string =>
  problem.ruleId === null ? problem.message : `${problem.message}（${citeRule(problem.ruleId)}）`;

/** 为什么不能选“合法”；可以选为 null。 */
export function lawfulRefusal(form: Pick<OpinionForm, 'grid' | 'headings'>): string | null {
  const must = form.grid.rows.filter((row) => row.value.severity === 'must').length;
  if (must > 0) return `有 ${must} 条“必须修改”，不能选“合法”`;
  const isFlawed = Object.values(form.headings).some(
    ({ finding }) => finding === 'partly' || finding === 'fails',
  );
  return isFlawed ? '三项审查有不符之处，不能选“合法”' : null;
}
