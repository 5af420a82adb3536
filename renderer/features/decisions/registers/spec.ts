/**
 * 一种登记簿怎么填、怎么列：栏目、何时出现、必填、条文、列。
 * 一种写一份说明，表单、名单、校验都照它来。
 */
import type { ReactNode } from 'react';
import type { CheckSurroundings } from '#shared/domain/registers/findings.ts';
import type { RegisterData, RegisterKind } from '#shared/domain/registers/types.ts';
import type { RuleId } from '#shared/domain/rules/rules.ts';

/**
 * `text` 一行字，`long` 长文字，`day` 日期，`count` 整数，`choice` 单选，`select` 下拉，
 * `flag` 是否，`checks` 多选，`round` 选一轮公众参与，`expert` 从专家库选，`speeches` 发言表。
 */
export type Widget =
  | 'text'
  | 'long'
  | 'day'
  | 'count'
  | 'choice'
  | 'select'
  | 'flag'
  | 'checks'
  | 'round'
  | 'expert'
  | 'speeches';

export interface FieldVerdict {
  readonly text: string;
  readonly tone: 'green' | 'amber' | 'red';
}

export interface FieldSpec<D> {
  readonly name: keyof D & string;
  readonly label: string;
  readonly widget: Widget;
  /** 键 → 名称，取自共用的词表。 */
  readonly options?: Readonly<Record<string, string>>;
  /** `flag` 勾选框后面的字。 */
  readonly flagText?: string;
  readonly ruleId?: RuleId;
  readonly isRequired?: boolean | ((data: D) => boolean);
  /** 不出现的栏目提交时清空，免得留下屏上看不见的内容。 */
  readonly isShown?: (data: D, around: CheckSurroundings) => boolean;
  readonly isWide?: boolean;
  readonly hint?: string | ((data: D) => string);
  /** 日期框里的结论，如“提前 8 日”。 */
  readonly verdict?: (data: D, around: CheckSurroundings) => FieldVerdict | null;
  /** 核过、符合时的绿字。 */
  readonly success?: (data: D, around: CheckSurroundings) => string | null;
  readonly rows?: number;
}

export interface ColumnSpec<D> {
  readonly title: string;
  /** 像素；不给的分掉剩余宽度。 */
  readonly width?: number;
  readonly isSecondary?: boolean;
  readonly wraps?: boolean;
  readonly render: (data: D, around: CheckSurroundings | null) => ReactNode;
  /** 悬停显示的全文。 */
  readonly hover?: (data: D) => string;
}

export interface RegisterSpec<D> {
  /** 按钮上的短名：＋ 轮次。 */
  readonly short: string;
  /** 第几“份”；轮次写“轮”，意见写“条”。 */
  readonly unit?: string;
  readonly fields: readonly FieldSpec<D>[];
  readonly columns: readonly ColumnSpec<D>[];
  readonly empty: string;
  /** 新的一份先填什么；没有写到的各栏为空。 */
  readonly initial?: (around: CheckSurroundings) => Partial<D>;
  /** 右栏：没有停在带条文的栏目上时显示的条文。 */
  readonly ruleId: RuleId;
}

export type RegisterSpecs = { readonly [K in RegisterKind]: RegisterSpec<RegisterData[K]> };

export const NONE = '—';
/** 空的写横线。 */
export const orNone = (text: string | null): string => (text === null || text === '' ? NONE : text);
