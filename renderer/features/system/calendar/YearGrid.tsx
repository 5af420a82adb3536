/** 一年十二个小月历。放假填色加“休”，调休加框和“班”，周末浅字，今天下划；悬停和光标处说出全文。 */
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
const marks: Readonly<Record<DayKind, string>> = { workday: '', weekend: '', holiday: '休', makeUp: '班' };

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
    <div ref={grid} className="yc fs-scroll" onKeyDown={onKeyDown} onClick={point}>
      {yearMonths(years, year).map(({ month, weeks, workdays }) => (
        <section key={month} className="yc-month" aria-label={`${month}月`}>
          <header>
            <strong>{`${month}月`}</strong>
            <span>{`${workdays} 个工作日`}</span>
          </header>
          <div role="grid" aria-label={`${year}年${month}月`} className="yc-days">
            <div role="row">
              {WEEK.map((name) => (
                <span key={name} role="columnheader">
                  {name}
                </span>
              ))}
            </div>
            {weeks.map((week, index) => (
              // 一个月里第几周就是它的身份。
              <div key={index} role="row">
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
        </section>
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
      {marks[day.kind] === '' ? null : <sup aria-hidden>{marks[day.kind]}</sup>}
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
            8{marks[kind] === '' ? null : <sup>{marks[kind]}</sup>}
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
