/** 版式检查：排出来的纸、文号、日期和本机字体逐项说明。只说查到的，不替人下结论。 */
import type { SlipDto } from '#shared/contract/papers.ts';
import { type SlipFont, slipFonts } from '#shared/domain/slip/fonts.ts';
import { formKinds, type FormSlip } from '#shared/domain/slip/forms.ts';
import type { SlipKind, SlipModel } from '#shared/domain/slip/models.ts';

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

export interface PaperFormat {
  readonly name: string;
  readonly area: string;
  /** 版心离纸的左右边的毫米数，供量字用。 */
  readonly left: number;
  readonly right: number;
}
const table: PaperFormat = { name: 'A4 表格', area: '四边各 20 mm', left: 20, right: 20 };
const letter: PaperFormat = { name: '信函格式', area: '版心 156×225 mm，每面 22 行', left: 28, right: 26 };
const landscapeTable: PaperFormat = { ...table, name: 'A4 表格（横）' };

const isLetter = (kind: SlipKind): boolean => kind === 'F-03' || kind === 'F-04';
const isForm = (model: SlipModel): model is FormSlip => model.kind in formKinds;

export function paperFormat(model: SlipModel): PaperFormat {
  if (isLetter(model.kind)) return letter;
  return isForm(model) && model.orientation === 'landscape' ? landscapeTable : table;
}

/** 这件文书的号：信函是文号，登记表和表格是编号。 */
export function paperNumber(model: SlipModel): readonly [name: string, value: string] {
  if (model.kind === 'F-02') return ['送审编号', model.intakeNo];
  if (!isForm(model)) return ['文号', model.docNo ?? '签发时取号'];
  if (model.kind === 'F-18') return ['公布文号', model.number === '' ? '尚未公布' : model.number];
  return ['编号', model.number];
}

/** 表格随时成件，没有签发；信函签发才取号。 */
export const isIssuedAsForm = (model: SlipModel): boolean => !isLetter(model.kind);

export function checkPaper(slip: SlipDto, facts: PaperFacts): PaperCheck[] {
  const format = paperFormat(slip.model);
  const area: PaperCheck =
    facts.overflowing.length > 0
      ? { mark: 'barred', text: `第 ${facts.overflowing.join('、')} 面有字超出版心，请删减后重排` }
      : { mark: 'done', text: format.area };
  const size: PaperCheck = facts.isA4
    ? { mark: 'done', text: `A4 纸，共 ${facts.pageCount} 面` }
    : { mark: 'barred', text: '纸张不是 A4，请换一个浏览器再试' };
  return [size, area, ...checkNumber(slip), ...checkDate(slip), ...checkCode(slip, facts)];
}

/** GB/T 9704—2012 7.2.5：六角括号，顺序号不编虚位、不加“第”。表格没有文号。 */
function checkNumber({ model, standing }: SlipDto): PaperCheck[] {
  if (!isLetter(model.kind)) return [];
  if (standing === 'draft' || model.docNo === null)
    return [{ mark: 'attention', text: '没有文号，签发时取号' }];
  return /〔\d{4}〕[1-9]\d*号$/u.test(model.docNo)
    ? [{ mark: 'done', text: '文号用六角括号，序号不补零' }]
    : [{ mark: 'barred', text: `文号“${model.docNo}”不合格式，应当像“〔2026〕12号”` }];
}

/** GB/T 9704—2012 7.3.5.4：月日不编虚位。 */
function checkDate({ model, standing }: SlipDto): PaperCheck[] {
  const name = isLetter(model.kind) ? '落款日期' : isForm(model) ? '制表日期' : '登记日期';
  if (isForm(model) && standing === 'draft') return [{ mark: 'attention', text: `${name}以成件当天为准` }];
  if (model.date === null || standing === 'draft')
    return [{ mark: 'attention', text: `${name}空着，签发时填写` }];
  const spacing = isLetter(model.kind) ? '，右空四字' : '';
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

/** 各种文书用到的字体；没有列的是表格。 */
const letterFonts: Partial<Record<SlipKind, readonly string[]>> = {
  'F-03': ['slip-title', 'slip-fangsong', 'slip-song'],
  'F-04': ['slip-title', 'slip-fangsong', 'slip-hei', 'slip-kai', 'slip-song'],
};
const tableFonts: readonly string[] = ['slip-title', 'slip-song', 'slip-hei'];

/** 这种文书用到的字体在本机有没有。 */
export async function findFonts(kind: SlipKind): Promise<FoundFont[]> {
  const used = letterFonts[kind] ?? tableFonts;
  const wanted = slipFonts.filter((font) => used.includes(font.family));
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
