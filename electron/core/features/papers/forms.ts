/** Form papers of decisions and catalogues, resolved from the ledger at the moment of issue or preview. */
import { isBarred, type SheetLine, verdictNames } from '#shared/domain/decision/compliance.ts';
import {
  categories,
  categoryMarks,
  type Category,
  exclusions,
  type Exclusion,
  fiveProcedures,
  meetingResults,
  meetingTypes,
  proposalSources,
  type ProposalSource,
  riskConclusions,
  stepNames,
} from '#shared/domain/decision/vocabulary.ts';
import {
  archiveStates,
  commentWays,
  expertMethods,
  expertStances,
  participationMethods,
  riskGrades,
  riskMethods,
  speechStances,
} from '#shared/domain/registers/types.ts';
import { isValidExpertOpinion } from '#shared/domain/registers/checks.ts';
import { adoptions, type Adoption } from '#shared/domain/review/vocabulary.ts';
import { type FormBlock, type FormKind, formKinds, type FormSlip } from '#shared/domain/slip/forms.ts';
import { formatChineseDate, type LocalDate } from '#shared/lib/local-date.ts';
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import type { LoadedDecision } from '../decisions/facts.ts';

const chinese = (day: LocalDate | null): string => (day === null ? '' : formatChineseDate(day));
const adoptionText = (adoption: Adoption | null): string =>
  adoption === null ? '未定' : adoptions[adoption];
const field = (label: string, value: string) => ({ label, value });

export interface FormMeta {
  readonly office: string;
  readonly government: string;
  readonly today: LocalDate;
  readonly replaces: string | null;
  readonly number: string;
}

function paper(
  kind: FormKind,
  title: string,
  meta: FormMeta,
  blocks: readonly FormBlock[],
  more: Partial<Pick<FormSlip, 'caption' | 'orientation' | 'footnote' | 'formTitle'>> = {},
): FormSlip {
  return {
    kind,
    office: meta.office,
    docNo: null,
    docWord: '',
    date: formatChineseDate(meta.today),
    replaces: meta.replaces,
    title,
    formTitle: more.formTitle ?? formKinds[kind],
    caption: more.caption ?? '',
    number: meta.number,
    orientation: more.orientation ?? 'portrait',
    blocks,
    footnote: more.footnote ?? '',
  };
}

const categoryText = (category: number | null): string =>
  category === null ? '' : `${categoryMarks[category as Category]} ${categories[category as Category]}`;

const headRows = ({ row }: LoadedDecision) => [
  [field('事项名称', row.title), field('承办单位', row.lead_unit ?? '')],
];

/** F-01 启动审批表（第10、11条）。 */
export function startForm(loaded: LoadedDecision, meta: FormMeta): FormSlip {
  const { row, facts, registers } = loaded;
  const proposal = registers.proposal[0];
  const steps = fiveProcedures
    .map((kind) => {
      const step = facts.steps[kind];
      return step.isApplicable ? `√${stepNames[kind]}` : `—${stepNames[kind]}（${step.ground}）`;
    })
    .join('；');
  return paper('F-01', row.title, meta, [
    {
      type: 'fields',
      rows: [
        ...headRows(loaded),
        [
          field(
            '类别',
            row.exclusion === null
              ? categoryText(row.category)
              : `不适用：${exclusions[row.exclusion as Exclusion]}`,
          ),
          field('是否列入目录', row.catalog_no === null ? '目录外' : `列入 ${row.catalog_no}`),
        ],
        [
          field(
            '建议来源',
            row.proposal_source === null ? '' : proposalSources[row.proposal_source as ProposalSource],
          ),
          field('建议单位（人）', proposal?.proposer ?? ''),
        ],
      ],
    },
    { type: 'text', label: '拟解决的主要问题', text: proposal?.problem ?? '', lines: 3 },
    { type: 'text', label: '理由和依据', text: proposal?.grounds ?? '', lines: 3 },
    { type: 'text', label: '初步方案', text: proposal?.outline ?? '', lines: 3 },
    { type: 'text', label: '必要性、可行性', text: proposal?.feasibility ?? '', lines: 3 },
    { type: 'text', label: '拟履行的程序', text: steps, lines: 2 },
    { type: 'text', label: '研究论证结果', text: proposal?.studyResult ?? '', lines: 2 },
    {
      type: 'sign',
      cells: [
        { label: '司法局意见', hasDate: true },
        { label: '分管领导意见', hasDate: true },
      ],
    },
    { type: 'sign', cells: [{ label: '县长批示', hasDate: true }] },
  ]);
}

