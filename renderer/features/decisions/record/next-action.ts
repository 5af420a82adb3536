/** 主按钮：这件事项下一个合法步骤，按了去哪里。与核心的“下一步”同一口径。 */
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { type StepKind, stepNames } from '#shared/domain/decision/vocabulary.ts';
import type { TabKind } from './sheet.ts';

export type NextAction =
  | { readonly kind: 'edit'; readonly label: string }
  | { readonly kind: 'step'; readonly label: string; readonly step: StepKind }
  | { readonly kind: 'submit'; readonly label: string }
  | { readonly kind: 'review'; readonly label: string; readonly reviewId: number }
  | { readonly kind: 'opinion'; readonly label: string; readonly reviewId: number }
  | { readonly kind: 'table'; readonly label: string }
  | { readonly kind: 'resume'; readonly label: string };

type Facts = Pick<
  DecisionDto,
  'status' | 'isVoided' | 'startedOn' | 'riskConclusion' | 'canTable' | 'steps' | 'reviewIds'
>;

const stepOf = (decision: Pick<DecisionDto, 'steps'>, kind: StepKind) =>
  decision.steps.find((step) => step.kind === kind);

/** 已经提请、还没有登记会议结果。 */
export const isTabled = (decision: Pick<DecisionDto, 'steps'>): boolean =>
  stepOf(decision, 'collective')?.state === 'inProgress';

/** @param reviewId 现行的一次送审；没有为 null。 */
export function nextAction(decision: Facts, reviewId: number | null): NextAction | null {
  if (decision.isVoided) return null;
  const review = (label: string): NextAction | null =>
    reviewId === null ? null : { kind: 'review', label, reviewId };
  const { status } = decision;
  switch (status) {
    case 'draft':
      return decision.startedOn === null ? { kind: 'edit', label: '登记启动' } : openProcedure(decision);
    case 'arguing':
      return openProcedure(decision);
    case 'pendingAcceptance':
      return review('核对送审材料');
    case 'supplementing':
      return review('打开送审件');
    case 'reviewing':
      return reviewId === null ? null : { kind: 'opinion', label: '打开审查意见', reviewId };
    case 'awaitingReply':
      return review('登记反馈');
    case 'barred':
      return decision.riskConclusion === 'uncontrollable'
        ? { kind: 'step', step: 'risk', label: '重评风险' }
        : { kind: 'submit', label: '重新送审' };
    case 'readyForMeeting':
      return isTabled(decision)
        ? { kind: 'step', step: 'collective', label: '登记会议结果' }
        : { kind: 'table', label: '提请集体讨论' };
    case 'decided': {
      const report = stepOf(decision, 'partyReport');
      return report?.isApplicable === true && report.state !== 'done'
        ? { kind: 'step', step: 'partyReport', label: '登记请示报告' }
        : { kind: 'step', step: 'publication', label: '登记公布' };
    }
    case 'published':
      return { kind: 'step', step: 'archive', label: '登记归档' };
    case 'executing':
      return stepOf(decision, 'execution')?.state === 'done'
        ? { kind: 'step', step: 'archive', label: '登记归档' }
        : { kind: 'step', step: 'execution', label: '登记执行情况' };
    case 'suspended':
      return { kind: 'resume', label: '恢复' };
    case 'archived':
    case 'terminated':
    case 'excluded':
      return null;
    default:
      return assertNever(status);
  }
}

function openProcedure(decision: Pick<DecisionDto, 'steps'>): NextAction {
  for (const kind of ['participation', 'expert', 'risk'] as const) {
    const step = stepOf(decision, kind);
    if (step?.isApplicable === true && step.state !== 'done')
      return { kind: 'step', step: kind, label: `登记${stepNames[kind]}` };
  }
  return { kind: 'submit', label: '登记送审' };
}

/** 打开记录页时先看哪一步：下一步落在哪里就看哪里。 */
export function defaultStep(action: NextAction | null, decision: Pick<DecisionDto, 'status'>): TabKind {
  switch (action?.kind) {
    case 'step':
      return action.step;
    case 'submit':
    case 'review':
    case 'opinion':
      return 'legality';
    case 'table':
      return 'collective';
    case 'resume':
      return 'execution';
    case 'edit':
      return 'initiation';
    case undefined:
      return decision.status === 'archived' ? 'archive' : 'participation';
  }
}
