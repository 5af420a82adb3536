/** 提示条：还缺哪些法定条件、引哪一条。赭为还缺，红为已登记的事实不允许，绿为都已具备。 */
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { exclusions, meetingResults, meetingTypes } from '#shared/domain/decision/vocabulary.ts';
import {
  allRules,
  blockers,
  citeRule,
  type GateLine,
  needsReason,
  type RuleId,
} from '#shared/domain/rules/rules.ts';
import { isTabled } from './next-action.ts';

export interface LockBar {
  readonly tone: 'amber' | 'red' | 'green' | 'blue';
  readonly title: string;
  readonly text: string;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** `①…（713号令第25条）；②…（第28条）。`：第一次引写出处，同一出处后面只写条号。 */
export function citeLines(lines: readonly GateLine[]): string {
  let cited = '';
  const parts = lines.map((line, index) => {
    const rule = allRules().find((other) => other.id === line.ruleId);
    const article = rule !== undefined && rule.source === cited ? rule.article : citeRule(line.ruleId);
    cited = rule?.source ?? cited;
    return `${lines.length > 1 ? (CIRCLED[index] ?? '') : ''}${gateText(line)}（${article}）`;
  });
  return `${parts.join('；')}。`;
}

/** 事实自己说得清的只写事实，说不清的前面写条件。 */
const PLAIN: ReadonlySet<RuleId> = new Set(['D-03', 'D-07', 'D-08', 'D-09', 'D-14', 'D-21', 'D-24a']);
export function gateText(line: Pick<GateLine, 'ruleId' | 'title' | 'message'>): string {
  if (line.ruleId === 'D-24b') return '承办单位尚未反馈意见采纳情况';
  return PLAIN.has(line.ruleId) || line.message.startsWith('还没有')
    ? line.message
    : `${line.title}：${line.message}`;
}

/** 没有满足的条件里，由已登记的事实造成的：风险不可控、审查结论不合法。 */
export const forbidding = (
  decision: Pick<DecisionDto, 'gates' | 'riskConclusion' | 'steps'>,
): readonly GateLine[] => {
  const isUnlawful = decision.steps.find((step) => step.kind === 'legality')?.mark === 'barred';
  return blockers(decision.gates).filter(
    (line) =>
      (line.ruleId === 'D-20' && decision.riskConclusion === 'uncontrollable') ||
      (line.ruleId === 'D-21' && isUnlawful),
  );
};

export function lockBar(decision: DecisionDto): LockBar | null {
  if (decision.isVoided)
    return { tone: 'amber', title: '已作废：', text: `${decision.voidReason}。记录保留，不再计入件数。` };
  switch (decision.status) {
    case 'excluded':
      return {
        tone: 'blue',
        title: '不适用本条例：',
        text: `属“${decision.exclusion === null ? '' : exclusions[decision.exclusion]}”（${citeRule('D-03')}）。${decision.exclusionReason}`,
      };
    case 'suspended':
      return {
        tone: 'amber',
        title: '已中止：',
        text: `${decision.lifecycleReason}（${citeRule('D-33')}）。恢复以前不能提请讨论。`,
      };
    case 'terminated':
      return {
        tone: 'amber',
        title: '已终止：',
        text: `${decision.lifecycleReason}（${citeRule('D-33')}）。`,
      };
    case 'decided':
    case 'published':
    case 'executing':
    case 'archived':
      return null;
    default:
      return beforeMeeting(decision);
  }
}

function beforeMeeting(decision: DecisionDto): LockBar {
  const stop = blockers(decision.gates);
  const hard = forbidding(decision);
  if (hard.length > 0)
    return {
      tone: 'red',
      title: '不得提请集体讨论：',
      text: citeLines([...hard, ...stop.filter((line) => !hard.includes(line))]),
    };
  if (stop.length > 0) return { tone: 'amber', title: '暂不能提请集体讨论：', text: citeLines(stop) };
  const reasons = needsReason(decision.gates);
  if (isTabled(decision)) {
    const type = decision.meetingType === null ? '会议' : meetingTypes[decision.meetingType];
    const waiver = decision.meetingWaiver === '' ? '' : ` 例外的理由：${decision.meetingWaiver}`;
    return {
      tone: 'blue',
      title: '已提请集体讨论：',
      text: `${decision.plannedMeetingOn ?? ''} ${type}。会后登记结果。${waiver}`,
    };
  }
  const before =
    decision.meetingResult === null
      ? ''
      : `上次会议${meetingResults[decision.meetingResult]}，可以再次提请。`;
  if (reasons.length > 0)
    return { tone: 'amber', title: '可以提请集体讨论，还有待补：', text: `${citeLines(reasons)}${before}` };
  return { tone: 'green', title: '可以提请集体讨论：', text: `各项法定条件都已具备。${before}` };
}

/** “提请集体讨论”按不了的原因，逐条引条文；按得了为 null。 */
export function tableRefusal(decision: DecisionDto): string | null {
  if (decision.isVoided) return '这件事项已经作废';
  const stop = blockers(decision.gates);
  switch (decision.status) {
    case 'decided':
    case 'published':
    case 'executing':
    case 'archived':
      return '集体讨论已经通过，不能再提请';
    case 'suspended':
      return `已中止，恢复以前不能提请（${citeRule('D-33')}）`;
    case 'terminated':
      return '已终止，不能提请';
    case 'excluded':
      return `不适用本条例，不按本条例提请讨论（${citeRule('D-03')}）`;
    default:
  }
  // 补录的写明补救措施可以照办，另记违规。
  if (decision.isBackEntry && decision.status === 'readyForMeeting') return null;
  if (stop.length > 0) return citeLines(stop);
  return decision.canTable ? null : '还没有走到提请讨论这一步';
}