const SIGN: Readonly<Record<SheetLine['verdict'], string>> = {
  met: '√ 符合',
  waived: '√ 已说明',
  pending: '△ 待补',
  unmet: '× 不符合',
  notApplicable: '— 不适用',
};

/** S-01 合规审查表：能不能上会。 */
export function complianceForm(
  loaded: LoadedDecision,
  lines: readonly SheetLine[],
  meta: FormMeta,
): FormSlip {
  const { row, facts } = loaded;
  const at = (verdict: SheetLine['verdict']): number[] =>
    lines.flatMap((line, index) => (line.verdict === verdict ? [index + 1] : []));
  const bad = at('unmet');
  const open = at('pending');
  const list = (numbers: readonly number[]): string => `第${numbers.join('、')}项`;
  const tail =
    open.length === 0
      ? ''
      : `${bad.length === 0 ? '' : '；'}${verdictNames.pending} ${open.length} 项（${list(open)}）`;
  const conclusion = isBarred(lines)
    ? `暂不能提请集体讨论：不符合 ${bad.length} 项（${list(bad)}）${tail}`
    : `可以提请集体讨论${tail === '' ? '' : `：${tail}，理由和补齐情况随件提交`}`;
  const meeting = facts.plannedMeetingOn === null ? '未定' : formatChineseDate(facts.plannedMeetingOn);
  return paper(
    'S-01',
    row.title,
    meta,
    [
      {
        type: 'fields',
        rows: [
          ...headRows(loaded),
          [
            field('类别', categoryText(row.category)),
            field(
              '拟上会',
              facts.meetingType === null ? meeting : `${meeting} ${meetingTypes[facts.meetingType]}`,
            ),
          ],
        ],
      },
      {
        type: 'table',
        caption: '',
        columns: [
          { title: '序', width: 6, align: 'center' },
          { title: '法定条件', width: 29, align: 'left' },
          { title: '依据', width: 13, align: 'center' },
          { title: '事实与证据', width: 38, align: 'left' },
          { title: '核对', width: 14, align: 'left' },
        ],
        rows: lines.map((line, index) => [
          String(index + 1),
          `${line.title}${line.isVerified ? '' : '（待核）'}`,
          line.articles,
          line.fact,
          SIGN[line.verdict],
        ]),
        blankRows: 0,
      },
      { type: 'conclusion', label: '结论', text: conclusion },
      {
        type: 'sign',
        cells: [
          { label: '经办人', hasDate: true },
          { label: '负责人', hasDate: true },
        ],
      },
    ],
    {
      caption: '（提请集体讨论前用）',
      footnote: `说明：依据栏只写条号的，指《重大行政决策程序暂行条例》（国务院令第713号）。规则取各步发生日当时有效的版本；“待补”不禁止上会，但理由和补齐情况须随件提交。`,
    },
  );
}

