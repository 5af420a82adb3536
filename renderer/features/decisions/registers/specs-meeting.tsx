/** 决定和公布：集体讨论（第30条）、请示报告（第31条）、公布与解读（第32条）。 */
import { meetingResults, meetingTypes } from '#shared/domain/decision/vocabulary.ts';
import { isChiefWithMajority } from '#shared/domain/registers/checks.ts';
import {
  type Meeting,
  type PartyReport,
  type Publication,
  publicationChannels,
} from '#shared/domain/registers/types.ts';
import { NONE, orNone, type RegisterSpec } from './spec.ts';

const isChanged = (data: Meeting): boolean => data.result === 'passedWithChanges';

export const meetingSpec: RegisterSpec<Meeting> = {
  short: '会议',
  ruleId: 'D-26b',
  empty: '还没有登记会议。法定条件都具备以后，会议开完登记一份；缓议、不通过的也登记。',
  initial: (around) => ({ type: 'executive', heldOn: around.today, isOpinionRead: true }),
  fields: [
    {
      name: 'type',
      label: '会议',
      widget: 'choice',
      options: meetingTypes,
      isRequired: true,
      ruleId: 'D-26a',
    },
    { name: 'meetingNo', label: '届次', widget: 'text', isRequired: true, hint: '如“第38次”。' },
    { name: 'heldOn', label: '会议日期', widget: 'day', isRequired: true, ruleId: 'D-26a' },
    { name: 'place', label: '地点', widget: 'text' },
    { name: 'chair', label: '主持人', widget: 'text', isRequired: true },
    { name: 'observers', label: '列席', widget: 'text' },
    { name: 'expected', label: '应到', widget: 'count', isRequired: true, ruleId: 'D-26a' },
    {
      name: 'present',
      label: '实到',
      widget: 'count',
      isRequired: true,
      ruleId: 'D-26a',
      success: (data) =>
        data.present !== null &&
        data.expected !== null &&
        data.present <= data.expected &&
        data.present * 2 > data.expected
          ? '过半数到会'
          : null,
    },
    { name: 'topicReport', label: '承办单位汇报要点', widget: 'long', isWide: true, rows: 2 },
    {
      name: 'isOpinionRead',
      label: '审查意见',
      widget: 'flag',
      flagText: '会上报告了合法性审查意见',
      isWide: true,
      ruleId: 'D-25',
    },
    {
      name: 'speeches',
      label: '发言',
      widget: 'speeches',
      isRequired: true,
      isWide: true,
      ruleId: 'D-26b',
    },
    {
      name: 'result',
      label: '会议结果',
      widget: 'choice',
      options: meetingResults,
      isRequired: true,
      isWide: true,
      ruleId: 'D-26a',
    },
    {
      name: 'chiefReason',
      label: '与多数意见不一致的理由',
      widget: 'long',
      isWide: true,
      rows: 2,
      ruleId: 'D-26b',
      isRequired: true,
      isShown: (data) =>
        data.chiefReason !== '' ||
        (data.result !== null &&
          data.speeches.filter((speech) => speech.isChief).length === 1 &&
          !isChiefWithMajority(data)),
      hint: '拟作的决定与多数人的意见不一致的，行政首长应当在会上说明理由。',
    },
    {
      name: 'changes',
      label: '要修改的内容',
      widget: 'long',
      isWide: true,
      rows: 2,
      isRequired: isChanged,
      isShown: isChanged,
    },
    {
      name: 'isSubstantive',
      label: '修改的性质',
      widget: 'flag',
      flagText: '属于实质性修改',
      ruleId: 'D-21',
      isShown: isChanged,
    },
    {
      name: 'noReReviewReason',
      label: '不重新审查的理由',
      widget: 'text',
      ruleId: 'D-21',
      isShown: (data) => isChanged(data) && data.isSubstantive,
      hint: '实质性修改应当重新送请合法性审查。',
    },
    { name: 'recorder', label: '记录人', widget: 'text' },
    { name: 'minutesNo', label: '纪要文号', widget: 'text' },
  ],
  columns: [
    {
      title: '会议',
      width: 190,
      // 届次里已经写了会议名称的，不重复写。
      render: (data) =>
        data.meetingNo.includes('会议') ? data.meetingNo : `${meetingTypes[data.type]} ${data.meetingNo}`,
      hover: (data) => data.meetingNo,
    },
    { title: '日期', width: 96, render: (data) => data.heldOn },
    { title: '到会', width: 74, isSecondary: true, render: (data) => `${data.present} / ${data.expected}` },
    {
      title: '发言',
      render: (data) => speechText(data),
      hover: (data) => data.speeches.map((speech) => `${speech.name}：${speech.view}`).join('\n'),
    },
    {
      title: '结果',
      width: 116,
      render: (data) => (
        <span
          className={`dr-strong fs-text-${data.result === 'passed' || data.result === 'passedWithChanges' ? 'green' : 'amber'}`}
        >
          {meetingResults[data.result]}
        </span>
      ),
    },
    { title: '纪要', width: 120, isSecondary: true, render: (data) => orNone(data.minutesNo) },
  ],
};

