/** 启动：建议与启动（第10、11条）、依据（第12条）、部门协商和分歧说明（第13条）。 */
import {
  basisLevels,
  type Consultation,
  consultationStances,
  type Dispute,
  type LegalBasis,
  type Proposal,
} from '#shared/domain/registers/types.ts';
import { NONE, orNone, type RegisterSpec } from './spec.ts';

const startDecisions = { start: '启动', notStart: '不启动' } as const;

export const proposalSpec: RegisterSpec<Proposal> = {
  short: '建议与启动',
  ruleId: 'D-06',
  empty: '还没有登记决策建议。谁提出、为什么、研究论证的结果、启动不启动，登记一份。',
  fields: [
    {
      name: 'proposer',
      label: '建议提出人或者单位',
      widget: 'text',
      isRequired: true,
      ruleId: 'D-06',
    },
    { name: 'proposedOn', label: '提出日期', widget: 'day' },
    { name: 'problem', label: '拟解决的主要问题', widget: 'long', rows: 2, ruleId: 'D-06' },
    { name: 'grounds', label: '建议理由和依据', widget: 'long', rows: 2, ruleId: 'D-06' },
    { name: 'outline', label: '初步方案', widget: 'long', rows: 2, ruleId: 'D-06' },
    { name: 'feasibility', label: '必要性、可行性', widget: 'long', rows: 2, ruleId: 'D-06' },
    {
      name: 'incompleteReason',
      label: '论证不全的理由',
      widget: 'text',
      isWide: true,
      ruleId: 'D-06',
      isShown: (data, around) =>
        around.proposalSource === 'department' &&
        [data.problem, data.grounds, data.outline, data.feasibility].some((text) => text.trim() === ''),
      hint: '部门或者下一级政府提出的，上面四项应当齐全。',
    },
    { name: 'studyResult', label: '研究论证结果', widget: 'long', isWide: true, rows: 2, ruleId: 'D-07' },
    {
      name: 'startDecision',
      label: '是否启动',
      widget: 'choice',
      options: startDecisions,
      ruleId: 'D-07',
    },
    {
      name: 'decidedOn',
      label: '决定日期',
      widget: 'day',
      ruleId: 'D-07',
      isRequired: (data) => data.startDecision !== null,
    },
    { name: 'decidedBy', label: '决定人', widget: 'text', ruleId: 'D-07', hint: '县长、常务会议等。' },
  ],
  columns: [
    { title: '提出人', width: 150, render: (data) => data.proposer, hover: (data) => data.proposer },
    { title: '提出', width: 96, isSecondary: true, render: (data) => orNone(data.proposedOn) },
    {
      title: '拟解决的主要问题',
      render: (data) => orNone(data.problem),
      hover: (data) => data.problem,
    },
    {
      title: '启动',
      width: 76,
      render: (data) => (data.startDecision === null ? NONE : startDecisions[data.startDecision]),
    },
    {
      title: '决定',
      width: 150,
      isSecondary: true,
      render: (data) => `${data.decidedOn ?? ''} ${data.decidedBy}`.trim() || NONE,
    },
  ],
};

export const basisSpec: RegisterSpec<LegalBasis> = {
  short: '依据',
  ruleId: 'D-08',
  empty: '还没有登记依据。与决策有关的法律、法规、规章、规范性文件和政策，一件一行。',
  fields: [
    {
      name: 'name',
      label: '法规政策名称',
      widget: 'text',
      isRequired: true,
      isWide: true,
      ruleId: 'D-08',
      hint: '写全称，加书名号。',
    },
    {
      name: 'level',
      label: '效力层级',
      widget: 'select',
      options: basisLevels,
      isRequired: true,
      ruleId: 'D-08',
    },
    { name: 'article', label: '条号', widget: 'text', hint: '第十二条；几条的用顿号隔开。' },
    { name: 'docNo', label: '文号', widget: 'text' },
    { name: 'note', label: '说明', widget: 'text' },
  ],
  columns: [
    { title: '名称', render: (data) => data.name, hover: (data) => data.name },
    { title: '条号', width: 120, render: (data) => orNone(data.article) },
    { title: '层级', width: 96, isSecondary: true, render: (data) => basisLevels[data.level] },
    { title: '文号', width: 150, isSecondary: true, render: (data) => orNone(data.docNo) },
  ],
};

