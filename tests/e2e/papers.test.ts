/** Papers once issued: a correction names what it replaces, the old stays as it was, codes answer. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  issue,
  opinionInput,
  passCheck,
  reviewAt,
  reviewTarget,
  saveOpinion,
} from '#tests/support/matters.ts';
import { type OfficeApp, openOfficeApp } from '#tests/support/pages/office-app.ts';
import { closePreview, preview, type SavedPaper, savePaper } from '#tests/support/pages/papers.ts';
import { button, dialog, expectMessage, field, sees } from '#tests/support/pages/parts.ts';
import { openStage } from '#tests/support/pages/reviews.ts';
import { verifyCode } from '#tests/support/pages/system.ts';
import { inOrder, openAs } from '#tests/support/pages/window.ts';

const OLD = '罗司法审〔2026〕1号';
const NEW = '罗司法审〔2026〕2号';

let scene: OfficeApp;
let page: Page;
let problems: string[];
let reviewId: number;
let oldPaper: SavedPaper;

beforeAll(async () => {
  scene = await openOfficeApp();
  reviewId = reviewAt(scene.office, 'issued').id;
  ({ page, problems } = await openAs(scene.browser, scene.app, 'liang', `/reviews/${reviewId}`));
});
afterAll(() => scene.close());
inOrder('papers', () => page);

/** Opens one of the review's papers from its register. */
async function openPaper(docNo: string) {
  await openStage(page, '签发');
  await page
    .getByRole('table', { name: '本件的文书' })
    .getByRole('row', { name: new RegExp(docNo) })
    .click();
  return preview(page);
}
const codeOf = (saved: SavedPaper): string => /核验码[:：]?([0-9A-Z-]{6,})/.exec(saved.text)?.[1] ?? '';

test('更正要写原因；签发新件以前，旧件仍是现行', async () => {
  oldPaper = await savePaper(page, await openPaper(OLD));
  expect(oldPaper.text).toContain(OLD);
  await closePreview(page);
  await button(page, '更多').click();
  await page.getByRole('menuitem', { name: '更正意见书' }).click();
  const correct = dialog(page, '更正意见书');
  await page.keyboard.press('Control+Enter');
  await expectMessage(correct, '更正原因', /请填写更正原因/);
  await field(correct, '更正原因').fill('第五条引用条号有误');
  await page.keyboard.press('Control+Enter');
  await correct.waitFor({ state: 'detached' });
  await openStage(page, '签发');
  await sees(page.getByRole('row', { name: new RegExp(OLD) }), '现行有效');
});

test('新件写明替代哪一号和为什么；旧件标已被新版替代，重印一字不差', async () => {
  saveOpinion(scene.office, reviewId, opinionInput({ conclusionNote: '更正后的说明' }));
  scene.office.as('zhou').reviews.submitForCheck(reviewTarget(scene.office, reviewId));
  passCheck(scene.office, reviewId);
  issue(scene.office, reviewId, '2026-11-20');
  await page.reload();
  const fresh = await openPaper(NEW);
  await sees(fresh, '现行有效');
  const newPaper = await savePaper(page, fresh);
  expect(newPaper.text).toContain(NEW);
  expect(newPaper.text).toContain(OLD);
  expect(newPaper.text).toContain('第五条引用条号有误');
  expect(newPaper.text).toContain('更正后的说明');
  await closePreview(page);

  const replaced = await openPaper(OLD);
  await sees(replaced, '已被新版替代');
  expect(await savePaper(page, replaced)).toEqual(oldPaper);
  await closePreview(page);

  const codes = [codeOf(oldPaper), codeOf(newPaper)];
  expect(new Set(codes).size).toBe(2);
  const old = await verifyCode(page, codes[0] ?? '');
  await sees(old, '已被新版替代');
  await sees(old, new RegExp(`现行的是 ${NEW}`));
  const current = await verifyCode(page, codes[1] ?? '');
  await sees(current, '现行有效');
});

test('台账里没有的码，说没有；从核验页能打开那一份', async () => {
  await verifyCode(page, codeOf(oldPaper).toLowerCase());
  await sees(page, '已被新版替代');
  await button(page, '打开这一份').click();
  await sees(await preview(page), OLD);
  await closePreview(page);
  await sees(await verifyCode(page, 'AAAA-BBBB-CCCC'), '台账里没有这个核验码');
  expect(problems).toEqual([]);
});
