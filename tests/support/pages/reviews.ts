/** The legality review on screen: materials and their files, the opinion editor, the reply. */
import type { Locator, Page } from 'playwright-core';
import { button, dialog, field, mark, sees } from './parts.ts';

/** Those the law does not ask for by name. */
export const otherMaterials = [
  '公众意见采纳情况',
  '专家论证意见',
  '风险评估报告',
  '公平竞争审查表',
  '单位初审意见',
  '会议纪要（局务会）',
] as const;

/** The state of one row of the materials list. */
export const setMaterial = (
  place: Page | Locator,
  name: string,
  state: '有' | '无' | '不适用',
): Promise<void> => mark(place, name, state);

/** Opens one stage of a review's record. */
export const openStage = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('tab', { name: new RegExp(`^${name}|${name}`) })
    .first()
    .click();

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The files of one material, from the record's list of materials. */
export async function openFiles(page: Page, material: string): Promise<Locator> {
  await page.getByRole('button', { name: new RegExp(`^${material}：`) }).click();
  const files = dialog(page, `材料附件：${material}`);
  await files.waitFor();
  return files;
}

/** Through the system's file picker. */
export async function pickFile(page: Page, files: Locator, file: GivenFile): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(files, '上传').click()]);
  await chooser.setFiles(file);
}

/** Let go over the list, as from the desktop. */
export async function dropFile(page: Page, files: Locator, file: GivenFile): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, type, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], name, { type }));
      return transfer;
    },
    { name: file.name, type: file.mimeType, bytes: [...file.buffer] },
  );
  const target = files.getByRole('list').first();
  await target.dispatchEvent('dragover', { dataTransfer });
  await target.dispatchEvent('drop', { dataTransfer });
}

export interface Counsel {
  readonly name: string;
  readonly firm: string;
  /** Whole text as the counsel sent it, numbered. */
  readonly text: string;
  readonly conclusion: string;
}

/** Registers a counsel opinion from a record or the editor whose dialog is open; pastes the text. */
export async function fillCounsel(page: Page, counsel: Counsel): Promise<void> {
  const form = dialog(page, '登记法律意见');
  await field(form, '顾问姓名').fill(counsel.name);
  await field(form, '单位').fill(counsel.firm);
  await mark(form, '结论', counsel.conclusion);
  await field(form, '粘贴全文，按编号拆条').fill(counsel.text);
  await button(form, '拆成逐条').click();
  await sees(form, /拆出 \d+ 条/);
  await page.keyboard.press('Control+Enter');
  const scan = dialog(page, '法律意见的签名扫描件');
  await sees(scan, '已登记');
  await button(scan, '完成').click();
  await scan.waitFor({ state: 'detached' });
}

export const headingQuestions = [
  '决策事项是否符合法定权限',
  '决策草案的形成是否履行相关法定程序',
  '决策草案内容是否符合有关法律、法规、规章和国家政策的规定',
] as const;

/** The three headings of the opinion, in order. */
export async function fillHeadings(
  page: Page,
  values: readonly (readonly [finding: string, note: string])[],
): Promise<void> {
  const notes = ['权限的理由', '程序的理由', '内容的理由'];
  for (const [index, [finding, note]] of values.entries()) {
    await mark(page, headingQuestions[index] ?? '', finding);
    await field(page, notes[index] ?? '').fill(note);
  }
}

/** An item of one's own in the blank row, typed cell by cell with Enter. */
export async function typeItem(page: Page, cells: readonly string[]): Promise<void> {
  await page.keyboard.press('Alt+=');
  for (const [index, text] of cells.entries()) {
    await page.keyboard.type(text);
    if (index < cells.length - 1) await page.keyboard.press('Enter');
  }
}