/** F-06 集体讨论决定情况记录（第30条）。 */
export function meetingForm(loaded: LoadedDecision, meta: FormMeta): FormSlip {
  const meeting = loaded.registers.meeting.at(-1);
  const { row } = loaded;
  if (meeting === undefined)
    return paper('F-06', row.title, meta, [
      { type: 'fields', rows: headRows(loaded) },
      { type: 'text', label: '说明', text: '还没有登记集体讨论', lines: 2 },
    ]);
  const chief = meeting.speeches.find((speech) => speech.isChief);
  const dissent = meeting.speeches.filter((speech) => !speech.isChief && speech.stance !== 'agree');
  return paper('F-06', row.title, meta, [
    {
      type: 'fields',
      rows: [
        [
          field('会议', `${meeting.meetingNo} ${meetingTypes[meeting.type]}`),
          field('时间', chinese(meeting.heldOn)),
        ],
        [field('地点', meeting.place), field('主持', meeting.chair)],
        [field('应到', `${meeting.expected} 人`), field('实到', `${meeting.present} 人`)],
        [field('议题', row.title), field('承办单位', row.lead_unit ?? '')],
      ],
    },
    { type: 'text', label: '列席', text: meeting.observers, lines: 1 },
    { type: 'text', label: '汇报要点', text: meeting.topicReport, lines: 3 },
    {
      type: 'text',
      label: '合法性审查意见',
      text: meeting.isOpinionRead ? '会上已宣读合法性审查意见。' : '会上未宣读。',
      lines: 1,
    },
    {
      type: 'table',
      caption: '发言（按次序）',
      columns: [
        { title: '序', width: 7, align: 'center' },
        { title: '姓名', width: 15, align: 'center' },
        { title: '职务', width: 20, align: 'left' },
        { title: '态度', width: 12, align: 'center' },
        { title: '意见', width: 46, align: 'left' },
      ],
      rows: meeting.speeches.map((speech, index) => [
        String(index + 1),
        speech.name,
        speech.title,
        speechStances[speech.stance],
        speech.view === '' ? '同意。' : speech.view,
      ]),
      blankRows: 0,
    },
    {
      type: 'text',
      label: '不同意见',
      text:
        dissent.length === 0
          ? '无'
          : dissent
              .map((speech) => `${speech.name}（${speechStances[speech.stance]}）：${speech.view}`)
              .join('\n'),
      lines: 2,
    },
    { type: 'text', label: '行政首长最后意见', text: chief?.view ?? '', lines: 2 },
    {
      type: 'text',
      label: '与多数不一致的理由',
      text: meeting.chiefReason === '' ? '—' : meeting.chiefReason,
      lines: 1,
    },
    {
      type: 'conclusion',
      label: '决定',
      text: `${meetingResults[meeting.result]}${meeting.changes === '' ? '' : `：${meeting.changes}`}`,
    },
    {
      type: 'sign',
      cells: [
        { label: '主持人', hasDate: true },
        { label: '记录人', hasDate: true },
      ],
    },
  ]);
}

/** F-07 全过程记录材料目录（第33条）。 */
export function archiveForm(loaded: LoadedDecision, meta: FormMeta): FormSlip {
  const items = loaded.registers.archiveItem;
  const missing = items.filter((item) => item.state === 'missing').length;
  const pages = items.reduce((sum, item) => sum + (item.pages ?? 0), 0);
  return paper('F-07', loaded.row.title, meta, [
    { type: 'fields', rows: headRows(loaded) },
    {
      type: 'table',
      caption: '',
      columns: [
        { title: '序', width: 6, align: 'center' },
        { title: '阶段', width: 14, align: 'center' },
        { title: '材料名称', width: 32, align: 'left' },
        { title: '形成日期', width: 14, align: 'center' },
        { title: '责任者', width: 15, align: 'left' },
        { title: '页数', width: 7, align: 'center' },
        { title: '有无', width: 7, align: 'center' },
        { title: '备注', width: 12, align: 'left' },
      ],
      rows: items.map((item, index) => [
        String(index + 1),
        item.stage,
        item.material,
        item.formedOn ?? '',
        item.responsible,
        item.pages === null ? '' : String(item.pages),
        archiveStates[item.state],
        `${item.isOriginal ? '原件' : '复印'}${item.note === '' ? '' : `，${item.note}`}`,
      ]),
      blankRows: 4,
    },
    {
      type: 'conclusion',
      label: '合计',
      text: `${items.length} 件，${pages} 页${missing === 0 ? '，齐全' : `，缺 ${missing} 件`}`,
    },
    {
      type: 'sign',
      cells: [
        { label: '整理人', hasDate: true },
        { label: '检查人', hasDate: true },
      ],
    },
  ]);
}

