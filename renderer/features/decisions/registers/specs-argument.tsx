/** 论证：专家意见（第19—21条）、风险评估（第22—24条）、公平竞争审查（公平竞争审查条例）。 */
import { riskConclusions } from '#shared/domain/decision/vocabulary.ts';
import { isValidExpertOpinion } from '#shared/domain/registers/checks.ts';
import {
  expertMethods,
  type ExpertOpinion,
  expertPools,
  expertStances,
  type FairCompetition,
  fairResults,
  type RiskAssessment,
  riskGrades,
  riskMethods,
} from '#shared/domain/registers/types.ts';
import { adoptions } from '#shared/domain/review/vocabulary.ts';
import { AdoptionWord } from './AdoptionWord.tsx';
import { NONE, orNone, type RegisterSpec } from './spec.ts';

export const expertSpec: RegisterSpec<ExpertOpinion> = {
  short: '专家意见',
  ruleId: 'D-15b',
  empty: '还没有专家意见。一位专家或者一个机构一份，没有署名盖章的也登记，但不计入已论证。',
  initial: () => ({ pool: 'county', method: 'meeting' }),
  fields: [
    {
      name: 'expertId',
      label: '从专家库选',
      widget: 'expert',
      ruleId: 'D-16',
      isWide: true,
      hint: '选了自动填好姓名、专业、单位；库外的不选，直接填。',
    },
    { name: 'name', label: '专家姓名或者机构名称', widget: 'text', isRequired: true },
    { name: 'isOrganization', label: '专家还是机构', widget: 'flag', flagText: '这是一个机构' },
    { name: 'specialty', label: '专业', widget: 'text', isRequired: true, ruleId: 'D-16' },
    { name: 'unit', label: '单位和职称', widget: 'text' },
    { name: 'pool', label: '来源库', widget: 'select', options: expertPools, isRequired: true },
    {
      name: 'method',
      label: '论证方式',
      widget: 'select',
      options: expertMethods,
      isRequired: true,
      ruleId: 'D-15',
    },
    { name: 'opinionOn', label: '意见日期', widget: 'day', isRequired: true },
    {
      name: 'stance',
      label: '总的意见',
      widget: 'choice',
      options: expertStances,
      isRequired: true,
    },
    {
      name: 'hasNoConflict',
      label: '利害关系',
      widget: 'flag',
      flagText: '已声明无利害关系',
      ruleId: 'D-16',
      isRequired: true,
    },
    {
      name: 'disqualifiedReason',
      label: '取消资格的理由',
      widget: 'text',
      ruleId: 'D-16',
      hint: '选定以后发现有利害关系的才填；填了就不计入已论证。',
    },
    { name: 'content', label: '意见内容', widget: 'long', isRequired: true, isWide: true, rows: 3 },
    {
      name: 'isSigned',
      label: '署名',
      widget: 'flag',
      flagText: '专家本人署名',
      ruleId: 'D-15b',
      isShown: (data) => !data.isOrganization,
    },
    {
      name: 'isSealed',
      label: '盖章',
      widget: 'flag',
      flagText: '机构已盖章',
      ruleId: 'D-15b',
      isShown: (data) => data.isOrganization,
    },
    { name: 'adoption', label: '采纳情况', widget: 'choice', options: adoptions, ruleId: 'D-25' },
    {
      name: 'adoptionReason',
      label: '理由或者去向',
      widget: 'text',
      isWide: true,
      ruleId: 'D-25',
      isRequired: (data) => data.adoption === 'partial' || data.adoption === 'rejected',
    },
  ],
  columns: [
    { title: '专家', width: 96, render: (data) => data.name, hover: (data) => data.name },
    {
      title: '专业、单位',
      width: 176,
      isSecondary: true,
      render: (data) => [data.specialty, data.unit].filter((text) => text !== '').join('，'),
      hover: (data) => [data.specialty, data.unit].filter((text) => text !== '').join('，'),
    },
    { title: '日期', width: 96, isSecondary: true, render: (data) => data.opinionOn },
    { title: '意见', width: 70, render: (data) => expertStances[data.stance] },
    { title: '意见内容', render: (data) => data.content, hover: (data) => data.content },
    {
      title: '署名盖章',
      width: 82,
      render: (data) =>
        isValidExpertOpinion(data) ? (
          <span className="dr-strong fs-text-green">有效</span>
        ) : (
          <span className="dr-strong fs-text-amber">不计</span>
        ),
    },
    { title: '采纳', width: 78, render: (data) => <AdoptionWord adoption={data.adoption} /> },
  ],
};

const pointsOf = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;
const isFresh = (data: RiskAssessment): boolean => data.reusedAssessment.trim() === '';

