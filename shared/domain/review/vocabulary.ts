/** 合法性审查的用词：材料、状态、三项审查、结论、意见条目、反馈。 */
import type { Tone } from '../decision/vocabulary.ts';

/** 送审材料（713号令第二十六条；其余为县级实务常备件）。`isStatutory` 三类缺一不能受理。 */
export const materialKinds = {
  draft: { name: '决策草案及说明', isStatutory: true },
  basis: { name: '法律法规政策依据', isStatutory: true },
  procedureNote: { name: '履行法定程序说明', isStatutory: true },
  publicAdoption: { name: '公众意见采纳情况', isStatutory: false },
  expertOpinion: { name: '专家论证意见', isStatutory: false },
  riskReport: { name: '风险评估报告', isStatutory: false },
  fairCompetition: { name: '公平竞争审查表', isStatutory: false },
  unitReview: { name: '单位初审意见', isStatutory: false },
  unitMinutes: { name: '会议纪要（局务会）', isStatutory: false },
} as const satisfies Record<string, { name: string; isStatutory: boolean }>;
export type MaterialKind = keyof typeof materialKinds;
export const materialKindKeys = Object.keys(materialKinds) as readonly MaterialKind[];

export const materialStates = {
  unchecked: '未核',
  present: '有',
  missing: '无',
  notApplicable: '不适用',
} as const;
export type MaterialState = keyof typeof materialStates;
export const materialStateKeys = Object.keys(materialStates) as readonly MaterialState[];

export const reviewStates = {
  received: { name: '待受理', tone: 'amber' },
  supplementing: { name: '补正中', tone: 'amber' },
  returned: { name: '已退回', tone: 'grey' },
  reviewing: { name: '起草意见', tone: 'blue' },
  checking: { name: '待复核', tone: 'blue' },
  signing: { name: '待签发', tone: 'blue' },
  issued: { name: '待反馈', tone: 'amber' },
  replied: { name: '已反馈', tone: 'green' },
  voided: { name: '已作废', tone: 'grey' },
} as const satisfies Record<string, { name: string; tone: Tone }>;
export type ReviewState = keyof typeof reviewStates;
export const reviewStateKeys = Object.keys(reviewStates) as readonly ReviewState[];

/** 713号令第二十七条三项。 */
export const headings = {
  authority: { name: '权限', title: '关于法定权限', question: '决策事项是否符合法定权限' },
  procedure: { name: '程序', title: '关于法定程序', question: '决策草案的形成是否履行相关法定程序' },
  content: {
    name: '内容',
    title: '关于内容及修改意见',
    question: '决策草案内容是否符合有关法律、法规、规章和国家政策的规定',
  },
} as const;
export type Heading = keyof typeof headings;
export const headingKeys = Object.keys(headings) as readonly Heading[];

export const findings = { conforms: '符合', partly: '部分不符', fails: '不符合' } as const;
export type Finding = keyof typeof findings;

/** 结论：国办发〔2018〕115号三种用语，加713号令第二十五条的探索性改革。 */
export const conclusions = {
  lawful: '合法',
  amend: '应当予以修改',
  unlawful: '不合法',
  exploratory: '存在法律风险（探索性改革）',
} as const;
export type Conclusion = keyof typeof conclusions;
export const conclusionKeys = Object.keys(conclusions) as readonly Conclusion[];

export const severities = { must: '必须修改', should: '建议修改' } as const;
export type Severity = keyof typeof severities;

export const adoptions = { adopted: '采纳', partial: '部分采纳', rejected: '未采纳' } as const;
export type Adoption = keyof typeof adoptions;

export const counselKinds = {
  publicLawyer: '公职律师',
  lawyer: '律师',
  expert: '法学专家',
  firm: '律师事务所',
} as const;
export type CounselKind = keyof typeof counselKinds;

export const counselConclusions = {
  feasible: '可行',
  feasibleAfterChange: '修改后可行',
  notFeasible: '不可行',
  risky: '存在法律风险',
} as const;
export type CounselConclusion = keyof typeof counselConclusions;

/** 补正与退回（第二十六条）。 */
export const noticeKinds = { supplement: '补正通知书', return: '退回通知书' } as const;
export type NoticeKind = keyof typeof noticeKinds;
