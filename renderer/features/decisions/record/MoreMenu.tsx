/** 标题后面的“更多”：登记内容、修改、全过程、中止、恢复、终止、重大调整、作废；按不了的写明原因。 */
import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { DecisionDto } from '#shared/contract/decisions.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { type Lifecycle, lifecycleVerbs } from './LifecycleDialog.tsx';
import type { RecordAccess } from './record-access.ts';

interface MoreMenuProps {
  readonly decision: DecisionDto;
  readonly access: RecordAccess;
  readonly onDetails: () => void;
  readonly onEdit: () => void;
  readonly onLifecycle: (target: Lifecycle) => void;
  readonly onAdjust: () => void;
  readonly onTimeline: () => void;
  readonly onVoid: () => void;
}

export function MoreMenu({
  decision,
  access,
  onDetails,
  onEdit,
  onLifecycle,
  onAdjust,
  onTimeline,
  onVoid,
}: MoreMenuProps) {
  const targets: readonly Lifecycle[] =
    decision.lifecycle === 'suspended' ? ['active', 'terminated'] : ['suspended', 'terminated'];
  const item = (label: React.ReactNode, refusal: string | null, onClick: () => void, key: string) => (
    <Menu.Item key={key} disabled={refusal !== null} onClick={onClick}>
      {label}
      {refusal === null ? null : <span className="dr-menu-why">{refusal}</span>}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-start" withinPortal width={280}>
      <Menu.Target>
        <button
          type="button"
          className="fs-quiet-button fs-icon-button"
          aria-label="更多操作"
          title="更多操作"
        >
          <IconDots size={18} stroke={1.7} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {item('登记内容', null, onDetails, 'details')}
        {item('全过程', null, onTimeline, 'timeline')}
        {item(
          <span className="dr-menu-line">
            修改登记内容 <Kbd keys="F2" />
          </span>,
          access.edit,
          onEdit,
          'edit',
        )}
        <Menu.Divider />
        {targets.map((target) =>
          item(`${lifecycleVerbs[target]}…`, access.lifecycle(target), () => onLifecycle(target), target),
        )}
        {item('重大调整…', access.adjust, onAdjust, 'adjust')}
        <Menu.Divider />
        {item('作废…', access.void, onVoid, 'void')}
      </Menu.Dropdown>
    </Menu>
  );
}
