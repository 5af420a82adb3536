/** S-01 重大行政决策程序合规审查表：能不能上会。 */
import { isBarred } from '#shared/domain/decision/compliance.ts';
import type { SheetLine } from '#shared/domain/decision/compliance-line.ts';
import { meetingTypes } from '#shared/domain/decision/vocabulary.ts';
import type { FormSlip } from '#shared/domain/slip/forms.ts';
import type { LoadedDecision } from '../../decisions/facts.ts';
import { centre, chinese, field, type FormMeta, headRows, left, numbered, paper, signs } from './paper.ts';
import { categoryText } from './start.ts';

const SIGN: Readonly<Record<SheetLine['verdict'], string>> = {
  met: '√ 符合',
  waived: '√ 已说明',
  pending: '△ 待补',
  unmet: '× 不符合',
  notApplicable: '— 不适用',
};

/** `不符合 2 项（第15、16项）`; empty when there is none. */
function countOf(lines: readonly SheetLine[], verdict: SheetLine['verdict'], name: string): string {
  const numbers = lines.flatMap((line, index) => (line.verdict === verdict ? [index + 1] : []));
  return numbers.length === 0 ? '' : `${name} ${numbers.length} 项（第${numbers.join('、')}项）`;
}

function conclusionOf(lines: readonly SheetLine[]): string {
  const bad = countOf(lines, 'unmet', '不符合');
  const open = countOf(lines, 'pending', '待补');
  if (isBarred(lines)) return `暂不能提请集体讨论：${[bad, open].filter((part) => part !== '').join('；')}`;
  return open === '' ? '可以提请集体讨论' : `可以提请集体讨论：${open}，理由和补齐情况随件提交`;
}

export function complianceForm(
  loaded: LoadedDecision,
  lines: readonly SheetLine[],
  meta: FormMeta,
): FormSlip {
  const { row, facts } = loaded;
  const day = chinese(facts.plannedMeetingOn);
  const meeting = `${day === '' ? '日期未定' : day}${
    facts.meetingType === null ? '' : `，${meetingTypes[facts.meetingType]}`
  }`;
  return paper(
    'S-01',
    row.title,
    meta,
    [
      {
        type: 'fields',
        rows: [...headRows(loaded), [field('类别', categoryText(row.category)), field('拟上会', meeting)]],
      },
      numbered(
        [
          centre('序', 4.6),
          left('法定条件', 30.4),
          centre('依据', 13),
          left('事实与证据', 40),
          left('核对', 12),
        ],
        lines.map((line) => [
          `${line.title}${line.isVerified ? '' : '（待核）'}`,
          line.articles,
          line.fact,
          SIGN[line.verdict],
        ]),
      ),
      { type: 'conclusion', label: '结论', text: conclusionOf(lines) },
      signs('经办人', '负责人'),
    ],
    {
      caption: '（提请集体讨论前用）',
      footnote:
        '说明：依据栏只写条号的，指《重大行政决策程序暂行条例》（国务院令第713号）。规则取各步发生日当时有效的版本；“待补”不禁止上会，但理由和补齐情况须随件提交。',
    },
  );
}
