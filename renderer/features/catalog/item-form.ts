/** 目录建议表单的值与合同之间：类别在下拉单里是文字，程序是一组勾选，时限允许几种写法。 */
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import type { CatalogItemDto, CatalogItemInput } from '#shared/contract/reference.ts';
import { fiveProcedures, stepNames } from '#shared/domain/decision/vocabulary.ts';

export interface ItemValues extends Record<string, unknown> {
  title: string;
  category: string | null;
  source: string;
  leadUnitId: string | null;
  coUnits: string;
  planFinish: string;
  basis: string;
  procedures: string;
  remark: string;
}

export const procedureNames: readonly string[] = fiveProcedures.map((kind) => stepNames[kind]);

/** 新建议默认五项都履行，不适用的去掉。 */
export const blankItem: ItemValues = {
  title: '',
  category: null,
  source: '',
  leadUnitId: null,
  coUnits: '',
  planFinish: '',
  basis: '',
  procedures: procedureNames.join('、'),
  remark: '',
};

export const valuesOf = (item: CatalogItemDto): ItemValues => ({
  title: item.title,
  category: String(item.category),
  source: item.source,
  leadUnitId: String(item.leadUnitId),
  coUnits: item.coUnits,
  planFinish: item.planFinish,
  basis: item.basis,
  procedures: item.procedures,
  remark: item.remark,
});

/** `拟履行的程序` 一栏拆成勾选的几项；认不出的字原样留着。 */
export function splitProcedures(text: string): {
  readonly chosen: readonly string[];
  readonly rest: readonly string[];
} {
  const parts = text
    .split(/[、，,；;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return {
    chosen: procedureNames.filter((name) => parts.includes(name)),
    rest: parts.filter((part) => !procedureNames.includes(part)),
  };
}

export const joinProcedures = (chosen: readonly string[], rest: readonly string[]): string =>
  [...procedureNames.filter((name) => chosen.includes(name)), ...rest].join('、');

/** `202609`、`2026.9`、`2026年9月底前`、`9月` 都写成 `2026-09`；认不出的原样交给校验。 */
export function readPlanFinish(text: string, year: number): string {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const match =
    /^(\d{4})(\d{2})$/.exec(plain) ??
    /^(\d{4})[-./年](\d{1,2})月?(?:底前?|前|以前)?$/.exec(plain) ??
    /^()(\d{1,2})月?(?:底前?|前|以前)?$/.exec(plain);
  if (match === null) return plain;
  const month = Number(match[2]);
  if (month < 1 || month > 12) return plain;
  return `${match[1] === '' ? year : match[1]}-${String(month).padStart(2, '0')}`;
}

const itemShape = contract.catalog.propose.input
  .omit({ year: true })
  .extend({ leadUnitId: z.int({ error: '请选择承办单位' }).positive({ error: '请选择承办单位' }) });

const pick = (text: string | null): number => (text === null ? 0 : Number(text));

/** 表单里的文字编号换成数字，再按合同的同一份规则校验。 */
export function itemSchema(year: number) {
  return z.preprocess((raw) => {
    const values = raw as ItemValues; // 只由这张表单交来
    return {
      ...Object.fromEntries(Object.keys(itemShape.shape).map((key) => [key, values[key]])),
      category: pick(values.category),
      leadUnitId: pick(values.leadUnitId),
      planFinish: readPlanFinish(values.planFinish, year),
    };
  }, itemShape);
}

/** 校验过的值交给命令。 */
export const toItemInput = (values: ItemValues, year: number): CatalogItemInput => ({
  title: values.title,
  category: pick(values.category),
  source: values.source,
  leadUnitId: pick(values.leadUnitId),
  coUnits: values.coUnits,
  planFinish: readPlanFinish(values.planFinish, year),
  basis: values.basis,
  procedures: values.procedures,
  remark: values.remark,
});
