/** 单位名录：承办、送审单位从这里选；停用的不再出现在下拉单里。 */
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { UnitDto } from '#shared/contract/system.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { roleReason, useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { FilterText } from '#renderer/ui/FilterText.tsx';
import { LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { StatusTag } from '#renderer/ui/StatusTag.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import { UnitDialog } from './UnitDialog.tsx';

export function UnitsTab() {
  const me = useMe();
  const units = useLedgerQuery('units', 'list', {});
  const [text, setText] = useState('');
  const [selected, setSelected] = useState<number | null>(null);
  const [edited, setEdited] = useState<UnitDto | 'new' | null>(null);
  const cannotCreate = roleReason(me, ['handler', 'admin']);
  const canEdit = roleReason(me, ['admin']) === null;
  const create = (): void => setEdited('new');
  useHotkeys({ 'Alt+N': cannotCreate === null ? create : undefined });
  const rows = (units.data ?? []).filter((unit) => unit.name.includes(text) || unit.shortName.includes(text));
  return (
    <>
      <div className="fs-filters">
        <FilterText label="单位名称" value={text} onChange={setText} />
        <div className="fs-filters-end">
          <ActionButton
            variant="primary"
            shortcut="Alt+N"
            refusal={cannotCreate}
            icon={<IconPlus size={15} stroke={1.8} aria-hidden />}
            onClick={create}
          >
            登记单位
          </ActionButton>
        </div>
      </div>
      <LedgerTable
        label="单位名录"
        columns={[
          { key: 'name', title: '单位名称', render: (row) => row.name, hover: (row) => row.name },
          {
            key: 'short',
            title: '简称',
            width: 220,
            isSecondary: true,
            render: (row) => row.shortName || '—',
          },
          {
            key: 'state',
            title: '状态',
            width: 120,
            render: (row) =>
              row.isActive ? (
                <StatusTag tone="green">在用</StatusTag>
              ) : (
                <StatusTag tone="grey">停用</StatusTag>
              ),
          },
        ]}
        rows={rows}
        rowKey={(row) => row.id}
        state={units.isPending ? 'loading' : units.isError ? 'error' : 'ready'}
        error={units.error}
        onRetry={() => void units.refetch()}
        empty={
          text === '' ? (
            <EmptyState
              title="还没有登记单位"
              note="承办单位、送审单位都从名录里选。"
              choices={
                cannotCreate === null
                  ? [{ title: '登记单位', note: '写全称，简称用于名单', shortcut: 'Alt+N', onClick: create }]
                  : []
              }
            />
          ) : (
            <EmptyState title="没有相符的单位" note="换个词，或者清空筛选。" />
          )
        }
        selectedKey={selected}
        onSelect={(row) => setSelected(row.id)}
        {...(canEdit ? { onOpen: (row: UnitDto) => setEdited(row) } : {})}
      />
      {edited === null ? null : (
        <UnitDialog unit={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
