/** One matter from an empty folder to the meeting's door, by mouse and keyboard, each by the right person. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '#tests/support/app.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { changeInitialPassword, enterAs, logIn, logOut, typeThrough } from '#tests/support/pages/access.ts';
import { closePreview, makePdf, preview, savePaper } from '#tests/support/pages/papers.ts';
import {
  button,
  choose,
  dialog,
  expectMessage,
  expectShut,
  field,
  mark,
  PATIENCE,
  pressOn,
  sees,
} from '#tests/support/pages/parts.ts';
import {
  dropFile,
  fillCounsel,
  fillHeadings,
  openFiles,
  openStage,
  otherMaterials,
  pickFile,
  setMaterial,
  typeItem,
} from '#tests/support/pages/reviews.ts';
import { inOrder, openWindow } from '#tests/support/pages/window.ts';
import { ADMIN_PASSWORD, COUNSEL_TEXT, INITIAL, MATTER, OWN, people } from '#tests/support/story.ts';
import { createAccount, expectWholeChain, openSystem } from '#tests/support/pages/system.ts';

let app: App;
let browser: Browser;
let page: Page;
let outbound: string[];
let problems: string[];

beforeAll(async () => {
  [app, browser] = await Promise.all([
    startApp({ now: () => new Date('2026-11-23T10:00:00+08:00') }),
    launchBrowser(),
  ]);
  ({ page, outbound, problems } = await openWindow(browser, app));
});
afterAll(async () => {
  await browser.close();
  await app.close();
});
inOrder('main-line', () => page);

test('首次使用：填单位和管理员，一路 Enter，建立台账', async () => {
  await page.getByRole('heading', { name: '单位与管理员' }).waitFor();
  const office = ['罗山县司法局', '罗司法审', '罗山县人民政府', '信阳市人民政府'];
  await typeThrough(page, [...office, '何敏', 'hemin', ADMIN_PASSWORD, ADMIN_PASSWORD]);
  await page.getByRole('heading', { name: '工作日历' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await sees(page, '何敏（登录名 hemin）');
  await button(page, '建立台账').click();
  await page.getByRole('navigation').first().waitFor();
  await sees(page, '还没有登记决策事项');
});

test('管理员建三个账户；每个人第一次登录都要改密码', async () => {
  await openSystem(page, '账户');
  for (const person of people) await createAccount(page, { ...person, password: INITIAL });
  for (const person of people) {
    await logOut(page);
    await logIn(page, person.name, INITIAL);
    await changeInitialPassword(page, INITIAL, OWN);
    await page.getByRole('navigation').first().waitFor();
  }
});

test('登记决策事项，承办单位当场新增', async () => {
  await enterAs(page, '周文静', OWN);
  await page.keyboard.press('Alt+3');
  await sees(page, '还没有登记决策事项');
  await page.keyboard.press('Alt+n');
  await field(page, '事项名称').waitFor();
  await page.keyboard.type(MATTER);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
  await choose(page, '类别', /^④/);
  await choose(page, '承办单位', /新增单位/, '罗山县教育体育局');
  const unit = dialog(page, '新增单位');
  await field(unit, '简称').fill('县教育体育局');
  await page.keyboard.press('Control+Enter');
  await unit.waitFor({ state: 'detached' });
  await field(page, '启动日期').fill('0901');
  await field(page, '拟上会日').fill('1218');
  await field(page, '事项概要').fill('引进华水大学在罗山县建设江淮校区。');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: MATTER }).waitFor();
});

test('登记送审，缺一件法定材料：受理按不下去，说明第26条', async () => {
  await page.getByRole('tab', { name: /^合法性审查/ }).click();
  await button(page, '登记送审').click();
  await expect.poll(() => field(page, '送审稿名称').inputValue(), { timeout: PATIENCE }).toContain(MATTER);
  await field(page, '联系人').fill('李明');
  await field(page, '联系电话').fill('0376-2175566');
  await setMaterial(page, '决策草案及说明', '有');
  await setMaterial(page, '法律法规政策依据', '有');
  await setMaterial(page, '履行法定程序说明', '无');
  for (const name of otherMaterials.slice(0, 3)) await setMaterial(page, name, '有');
  for (const name of otherMaterials.slice(3)) {
    await setMaterial(page, name, '不适用');
    await page.getByLabel(`${name}的说明`).fill('本件不涉及');
  }
  await sees(page, '法定材料还缺 1 项');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: `${MATTER}（草案）` }).waitFor();
  await expectShut(button(page, '受理'), /第(二十六|26)条/);
});

test('附件：选取一件、拖放一件，打开看', async () => {
  await openStage(page, '送审登记');
  const files = await openFiles(page, '决策草案及说明');
  const pdf = { name: '决策草案.pdf', mimeType: 'application/pdf', buffer: await makePdf(page, '决策草案') };
  await pickFile(page, files, pdf);
  await button(files, '决策草案.pdf').waitFor();
  await dropFile(page, files, { name: '起草说明.txt', mimeType: 'text/plain', buffer: Buffer.from('说明') });
  await button(files, '起草说明.txt').waitFor();
  await button(files, '决策草案.pdf').click();
  const shown = dialog(page, '决策草案.pdf');
  await shown.locator('canvas').first().waitFor();
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await files.waitFor({ state: 'detached' });
});

test('要求补正，看补正通知书；收到补正', async () => {
  await button(page, '要求补正').click();
  const ask = dialog(page, '要求补正');
  await expect.poll(() => field(ask, '缺失内容第 1 条').inputValue()).toBe('履行法定程序说明');
  await field(ask, '补正期限').fill('1127');
  await page.keyboard.press('Control+Enter');
  await ask.waitFor({ state: 'detached' });
  await openStage(page, '受理');
  await page.getByRole('table', { name: '补正、退回通知' }).getByRole('button').first().click();
  const notice = await preview(page);
  const { text } = await savePaper(page, notice);
  expect(text).toContain('履行法定程序说明');
  expect(text).toContain('罗山县教育体育局');
  await closePreview(page);

  await button(page, '收到补正材料').click();
  const received = dialog(page, '收到补正材料');
  await setMaterial(received, '履行法定程序说明', '有');
  await page.keyboard.press('Control+Enter');
  await received.waitFor({ state: 'detached' });
});

test('受理：不足七个工作日要写理由；够了就不用', async () => {
  await pressOn(page, '受理');
  const accept = dialog(page, '受理');
  await choose(accept, '承办人', '周文静');
  await field(accept, '要求答复日').fill('1127');
  await expectMessage(accept, '要求答复日', /不足|少于|7/);
  await field(accept, '时间不足的理由').waitFor();
  await page.keyboard.press('Control+Enter');
  await expectMessage(accept, '时间不足的理由', /理由/);
  await field(accept, '要求答复日').fill('1204');
  await field(accept, '时间不足的理由').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Enter');
  await accept.waitFor({ state: 'detached' });
  await sees(page, '起草意见');
});

test('登记法律意见：粘贴带编号的全文，拆成三条', async () => {
  await button(page, '登记法律意见').click();
  await fillCounsel(page, {
    name: '方哲',
    firm: '河南楚风律师事务所',
    text: COUNSEL_TEXT,
    conclusion: '修改后可行',
  });
  await sees(page, '方哲');
});

test('起草：三项审查、引入两条、自写一条；有必须修改时不能选合法', async () => {
  await button(page, '打开审查意见').click();
  await fillHeadings(page, [
    ['符合', '属于县政府法定权限。'],
    ['部分不符', '征求公众意见的期限不足三十日。'],
    ['部分不符', '部分条款与预算法的规定不一致。'],
  ]);
  await button(page, '引入第 1 条').click();
  await button(page, '引入第 2 条').click();
  await typeItem(page, [
    '第十二条',
    '没有写明违约责任',
    '《中华人民共和国民法典》第四百七十条',
    '补充违约责任条款',
  ]);
  const severity = page.getByRole('button', { name: /^第 1 条程度/ });
  if ((await severity.innerText()) !== '必须修改') {
    await severity.focus();
    await page.keyboard.press('Space');
  }
  const conclusion = page.getByRole('radiogroup', { name: '审查结论' });
  await expect
    .poll(() => conclusion.getByRole('radio', { name: '合法', exact: true }).isDisabled())
    .toBe(true);
  await sees(page, /不能选“合法”/);
  await mark(page, '审查结论', '应当予以修改');
});

test('预览是草稿，不是意见书；提交复核', async () => {
  await button(page, '预览意见书').click();
  const draft = await preview(page);
  await sees(draft, '草稿，未编号不能盖章');
  await closePreview(page);
  await page.keyboard.press('Control+Enter');
  await sees(page, '待复核');
});

test('复核人从名单上用键盘打开，复核通过', async () => {
  await enterAs(page, '陈立新', OWN);
  await page.keyboard.press('Alt+4');
  const row = page.getByRole('table').getByRole('row', { name: new RegExp(MATTER) });
  await row.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await pressOn(page, '复核通过');
  const pass = dialog(page, '复核通过');
  await field(pass, '复核意见').fill('同意。');
  await page.keyboard.press('Control+Enter');
  await pass.waitFor({ state: 'detached' });
  await sees(page, '待签发');
});

test('负责人签发，取 1 号；存成 PDF，文号、标题、结论、人名都在纸上', async () => {
  await enterAs(page, '梁国栋', OWN);
  await pressOn(page, '签发');
  const issue = dialog(page, '签发审查意见书');
  await sees(issue, '罗司法审〔2026〕1号');
  await page.keyboard.press('Control+Enter');
  const paper = await preview(page);
  await sees(paper, '现行有效');
  const { fileName, text } = await savePaper(page, paper);
  expect(fileName).toBe('罗司法审〔2026〕1号 重大行政决策合法性审查意见书.pdf');
  for (const wording of [
    '罗司法审〔2026〕1号',
    MATTER,
    '应当予以修改',
    '兜底偿还',
    '没有写明违约责任',
    '周文静',
    '梁国栋',
    '罗山县司法局',
  ])
    expect(text).toContain(wording);
  await closePreview(page);
});

test('承办单位逐条反馈；决策记录说还差什么才能上会', async () => {
  await enterAs(page, '周文静', OWN);
  await pressOn(page, '登记反馈');
  const reply = dialog(page, '登记承办单位反馈');
  await mark(reply, '第 1 条采纳情况', '采纳');
  await mark(reply, '第 2 条采纳情况', '部分采纳');
  await mark(reply, '第 3 条采纳情况', '采纳');
  await page.keyboard.press('Control+Enter');
  await sees(reply, '部分采纳、未采纳的请写理由');
  await field(reply, '第 2 条的理由').fill('分期安排预算支出。');
  await page.keyboard.press('Control+Enter');
  await reply.waitFor({ state: 'detached' });
  await sees(page, '已反馈');

  await button(page, '打开决策事项').click();
  await page.getByRole('heading', { name: MATTER }).waitFor();
  await expectShut(button(page, '提请集体讨论'), /第\d+条/);
  await button(page, '能不能上会').click();
  const gates = dialog(page, '能不能上会');
  await gates.getByRole('table').first().waitFor();
  const unmet = await gates.getByRole('row').filter({ hasText: '不符合' }).allInnerTexts();
  expect(unmet.join('\n')).toMatch(/公众参与|风险评估|专家论证/);
  const met = await gates
    .getByRole('row')
    .filter({ hasText: /^(?!.*不符合).*符合/s })
    .allInnerTexts();
  expect(met.join('\n')).toMatch(/合法性审查/);
  await page.keyboard.press('Escape');
  await gates.waitFor({ state: 'detached' });
});

test('整条审计链连续；没有出本机，没有报错', async () => {
  await enterAs(page, '何敏', ADMIN_PASSWORD);
  await expectWholeChain(page);
  expect(outbound).toEqual([]);
  expect(problems).toEqual([]);
});
