/** 表单与合同之间：同一个 zod 模式校验，核心答回的 `fields` 落到对应栏目下。 */
import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { useEffect, useRef } from 'react';
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
  const form = useForm<T>({
    mode: 'controlled',
    initialValues: options.initialValues,
    validate: schemaResolver(options.schema, { sync: true }),
    validateInputOnBlur: true,
  });
  const afterRelease = useAfterRelease();
  return {
    ...form,
    getInputProps: (path, inputOptions) => {
      const props = form.getInputProps(path, inputOptions);
      const { onBlur } = props as { readonly onBlur?: () => void }; // Mantine 把它标成 any
      return onBlur === undefined ? props : { ...props, onBlur: () => afterRelease(onBlur) };
    },
  };
}

/** 用鼠标点下一栏时，等松了手再校验：提示一出来版面会动，按下和松开就不在同一处，这一下等于白点。 */
export function useAfterRelease(): (work: () => void) => void {
  const isPressed = useRef(false);
  useEffect(() => {
    const press = (): void => {
      isPressed.current = true;
    };
    const release = (): void => {
      isPressed.current = false;
    };
    document.addEventListener('pointerdown', press, true);
    for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, release, true);
    return () => {
      document.removeEventListener('pointerdown', press, true);
      for (const end of ['pointerup', 'pointercancel']) document.removeEventListener(end, release, true);
    };
  }, []);
  return (work) => {
    if (!isPressed.current) {
      work();
      return;
    }
    const settle = (): void => {
      for (const end of ['pointerup', 'pointercancel']) document.removeEventListener(end, settle);
      // 点击事件紧跟在松手之后。
      setTimeout(work, 0);
    };
    for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, settle);
  };
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
