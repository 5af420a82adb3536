/** 合规审查表的一行：法定条件、依据、核对结论、事实；以及核对要看的全部事实。 */
import type { LocalDate } from '../../lib/local-date.ts';
import type { Registers } from '../registers/types.ts';
import type { RuleId } from '../rules/rules.ts';
import type { DecisionFacts } from './progress.ts';
import type { Category, StepKind } from './vocabulary.ts';

/** √ 符合、√ 已说明、△ 待补、× 不符合、— 不适用。 */
export type Verdict = 'met' | 'waived' | 'pending' | 'unmet' | 'notApplicable';
export const verdictNames: Readonly<Record<Verdict, string>> = {
  met: '符合',
  waived: '已说明',
  pending: '待补',
  unmet: '不符合',
  notApplicable: '不适用',
};

export interface SheetLine {
  readonly ruleId: RuleId;
  /** 表上的依据栏，如 `第18、29条`。 */
  readonly articles: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** 事实与证据，或者缺什么。 */
  readonly fact: string;
  /** 点开看哪一步的登记簿。 */
  readonly step: StepKind | 'initiation';
  readonly isVerified: boolean;
}

export interface ComplianceFacts {
  readonly decision: DecisionFacts;
  readonly category: Category | null;
  readonly inCatalog: boolean;
  readonly offCatalogReason: string;
  readonly npcRelation: 'none' | 'decide' | 'report';
  readonly npcOn: LocalDate | null;
  readonly registers: Registers;
  readonly meetingOn: LocalDate | null;
  /** 提请讨论时写明的理由（审查时间不足等）。 */
  readonly meetingWaiver: string;
}

export const shortDay = (day: string): string => day.slice(5);
export const isBlank = (text: string): boolean => text.trim() === '';

/** 一行还没有结论的样子。 */
export interface Draft {
  readonly ruleId: RuleId;
  readonly articles: string;
  readonly title: string;
  readonly step: SheetLine['step'];
}
export const judge = (draft: Draft, verdict: Verdict, fact: string): SheetLine => ({
  ...draft,
  verdict,
  fact,
  isVerified: !draft.ruleId.startsWith('L-'),
});
