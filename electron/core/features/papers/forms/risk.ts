/** S-04 风险评估情况表（713号令第22—24条）；调整以后再评的逐次列。 */
import { riskConclusions } from '#shared/domain/decision/vocabulary.ts';
import { type RiskAssessment, riskGrades, riskMethods } from '#shared/domain/registers/types.ts';
import type { FormBlock, FormSlip } from '#shared/domain/slip/forms.ts';
import type { LoadedDecision } from '../../decisions/facts.ts';
import {
  byDay,
  chinese,
  field,
  type FormMeta,
  headRows,
  orDash,
  paper,
  signs,
  text,
  waiverNote,
} from './paper.ts';

function roundBlocks(round: RiskAssessment, turn: number): FormBlock[] {
  return [
    {
      type: 'fields',
      rows: [
        [
          field(`第${turn}次评估`, chinese(round.assessedOn)),
          field('评估方法', orDash(round.methods.map((method) => riskMethods[method]).join('、'))),
        ],
        [
          field('受托第三方', orDash(round.thirdParty)),
          field('参考等级', round.grade === null ? '—' : riskGrades[round.grade]),
        ],
      ],
    },
    ...(round.reusedAssessment === '' ? [] : [text('利用已有的\n评估', round.reusedAssessment, 1)]),
    ...(round.adjustment === '' ? [] : [text('对草案的调整', round.adjustment, 1)]),
    text('听取部门意见', round.deptOpinions, 1),
    text('风险点', round.riskPoints, 2),
    text('防范化解措施', round.measures, 2),
    text('处置预案', round.contingencyPlan, 2),
    {
      type: 'conclusion',
      label: '结论',
      text: round.conclusion === null ? '尚未得出结论' : riskConclusions[round.conclusion],
    },
  ];
}

/** One empty round, for the pen. */
const blankRound: readonly FormBlock[] = [
  {
    type: 'fields',
    rows: [
      [field('评估日期', ''), field('评估方法', '')],
      [field('受托第三方', ''), field('参考等级', '')],
    ],
  },
  text('听取部门意见', '', 4),
  text('风险点', '', 6),
  text('防范化解措施', '', 6),
  text('处置预案', '', 4),
  text('结论', '☐ 风险可控　　☐ 风险不可控', 2),
];

export function riskForm(loaded: LoadedDecision, meta: FormMeta): FormSlip {
  const rounds = byDay(loaded.registers.riskAssessment, (round) => round.assessedOn);
  const waived = waiverNote(loaded, 'risk');
  const body = rounds.length === 0 ? blankRound : rounds.flatMap((round, at) => roundBlocks(round, at + 1));
  return paper('S-04', loaded.row.title, meta, [
    { type: 'fields', rows: headRows(loaded) },
    ...(waived === null ? body : [waived]),
    signs('评估负责人', '承办单位\n负责人'),
  ]);
}
