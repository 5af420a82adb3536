/** 左侧导航：四组十个模块，件数在右；不足 1320 像素时收成图标。 */
import { Tooltip } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Fragment } from 'react';
import { NavLink } from 'react-router';
import { chinaDateOf, chinaTimeText, daysBetween, isLocalDate } from '#shared/lib/local-date.ts';
import type { Output } from '#renderer/lib/client.ts';
import { useLedgerQuery } from '#renderer/lib/query.ts';
import { ProcedureMark } from '#renderer/ui/ProcedureMark.tsx';
import { keyLabel } from '#renderer/ui/key-label.ts';
import { type Module, moduleGroups } from './modules.tsx';

type Status = Output<'system', 'status'>;

export function Navigation({ status }: { readonly status: Status }) {
  const decisions = useLedgerQuery('decisions', 'counts', {});
  const reviews = useLedgerQuery('reviews', 'counts', {});
  // 取不到件数时不显示数字；页面本身会说明出了什么错。
  const counts: Readonly<Record<string, number | undefined>> = {
    '/decisions': decisions.data?.open,
    '/reviews': reviews.data?.open,
  };
  return (
    <nav className="nav" aria-label="模块">
      <div className="nav-groups fs-scroll">
        {moduleGroups.map((group, index) => (
          <Fragment key={group[0]?.path}>
            {index === 0 ? null : <hr />}
            {group.map((module) => (
              <NavItem key={module.path} module={module} count={counts[module.path]} />
            ))}
          </Fragment>
        ))}
      </div>
      <div className="nav-foot">
        <strong>{status.office?.name}</strong>
        <BackupHealth status={status} />
        {status.isSample ? <span className="nav-sample">样例台账，内容虚构</span> : null}
      </div>
    </nav>
  );
}

function NavItem({ module, count }: { readonly module: Module; readonly count: number | undefined }) {
  const Icon = module.icon;
  return (
    <Tooltip
      label={`${module.name}（${keyLabel(module.hotkey)}）`}
      position="right"
      openDelay={300}
      events={{ hover: true, focus: false, touch: false }}
    >
      <NavLink to={module.path} className="nav-item">
        <Icon size={16} stroke={1.5} aria-hidden />
        <span className="nav-name">{module.name}</span>
        {count === undefined || count === 0 ? null : <span className="nav-count">{count}</span>}
      </NavLink>
    </Tooltip>
  );
}

const STALE_AFTER_DAYS = 7;

/** 备份是否新近；没有备份、超过 7 天都要看得见。 */
function BackupHealth({ status }: { readonly status: Status }) {
  const { lastBackupAt, today } = status;
  if (lastBackupAt === null)
    return (
      <span className="nav-health fs-text-amber">
        <ProcedureMark mark="attention" size={13} isDecorative />
        <span>还没有备份</span>
      </span>
    );
  const day = chinaDateOf(new Date(lastBackupAt));
  const age = isLocalDate(today) ? daysBetween(day, today) : 0;
  if (age > STALE_AFTER_DAYS)
    return (
      <span className="nav-health fs-text-red">
        <ProcedureMark mark="barred" size={13} isDecorative />
        <span>{`${age} 天没有备份`}</span>
      </span>
    );
  const time = chinaTimeText(lastBackupAt).slice(11, 16);
  return (
    <span className="nav-health">
      <IconCircleCheck size={14} stroke={1.6} aria-hidden className="fs-text-green" />
      <span>{`${age === 0 ? '今天' : day.slice(5)} ${time} 已备份`}</span>
    </span>
  );
}
