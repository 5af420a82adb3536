/** 表格第 1 版的页脚：左单位，中核验码，右页数，经自定义属性交给页边框。表格由浏览器自己分页。 */
import type { MarginText } from '../template.ts';

/**
 * 单位名称超过 `room` 个字时，中间的字挪到页数前面，不相叠。
 * 中间没有字就写作 none，不成一格，左右才各占所需的宽；写成空串左右会被拉成一样宽。
 */
export function settleFoot(root: HTMLElement, office: string, middle: string, room: number): void {
  const { style } = root.ownerDocument.documentElement;
  const isLong = [...office].length > room;
  style.setProperty('--slip-foot-left', JSON.stringify(isLong ? office : `${office}　法审台账`));
  style.setProperty('--slip-foot-code', isLong || middle === '' ? 'none' : JSON.stringify(middle));
  style.setProperty('--slip-foot-before', JSON.stringify(isLong && middle !== '' ? `${middle}　` : ''));
}

export const codeText = (margin: MarginText): string => (margin.code === null ? '' : `核验码 ${margin.code}`);

export const settleTable = (root: HTMLElement, margin: MarginText): void =>
  settleFoot(root, margin.office, codeText(margin), 12);
