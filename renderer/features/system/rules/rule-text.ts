/** 规则库里的用词：三级、参数的名字和单位、按文字和等级筛选。 */
import type { Output } from '#renderer/lib/client.ts';

export type RuleRow = Output<'ruleTable', 'list'>[number];
export type RuleLevel = RuleRow['level'];

export const levels = {
  block: { name: '硬拦', words: '不得、应当', note: '法条写“不得”“应当”，不满足不能往下办' },
  reason: { name: '说明', words: '一般；例外写理由', note: '法条写“一般”或者留有例外，须写明理由' },
  info: { name: '提示', words: '可以', note: '法条写“可以”“根据需要”，只提醒' },
} as const satisfies Record<RuleLevel, { name: string; words: string; note: string }>;
export const levelKeys = Object.keys(levels) as readonly RuleLevel[];

interface ParamText {
  readonly name: string;
  readonly unit: string;
}
const paramTexts: Readonly<Record<string, ParamText>> = {
  workdays: { name: '工作日数', unit: '个工作日' },
  days: { name: '日数', unit: '日' },
  minOpinions: { name: '法律意见最少份数', unit: '份' },
  minBases: { name: '依据最少件数', unit: '件' },
  minExperts: { name: '专家最少人数', unit: '人' },
  strict: { name: '五程序从严', unit: '' },
};

/** 参数的中文名；以后新添的还没有取名时写“参数”加原名，不让人看见空白。 */
export const paramName = (param: string): string => paramTexts[param]?.name ?? `参数 ${param}`;

/** 只有开和关两种值的参数。 */
export const isSwitch = (param: string): boolean => param === 'strict';

/** `7 个工作日`；开关写“打开”“关闭”。 */
export function paramValue(param: string, value: number): string {
  if (isSwitch(param)) return value === 0 ? '关闭' : '打开';
  const unit = paramTexts[param]?.unit ?? '';
  return unit === '' ? String(value) : `${value} ${unit}`;
}

/** 文字在编号、来源、条号、内容里找；等级为 null 不限。 */
export function filterRules(
  rows: readonly RuleRow[],
  text: string,
  level: RuleLevel | null,
): readonly RuleRow[] {
  const wanted = text.normalize('NFKC').trim().toUpperCase();
  return rows.filter(
    (row) =>
      (level === null || row.level === level) &&
      (wanted === '' ||
        [row.id, `${row.source}${row.article}`, row.text].some((part) =>
          part.toUpperCase().includes(wanted),
        )),
  );
}

/** 这个参数不能改的原因；能改为 null（角色另核）。 */
export const fixedReason = (row: RuleRow, isAdjustable: boolean): string | null =>
  isAdjustable ? null : `${row.source}${row.article}已核对原文，法定数字不能改`;
