/** 公布年度目录：日期不早于党委同意（713号令第三条第三款）。 */
import { useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import { citeRule } from '#shared/domain/rules/rules.ts';
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

interface PublishDialogProps {
  readonly catalog: Catalog;
  readonly listed: number;
  readonly onClose: () => void;
}

interface PublishValues extends Record<string, unknown> {
  publishedOn: string | null;
  docNo: string;
}

export function PublishDialog({ catalog, listed, onClose }: PublishDialogProps) {
  const today = useToday();
  const form = useLedgerForm<PublishValues>({
    schema: contract.catalog.publish.input.pick({ publishedOn: true, docNo: true }),
    initialValues: { publishedOn: null, docNo: '' },
  });
  const [problem, setProblem] = useState<string | null>(null);
  const publish = useLedgerCommand('catalog', 'publish', { onSuccess: onClose });
  const refusal = publishDayRefusal(form.values.publishedOn, catalog.partyConsentOn, today);
  const submit = (): void => {
    setProblem(null);
    form.onSubmit(({ publishedOn, docNo }) => {
      if (refusal !== null) return;
      publish.mutate(
        { year: catalog.year, expectedVersion: catalog.version, publishedOn: publishedOn ?? '', docNo },
        { onError: (error) => setProblem(applyCallError(form, error)) },
      );
    })();
  };
  return (
    <Modal
      title={`公布${catalog.year}年度重大行政决策事项目录`}
      width={600}
      onClose={onClose}
      hasUnsaved={form.isDirty()}
      keys={{ 'Ctrl+Enter': submit }}
      footNote={`在列 ${listed} 项；公布以后只能用“调整”改动`}
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={publish.isPending} onClick={submit}>
          公布
        </ActionButton>
      }
    >
      <LedgerForm label="公布目录" onSubmit={submit}>
        <ProblemBar message={problem} />
        <FieldGrid>
          <DateField
            label="公布日期"
            isRequired
            ruleId="D-04"
            autoFocus
            hint={`党委 ${catalog.partyConsentOn ?? ''} 同意，公布不早于这一天`}
            {...form.getInputProps('publishedOn')}
            {...(refusal === null ? {} : { error: refusal })}
          />
          <TextField label="文号" placeholder="如 罗政办〔2026〕2号" {...form.getInputProps('docNo')} />
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}

/** 公布日期不成立的原因；没有填或者成立为 null。 */
function publishDayRefusal(on: string | null, consentOn: string | null, today: string | null): string | null {
  if (on === null) return null;
  if (consentOn !== null && on < consentOn)
    return `公布日期不能早于党委同意日期 ${consentOn}（${citeRule('D-04')}）`;
  return today !== null && on > today ? `公布日期不能晚于今天 ${today}` : null;
}
