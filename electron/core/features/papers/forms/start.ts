/** F-01 重大行政决策启动审批表（713号令第10、11条）。 */
import {
  categories,
  categoryMarks,
  type Category,
  exclusions,
  type Exclusion,
  fiveProcedures,
  localCategories,
  type LocalCategory,
  proposalSources,
  type ProposalSource,
  stepNames,
} from '#shared/domain/decision/vocabulary.ts';
import type { FormSlip } from '#shared/domain/slip/forms.ts';
import type { LoadedDecision } from '../../decisions/facts.ts';
import { field, type FormMeta, orDash, paper, text } from './paper.ts';

export const categoryText = (category: number | null): string =>
  category === null ? '' : `${categoryMarks[category as Category]} ${categories[category as Category]}`;

/** Five classes of the regulation; the seven of the province below, where one was chosen. */
function bothCategories({ row }: LoadedDecision): string {
  if (row.exclusion !== null) return `不适用：${exclusions[row.exclusion as Exclusion]}`;
  const five = categoryText(row.category);
  if (row.category7 === null) return five;
  const seven = localCategories[row.category7 as LocalCategory];
  return five.endsWith(seven) ? five : `${five}\n省定七类：${seven}`;
}

/** Ticked where the procedure will be gone through; the grounds of the others on their own lines. */
function plannedSteps({ facts }: LoadedDecision): string {
  const ticks = fiveProcedures.map(
    (kind) => `${facts.steps[kind].isApplicable ? '☑' : '☐'} ${stepNames[kind]}`,
  );
  const grounds = fiveProcedures.flatMap((kind) =>
    facts.steps[kind].isApplicable ? [] : [`${stepNames[kind]}不适用：${orDash(facts.steps[kind].ground)}`],
  );
  return [ticks.join('　'), ...grounds].join('\n');
}

const catalogText = ({ row }: LoadedDecision): string => {
  if (row.catalog_no !== null) return `列入，${row.catalog_no}`;
  return row.off_catalog_reason === '' ? '未列入' : `未列入：${row.off_catalog_reason}`;
};

export function startForm(loaded: LoadedDecision, meta: FormMeta): FormSlip {
  const { row, registers } = loaded;
  const proposal = registers.proposal[0];
  const source = row.proposal_source === null ? '' : proposalSources[row.proposal_source as ProposalSource];
  return paper('F-01', row.title, meta, [
    {
      type: 'fields',
      rows: [
        [field('事项名称', row.title), field('拟承办单位', row.lead_unit ?? '')],
        [field('类别', bothCategories(loaded)), field('年度目录', catalogText(loaded))],
        [field('建议来源', source), field('建议单位\n（人）', proposal?.proposer ?? '')],
      ],
    },
    text('拟解决的\n主要问题', proposal?.problem ?? '', 4),
    text('建议的\n理由和依据', proposal?.grounds ?? '', 4),
    text('初步方案', proposal?.outline ?? '', 4),
    text('必要性\n可行性', proposal?.feasibility ?? '', 4),
    ...(proposal === undefined || proposal.incompleteReason === ''
      ? []
      : [text('未写全的\n理由', proposal.incompleteReason, 1)]),
    text('拟履行的程序', plannedSteps(loaded), 2),
    text('研究论证结果', proposal?.studyResult ?? '', 2),
    {
      type: 'sign',
      lines: 4,
      cells: [
        { label: '司法局意见', hasDate: true },
        { label: '分管领导\n意见', hasDate: true },
      ],
    },
    { type: 'sign', lines: 4, cells: [{ label: '县长批示', hasDate: true }] },
  ]);
}
