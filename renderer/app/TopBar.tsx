/** 顶栏：搜索、保密提示、日期、锁定、账户。 */
import { Menu } from '@mantine/core';
import { IconChevronDown, IconLock, IconSearch, IconShieldLock } from '@tabler/icons-react';
import { describeRoles } from '#shared/domain/role.ts';
import { formatChineseDate, isLocalDate } from '#shared/lib/local-date.ts';
import type { Output } from '#renderer/lib/client.ts';
import { useMe } from '#renderer/lib/session.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';

export interface TopBarProps {
  readonly status: Output<'system', 'status'>;
  readonly onSearch: () => void;
  readonly onLock: () => void;
  readonly onLogout: () => void;
  readonly onChangePassword: () => void;
  readonly onHelp: () => void;
}

export function TopBar(props: TopBarProps) {
  const me = useMe();
  const { today, dayLabel } = props.status;
  return (
    <header className="top">
      <div className="top-brand">
        <span className="top-seal" aria-hidden>
          审
        </span>
        <span>法审台账</span>
      </div>
      <button type="button" className="top-search" onClick={props.onSearch}>
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <span>搜索事项、文号、送审件、意见条目</span>
        <Kbd keys="Ctrl+K" />
      </button>
      <div className="top-end">
        <span className="top-secrecy">
          <IconShieldLock size={16} stroke={1.6} aria-hidden />
          非涉密机，不得录入国家秘密
        </span>
        <span className="top-day">
          {isLocalDate(today) ? `${formatChineseDate(today)} ${dayLabel}` : dayLabel}
        </span>
        <button type="button" className="fs-quiet-button top-lock" onClick={props.onLock}>
          <IconLock size={16} stroke={1.6} aria-hidden />
          锁定
        </button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <button type="button" className="fs-quiet-button top-user" title="账户">
              <strong>{me.name}</strong>
              <span className="fs-cut">{describeRoles(me.roles)}</span>
              <IconChevronDown size={15} stroke={1.8} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={props.onChangePassword}>修改密码…</Menu.Item>
            <Menu.Item onClick={props.onHelp} rightSection={<Kbd keys="F1" />}>
              键盘表
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={props.onLogout}>退出登录</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  );
}
