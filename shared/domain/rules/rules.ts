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
  /** 国家、省、市、县：规则在哪一级生效。 */
  readonly place: '国家' | '河南' | '信阳' | '本县';
  /** Numbers of the rule, in the unit that the rule's text names. */
  readonly params: Readonly<Record<string, number>>;
}

const DECREE_713 = {
  source: '713号令',
  effectiveFrom: localDate('2019-09-01'),
  effectiveTo: null,
  verification: '已核',
  place: '国家',
} as const;

const FAIR_COMPETITION = {
  source: '公平竞争审查条例',
  effectiveFrom: localDate('2024-08-01'),
  effectiveTo: null,
  verification: '已核',
  place: '国家',
} as const;

/** 本地可调的做法：没有读到条文，所以不写哪一号文件哪一条；默认值只供使用，界面标“待核”。自省政府令第210号施行日起可用。 */
const LOCAL = {
  source: '地方规定',
  effectiveFrom: localDate('2022-03-15'),
  effectiveTo: null,
  verification: '待核',
  place: '河南',
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
  {
    ...DECREE_713,
    id: 'D-01',
    article: '第2条',
    level: 'info',
    params: {},
    text: '县级以上地方人民政府重大行政决策的作出和调整程序适用本条例；县级以下及部门参照。',
  },
  {
    ...DECREE_713,
    id: 'D-05',
    article: '第8条',
    level: 'block',
    params: {},
    text: '依法应当由本级人大及其常委会讨论决定，或者出台前应当向人大常委会报告的，按照有关规定办理。',
  },
  {
    ...DECREE_713,
    id: 'D-06',
    article: '第10条',
    level: 'reason',
    params: {},
    text: '部门或者下一级政府提出决策建议的，应当论证拟解决的主要问题、理由和依据、解决问题的初步方案及其必要性、可行性。',
  },
  {
    ...DECREE_713,
    id: 'D-08',
    article: '第12条',
    level: 'reason',
    params: { minBases: 1 },
    text: '应当全面梳理与决策事项有关的法律、法规、规章和政策；可以根据需要作成本效益分析、提出两个以上方案。',
  },
  {
    ...DECREE_713,
    id: 'D-09',
    article: '第13条',
    level: 'block',
    params: {},
    text: '应当与有关单位充分协商；不能取得一致意见的，应当说明争议的主要问题，有关单位的意见，承办单位的意见、理由和依据。',
  },
  {
    ...DECREE_713,
    id: 'D-10b',
    article: '第14条',
    level: 'reason',
    params: {},
    text: '决策事项涉及特定群体利益的，应当与相关人民团体、社会组织以及群众代表进行沟通协商。',
  },
  {
    ...DECREE_713,
    id: 'D-11',
    article: '第15条',
    level: 'reason',
    params: { days: 30 },
    text: '公开征求意见的期限一般不少于30日；因情况紧急等原因需要缩短期限的，公开征求意见时应当予以说明。',
  },
  {
    ...DECREE_713,
    id: 'D-11b',
    article: '第15条',
    level: 'block',
    params: {},
    text: '公开征求意见应当公布决策草案及其说明等材料，明确提出意见的方式和期限。',
  },
  {
    ...DECREE_713,
    id: 'D-12',
    article: '第16条',
    level: 'block',
    params: { days: 7 },
    text: '听证会应当提前公布草案及说明、时间地点；需要遴选的，提前公布遴选办法和参加人名单；听证材料应当在召开7日前送达听证参加人。',
  },
  {
    ...DECREE_713,
    id: 'D-13',
    article: '第17条',
    level: 'reason',
    params: {},
    text: '听证会应当公开举行；听证参加人确认听证会记录并签字。',
  },
  {
    ...DECREE_713,
    id: 'D-14',
    article: '第18条',
    level: 'block',
    params: {},
    text: '决策承办单位应当对社会各方面提出的意见进行归纳整理、研究论证，充分采纳合理意见，完善决策草案。',
  },
  {
    ...DECREE_713,
    id: 'D-15b',
    article: '第19条',
    level: 'block',
    params: {},
    text: '专家、专业机构应当独立、客观、公正论证，提出书面意见并署名、盖章。',
  },
  {
    ...DECREE_713,
    id: 'D-16',
    article: '第20条',
    level: 'block',
    params: {},
    text: '选择专家、专业机构应当坚持专业性、代表性和中立性，不得选择与决策事项有直接利害关系的专家、专业机构。',
  },
  {
    ...LOCAL,
    id: 'L-01',
    article: '（专家最少人数）',
    level: 'reason',
    params: { minExperts: 0 },
    text: '地方可以规定专家论证的最少人数；713号令没有规定，默认不要求。',
  },
  {
    ...LOCAL,
    id: 'L-02',
    article: '（五项程序从严）',
    level: 'reason',
    params: { strict: 0 },
    text: '列入目录的事项须履行全部五项程序的地方做法；打开后（1）“不适用”须作为例外说明理由。',
  },
  {
    ...DECREE_713,
    id: 'D-19',
    article: '第23条',
    level: 'block',
    params: {},
    text: '风险评估应当听取有关部门的意见，形成风险评估报告，明确风险点，提出风险防范措施和处置预案。',
  },
  {
    ...FAIR_COMPETITION,
    id: 'N-06',
    article: '第14条',
    level: 'block',
    params: {},
    text: '拟由县级以上地方人民政府出台的政策措施，由本级市场监督管理部门会同起草单位在起草阶段开展公平竞争审查。',
  },
  {
    ...FAIR_COMPETITION,
    id: 'N-08',
    article: '第12条',
    level: 'block',
    params: {},
    text: '适用例外规定的，应当没有对公平竞争影响更小的替代方案，并能够确定合理的实施期限或者终止条件。',
  },
  {
    ...DECREE_713,
    id: 'D-26a',
    article: '第30条',
    level: 'block',
    params: {},
    text: '决策草案应当经决策机关常务会议或者全体会议讨论，行政首长在集体讨论的基础上作出决定。',
  },
  {
    ...DECREE_713,
    id: 'D-26b',
    article: '第30条',
    level: 'block',
    params: {},
    text: '会议组成人员应当充分发表意见，行政首长最后发表意见；拟作出的决定与多数人的意见不一致的，应当在会上说明理由。',
  },
  {
    ...DECREE_713,
    id: 'D-26c',
    article: '第30条',
    level: 'block',
    params: {},
    text: '集体讨论决定情况应当如实记录，不同意见应当如实载明。',
  },
  {
    ...DECREE_713,
    id: 'D-28b',
    article: '第32条',
    level: 'block',
    params: {},
    text: '决策机关应当及时公布重大行政决策，依法不予公开的除外。',
  },
  {
    ...DECREE_713,
    id: 'D-29',
    article: '第33条',
    level: 'block',
    params: {},
    text: '应当建立重大行政决策过程记录和材料归档制度，由有关单位将履行决策程序形成的记录、材料及时完整归档。',
  },
  {
    ...DECREE_713,
    id: 'D-30',
    article: '第34条',
    level: 'info',
    params: { days: 30 },
    text: '决策机关应当明确负责执行的单位，对决策执行情况进行督促检查；执行单位应当报告执行情况。',
  },
  {
    ...DECREE_713,
    id: 'D-31',
    article: '第35条',
    level: 'info',
    params: {},
    text: '执行中发现存在问题、客观情况发生重大变化等严重影响决策目标实现的，应当及时报告。',
  },
  {
    ...DECREE_713,
    id: 'D-32',
    article: '第36条',
    level: 'block',
    params: {},
    text: '开展决策后评估，可以委托专业机构、社会组织等第三方进行，决策作出前承担主要论证评估工作的单位除外。',
  },
  {
    ...DECREE_713,
    id: 'D-34',
    article: '第38条',
    level: 'info',
    params: {},
    text: '违反规定造成决策严重失误的，倒查责任，实行终身责任追究；会上对严重失误的决策表示不同意见的，按照规定减免责任。',
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
