/** 登记法律意见：粘贴带编号的全文自动拆条，逐格核对；登记以后传签名的扫描件（第二十八条）。 */
import { useState } from 'react';
import { z } from 'zod';
import { contract } from '#shared/contract/index.ts';
import type { ReviewDto } from '#shared/contract/reviews.ts';
import {
  type CounselConclusion,
  counselConclusions,
  type CounselKind,
  counselKinds,
} from '#shared/domain/review/vocabulary.ts';
import { useToday } from '#renderer/lib/calendar.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { AttachmentPanel } from '#renderer/ui/AttachmentPanel.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { RadioField, SelectField, TextAreaField, TextField } from '#renderer/ui/fields.tsx';
import { FieldGrid } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { createGrid, editRow, type GridState, moveRow, removeRow, undoRemove } from '../grid/grid-state.ts';
import { EditGrid, type GridColumn } from '../grid/EditGrid.tsx';
import type { CounselPiece } from '../split-counsel.ts';
import { FormDialog } from './FormDialog.tsx';
import { PasteCounsel } from './PasteCounsel.tsx';
import { useDialogForm } from './use-dialog-form.ts';

const shape = contract.reviews.addCounselOpinion.input.shape;
const fields = {
  counselName: shape.counselName,
  counselKind: shape.counselKind,
  firm: shape.firm,
  receivedOn: shape.receivedOn,
  conclusion: shape.conclusion,
  summary: shape.summary,
};
const blankItem: CounselPiece = { clause: '', problem: '', basis: '', suggestion: '' };
const isBlank = (item: CounselPiece): boolean =>
  [item.clause, item.problem, item.basis, item.suggestion].every((text) => text.trim() === '');

/** 空行不算一条；有逐条意见的可以不写摘要。 */
const schema = z
  .strictObject({
    ...fields,
    grid: z
      .custom<GridState<CounselPiece>>()
      .transform((grid) => grid.rows.map((row) => row.value).filter((item) => !isBlank(item)))
      .pipe(shape.items),
  })
  .refine((values) => values.grid.length > 0 || values.summary !== '', {
    path: ['summary'],
    error: '没有逐条意见的，请写意见摘要，例如“无修改意见”及理由',
  });

interface Values extends Record<string, unknown> {
  counselName: string;
  counselKind: CounselKind;
  firm: string;
  receivedOn: string | null;
  conclusion: CounselConclusion | null;
  summary: string;
  grid: GridState<CounselPiece>;
}

const columns: readonly GridColumn<keyof CounselPiece>[] = [
  { key: 'clause', title: '条款', width: 96, maxLength: 60 },
  { key: 'problem', title: '意见', maxLength: 2000 },
  { key: 'basis', title: '依据', width: '22%', maxLength: 500, isSecondary: true },
  { key: 'suggestion', title: '建议', width: '26%', maxLength: 2000 },
];
const optionsOf = <K extends string>(table: Readonly<Record<K, string>>) =>
  (Object.entries(table) as [K, string][]).map(([value, label]) => ({ value, label }));

export function CounselDialog({
  review,
  onClose,
}: {
  readonly review: ReviewDto;
  readonly onClose: () => void;
}) {
  const today = useToday();
  const [savedId, setSavedId] = useState<number | null>(null);
  const add = useLedgerCommand('reviews', 'addCounselOpinion');
  // 同一位顾问常常接着交第二份，沿用上一份的姓名和单位。
  const last = review.counselOpinions.at(-1);
  const dialog = useDialogForm<Values>({
    schema,
    initialValues: {
      counselName: last?.counselName ?? '',
      counselKind: last?.counselKind ?? 'lawyer',
      firm: last?.firm ?? '',
      receivedOn: today,
      conclusion: null,
      summary: '',
      grid: createGrid<CounselPiece>([]),
    },
    run: async (values) => {
      const { grid, ...rest } = schema.parse(values);
      const done = await add.mutateAsync({
        ...rest,
        items: grid,
        id: review.id,
        expectedVersion: review.version,
      });
      setSavedId(done.counselOpinionId);
    },
    onDone: () => undefined,
  });
  if (savedId !== null)
    return <SignedScan counselOpinionId={savedId} name={dialog.form.values.counselName} onClose={onClose} />;
  return <CounselForm review={review} dialog={dialog} onClose={onClose} />;
}

