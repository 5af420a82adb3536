/** 年度重大行政决策事项目录的用词（713号令第三条，DOMAIN.md 2.2）。 */
import type { Tone } from '../decision/vocabulary.ts';

export const catalogStates = {
  proposed: { name: '待研究', tone: 'amber' },
  declined: { name: '不列入', tone: 'grey' },
  listed: { name: '已列入', tone: 'green' },
  removed: { name: '已调出', tone: 'grey' },
  carried: { name: '已结转', tone: 'blue' },
} as const satisfies Record<string, { name: string; tone: Tone }>;
export type CatalogState = keyof typeof catalogStates;

export const adjustmentKinds = { add: '新增', remove: '调出', change: '变更' } as const;
export type AdjustmentKind = keyof typeof adjustmentKinds;

/** 目录项的完成情况，由它名下的决策算出。 */
export const completionStates = {
  notStarted: '未启动',
  inProgress: '进行中',
  decided: '已决策',
} as const;
export type CompletionState = keyof typeof completionStates;
