/** 公众参与：轮次（第14—17条）、听证参加人（第16、17条）、公众意见（第18条）。 */
import { deliveryDeadline, noticeDays } from '#shared/domain/registers/checks.ts';
import type { CheckSurroundings } from '#shared/domain/registers/findings.ts';
import {
  commentWays,
  type HearingParticipant,
  noticeChannels,
  participationMethods,
  type ParticipationRound,
  type PublicComment,
} from '#shared/domain/registers/types.ts';
import { adoptions } from '#shared/domain/review/vocabulary.ts';
import { addDays, daysBetween } from '#shared/lib/local-date.ts';
import { LegalRef } from '#renderer/ui/LegalRef.tsx';
import { daySpan } from '../decision-text.ts';
import { AdoptionWord } from './AdoptionWord.tsx';
import { NONE, orNone, type RegisterSpec } from './spec.ts';

const isNotice = (data: ParticipationRound): boolean => data.method === 'notice';
const isHearing = (data: ParticipationRound): boolean => data.method === 'hearing';
const leastDays = (data: ParticipationRound, around: CheckSurroundings): number =>
  around.rules.param('D-11', 'days', data.startedOn ?? around.today);
const isShort = (data: ParticipationRound, around: CheckSurroundings): boolean => {
  const days = isNotice(data) && data.startedOn !== null ? noticeDays(data) : null;
  return days !== null && days < leastDays(data, around);
};

export const roundSpec: RegisterSpec<ParticipationRound> = {
  short: '轮次',
  unit: '轮',
  ruleId: 'D-10',
  empty: '还没有登记公众参与。一种方式登记一轮；公开征求意见、听证会、座谈会各记各的。',
  initial: () => ({ method: 'notice' }),
  fields: [
    {
      name: 'method',
      label: '方式',
      widget: 'choice',
      options: participationMethods,
      ruleId: 'D-10',
      isRequired: true,
      isWide: true,
    },
    {
      name: 'startedOn',
      label: '开始日期',
      widget: 'day',
      isRequired: true,
      ruleId: 'D-11',
      hint: (data) =>
        isNotice(data) ? '公告登出的日子，当日不计。' : isHearing(data) ? '听证会举行的日子。' : '',
    },
    {
      name: 'endedOn',
      label: '截止日期',
      widget: 'day',
      ruleId: 'D-11',
      isRequired: isNotice,
      isShown: (data) => !isHearing(data),
      verdict: (data, around) => {
        const days = isNotice(data) && data.startedOn !== null ? noticeDays(data) : null;
        if (days === null || days < 0) return null;
        return { text: `${days} 日`, tone: days < leastDays(data, around) ? 'amber' : 'green' };
      },
    },
    {
      name: 'shortenedReason',
      label: '缩短理由',
      widget: 'text',
      ruleId: 'D-11',
      isRequired: true,
      isShown: (data, around) => isShort(data, around),
      hint: '理由会印在审查表和采纳情况表上。',
    },
    {
      name: 'isReasonInNotice',
      label: '公告里的说明',
      widget: 'flag',
      flagText: '缩短的理由已在公告中说明',
      ruleId: 'D-11',
      isRequired: true,
      isShown: (data, around) => isShort(data, around),
    },
    {
      name: 'channels',
      label: '渠道',
      widget: 'checks',
      options: noticeChannels,
      ruleId: 'D-11b',
      isRequired: isNotice,
      isShown: isNotice,
    },
    {
      name: 'replyWays',
      label: '提出意见的方式',
      widget: 'text',
      ruleId: 'D-11b',
      isRequired: isNotice,
      isShown: isNotice,
      hint: '信函、电子邮件、电话等，公告里写的。',
    },
    {
      name: 'hasDraftAndNote',
      label: '公布的材料',
      widget: 'flag',
      flagText: '公布了决策草案及其说明',
      ruleId: 'D-11b',
      isRequired: isNotice,
      isShown: isNotice,
    },
    { name: 'url', label: '公告网址', widget: 'text', isShown: isNotice },
    {
      name: 'place',
      label: '地点',
      widget: 'text',
      ruleId: 'D-12',
      isRequired: isHearing,
      isShown: (data) => !isNotice(data),
    },
    {
      name: 'attendance',
      label: '参加人数',
      widget: 'count',
      isShown: (data) => !isNotice(data),
      hint: (data) =>
        data.method === 'questionnaire' || data.method === 'poll' ? '有效问卷的份数。' : '实际到场的人数。',
    },
    {
      name: 'hearingBasis',
      label: '听证的依据',
      widget: 'text',
      ruleId: 'D-12',
      isShown: isHearing,
      hint: '法律、法规、规章对举行听证会另有规定的，写名称。',
    },
    {
      name: 'selectionPublishedOn',
      label: '遴选办法公布日',
      widget: 'day',
      ruleId: 'D-12',
      isShown: isHearing,
      success: beforeHearing('selectionPublishedOn'),
    },
    {
      name: 'listPublishedOn',
      label: '参加人名单公布日',
      widget: 'day',
      ruleId: 'D-12',
      isRequired: isHearing,
      isShown: isHearing,
      success: beforeHearing('listPublishedOn'),
    },
    {
      name: 'unsignedReason',
      label: '未签字的说明',
      widget: 'text',
      ruleId: 'D-13',
      isShown: isHearing,
      hint: '笔录应当由参加人签字；没有签的写明原因。参加人在轮次下面逐人登记。',
    },
    {
      name: 'involvesGroup',
      label: '特定群体',
      widget: 'flag',
      flagText: '涉及特定群体利益',
      ruleId: 'D-10b',
    },
    {
      name: 'groupNote',
      label: '沟通协商情况',
      widget: 'long',
      rows: 2,
      ruleId: 'D-10b',
      isShown: (data) => data.involvesGroup,
      hint: '与人民团体、社会组织、群众代表沟通协商的情况。',
    },
    {
      name: 'noGroupReason',
      label: '没有协商的理由',
      widget: 'text',
      ruleId: 'D-10b',
      isShown: (data) => data.involvesGroup,
    },
    { name: 'summary', label: '情况摘要', widget: 'long', isWide: true, rows: 2 },
  ],
  columns: [
    { title: '方式', width: 124, render: (data) => participationMethods[data.method].replace('向社会', '') },
    {
      title: '起止',
      width: 158,
      render: (data) => (data.endedOn === null ? data.startedOn : daySpan(data.startedOn, data.endedOn)),
    },
    {
      title: '渠道、地点',
      isSecondary: true,
      render: (data) => placeText(data),
      hover: (data) => placeText(data),
    },
    {
      title: '法定要求',
      width: 140,
      render: (data, around) =>
        isNotice(data) ? (
          <LegalRef
            ruleId="D-11"
            label={around === null ? '第15条' : `第15条 ≥${leastDays(data, around)}日`}
          />
        ) : isHearing(data) ? (
          <LegalRef ruleId="D-12" label="第16条 提前7日送达" />
        ) : (
          <LegalRef ruleId="D-10" isShort />
        ),
    },
  ],
};

