/** 单位信息：印在公文上的名称和代字。 */
import { useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import type { Output } from '#renderer/lib/client.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useLedgerCommand, useLedgerQuery } from '#renderer/lib/query.ts';
import { roleReason, useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProblemBar } from '#renderer/ui/problems.tsx';
import { EmptyState, ErrorState, LoadingState } from '#renderer/ui/states.tsx';

type Office = NonNullable<Output<'system', 'status'>['office']>;

export function OfficeTab() {
  const status = useLedgerQuery('system', 'status', {});
  const [isSaved, setSaved] = useState(false);
  if (status.isPending) return <LoadingState />;
  if (status.isError) return <ErrorState error={status.error} onRetry={() => void status.refetch()} />;
  const { office } = status.data;
  if (office === null) return <EmptyState title="台账还没有建立" note="请先做首次设置。" />;
  return (
    <div className="system-narrow">
      <OfficeForm
        key={office.version}
        office={office}
        dataDir={status.data.dataDir}
        isSaved={isSaved}
        onSaved={() => setSaved(true)}
      />
    </div>
  );
}

interface OfficeFormProps {
  readonly office: Office;
  readonly dataDir: string;
  readonly isSaved: boolean;
  readonly onSaved: () => void;
}

function OfficeForm({ office, dataDir, isSaved, onSaved }: OfficeFormProps) {
  const refusal = roleReason(useMe(), ['admin']);
  const { version, ...initialValues } = office;
  const schema = contract.system.updateOffice.input.omit({ expectedVersion: true });
  const form = useLedgerForm({ schema, initialValues });
  const [problem, setProblem] = useState<string | null>(null);
  const update = useLedgerCommand('system', 'updateOffice', { onSuccess: onSaved });
  const submit = (): void => {
    if (refusal !== null) return;
    setProblem(null);
    form.onSubmit((values) =>
      update.mutate(
        { ...values, expectedVersion: version },
        { onError: (error) => setProblem(applyCallError(form, error)) },
      ),
    )();
  };
  useHotkeys({ 'Ctrl+S': submit });
  const isReadOnly = refusal !== null;
  return (
    <Panel title="单位信息" note="改动会留痕，已经印发的文书不变">
      <LedgerForm label="单位信息" onSubmit={submit}>
        <ProblemBar message={problem} />
        <FieldGrid>
          <TextField
            label="单位全称"
            isRequired
            isReadOnly={isReadOnly}
            hint="用于落款和版头"
            {...form.getInputProps('name')}
          />
          <TextField
            label="发文代字"
            isRequired
            isReadOnly={isReadOnly}
            hint="用于以后取的文号，已取的不变"
            {...form.getInputProps('docPrefix')}
          />
          <TextField
            label="本级人民政府"
            isRequired
            isReadOnly={isReadOnly}
            {...form.getInputProps('government')}
          />
          <TextField
            label="上一级人民政府"
            isRequired
            isReadOnly={isReadOnly}
            {...form.getInputProps('upperGovernment')}
          />
          <TextField
            label="数据文件夹"
            isReadOnly
            isWide
            value={dataDir}
            hint="要换地方，请关闭程序，启动时用 --data 指定"
          />
        </FieldGrid>
        <div className="system-form-foot">
          <ActionButton
            variant="primary"
            type="submit"
            shortcut="Ctrl+S"
            isBusy={update.isPending}
            refusal={refusal ?? (form.isDirty() ? null : '还没有改动')}
          >
            存盘
          </ActionButton>
          {isSaved && !form.isDirty() ? <span className="fs-text-green">已存</span> : null}
        </div>
      </LedgerForm>
    </Panel>
  );
}
