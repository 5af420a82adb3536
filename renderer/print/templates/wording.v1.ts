/** 第 1 版版式的行文：称谓、简称、收句、序号。纯函数；改动就是改版式，要另立第 2 版。 */

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const digit = (value: number): string => DIGITS[value] ?? '';

/** 1—999 的中文数字，用作层次序号。 */
export function chineseNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 999)
    throw new RangeError(`层次序号超出范围：${value}`);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  if (hundreds > 0) {
    const rest = value % 100;
    if (rest === 0) return `${digit(hundreds)}百`;
    const low = tens === 0 ? `〇${digit(ones)}` : `${digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
    return `${digit(hundreds)}百${low}`;
  }
  if (tens === 0) return digit(ones);
  return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
}

/** 一段话收在句号上；空白和已有的句末标点先去掉，问号、叹号保留。 */
export function sentence(text: string): string {
  const body = flat(text).replace(/[。．.；;，,、：:\s\u200B]+$/u, '');
  if (body === '') return '';
  return /[？！?!]$/u.test(body) ? body : `${body}。`;
}

/** 一句之内的文字：录入时的换行和多余空白不带到纸上，长串西文（网址）里补上可断处，免得把上一行撑散。 */
export const flat = (text: string): string =>
  text
    .replace(/\s*\n\s*/gu, '')
    .replace(/[ \t\u3000]+/gu, ' ')
    .trim()
    .replace(/[!-~]{17,}/g, (run) => run.replace(/[/._?&=-](?=[0-9A-Za-z])/g, '$&\u200B'));

/** 录入时分的段，空行不要。 */
export const paragraphs = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** 对来文单位的称呼：县城市管理局 → 你局，周党镇人民政府 → 你镇。 */
export function addressed(unit: string): string {
  return `你${unitWord(unit)}`;
}
/** 自称。 */
export function ourselves(office: string): string {
  return `我${unitWord(office)}`;
}
function unitWord(unit: string): string {
  if (/人民政府办公室$|政府办公室$|办公室$/u.test(unit)) return '办';
  if (/街道办事处$|街道$/u.test(unit)) return '街道';
  const government = /([县市区乡镇])(?:人民)?政府$/u.exec(unit);
  if (government?.[1] !== undefined) return government[1];
  if (/委员会$|委$/u.test(unit)) return '委';
  const last = /[局厅所院队]$/u.exec(unit);
  return last === null ? '单位' : last[0];
}

const DOCUMENT_WORDS = [
  '条例',
  '规定',
  '办法',
  '细则',
  '规则',
  '方案',
  '规划',
  '计划',
  '预案',
  '目录',
  '标准',
  '措施',
  '意见',
  '决定',
  '通知',
  '公告',
  '通告',
  '协议',
  '合同',
] as const;

/** 去掉外层书名号。 */
export const bareTitle = (title: string): string => flat(title).replace(/^《(.*)》$/u, '$1');

/** 送审稿在下文的简称：“……管理办法（草案）” → 《办法》；看不出文种的叫“送审稿”。 */
export function shortTitle(draftTitle: string): string {
  const bare = bareTitle(draftTitle).replace(/[（(][^（()）]*[)）]$/u, '');
  const word = DOCUMENT_WORDS.find((candidate) => bare.endsWith(candidate));
  return word === undefined ? '送审稿' : `《${word}》`;
}

/** 没有文号时照代字印空着的文号，六角括号。 */
export const numberLine = (docNo: string | null, docWord: string): string =>
  docNo ?? (docWord === '' ? '' : `${docWord}〔　　〕　　号`);

/** 印上去留空手填的日期。 */
export const BLANK_DATE = '　　　　年　　月　　日';
