/** 系统：单位信息、账户、单位名录、编号规则、审计、核验文书。页签在地址里，刷新不丢。 */
import type { ComponentType } from 'react';
import { useSearchParams } from 'react-router';
import { PageHead, type ScopeTab } from '#renderer/ui/PageHead.tsx';
import { AccountsTab } from './AccountsTab.tsx';
import { AuditTab } from './AuditTab.tsx';
import { NumberingTab } from './NumberingTab.tsx';
import { OfficeTab } from './OfficeTab.tsx';
import { UnitsTab } from './UnitsTab.tsx';
import { VerifyTab } from './VerifyTab.tsx';
import './system.css';

const tabs = {
  office: { label: '单位信息', Body: OfficeTab },
  accounts: { label: '账户', Body: AccountsTab },
  units: { label: '单位名录', Body: UnitsTab },
  numbering: { label: '编号规则', Body: NumberingTab },
  audit: { label: '审计', Body: AuditTab },
  verify: { label: '核验文书', Body: VerifyTab },
} as const satisfies Record<string, { label: string; Body: ComponentType }>;
type TabKey = keyof typeof tabs;
const tabKeys = Object.keys(tabs) as TabKey[];
const scopes: readonly ScopeTab<TabKey>[] = tabKeys.map((key) => ({ key, label: tabs[key].label }));

export function SystemPage() {
  const [params, setParams] = useSearchParams();
  const wanted = params.get('tab');
  const tab = tabKeys.find((key) => key === wanted) ?? 'office';
  const { Body } = tabs[tab];
  return (
    <div className="fs-page">
      <PageHead
        title="系统"
        scopes={scopes}
        scope={tab}
        onScope={(key) => setParams({ tab: key }, { replace: true })}
      />
      <div className="fs-page-body">
        <Body />
      </div>
    </div>
  );
}
