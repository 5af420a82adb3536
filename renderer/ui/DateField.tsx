/** 日期栏：可输 0305、1203、2026.3.5、2026年3月5日；框内右侧回显星期和是否工作日；Ctrl+; 填今天。 */
import { Popover, TextInput } from '@mantine/core';
import { IconCalendar, IconLock } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { isLocalDate, type LocalDate } from '#shared/lib/local-date.ts';
import { dayEcho, useCalendar, useToday } from '#renderer/lib/calendar.ts';
import { hotkeyOf } from '#renderer/lib/hotkeys.ts';
import { readTypedDay } from './date-text.ts';
import { controlAria, FieldFrame, type FieldProps, hasText } from './FieldFrame.tsx';
import { MonthGrid } from './MonthGrid.tsx';

export interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD`；没有填为 null 或者空串。 */
  readonly value?: string | null;
  readonly onChange?: (value: LocalDate | null) => void;
  readonly onBlur?: () => void;
  readonly onFocus?: () => void;
  /** 框内右侧另加的结论，如“提前 6 日”；有它时星期写在日期后面。 */
  readonly verdict?: ReactNode;
  readonly autoFocus?: boolean;
}

export function DateField(props: DateFieldProps) {
  const today = useToday();
  const calendar = useCalendar();
  const value =
    props.value !== undefined && props.value !== null && isLocalDate(props.value) ? props.value : null;
  /** 正在打的字；null 为没有在打，显示值本身。 */
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const read = typed === null ? null : readTypedDay(typed, today);
  const isUnreadable = typed !== null && read?.kind === 'unreadable';

  const type = (text: string): void => {
    setTyped(text);
    const next = readTypedDay(text, today);
    if (next.kind === 'day') props.onChange?.(next.day);
    else if (value !== null) props.onChange?.(null);
  };
  const pick = (day: LocalDate): void => {
    setTyped(null);
    setOpen(false);
    props.onChange?.(day);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (hotkeyOf(event.nativeEvent) !== 'Ctrl+;' || today === null || props.isReadOnly === true) return;
    event.preventDefault();
    pick(today);
  };
  const echo = value === null ? null : dayEcho(calendar, value);
  const shown = typed ?? value ?? '';
  const isEditing = typed !== null && typed !== value;

  return (
    <FieldFrame
      {...props}
      error={
        hasText(props.error) && !isUnreadable ? (
          props.error
        ) : isUnreadable ? (
          <Unreadable typed={typed} />
        ) : null
      }
    >
      {(ids) => (
        <TextInput
          value={shown}
          placeholder="可输 1203"
          inputMode="numeric"
          autoComplete="off"
          readOnly={props.isReadOnly}
          autoFocus={props.autoFocus}
          data-autofocus={props.autoFocus === true || undefined}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            // 再打就整个换掉，不必先删。
            event.currentTarget.select();
            props.onFocus?.();
          }}
          onBlur={() => {
            if (!isUnreadable) setTyped(null);
            props.onBlur?.();
          }}
          rightSectionWidth="auto"
          rightSection={
            <span className="fs-date-inside">
              {echo === null ? null : (
                <span className={echo.isWorkday ? 'fs-date-echo' : 'fs-date-echo fs-date-off'}>
                  {isEditing && value !== null ? `${value} ${echo.text}` : echo.text}
                </span>
              )}
              {props.verdict}
              {props.isReadOnly === true ? (
                <IconLock size={15} stroke={1.6} aria-label="只读" />
              ) : (
                // 月历挂在按钮上：挂在输入框上会换掉它的编号，标签就指不到它了。
                <Popover
                  opened={isOpen}
                  onChange={setOpen}
                  position="bottom-end"
                  trapFocus
                  returnFocus
                  withinPortal
                  shadow="md"
                >
                  <Popover.Target>
                    <button
                      type="button"
                      className="fs-quiet-button fs-date-button"
                      aria-label={`${props.label}：打开月历`}
                      tabIndex={-1}
                      onClick={() => setOpen(!isOpen)}
                    >
                      <IconCalendar size={16} stroke={1.6} aria-hidden />
                    </button>
                  </Popover.Target>
                  <Popover.Dropdown p={8}>
                    <MonthGrid value={value} today={today} calendar={calendar} onPick={pick} />
                  </Popover.Dropdown>
                </Popover>
              )}
            </span>
          }
          {...controlAria(ids, props.isRequired)}
        />
      )}
    </FieldFrame>
  );
}

function Unreadable({ typed }: { readonly typed: string }) {
  return `“${typed}”认不出是哪一天，可写成 0305、2026.3.5 或者 2026年3月5日`;
}