export const riskSpec: RegisterSpec<RiskAssessment> = {
  short: '评估',
  ruleId: 'D-19',
  empty: '还没有风险评估。调整草案以后再评的，另登一份，先后都留着。',
  fields: [
    { name: 'assessedOn', label: '评估日期', widget: 'day', isRequired: true, ruleId: 'D-18' },
    {
      name: 'thirdParty',
      label: '受托第三方',
      widget: 'text',
      hint: '自行评估的空着；第三方以后不能承担后评估。',
    },
    { name: 'methods', label: '方法', widget: 'checks', options: riskMethods, isWide: true, ruleId: 'D-19' },
    {
      name: 'reusedAssessment',
      label: '引用的已有评估',
      widget: 'text',
      isWide: true,
      ruleId: 'D-18',
      hint: '按有关规定已经评价、评估过的，写名称和文号，不重复评估；没有的空着。',
    },
    {
      name: 'deptOpinions',
      label: '听取有关部门意见的情况',
      widget: 'long',
      rows: 2,
      ruleId: 'D-19',
      isRequired: isFresh,
    },
    {
      name: 'riskPoints',
      label: '风险点',
      widget: 'long',
      rows: 2,
      ruleId: 'D-19',
      isRequired: isFresh,
      hint: (data) =>
        pointsOf(data.riskPoints) === 0
          ? '一行写一个风险点。'
          : `一行一个，共 ${pointsOf(data.riskPoints)} 个风险点。`,
    },
    {
      name: 'measures',
      label: '风险防范措施',
      widget: 'long',
      rows: 2,
      ruleId: 'D-19',
      isRequired: isFresh,
    },
    {
      name: 'contingencyPlan',
      label: '处置预案',
      widget: 'long',
      rows: 2,
      ruleId: 'D-19',
      isRequired: isFresh,
    },
    { name: 'grade', label: '风险等级', widget: 'choice', options: riskGrades },
    {
      name: 'conclusion',
      label: '结论',
      widget: 'choice',
      options: riskConclusions,
      isRequired: true,
      ruleId: 'D-20',
    },
    {
      name: 'adjustment',
      label: '采取的调整措施',
      widget: 'long',
      isWide: true,
      rows: 2,
      ruleId: 'D-20',
      isShown: (data, around) =>
        data.adjustment !== '' ||
        around.others.riskAssessment.some((entry) => entry.conclusion === 'uncontrollable'),
      hint: '前次为不可控的，写明怎样调整了草案。',
    },
  ],
  columns: [
    { title: '评估日期', width: 100, render: (data) => data.assessedOn },
    {
      title: '风险点',
      render: (data) => orNone(data.riskPoints.replaceAll('\n', '；') || data.reusedAssessment),
      hover: (data) => data.riskPoints || data.reusedAssessment,
    },
    {
      title: '防范措施',
      isSecondary: true,
      render: (data) => orNone(data.measures),
      hover: (data) => data.measures,
    },
    {
      title: '等级',
      width: 52,
      isSecondary: true,
      render: (data) => (data.grade === null ? NONE : riskGrades[data.grade]),
    },
    {
      title: '结论',
      width: 92,
      render: (data) =>
        data.conclusion === null ? (
          NONE
        ) : (
          <span className={`dr-strong fs-text-${data.conclusion === 'controllable' ? 'green' : 'red'}`}>
            {riskConclusions[data.conclusion]}
          </span>
        ),
    },
  ],
};

const isException = (data: FairCompetition): boolean => data.result === 'exception';

export const fairSpec: RegisterSpec<FairCompetition> = {
  short: '审查',
  ruleId: 'N-06',
  empty: '还没有公平竞争审查。涉及市场主体经济活动的，审查一次登一份。',
  initial: () => ({ body: '县市场监督管理局' }),
  fields: [
    {
      name: 'body',
      label: '审查机构',
      widget: 'text',
      isRequired: true,
      ruleId: 'N-06',
      hint: '2024年8月1日起，由县市场监督管理局会同起草单位审查。',
    },
    { name: 'jointUnit', label: '会同单位', widget: 'text', ruleId: 'N-06' },
    { name: 'reviewedOn', label: '审查日期', widget: 'day', isRequired: true },
    {
      name: 'result',
      label: '结论',
      widget: 'select',
      options: fairResults,
      isRequired: true,
      ruleId: 'D-25',
    },
    {
      name: 'exceptionGround',
      label: '例外的理由',
      widget: 'long',
      isWide: true,
      rows: 2,
      ruleId: 'N-08',
      isRequired: isException,
      isShown: isException,
      hint: '说明没有对公平竞争影响更小的替代方案。',
    },
    {
      name: 'exceptionUntil',
      label: '实施期限',
      widget: 'day',
      ruleId: 'N-08',
      isRequired: isException,
      isShown: isException,
    },
    { name: 'note', label: '说明', widget: 'long', isWide: true, rows: 2 },
  ],
  columns: [
    { title: '审查日期', width: 100, render: (data) => data.reviewedOn },
    { title: '审查机构', width: 170, render: (data) => data.body, hover: (data) => data.body },
    {
      title: '会同单位',
      isSecondary: true,
      render: (data) => orNone(data.jointUnit),
      hover: (data) => data.jointUnit,
    },
    {
      title: '结论',
      width: 176,
      render: (data) => (
        <span className={`dr-strong fs-text-${fairTones[data.result]}`}>{fairResults[data.result]}</span>
      ),
    },
  ],
};
const fairTones: Readonly<Record<FairCompetition['result'], string>> = {
  passed: 'green',
  exception: 'amber',
  failed: 'red',
};