function CounselForm(props: {
  readonly review: ReviewDto;
  readonly dialog: ReturnType<typeof useDialogForm<Values>>;
  readonly onClose: () => void;
}) {
  const { form } = props.dialog;
  const { grid } = form.values;
  const setGrid = (next: GridState<CounselPiece>): void => form.setFieldValue('grid', next);
  const isTried = Object.keys(form.errors).some((path) => path.startsWith('grid'));
  return (
    <FormDialog
      title="登记法律意见"
      dialog={props.dialog}
      confirmLabel="登记，接着传扫描件"
      onClose={props.onClose}
      width={1080}
      footNote={`${grid.rows.filter((row) => !isBlank(row.value)).length} 条意见。顾问的意见是材料，结论由本单位作出（第28条）`}
    >
      <div className="rv-counsel-form">
        <FieldGrid>
          <TextField label="顾问姓名" isRequired autoFocus {...form.getInputProps('counselName')} />
          <SelectField
            label="类型"
            isRequired
            options={optionsOf(counselKinds)}
            {...form.getInputProps('counselKind')}
          />
          <TextField label="单位" {...form.getInputProps('firm')} />
          <DateField label="收到日期" isRequired ruleId="D-24a" {...form.getInputProps('receivedOn')} />
          <RadioField
            label="结论"
            isRequired
            isWide
            options={optionsOf(counselConclusions)}
            {...form.getInputProps('conclusion')}
          />
        </FieldGrid>
        <PasteCounsel
          state={grid}
          onSplit={(next, rest) => {
            setGrid(next);
            if (rest !== '' && form.values.summary === '') form.setFieldValue('summary', rest);
          }}
        />
      </div>
      <div className="rv-dialog-table rv-counsel-table">
        <EditGrid
          label="逐条法律意见"
          columns={columns}
          state={grid}
          onEdit={(key, column, value) => setGrid(editRow(grid, key, { [column]: value }, blankItem))}
          onMove={(key, step) => setGrid(moveRow(grid, key, step))}
          onRemove={(key) => setGrid(removeRow(grid, key))}
          isWrong={(row, column) =>
            isTried && column === 'problem' && !isBlank(row.value) && row.value.problem.trim() === ''
          }
          hint="写上条款即增加一条；没有条款的按 Enter 跳到意见"
        />
      </div>
      {grid.removed === null ? null : (
        <p className="rv-undo">
          {`已删去第 ${grid.removed.index + 1} 条 `}
          <button type="button" className="fs-quiet-button fs-link" onClick={() => setGrid(undoRemove(grid))}>
            撤销
          </button>
        </p>
      )}
      {isTried ? (
        <p className="fs-field-message fs-message-red">每一条都要写“意见”一格，红框的还空着</p>
      ) : null}
      <div className="rv-summary">
        <TextAreaField
          label="意见摘要"
          isRequired={grid.rows.length === 0}
          minRows={1}
          hint={
            grid.rows.length === 0 ? '没有逐条意见的须写，例如“无修改意见”及理由' : '引言、结语可以放在这里'
          }
          {...form.getInputProps('summary')}
        />
      </div>
    </FormDialog>
  );
}

function SignedScan(props: {
  readonly counselOpinionId: number;
  readonly name: string;
  readonly onClose: () => void;
}) {
  return (
    <Modal
      title="法律意见的签名扫描件"
      onClose={props.onClose}
      closeLabel="以后再传"
      width={620}
      keys={{ 'Ctrl+Enter': props.onClose }}
      actions={
        <ActionButton variant="primary" shortcut="Ctrl+Enter" autoFocus onClick={props.onClose}>
          完成
        </ActionButton>
      }
    >
      <div className="rv-dialog-notice">
        <NoticeBar tone="green">{`已登记${props.name}的法律意见。请把签名盖章的原件扫描后传上来，归档时要用。`}</NoticeBar>
      </div>
      <AttachmentPanel subject="counselOpinion" subjectId={props.counselOpinionId} title="签名扫描件" />
    </Modal>
  );
}
