/** 归档（第33条）、执行（第34、35条）、后评估（第36条）。 */
import {
  type ArchiveItem,
  archiveStates,
  type Evaluation,
  evaluationTriggers,
  type ExecutionReport,
} from '#shared/domain/registers/types.ts';
import { daySpan } from '../decision-text.ts';
import { archiveStages } from './archive-list.ts';
import { NONE, orNone, type RegisterSpec } from './spec.ts';

const isPresent = (data: ArchiveItem): boolean => data.state === 'present';

export const archiveSpec: RegisterSpec<ArchiveItem> = {
  short: '材料',
  ruleId: 'D-29',
  empty: '还没有归档材料。可以按材料清单一次列好，再逐件核有无、填页数。',
  initial: () => ({ state: 'present', isOriginal: true }),
  fields: [
    {
      name: 'stage',
      label: '阶段',
      widget: 'select',
      options: archiveStages,
      isRequired: true,
      ruleId: 'D-29',
    },
    { name: 'material', label: '材料名称', widget: 'text', isRequired: true },
    {
      name: 'state',
      label: '有无',
      widget: 'choice',
      options: archiveStates,
      isRequired: true,
      ruleId: 'D-29',
    },
    { name: 'responsible', label: '责任者', widget: 'text' },
    { name: 'formedOn', label: '形成日期', widget: 'day', isShown: isPresent },
    { name: 'pages', label: '页数', widget: 'count', isShown: isPresent },
    {
      name: 'isOriginal',
      label: '原件、复印件',
      widget: 'flag',
      flagText: '是原件',
      isShown: isPresent,
    },
    {
      name: 'note',
      label: '备注',
      widget: 'text',
      isRequired: (data) => data.state === 'notApplicable',
      hint: '不适用的写理由。',
    },
  ],
  columns: [
    { title: '阶段', width: 96, isSecondary: true, render: (data) => data.stage },
    { title: '材料名称', render: (data) => data.material, hover: (data) => data.material },
    { title: '形成日期', width: 100, isSecondary: true, render: (data) => orNone(data.formedOn) },
    {
      title: '责任者',
      width: 120,
      isSecondary: true,
      render: (data) => orNone(data.responsible),
      hover: (data) => data.responsible,
    },
    {
      title: '页数',
      width: 50,
      isSecondary: true,
      render: (data) => (data.pages === null ? NONE : String(data.pages)),
    },
    {
      title: '原件',
      width: 56,
      isSecondary: true,
      render: (data) => (isPresent(data) ? (data.isOriginal ? '原件' : '复印') : NONE),
    },
    {
      title: '有无',
      width: 64,
      render: (data) => (
        <span className={`dr-strong ${stateTones[data.state]}`}>{archiveStates[data.state]}</span>
      ),
    },
  ],
};
const stateTones: Readonly<Record<ArchiveItem['state'], string>> = {
  present: 'fs-text-green',
  missing: 'fs-text-amber',
  notApplicable: 'rg-plain',
};

export const executionSpec: RegisterSpec<ExecutionReport> = {
  short: '执行情况',
  ruleId: 'D-31',
  empty: '还没有执行情况报告。执行单位每报告一次登一份，发现的问题和处理一并登记。',
  fields: [
    { name: 'unit', label: '执行单位', widget: 'text', isRequired: true, ruleId: 'D-30' },
    { name: 'reportedOn', label: '报告日期', widget: 'day', isRequired: true, ruleId: 'D-30' },
    { name: 'content', label: '执行情况', widget: 'long', isRequired: true, isWide: true, rows: 3 },
    {
      name: 'problem',
      label: '问题',
      widget: 'long',
      rows: 2,
      ruleId: 'D-31',
      hint: '严重影响决策目标实现的，应当及时报告。',
    },
    { name: 'handling', label: '处理情况', widget: 'long', rows: 2, ruleId: 'D-31' },
  ],
  columns: [
    { title: '报告日期', width: 100, render: (data) => data.reportedOn },
    { title: '执行单位', width: 150, render: (data) => data.unit, hover: (data) => data.unit },
    { title: '执行情况', render: (data) => data.content, hover: (data) => data.content },
    {
      title: '问题和处理',
      isSecondary: true,
      render: (data) => problemText(data),
      hover: (data) => problemText(data),
    },
  ],
};
const problemText = ({ problem, handling }: ExecutionReport): string =>
  [problem, handling].filter((text) => text !== '').join('；') || NONE;

export const evaluationSpec: RegisterSpec<Evaluation> = {
  short: '后评估',
  ruleId: 'D-32',
  empty: '还没有后评估。实施结果明显未达预期、公众意见较多或者有必要的，开展后评估。',
  initial: () => ({ trigger: 'necessary' }),
  fields: [
    {
      name: 'trigger',
      label: '评估情形',
      widget: 'select',
      options: evaluationTriggers,
      isRequired: true,
      ruleId: 'D-32',
    },
    {
      name: 'evaluator',
      label: '评估单位',
      widget: 'text',
      isRequired: true,
      ruleId: 'D-32',
      hint: '决策作出前承担主要论证评估工作的单位不得承担。',
    },
    {
      name: 'isThirdParty',
      label: '第三方',
      widget: 'flag',
      flagText: '委托第三方评估',
      isWide: true,
      ruleId: 'D-32',
    },
    { name: 'startedOn', label: '开始日期', widget: 'day', isRequired: true },
    { name: 'finishedOn', label: '完成日期', widget: 'day' },
    {
      name: 'conclusion',
      label: '结论',
      widget: 'long',
      rows: 3,
      ruleId: 'D-32',
      isRequired: (data) => data.finishedOn !== null,
    },
    { name: 'suggestion', label: '建议', widget: 'long', rows: 3 },
  ],
  columns: [
    { title: '起止', width: 168, render: (data) => daySpan(data.startedOn, data.finishedOn) },
    { title: '评估单位', width: 170, render: (data) => data.evaluator, hover: (data) => data.evaluator },
    { title: '情形', width: 150, isSecondary: true, render: (data) => evaluationTriggers[data.trigger] },
    { title: '结论', render: (data) => orNone(data.conclusion), hover: (data) => data.conclusion },
  ],
};
