/** 登记同级党委同意（713号令第三条第三款）。 */
import { useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { ProblemBar } from '#renderer/ui/problems.tsx';
import type { Catalog } from '../catalog-state.ts';

interface ConsentDialogProps {
  readonly catalog: Catalog;
  readonly listed: number;
  readonly onClose: () => void;
}

interface ConsentValues extends Record<string, unknown> {
  partyConsentOn: string | null;
  partyConsentNo: string;
}

export function ConsentDialog({ catalog, listed, onClose }: ConsentDialogProps) {
  const today = useToday();
  const form = useLedgerForm<ConsentValues>({
    schema: contract.catalog.recordConsent.input.pick({ partyConsentOn: true, partyConsentNo: true }),
    initialValues: { partyConsentOn: catalog.partyConsentOn, partyConsentNo: catalog.partyConsentNo },
  });
  const [problem, setProblem] = useState<string | null>(null);
  const record = useLedgerCommand('catalog', 'recordConsent', { onSuccess: onClose });
  const on = form.values.partyConsentOn;
  const isFuture = on !== null && today !== null && on > today;
  const submit = (): void => {
    setProblem(null);
    form.onSubmit(({ partyConsentOn, partyConsentNo }) => {
      if (isFuture) return;
      record.mutate(
        {
          year: catalog.year,
          expectedVersion: catalog.version,
          partyConsentOn: partyConsentOn ?? '',
          partyConsentNo,
        },
        { onError: (error) => setProblem(applyCallError(form, error)) },
      );
    })();
  };
  return (
    <Modal
      title={`${catalog.year}年目录：登记党委同意`}
      width={600}
      onClose={onClose}
      hasUnsaved={form.isDirty()}
      keys={{ 'Ctrl+Enter': submit }}
      footNote={`报请同意的共 ${listed} 项`}
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={record.isPending} onClick={submit}>
          登记
        </ActionButton>
      }
    >
      <LedgerForm label="党委同意" onSubmit={submit}>
        <ProblemBar message={problem} />
        <FieldGrid>
          <DateField
            label="党委同意日期"
            isRequired
            ruleId="D-04"
            autoFocus
            {...form.getInputProps('partyConsentOn')}
            {...(isFuture ? { error: `党委同意日期不能晚于今天 ${today}` } : {})}
          />
          <TextField label="批复文号" hint="会议研究的写会议名称" {...form.getInputProps('partyConsentNo')} />
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}
