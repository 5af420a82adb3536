/**
 * 编号规则：`{prefix}〔{yyyy}〕{n}号`。占位：`{prefix}` 发文代字、`{yyyy}` 年份、`{n}` 顺序号、`{n:3}` 补零到三位。
 * 发文字号用六角括号、不编虚位（GB/T 9704—2012 7.2.5）；补零只用于本单位内部的登记编号。
 */
import { failure, type Outcome, success } from '../../lib/outcome.ts';

const PLACEHOLDER = /\{(prefix|yyyy|n)(?::(\d))?\}/g;

/** 检查管理员写的规则；返回可读的错误。 */
export function checkPattern(pattern: string): Outcome<string, string> {
  const rest = pattern.replace(PLACEHOLDER, '');
  if (/[{}]/.test(rest)) return failure('只能用 {prefix}、{yyyy}、{n}、{n:3} 这几种占位，请检查花括号');
  if ((pattern.match(/\{n(:\d)?\}/g) ?? []).length !== 1)
    return failure('必须有且只有一个顺序号 {n}，否则会重号');
  if (!pattern.includes('{yyyy}')) return failure('必须有年份 {yyyy}：顺序号每年从 1 起，没有年份会重号');
  if (/[[\](（【]\{yyyy\}/.test(pattern)) return failure('发文字号的年份用六角括号〔〕');
  if (/第\{n/.test(pattern)) return failure('顺序号前不加“第”字');
  return success(pattern);
}

/** `罗司法审〔2026〕12号`. */
export const formatNumber = (
  pattern: string,
  values: { readonly prefix: string; readonly year: number; readonly number: number },
): string =>
  pattern.replace(PLACEHOLDER, (_match, key: string, width: string | undefined) => {
    if (key === 'prefix') return values.prefix;
    if (key === 'yyyy') return String(values.year);
    return String(values.number).padStart(Number(width ?? 0), '0');
  });
