/** S-02 公众意见采纳情况表（713号令第18条、第29条第二项），S-03 专家论证意见表（第19—21条）。 */
import {
  commentWays,
  expertMethods,
  expertStances,
  type ExpertOpinion,
  participationMethods,
  type ParticipationRound,
} from '#shared/domain/registers/types.ts';
import { isValidExpertOpinion } from '#shared/domain/registers/checks.ts';
import type { Adoption } from '#shared/domain/review/vocabulary.ts';
import type { FormBlock, FormSlip } from '#shared/domain/slip/forms.ts';
import type { LoadedDecision } from '../../decisions/facts.ts';
import {
  adoptionText,
  byDay,
  centre,
  type FormMeta,
  headRows,
  left,
  numbered,
  orDash,
  paper,
  signs,
  waiverNote,
  withReason,
} from './paper.ts';

const spanOf = ({ startedOn, endedOn }: ParticipationRound): string =>
  endedOn === null || endedOn === startedOn ? startedOn : `${startedOn} 至 ${endedOn}`;

/** What came of a set of opinions: `采纳 1 条，部分采纳 0 条，未采纳 2 条`. */
function adoptionCount(entries: readonly { readonly adoption: Adoption | null }[], unit: string): string {
  const of = (adoption: Adoption | null): number =>
    entries.filter((entry) => entry.adoption === adoption).length;
  const open = of(null);
  return [
    `采纳 ${of('adopted')} ${unit}`,
    `部分采纳 ${of('partial')} ${unit}`,
    `未采纳 ${of('rejected')} ${unit}`,
    ...(open === 0 ? [] : [`尚未研究 ${open} ${unit}`]),
  ].join('，');
}

const SIGNS = signs('承办单位\n负责人', '承办单位\n（盖章）');

/** The rounds, then every comment. Nothing registered yet: rows for the pen. */
function commentBlocks({ registers }: LoadedDecision): readonly FormBlock[] {
  const { comment } = registers;
  const rounds = byDay(registers.participationRound, (round) => round.startedOn);
  const isBlank = rounds.length === 0 && comment.length === 0;
  const total = `收到意见 ${comment.length} 条：${adoptionCount(comment, '条')}`;
  return [
    numbered(
      [centre('轮次', 6), left('方式', 21), left('起止', 21), left('情况', 52)],
      rounds.map((round) => [participationMethods[round.method], spanOf(round), orDash(round.summary)]),
      { caption: '公众参与', blankRows: rounds.length === 0 ? 2 : 0 },
    ),
    ...(comment.length === 0 && !isBlank
      ? []
      : [
          numbered(
            [
              centre('序', 6),
              centre('途径', 9),
              left('提出人', 12),
              left('意见', 35),
              centre('采纳情况', 10),
              left('理由或者去向', 28),
            ],
            comment.map((entry) => [
              commentWays[entry.way],
              orDash(entry.from),
              entry.content,
              adoptionText(entry.adoption),
              orDash(entry.reason),
            ]),
            { caption: '意见逐条' },
          ),
        ]),
    {
      type: 'conclusion',
      label: '合计',
      text: isBlank
        ? '收到意见　　　条：采纳　　　条，部分采纳　　　条，未采纳　　　条'
        : comment.length === 0
          ? '没有收到意见'
          : total,
    },
  ];
}

export function commentForm(loaded: LoadedDecision, meta: FormMeta): FormSlip {
  const waived = waiverNote(loaded, 'participation');
  return paper(
    'S-02',
    loaded.row.title,
    meta,
    [
      { type: 'fields', rows: headRows(loaded) },
      ...(waived === null ? commentBlocks(loaded) : [waived]),
      SIGNS,
    ],
    { orientation: 'landscape' },
  );
}

function signature(entry: ExpertOpinion): string {
  if (entry.disqualifiedReason !== '') return '取消资格';
  if (entry.isOrganization) return entry.isSealed ? '已盖章' : '未盖章';
  return entry.isSigned ? '已署名' : '未署名';
}

function expertBlocks(opinions: readonly ExpertOpinion[]): readonly FormBlock[] {
  const valid = opinions.filter(isValidExpertOpinion);
  const total = `收到意见 ${opinions.length} 份，计入论证 ${valid.length} 份：${adoptionCount(valid, '份')}`;
  return [
    numbered(
      [
        centre('序', 6),
        left('专家（机构）', 17),
        left('方式、日期', 12),
        left('意见', 33),
        centre('署名盖章', 9),
        left('采纳情况', 23),
      ],
      opinions.map((entry) => [
        [entry.name, entry.specialty, entry.unit].filter((part) => part !== '').join('\n'),
        `${expertMethods[entry.method]}\n${entry.opinionOn}`,
        withReason(expertStances[entry.stance], entry.content),
        signature(entry),
        withReason(adoptionText(entry.adoption), entry.adoptionReason),
      ]),
    ),
    {
      type: 'conclusion',
      label: '合计',
      text: opinions.length === 0 ? '收到意见　　　份，计入论证　　　份' : total,
    },
  ];
}

export function expertForm(loaded: LoadedDecision, meta: FormMeta): FormSlip {
  const waived = waiverNote(loaded, 'expert');
  const opinions = byDay(loaded.registers.expertOpinion, (entry) => entry.opinionOn);
  const spoiled = opinions.filter((entry) => !isValidExpertOpinion(entry)).length;
  return paper(
    'S-03',
    loaded.row.title,
    meta,
    [
      { type: 'fields', rows: headRows(loaded) },
      ...(waived === null ? expertBlocks(opinions) : [waived]),
      SIGNS,
    ],
    {
      orientation: 'landscape',
      footnote:
        spoiled === 0 || waived !== null
          ? ''
          : `说明：没有署名盖章、与决策事项有利害关系或者取消资格的 ${spoiled} 份不计入论证。`,
    },
  );
}
