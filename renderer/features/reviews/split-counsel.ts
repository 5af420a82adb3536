/** 把顾问交来的一段带编号的文字拆成逐条意见：一、（一）1. （1）① 都认，条款、依据、建议能认出的先填好。 */

export interface CounselPiece {
  readonly clause: string;
  readonly problem: string;
  readonly basis: string;
  readonly suggestion: string;
}
export interface SplitCounsel {
  readonly items: readonly CounselPiece[];
  /** 编号以前的引言和最后的结语，放进意见摘要。 */
  readonly rest: string;
  /** 文中有没有编号；没有的整段作一条。 */
  readonly isNumbered: boolean;
}

const HAN = '一二三四五六七八九十百零〇';
/** 一种编号样式，名称即层级的身份。 */
const STYLES: readonly (readonly [style: string, pattern: RegExp])[] = [
  ['一、', new RegExp(`^[${HAN}]{1,3}、`)],
  ['（一）', new RegExp(`^[（(][${HAN}]{1,3}[）)]`)],
  ['（1）', /^[（(]\d{1,2}[）)]/],
  ['1.', /^\d{1,3}(?:[、．]|\.(?!\d))/],
  ['1）', /^\d{1,2}[）)]/],
  ['①', /^[①-⑳]/],
];
/** 同一行里接着写的编号：只认前面是句末标点的，免得拆开“第一、二条”或者日期。 */
const INLINE = new RegExp(
  `(?<=[。；;！])[ \\t\\u3000]*(?=[${HAN}]{1,3}、|[（(](?:[${HAN}]{1,3}|\\d{1,2})[）)]|\\d{1,2}(?:[、．]|\\.(?!\\d))|[①-⑳])`,
  'g',
);
const TAIL = /^(以上|综上|此致|特此|此复|顾问律师|法律顾问)/;

interface Entry {
  readonly depth: number;
  readonly lines: string[];
}

/** 按编号拆开；下级有编号的，上级的小标题不算一条，它写明的条款由下级沿用。 */
export function splitCounselText(text: string): SplitCounsel {
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(INLINE, '\n')
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((line) => line !== '');
  const { entries, rest } = toEntries(lines);
  if (entries.length === 0) {
    const whole = lines.join('\n');
    return { items: whole === '' ? [] : [toPiece(whole, '')], rest: '', isNumbered: false };
  }
  const items: CounselPiece[] = [];
  const headingClauses: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const whole = entry.lines.join('\n');
    const inherited = headingClauses.slice(0, entry.depth).findLast((clause) => clause !== '') ?? '';
    const piece = toPiece(whole, inherited);
    headingClauses.length = entry.depth;
    headingClauses[entry.depth] = piece.clause;
    const isParent = (entries[index + 1]?.depth ?? -1) > entry.depth;
    if (isParent && isHeading(whole)) continue;
    if (piece.problem !== '' || piece.suggestion !== '') items.push(piece);
  }
  return { items, rest: rest.join('\n'), isNumbered: true };
}

function toEntries(lines: readonly string[]): { entries: readonly Entry[]; rest: readonly string[] } {
  const entries: Entry[] = [];
  const rest: string[] = [];
  const open: string[] = [];
  let isTail = false;
  for (const line of lines) {
    const marker = readMarker(line);
    if (marker === null) {
      isTail ||= TAIL.test(line);
      const last = entries.at(-1);
      if (last === undefined || isTail) rest.push(line);
      else last.lines.push(line);
      continue;
    }
    isTail = false;
    const known = open.indexOf(marker.style);
    if (known === -1) open.push(marker.style);
    else open.length = known + 1;
    entries.push({ depth: open.length - 1, lines: [marker.text] });
  }
  return { entries, rest };
}

function readMarker(line: string): { readonly style: string; readonly text: string } | null {
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(line);
    if (match !== null) return { style, text: line.slice(match[0].length).replace(/^[\s\u3000]+/, '') };
  }
  return null;
}

/** 小标题：短，不成句，或者以冒号引出下文。 */
const isHeading = (text: string): boolean =>
  /[：:]$/.test(text) || (text.length <= 30 && !/[。；;！？]/.test(text));

const ARTICLE = `第[${HAN}\\d]{1,6}条(?:之[${HAN}])?(?:第[${HAN}\\d]{1,3}款)?(?:第?[（(]?[${HAN}\\d]{1,3}[）)]?项)?`;
const CLAUSE = new RegExp(
  `^(?:关于|对于?|草案|《[^》]{1,20}》)?(?<clause>(?:${ARTICLE})(?:[、和及至](?:${ARTICLE}))*|附件[${HAN}\\d]{1,3})(?:规定|中)?[：:，,、。 \\u3000]*`,
);
const CITATION = new RegExp(`《[^》]{2,40}》(?:${ARTICLE})(?:[、和及](?:${ARTICLE}))*`, 'g');
const LABELLED_BASIS = /(?:^|[。；;，,\n])\s*(?:法律)?依据[：:]\s*(?<basis>[^。；;\n]+)[。；;]?/;
const SUGGESTION = /(?:^|[。；;，,！\n])\s*(?:修改)?建议[：:]?\s*/;

/** 从一条的文字里认条款、依据、建议；认不出的留空，原话都在“意见”里。 */
function toPiece(text: string, inherited: string): CounselPiece {
  const clauseMatch = CLAUSE.exec(text);
  const clause = clauseMatch?.groups?.['clause'] ?? inherited;
  let body = clauseMatch === null ? text : text.slice(clauseMatch[0].length);
  const labelled = LABELLED_BASIS.exec(body);
  const basis = labelled?.groups?.['basis']?.trim() ?? [...new Set(body.match(CITATION) ?? [])].join('、');
  if (labelled !== null) body = body.replace(labelled[0], '。');
  const at = SUGGESTION.exec(body);
  const suggestion = at === null ? '' : body.slice(at.index + at[0].length);
  const problem = at === null ? body : body.slice(0, at.index);
  return {
    clause,
    // 只写了建议、没有另写问题的，建议就是意见本身。
    problem: trimEnds(problem) === '' ? trimEnds(suggestion) : trimEnds(problem),
    basis,
    suggestion: trimEnds(suggestion),
  };
}

const trimEnds = (text: string): string => text.replace(/^[\s。；;，,]+|[\s。；;，,]+$/g, '');
