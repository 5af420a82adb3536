/** 版式的样子：纯组件加一道落版。版式一经使用就不再改，改动另立新版。 */
import type { FC } from 'react';
import type { FormKind, FormSlip } from '#shared/domain/slip/forms.ts';
import type { SlipKind, SlipModel } from '#shared/domain/slip/models.ts';

export interface PaperProps<M extends SlipModel> {
  readonly model: M;
  readonly isDraft: boolean;
}
/** 一种文书的模型；八种表格同用一个。 */
export type ModelOf<K extends SlipKind> = K extends FormKind
  ? FormSlip
  : Extract<SlipModel, { readonly kind: K }>;

/** 印在页边的字。 */
export interface MarginText {
  readonly office: string;
  /** 核验码；草稿没有。 */
  readonly code: string | null;
  /** 成件日期，表格印在页脚。 */
  readonly date: string | null;
}

export interface Template<M extends SlipModel> {
  readonly Paper: FC<PaperProps<M>>;
  /** 字体齐了以后、每次打印之前落版；同步、可重复。 */
  readonly settle: (root: HTMLElement, margin: MarginText) => void;
}
