/** 全过程：事项和各次送审的留痕合成一条时间线，谁在哪天做了什么。 */
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import type { AuditRowDto } from '#shared/contract/system.ts';
import { callByName } from '#renderer/lib/client.ts';
import { AuditDetail } from '#renderer/ui/AuditDetail.tsx';
import { Modal } from '#renderer/ui/Modal.tsx';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import { daysOfTimeline } from './timeline.ts';

interface TimelineDialogProps {
  readonly decision: DecisionDto;
  readonly onClose: () => void;
}

/** 一条记录的留痕再多也取得全；合同一次至多给这么多。 */
const LIMIT = 500;

export function TimelineDialog({ decision, onClose }: TimelineDialogProps) {
  const [shown, setShown] = useState<AuditRowDto | null>(null);
  const records = [
    { entity: 'decision' as const, id: decision.id },
    ...decision.reviewIds.map((id) => ({ entity: 'review' as const, id })),
  ];
  const results = useQueries({
    queries: records.map((record) => ({
      queryKey: ['audit', 'ofRecord', { ...record, limit: LIMIT }],
      queryFn: () => callByName('audit', 'ofRecord', { ...record, limit: LIMIT }),
    })),
  });
  const failed = results.find((result) => result.isError);
  const rows = results.flatMap((result) => result.data?.rows ?? []);
  const total = results.reduce((sum, result) => sum + (result.data?.total ?? 0), 0);
  const days = daysOfTimeline(rows);
  const people = new Set(rows.map((row) => row.actor)).size;
  return (
    <Modal
      title={`全过程：${decision.title}`}
      width={860}
      closeLabel="关闭"
      onClose={onClose}
      footNote={
        rows.length < total
          ? `共 ${total} 条，太早的 ${total - rows.length} 条没有列出，请在系统的审计日志里查`
          : `共 ${total} 条，${people} 人，${days.length} 天；点一条看改前改后`
      }
    >
      {results.some((result) => result.isPending) ? <LoadingState /> : null}
      {failed === undefined ? null : (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      )}
      <ol className="dr-timeline">
        {days.map((day) => (
          <li key={day.date}>
            <h3>
              {day.date}
              <span>{day.weekday}</span>
            </h3>
            <ol>
              {day.rows.map((row) => (
                <li key={row.seq}>
                  <button type="button" className="fs-quiet-button" onClick={() => setShown(row)}>
                    <time dateTime={row.at}>{row.time}</time>
                    <strong>{row.actor}</strong>
                    <span className="dr-timeline-kind">{row.kind}</span>
                    <span className="dr-timeline-text">{row.text}</span>
                  </button>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {shown === null ? null : <AuditDetail row={shown} onClose={() => setShown(null)} />}
    </Modal>
  );
}
