/**
 * 合法性审查各步的法定条件（713号令第25—28条）。输入是事实，输出是逐条核对结果；不读时钟，不读数据库。
 */
import type { WorkCalendar } from '../deadline/calendar.ts';
import { workdaysBetween } from '../deadline/calendar.ts';
import { type GateLine, ruleInForce } from '../rules/rules.ts';
import type { LocalDate } from '../../lib/local-date.ts';
import {
  type Conclusion,
  type Finding,
  type Heading,
  headingKeys,
  headings,
  type MaterialKind,
  materialKindKeys,
  materialKinds,
  type MaterialState,
  type Severity,
} from './vocabulary.ts';

export interface MaterialFact {
  readonly kind: MaterialKind;
  readonly state: MaterialState;
  readonly note: string;
}

/** 受理条件（第26条）：三类法定材料齐，其余逐项核过，不适用有理由。 */
export function checkAcceptance(materials: readonly MaterialFact[]): readonly GateLine[] {
  const byKind = new Map(materials.map((material) => [material.kind, material]));
  return materialKindKeys.map((kind) => {
    const { name, isStatutory } = materialKinds[kind];
    const state = byKind.get(kind)?.state ?? 'unchecked';
    const note = byKind.get(kind)?.note.trim() ?? '';
    const line = { ruleId: 'D-22a', level: 'block', title: name } as const;
    if (isStatutory)
      return state === 'present'
        ? { ...line, isMet: true, message: '已收到' }
        : { ...line, isMet: false, message: `缺“${name}”，属法定材料，不能受理；可以退回或者要求补正` };
    if (state === 'unchecked')
      return { ...line, isMet: false, message: `“${name}”还没有核对，请选有、无或者不适用` };
    if (state === 'notApplicable' && note === '')
      return { ...line, isMet: false, message: `“${name}”选了不适用，请写理由` };
    if (state === 'missing')
      return { ...line, level: 'info' as const, isMet: false, message: `未附“${name}”` };
    return { ...line, isMet: true, message: state === 'present' ? '已收到' : `不适用：${note}` };
  });
}

/**
 * 审查时间（第26条，一般不少于7个工作日）：受理日到要求答复日（没有的，到拟上会日）之间的工作日。
 * 这是承办单位要留出的时间，不是审查部门的最少用时。
 */
export function checkReviewTime(
  acceptedOn: LocalDate,
  replyDueOn: LocalDate,
  calendar: WorkCalendar,
): GateLine {
  const rule = ruleInForce('D-22b', acceptedOn);
  const least = rule?.params['workdays'] ?? 0;
  const given = workdaysBetween(calendar, acceptedOn, replyDueOn);
  return {
    ruleId: 'D-22b',
    level: 'reason',
    title: `审查时间不少于 ${least} 个工作日`,
    isMet: given >= least,
    message:
      given >= least ? `留足 ${given} 个工作日` : `只留 ${given} 个工作日，不足 ${least} 个，须写明理由`,
  };
}

export interface OpinionFacts {
  readonly findings: Readonly<Record<Heading, { finding: Finding | null; note: string }>>;
  readonly items: readonly { severity: Severity; clause: string; problem: string; suggestion: string }[];
  readonly conclusion: Conclusion | null;
  /** 探索性改革：国家尚无明确规定的说明。 */
  readonly noRuleGround: string;
  /** 明示的法律风险。 */
  readonly legalRisk: string;
  readonly counselOpinionCount: number;
}

/** 提交复核、签发前的条件（第25、27、28条）。 */
export function checkOpinion(facts: OpinionFacts): readonly GateLine[] {
  const lines: GateLine[] = headingKeys.map((key) => {
    const { finding, note } = facts.findings[key];
    const { name } = headings[key];
    return {
      ruleId: 'D-23',
      level: 'block',
      title: `${name}审查有结论`,
      isMet: finding !== null && note.trim() !== '',
      message:
        finding === null
          ? `“${name}”还没有结论`
          : note.trim() === ''
            ? `“${name}”还没有写理由`
            : '已有结论和理由',
    };
  });
  lines.push({
    ruleId: 'D-24a',
    level: 'block',
    title: '已组织法律顾问、公职律师提出法律意见',
    isMet: facts.counselOpinionCount > 0,
    message:
      facts.counselOpinionCount > 0
        ? `法律意见 ${facts.counselOpinionCount} 份`
        : '还没有法律意见，至少登记 1 份才能提交',
  });
  lines.push(checkConclusion(facts));
  if (facts.conclusion === 'exploratory')
    lines.push({
      ruleId: 'D-21',
      level: 'block',
      title: '探索性改革写明依据和风险',
      isMet: facts.noRuleGround.trim() !== '' && facts.legalRisk.trim() !== '',
      message:
        facts.noRuleGround.trim() === ''
          ? '请说明国家尚无明确规定'
          : facts.legalRisk.trim() === ''
            ? '请明示法律风险'
            : '已说明依据并明示风险',
    });
  return lines;
}

function checkConclusion(facts: OpinionFacts): GateLine {
  const line = { ruleId: 'D-23', level: 'block', title: '结论与审查情况一致' } as const;
  const mustCount = facts.items.filter((item) => item.severity === 'must').length;
  const found = headingKeys.map((key) => facts.findings[key].finding);
  if (facts.conclusion === null) return { ...line, isMet: false, message: '还没有选审查结论' };
  if (facts.conclusion === 'lawful' && mustCount > 0)
    return { ...line, isMet: false, message: `有 ${mustCount} 条“必须修改”，不能选“合法”` };
  if (facts.conclusion === 'lawful' && found.some((finding) => finding === 'partly' || finding === 'fails'))
    return { ...line, isMet: false, message: '三项审查有不符之处，不能选“合法”' };
  if ((facts.conclusion === 'amend' || facts.conclusion === 'unlawful') && facts.items.length === 0)
    return { ...line, isMet: false, message: '请至少写一条修改意见，说明哪一条、什么问题' };
  if (facts.conclusion === 'unlawful' && found.every((finding) => finding === 'conforms'))
    return { ...line, isMet: false, message: '三项都符合，不能选“不合法”' };
  return { ...line, isMet: true, message: '一致' };
}

/** 送审人、经办、复核、签发各是谁（账户编号）；null 表示还没有。 */
export interface SignOffFacts {
  readonly handlerId: number | null;
  readonly checkerId: number | null;
}

/** 经办→复核→签发须由不同的人担任；返回不允许的原因，允许则为 null。 */
export function refuseSignOff(step: 'check' | 'sign', actorId: number, facts: SignOffFacts): string | null {
  if (facts.handlerId === actorId)
    return step === 'check' ? '复核人不能是本件的经办人，请换人复核' : '签发人不能是本件的经办人，请换人签发';
  if (step === 'sign' && facts.checkerId === actorId) return '签发人不能是本件的复核人，请换人签发';
  return null;
}
