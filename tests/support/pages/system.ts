/** The system pages: accounts, audit, verification of papers. */
import type { Locator, Page } from 'playwright-core';
import { button, dialog, field, sees } from './parts.ts';

export async function openSystem(page: Page, tab: string): Promise<void> {
  await page.keyboard.press('Alt+0');
  await page.getByRole('tab', { name: tab }).click();
}

export interface NewAccount {
  readonly name: string;
  readonly loginName: string;
  readonly roles: readonly string[];
  readonly password: string;
}

/** From the accounts tab: Alt+N, the fields, Ctrl+Enter. */
export async function createAccount(page: Page, account: NewAccount): Promise<void> {
  await page.keyboard.press('Alt+n');
  const form = dialog(page, '新建账户');
  await field(form, '姓名').fill(account.name);
  await field(form, '登录名').fill(account.loginName);
  for (const role of account.roles) await form.getByRole('checkbox', { name: role, exact: true }).check();
  await field(form, '初始密码').fill(account.password);
  await page.keyboard.press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  await sees(page.getByRole('table', { name: '账户' }), account.name);
}

/** Recomputes the whole audit chain on screen. */
export async function expectWholeChain(page: Page): Promise<void> {
  await openSystem(page, '审计');
  await button(page, '校验整条链').click();
  await sees(page, '整条链连续');
}

/** Asks about a code; gives the place where the answer stands. */
export async function verifyCode(page: Page, code: string): Promise<Locator> {
  await openSystem(page, '核验文书');
  await field(page, '核验码').fill(code);
  await page.keyboard.press('Enter');
  return page.getByRole('main');
}
