/** 一年十二个小月历。放假圆角有色，调休方框加粗，周末灰底，今天下划；悬停和光标处说出全文。 */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { CalendarYear } from '#shared/domain/deadline/calendar.ts';
import { isLocalDate, type LocalDate } from '#shared/lib/local-date.ts';
import { type DayKind, moveInYear, type YearDay, yearMonths } from './year-days.ts';

interface YearGridProps {
  readonly years: readonly CalendarYear[];
  readonly year: number;
  readonly today: LocalDate | null;
  readonly cursor: LocalDate;
  readonly onCursor: (day: LocalDate) => void;
}

const WEEK = ['一', '二', '三', '四', '五', '六', '日'] as const;

export function YearGrid({ years, year, today, cursor, onCursor }: YearGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const isKeyboardMove = useRef(false);
  useEffect(() => {
    if (!isKeyboardMove.current) return;
    isKeyboardMove.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [cursor]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveInYear(event.key, cursor);
    if (next === null || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    isKeyboardMove.current = next !== cursor;
    onCursor(next);
  };
  const point = (event: { readonly target: EventTarget }): void => {
    const date = event.target instanceof HTMLElement ? event.target.dataset['date'] : undefined;
    if (date !== undefined && isLocalDate(date)) onCursor(date);
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={`${year}年日历`}
      className="yc fs-scroll"
      onKeyDown={onKeyDown}
      onClick={point}
    >
      {yearMonths(years, year).map(({ month, weeks, workdays }) => (
        <div key={month} role="rowgroup" aria-label={`${month}月`} className="yc-month">
          <div role="row" className="yc-head">
            <span role="rowheader">
              <strong>{`${month}月`}</strong>
              <span>{`${workdays} 个工作日`}</span>
            </span>
          </div>
          <div role="row" className="yc-week">
            {WEEK.map((name) => (
              <span key={name} role="columnheader">
                {name}
              </span>
            ))}
          </div>
          {weeks.map((week, index) => (
            // 一个月里第几周就是它的身份。
            <div key={index} role="row" className="yc-week">
              {week.map((day, at) =>
                day === null ? (
                  <span key={`blank-${at}`} role="gridcell" />
                ) : (
                  <DayCell
                    key={day.date}
                    day={day}
                    isToday={day.date === today}
                    isCursor={day.date === cursor}
                  />
                ),
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

interface DayCellProps {
  readonly day: YearDay;
  readonly isToday: boolean;
  readonly isCursor: boolean;
}

function DayCell({ day, isToday, isCursor }: DayCellProps) {
  const text = isToday ? `${day.text}，今天` : day.text;
  return (
    <span
      role="gridcell"
      tabIndex={isCursor ? 0 : -1}
      aria-label={text}
      aria-current={isToday ? 'date' : undefined}
      title={text}
      data-date={day.date}
      className={`yc-day yc-${day.kind}${isToday ? ' yc-today' : ''}`}
    >
      {Number(day.date.slice(8))}
    </span>
  );
}

const legend: readonly { readonly kind: DayKind; readonly name: string }[] = [
  { kind: 'workday', name: '工作日' },
  { kind: 'weekend', name: '周末' },
  { kind: 'holiday', name: '放假' },
  { kind: 'makeUp', name: '调休上班' },
];

export function YearLegend() {
  return (
    <ul className="yc-legend" aria-label="图例">
      {legend.map(({ kind, name }) => (
        <li key={kind}>
          <span className={`yc-day yc-${kind}`} aria-hidden>
            8
          </span>
          {name}
        </li>
      ))}
      <li>
        <span className="yc-day yc-today" aria-hidden>
          8
        </span>
        今天
      </li>
    </ul>
  );
}
