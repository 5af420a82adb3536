/** 一条建议的研究结论：列入或者不列入，写明理由；列入时取目录号。 */
import { useState } from 'react';
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import type { CatalogItemDto } from '#shared/contract/reference.ts';
import { categories, categoryMarks } from '#shared/domain/decision/vocabulary.ts';
import { applyCallError, useLedgerForm } from '#renderer/lib/form.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { RadioField, TextAreaField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { ProblemBar } from '#renderer/ui/problems.tsx';

interface StudyDialogProps {
  readonly item: CatalogItemDto;
  /** 这一条之后还有几条待研究；办完接着开下一条。 */
  readonly remaining: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface StudyValues extends Record<string, unknown> {
  verdict: 'listed' | 'declined' | null;
  studyResult: string;
}

const schema = contract.catalog.study.input
  .pick({ studyResult: true })
  .extend({ verdict: z.enum(['listed', 'declined'], { error: '请选择列入或者不列入' }) });

export function StudyDialog({ item, remaining, onClose, onDone }: StudyDialogProps) {
  const form = useLedgerForm<StudyValues>({ schema, initialValues: { verdict: null, studyResult: '' } });
  const [problem, setProblem] = useState<string | null>(null);
  const study = useLedgerCommand('catalog', 'study', { onSuccess: onDone });
  const submit = (): void => {
    setProblem(null);
    form.onSubmit(({ verdict, studyResult }) =>
      study.mutate(
        { id: item.id, expectedVersion: item.version, isListed: verdict === 'listed', studyResult },
        { onError: (error) => setProblem(applyCallError(form, error)) },
      ),
    )();
  };
  return (
    <Modal
      title={`研究结论：${item.title}`}
      onClose={onClose}
      hasUnsaved={form.isDirty()}
      keys={{ 'Ctrl+Enter': submit }}
      footNote={remaining > 0 ? `另有 ${remaining} 条待研究，登记后接着下一条` : '这是最后一条待研究的建议'}
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" isBusy={study.isPending} onClick={submit}>
          登记
        </ActionButton>
      }
    >
      <dl className="fs-facts">
        <dt>类别</dt>
        <dd>{`${categoryMarks[item.category]} ${categories[item.category]}`}</dd>
        <dt>承办单位</dt>
        <dd>{item.leadUnit}</dd>
        <dt>建议来源</dt>
        <dd>{item.source}</dd>
        <dt>完成时限</dt>
        <dd>{item.planFinish === '' ? '未定' : item.planFinish}</dd>
      </dl>
      <LedgerForm label="研究结论" onSubmit={submit}>
        <ProblemBar message={problem} />
        <FieldGrid columns={1}>
          <RadioField
            label="结论"
            isRequired
            options={[
              { value: 'listed', label: '列入目录' },
              { value: 'declined', label: '不列入' },
            ]}
            {...form.getInputProps('verdict')}
          />
          <TextAreaField
            label={form.values.verdict === 'declined' ? '不列入的理由' : '研究结论和理由'}
            isRequired
            // 条文放在这一栏：放在第一栏的话，对话框一开焦点落在它上面，条文卡会盖住选项。
            ruleId="D-02"
            hint={
              form.values.verdict === 'listed'
                ? '列入时按次序取目录号，以后不再变'
                : '写明依据，将来可以向提出建议的单位答复'
            }
            {...form.getInputProps('studyResult')}
          />
        </FieldGrid>
      </LedgerForm>
    </Modal>
  );
}
