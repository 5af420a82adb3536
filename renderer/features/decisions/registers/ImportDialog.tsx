/** 成批登记公众意见：粘贴、预览、逐行看哪里不对，全部合格才一起登记。 */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RemoteError } from '#shared/contract/client.ts';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { commentWays, participationMethods } from '#shared/domain/registers/types.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { SelectField, TextAreaField } from '#renderer/ui/fields.tsx';
import { FieldGrid, LedgerForm } from '#renderer/ui/LedgerForm.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { AdoptionWord } from './AdoptionWord.tsx';
import { type Pasted, type PastedRow, readPastedComments } from './comment-paste.ts';
import type { DecisionRegisters } from './use-registers.ts';

interface ImportDialogProps {
  readonly decision: DecisionDto;
  readonly registers: DecisionRegisters;
  readonly onClose: () => void;
}

export function ImportDialog({ decision, registers, onClose }: ImportDialogProps) {
  const cache = useQueryClient();
  const [text, setText] = useState('');
  const [roundId, setRoundId] = useState<number | null>(
    registers.inForce.participationRound.at(-1)?.id ?? null,
  );
  const pasted = readPastedComments(text, roundId);
  const bad = pasted.rows.filter((row) => Object.keys(row.errors).length > 0).length;
  const total = pasted.rows.length;
  const importing = useLedgerCommand('registers', 'importComments', { onSuccess: onClose });
  const refusal =
    total === 0
      ? '请先粘贴意见'
      : total > 2000
        ? '一次至多 2000 条，请分批粘贴'
        : bad > 0
          ? `还有 ${bad} 条要改；一条不合格，整批都不登记`
          : null;
  const submit = (): void => {
    if (refusal !== null || importing.isPending) return;
    importing.mutate(
      {
        decisionId: decision.id,
        expectedVersion: decision.version,
        rows: pasted.rows.map(({ row }) => row),
      },
      {
        onError: (error) => {
          if (error instanceof RemoteError && error.detail.code === 'conflict')
            for (const group of ['decisions', 'registers'])
              void cache.invalidateQueries({ queryKey: [group] });
        },
      },
    );
  };
  return (
    <Modal
      title="成批登记公众意见"
      width={1000}
      hasUnsaved={text.trim() !== ''}
      error={importing.error}
      onClose={onClose}
      keys={{ 'Ctrl+Enter': submit }}
      footNote={total === 0 ? null : summaryOf(pasted, bad)}
      actions={
        <ActionButton
          variant="primary"
          shortcut="Ctrl+Enter"
          refusal={refusal}
          isBusy={importing.isPending}
          onClick={submit}
        >
          {total === 0 ? '登记' : `登记 ${total} 条`}
        </ActionButton>
      }
    >
      <LedgerForm label="成批登记公众意见" onSubmit={submit}>
        <FieldGrid>
          <SelectField
            label="属于哪一轮"
            options={registers.inForce.participationRound.map((round) => ({
              value: String(round.id),
              label: `${round.startedOn} ${participationMethods[round.method]}`,
            }))}
            isClearable={roundId !== null}
            placeholder="不限哪一轮"
            value={roundId === null ? null : String(roundId)}
            onChange={(value) => setRoundId(value === null ? null : Number(value))}
          />
          <TextAreaField
            label="意见表"
            isWide
            autoFocus
            minRows={total === 0 ? 6 : 3}
            maxRows={total === 0 ? 10 : 4}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            placeholder={'途径\t提出人\t意见\t采纳\t理由'}
            hint="在 Excel、WPS 表格里选中几列，复制，粘贴到这里。列的次序：途径、提出人、意见、采纳、理由；带表头的按表头认。"
          />
        </FieldGrid>
      </LedgerForm>
      {total === 0 ? null : <Preview rows={pasted.rows} />}
    </Modal>
  );
}

function summaryOf({ rows, hasHeader, unread }: Pasted, bad: number): string {
  const parts = [
    `读到 ${rows.length} 条${hasHeader ? '（按表头认列）' : ''}`,
    bad === 0 ? '都可以登记' : `${bad} 条要改，请在上面的框里改，或者改好表格重新粘贴`,
    ...(unread.length === 0 ? [] : [`没有读的列：${unread.join('、')}`]),
  ];
  return parts.join('；');
}

function Preview({ rows }: { readonly rows: readonly PastedRow[] }) {
  // 有错的排在前面，一眼看完；没错的照原来的次序。
  const ordered = rows.toSorted(
    (a, b) =>
      Number(Object.keys(b.errors).length > 0) - Number(Object.keys(a.errors).length > 0) || a.line - b.line,
  );
  return (
    <div className="dr-boxed rg-preview fs-scroll">
      <table className="lt lt-rows-28" aria-label="预览">
        <colgroup>
          <col style={{ width: 56 }} />
          <col style={{ width: 84 }} />
          <col style={{ width: 120 }} />
          <col />
          <col style={{ width: 84 }} />
          <col style={{ width: 250 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">途径</th>
            <th scope="col">提出人</th>
            <th scope="col">意见</th>
            <th scope="col">采纳</th>
            <th scope="col">理由或去向</th>
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, 200).map(({ line, row, errors }) => {
            const problems = Object.values(errors);
            return (
              <tr key={line}>
                <td className="lt-secondary">{line}</td>
                <td>{errors.way === undefined ? commentWays[row.way] : <Bad />}</td>
                <td title={row.from}>{errors.from === undefined ? row.from : <Bad />}</td>
                <td title={row.content} className={problems.length > 0 ? 'lt-wraps' : ''}>
                  {errors.content === undefined ? row.content : <Bad />}
                  {problems.length === 0 ? null : (
                    <span className="rg-problem fs-text-red">{problems.join('；')}</span>
                  )}
                </td>
                <td>{errors.adoption === undefined ? <AdoptionWord adoption={row.adoption} /> : <Bad />}</td>
                <td title={row.reason} className="lt-secondary">
                  {errors.reason === undefined ? row.reason : <Bad />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > 200 ? (
        <p className="fs-files-empty">{`只显示前 200 条，共 ${rows.length} 条。`}</p>
      ) : null}
    </div>
  );
}

const Bad = () => <strong className="fs-text-red">× 要改</strong>;
