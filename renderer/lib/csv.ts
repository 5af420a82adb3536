/** 名单导出成 CSV：带 BOM，WPS 和 Excel 打开不乱码；防公式注入；交给主机的下载存盘。 */

/** 这些字符开头的格子会被表格软件当公式执行；全角的在中文版里同样算。 */
const FORMULA_START = /^[\s]*[=+\-@＝＋－＠]/;

/** 公式样的内容前面加单引号，按文字打开。 */
export const guardCell = (text: string): string =>
  FORMULA_START.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;

/** `2026-05` 一类的编号会被表格软件认成日期，前面垫一个制表符保住原样。 */
export const keepAsText = (text: string): string => (text === '' ? '' : `\t${text}`);

/** 一格：已经由 `keepAsText` 垫过的不再加引号。 */
function cell(text: string): string {
  const safe = /^\t\d/.test(text) ? text : guardCell(text);
  return /[",\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** 第一行为表头；行尾 CRLF。 */
export const toCsv = (lines: readonly (readonly string[])[]): string =>
  `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;

const RELEASE_AFTER_MS = 60_000;

/** 两种主机都用网页下载存盘；地址稍后释放，免得慢盘还没读完。 */
export function downloadText(name: string, text: string, mime: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mime};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}
