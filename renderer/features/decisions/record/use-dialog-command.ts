/** 对话框里的一条命令：栏目错误落到栏目下，别的写在框上方；别人先改过的重新读取，再按一次就照新版。 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RemoteError } from '#shared/contract/client.ts';
import type { Input, Output, VerbOf } from '#renderer/lib/client.ts';
import { applyCallError } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';

export type FieldErrors = Readonly<Record<string, string>>;

export interface DialogCommand<I> {
  readonly errors: FieldErrors;
  /** 交给 `Modal` 的 `error`。 */
  readonly problem: unknown;
  readonly isBusy: boolean;
  /** @param found 屏上先核出来的错误；有就不提交。 */
  readonly run: (input: I, found?: FieldErrors) => void;
}

export function useDialogCommand<V extends VerbOf<'decisions', 'command'>>(
  verb: V,
  onDone: (output: Output<'decisions', V>) => void,
): DialogCommand<Input<'decisions', V>> {
  const cache = useQueryClient();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [problem, setProblem] = useState<unknown>(null);
  const command = useLedgerCommand('decisions', verb, { onSuccess: (output) => onDone(output) });
  return {
    errors,
    problem,
    isBusy: command.isPending,
    run(input, found = {}) {
      if (command.isPending) return;
      setErrors(found);
      setProblem(null);
      if (Object.keys(found).length > 0) return;
      command.mutate(input, {
        onError: (error) => {
          if (applyCallError({ setErrors }, error) !== null) setProblem(error);
          if (error instanceof RemoteError && error.detail.code === 'conflict')
            void cache.invalidateQueries({ queryKey: ['decisions'] });
        },
      });
    },
  };
}
