import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The link to the page that was found at a place of the results. */
export const result = (within: Locator, place: number): Locator =>
  within.getByRole('listitem').nth(place).getByRole('link').first();

export const pathsOf = (within: Locator): Promise<string[]> =>
  within.getByRole('listitem').evaluateAll((items) => items.map((item) => item.querySelector('a')?.pathname ?? ''));

export async function openDialog(page: Page, key = '/'): Promise<Locator> {
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.waitFor();
  return dialog;
}

/** Searches, and waits until all that is shown at once is there: texts come after names. */
export async function find(within: Locator, words: string): Promise<void> {
  await within.getByRole('searchbox').fill(words);
  await within.getByRole('listitem').first().waitFor();
  await expect.poll(() => within.locator('.search-status').textContent()).toMatch(/^\d+ pages?(?: ·|$)/);
}

export const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);
