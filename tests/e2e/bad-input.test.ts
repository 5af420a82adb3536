/** What goes wrong at a desk: every refusal is said at the field or on the button, and nothing typed is lost. */
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  decisionReadyForMeeting,
  makeDecision,
  opinionInput,
  reviewAt,
  tableInput,
} from '#tests/support/matters.ts';
import { type Login, PASSWORD, refusal } from '#tests/support/office.ts';
import { startApp } from '#tests/support/app.ts';
import { setUpOffice } from '#tests/support/office.ts';
import { keepEvidence } from '#tests/support/pages/evidence.ts';
import { type OfficeApp, openOfficeApp } from '#tests/support/pages/office-app.ts';
import {
  button,
  choose,
  dialog,
  expectMessage,
  expectShut,
  field,
  sees,
} from '#tests/support/pages/parts.ts';
import { fillHeadings, openFiles, openStage } from '#tests/support/pages/reviews.ts';
import { goTo, openAs } from '#tests/support/pages/window.ts';

let scene: OfficeApp;
let page: Page;
beforeAll(async () => {
  scene = await openOfficeApp({ maxUploadBytes: 2_000_000 });
});
afterAll(() => scene.close());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepEvidence(page, `bad-input ${task.name.slice(0, 12)}`);
  await page.context().close();
});
const open = async (login: Login, path: string): Promise<void> => {
  ({ page } = await openAs(scene.browser, scene.app, login, path));
};
const focusedLabel = (): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active instanceof HTMLInputElement ? (active.labels?.[0]?.textContent ?? '') : '';
  });

test('必填的空着：话在栏下，F8 逐处走，打过的还在', async () => {
  await open('zhou', '/decisions/new');
  await field(page, '事项概要').fill('概要先写好了');
  await page.keyboard.press('Control+Enter');
  await expectMessage(page, '事项名称', /[一-龥]/);
  await expectMessage(page, '类别', /第3条/);
  await sees(page, /处须改正/);
  const walked = new Set<string>();
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('F8');
    walked.add(await focusedLabel());
  }
  expect([...walked]).toEqual(expect.arrayContaining(['事项名称', '类别']));
  expect(await field(page, '事项概要').inputValue()).toBe('概要先写好了');
});

test('日期先后不对：拟上会日早于启动日期，提交不了，一个字没丢', async () => {
  await open('zhou', '/decisions/new');
  await field(page, '事项名称').fill('罗山县城区停车收费调整');
  await choose(page, '类别', /^①/);
  await choose(page, '承办单位', '罗山县水利局');
  await field(page, '启动日期').fill('2026-11-20');
  await field(page, '拟上会日').fill('2026-11-02');
  await page.keyboard.press('Control+Enter');
  await expectMessage(page, '拟上会日', /不能早于启动日期/);
  await field(page, '启动日期').fill('2026-12-20');
  await field(page, '事项概要').click();
  await page.keyboard.press('Control+Enter');
  await expectMessage(page, '启动日期', /不能晚于今天/);
  expect(await field(page, '事项名称').inputValue()).toBe('罗山县城区停车收费调整');
  expect(scene.office.as('zhou').decisions.counts({}).all).toBe(0);
});

test('一人兼经办、复核：自己送的自己不能复核', async () => {
  const admin = scene.office.as('hemin');
  const account = admin.accounts.list({}).find((each) => each.loginName === 'zhou');
  if (account === undefined) throw new Error('没有这个账户');
  const change = (roles: ('handler' | 'checker')[], expectedVersion: number) =>
    admin.accounts.update({ id: account.id, expectedVersion, name: account.name, roles, isActive: true });
  change(['handler', 'checker'], account.version);
  const { id } = reviewAt(scene.office, 'checking');
  await open('zhou', `/reviews/${id}`);
  await expectShut(button(page, '复核通过'), /经办|同一|不同的人/);
  await page.keyboard.press('Control+Enter');
  expect(await dialog(page, '复核通过').count()).toBe(0);
  expect(scene.office.as('zhou').reviews.get({ id }).state).toBe('checking');
});

test('没有法律意见：提交复核按不下去，说明第28条', async () => {
  const { id } = reviewAt(scene.office, 'reviewing');
  await open('zhou', `/reviews/${id}/opinion`);
  await fillHeadings(page, [
    ['符合', '属于法定权限。'],
    ['符合', '程序已经履行。'],
    ['符合', '没有抵触。'],
  ]);
  await page
    .getByRole('radiogroup', { name: '审查结论' })
    .getByRole('radio', { name: '合法', exact: true })
    .check();
  await expectShut(button(page, '提交复核'), /第28条/);
  await sees(page, '还没有法律意见');
});

