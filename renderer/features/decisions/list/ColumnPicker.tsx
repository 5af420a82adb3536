/** “10 / 14 列”：勾选要看的列；放不下的按不了，说明原因。 */
import { Checkbox, Popover } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import type { ColumnChoice } from './column-choice.ts';
import { type ColumnKey, columnKeys, columnNames, columnWidth, MIN_TITLE } from './list-columns.tsx';
import type { ScreenSize } from './use-screen.ts';

interface ColumnPickerProps {
  readonly choice: ColumnChoice;
  readonly screen: ScreenSize;
  /** 表能用的宽度；还没有量到为 null。 */
  readonly tableWidth: number | null;
}

export function ColumnPicker({ choice, screen, tableWidth }: ColumnPickerProps) {
  const [isOpen, setOpen] = useState(false);
  const { chosen } = choice;
  const used = chosen.reduce((sum, key) => sum + columnWidth(key, screen), 0);
  const room = tableWidth === null ? Number.POSITIVE_INFINITY : tableWidth - used;
  const isTooWide = (key: ColumnKey): boolean => !chosen.includes(key) && columnWidth(key, screen) > room;
  const lacksRoom = columnKeys.some(isTooWide);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className="fs-quiet-button dl-columns"
          aria-label={`选择列，现有 ${chosen.length} / ${columnKeys.length} 列`}
          onClick={() => setOpen(!isOpen)}
        >
          <IconColumns3 size={16} stroke={1.6} aria-hidden />
          {`${chosen.length} / ${columnKeys.length} 列`}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="dl-column-list">
        {columnKeys.map((key) => (
          <Checkbox
            key={key}
            label={columnNames[key]}
            checked={chosen.includes(key)}
            disabled={key === 'title' || isTooWide(key)}
            onChange={() => choice.toggle(key)}
          />
        ))}
        <div className="dl-column-foot">
          {lacksRoom ? <span>{`再多，事项名称就不足 ${MIN_TITLE} 像素；先去掉几列`}</span> : null}
          <button type="button" className="fs-quiet-button fs-link" onClick={choice.reset}>
            恢复默认
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
