/** Coming in and going out: the first run, the login, the first change of password. */
import type { Page } from 'playwright-core';
import { button, dialog, field, sees } from './parts.ts';

/** Presses Enter after every value, as somebody at the keyboard does. */
export async function typeThrough(page: Page, values: readonly string[]): Promise<void> {
  for (const value of values) {
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
}

export async function logIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByRole('group', { name: '谁在使用' }).getByText(name, { exact: true }).click();
  await field(page, '密码').fill(password);
  await page.keyboard.press('Enter');
}

/** Logs in and waits for the ledger. */
export async function enter(page: Page, name: string, password: string): Promise<void> {
  await logIn(page, name, password);
  await page.getByRole('navigation').first().waitFor();
}

export async function logOut(page: Page): Promise<void> {
  await page.getByTitle('账户').click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('heading', { name: '登录' }).waitFor();
}

export async function enterAs(page: Page, name: string, password: string): Promise<void> {
  await logOut(page);
  await enter(page, name, password);
}

/** The initial password opens nothing but the dialog that replaces it. */
export async function changeInitialPassword(page: Page, initial: string, own: string): Promise<void> {
  const change = dialog(page, '修改密码');
  await sees(change, '别人设的初始密码');
  await field(change, '现在的密码').fill(initial);
  await field(change, '新密码').fill(own);
  await field(change, '再输一次').fill(own);
  await button(change, '改好').click();
  await change.waitFor({ state: 'detached' });
}
