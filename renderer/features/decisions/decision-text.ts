/** 决策事项在屏上和导出表里的写法：目录号、类别、日子、还剩几天。 */
import { type Category, categories, categoryMarks } from '#shared/domain/decision/vocabulary.ts';

export const OFF_CATALOG = '目录外';
export const NONE = '—';

/** 与人大的关系（第8条）。 */
export const npcRelations = {
  none: '不涉及',
  decide: '由人大讨论决定',
  report: '出台前向人大常委会报告',
} as const;

/** `① 重大公共政策和措施`；排除事项没有类别。 */
export const categoryText = (category: Category | null): string =>
  category === null ? '不归类' : `${categoryMarks[category]} ${categories[category]}`;

/** 今年的写月日，别的年份写全；今天还没有取到时写全。 */
export function shortDay(day: string | null, today: string | null): string {
  if (day === null) return NONE;
  return today !== null && day.startsWith(today.slice(0, 4)) ? day.slice(5) : day;
}

/** 一段日子：`2026-08-31 至 09-30`，同年的后一个不重复年份。 */
export function daySpan(from: string | null, to: string | null): string {
  if (from === null) return to === null ? NONE : `${to} 完成`;
  if (to === null) return `${from} 起`;
  if (from === to) return from;
  return `${from} 至 ${from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to}`;
}

/** 导出表里的“余 3”“逾期 2”；屏上由 `DueText` 显示。 */
export function leftText(days: number | null): string {
  if (days === null) return '';
  if (days === 0) return '今天';
  return days < 0 ? `逾期 ${-days}` : `余 ${days}`;
}
