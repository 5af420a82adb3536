/** 每一步对应的条文，和这一步能不能登记。 */
import type { DecisionDto, DecisionStepDto } from '#shared/contract/decisions.ts';
import { type StepKind, stepNames } from '#shared/domain/decision/vocabulary.ts';
import { blockers, citeRule, type RuleId } from '#shared/domain/rules/rules.ts';
import { citeLines } from './lock-state.ts';

export const rulesOfStep: Readonly<Record<StepKind, readonly RuleId[]>> = {
  participation: ['D-10'],
  expert: ['D-15'],
  risk: ['D-18', 'D-19'],
  legality: ['D-21', 'D-22b', 'D-24b'],
  collective: ['D-26', 'D-26b'],
  fairCompetition: ['D-25'],
  partyReport: ['D-27'],
  publication: ['D-28b', 'D-28'],
  archive: ['D-29'],
  execution: ['D-30', 'D-31', 'D-32'],
};

/** 与核心同一口径：现在不能登记这一步的原因；能登记为 null。角色另核。 */
export function stepRefusal(decision: DecisionDto, kind: StepKind): string | null {
  if (decision.isVoided) return '这件事项已经作废，不能再改';
  if (decision.status === 'excluded') return `不适用本条例，不登记法定程序（${citeRule('D-03')}）`;
  if (decision.status === 'archived') return '已经归档，记录只追加不改；决策要变动的，请登记重大调整';
  if (decision.lifecycle === 'terminated' && kind !== 'archive') return '这件事项已经终止，只登记归档';
  if (kind !== 'collective') return null;
  const stop = blockers(decision.gates);
  return stop.length > 0 && !decision.isBackEntry ? `不能登记集体讨论：${citeLines(stop)}` : null;
}

/** 集体讨论没有例外；涉及市场主体的，公平竞争审查也没有。 */
export const canBeNotApplicable = (decision: Pick<DecisionDto, 'touchesMarket'>, kind: StepKind): boolean =>
  kind !== 'collective' && !(kind === 'fairCompetition' && decision.touchesMarket);

export interface StepWords {
  readonly startedOn: string;
  readonly finishedOn: string;
  readonly ground: string;
  /** 说明栏里写什么。 */
  readonly note: string;
}

export const stepWords: Readonly<Record<StepKind, StepWords>> = {
  participation: {
    startedOn: '开始日期',
    finishedOn: '完成日期',
    ground: '依法不予公开的依据',
    note: '方式、渠道、期限，收到多少条意见，采纳多少条。',
  },
  expert: {
    startedOn: '开始日期',
    finishedOn: '完成日期',
    ground: '不适用的理由',
    note: '论证方式、专家姓名和单位、是否出具署名意见。',
  },
  risk: {
    startedOn: '开始日期',
    finishedOn: '完成日期',
    ground: '不适用的理由',
    note: '评估单位、主要风险点、防范措施和处置预案。',
  },
  legality: { startedOn: '送审日期', finishedOn: '出具日期', ground: '', note: '' },
  collective: {
    startedOn: '提请日期',
    finishedOn: '会议日期',
    ground: '',
    note: '会议名称和次数、参加人、不同意见（如实写明）、纪要文号。',
  },
  fairCompetition: {
    startedOn: '开始日期',
    finishedOn: '完成日期',
    ground: '不适用的理由',
    note: '审查机构、结论，有无例外规定。',
  },
  partyReport: {
    startedOn: '请示日期',
    finishedOn: '答复日期',
    ground: '按规定不需要的理由',
    note: '请示文号、答复内容。',
  },
  publication: {
    startedOn: '报送公布日期',
    finishedOn: '公布日期',
    ground: '依法不予公开的依据',
    note: '公布渠道、文号、解读材料。',
  },
  archive: {
    startedOn: '开始整理日期',
    finishedOn: '归档日期',
    ground: '不适用的理由',
    note: '档号、件数、保管期限、移交情况。',
  },
  execution: {
    startedOn: '开始执行日期',
    finishedOn: '执行完毕日期',
    ground: '不适用的理由',
    note: '执行单位、报告情况、后评估结论。',
  },
};

export const stepTitle = (step: Pick<DecisionStepDto, 'kind'>): string =>
  `${stepNames[step.kind].replace(/（.*）$/, '')}登记`;
