import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { type Built, built } from '../support/built.ts';
import { beginUse, useReader } from '../support/reader.ts';
import { boxes, layoutShift } from '../support/steps.ts';

const reader = useReader();
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const HEAP = '/alerts/HeapUsageHigh/';
const FILLED = `${HEAP}?host=web-1.prod&service=checkout&language=java`;

/** Opens a page on a phone and touches it. */
async function touch(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await reader.open(address, { ...PHONE, ...options });
  await page.locator('h1').tap();
  return page;
}

const dock = (page: Page) => page.locator('nav.dock');
const words = (page: Page): Promise<string[]> => dock(page).locator('> :visible').allTextContents();

describe('the dock', () => {
  test('has what leads somewhere, 46 px above the edge of the screen, and moves nothing', async () => {
    const page = await touch(FILLED);
    await expect.poll(() => words(page)).toEqual(['Steps 0/9', 'Chat']);
    const { y = 0, height = 0 } = (await dock(page).boundingBox()) ?? {};
    expect(Math.round(height)).toBe(46);
    expect(Math.round(y + height)).toBe(844);
    await expect.poll(() => layoutShift(page)).toBe(0);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('leads to the next open step, and to the last note', async () => {
    const page = await touch(FILLED);
    const focused = (): Promise<number> =>
      boxes(page).evaluateAll((all) => all.indexOf(document.activeElement as HTMLInputElement));
    await dock(page).getByRole('button', { name: 'Steps' }).tap();
    await expect.poll(focused).toBe(0);
    await boxes(page).nth(0).tap();
    await expect.poll(() => words(page)).toEqual(['Steps 1/9', 'Chat', 'Note']);
    await dock(page).getByRole('button', { name: 'Steps' }).tap();
    await expect.poll(focused).toBe(1);
    const foot = async (): Promise<number> => {
      const { y = 0, height = 0 } = (await boxes(page).nth(1).boundingBox()) ?? {};
      return y + height;
    };
    await expect.poll(foot).toBeLessThan(844 - 46);
    await dock(page).getByRole('button', { name: 'Note' }).tap();
    await expect.poll(() => page.locator('[data-note]').evaluate((note) => note === document.activeElement)).toBe(true);
  });

  test('is away while a field has the focus', async () => {
    const page = await touch(HEAP);
    await dock(page).waitFor();
    await page.locator('pre [data-parameter=host]:visible').first().tap();
    await page.locator('.slot-field').waitFor();
    await expect.poll(() => dock(page).isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await expect.poll(() => dock(page).isVisible()).toBe(true);
  });

  test('is never over what the Tab key comes to', async () => {
    const page = await touch(FILLED);
    await dock(page).waitFor();
    for (let stops = 0; stops < 60; stops++) {
      await page.keyboard.press('Tab');
      const covered = (): Promise<boolean> =>
        page.evaluate(() => {
          const { activeElement: element } = document;
          if (!element?.closest('article')) return false;
          const bar = document.querySelector('.dock')?.getBoundingClientRect();
          return !!bar?.height && element.getBoundingClientRect().top >= bar.top;
        });
      // The page may still be on its way there.
      await expect.poll(covered).toBe(false);
    }
  });

  test('is neither on paper nor on a laptop', async () => {
    const page = await touch(FILLED);
    await dock(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => dock(page).isVisible()).toBe(false);
    const laptop = await reader.open(FILLED);
    await beginUse(laptop);
    await laptop.locator('[data-steps] span:not(:empty)').waitFor();
    await expect.poll(() => dock(laptop).count()).toBe(0);
  });

  for (const options of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
  ] satisfies BrowserContextOptions[])
    test(`gives axe nothing to find with ${JSON.stringify(options)}`, async () => {
      const page = await touch(FILLED, { ...options, bypassCSP: true });
      await boxes(page).nth(0).tap();
      await expect.poll(() => words(page)).toContain('Note');
      expect(await axeFindings(page)).toEqual([]);
    });
});

describe('whom to escalate to', () => {
  let site: Built;
  beforeAll(async () => {
    site = await built({
      'parameters.yml': 'service: { type: word, catalogue: services }\n',
      'runbooks/shop/index.md':
        '---\nowner: me\nescalation: +49 30 123456\nchat: slack://channel?team=T0&id=C0\n---\n# Shop\n',
      'runbooks/shop/restart.md': '# Restart\n\n## Steps\n\n1. Do it.\n',
      'alerts/Down.md': '# Down\n\nCall {{service.escalation}}, `{{service.escalation}}`.\n',
    });
  });
  afterAll(() => site.close());

  test('is a call away from the page of the service', async () => {
    const page = await touch(`${site.origin}/runbooks/shop/restart/`);
    await expect.poll(() => page.locator('.facts a', { hasText: '+49' }).getAttribute('href')).toBe('tel:+4930123456');
    await expect.poll(() => words(page)).toEqual(['Steps 0/1', 'Chat', 'Escalate']);
    await expect.poll(() => dock(page).getByText('Escalate').getAttribute('href')).toBe('tel:+4930123456');
    await expect.poll(() => dock(page).getByText('Chat').getAttribute('href')).toBe('slack://channel?team=T0&id=C0');
  });

  test('is a call away from an alert whose link names the service, and never by a value of the link', async () => {
    const page = await touch(`${site.origin}/alerts/Down/?service=shop`);
    await expect
      .poll(() => page.locator('article p a', { hasText: '+49' }).first().getAttribute('href'))
      .toBe('tel:+4930123456');
    await expect.poll(() => page.locator('article code a').count()).toBe(0);
    await expect.poll(() => words(page)).toEqual(['Chat', 'Escalate']);
    const other = await touch(`${site.origin}/alerts/Down/?service=x&service.escalation=tel:0900123456`);
    await other.locator('article > p:not(.facts) [data-parameter][title]').first().waitFor();
    await expect.poll(() => other.locator('a[href^="tel:"]').count()).toBe(0);
  });
});

describe('the tab', () => {
  test('begins with the first value of the link that is not refused', async () => {
    const page = await reader.open(`${HEAP}?service=checkout`);
    await beginUse(page);
    await expect.poll(() => page.title()).toBe('checkout · HeapUsageHigh');
    await page.goto(`${HEAP}?host=web-1&service=checkout`);
    await beginUse(page);
    await expect.poll(() => page.title()).toMatch(/^web-1 · HeapUsageHigh/);
    await page.goto(`${HEAP}?host=${encodeURIComponent('web-1;reboot')}`);
    await beginUse(page);
    await expect.poll(() => page.title()).toMatch(/^HeapUsageHigh/);
  });
});

describe('small screens and large text', () => {
  for (const [name, options, size] of [
    ['320 px', { ...PHONE, viewport: { width: 320, height: 640 } }, '100%'],
    ['200 % text', PHONE, '200%'],
  ] as const)
    test(`never scroll sideways at ${name}`, async () => {
      const page = await reader.open(HEAP, { ...options, bypassCSP: true });
      await page.addStyleTag({ content: `html { font-size: ${size} }` });
      await page.locator('h1').tap();
      await dock(page).waitFor();
      await page.locator('.first > summary').first().tap();
      const wide = await page.evaluate(() => {
        const { clientWidth } = document.documentElement;
        return [...document.querySelectorAll('article *')]
          .filter((each) => each.checkVisibility() && !each.closest('.table, .chips, .facts'))
          .filter((each) => each.getBoundingClientRect().right > clientWidth + 1)
          .map((each) => each.outerHTML.slice(0, 120));
      });
      expect(wide).toEqual([]);
    });
});
