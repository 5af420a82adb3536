/** 表单与合同之间：同一个 zod 模式校验，核心答回的 `fields` 落到对应栏目下。 */
import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import type { z } from 'zod';
import { RemoteError } from '#shared/contract/client.ts';
import { errorLine } from './messages.ts';

export interface LedgerFormOptions<T> {
  readonly schema: z.ZodType;
  readonly initialValues: T;
}

/** 受控表单；离开栏目时校验该栏，提交时校验全部。 */
export function useLedgerForm<T extends Record<string, unknown>>(
  options: LedgerFormOptions<T>,
): UseFormReturnType<T> {
  return useForm<T>({
    mode: 'controlled',
    initialValues: options.initialValues,
    validate: schemaResolver(options.schema, { sync: true }),
    validateInputOnBlur: true,
  });
}

/**
 * 把核心答回的错误放到栏目下。
 * @returns 不属于任何一栏、要在表单上方说的话；全都落到栏目时为 null。
 */
export function applyCallError(
  form: { readonly setErrors: (errors: Record<string, string>) => void },
  error: unknown,
): string | null {
  const fields = error instanceof RemoteError ? error.detail.fields : undefined;
  if (fields === undefined || Object.keys(fields).length === 0) return errorLine(error);
  form.setErrors(fields);
  return null;
}