test('结论不合法：提请集体讨论按不下去，核心也不收（第25条）', async () => {
  const { id } = decisionReadyForMeeting(scene.office, {
    draft: opinionInput({ conclusion: 'unlawful', content: { finding: 'fails', note: '违反上位法。' } }),
  });
  await open('zhou', `/decisions/${id}`);
  await expectShut(button(page, '提请集体讨论'), /第25条/);
  const refused = refusal(() =>
    scene.office.as('zhou').decisions.tableForMeeting(tableInput(scene.office, id)),
  );
  expect(refused.code).toBe('rule');
  expect(refused.message).toMatch(/第(25|二十五)条/);
});

test('两个窗口改同一件：后存的看到对照，打的字都在', async () => {
  const id = makeDecision(scene.office, { title: '罗山县两人同改的事项' });
  await open('zhou', `/decisions/${id}/edit`);
  const other = await openAs(scene.browser, scene.app, 'gao', `/decisions/${id}/edit`);
  await field(page, '事项概要').fill('我这边写的概要');
  await field(other.page, '事项概要').fill('高宇写的概要');
  await other.page.keyboard.press('Control+Enter');
  await other.page.getByRole('tablist', { name: '法定程序和其后环节' }).waitFor();
  await other.page.context().close();
  await page.keyboard.press('Control+Enter');
  const conflict = page.getByRole('region', { name: '与台账不一致' });
  await sees(conflict, '高宇写的概要');
  expect(await field(page, '事项概要').inputValue()).toBe('我这边写的概要');
  await button(conflict, '保留我填的').click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tablist', { name: '法定程序和其后环节' }).waitFor();
  expect(scene.office.as('zhou').decisions.get({ id }).summary).toBe('我这边写的概要');
});

test('只读账户：按钮都关着，说明要什么角色', async () => {
  const { id, decisionId } = reviewAt(scene.office, 'drafted');
  await open('sun', '/decisions');
  await expectShut(button(page, '登记事项'), /需要“.*”角色，您是“只读”/);
  await goTo(page, `/reviews/${id}`);
  await expectShut(button(page, '登记法律意见'), /经办/);
  await goTo(page, `/decisions/${decisionId}`);
  await expectShut(button(page, '提请集体讨论'), /角色|第\d+条/);
  await goTo(page, '/decisions/new');
  await sees(page, /需要“.*”角色/);
});

test('空文件、太大的文件：说清楚，不登记', async () => {
  const { id } = reviewAt(scene.office, 'received');
  await open('zhou', `/reviews/${id}`);
  await openStage(page, '送审登记');
  const files = await openFiles(page, '决策草案及说明');
  const upload = async (file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(files, '上传').click()]);
    await chooser.setFiles(file);
  };
  await upload({ name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await sees(files, '是空文件（0 字节）');
  const folder = mkdtempSync(join(tmpdir(), 'fashen-big-'));
  const big = join(folder, '超大扫描件.pdf');
  const handle = openSync(big, 'w');
  ftruncateSync(handle, 513 * 1024 * 1024);
  closeSync(handle);
  await upload(big);
  await sees(files, /超过单件 512 MB 的上限/);
  rmSync(folder, { recursive: true });
  // Between the page's limit and the host's: the host says it.
  await upload({ name: '偏大.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(3_000_000, 1) });
  await expect.poll(() => files.getByRole('alert').count()).toBe(3);
  expect(scene.office.as('zhou').attachments.list({ subject: 'review', subjectId: id })).toEqual([]);
});

test('打着字被锁：输密码回来，字还在，接着能存', async () => {
  const id = makeDecision(scene.office, { title: '罗山县锁屏时在改的事项' });
  await open('zhou', `/decisions/${id}/edit`);
  await field(page, '事项概要').fill('锁定以前打的字');
  const session = await page.evaluate(() => window.sessionStorage.getItem('ledger.session'));
  scene.app.core.dispatch('session.lock', {}, session);
  await page.keyboard.press('Control+Enter');
  const lock = page.getByRole('dialog', { name: '台账已锁定' });
  await lock.waitFor();
  await field(lock, '密码').fill('不对的密码');
  await page.keyboard.press('Enter');
  await expectMessage(lock, '密码', /[一-龥]/);
  await field(lock, '密码').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await lock.waitFor({ state: 'detached' });
  expect(await field(page, '事项概要').inputValue()).toBe('锁定以前打的字');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tablist', { name: '法定程序和其后环节' }).waitFor();
  expect(scene.office.as('zhou').decisions.get({ id }).summary).toBe('锁定以前打的字');
});

test('程序关了：说明怎么办，打的字还在屏上', async () => {
  const app = await startApp();
  setUpOffice(app.core);
  ({ page } = await openAs(scene.browser, app, 'zhou', '/decisions/new'));
  await field(page, '事项名称').fill('程序关掉以前打的名称');
  await choose(page, '类别', /^①/);
  await choose(page, '承办单位', '罗山县水利局');
  await app.close();
  await page.keyboard.press('Control+Enter');
  await sees(page, /连不上本机的台账程序.*重新打开/);
  expect(await field(page, '事项名称').inputValue()).toBe('程序关掉以前打的名称');
});
