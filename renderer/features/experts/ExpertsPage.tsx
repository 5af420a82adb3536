/** 专家库（713号令第二十一条）：入库、修改、出库，出过几份意见。在“系统”里占一个页签。 */
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { contract } from '#shared/contract/index.ts';
import type { ExpertDto } from '#shared/contract/reference.ts';
import { expertPools } from '#shared/domain/registers/types.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { refusalOf } from '#renderer/lib/permission.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { FilterText } from '#renderer/ui/FilterText.tsx';
import { LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { ScopeTabs } from '#renderer/ui/PageHead.tsx';
import { StatusBar } from '#renderer/ui/StatusBar.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { ExpertDialog } from './ExpertDialog.tsx';
import { type ExpertScope, expertScopes, filterExperts } from './expert-list.ts';
import './experts.css';
import { LeaveDialog } from './LeaveDialog.tsx';

type Dialog =
  | { readonly kind: 'edit'; readonly expert: ExpertDto | null }
  | { readonly kind: 'leave'; readonly expert: ExpertDto };

const NONE = '—';

export function ExpertsPage() {
  const me = useMe();
  const experts = useLedgerQuery('experts', 'list', {});
  const [scope, setScope] = useState<ExpertScope>('in');
  const [text, setText] = useState('');
  const [selectedId, setSelectedId] = useState<number | null>(null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const refusal = refusalOf(me, contract.experts.create);
  const editRefusal = refusalOf(me, contract.experts.update);
  const all = experts.data ?? [];
  const rows = filterExperts(all, scope, text);
  const selected = rows.find((row) => row.id === selectedId) ?? rows[0] ?? null;
  const create = (): void => setDialog({ kind: 'edit', expert: null });
  const edit = (expert: ExpertDto): void => setDialog({ kind: 'edit', expert });
  useHotkeys({
    'Alt+N': refusal === null ? create : undefined,
    F2: editRefusal === null && selected !== null ? () => edit(selected) : undefined,
  });
  const leaveRefusal = (expert: ExpertDto): string | null =>
    editRefusal ?? (expert.leftOn === null ? null : `${expert.leftOn} 已经出库`);
  return (
    <>
      <div className="fs-filters">
        <ScopeTabs
          label="专家的范围"
          scopes={expertScopes.map(({ key, label }) => ({
            key,
            label,
            count: experts.data === undefined ? null : filterExperts(all, key, '').length,
          }))}
          scope={scope}
          onScope={setScope}
        />
        <FilterText label="姓名、专业、单位" value={text} onChange={setText} />
        <div className="fs-filters-end">
          <ActionButton
            variant="primary"
            shortcut="Alt+N"
            refusal={refusal}
            icon={<IconPlus size={15} stroke={1.8} aria-hidden />}
            onClick={create}
          >
            专家入库
          </ActionButton>
        </div>
      </div>
      <LedgerTable
        label="专家库"
        columns={[
          {
            key: 'name',
            title: '姓名或者机构',
            width: 170,
            render: (row) => row.name,
            hover: (row) => row.name,
          },
          {
            key: 'kind',
            title: '类型',
            width: 56,
            isSecondary: true,
            render: (row) => (row.isOrganization ? '机构' : '个人'),
          },
          {
            key: 'specialty',
            title: '专业',
            width: 150,
            render: (row) => row.specialty,
            hover: (row) => row.specialty,
          },
          { key: 'unit', title: '单位', render: (row) => row.unit || NONE, hover: (row) => row.unit },
          { key: 'title', title: '职称', width: 96, isSecondary: true, render: (row) => row.title || NONE },
          {
            key: 'pool',
            title: '来源库',
            width: 90,
            isSecondary: true,
            render: (row) => expertPools[row.pool],
          },
          {
            key: 'joined',
            title: '入库',
            width: 92,
            isSecondary: true,
            render: (row) => row.joinedOn ?? NONE,
          },
          {
            key: 'integrity',
            title: '诚信记录',
            width: 150,
            isSecondary: true,
            render: (row) => row.integrity || NONE,
            hover: (row) => row.integrity,
          },
          { key: 'opinions', title: '意见', width: 52, align: 'end', render: (row) => row.opinions },
          {
            key: 'state',
            title: '状态',
            width: 70,
            render: (row) =>
              row.leftOn === null ? (
                <StatusTag tone="green">在库</StatusTag>
              ) : (
                <StatusTag tone="grey">出库</StatusTag>
              ),
            hover: (row) => (row.leftOn === null ? '' : `${row.leftOn} 出库：${row.leaveReason}`),
          },
          {
            key: 'do',
            title: '办理',
            width: 108,
            render: (row) => (
              <span className="experts-do">
                <RowButton label="修改" refusal={editRefusal} onClick={() => edit(row)} />
                <RowButton
                  label="出库"
                  refusal={leaveRefusal(row)}
                  onClick={() => setDialog({ kind: 'leave', expert: row })}
                />
              </span>
            ),
          },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
        state={experts.isPending ? 'loading' : experts.isError ? 'error' : 'ready'}
        error={experts.error}
        onRetry={() => void experts.refetch()}
        empty={
          all.length === 0 ? (
            <EmptyState
              title="专家库还是空的"
              note="登记专家意见时从库里选；库外的也可以直接写名字。"
              choices={
                refusal === null
                  ? [
                      {
                        title: '专家入库',
                        note: '姓名、专业、来源库三项即可',
                        icon: <IconPlus size={18} stroke={1.7} />,
                        shortcut: 'Alt+N',
                        onClick: create,
                      },
                    ]
                  : []
              }
            />
          ) : (
            <EmptyState title="没有相符的专家" note="换一个范围，或者清空查找。" />
          )
        }
        selectedKey={selected?.id ?? null}
        onSelect={(row) => setSelectedId(row.id)}
        {...(editRefusal === null ? { onOpen: edit } : {})}
      />
      <StatusBar
        position={selected === null ? '共 0 位' : `第 ${rows.indexOf(selected) + 1} / ${rows.length} 位`}
        totals={`在库 ${filterExperts(all, 'in', '').length} · 已出库 ${filterExperts(all, 'out', '').length}`}
        keys={[
          { keys: ['↑', '↓'], label: '选择' },
          { keys: ['Enter'], label: '修改' },
        ]}
      />
      {dialog?.kind === 'edit' ? (
        <ExpertDialog expert={dialog.expert} all={all} onClose={() => setDialog(null)} />
      ) : null}
      {dialog?.kind === 'leave' ? (
        <LeaveDialog expert={dialog.expert} onClose={() => setDialog(null)} />
      ) : null}
    </>
  );
}

interface RowButtonProps {
  readonly label: string;
  readonly refusal: string | null;
  readonly onClick: () => void;
}

/** 行里的文字按钮；不能按的留着，说明原因。 */
function RowButton({ label, refusal, onClick }: RowButtonProps) {
  return (
    <button
      type="button"
      className={`fs-quiet-button ${refusal === null ? 'fs-link' : 'experts-shut'}`}
      aria-disabled={refusal !== null || undefined}
      title={refusal ?? undefined}
      onClick={() => {
        if (refusal === null) onClick();
      }}
    >
      {label}
    </button>
  );
}
