/** 从 Excel、WPS 粘贴的意见：制表符分列，表头认几种写法，逐行说明哪里不对。 */
import { registerSchemas } from '#shared/contract/registers.ts';
import { commentWays, type PublicComment } from '#shared/domain/registers/types.ts';
import { adoptions } from '#shared/domain/review/vocabulary.ts';

export interface PastedRow {
  /** 在粘贴内容里的第几行，从 1 起。 */
  readonly line: number;
  readonly row: PublicComment;
  /** 栏 → 哪里不对；空的可以登记。 */
  readonly errors: Readonly<Partial<Record<keyof PublicComment, string>>>;
}
export interface Pasted {
  readonly rows: readonly PastedRow[];
  readonly hasHeader: boolean;
  /** 认不出的表头，这几列没有读。 */
  readonly unread: readonly string[];
}

type Column = 'way' | 'from' | 'content' | 'adoption' | 'reason';
const DEFAULT_ORDER: readonly Column[] = ['way', 'from', 'content', 'adoption', 'reason'];

/** 表头的写法：去掉空白和标点以后比对。 */
const headers: readonly (readonly [column: Column, pattern: RegExp])[] = [
  ['adoption', /^(采纳(情况|与否|意见)?|是否采纳|处理(情况|结果)?|采纳结果)$/],
  ['reason', /^(理由|未采纳理由|采纳理由|理由或(者)?去向|理由和?去向|去向|说明|处理说明|备注)$/],
  ['way', /^(途径|提出途径|来源|意见来源|渠道|方式)$/],
  ['from', /^(提出人|意见人|提出单位|提出人或(者)?单位|姓名|提出者|建议人|反馈人|单位)$/],
  ['content', /^(意见|意见(内容|摘要|建议)|内容|建议|主要意见|意见和建议|意见与建议)$/],
];
const IGNORED = /^(序号|编号|序|日期|时间)$/;

const plain = (text: string): string => text.replace(/[\s　（）()：:、/／]/g, '');

/** @param roundId 这一批属于哪一轮；不限为 null。 */
export function readPastedComments(text: string, roundId: number | null): Pasted {
  const lines = splitCells(text.replace(/\r\n?/g, '\n'));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = filled[0]?.cells.map(plain) ?? [];
  const named = first.map((cell) => headers.find(([, pattern]) => pattern.test(cell))?.[0] ?? null);
  // 一行里认得出两个以上的列名才是表头，免得把第一条意见当表头丢了。
  const hasHeader = named.filter((column) => column !== null).length >= 2;
  const order = hasHeader ? named : dropNumbering(filled, DEFAULT_ORDER);
  const body = hasHeader ? filled.slice(1) : filled;
  return {
    hasHeader,
    unread: hasHeader
      ? first.filter((cell, index) => named[index] === null && cell !== '' && !IGNORED.test(cell))
      : [],
    rows: body.map(({ line, cells }) => readRow(line, cells, order, roundId)),
  };
}

/** 没有表头、第一列全是序号的，跳过第一列。 */
function dropNumbering(
  rows: readonly { readonly cells: readonly string[] }[],
  order: readonly Column[],
): readonly (Column | null)[] {
  const isNumbered =
    rows.length > 0 &&
    rows.every(({ cells }) => cells.length > 1 && /^\d+[.、]?$/.test((cells[0] ?? '').trim()));
  return isNumbered ? [null, ...order] : order;
}

/** 单元格里有换行的，表格软件用引号包起来。 */
function splitCells(text: string): readonly { readonly line: number; readonly cells: readonly string[] }[] {
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let start = 1;
  const endCell = (): void => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push({ line: start, cells });
    cells = [];
    start = line + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell === '' && closesQuote(text, at)) isQuoted = true;
    else if (char === '\t') endCell();
    else if (char === '\n') endRow();
    else cell += char;
    if (char === '\n') line += 1;
  }
  endRow();
  return rows;
}

/** 开头的引号要有配对、且后面紧跟分列，才是表格软件加的；否则是话里的引号。 */
const closesQuote = (text: string, at: number): boolean => /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(text.slice(at));

function readRow(
  line: number,
  cells: readonly string[],
  order: readonly (Column | null)[],
  roundId: number | null,
): PastedRow {
  const of = (column: Column): string => cells[order.indexOf(column)] ?? '';
  const errors: Partial<Record<keyof PublicComment, string>> = {};
  const way = wayOf(of('way'));
  if (way === null) errors.way = `认不出途径“${of('way')}”，可写：${Object.values(commentWays).join('、')}`;
  const adoption = adoptionOf(of('adoption'));
  if (adoption === undefined)
    errors.adoption = `认不出采纳情况“${of('adoption')}”，可写：采纳、部分采纳、未采纳，没有研究的空着`;
  const row: PublicComment = {
    roundId,
    way: way ?? 'website',
    from: of('from'),
    content: of('content'),
    adoption: adoption ?? null,
    reason: of('reason'),
  };
  for (const issue of registerSchemas.comment.safeParse(row).error?.issues ?? []) {
    const field = String(issue.path[0] ?? 'content') as keyof PublicComment; // 路径的第一段就是栏名
    errors[field] ??= issue.message;
  }
  if (row.adoption !== null && row.adoption !== 'adopted' && row.reason === '')
    errors.reason = '未采纳、部分采纳的，请写理由';
  return { line, row, errors };
}

/** 空的当网站留言；几种口头说法也认。 */
function wayOf(text: string): PublicComment['way'] | null {
  const typed = plain(text);
  if (typed === '') return 'website';
  const named = (Object.keys(commentWays) as PublicComment['way'][]).find(
    (key) => commentWays[key] === typed,
  );
  if (named !== undefined) return named;
  const found = spoken.find(([pattern]) => pattern.test(typed));
  return found?.[1] ?? null;
}
const spoken: readonly (readonly [RegExp, PublicComment['way']])[] = [
  [/听证/, 'hearing'],
  [/座谈|论坛/, 'forum'],
  [/问卷|调查/, 'questionnaire'],
  [/微信|公众号|微博|新媒体|抖音/, 'newMedia'],
  [/网站|网上|网络|邮箱|电子邮件|邮件/, 'website'],
  [/电话|热线|来电/, 'phone'],
  [/书面|信函|来信|来函|信件|函/, 'letter'],
];

/** 认不出为 undefined；空着为还没有研究。 */
function adoptionOf(text: string): PublicComment['adoption'] | undefined {
  const typed = plain(text);
  if (typed === '' || typed === '未研究' || typed === '待研究') return null;
  if (/^部分(采纳|采用|吸收)?$/.test(typed)) return 'partial';
  if (/^(未|不|不予|没有)(采纳|采用)?$|^否$/.test(typed)) return 'rejected';
  if (/^(已|予以|全部)?(采纳|采用|吸收)$|^是$/.test(typed)) return 'adopted';
  const named = (Object.keys(adoptions) as (keyof typeof adoptions)[]).find(
    (key) => adoptions[key] === typed,
  );
  return named;
}
