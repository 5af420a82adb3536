/** 对话框：点外面不关；有没存的内容时 Esc 先问；错误写在框内；关掉后焦点回原处。 */
import { Modal as MantineModal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type HotkeyMap, useHotkeys } from '#renderer/lib/hotkeys.ts';
import { errorLine } from '#renderer/lib/messages.ts';
import { ActionButton } from './ActionButton.tsx';
import { NoticeBar } from './states.tsx';

export interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** 右下角的按钮；“取消”由这里给。 */
  readonly actions?: ReactNode;
  /** 左下角的提示。 */
  readonly footNote?: ReactNode;
  readonly hasUnsaved?: boolean;
  readonly error?: unknown;
  readonly width?: number;
  /** 框内的快捷键，如 Ctrl+Enter 提交。 */
  readonly keys?: HotkeyMap;
  readonly closeLabel?: string;
}

/** 挂上就打开，卸下就关闭。 */
export function Modal(props: ModalProps) {
  const [isAsking, setAsking] = useState(false);
  const close = (): void => {
    if (props.hasUnsaved === true) setAsking(true);
    else props.onClose();
  };
  useHotkeys({ ...props.keys, Esc: isAsking ? () => setAsking(false) : close }, 'modal');
  return (
    <MantineModal.Root
      opened
      onClose={close}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size={props.width ?? 560}
      centered
      classNames={{ content: 'fs-modal' }}
    >
      <MantineModal.Overlay backgroundOpacity={0.35} color="#1b2430" />
      <MantineModal.Content>
        <div className="fs-modal-head">
          <MantineModal.Title className="fs-modal-title">{props.title}</MantineModal.Title>
          {/* 键盘有 Esc 和“取消”；不占第一个焦点，焦点直接落在第一栏。 */}
          <MantineModal.CloseButton aria-label="关闭" tabIndex={-1} />
        </div>
        <div className="fs-modal-body fs-scroll">
          {props.error === undefined || props.error === null ? null : (
            <NoticeBar tone="red">{errorLine(props.error)}</NoticeBar>
          )}
          {props.children}
        </div>
        <div className="fs-modal-foot">
          {isAsking ? (
            <>
              <span className="fs-modal-ask">还有没存的内容，关闭会丢掉。</span>
              <ActionButton variant="danger" onClick={props.onClose}>
                放弃并关闭
              </ActionButton>
              <ActionButton autoFocus onClick={() => setAsking(false)}>
                继续填写
              </ActionButton>
            </>
          ) : (
            <>
              <span className="fs-modal-note">{props.footNote}</span>
              <ActionButton onClick={close} shortcut="Esc">
                {props.closeLabel ?? '取消'}
              </ActionButton>
              {props.actions}
            </>
          )}
        </div>
      </MantineModal.Content>
    </MantineModal.Root>
  );
}
