/** 十个模块：导航的次序、分组、图标和快捷键。 */
import {
  IconArchive,
  IconChartBar,
  IconChecklist,
  IconFileText,
  IconGavel,
  IconInbox,
  IconLayoutList,
  IconListNumbers,
  IconScale,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Hotkey } from '#renderer/lib/hotkeys.ts';

export interface Module {
  readonly path: string;
  readonly name: string;
  readonly icon: TablerIcon;
  readonly hotkey: Hotkey;
  /** 这一版还没有的模块：它将来做什么，一句话。 */
  readonly plan?: string;
}

export const moduleGroups: readonly (readonly Module[])[] = [
  [
    {
      path: '/workbench',
      name: '工作台',
      icon: IconLayoutList,
      hotkey: 'Alt+1',
      plan: '按紧急程度汇总逾期、三日内到期和本周要办的事。',
    },
  ],
  [
    { path: '/catalog', name: '决策目录', icon: IconListNumbers, hotkey: 'Alt+2' },
    { path: '/decisions', name: '重大行政决策', icon: IconGavel, hotkey: 'Alt+3' },
    { path: '/reviews', name: '合法性审查', icon: IconChecklist, hotkey: 'Alt+4' },
    {
      path: '/documents',
      name: '规范性文件',
      icon: IconFileText,
      hotkey: 'Alt+5',
      plan: '登记规范性文件的审核、公布、有效期和清理。',
    },
    {
      path: '/filings',
      name: '备案审查',
      icon: IconInbox,
      hotkey: 'Alt+6',
      plan: '办理报备登记、审查、改正和漏备对账。',
    },
    {
      path: '/counsel',
      name: '法律顾问',
      icon: IconScale,
      hotkey: 'Alt+7',
      plan: '登记顾问聘期、委托、意见和年度工作量；单件的法律意见现在登记在“合法性审查”里。',
    },
  ],
  [
    {
      path: '/statistics',
      name: '统计年报',
      icon: IconChartBar,
      hotkey: 'Alt+8',
      plan: '生成半年、年度统计表和法治政府建设年度报告的数据。',
    },
    {
      path: '/archive',
      name: '归档',
      icon: IconArchive,
      hotkey: 'Alt+9',
      plan: '编卷内目录、备考表，办理移交；单件的归档情况现在登记在决策记录里。',
    },
  ],
  [{ path: '/system', name: '系统', icon: IconSettings, hotkey: 'Alt+0' }],
];
export const modules: readonly Module[] = moduleGroups.flat();
