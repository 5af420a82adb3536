/** 审计：按日期、人员、文字找；重算整条链；点开看改前改后。 */
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import type { AuditRowDto } from '#shared/contract/system.ts';
import { chinaTimeText, type LocalDate } from '#shared/lib/local-date.ts';
import { useLedgerPages, useLedgerQuery } from '#renderer/lib/query.ts';
import { roleReason, useMe } from '#renderer/lib/session.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { AuditDetail } from '#renderer/ui/AuditDetail.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FilterText } from '#renderer/ui/FilterText.tsx';
import { LedgerTable } from '#renderer/ui/LedgerTable.tsx';
import { StatusBar } from '#renderer/ui/StatusBar.tsx';
import { EmptyState, ErrorState, LoadingState, NoticeBar } from '#renderer/ui/states.tsx';

export function AuditTab() {
  const refusal = roleReason(useMe(), ['admin', 'head']);
  if (refusal !== null)
    return (
      <NoticeBar tone="amber" title="不能看审计。">
        {refusal}
      </NoticeBar>
    );
  return <AuditList />;
}

function AuditList() {
  const [from, setFrom] = useState<LocalDate | null>(null);
  const [to, setTo] = useState<LocalDate | null>(null);
  const [actor, setActor] = useState('');
  const [text, setText] = useState('');
  const [isVerifying, setVerifying] = useState(false);
  const [selected, setSelected] = useState<number | null>(null);
  const [shown, setShown] = useState<AuditRowDto | null>(null);
  const pages = useLedgerPages('audit', 'list', { from, to, actor, text });
  return (
    <>
      <div className="system-tools">
        <DateField label="起" value={from} onChange={setFrom} />
        <DateField label="止" value={to} onChange={setTo} />
        <FilterText label="人员姓名" value={actor} onChange={setActor} width={130} />
        <FilterText label="查找摘要、事项" value={text} onChange={setText} width={190} />
        <div className="fs-filters-end">
          <ActionButton
            icon={<IconLink size={15} stroke={1.6} aria-hidden />}
            onClick={() => setVerifying(true)}
          >
            校验整条链
          </ActionButton>
        </div>
      </div>
      {isVerifying ? <ChainVerdict onClose={() => setVerifying(false)} /> : null}
      <LedgerTable
        label="审计"
        columns={[
          { key: 'seq', title: '序号', width: 72, align: 'end', render: (row) => row.seq },
          { key: 'at', title: '时间', width: 156, isSecondary: true, render: (row) => chinaTimeText(row.at) },
          { key: 'actor', title: '人员', width: 90, render: (row) => row.actor },
          { key: 'title', title: '事项', width: 160, render: (row) => row.title },
          { key: 'summary', title: '摘要', render: (row) => row.summary || '—', hover: (row) => row.summary },
          {
            key: 'hash',
            title: '校验值',
            width: 110,
            isSecondary: true,
            render: (row) => row.hash.slice(0, 10),
            hover: (row) => row.hash,
          },
        ]}
        rows={pages.rows}
        rowKey={(row) => row.seq}
        state={pages.isLoading ? 'loading' : pages.error === null ? 'ready' : 'error'}
        error={pages.error}
        onRetry={pages.reload}
        empty={<EmptyState title="没有相符的留痕" note="放宽日期，或者清空查找。" />}
        selectedKey={selected}
        onSelect={(row) => setSelected(row.seq)}
        onOpen={setShown}
        onNearEnd={pages.loadMore}
      />
      <StatusBar
        position={`共 ${pages.total.toLocaleString('zh-CN')} 条`}
        totals={pages.rows.length < pages.total ? `已读 ${pages.rows.length} 条，往下滚继续读` : null}
        keys={[
          { keys: ['↑', '↓'], label: '选择' },
          { keys: ['Enter'], label: '看改前改后' },
        ]}
      />
      {shown === null ? null : <AuditDetail row={shown} onClose={() => setShown(null)} />}
    </>
  );
}

function ChainVerdict({ onClose }: { readonly onClose: () => void }) {
  const verdict = useLedgerQuery('audit', 'verify', {}, { staleTime: 0 });
  if (verdict.isPending || verdict.isFetching) return <LoadingState label="正在从第一条起重算" />;
  if (verdict.isError) return <ErrorState error={verdict.error} onRetry={() => void verdict.refetch()} />;
  const { isWhole, rows, head, firstBroken } = verdict.data;
  const close = (
    <button type="button" className="fs-quiet-button" onClick={onClose}>
      收起
    </button>
  );
  return isWhole ? (
    <NoticeBar tone="green" title="整条链连续，没有改动过的痕迹。" action={close}>
      {` 共 ${rows.toLocaleString('zh-CN')} 条，末条校验值 ${head.slice(0, 16)}`}
    </NoticeBar>
  ) : (
    <NoticeBar tone="red" title={`链在第 ${firstBroken ?? '？'} 条断开。`} action={close}>
      这一条或者它前后的留痕被改动过；请保留数据文件夹原样，联系维护人员。
    </NoticeBar>
  );
}
