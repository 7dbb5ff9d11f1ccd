import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Reader, settle } from './reader.ts';

/** The boxes of the steps that are shown. */
export const boxes = (page: Page): Locator => page.locator('[data-tick]:visible');

/** How many steps are done, in the page's words. */
export const countOf = (page: Page): Promise<string | null> => page.locator('[data-steps] span').textContent();

/** Opens a page and waits until its steps are counted. */
export async function openCounted(reader: Reader, address: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await reader.open(address, options);
  await page.locator('[data-steps]').hover();
  await expect.poll(() => countOf(page)).toMatch(/of/);
  return page;
}

/** What this device keeps of steps. */
export const keptKeys = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('pagebook-kept:')));

/** Which of the shown steps are ticked, by their place. */
export const ticked = (page: Page): Promise<number[]> =>
  boxes(page).evaluateAll((all) => all.flatMap((box, index) => ((box as HTMLInputElement).checked ? [index] : [])));

/** The note on a shown step. */
export const noteOf = (page: Page, index: number): Promise<string> =>
  boxes(page).nth(index).locator('xpath=..').locator('[data-note]').inputValue();

/** Goes on by the Tab key until something of that kind has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < 120; stops++) {
    await page.keyboard.press('Tab');
    if (await page.locator(selector).evaluateAll((all) => all.some((each) => each === document.activeElement))) return;
  }
  throw new Error(`Tab does not come to ${selector}`);
}

/** All that has moved since the page began, without anybody having touched it. */
export async function layoutShift(page: Page): Promise<number> {
  await settle(page);
  return page.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    const entries = observer.takeRecords() as (PerformanceEntry & { value: number })[];
    return entries.reduce((sum, { value }) => sum + value, 0);
  });
}
