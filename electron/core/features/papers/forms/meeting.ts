/** F-06 集体讨论决定情况记录（713号令第30条）。还没有开会的，印出来会上手填。 */
import { meetingResults, meetingTypes } from '#shared/domain/decision/vocabulary.ts';
import { type Meeting, type Speech, speechStances } from '#shared/domain/registers/types.ts';
import type { FormBlock, FormSlip } from '#shared/domain/slip/forms.ts';
import type { LoadedDecision } from '../../decisions/facts.ts';
import {
  byDay,
  centre,
  chinese,
  field,
  type FormMeta,
  headRows,
  left,
  numbered,
  orDash,
  paper,
  signs,
  text,
} from './paper.ts';

const COLUMNS = [centre('序', 7), centre('姓名', 14), left('职务', 27), centre('态度', 11), left('意见', 41)];

/** `第38次` becomes `第38次常务会议`; a full name stays. */
const meetingName = ({ meetingNo, type }: Meeting): string =>
  meetingNo.includes('会议') ? meetingNo : `${meetingNo}${meetingTypes[type]}`;

const viewOf = ({ view, stance }: Speech): string =>
  view === '' ? (stance === 'agree' ? '同意。' : '—') : view;

/** Every view against, and every reservation, of those who do not decide alone. */
function dissentText(speeches: readonly Speech[]): string {
  const dissent = speeches.filter((speech) => !speech.isChief && speech.stance !== 'agree');
  if (dissent.length === 0) return '无';
  return dissent
    .map(({ name, stance, view }) =>
      view === '' ? `${name}（${speechStances[stance]}）` : `${name}（${speechStances[stance]}）：${view}`,
    )
    .join('\n');
}

/** The sheet for the pen: what is known before the meeting, the rest left open. */
const blankRecord = (loaded: LoadedDecision): readonly FormBlock[] => [
  {
    type: 'fields',
    rows: [
      [field('会议', ''), field('时间', '')],
      [field('地点', ''), field('主持', '')],
      [field('应到', ''), field('实到', '')],
      ...headRows(loaded),
    ],
  },
  text('列席', '', 1),
  text('汇报要点', '', 2),
  text('合法性审查\n意见', '☐ 会上已宣读　　☐ 会上未宣读', 1),
  numbered(COLUMNS, [], { caption: '发言（按次序）', blankRows: 7 }),
  text('不同意见', '', 2),
  text('行政首长\n最后意见', '', 2),
  text('与多数不一致\n的理由', '', 2),
  text('决定', '☐ 通过　　☐ 原则通过后修改　　☐ 缓议　　☐ 不通过', 1),
  signs('主持人', '记录人'),
];

export function meetingForm(loaded: LoadedDecision, meta: FormMeta): FormSlip {
  const { row, registers } = loaded;
  const meeting = byDay(registers.meeting, (entry) => entry.heldOn).at(-1);
  if (meeting === undefined) return paper('F-06', row.title, meta, blankRecord(loaded));
  const chief = meeting.speeches.find((speech) => speech.isChief);
  return paper('F-06', row.title, meta, [
    {
      type: 'fields',
      rows: [
        [field('会议', meetingName(meeting)), field('时间', chinese(meeting.heldOn))],
        [field('地点', meeting.place), field('主持', meeting.chair)],
        [field('应到', `${meeting.expected} 人`), field('实到', `${meeting.present} 人`)],
        ...headRows(loaded),
        [field('记录', meeting.recorder), field('会议纪要', orDash(meeting.minutesNo))],
      ],
    },
    text('列席', orDash(meeting.observers), 1),
    text('汇报要点', meeting.topicReport, 2),
    text('合法性审查\n意见', meeting.isOpinionRead ? '会上已宣读。' : '会上未宣读。', 1),
    numbered(
      COLUMNS,
      meeting.speeches.map((speech) => [
        speech.name,
        speech.isChief && speech.title !== speech.name ? `${speech.title}（行政首长）` : speech.title,
        speechStances[speech.stance],
        viewOf(speech),
      ]),
      { caption: '发言（按次序）' },
    ),
    text('不同意见', dissentText(meeting.speeches), 2),
    text('行政首长\n最后意见', chief === undefined ? '' : viewOf(chief), 2),
    text('与多数不一致\n的理由', orDash(meeting.chiefReason), 1),
    {
      type: 'conclusion',
      label: '决定',
      text: `${meetingResults[meeting.result]}${meeting.changes === '' ? '' : `：${meeting.changes}`}`,
    },
    signs('主持人', '记录人'),
  ]);
}
