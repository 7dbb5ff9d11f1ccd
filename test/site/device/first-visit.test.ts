import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { sharedBrowser } from '../../support/browser.ts';
import { wikiFiles } from '../../support/device-files.ts';
import { type DeviceSite, deviceSite, statusIn } from '../../support/device-site.ts';
import { goFilled } from '../../support/reader.ts';

const ALERT = '/alerts/HighCPU/?host=web-1';
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A page that nobody has touched, in a profile whose timers are those of the browser. */
async function untouched(site: DeviceSite): Promise<Page> {
  const context = await (await sharedBrowser()).newContext({ baseURL: site.origin, locale: 'en-GB', ...phone });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await goFilled(page, ALERT);
  return page;
}

/** That the page is there without the server, filled from another link. */
async function expectKept(site: DeviceSite, page: Page): Promise<void> {
  await expect.poll(async () => (await statusIn(page))?.pages).toBe(1);
  await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
  await site.stop();
  await goFilled(page, '/alerts/HighCPU/?host=web-2');
  await expect.poll(() => page.locator('article').textContent()).toContain('The machine web-2 is busy');
  await expect.poll(() => page.locator('p.offline').textContent()).toMatch(/^Copy from/);
}

test('a page that was only looked at is kept, and nothing on it moves for that', async () => {
  const site = await deviceSite(wikiFiles);
  const page = await untouched(site);
  const shown = (): Promise<string> => page.evaluate(() => document.body.outerHTML);
  const before = await shown();
  await expect.poll(async () => (await statusIn(page))?.pages).toBe(1);
  await expect.poll(shown).toBe(before);
  await expect.poll(() => page.locator('link[rel=stylesheet][href*="later."]:not(template *)').count()).toBe(0);
  await expectKept(site, page);
});

test('a page is kept when it is put aside at once', async () => {
  const site = await deviceSite(wikiFiles);
  // Its own timers wait: what happens, happens because it is put aside.
  const page = await site.context.newPage();
  await goFilled(page, ALERT);
  expect(await statusIn(page)).toBeUndefined();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expectKept(site, page);
});

test('a page that is touched after a while does all that others do, once', async () => {
  const site = await deviceSite(wikiFiles);
  const page = await untouched(site);
  await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
  site.asked();
  await page.locator('[data-tick]').first().tap();
  await expect.poll(() => page.locator('[data-steps]').textContent()).toContain('1 of 2');
  await page.locator('.dock').waitFor();
  expect(site.asked().filter((url) => /sw\.js|head\.json|\/(?:later|start)\.[\w-]+\.js/.test(url))).toEqual([]);
});
