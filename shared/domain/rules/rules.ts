/**
 * Statutory rules as data: gates, enabled buttons, the explanation beside them and the printed sheets all read
 * this table. The rule in force on the day of the step applies, never today's (DOMAIN.md 0.3).
 */
import { type LocalDate, localDate } from '../../lib/local-date.ts';

/** DOMAIN.md 0.4. `block`: 不得、应当; `reason`: 一般, an exception needs a recorded ground; `info`: 可以. */
export type RuleLevel = 'block' | 'reason' | 'info';
/** How far the source has been read (DOMAIN.md 0.1). */
export type Verification = '已核' | '旁证' | '待核';

export interface Rule {
  readonly id: string;
  /** Short name of the source, as cited on screen. */
  readonly source: string;
  /** Article within the source, e.g. `第26条`. */
  readonly article: string;
  /** What it demands, in our words. */
  readonly text: string;
  readonly level: RuleLevel;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  readonly verification: Verification;
  /** Numbers of the rule, in the unit that the rule's text names. */
  readonly params: Readonly<Record<string, number>>;
}

const DECREE_713 = {
  source: '713号令',
  effectiveFrom: localDate('2019-09-01'),
  effectiveTo: null,
  verification: '已核',
} as const;

export const rules = [
  {
    ...DECREE_713,
    id: 'D-02',
    article: '第3条',
    level: 'block',
    params: {},
    text: '重大行政决策事项分为五类：公共政策和措施、重要规划、自然和文化资源开发利用保护、重大公共建设项目、其他对经济社会有重大影响的事项。',
  },
  {
    ...DECREE_713,
    id: 'D-03',
    article: '第3条',
    level: 'block',
    params: {},
    text: '财政、货币等宏观调控决策，政府立法决策，突发事件应急处置决策不适用本条例；法律、行政法规另有规定的从其规定。',
  },
  {
    ...DECREE_713,
    id: 'D-04',
    article: '第3条',
    level: 'reason',
    params: {},
    text: '决策机关可以制定事项目录，经同级党委同意后向社会公布并可调整；事项不在目录内的，须说明。',
  },
  {
    ...DECREE_713,
    id: 'D-07',
    article: '第11条',
    level: 'block',
    params: {},
    text: '决策机关决定启动决策程序的，应当明确决策事项的承办单位；两个以上单位承办的，明确牵头单位。',
  },
  {
    ...DECREE_713,
    id: 'D-10',
    article: '第14条',
    level: 'block',
    params: {},
    text: '应当采取便于社会公众参与的方式充分听取意见，依法不予公开的决策事项除外。',
  },
  {
    ...DECREE_713,
    id: 'D-15',
    article: '第19条',
    level: 'reason',
    params: {},
    text: '专业性、技术性较强的决策事项，应当组织专家、专业机构论证；不适用的须有理由。',
  },
  {
    ...DECREE_713,
    id: 'D-18',
    article: '第22条',
    level: 'reason',
    params: {},
    text: '可能对社会稳定、公共安全等方面造成不利影响的，应当组织风险评估；按有关规定已评估的不重复进行。',
  },
  {
    ...DECREE_713,
    id: 'D-20',
    article: '第24条',
    level: 'block',
    params: {},
    text: '认为风险可控的，可以作出决策；认为风险不可控的，在采取调整决策草案等措施确保风险可控后，可以作出决策。',
  },
  {
    ...DECREE_713,
    id: 'D-21',
    article: '第25条',
    level: 'block',
    params: {},
    text: '提交集体讨论前应当由负责合法性审查的部门审查，不得以征求意见等方式代替；未经审查或者经审查不合法的，不得提交讨论。国家尚无明确规定的探索性改革决策事项，可以明示法律风险，提交讨论。',
  },
  {
    ...DECREE_713,
    id: 'D-22a',
    article: '第26条',
    level: 'block',
    params: {},
    text: '送请审查应当提供决策草案及相关材料、法律法规等依据、履行决策法定程序的说明；不符合要求的，可以退回或者要求补充。',
  },
  {
    ...DECREE_713,
    id: 'D-22b',
    article: '第26条',
    level: 'reason',
    params: { workdays: 7 },
    text: '送请合法性审查，应当保证必要的审查时间，一般不少于7个工作日。',
  },
  {
    ...DECREE_713,
    id: 'D-23',
    article: '第27条',
    level: 'block',
    params: {},
    text: '审查三项：决策事项是否符合法定权限；决策草案的形成是否履行相关法定程序；决策草案内容是否符合法律、法规、规章和国家政策。',
  },
  {
    ...DECREE_713,
    id: 'D-24a',
    article: '第28条',
    level: 'block',
    params: { minOpinions: 1 },
    text: '合法性审查过程中，应当组织法律顾问、公职律师提出法律意见；审查部门对审查意见负责。',
  },
  {
    ...DECREE_713,
    id: 'D-24b',
    article: '第28条',
    level: 'block',
    params: {},
    text: '决策承办单位根据合法性审查意见进行必要的调整或者补充。',
  },
  {
    ...DECREE_713,
    id: 'D-25',
    article: '第29条',
    level: 'block',
    params: {},
    text: '提请讨论决策草案，应当报送草案及说明、公众和专家意见研究采纳情况、风险评估报告、合法性审查意见等；涉及市场主体经济活动的，含公平竞争审查情况。',
  },
  {
    ...DECREE_713,
    id: 'D-26',
    article: '第30条',
    level: 'block',
    params: {},
    text: '决策草案应当经决策机关常务会议或者全体会议讨论；行政首长最后发表意见，不同意见如实载明。',
  },
  {
    ...DECREE_713,
    id: 'D-27',
    article: '第31条',
    level: 'block',
    params: {},
    text: '重大行政决策出台前应当按照规定向同级党委请示报告。',
  },
  {
    ...DECREE_713,
    id: 'D-28',
    article: '第32条',
    level: 'reason',
    params: {},
    text: '决策机关应当通过政府公报、网站和报纸等及时公布决策；公众普遍关心或者专业性强的，说明采纳情况并解读。',
  },
  {
    ...DECREE_713,
    id: 'D-33',
    article: '第37条',
    level: 'block',
    params: {},
    text: '未经法定程序不得随意变更或者停止执行；情况紧急的，行政首长可以先决定中止执行。',
  },
] as const satisfies readonly Rule[];
export type RuleId = (typeof rules)[number]['id'];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule as it stood on `on`, or null when it was not in force that day. */
export function ruleInForce(ruleId: RuleId, on: LocalDate): Rule | null {
  const rule = byId.get(ruleId);
  if (rule === undefined) return null;
  return on >= rule.effectiveFrom && (rule.effectiveTo === null || on <= rule.effectiveTo) ? rule : null;
}

/** `713号令第26条`. */
export const citeRule = (ruleId: RuleId): string => {
  const rule = byId.get(ruleId);
  return rule === undefined ? ruleId : `${rule.source}${rule.article}`;
};
export const allRules = (): readonly Rule[] => rules;

/** One finding of a check: the rule, whether it is met, and what is wrong in a sentence. */
export interface GateLine {
  readonly ruleId: RuleId;
  readonly level: RuleLevel;
  readonly isMet: boolean;
  /** The condition in a few words. */
  readonly title: string;
  /** The fact found, or what is missing and what to do. */
  readonly message: string;
}
/** Lines that forbid the step. */
export const blockers = (lines: readonly GateLine[]): readonly GateLine[] =>
  lines.filter((line) => !line.isMet && line.level === 'block');
/** Lines that need a recorded ground. */
export const needsReason = (lines: readonly GateLine[]): readonly GateLine[] =>
  lines.filter((line) => !line.isMet && line.level === 'reason');
