/** 修改一种编号的写法。 */
import { useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import type { SeriesDto } from '#shared/contract/system.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand, useLedgerQuery } from '#renderer/lib/query.ts';
import { checkPattern, formatNumber } from '#shared/domain/numbering/pattern.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';

interface SeriesDialogProps {
  readonly series: SeriesDto;
  readonly onClose: () => void;
}

export function SeriesDialog({ series, onClose }: SeriesDialogProps) {
  const form = useLedgerForm({
    schema: contract.numbering.update.input.pick({ pattern: true }),
    initialValues: { pattern: series.pattern },
  });
  const [problem, setProblem] = useState<string | null>(null);
  const status = useLedgerQuery('system', 'status', {});
  const update = useLedgerCommand('numbering', 'update', { onSuccess: onClose });
  const verdict = patternVerdict(form.values.pattern, series, status.data?.office?.docPrefix ?? '');
  const submit = (): void => {
    setProblem(null);
    form.onSubmit(({ pattern }) =>
      update.mutate(
        { key: series.key, expectedVersion: series.version, pattern },
        { onError: (error) => setProblem(applyCallError(form, error)) },
      ),
    )();
  };
  return (
    <Modal
      title={`编号规则：${series.name}`}
      width={480}
      onClose={onClose}
      hasUnsaved={form.isDirty()}
      keys={{ 'Ctrl+Enter': submit }}
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={update.isPending} onClick={submit}>
          存盘
        </ActionButton>
      }
    >
      {problem === null ? null : <NoticeBar tone="red">{problem}</NoticeBar>}
      <LedgerForm label="编号规则" onSubmit={submit} submitsOnLastEnter>
        <TextField label="规则" isRequired autoFocus {...verdict} {...form.getInputProps('pattern')} />
        <dl className="fs-facts system-placeholders">
          <dt>{'{prefix}'}</dt>
          <dd>发文代字，在“单位信息”里改</dd>
          <dt>{'{yyyy}'}</dt>
          <dd>年份，放在六角括号〔〕里</dd>
          <dt>{'{n}'}</dt>
          <dd>顺序号，不补零；{'{n:3}'} 补零到三位，只用于内部登记</dd>
        </dl>
      </LedgerForm>
    </Modal>
  );
}

/** 规则对不对；对的话下一个号是什么样。 */
function patternVerdict(
  pattern: string,
  series: SeriesDto,
  prefix: string,
): { readonly success?: string; readonly warning?: string } {
  const checked = checkPattern(pattern);
  if (!checked.ok) return { warning: checked.error };
  const example = formatNumber(pattern, { prefix, year: series.year, number: series.lastNumber + 1 });
  return { success: `下一个是 ${example}` };
}
