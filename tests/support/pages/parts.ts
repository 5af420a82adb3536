/** What every page is made of, found the way a person finds it: by role and label. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export type Place = Page | Locator;

/** Generous: the machine that runs the tests may be busy with other things. */
export const PATIENCE = 20_000;

/** A button by its wording; the shortcut and the reason shown after the wording do not count. */
export const button = (place: Place, name: string): Locator =>
  place.getByRole('button', { name: new RegExp(`^${escaped(name)}(?![一-龥（“])`) });

/** The input, text area or list that carries this label. */
export const field = (place: Place, label: string): Locator => place.getByLabel(label, { exact: true });

export const dialog = (page: Page, title: string): Locator =>
  page.getByRole('dialog', { name: new RegExp(`^${escaped(title)}`) });

/** Waits until the text is on screen. */
export const sees = (place: Place, text: string | RegExp): Promise<void> =>
  place.getByText(text).first().waitFor();

/** Opens the list under `label`, types what narrows it, takes the option. */
export async function choose(
  place: Place,
  label: string,
  option: string | RegExp,
  typed = '',
): Promise<void> {
  const input = field(place, label);
  await input.click();
  if (typed !== '') await input.fill(typed);
  await pageOf(place)
    .getByRole('option', typeof option === 'string' ? { name: option, exact: true } : { name: option })
    .first()
    .click();
}

/** Takes one of a labelled group of choices. */
export const mark = (place: Place, group: string | RegExp, choice: string): Promise<void> =>
  place.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice, exact: true }).check();

/** The button is there, says why it is shut, and does nothing when pressed. */
export async function expectShut(shut: Locator, reason: RegExp): Promise<void> {
  await shut.waitFor();
  await expect.poll(() => shut.getAttribute('aria-disabled'), { timeout: PATIENCE }).toBe('true');
  expect(await shut.textContent()).toMatch(reason);
}

/** Ctrl+Enter, once the page offers this as the next lawful step. */
export async function pressOn(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${escaped(step)}\\s*Ctrl`) }).waitFor();
  await page.keyboard.press('Control+Enter');
}

/** The words under the field that has this label. */
export async function messageOf(place: Place, label: string): Promise<string> {
  const control = field(place, label).first();
  const id = await control.getAttribute('aria-describedby');
  if (id === null) return '';
  return (await pageOf(place).locator(`[id="${id}"]`).textContent()) ?? '';
}

/** Waits for the words under a field. */
export const expectMessage = (place: Place, label: string, wording: RegExp): Promise<void> =>
  expect.poll(() => messageOf(place, label), { timeout: PATIENCE }).toMatch(wording);

const pageOf = (place: Place): Page => ('page' in place ? place.page() : place);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