function placeText(data: ParticipationRound): string {
  const people = data.attendance === null ? '' : `参加 ${data.attendance} 人`;
  const where = isNotice(data) ? data.channels.map((key) => noticeChannels[key]).join('、') : data.place;
  return [where, people].filter((part) => part !== '').join('，') || NONE;
}

function beforeHearing(name: 'selectionPublishedOn' | 'listPublishedOn') {
  return (data: ParticipationRound): string | null => {
    const on = data[name];
    if (on === null || data.startedOn === null || on >= data.startedOn) return null;
    return `早于听证会 ${daysBetween(on, data.startedOn)} 日`;
  };
}

export const participantSpec: RegisterSpec<HearingParticipant> = {
  short: '听证参加人',
  unit: '人',
  ruleId: 'D-12',
  empty: '还没有登记听证参加人。',
  fields: [
    { name: 'roundId', label: '听证会', widget: 'round', isRequired: true, ruleId: 'D-12' },
    { name: 'name', label: '姓名', widget: 'text', isRequired: true },
    {
      name: 'represents',
      label: '代表的方面',
      widget: 'text',
      isRequired: true,
      hint: '消费者、经营者、专家、人大代表等。',
    },
    {
      name: 'deliveredOn',
      label: '材料送达日',
      widget: 'day',
      ruleId: 'D-12',
      hint: '还没有送达的先空着。',
    },
    {
      name: 'hasSigned',
      label: '听证笔录',
      widget: 'flag',
      flagText: '已签字',
      ruleId: 'D-13',
    },
  ],
  columns: [
    { title: '姓名', width: 140, render: (data) => data.name },
    { title: '代表的方面', render: (data) => data.represents, isSecondary: true },
    { title: '材料送达', width: 110, render: (data) => orNone(data.deliveredOn) },
    { title: '笔录', width: 70, render: (data) => (data.hasSigned ? '已签' : '未签') },
  ],
};

export const commentSpec: RegisterSpec<PublicComment> = {
  short: '意见',
  unit: '条',
  ruleId: 'D-14',
  empty: '还没有登记意见。可以逐条登记，也可以从表格里成批粘贴。',
  initial: () => ({ way: 'website' }),
  fields: [
    { name: 'way', label: '途径', widget: 'select', options: commentWays, isRequired: true },
    { name: 'from', label: '提出人', widget: 'text', isRequired: true, hint: '不愿具名的写“公民”。' },
    { name: 'roundId', label: '哪一轮', widget: 'round' },
    {
      name: 'adoption',
      label: '采纳情况',
      widget: 'choice',
      options: adoptions,
      ruleId: 'D-14',
      hint: '还没有研究的先不选。',
    },
    { name: 'content', label: '意见', widget: 'long', isRequired: true, isWide: true, rows: 3 },
    {
      name: 'reason',
      label: '理由或者去向',
      widget: 'long',
      isWide: true,
      rows: 2,
      ruleId: 'D-14',
      isRequired: (data) => data.adoption === 'partial' || data.adoption === 'rejected',
      hint: '采纳的写改到哪一条；未采纳、部分采纳的写理由。',
    },
  ],
  columns: [
    { title: '途径', width: 78, render: (data) => commentWays[data.way], isSecondary: true },
    { title: '提出人', width: 130, render: (data) => data.from, hover: (data) => data.from },
    { title: '意见摘要', render: (data) => data.content, hover: (data) => data.content },
    { title: '采纳', width: 78, render: (data) => <AdoptionWord adoption={data.adoption} /> },
    { title: '理由或去向', width: 210, render: (data) => orNone(data.reason), isSecondary: true },
  ],
};

/** 听证材料送达日怎么算，右栏写成几步。 */
export function deliverySteps(
  data: ParticipationRound,
  around: CheckSurroundings,
): readonly { readonly date: string; readonly text: string }[] {
  if (!isHearing(data) || data.startedOn === null) return [];
  const computed = deliveryDeadline(data.startedOn, around);
  return [
    ...computed.steps.map((step) => ({ date: step.date, text: step.text })),
    { date: addDays(computed.due, -1), text: '以前送达更稳妥，合从严口径' },
  ];
}
