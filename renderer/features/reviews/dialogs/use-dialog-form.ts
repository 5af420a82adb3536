/** 对话框里的一张表：按合同校验，提交，核心答回的错误落到栏目下；落不到栏目的写在框上方。 */
import type { UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { RemoteError } from '#shared/contract/client.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';

export interface DialogFormOptions<T> {
  readonly schema: z.ZodType;
  readonly initialValues: T;
  /** 抛出的错误由这里显示。 */
  readonly run: (values: T) => Promise<unknown>;
  readonly onDone: () => void;
}
export interface DialogForm<T extends Record<string, unknown>> {
  readonly form: UseFormReturnType<T>;
  readonly submit: () => void;
  readonly isBusy: boolean;
  readonly error: unknown;
}

export function useDialogForm<T extends Record<string, unknown>>(
  options: DialogFormOptions<T>,
): DialogForm<T> {
  const form = useLedgerForm<T>({ schema: options.schema, initialValues: options.initialValues });
  const cache = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const submit = async (): Promise<void> => {
    if (isBusy || form.validate().hasErrors) return;
    setBusy(true);
    setError(null);
    try {
      await options.run(form.getValues());
      options.onDone();
    } catch (caught) {
      const left = applyCallError(form, caught);
      setError(left !== null || !landsOnFields(caught, form.getValues()) ? caught : null);
      // 别人先改过：重新读取，版本跟上以后再按一次就是按新的来。
      if (caught instanceof RemoteError && caught.detail.code === 'conflict')
        await cache.invalidateQueries({ queryKey: ['reviews'] });
    } finally {
      setBusy(false);
    }
  };
  return { form, submit: () => void submit(), isBusy, error };
}

/** 答回的栏目表单里都有，话才不会丢。 */
function landsOnFields(error: unknown, values: Readonly<Record<string, unknown>>): boolean {
  if (!(error instanceof RemoteError)) return false;
  return Object.keys(error.detail.fields ?? {}).every((path) =>
    Object.hasOwn(values, path.split('.', 1)[0] ?? ''),
  );
}
