/** 记录页上每个按钮按不按得了：先看角色，再看这件事项此刻允不允许。 */
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { contract } from '#shared/contract/index.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import type { MeDto } from '#shared/contract/system.ts';
import { exclusions, type StepKind } from '#shared/domain/decision/vocabulary.ts';
import type { RegisterKind } from '#shared/domain/registers/types.ts';
import { citeRule } from '#shared/domain/rules/rules.ts';
import { refusalOf } from '#renderer/lib/permission.ts';
import { tableRefusal } from './lock-state.ts';
import type { Lifecycle } from './LifecycleDialog.tsx';
import type { NextAction } from './next-action.ts';
import { stepRefusal } from './step-rules.ts';

export interface RecordAccess {
  readonly edit: string | null;
  readonly table: string | null;
  readonly submit: string | null;
  readonly void: string | null;
  readonly attach: string | null;
  readonly step: (kind: StepKind) => string | null;
  /** 各簿登记能不能记。 */
  readonly register: (kind: RegisterKind) => string | null;
  readonly adjust: string | null;
  readonly lifecycle: (target: Lifecycle) => string | null;
  readonly next: (action: NextAction) => string | null;
}

export function recordAccess(me: MeDto, decision: DecisionDto, review: ReviewDto | null): RecordAccess {
  const voided = decision.isVoided ? '这件事项已经作废，不能再改' : null;
  const access = {
    edit: refusalOf(me, contract.decisions.update) ?? voided,
    table: refusalOf(me, contract.decisions.tableForMeeting) ?? tableRefusal(decision),
    submit: refusalOf(me, contract.reviews.register) ?? submitRefusal(decision, review),
    void: refusalOf(me, contract.decisions.void) ?? voided ?? voidRefusal(review),
    attach: refusalOf(me, contract.attachments.attach) ?? voided,
    step: (kind: StepKind) => refusalOf(me, contract.decisions.updateStep) ?? stepRefusal(decision, kind),
    register: (kind: RegisterKind) =>
      refusalOf(me, contract.registers.save) ?? voided ?? registerRefusal(decision, kind),
    adjust: refusalOf(me, contract.decisions.openAdjustment) ?? voided ?? adjustRefusal(decision),
    lifecycle: (target: Lifecycle) =>
      refusalOf(me, contract.decisions.setLifecycle) ?? voided ?? lifecycleRefusal(decision, target),
  };
  return {
    ...access,
    next(action) {
      switch (action.kind) {
        case 'edit':
          return access.edit;
        case 'step':
          return access.step(action.step);
        case 'submit':
          return access.submit;
        case 'table':
          return access.table;
        case 'resume':
          return access.lifecycle('active');
        // 打开看谁都可以，能做什么由那一页管。
        case 'review':
        case 'opinion':
          return null;
      }
    },
  };
}

/** 与核心同一口径：现在不能登记程序材料的原因。 */
export function registerRefusal(
  decision: Pick<DecisionDto, 'exclusion' | 'lifecycle' | 'status'>,
  kind: RegisterKind,
): string | null {
  if (decision.exclusion !== null) return `这件事项不适用本条例，不登记法定程序（${citeRule('D-03')}）`;
  if (decision.lifecycle === 'suspended') return `这件事项已中止，恢复以后才能登记（${citeRule('D-33')}）`;
  if (decision.lifecycle === 'terminated' && kind !== 'archiveItem')
    return `这件事项已终止，只登记归档材料（${citeRule('D-33')}）`;
  return decision.status === 'archived' ? '这件事项已经归档，记录只追加不改；需要更正的，请登记调整' : null;
}

const adjustRefusal = (decision: Pick<DecisionDto, 'status'>): string | null =>
  ['decided', 'published', 'executing', 'archived'].includes(decision.status)
    ? null
    : `还没有作出决定的事项直接修改草案；已决定的才登记重大调整（${citeRule('D-33')}）`;

/** 与核心同一口径：现在不能登记送审的原因。 */
function submitRefusal(decision: DecisionDto, review: ReviewDto | null): string | null {
  if (decision.isVoided) return '这件事项已经作废，不能送审';
  if (decision.exclusion !== null)
    return `这件事项属“${exclusions[decision.exclusion]}”，不按本条例送审（${citeRule('D-03')}）`;
  if (decision.lifecycle !== 'active') return '这件事项已中止或者终止，不能送审';
  if (review === null || ['returned', 'voided', 'issued', 'replied'].includes(review.state)) return null;
  return `送审 ${review.intakeNo} 还在办理，不能重复登记`;
}

const voidRefusal = (review: ReviewDto | null): string | null =>
  review !== null && review.issuedOn !== null
    ? '已出具审查意见书的事项不能作废；确不再办的，请登记终止'
    : null;

function lifecycleRefusal(decision: DecisionDto, target: Lifecycle): string | null {
  if (decision.lifecycle === 'terminated') return '已终止的事项不能恢复，请另行登记';
  return decision.lifecycle === target ? '已经是这个状态' : null;
}
