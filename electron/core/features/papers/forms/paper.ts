/** What every form paper of a decision or a catalogue shares. */
import type { StepKind } from '#shared/domain/decision/vocabulary.ts';
import { adoptions, type Adoption } from '#shared/domain/review/vocabulary.ts';
import { type FormBlock, type FormKind, formKinds, type FormSlip } from '#shared/domain/slip/forms.ts';
import { formatChineseDate, type LocalDate } from '#shared/lib/local-date.ts';
import type { LoadedDecision } from '../../decisions/facts.ts';

export interface FormMeta {
  readonly office: string;
  readonly government: string;
  readonly today: LocalDate;
  readonly replaces: string | null;
  readonly number: string;
}

type Details = Extract<FormBlock, { readonly type: 'table' }>;
type Column = Details['columns'][number];

export function paper(
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

export const field = (label: string, value: string) => ({ label, value });
export const text = (label: string, content: string, lines: number): FormBlock => ({
  type: 'text',
  label,
  text: content,
  lines,
});
/** Two signatures that close a form, each with its own day. */
export const signs = (first: string, second: string): FormBlock => ({
  type: 'sign',
  lines: 3,
  cells: [
    { label: first, hasDate: true },
    { label: second, hasDate: true },
  ],
});
export const centre = (title: string, width: number): Column => ({ title, width, align: 'center' });
export const left = (title: string, width: number): Column => ({ title, width, align: 'left' });

/** A list whose rows are numbered; an empty one leaves rows for the pen. */
export const numbered = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  more: { readonly caption?: string; readonly blankRows?: number } = {},
): Details => ({
  type: 'table',
  caption: more.caption ?? '',
  columns,
  rows: rows.map((row, index) => [String(index + 1), ...row]),
  blankRows: more.blankRows ?? (rows.length === 0 ? 6 : 0),
});

export const chinese = (day: LocalDate | null): string => (day === null ? '' : formatChineseDate(day));
/** A value that was looked for and is not there. */
export const orDash = (value: string): string => (value === '' ? '—' : value);
export const adoptionText = (adoption: Adoption | null): string =>
  adoption === null ? '未定' : adoptions[adoption];
/** `采纳：已写入第八条`; the reason is left out when there is none. */
export const withReason = (verdict: string, reason: string): string =>
  reason === '' ? verdict : `${verdict}：${reason}`;

export const headRows = ({ row }: LoadedDecision) => [
  [field('事项名称', row.title), field('承办单位', row.lead_unit ?? '')],
];

/** What a form of a step says when the step does not apply to the matter; null when it applies. */
export function waiverNote({ facts }: LoadedDecision, kind: StepKind): FormBlock | null {
  const step = facts.steps[kind];
  return step.isApplicable ? null : text('说明', `本事项不适用这一程序：${orDash(step.ground)}`, 2);
}

/** Oldest first; entries of one day keep the order in which they were registered. */
export const byDay = <T>(entries: readonly T[], dayOf: (entry: T) => string): readonly T[] =>
  entries.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
