/** 留痕按天归拢，由早到晚；每一条写明时刻、何人、在事项还是送审名下。 */
import type { AuditRowDto } from '#shared/contract/system.ts';
import { chinaTimeText, isLocalDate, weekdayName } from '#shared/lib/local-date.ts';

export type TimelineRow = AuditRowDto & {
  /** 时:分。 */
  readonly time: string;
  readonly kind: string;
  readonly text: string;
};

export interface TimelineDay {
  readonly date: string;
  readonly weekday: string;
  readonly rows: readonly TimelineRow[];
}

export function daysOfTimeline(rows: readonly AuditRowDto[]): readonly TimelineDay[] {
  const days = new Map<string, TimelineRow[]>();
  for (const row of rows.toSorted((a, b) => a.seq - b.seq)) {
    const at = chinaTimeText(row.at);
    const date = at.slice(0, 10);
    const told: TimelineRow = {
      ...row,
      time: at.slice(11, 16),
      kind: row.entity === 'review' ? '审查' : '事项',
      text: row.summary === '' ? row.title : row.summary,
    };
    const day = days.get(date);
    if (day === undefined) days.set(date, [told]);
    else day.push(told);
  }
  return [...days].map(([date, own]) => ({
    date,
    weekday: isLocalDate(date) ? weekdayName(date) : '',
    rows: own,
  }));
}
