/** 编号规则：每种编号的写法、本年用到第几号、下一个是什么。 */
import { useState } from 'react';
import type { SeriesDto } from '#shared/contract/system.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { roleReason, useMe } from '#renderer/lib/session.ts';
import { LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { NoticeBar } from '#renderer/ui/states.tsx';
import { SeriesDialog } from './SeriesDialog.tsx';

export function NumberingTab() {
  const series = useLedgerQuery('numbering', 'list', {});
  const canEdit = roleReason(useMe(), ['admin']) === null;
  const [selected, setSelected] = useState<string | null>(null);
  const [edited, setEdited] = useState<SeriesDto | null>(null);
  return (
    <>
      <NoticeBar tone="blue">
        编号逐年从 1 起，不跳号、不重号，在签发的那一步才取；改规则只影响以后取的号。
      </NoticeBar>
      <LedgerTable
        label="编号规则"
        columns={[
          { key: 'name', title: '编号', width: 200, render: (row) => row.name },
          { key: 'pattern', title: '规则', render: (row) => row.pattern, isSecondary: true },
          { key: 'year', title: '年度', width: 80, render: (row) => row.year },
          { key: 'last', title: '已用到', width: 80, align: 'end', render: (row) => row.lastNumber },
          { key: 'example', title: '下一个', width: 260, render: (row) => row.example },
        ]}
        rows={series.data ?? []}
        rowKey={(row) => row.key}
        state={series.isPending ? 'loading' : series.isError ? 'error' : 'ready'}
        error={series.error}
        onRetry={() => void series.refetch()}
        selectedKey={selected}
        onSelect={(row) => setSelected(row.key)}
        {...(canEdit ? { onOpen: (row: SeriesDto) => setEdited(row) } : {})}
      />
      {edited === null ? null : <SeriesDialog series={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
