/** 光标在哪一栏，右栏说哪一条：条文，或者怎么填。 */
import type { RuleId } from '#shared/domain/rules/rules.ts';
import type { FieldName } from './form-values.ts';

export interface FieldNote {
  readonly ruleId: RuleId | null;
  /** 怎么填，一两句。 */
  readonly text: string;
}

export const fieldNotes: Readonly<Record<FieldName, FieldNote>> = {
  title: {
    ruleId: 'D-02',
    text: '写送审稿的全称，不加“关于”“的请示”。名称会印在审查意见书上。',
  },
  isInCatalog: {
    ruleId: 'D-04',
    text: '目录经县委同意后公布。目录外的也能办，须说明为什么没有列入。',
  },
  catalogNo: { ruleId: 'D-04', text: '年份加序号，如 2026-07。已按当年的下一个空号填好，可以改。' },
  offCatalogReason: {
    ruleId: 'D-04',
    text: '为什么没有列入年度目录、谁同意办的。理由印在合规审查表上。',
  },
  category7: {
    ruleId: null,
    text: '省政府令第210号的七类，供本地统计。来源为旁证，随五类自动带出，可以改。',
  },
  npcRelation: {
    ruleId: 'D-05',
    text: '依法由人大讨论决定的，或者出台前应当向人大常委会报告的，公布以前须办理。',
  },
  npcOn: { ruleId: 'D-05', text: '人大讨论决定或者听取报告的日子；还没有办的先空着。' },
  category: { ruleId: 'D-02', text: '拿不准在几类之间的，选事项的主要内容所属的一类。' },
  exclusion: {
    ruleId: 'D-03',
    text: '选了排除情形，这件事项留在台账里，但不走五大程序，也不计入统计。',
  },
  exclusionReason: { ruleId: 'D-03', text: '写明属于哪一种情形、依据什么文件。' },
  proposalSource: { ruleId: null, text: '条例第10条分三种来源。部门提出的，应当先论证必要性和可行性。' },
  leadUnitId: {
    ruleId: 'D-07',
    text: '两个以上单位承办的，这里填牵头单位，其余填在配合单位。打字可找，没有的可以当场新增。',
  },
  coUnits: { ruleId: 'D-07', text: '几个单位之间用顿号隔开。' },
  startedOn: { ruleId: 'D-07', text: '县政府决定启动决策程序的日子。还没有决定的先空着。' },
  plannedMeetingOn: {
    ruleId: 'D-22b',
    text: '拟提请常务会议或者全体会议讨论的日子。没有定的先空着。',
  },
  handlerId: { ruleId: null, text: '本单位跟这件事项的人。复核、签发不能是同一个人。' },
  touchesMarket: {
    ruleId: 'D-25',
    text: '涉及市场准入、产业发展、招商引资、招标投标、政府采购、资质标准等的，要做公平竞争审查。',
  },
  isWorkSecret: {
    ruleId: null,
    text: '只标工作秘密。国家秘密不得录入本机。',
  },
  isBackEntry: {
    ruleId: null,
    text: '以前年度办过、现在补记的事项。补录的会议日期可以早于今天，校验按当时有效的规则。',
  },
  summary: { ruleId: null, text: '决策要解决什么、主要内容是什么。办成以后达到什么结果。' },
};
