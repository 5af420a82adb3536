/** 缺件：要求补正的、送审没有附的、程序做完却没有挂材料的、还没有出具和反馈的。 */
import type { DecisionDto } from '#shared/contract/decisions.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import type { StepKind } from '#shared/domain/decision/vocabulary.ts';
import { materialKinds } from '#shared/domain/review/vocabulary.ts';
import { blockers, type RuleId } from '#shared/domain/rules/rules.ts';
import { gateText } from './lock-state.ts';

export interface MissingPaper {
  readonly text: string;
  readonly ruleId: RuleId | null;
  /** 去哪里补：本页的一步，或者现行的送审件。 */
  readonly place: StepKind | 'review';
}

/** 做完以后应当有材料的各步，和要求材料的条文。 */
const paperSteps: Readonly<
  Partial<Record<StepKind, { readonly what: string; readonly ruleId: RuleId | null }>>
> = {
  participation: { what: '公众意见采纳情况', ruleId: 'D-25' },
  expert: { what: '专家论证意见', ruleId: 'D-15' },
  risk: { what: '风险评估报告', ruleId: 'D-25' },
  fairCompetition: { what: '公平竞争审查表', ruleId: 'D-25' },
  collective: { what: '会议纪要', ruleId: 'D-26' },
  partyReport: { what: '请示报告', ruleId: 'D-27' },
  publication: { what: '公布稿', ruleId: 'D-28' },
  archive: { what: '卷内目录', ruleId: null },
};

/** 事项还要往下办、材料还补得了的状态。 */
const isClosed = (decision: Pick<DecisionDto, 'status' | 'isVoided'>): boolean =>
  decision.isVoided || decision.status === 'terminated' || decision.status === 'excluded';

export function missingPapers(
  decision: Pick<DecisionDto, 'status' | 'isVoided' | 'steps' | 'gates'>,
  review: Pick<ReviewDto, 'state' | 'notices' | 'materials' | 'issuedOn'> | null,
): readonly MissingPaper[] {
  if (isClosed(decision)) return [];
  const missing: MissingPaper[] = [];
  if (review !== null && (review.state === 'received' || review.state === 'supplementing')) {
    const asked = review.notices
      .filter((notice) => notice.kind === 'supplement' && notice.receivedOn === null)
      .flatMap((notice) => notice.lines);
    for (const line of asked) missing.push({ text: `要求补正：${line}`, ruleId: 'D-22a', place: 'review' });
    for (const material of review.materials) {
      const { name } = materialKinds[material.kind];
      // 补正通知里已经点到的不再列一遍。
      if (material.state === 'missing' && !asked.some((line) => line.includes(name)))
        missing.push({ text: `送审未附${name}`, ruleId: 'D-22a', place: 'review' });
    }
  }
  for (const step of decision.steps) {
    const paper = paperSteps[step.kind];
    if (paper !== undefined && step.isApplicable && step.state === 'done' && step.attachmentCount === 0)
      missing.push({
        text: `${paper.what}没有挂上`,
        ruleId: paper.ruleId,
        place: step.kind,
      });
  }
  for (const line of blockers(decision.gates))
    // 已出具而结论不合法的也记在第25条下，那不是缺件。
    if (review !== null && ((line.ruleId === 'D-21' && review.issuedOn === null) || line.ruleId === 'D-24b'))
      missing.push({ text: gateText(line), ruleId: line.ruleId, place: 'review' });
  return missing;
}
