import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ALERT, languageSections } from '../support/article.ts';
import { axeFindings } from '../support/axe.ts';
import { useReader } from '../support/reader.ts';
import { tabTo } from '../support/steps.ts';

const reader = useReader();
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const ROW = '[data-choose=language]:visible';

const rendered = async (page: Page): Promise<Set<string>> =>
  new Set((await languageSections(page)).flatMap((each) => (each.rendered ? [each.language] : [])));

describe('a language that the link does not give', () => {
  test('is asked for in one row above closed folds, of which one is to be seen', async () => {
    const page = await reader.open(ALERT);
    await expect
      .poll(() => page.locator(ROW).first().textContent())
      .toMatch(/^Which language\?\s*java\s*go\s*node\s*python$/);
    const steps = page.locator('ol:has(> li > [data-choose])').first();
    await expect.poll(() => steps.locator('summary:visible').count()).toBe(1);
    await expect.poll(() => steps.locator('details[data-undecided]').count()).toBeGreaterThan(4);
    await expect.poll(() => steps.locator('details[open]').count()).toBe(0);
    await expect.poll(() => steps.locator('[data-tick]:visible').count()).toBe(0);
  });

  test('is chosen there, goes into the address, and the row is gone', async () => {
    const page = await reader.open(`${ALERT}?host=web-1`, PHONE);
    await page.locator(ROW).first().getByRole('button', { name: 'go' }).tap();
    await expect.poll(() => new URL(page.url()).search).toBe('?host=web-1&language=go');
    await expect.poll(() => rendered(page)).toEqual(new Set(['go']));
    await expect.poll(() => page.locator(ROW).count()).toBe(0);
    await expect.poll(() => page.locator('article summary[data-chrome]:visible').count()).toBe(0);
    await page.goBack();
    await expect.poll(() => page.locator(ROW).count()).toBeGreaterThan(0);
  });

  test('is chosen by keyboard, which goes on from there', async () => {
    const page = await reader.open(`${ALERT}?host=web-1`);
    await tabTo(page, `${ROW} button`);
    await page.keyboard.press('Enter');
    await expect.poll(() => rendered(page)).toEqual(new Set(['java']));
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('OL');
  });

  test('is asked for again when the link’s value is refused', async () => {
    const page = await reader.open(`${ALERT}?language=jvaa`);
    await page.locator(ROW).first().getByRole('button', { name: 'java' }).click();
    await expect.poll(() => rendered(page)).toEqual(new Set(['java']));
  });
});

describe('the one fold', () => {
  test('opens all, each under its condition, and closes them', async () => {
    const page = await reader.open(ALERT);
    const steps = page.locator('ol:has(> li > [data-choose])').first();
    const all = await steps.locator('details').count();
    await steps.locator('summary:visible').click();
    await expect.poll(() => steps.locator('details[open]').count()).toBe(all);
    await expect.poll(() => steps.locator('summary:visible').count()).toBe(all);
    await expect.poll(() => rendered(page)).toEqual(new Set(['java', 'go', 'node', 'python']));
    await steps.locator('summary:visible').first().click();
    await expect.poll(() => steps.locator('details[open]').count()).toBe(0);
    await expect.poll(() => steps.locator('summary:visible').count()).toBe(1);
  });

  test('shows the others as folds where the script cannot be loaded', async () => {
    const page = await reader.newPage();
    await page.route('**/_astro/later.*.js', (route) => route.abort());
    await page.goto(ALERT);
    const steps = page.locator('ol:has(> li > [data-choose])').first();
    await steps.locator('summary:visible').click();
    await expect.poll(() => steps.locator('summary:visible').count()).toBe(await steps.locator('details').count());
  });
});

test('with a language, or without JavaScript, nothing is asked', async () => {
  const page = await reader.open(`${ALERT}?language=go`);
  await expect.poll(() => page.locator(ROW).count()).toBe(0);
  const plain = await reader.newPage({ javaScriptEnabled: false });
  await plain.goto(ALERT);
  await expect.poll(() => plain.locator(ROW).count()).toBe(0);
  await expect.poll(() => rendered(plain)).toEqual(new Set(['java', 'go', 'node', 'python']));
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`rows and open folds give axe nothing to find in ${colorScheme} colours`, async () => {
    const page = await reader.open(ALERT, { ...PHONE, colorScheme, bypassCSP: true });
    await page.locator('.first > summary').first().tap();
    await expect.poll(() => page.locator('details.rest[open]').count()).toBeGreaterThan(0);
    expect(await axeFindings(page)).toEqual([]);
  });
