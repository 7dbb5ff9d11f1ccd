import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ALERT, shownText } from '../support/article.ts';
import { axeFindings } from '../support/axe.ts';
import { confirmTargets } from '../support/confirm-targets.ts';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
const PAGE = '/alerts/HighCPU/';

/** Opens an address as a reader who has begun to use the page. */
async function openInUse(address: string, options?: Parameters<typeof reader.open>[1]): Promise<Page> {
  const page = await reader.open(address, options);
  await page.keyboard.press('Tab');
  await page.waitForSelector('article [data-parameter][role=button]');
  return page;
}

/** The slot of a name that the Tab key reaches. */
const stop = (page: Page, name: string): Locator => page.locator(`article [data-parameter="${name}"][tabindex="0"]`);

const textsOf = (page: Page, name: string): Promise<string[]> =>
  page
    .locator(`article [data-parameter="${name}"]:visible`)
    .evaluateAll((slots) => [...new Set(slots.map((slot) => slot.textContent))]);

const field = (page: Page): Locator => page.locator('.slot-field');
const query = (page: Page): string => new URL(page.url()).search;

describe('a slot', () => {
  test('is edited by the keyboard where it is, and all others of its name follow at once', async () => {
    const page = await openInUse(`${PAGE}?host=web-1&service=checkout`);
    await stop(page, 'host').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => field(page).inputValue()).toBe('web-1');
    await page.keyboard.type('db-7');
    await expect.poll(() => query(page)).toBe('?host=db-7&service=checkout');
    await expect.poll(async () => (await shownText(page)).includes('web-1')).toBe(false);
    await expect.poll(() => page.locator('form [name=host]').inputValue()).toBe('db-7');
    await page.keyboard.press('Enter');
    await expect.poll(() => field(page).count()).toBe(0);
    await expect.poll(() => textsOf(page, 'host')).toEqual(['db-7']);
    await expect.poll(() => stop(page, 'host').evaluate((slot) => slot === document.activeElement)).toBe(true);
  });

  test('takes back what was typed with Escape, the step of the history too', async () => {
    const page = await openInUse(`${PAGE}?host=web-1`);
    await stop(page, 'host').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('db-7');
    await page.keyboard.press('Escape');
    await expect.poll(() => query(page)).toBe('?host=web-1');
    await expect.poll(() => textsOf(page, 'host')).toEqual(['web-1']);
    await expect.poll(() => stop(page, 'host').getAttribute('data-state')).toBe('link');
    await expect.poll(() => field(page).count()).toBe(0);
    await page.goto('/alerts/');
    await page.goBack();
    await expect.poll(() => query(page)).toBe('?host=web-1');
  });

  test('lets Tab go from one that is not filled in to the next', async () => {
    const page = await openInUse(ALERT);
    await stop(page, 'service').first().focus();
    await page.keyboard.press('Enter');
    const names: (string | null)[] = [];
    while (await field(page).count()) {
      names.push(await field(page).getAttribute('aria-label'));
      await page.keyboard.type('x');
      await page.keyboard.press('Tab');
    }
    expect(names.slice(0, 2)).toEqual(['service', 'host']);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) await expect.poll(() => query(page)).toContain(`${name}=x`);
    const left = await page
      .locator('article [data-state=unfilled][role=button]:visible')
      .evaluateAll((slots) => slots.map((slot) => slot.getAttribute('data-parameter')));
    // The catalogue knows no service x, and its fields are not for a reader to fill in.
    expect(left.filter((name) => !name?.includes('.'))).toEqual([]);
  });

  test('gives the Tab key back to the page when all are filled in', async () => {
    const page = await openInUse(`${PAGE}?host=web-1&service=checkout`);
    await stop(page, 'host').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect.poll(() => field(page).count()).toBe(0);
    await expect
      .poll(() =>
        stop(page, 'host').evaluate(
          (slot) => slot.compareDocumentPosition(document.activeElement ?? slot) & Node.DOCUMENT_POSITION_FOLLOWING,
        ),
      )
      .toBe(4);
  });

  test('opens by a tap on a phone, in letters that a phone does not zoom to', async () => {
    const page = await reader.open(`${PAGE}?host=web-1`, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.locator('article p [data-parameter=host]').first().tap();
    await field(page).waitFor();
    await expect
      .poll(async () => Number.parseFloat(await field(page).evaluate((input) => getComputedStyle(input).fontSize)))
      .toBeGreaterThanOrEqual(16);
    await expect.poll(async () => (await field(page).boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await page.keyboard.type('web-2');
    await page.keyboard.press('Enter');
    await expect.poll(() => textsOf(page, 'host')).toEqual(['web-2']);
  });

  for (const [state, link] of [
    ['unfilled', PAGE],
    ['refused', `${PAGE}?host=${encodeURIComponent('web-1;reboot')}`],
  ] as const)
    test(`that is ${state} in a command is filled in right there, by a thumb`, async () => {
      const page = await reader.open(link, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
      const slot = page.locator(`pre [data-parameter=host][data-state=${state}]:visible`).first();
      const { width = 0, height = 0 } = (await slot.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(43);
      await slot.tap();
      await page.locator('pre .slot-field').waitFor();
      await page.keyboard.type('web-7');
      await page.keyboard.press('Enter');
      await expect.poll(() => query(page)).toBe('?host=web-7');
      await expect.poll(() => page.locator('pre [data-parameter=host]').first().textContent()).toBe('web-7');
    });

  test('inside a link is not edited, so that the link can be followed', async () => {
    const page = await openInUse(`${PAGE}?host=web-1&service=checkout`);
    const inLink = page.locator('article a [data-parameter=host]').first();
    await expect.poll(() => inLink.getAttribute('role')).toBeNull();
  });

  test('that is being edited keeps its block whole for Copy', async () => {
    const page = await openInUse(`${PAGE}?host=web-1&service=checkout`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const block = page.locator('figure:visible', { hasText: 'systemctl restart' });
    await block.locator('[data-parameter=service]').click();
    await field(page).waitFor();
    await page.keyboard.type('storefront');
    await confirmTargets(page);
    await block.locator('[data-copy]').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe('sudo systemctl restart storefront');
  });

  test('refuses in the text what it refuses from a link', async () => {
    const page = await openInUse(`${PAGE}?host=web-1`);
    await stop(page, 'host').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('web-1;reboot');
    await page.keyboard.press('Enter');
    const inCode = page.locator('article pre [data-parameter=host]').first();
    await expect.poll(() => inCode.getAttribute('data-state')).toBe('refused');
    await expect.poll(() => inCode.textContent()).toBe('{{host}}');
  });

  test('says where its value came from', async () => {
    const page = await openInUse(`${PAGE}?host=web-1&service=checkout`);
    await expect.poll(() => stop(page, 'host').getAttribute('title')).toBe('host: from the link');
    await expect
      .poll(() => page.locator('article [data-parameter="service.owner"]').first().getAttribute('title'))
      .toBe('service.owner: from the catalogue');
  });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`gives axe nothing to find while it is edited, in ${colorScheme} colours`, async () => {
      // All of the page is in view: axe takes what is scrolled away by half for too small.
      const viewport = { width: 1280, height: 2400 };
      const page = await openInUse(`${PAGE}?host=web-1&service=checkout`, { colorScheme, bypassCSP: true, viewport });
      await stop(page, 'host').focus();
      await page.keyboard.press('Enter');
      expect(await axeFindings(page)).toEqual([]);
      await goFilled(page, PAGE);
      await page.keyboard.press('Tab');
      await page.waitForSelector('article [data-parameter][role=button]');
      expect(await axeFindings(page)).toEqual([]);
    });
});
