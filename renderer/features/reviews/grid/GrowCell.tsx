/** 随内容长高的单元格；平时像文字，移进来才像输入框。 */
import { useLayoutEffect, useRef } from 'react';

export interface GrowCellProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly placeholder?: string;
  /** 不改不能提交。 */
  readonly isWrong?: boolean;
  readonly cellId?: string;
}

// 旧内核的浏览器不认 field-sizing，由脚本量高。
const canSizeItself = CSS.supports('field-sizing', 'content');

function fit(element: HTMLTextAreaElement): void {
  if (canSizeItself) return;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight}px`;
}

export function GrowCell(props: GrowCellProps) {
  const { value } = props;
  const element = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (element.current !== null) fit(element.current);
  }, [value]);
  return (
    <textarea
      ref={element}
      className={`rv-cell${props.isWrong === true ? ' rv-cell-wrong' : ''}`}
      rows={1}
      value={value}
      aria-label={props.label}
      aria-invalid={props.isWrong === true || undefined}
      data-cell={props.cellId}
      maxLength={props.maxLength}
      placeholder={props.placeholder}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
