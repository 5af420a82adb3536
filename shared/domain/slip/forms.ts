/**
 * 表格类文书：启动审批表、合规审查表、采纳情况表等。一张表由若干块组成，块里已是要印的文字；
 * 一个模板印所有的表，所以每种表只需写出它的块。
 */
import type { SlipHead } from './models.ts';

export type FormBlock =
  /** 标签与内容相间的格子；一行一到三对。放不下的各占一行。 */
  | {
      readonly type: 'fields';
      readonly rows: readonly (readonly { readonly label: string; readonly value: string }[])[];
    }
  /** 有表头的明细；`width` 为相对宽度；`blankRows` 为留给手写的空行。 */
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly columns: readonly {
        readonly title: string;
        readonly width: number;
        readonly align: 'left' | 'center';
      }[];
      readonly rows: readonly (readonly string[])[];
      readonly blankRows: number;
    }
  /** 一格长文字，如“法定代表意见”；`lines` 为至少占的行数。 */
  | { readonly type: 'text'; readonly label: string; readonly text: string; readonly lines: number }
  | { readonly type: 'conclusion'; readonly label: string; readonly text: string }
  /** 签字格：空着，留人手签；有日期的印“年 月 日”。`lines` 为留出的行数，写意见的要宽些。 */
  | {
      readonly type: 'sign';
      readonly lines: number;
      readonly cells: readonly { readonly label: string; readonly hasDate: boolean }[];
    };

export const formKinds = {
  'F-01': '重大行政决策启动审批表',
  'F-06': '集体讨论决定情况记录',
  'F-07': '全过程记录材料目录',
  'F-18': '重大行政决策事项目录',
  'S-01': '重大行政决策程序合规审查表',
  'S-02': '公众意见采纳情况表',
  'S-03': '专家论证意见表',
  'S-04': '风险评估情况表',
} as const;
export type FormKind = keyof typeof formKinds;
export const formKindKeys = Object.keys(formKinds) as readonly FormKind[];

export interface FormSlip extends SlipHead {
  readonly kind: FormKind;
  /** 事项名称或者“2026年度”。 */
  readonly title: string;
  /** 表名。 */
  readonly formTitle: string;
  /** 表名下左边的说明，如“（提请集体讨论前用）”。 */
  readonly caption: string;
  /** 表名下右边的编号；年度目录为公布的文号。 */
  readonly number: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly FormBlock[];
  /** 表下的说明。 */
  readonly footnote: string;
}