/** S-02 公众意见采纳情况表（第18条、第29条第二项）。 */
export function commentForm(loaded: LoadedDecision, meta: FormMeta): FormSlip {
  const { comment, participationRound } = loaded.registers;
  const of = (adoption: Adoption): number => comment.filter((entry) => entry.adoption === adoption).length;
  return paper('S-02', loaded.row.title, meta, [
    { type: 'fields', rows: headRows(loaded) },
    {
      type: 'table',
      caption: '公众参与',
      columns: [
        { title: '轮次', width: 8, align: 'center' },
        { title: '方式', width: 22, align: 'left' },
        { title: '起止', width: 28, align: 'left' },
        { title: '情况', width: 42, align: 'left' },
      ],
      rows: participationRound.map((round, index) => [
        String(index + 1),
        participationMethods[round.method],
        `${round.startedOn}${round.endedOn === null ? '' : ` 至 ${round.endedOn}`}`,
        round.summary,
      ]),
      blankRows: 0,
    },
    {
      type: 'table',
      caption: '意见逐条',
      columns: [
        { title: '序', width: 6, align: 'center' },
        { title: '途径', width: 12, align: 'center' },
        { title: '提出人', width: 14, align: 'left' },
        { title: '意见', width: 32, align: 'left' },
        { title: '采纳', width: 12, align: 'center' },
        { title: '理由或者去向', width: 24, align: 'left' },
      ],
      rows: comment.map((entry, index) => [
        String(index + 1),
        commentWays[entry.way],
        entry.from,
        entry.content,
        adoptionText(entry.adoption),
        entry.reason,
      ]),
      blankRows: 0,
    },
    {
      type: 'conclusion',
      label: '合计',
      text: `${comment.length} 条 = 采纳 ${of('adopted')} + 部分采纳 ${of('partial')} + 未采纳 ${of('rejected')}${
        comment.some((entry) => entry.adoption === null)
          ? ` + 未定 ${comment.filter((entry) => entry.adoption === null).length}`
          : ''
      }`,
    },
    { type: 'sign', cells: [{ label: '承办单位负责人', hasDate: true }] },
  ]);
}

/** S-03 专家论证意见表（第19—21条）。 */
export function expertForm(loaded: LoadedDecision, meta: FormMeta): FormSlip {
  const opinions = loaded.registers.expertOpinion;
  const valid = opinions.filter(isValidExpertOpinion).length;
  return paper('S-03', loaded.row.title, meta, [
    { type: 'fields', rows: headRows(loaded) },
    {
      type: 'table',
      caption: '',
      columns: [
        { title: '序', width: 6, align: 'center' },
        { title: '专家（机构）', width: 16, align: 'left' },
        { title: '方式、日期', width: 16, align: 'left' },
        { title: '意见', width: 30, align: 'left' },
        { title: '署名盖章', width: 12, align: 'center' },
        { title: '采纳情况', width: 20, align: 'left' },
      ],
      rows: opinions.map((entry, index) => [
        String(index + 1),
        `${entry.name}\n${entry.specialty}${entry.unit === '' ? '' : `，${entry.unit}`}`,
        `${expertMethods[entry.method]}\n${entry.opinionOn}`,
        `${expertStances[entry.stance]}：${entry.content}`,
        entry.disqualifiedReason !== ''
          ? '取消资格'
          : entry.isOrganization
            ? entry.isSealed
              ? '已盖章'
              : '未盖章'
            : entry.isSigned
              ? '已署名'
              : '未署名',
        `${adoptionText(entry.adoption)}${entry.adoptionReason === '' ? '' : `：${entry.adoptionReason}`}`,
      ]),
      blankRows: 0,
    },
    {
      type: 'conclusion',
      label: '合计',
      text: `意见 ${opinions.length} 份，计入论证 ${valid} 份${
        opinions.length === valid ? '' : `，不计 ${opinions.length - valid} 份（未署名盖章或者取消资格）`
      }`,
    },
    { type: 'sign', cells: [{ label: '承办单位负责人', hasDate: true }] },
  ]);
}

