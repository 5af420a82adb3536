/** 界面用的工作日历和“今天”，都取自核心，不读电脑的钟。 */
import { useMemo } from 'react';
import { createCalendar, type WorkCalendar } from '#shared/domain/deadline/calendar.ts';
import { isLocalDate, type LocalDate, weekdayName } from '#shared/lib/local-date.ts';
import { useLedgerQuery } from './query.ts';

const HOUR = 3_600_000;

export function useCalendar(): WorkCalendar {
  const { data } = useLedgerQuery('system', 'calendarYears', {}, { staleTime: HOUR });
  return useMemo(() => createCalendar(data ?? []), [data]);
}

/** 今天；状态还没有取到时为 null。 */
export function useToday(): LocalDate | null {
  const { data } = useLedgerQuery('system', 'status', {}, { staleTime: 60_000 });
  return data !== undefined && isLocalDate(data.today) ? data.today : null;
}

/** `周五 工作日`，非工作日或者暂估的另有说明。 */
export function dayEcho(calendar: WorkCalendar, date: LocalDate): { text: string; isWorkday: boolean } {
  const info = calendar.dayInfo(date);
  const label = info.label === '周末' ? '休息日' : info.label;
  return {
    text: `${weekdayName(date)} ${label}${info.isProvisional ? '（暂估）' : ''}`,
    isWorkday: info.isWorkday,
  };
}
