/** 经过：一条记录的审计留痕，新的在前；点开看改前改后。 */
import { useState } from 'react';
import type { AuditRowDto } from '#shared/contract/system.ts';
import type { Input } from '#renderer/lib/client.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { chinaTimeText } from '#shared/lib/local-date.ts';
import { AuditDetail } from './AuditDetail.tsx';
import { Panel } from './Panel.tsx';
import { ErrorState, LoadingState } from './states.tsx';

export interface HistoryPanelProps {
  readonly entity: Input<'audit', 'ofRecord'>['entity'];
  readonly id: number;
  readonly fills?: boolean;
  /** 给了就在标题旁写“全过程”。 */
  readonly onAll?: () => void;
}

export function HistoryPanel({ entity, id, fills, onAll }: HistoryPanelProps) {
  const history = useLedgerQuery('audit', 'ofRecord', { entity, id, limit: 100 });
  const [shown, setShown] = useState<AuditRowDto | null>(null);
  return (
    <Panel
      title="经过"
      extra={
        <>
          {history.isSuccess ? `审计 ${history.data.total} 条` : null}
          {onAll === undefined ? null : (
            <button type="button" className="fs-quiet-button fs-link" onClick={onAll}>
              全过程
            </button>
          )}
        </>
      }
      isFlush
      {...(fills === undefined ? {} : { fills })}
    >
      {history.isPending ? <LoadingState /> : null}
      {history.isError ? <ErrorState error={history.error} onRetry={() => void history.refetch()} /> : null}
      {history.isSuccess && history.data.rows.length === 0 ? (
        <p className="fs-files-empty">还没有留痕。</p>
      ) : null}
      <ul className="fs-history">
        {(history.data?.rows ?? []).map((row) => (
          <li key={row.seq}>
            <button type="button" className="fs-quiet-button" onClick={() => setShown(row)}>
              <time dateTime={row.at} title={chinaTimeText(row.at)}>
                {chinaTimeText(row.at).slice(5, 10)}
              </time>
              <span>{`${row.actor} ${row.summary === '' ? row.title : row.summary}`}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown === null ? null : <AuditDetail row={shown} onClose={() => setShown(null)} />}
    </Panel>
  );
}
