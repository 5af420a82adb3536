/** 系统：单位信息、账户、单位名录、编号规则、工作日历、规则库、审计、核验文书，以及别的模块挂进来的页签。页签在地址里，刷新不丢。 */
import type { ComponentType } from 'react';
import { useSearchParams } from 'react-router';
import { PageHead } from '#renderer/ui/PageHead.tsx';
import { AccountsTab } from './AccountsTab.tsx';
import { AuditTab } from './AuditTab.tsx';
import { CalendarTab } from './calendar/CalendarTab.tsx';
import { NumberingTab } from './NumberingTab.tsx';
import { OfficeTab } from './OfficeTab.tsx';
import { RulesTab } from './rules/RulesTab.tsx';
import { UnitsTab } from './UnitsTab.tsx';
import { VerifyTab } from './VerifyTab.tsx';
import './system.css';

export interface SystemTab {
  readonly key: string;
  readonly label: string;
  readonly Body: ComponentType;
}

const officeTab: SystemTab = { key: 'office', label: '单位信息', Body: OfficeTab };
const ownTabs: readonly SystemTab[] = [
  officeTab,
  { key: 'accounts', label: '账户', Body: AccountsTab },
  { key: 'units', label: '单位名录', Body: UnitsTab },
  { key: 'numbering', label: '编号规则', Body: NumberingTab },
  { key: 'calendar', label: '工作日历', Body: CalendarTab },
  { key: 'rules', label: '规则库', Body: RulesTab },
];
const lastTabs: readonly SystemTab[] = [
  { key: 'audit', label: '审计', Body: AuditTab },
  { key: 'verify', label: '核验文书', Body: VerifyTab },
];

interface SystemPageProps {
  /** 别的模块的页签（专家库），由路由挂进来：模块之间不互相引用。 */
  readonly more?: readonly SystemTab[];
}

export function SystemPage({ more = [] }: SystemPageProps) {
  const [params, setParams] = useSearchParams();
  const tabs = [...ownTabs, ...more, ...lastTabs];
  const wanted = params.get('tab');
  const { key: shown, Body } = tabs.find((entry) => entry.key === wanted) ?? officeTab;
  return (
    <div className="fs-page">
      <PageHead
        title="系统"
        scopes={tabs}
        scope={shown}
        onScope={(key) => setParams({ tab: key }, { replace: true })}
      />
      <div className="fs-page-body">
        <Body />
      </div>
    </div>
  );
}
