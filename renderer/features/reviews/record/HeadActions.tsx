/** 页头的按钮：更多、次要、主要。不能按的说明原因，菜单里的原因写在下面。 */
import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { ActionButton } from '#renderer/ui/ActionButton.tsx';
import { type ActionLayout, actionNames, type RecordAction } from './record-actions.ts';

export interface HeadActionsProps {
  readonly layout: ActionLayout;
  readonly refusal: (action: RecordAction) => string | null;
  readonly onAction: (action: RecordAction) => void;
}

const DANGER: readonly RecordAction[] = ['void', 'returnPackage'];

export function HeadActions({ layout, refusal, onAction }: HeadActionsProps) {
  const { primary, secondary, more } = layout;
  return (
    <>
      <Menu position="bottom-end" withinPortal width={236}>
        <Menu.Target>
          <button type="button" className="fs-button fs-button-secondary fs-button-md">
            <span>更多</span>
            <IconChevronDown size={14} stroke={1.8} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {more.map((action) => {
            const reason = refusal(action);
            const isDanger = DANGER.includes(action);
            return (
              <Menu.Item
                key={action}
                aria-disabled={reason !== null || undefined}
                closeMenuOnClick={reason === null}
                className={reason === null ? (isDanger ? 'rv-menu-danger' : '') : 'rv-menu-shut'}
                onClick={() => {
                  if (reason === null) onAction(action);
                }}
              >
                {actionNames[action]}
                {reason === null ? null : <span className="rv-menu-reason">{reason}</span>}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      {secondary === null ? null : (
        <ActionButton
          variant={DANGER.includes(secondary) ? 'danger' : 'secondary'}
          refusal={refusal(secondary)}
          onClick={() => onAction(secondary)}
        >
          {actionNames[secondary]}
        </ActionButton>
      )}
      <ActionButton
        variant="primary"
        shortcut="Ctrl+Enter"
        refusal={refusal(primary)}
        onClick={() => onAction(primary)}
      >
        {actionNames[primary]}
      </ActionButton>
    </>
  );
}
