/** 版式检查：排出来的纸、文号、日期和本机字体逐项说明。只说查到的，不替人下结论。 */
import type { SlipDto } from '#shared/contract/papers.ts';
import { type SlipFont, slipFonts } from '#shared/domain/slip/fonts.ts';
import type { SlipKind } from '#shared/domain/slip/models.ts';

export interface PaperCheck {
  readonly mark: 'done' | 'attention' | 'barred';
  readonly text: string;
}

/** 从排好的 PDF 里量到的。 */
export interface PaperFacts {
  readonly pageCount: number;
  readonly isA4: boolean;
  /** 有字超出版心的面。 */
  readonly overflowing: readonly number[];
  readonly hasCodeOnLastPage: boolean;
}

/** 各种文书的格式和版心：左右边距（毫米）供量字用。 */
export const paperFormats = {
  'F-02': { name: 'A4 表格', area: '四边各 20 mm', left: 20, right: 190 },
  'F-03': { name: '信函格式', area: '版心 156×225 mm，每面 22 行', left: 28, right: 184 },
  'F-04': { name: '信函格式', area: '版心 156×225 mm，每面 22 行', left: 28, right: 184 },
} as const satisfies Record<SlipKind, { name: string; area: string; left: number; right: number }>;

export function checkPaper(slip: SlipDto, facts: PaperFacts): PaperCheck[] {
  const format = paperFormats[slip.model.kind];
  const area: PaperCheck =
    facts.overflowing.length > 0
      ? { mark: 'barred', text: `第 ${facts.overflowing.join('、')} 面有字超出版心，请删减后重排` }
      : { mark: 'done', text: format.area };
  const size: PaperCheck = facts.isA4
    ? { mark: 'done', text: `A4 纸，共 ${facts.pageCount} 面` }
    : { mark: 'barred', text: '纸张不是 A4，请换一个浏览器再试' };
  return [size, area, ...checkNumber(slip), ...checkDate(slip), ...checkCode(slip, facts)];
}

/** GB/T 9704—2012 7.2.5：六角括号，顺序号不编虚位、不加“第”。登记表没有文号。 */
function checkNumber({ model, standing }: SlipDto): PaperCheck[] {
  if (model.kind === 'F-02') return [];
  if (standing === 'draft' || model.docNo === null)
    return [{ mark: 'attention', text: '没有文号，签发时取号' }];
  return /〔\d{4}〕[1-9]\d*号$/u.test(model.docNo)
    ? [{ mark: 'done', text: '文号用六角括号，序号不补零' }]
    : [{ mark: 'barred', text: `文号“${model.docNo}”不合格式，应当像“〔2026〕12号”` }];
}

/** GB/T 9704—2012 7.3.5.4：月日不编虚位。 */
function checkDate({ model, standing }: SlipDto): PaperCheck[] {
  const name = model.kind === 'F-02' ? '登记日期' : '落款日期';
  if (model.date === null || standing === 'draft')
    return [{ mark: 'attention', text: `${name}空着，签发时填写` }];
  const spacing = model.kind === 'F-02' ? '' : '，右空四字';
  return /^\d{4}年[1-9]\d?月[1-9]\d?日$/u.test(model.date)
    ? [{ mark: 'done', text: `${name}不补零${spacing}` }]
    : [{ mark: 'barred', text: `${name}“${model.date}”不合格式，应当像“2026年3月1日”` }];
}

function checkCode({ code, standing }: SlipDto, facts: PaperFacts): PaperCheck[] {
  if (standing === 'draft' || code === null) return [];
  return facts.hasCodeOnLastPage
    ? [{ mark: 'done', text: '末面印有核验码' }]
    : [{ mark: 'barred', text: '末面没有印出核验码，请换一个浏览器再试' }];
}

export interface FoundFont {
  readonly font: SlipFont;
  /** 用的是规定字体、本机的近似字体（写出名字），还是随程序的字库。 */
  readonly using: 'preferred' | 'bundled' | { readonly substitute: string };
}

const usedBy: Readonly<Record<SlipKind, readonly string[]>> = {
  'F-02': ['slip-title', 'slip-song', 'slip-hei'],
  'F-03': ['slip-title', 'slip-fangsong', 'slip-song'],
  'F-04': ['slip-title', 'slip-fangsong', 'slip-hei', 'slip-kai', 'slip-song'],
};

/** 这种文书用到的字体在本机有没有。 */
export async function findFonts(kind: SlipKind): Promise<FoundFont[]> {
  const wanted = slipFonts.filter((font) => usedBy[kind].includes(font.family));
  return Promise.all(wanted.map(findFont));
}

async function findFont(font: SlipFont): Promise<FoundFont> {
  if (await isInstalled(font.preferred)) return { font, using: 'preferred' };
  for (const substitute of font.substitutes)
    if (await isInstalled(substitute.locals)) return { font, using: { substitute: substitute.name } };
  return { font, using: 'bundled' };
}

/** 取得到其中任何一个本机字体。 */
async function isInstalled(names: readonly string[]): Promise<boolean> {
  const source = names.map((name) => `local("${name}")`).join(', ');
  return new FontFace('slip-probe', source).load().then(
    () => true,
    // 取不到就是没有装，浏览器不给别的原因。
    () => false,
  );
}

/** 齐的合成一行，缺的逐个说换成了什么。 */
export function fontChecks(found: readonly FoundFont[]): PaperCheck[] {
  const present = found.filter(({ using }) => using === 'preferred').map(({ font }) => font.name);
  const installed: PaperCheck[] =
    present.length === 0 ? [] : [{ mark: 'done', text: `本机已装${present.join('、')}` }];
  const missing = found.flatMap(({ font, using }): PaperCheck[] => {
    if (using === 'preferred') return [];
    const instead = using === 'bundled' ? font.fallback : using.substitute;
    return [{ mark: 'attention', text: `缺“${font.name}”，${font.use}用${instead}` }];
  });
  return [...missing, ...installed];
}

/** 存盘的文件名：有文号用文号，没有用事项名；文件系统不收的字换掉。 */
export function paperFileName(slip: SlipDto, paperName: string): string {
  const { model } = slip;
  const isDraft = slip.standing === 'draft';
  const name =
    !isDraft && model.docNo !== null ? `${model.docNo} ${paperName}` : `${model.title} ${paperName}`;
  const version = slip.version > 1 ? ` 第${slip.version}版` : '';
  const safe = `${name}${version}${isDraft ? '（草稿）' : ''}`.replaceAll(/[\\/:*?"<>|\s]+/gu, ' ').trim();
  // 多数文件系统限 255 字节，一个汉字三字节。
  return `${[...safe].slice(0, 80).join('')}.pdf`;
}
