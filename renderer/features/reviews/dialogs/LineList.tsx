/** 逐条写的清单（缺失内容、退回理由）：Enter 写下一条，空条上按退格并到上一条。 */
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { isImeBusy } from '#renderer/lib/hotkeys.ts';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { FieldFrame } from '#renderer/ui/FieldFrame.tsx';
import type { RuleId } from '#shared/domain/rules/rules.ts';

export interface LineListProps {
  readonly label: string;
  readonly ruleId?: RuleId;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  /** 整栏的，或者某一条的（键为序号）。 */
  readonly error?: string | null;
  readonly hint?: string;
  readonly maxLines: number;
  readonly maxLength: number;
}

export function LineList(props: LineListProps) {
  const { value, onChange } = props;
  const list = useRef<HTMLOListElement>(null);
  const focus = (index: number): void => {
    // 新的一条下一帧才在页面上。
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[index]?.focus());
  };
  const insertAfter = (index: number): void => {
    if (value.length >= props.maxLines) return;
    onChange(value.toSpliced(index + 1, 0, ''));
    focus(index + 1);
  };
  const remove = (index: number): void => {
    if (value.length <= 1) return onChange(['']);
    onChange(value.toSpliced(index, 1));
    focus(Math.max(0, index - 1));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, index: number): void => {
    if (isImeBusy(event.nativeEvent) || event.ctrlKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (value[index + 1] === undefined) insertAfter(index);
      else focus(index + 1);
    } else if (event.key === 'Backspace' && value[index] === '' && value.length > 1) {
      event.preventDefault();
      remove(index);
    }
  };
  return (
    <FieldFrame
      label={props.label}
      isRequired
      isWide
      isGroup
      ruleId={props.ruleId}
      error={props.error}
      hint={props.hint}
      labelExtra={`${value.filter((line) => line.trim() !== '').length} 条`}
    >
      {() => (
        <div className="rv-lines">
          <ol ref={list}>
            {value.map((line, index) => (
              // 清单只按次序编号，次序就是身份。
              <li key={index}>
                <span className="rv-lines-no">{index + 1}</span>
                <textarea
                  className="rv-cell"
                  rows={1}
                  // 对话框打开时光标停在第一条，不停在条文链接上。
                  data-autofocus={index === 0 || undefined}
                  value={line}
                  maxLength={props.maxLength}
                  aria-label={`${props.label}第 ${index + 1} 条`}
                  spellCheck={false}
                  onChange={(event) =>
                    onChange(value.with(index, event.currentTarget.value.replace(/\n/g, ' ')))
                  }
                  onKeyDown={(event) => onKeyDown(event, index)}
                />
                <button
                  type="button"
                  className="fs-quiet-button fs-icon-button"
                  aria-label={`删去第 ${index + 1} 条`}
                  title="删去"
                  onClick={() => remove(index)}
                >
                  <IconTrash size={15} stroke={1.6} aria-hidden />
                </button>
              </li>
            ))}
          </ol>
          <ActionButton
            size="sm"
            variant="ghost"
            icon={<IconPlus size={14} stroke={1.8} aria-hidden />}
            refusal={value.length >= props.maxLines ? `至多 ${props.maxLines} 条` : null}
            onClick={() => insertAfter(value.length - 1)}
          >
            再加一条
          </ActionButton>
        </div>
      )}
    </FieldFrame>
  );
}

/** 校验错误里属于这张清单的第一句。 */
export const lineError = (errors: Readonly<Record<string, unknown>>, field: string): string | null => {
  const found = Object.entries(errors).find(([path]) => path === field || path.startsWith(`${field}.`));
  if (found === undefined || typeof found[1] !== 'string') return null;
  const index = /\.(\d+)$/.exec(found[0])?.[1];
  return index === undefined ? found[1] : `第 ${Number(index) + 1} 条：${found[1]}`;
};
