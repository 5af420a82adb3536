/**
 * The rules as an office runs them: the shipped table plus the administrator's recorded changes of parameters
 * that are not 已核. Gates ask the book for the rule in force on the day of the step.
 */
import type { LocalDate } from '../../lib/local-date.ts';
import { allRules, type Rule, type RuleId } from './rules.ts';

/** One recorded change of a parameter, in force from a day on. */
export interface RuleChange {
  readonly ruleId: string;
  readonly param: string;
  readonly value: number;
  readonly effectiveFrom: LocalDate;
}

export interface RuleBook {
  /** The rule as it stood on `on`, or null when it was not in force that day. */
  inForce(ruleId: RuleId, on: LocalDate): Rule | null;
  /** A number of the rule on that day; 0 when the rule was not in force. */
  param(ruleId: RuleId, name: string, on: LocalDate): number;
}

/** Parameters whose source is not 已核 may be changed; statutory numbers may not. */
export const isAdjustable = (rule: Rule): boolean =>
  rule.verification !== '已核' && Object.keys(rule.params).length > 0;

export function createRuleBook(changes: readonly RuleChange[]): RuleBook {
  const table = new Map(allRules().map((rule) => [rule.id, rule]));
  const inForce = (ruleId: RuleId, on: LocalDate): Rule | null => {
    const rule = table.get(ruleId);
    if (rule === undefined || on < rule.effectiveFrom) return null;
    if (rule.effectiveTo !== null && on > rule.effectiveTo) return null;
    if (!isAdjustable(rule)) return rule;
    const params: Record<string, number> = { ...rule.params };
    const own = changes
      .filter((change) => change.ruleId === ruleId && change.effectiveFrom <= on)
      .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
    for (const change of own) if (Object.hasOwn(params, change.param)) params[change.param] = change.value;
    return { ...rule, params };
  };
  return { inForce, param: (ruleId, name, on) => inForce(ruleId, on)?.params[name] ?? 0 };
}
