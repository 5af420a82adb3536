/** 一个月的月历：标出休和班，方向键走日，PgUp PgDn 走月。 */
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { WorkCalendar } from '#shared/domain/deadline/calendar.ts';
import { addDays, type LocalDate, localDate, weekdayOf } from '#shared/lib/local-date.ts';
import { addMonth } from './month.ts';

export interface MonthGridProps {
  readonly value: LocalDate | null;
  readonly today: LocalDate | null;
  readonly calendar: WorkCalendar;
  readonly onPick: (day: LocalDate) => void;
}

const WEEK = ['一', '二', '三', '四', '五', '六', '日'] as const;

export function MonthGrid({ value, today, calendar, onPick }: MonthGridProps) {
  const [cursor, setCursor] = useState<LocalDate>(value ?? today ?? localDate('2026-01-01'));
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [cursor]);
  const first = localDate(`${cursor.slice(0, 8)}01`);
  const start = addDays(first, -((weekdayOf(first) + 6) % 7));
  const weeks = [0, 1, 2, 3, 4, 5].map((week) =>
    [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(start, week * 7 + day)),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveDay(event.key, cursor);
    if (next === null) return;
    event.preventDefault();
    setCursor(next);
  };
  return (
    <div className="fs-month">
      <div className="fs-month-head">
        <button
          type="button"
          className="fs-quiet-button"
          aria-label="上一月"
          onClick={() => setCursor(addMonth(cursor, -1))}
        >
          <IconChevronLeft size={16} stroke={1.6} aria-hidden />
        </button>
        <strong aria-live="polite">{`${Number(cursor.slice(0, 4))}年${Number(cursor.slice(5, 7))}月`}</strong>
        <button
          type="button"
          className="fs-quiet-button"
          aria-label="下一月"
          onClick={() => setCursor(addMonth(cursor, 1))}
        >
          <IconChevronRight size={16} stroke={1.6} aria-hidden />
        </button>
      </div>
      <div ref={grid} role="grid" aria-label="月历" className="fs-month-grid" onKeyDown={onKeyDown}>
        <div role="row" className="fs-month-week">
          {WEEK.map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]} role="row" className="fs-month-week">
            {week.map((day) => (
              <DayCell
                key={day}
                day={day}
                isOutside={day.slice(0, 7) !== cursor.slice(0, 7)}
                isCursor={day === cursor}
                isValue={day === value}
                isToday={day === today}
                calendar={calendar}
                onPick={onPick}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface DayCellProps {
  readonly day: LocalDate;
  readonly isOutside: boolean;
  readonly isCursor: boolean;
  readonly isValue: boolean;
  readonly isToday: boolean;
  readonly calendar: WorkCalendar;
  readonly onPick: (day: LocalDate) => void;
}

function DayCell(props: DayCellProps) {
  const { day } = props;
  const info = props.calendar.dayInfo(day);
  const isHoliday = !info.isWorkday && info.label !== '周末';
  const isMakeUp = info.label === '调休上班';
  const names = [
    props.isOutside ? 'fs-day-outside' : '',
    info.isWorkday ? '' : 'fs-day-off',
    props.isValue ? 'fs-day-value' : '',
    props.isToday ? 'fs-day-today' : '',
  ];
  return (
    <button
      type="button"
      role="gridcell"
      tabIndex={props.isCursor ? 0 : -1}
      aria-selected={props.isValue}
      aria-label={`${day} ${info.label}`}
      title={info.label}
      className={`fs-day ${names.filter((name) => name !== '').join(' ')}`}
      onClick={() => props.onPick(day)}
    >
      {Number(day.slice(8))}
      {isHoliday ? <sup>休</sup> : null}
      {isMakeUp ? <sup className="fs-day-work">班</sup> : null}
    </button>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function moveDay(key: string, from: LocalDate): LocalDate | null {
  if (key === 'PageUp') return addMonth(from, -1);
  if (key === 'PageDown') return addMonth(from, 1);
  const step = STEPS[key];
  return step === undefined ? null : addDays(from, step);
}