/** S-04 风险评估情况表（第22—24条）。 */
export function riskForm(loaded: LoadedDecision, meta: FormMeta): FormSlip {
  const rounds = loaded.registers.riskAssessment;
  const blocks: FormBlock[] = [{ type: 'fields', rows: headRows(loaded) }];
  for (const [index, round] of rounds.entries())
    blocks.push(
      {
        type: 'fields',
        rows: [
          [
            field('评估', `第 ${index + 1} 次，${chinese(round.assessedOn)}`),
            field('方法', round.methods.map((method) => riskMethods[method]).join('、')),
          ],
          [
            field('受托第三方', round.thirdParty === '' ? '无' : round.thirdParty),
            field('等级（参考）', round.grade === null ? '—' : riskGrades[round.grade]),
          ],
        ],
      },
      { type: 'text', label: '听取部门意见', text: round.deptOpinions, lines: 1 },
      { type: 'text', label: '风险点', text: round.riskPoints, lines: 2 },
      { type: 'text', label: '防范措施', text: round.measures, lines: 2 },
      { type: 'text', label: '处置预案', text: round.contingencyPlan, lines: 2 },
      ...(round.adjustment === ''
        ? []
        : [{ type: 'text', label: '调整措施', text: round.adjustment, lines: 1 } as const]),
      {
        type: 'conclusion',
        label: '结论',
        text: round.conclusion === null ? '未定' : riskConclusions[round.conclusion],
      },
    );
  blocks.push({
    type: 'sign',
    cells: [
      { label: '评估负责人', hasDate: true },
      { label: '承办单位负责人', hasDate: true },
    ],
  });
  return paper('S-04', loaded.row.title, meta, blocks);
}

/** F-18 年度目录表，按公布的样子。 */
export function catalogForm(
  year: number,
  catalog: { readonly docNo: string; readonly publishedOn: string | null },
  items: readonly CatalogItemDto[],
  meta: FormMeta,
): FormSlip {
  const listed = items.filter((item) => item.state === 'listed');
  return paper(
    'F-18',
    `${year}年度`,
    { ...meta, number: catalog.docNo },
    [
      {
        type: 'table',
        caption: '',
        columns: [
          { title: '序号', width: 8, align: 'center' },
          { title: '事项名称', width: 40, align: 'left' },
          { title: '承办单位', width: 22, align: 'left' },
          { title: '完成时限', width: 14, align: 'center' },
          { title: '备注', width: 16, align: 'left' },
        ],
        rows: listed.map((item) => [
          String(item.number ?? ''),
          item.title,
          `${item.leadUnit}${item.coUnits === '' ? '' : `（配合：${item.coUnits}）`}`,
          item.planFinish === ''
            ? ''
            : `${item.planFinish.slice(0, 4)}年${Number(item.planFinish.slice(5))}月`,
          item.remark,
        ]),
        blankRows: 0,
      },
    ],
    {
      formTitle: `${meta.government}${year}年度${formKinds['F-18']}`,
      caption: catalog.publishedOn === null ? '（尚未公布）' : `（${catalog.publishedOn} 公布）`,
      footnote: '目录实行动态调整；未列入目录的重大行政决策事项，应当依法履行法定程序。',
    },
  );
}
