/**
 * 文书模型：一张纸上要印的一切，取好、定好，签发时原样冻结。模板只排版，不再查数据。
 * 日期已是要印的样子（`2026年3月1日`），人名、单位、文号都是签发那一刻的。
 */
import type { Severity } from '../review/vocabulary.ts';
import { formKinds, type FormSlip } from './forms.ts';

/** Every paper carries these; `docNo` is null on a draft, which prints 草稿 and no number. */
export interface SlipHead {
  /** 落款单位全称。 */
  readonly office: string;
  readonly docNo: string | null;
  /** 发文机关代字，如“罗司法审”；草稿凭它印出空着的文号。没有文号的登记表为空串。 */
  readonly docWord: string;
  /** 成文日期。 */
  readonly date: string | null;
  /** 本纸替代的前一版：文号（无文号的，写“第n版”）；首版为 null。 */
  readonly replaces: string | null;
}

/** F-02 合法性审查送审登记表。 */
export interface IntakeSlip extends SlipHead {
  readonly kind: 'F-02';
  readonly intakeNo: string;
  readonly submitUnit: string;
  readonly contact: string;
  readonly phone: string;
  readonly submittedOn: string;
  readonly title: string;
  readonly materials: readonly {
    readonly name: string;
    readonly isStatutory: boolean;
    readonly state: '有' | '无' | '不适用' | '未核';
    readonly copies: number | null;
    readonly note: string;
  }[];
  readonly isComplete: boolean;
  readonly acceptedOn: string | null;
  readonly replyDueOn: string | null;
  readonly workdays: number | null;
  readonly shortReason: string;
  readonly handler: string;
  readonly notices: readonly { readonly date: string; readonly text: string }[];
}

/** F-03 补正（退回）通知书。 */
export interface NoticeSlip extends SlipHead {
  readonly kind: 'F-03';
  readonly noticeKind: 'supplement' | 'return';
  readonly submitUnit: string;
  readonly title: string;
  readonly submittedOn: string;
  readonly lines: readonly string[];
  readonly supplementDueOn: string | null;
  readonly handler: string;
  readonly contact: string;
}

export interface OpinionSlipItem {
  readonly clause: string;
  readonly problem: string;
  readonly suggestion: string;
  readonly basis: string;
  readonly severity: Severity;
}

/** F-04 重大行政决策合法性审查意见书。 */
export interface OpinionSlip extends SlipHead {
  readonly kind: 'F-04';
  /** 第几版；更正为 2 起。 */
  readonly version: number;
  readonly submitUnit: string;
  /** 决策事项名称，用在标题里。 */
  readonly title: string;
  /** 送审稿名称，用在正文书名号里。 */
  readonly draftTitle: string;
  readonly submittedOn: string;
  readonly acceptedOn: string;
  readonly wasSupplemented: boolean;
  /** 审查依据，已成句。 */
  readonly basis: string;
  readonly headings: {
    readonly authority: { readonly finding: string; readonly note: string };
    readonly procedure: { readonly finding: string; readonly note: string };
    readonly content: { readonly finding: string; readonly note: string };
  };
  readonly items: readonly OpinionSlipItem[];
  readonly counsel: readonly {
    readonly name: string;
    readonly firm: string;
    readonly itemCount: number;
    readonly adoptedCount: number;
  }[];
  readonly legalRisk: string;
  readonly noRuleGround: string;
  readonly conclusion: string;
  readonly conclusionNote: string;
  readonly handler: string;
  readonly checker: string | null;
  readonly signer: string | null;
  readonly copyTo: string;
  readonly correctionReason: string;
}

export type SlipModel = IntakeSlip | NoticeSlip | OpinionSlip | FormSlip;
export type SlipKind = SlipModel['kind'];

/** 模板编号与版本；改版式就升版本，旧件仍用旧版。 */
export const slipTemplates: Readonly<Record<SlipKind, { readonly name: string; readonly version: number }>> =
  {
    'F-01': { name: formKinds['F-01'], version: 1 },
    'F-02': { name: '合法性审查送审登记表', version: 1 },
    'F-03': { name: '补正（退回）通知书', version: 1 },
    'F-04': { name: '重大行政决策合法性审查意见书', version: 1 },
    'F-06': { name: formKinds['F-06'], version: 1 },
    'F-07': { name: formKinds['F-07'], version: 1 },
    'F-18': { name: formKinds['F-18'], version: 1 },
    'S-01': { name: formKinds['S-01'], version: 1 },
    'S-02': { name: formKinds['S-02'], version: 1 },
    'S-03': { name: formKinds['S-03'], version: 1 },
    'S-04': { name: formKinds['S-04'], version: 1 },
  };