function speechText({ speeches }: Meeting): string {
  if (speeches.length === 0) return NONE;
  const against = speeches.filter((speech) => speech.stance !== 'agree').length;
  return `${speeches.length} 人发言${against === 0 ? '，均同意' : `，${against} 人持不同意见`}`;
}

export const partySpec: RegisterSpec<PartyReport> = {
  short: '请示报告',
  ruleId: 'D-27',
  empty: '还没有请示报告。出台前按照规定应当向县委请示报告的，登记请示和批复。',
  fields: [
    { name: 'reportedOn', label: '请示报告日期', widget: 'day', isRequired: true, ruleId: 'D-27' },
    { name: 'docNo', label: '文号', widget: 'text' },
    { name: 'repliedOn', label: '批复日期', widget: 'day' },
    { name: 'result', label: '结果', widget: 'text' },
  ],
  columns: [
    { title: '请示报告', width: 110, render: (data) => data.reportedOn },
    { title: '文号', width: 180, render: (data) => orNone(data.docNo) },
    { title: '批复', width: 110, isSecondary: true, render: (data) => orNone(data.repliedOn) },
    { title: '结果', render: (data) => orNone(data.result), hover: (data) => data.result },
  ],
};

export const publicationSpec: RegisterSpec<Publication> = {
  short: '公布',
  ruleId: 'D-28b',
  empty: '还没有公布。通过政府公报、政府网站等公布一次登一份，解读一并登记。',
  fields: [
    { name: 'publishedOn', label: '公布日期', widget: 'day', isRequired: true, ruleId: 'D-28b' },
    { name: 'url', label: '网址', widget: 'text' },
    {
      name: 'channels',
      label: '渠道',
      widget: 'checks',
      options: publicationChannels,
      isRequired: true,
      isWide: true,
      ruleId: 'D-28b',
    },
    {
      name: 'isWidelyConcerned',
      label: '解读的要求',
      widget: 'flag',
      flagText: '公众普遍关心或者专业性、技术性较强',
      isWide: true,
      ruleId: 'D-28',
    },
    { name: 'interpretedOn', label: '解读日期', widget: 'day', ruleId: 'D-28' },
    { name: 'interpretation', label: '解读方式和链接', widget: 'text', ruleId: 'D-28' },
    {
      name: 'noInterpretationReason',
      label: '没有解读的理由',
      widget: 'text',
      isWide: true,
      ruleId: 'D-28',
      isShown: (data) => data.isWidelyConcerned && data.interpretedOn === null,
    },
  ],
  columns: [
    { title: '公布日期', width: 100, render: (data) => data.publishedOn },
    {
      title: '渠道',
      render: (data) => data.channels.map((key) => publicationChannels[key]).join('、') || NONE,
      hover: (data) => data.channels.map((key) => publicationChannels[key]).join('、'),
    },
    { title: '网址', isSecondary: true, render: (data) => orNone(data.url), hover: (data) => data.url },
    {
      title: '解读',
      width: 110,
      render: (data) => data.interpretedOn ?? (data.noInterpretationReason === '' ? NONE : '未解读，有理由'),
    },
  ],
};
