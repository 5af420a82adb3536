/** 公布以后调整目录：新增、调出、变更，逐次写明理由、批准人和日期。 */
import { useState } from 'react';
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import { type AdjustmentKind, adjustmentKinds } from '#shared/domain/catalog/vocabulary.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { RadioField, SelectField, TextAreaField, TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { ProblemBar } from '#renderer/ui/problems.tsx';
import { adjustSchema, type AdjustValues, blankAdjust, flatFields, toAdjustInput } from '../adjust-form.ts';
import type { Catalog } from '../catalog-state.ts';
import { blankItem, valuesOf } from '../item-form.ts';
import { ItemFields } from './ItemFields.tsx';
import { sameTitleOf } from './same-title.ts';

interface AdjustDialogProps {
  readonly catalog: Catalog;
  /** 从哪一项点来的；在列的先选好它。 */
  readonly item: CatalogItemDto | null;
  readonly onClose: () => void;
  readonly onSaved: (id: number) => void;
}

const kindOptions = (Object.keys(adjustmentKinds) as AdjustmentKind[]).map((kind) => ({
  value: kind,
  label: adjustmentKinds[kind],
}));

export function AdjustDialog({ catalog, item, onClose, onSaved }: AdjustDialogProps) {
  const today = useToday();
  const listed = catalog.items.filter((entry) => entry.state === 'listed');
  const picked = item?.state === 'listed' ? item : null;
  const [kind, setKind] = useState<AdjustmentKind | null>(picked === null ? 'add' : null);
  const form = useLedgerForm<AdjustValues>({
    schema: adjustSchema(kind, catalog.year),
    initialValues: {
      ...blankAdjust,
      kind,
      ...(picked === null ? {} : { ...valuesOf(picked), itemId: String(picked.id) }),
    },
  });
  const [problem, setProblem] = useState<string | null>(null);
  const adjust = useLedgerCommand('catalog', 'adjust', {
    onSuccess: ({ itemId }) => {
      onSaved(itemId);
      onClose();
    },
  });
  const target = listed.find((entry) => String(entry.id) === form.values.itemId);
  const dayRefusal = approvalRefusal(form.values.approvedOn, catalog.publishedOn, today);
  const removalRefusal =
    kind === 'remove' && target?.completion === 'decided' ? '已经决策的事项不能调出' : null;
  const load = (itemId: string | null): void => {
    const chosen = listed.find((entry) => String(entry.id) === itemId);
    form.setValues({ itemId, ...(chosen === undefined ? blankItem : valuesOf(chosen)) });
  };
  const chooseKind = (next: AdjustmentKind | null): void => {
    setKind(next);
    form.clearErrors();
    form.setFieldValue('kind', next);
    if (next === 'add') load(null);
    else if (form.values.itemId === null && picked !== null) load(String(picked.id));
  };
  const submit = (): void => {
    setProblem(null);
    form.onSubmit((values) => {
      if (kind === null || dayRefusal !== null || removalRefusal !== null) return;
      adjust.mutate(toAdjustInput(values, kind, catalog), {
        onError: (error) =>
          setProblem(applyCallError({ setErrors: (fields) => form.setErrors(flatFields(fields)) }, error)),
      });
    })();
  };
  return (
    <Modal
      title={`调整${catalog.year}年目录`}
      width={760}
      onClose={onClose}
      hasUnsaved={form.isDirty()}
      keys={{ 'Ctrl+Enter': submit }}
      footNote="每一次调整都留在目录下面，随目录一起印出。"
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={adjust.isPending} onClick={submit}>
          登记调整
        </ActionButton>
      }
    >
      <LedgerForm label="调整目录" onSubmit={submit}>
        <ProblemBar message={problem} />
        <FieldGrid>
          <RadioField
            label="调整"
            isRequired
            isWide={kind === 'add'}
            options={kindOptions}
            {...form.getInputProps('kind')}
            value={kind}
            onChange={chooseKind}
          />
          {kind === 'add' ? null : (
            <SelectField
              label="调整哪一项"
              isRequired
              isSearchable
              options={listed.map((entry) => ({
                value: String(entry.id),
                label: `${entry.catalogNo ?? ''} ${entry.title}`,
              }))}
              {...form.getInputProps('itemId')}
              onChange={load}
              {...(removalRefusal === null ? {} : { error: removalRefusal })}
            />
          )}
        </FieldGrid>
        {kind === 'add' || kind === 'change' ? (
          <div className="cat-adjust-item">
            <ItemFields
              year={catalog.year}
              values={form.values}
              inputs={(name) => form.getInputProps(name)}
              onChange={(name, value) => form.setFieldValue(name, value)}
              sameTitle={sameTitleOf(
                catalog.items,
                form.values.title,
                kind === 'add' ? null : (target?.id ?? null),
              )}
              isFirst={kind === 'add'}
            />
          </div>
        ) : null}
        <FieldGrid>
          <TextAreaField
            label="调整理由"
            isRequired
            ruleId="D-04"
            isWide
            minRows={2}
            hint="由承办单位论证后按程序报批；理由随目录公开，请写得经得起看"
            {...form.getInputProps('reason')}
          />
          <DateField
            label="批准日期"
            isRequired
            {...form.getInputProps('approvedOn')}
            {...(dayRefusal === null ? {} : { error: dayRefusal })}
          />
          <TextField
            label="批准人"
            isRequired
            hint="如 县长、县政府常务会议"
            {...form.getInputProps('approvedBy')}
          />
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}

/** 批准日期不成立的原因。 */
function approvalRefusal(on: string | null, publishedOn: string | null, today: string | null): string | null {
  if (on === null) return null;
  if (publishedOn !== null && on < publishedOn) return `批准日期不能早于公布日期 ${publishedOn}`;
  return today !== null && on > today ? `批准日期不能晚于今天 ${today}` : null;
}
