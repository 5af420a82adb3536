/** 按钮。依法不能按时照样能移到它上面，说出为什么，但按了不动作。 */
import { Tooltip } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { Kbd } from './Kbd.tsx';

export interface ActionButtonProps {
  readonly children: ReactNode;
  readonly onClick?: (() => void) | undefined;
  readonly variant?: 'primary' | 'secondary' | 'danger' | 'ghost';
  /** `md` 30 高，`sm` 26 高，`lg` 36 高。 */
  readonly size?: 'sm' | 'md' | 'lg';
  readonly icon?: ReactNode;
  /** 显示的快捷键；响应由页面的 `useHotkeys` 登记。 */
  readonly shortcut?: string;
  /** 不能按的原因；null 为可以按。 */
  readonly refusal?: string | null;
  readonly isBusy?: boolean;
  readonly type?: 'button' | 'submit';
  readonly form?: string;
  readonly isWide?: boolean;
  readonly autoFocus?: boolean;
  /** 只有图标时的名字。 */
  readonly label?: string;
}

export function ActionButton(props: ActionButtonProps) {
  const { variant = 'secondary', size = 'md', refusal = null, isBusy = false, type = 'button' } = props;
  const reasonId = useId();
  const isShut = refusal !== null;
  const button = (
    <button
      type={isShut ? 'button' : type}
      form={props.form}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- 对话框和登录页把焦点放在唯一的主按钮上
      autoFocus={props.autoFocus}
      data-autofocus={props.autoFocus === true || undefined}
      className={`fs-button fs-button-${isShut ? 'shut' : variant} fs-button-${size}${
        props.isWide === true ? ' fs-button-wide' : ''
      }`}
      aria-disabled={isShut || isBusy || undefined}
      aria-describedby={isShut ? reasonId : undefined}
      aria-busy={isBusy || undefined}
      aria-label={props.label}
      onClick={(event) => {
        if (isShut || isBusy) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {isShut ? <IconLock size={15} stroke={1.6} aria-hidden /> : props.icon}
      <span>{props.children}</span>
      {props.shortcut === undefined ? null : (
        <Kbd keys={props.shortcut} isOnPrimary={variant === 'primary' && !isShut} />
      )}
      {isShut ? (
        <span id={reasonId} className="fs-visually-hidden">
          {refusal}
        </span>
      ) : null}
    </button>
  );
  if (!isShut) return button;
  return (
    <Tooltip label={refusal} multiline maw={360} position="bottom" withArrow>
      {button}
    </Tooltip>
  );
}
