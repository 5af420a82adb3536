/** 修改意见：就地编辑的表，下面是审查结论。 */
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { type Severity, severities } from '#shared/domain/review/vocabulary.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { EditGrid, type GridColumn, type GridHandle } from '../grid/EditGrid.tsx';
import { editRow, type GridState, moveRow, removeRow, undoRemove } from '../grid/grid-state.ts';
import { blankItem, type OpinionItem } from './opinion-state.ts';

export interface ItemsPanelProps {
  readonly grid: GridState<OpinionItem>;
  readonly onChange: (update: (grid: GridState<OpinionItem>) => GridState<OpinionItem>) => void;
  readonly canEdit: boolean;
  readonly isWrong: (cell: string) => boolean;
  readonly handle: RefObject<GridHandle | null>;
  readonly onAdd: () => void;
  readonly foot: ReactNode;
}

type TextColumn = 'clause' | 'problem' | 'basis' | 'suggestion';
const columns: readonly GridColumn<TextColumn>[] = [
  { key: 'clause', title: '条款', width: 74, maxLength: 60 },
  { key: 'problem', title: '问题', maxLength: 2000 },
  { key: 'basis', title: '依据', width: '20%', maxLength: 500, isSecondary: true },
  { key: 'suggestion', title: '建议', width: '25%', maxLength: 2000 },
];

export function ItemsPanel({ grid, onChange, canEdit, isWrong, handle, onAdd, foot }: ItemsPanelProps) {
  const must = grid.rows.filter((row) => row.value.severity === 'must').length;
  return (
    <section className="fs-panel fs-panel-fills" aria-label="修改意见和审查结论">
      <header className="fs-panel-head">
        <h2>修改意见</h2>
        <span className="fs-panel-note" role="status">
          {grid.rows.length === 0
            ? '没有修改意见的，结论可以选“合法”'
            : `${grid.rows.length} 条：必须修改 ${must}，建议修改 ${grid.rows.length - must}`}
          {grid.removed === null || !canEdit ? null : (
            <>
              {`；已删去第 ${grid.removed.index + 1} 条 `}
              <button type="button" className="fs-quiet-button fs-link" onClick={() => onChange(undoRemove)}>
                撤销
              </button>
            </>
          )}
        </span>
        {canEdit ? (
          <div className="fs-panel-extra">
            <ActionButton
              size="sm"
              icon={<IconPlus size={14} stroke={1.8} aria-hidden />}
              shortcut="Alt+="
              onClick={onAdd}
            >
              增加一条
            </ActionButton>
          </div>
        ) : null}
      </header>
      <div className="rv-items fs-scroll" data-pane tabIndex={canEdit ? undefined : 0}>
        <EditGrid
          label="修改意见"
          columns={columns}
          state={grid}
          isReadOnly={!canEdit}
          handle={handle}
          onEdit={(key, column, text) =>
            onChange((before) => editRow(before, key, { [column]: text }, blankItem))
          }
          onMove={(key, step) => onChange((before) => moveRow(before, key, step))}
          onRemove={(key) => onChange((before) => removeRow(before, key))}
          isWrong={(row, column) => isWrong(`${row.key}:${column}`)}
          tail={{
            title: '程度',
            // 只看时没有删去一列，末列右边要留白。
            width: canEdit ? 76 : 84,
            render: (row, index, cellId) => (
              <SeverityCell
                value={row.value.severity}
                label={`第 ${index + 1} 条程度`}
                cellId={cellId}
                canEdit={canEdit}
                onChange={(severity) =>
                  onChange((before) => editRow(before, row.key, { severity }, blankItem))
                }
              />
            ),
          }}
          hint={
            <>
              输入条款号开始下一条；
              <Kbd keys="Enter" />
              到下一格，
              <Kbd keys="Ctrl+↓" />
              调整顺序，从左侧“引入”可带入顾问意见
            </>
          }
        />
      </div>
      {foot}
    </section>
  );
}

interface SeverityCellProps {
  readonly value: Severity;
  readonly label: string;
  readonly cellId: string;
  readonly canEdit: boolean;
  readonly onChange: (value: Severity) => void;
}

/** 两种程度来回换：点一下，或者按空格。 */
function SeverityCell({ value, label, cellId, canEdit, onChange }: SeverityCellProps) {
  const tone = value === 'must' ? 'fs-text-red rv-strong' : 'rv-quiet-2';
  if (!canEdit) return <span className={`rv-severity ${tone}`}>{severities[value]}</span>;
  return (
    <button
      type="button"
      className={`fs-quiet-button rv-severity ${tone}`}
      data-cell={cellId}
      aria-label={`${label}：${severities[value]}，按空格换`}
      title="点一下或者按空格，在必须修改、建议修改之间换"
      onClick={() => onChange(value === 'must' ? 'should' : 'must')}
    >
      {severities[value]}
    </button>
  );
}
