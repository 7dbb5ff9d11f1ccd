import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Reader } from './reader.ts';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
export const BEFORE = 'what was copied before';

export const asks = (page: Page): Locator => page.getByRole('dialog', { name: 'Confirm the target' });

export const copyOf = (page: Page, text: string): Locator =>
  page.locator('figure:visible', { hasText: text }).first().locator('button[data-copy]');

export const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Opens a page whose reader has something in the clipboard already. */
export async function openForCopy(reader: Reader, address: string): Promise<Page> {
  const page = await reader.open(address, CLIPBOARD);
  await page.evaluate((before) => navigator.clipboard.writeText(before), BEFORE);
  return page;
}

/** What going back or on to another link of the same page does. */
export const followLink = (page: Page, query: string): Promise<void> =>
  page.evaluate((to) => {
    history.replaceState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);

/** Presses Copy of a block that asks. */
export async function openDialog(page: Page, text: string): Promise<Locator> {
  await copyOf(page, text).click();
  const dialog = asks(page);
  await dialog.waitFor();
  return dialog;
}

/** Presses Copy of a block that copies at once. */
export async function copyUnasked(page: Page, text: string): Promise<string> {
  await page.evaluate((before) => navigator.clipboard.writeText(before), BEFORE);
  await copyOf(page, text).click();
  await expect.poll(() => clipboard(page)).not.toBe(BEFORE);
  await expect.poll(() => asks(page).count()).toBe(0);
  return clipboard(page);
}
