/** 调整目录的表单：新增、变更带事项各栏，调出只要理由和批准。 */
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import { type AdjustmentKind, adjustmentKinds } from '#shared/domain/catalog/vocabulary.ts';
import type { Input } from '#renderer/lib/client.ts';
import { blankItem, itemSchema, type ItemValues, toItemInput } from './item-form.ts';

export interface AdjustValues extends ItemValues {
  kind: AdjustmentKind | null;
  itemId: string | null;
  reason: string;
  approvedOn: string | null;
  approvedBy: string;
}

export const blankAdjust: AdjustValues = {
  ...blankItem,
  kind: null,
  itemId: null,
  reason: '',
  approvedOn: null,
  approvedBy: '',
};

const approval = contract.catalog.adjust.input
  .pick({ reason: true, approvedOn: true, approvedBy: true })
  .extend({ kind: z.enum(Object.keys(adjustmentKinds), { error: '请选择新增、调出或者变更' }) })
  .loose();
const withTarget = approval.extend({ itemId: z.string({ error: '请选择要调整的事项' }) });

/** 三种调整各查各的栏。 */
export function adjustSchema(kind: AdjustmentKind | null, year: number): z.ZodType {
  if (kind === 'remove') return withTarget;
  if (kind === 'change') return both(withTarget, itemSchema(year));
  return kind === 'add' ? both(approval, itemSchema(year)) : approval;
}

/** 两份规则各查一遍；只为校验，不用合并结果。 */
const both = (...schemas: readonly z.ZodType[]): z.ZodType =>
  z.unknown().superRefine((values, context) => {
    for (const schema of schemas)
      for (const { path, message } of schema.safeParse(values).error?.issues ?? [])
        context.addIssue({ code: 'custom', path, message });
  });

export function toAdjustInput(
  values: AdjustValues,
  kind: AdjustmentKind,
  catalog: { readonly year: number; readonly version: number },
): Input<'catalog', 'adjust'> {
  return {
    year: catalog.year,
    expectedVersion: catalog.version,
    kind,
    itemId: kind === 'add' || values.itemId === null ? null : Number(values.itemId),
    item: kind === 'remove' ? null : toItemInput(values, catalog.year),
    reason: values.reason,
    approvedOn: values.approvedOn ?? '',
    approvedBy: values.approvedBy,
  };
}

/** 核心把事项各栏的错误记在 `item.…` 下，表单里没有这一层。 */
export const flatFields = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [name.replace(/^item\./, ''), text]));
