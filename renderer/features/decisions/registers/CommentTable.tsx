/** 意见逐条：采纳、部分、未采纳各几条，合计对不对；在行里直接定采纳情况、写理由。 */
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { checkEntry } from '#shared/domain/registers/checks.ts';
import { commentWays, type PublicComment } from '#shared/domain/registers/types.ts';
import { type Adoption, adoptions } from '#shared/domain/review/vocabulary.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useLedgerCommand } from '#renderer/lib/query.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { AdoptionWord } from './AdoptionWord.tsx';
import { type CommentScope, commentCounts, commentsIn, commentScopes } from './comment-counts.ts';
import { commentSpec } from './specs-participation.tsx';
import type { DecisionRegisters } from './use-registers.ts';

interface CommentTableProps {
  readonly decision: DecisionDto;
  readonly registers: DecisionRegisters;
  readonly refusal: string | null;
  readonly onOpen: (entryId: number) => void;
}

const PAGE = 50;
const adoptionKeys = Object.keys(adoptions) as Adoption[]; // 键取自采纳表

export function CommentTable({ decision, registers, refusal, onOpen }: CommentTableProps) {
  const [scope, setScope] = useState<CommentScope>('all');
  const [shown, setShown] = useState(PAGE);
  const [editing, setEditing] = useState<number | null>(null);
  const all = registers.dto.comment;
  const counts = commentCounts(all.filter((row) => !row.isVoided).map((row) => row.data));
  const rows = commentsIn(scope, all);
  return (
    <>
      <div className="dr-subhead">
        <strong>意见逐条</strong>
        {commentScopes.map(({ key, name }) =>
          key !== 'all' && counts[key] === 0 ? null : (
            <button
              key={key}
              type="button"
              className={`fs-quiet-button rg-count${scope === key ? ' rg-count-on' : ''}`}
              aria-pressed={scope === key}
              onClick={() => {
                setScope(key);
                setShown(PAGE);
              }}
            >
              {`${name} ${counts[key]}`}
            </button>
          ),
        )}
        <span>
          {counts.open === 0
            ? `合计 ${counts.all}，与登记一致`
            : `合计 ${counts.all}，还有 ${counts.open} 条没有研究去向`}
        </span>
      </div>
      {all.length === 0 ? <p className="fs-files-empty rg-none">{commentSpec.empty}</p> : null}
      {rows.length === 0 ? null : (
        <table className="lt lt-rows-32 rg-comments" aria-label="公众意见">
          <colgroup>
            <col style={{ width: 48 }} />
            <col style={{ width: 78 }} />
            <col style={{ width: 132 }} />
            <col />
            <col style={{ width: 104 }} />
            <col style={{ width: 230 }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">序号</th>
              <th scope="col">途径</th>
              <th scope="col">提出人</th>
              <th scope="col">意见摘要</th>
              <th scope="col">采纳</th>
              <th scope="col">理由或去向</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row) =>
              editing === row.id ? (
                <EditRow
                  key={row.id}
                  decision={decision}
                  registers={registers}
                  entryId={row.id}
                  number={row.number}
                  data={row.data}
                  onClose={() => setEditing(null)}
                />
              ) : (
                <tr key={row.id} className={row.isVoided ? 'lt-voided' : ''}>
                  <td className="lt-secondary">{row.number}</td>
                  <td className="lt-secondary">{commentWays[row.data.way]}</td>
                  <td title={row.data.from}>{row.data.from}</td>
                  <td title={row.data.content}>
                    <button type="button" className="fs-quiet-button rg-open" onClick={() => onOpen(row.id)}>
                      {row.data.content}
                    </button>
                  </td>
                  <td>
                    {refusal !== null || row.isVoided ? (
                      <AdoptionWord adoption={row.data.adoption} />
                    ) : (
                      <button
                        type="button"
                        className="fs-quiet-button rg-adopt"
                        title="改采纳情况"
                        onClick={() => setEditing(row.id)}
                      >
                        <AdoptionWord adoption={row.data.adoption} />
                      </button>
                    )}
                  </td>
                  <td className="lt-secondary" title={row.data.reason}>
                    {row.data.reason}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
      {rows.length > shown ? (
        <button
          type="button"
          className="fs-quiet-button fs-link rg-voided"
          onClick={() => setShown(shown + PAGE * 4)}
        >
          {`还有 ${rows.length - shown} 条，接着显示`}
        </button>
      ) : null}
    </>
  );
}

interface EditRowProps {
  readonly decision: DecisionDto;
  readonly registers: DecisionRegisters;
  readonly entryId: number;
  readonly number: number;
  readonly data: PublicComment;
  readonly onClose: () => void;
}

/** 行里改：选采纳情况，未采纳、部分采纳的接着写理由。 */
function EditRow({ decision, registers, entryId, number, data, onClose }: EditRowProps) {
  const [adoption, setAdoption] = useState(data.adoption);
  const [reason, setReason] = useState(data.reason);
  const save = useLedgerCommand('registers', 'save', { onSuccess: onClose });
  const next: PublicComment = { ...data, adoption, reason };
  const problem = checkEntry('comment', next, registers.around('comment', entryId)).find(
    (finding) => finding.level !== 'info',
  );
  const submit = (): void => {
    if (problem !== undefined || save.isPending) return;
    save.mutate({
      decisionId: decision.id,
      expectedVersion: decision.version,
      kind: 'comment',
      entryId,
      data: next,
    });
  };
  useHotkeys({ Esc: onClose, 'Ctrl+Enter': submit });
  const told = save.isError ? errorLine(save.error) : (problem?.message ?? null);
  return (
    <tr className="rg-editing">
      <td className="lt-secondary">{number}</td>
      <td className="lt-secondary">{commentWays[data.way]}</td>
      <td>{data.from}</td>
      <td colSpan={3} className="lt-wraps">
        {data.content}
        <div className="rg-adopt-edit">
          <Select
            aria-label="采纳情况"
            w={112}
            // 点了这一格才出现，光标就停在这里。
            autoFocus
            data={adoptionKeys.map((key) => ({ value: key, label: adoptions[key] }))}
            value={adoption}
            placeholder="未研究"
            allowDeselect={false}
            onChange={(value) => setAdoption(adoptionKeys.find((key) => key === value) ?? null)}
          />
          <TextInput
            aria-label="理由或者去向"
            value={reason}
            placeholder={adoption === 'adopted' ? '改到哪一条' : '理由'}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) submit();
            }}
          />
          <ActionButton size="sm" onClick={onClose}>
            取消
          </ActionButton>
          <ActionButton
            size="sm"
            variant="primary"
            isBusy={save.isPending}
            refusal={problem?.message ?? null}
            onClick={submit}
          >
            存
          </ActionButton>
        </div>
        {told === null ? null : <span className="rg-problem fs-text-red">{told}</span>}
      </td>
    </tr>
  );
}