export const consultationSpec: RegisterSpec<Consultation> = {
  short: '单位',
  ruleId: 'D-09',
  empty: '还没有登记征求部门意见。征求过的单位一个一行，没有回复的也登记。',
  fields: [
    { name: 'unit', label: '征求意见的单位', widget: 'text', isRequired: true, ruleId: 'D-09' },
    {
      name: 'stance',
      label: '态度',
      widget: 'choice',
      options: consultationStances,
      isRequired: true,
      ruleId: 'D-09',
    },
    { name: 'sentOn', label: '征求日期', widget: 'day' },
    { name: 'repliedOn', label: '回复日期', widget: 'day', isShown: (data) => data.stance !== 'silent' },
    { name: 'opinion', label: '意见', widget: 'long', rows: 2, isShown: (data) => data.stance !== 'silent' },
    {
      name: 'settlement',
      label: '协商处理情况',
      widget: 'long',
      rows: 2,
      ruleId: 'D-09',
      isRequired: (data) => data.stance === 'disagree',
    },
  ],
  columns: [
    { title: '单位', width: 170, render: (data) => data.unit, hover: (data) => data.unit },
    { title: '征求', width: 96, isSecondary: true, render: (data) => orNone(data.sentOn) },
    { title: '回复', width: 96, isSecondary: true, render: (data) => orNone(data.repliedOn) },
    {
      title: '态度',
      width: 92,
      render: (data) => <span className={stanceTone(data.stance)}>{consultationStances[data.stance]}</span>,
    },
    {
      title: '意见和处理',
      render: (data) => [data.opinion, data.settlement].filter((text) => text !== '').join('；') || NONE,
      hover: (data) => [data.opinion, data.settlement].filter((text) => text !== '').join('；'),
    },
  ],
};
const stanceTone = (stance: Consultation['stance']): string =>
  stance === 'agree' || stance === 'agreeWithChanges' ? 'dr-strong fs-text-green' : 'dr-strong fs-text-amber';

const isDisputed = (data: Dispute): boolean => data.hasDispute;

export const disputeSpec: RegisterSpec<Dispute> = {
  short: '分歧说明',
  ruleId: 'D-09',
  empty: '没有登记分歧。有关单位意见不能一致的，登记一份说明。',
  initial: () => ({ hasDispute: true }),
  fields: [
    {
      name: 'hasDispute',
      label: '有没有分歧',
      widget: 'flag',
      flagText: '经协商仍不能取得一致意见',
      isWide: true,
      ruleId: 'D-09',
    },
    {
      name: 'issue',
      label: '争议的主要问题',
      widget: 'long',
      isWide: true,
      rows: 2,
      ruleId: 'D-09',
      isRequired: isDisputed,
      isShown: isDisputed,
    },
    {
      name: 'unitsView',
      label: '有关单位的意见',
      widget: 'long',
      rows: 3,
      ruleId: 'D-09',
      isRequired: isDisputed,
      isShown: isDisputed,
    },
    {
      name: 'ownView',
      label: '承办单位的意见、理由和依据',
      widget: 'long',
      rows: 3,
      ruleId: 'D-09',
      isRequired: isDisputed,
      isShown: isDisputed,
    },
  ],
  columns: [
    { title: '分歧', width: 80, render: (data) => (data.hasDispute ? '有分歧' : '无分歧') },
    { title: '主要问题', render: (data) => orNone(data.issue), hover: (data) => data.issue },
    {
      title: '承办单位的意见',
      isSecondary: true,
      render: (data) => orNone(data.ownView),
      hover: (data) => data.ownView,
    },
  ],
};
