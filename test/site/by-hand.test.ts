import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { field } from '../support/field.ts';
import { useReader } from '../support/reader.ts';
import { tabTo } from '../support/steps.ts';

const reader = useReader();
const LINK = '/alerts/HighCPU/?host=web-1&service=checkout';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The two ways by which a reader without a mouse does something. */
const WAYS: Record<string, { options: BrowserContextOptions; press: (page: Page, selector: string) => Promise<void> }> =
  {
    'by keyboard alone': {
      options: { ...CLIPBOARD, viewport: { width: 700, height: 900 } },
      press: async (page, selector) => {
        await tabTo(page, selector);
        await page.keyboard.press('Enter');
      },
    },
    'by touch at 390 px': {
      options: { ...CLIPBOARD, ...PHONE },
      press: async (page, selector) => page.locator(selector).first().tap(),
    },
  };

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const query = (page: Page): string => new URL(page.url()).search;
const shown = (locator: Locator): Promise<boolean> => locator.first().isVisible();

for (const [way, { options, press }] of Object.entries(WAYS))
  describe(`${way}, a reader`, () => {
    const open = (address: string): Promise<Page> => reader.open(address, options);

    test('copies the link, clears the form and comes back', async () => {
      const page = await open(LINK);
      await press(page, '.values summary');
      await press(page, '[data-action=copy-link]');
      await expect.poll(() => clipboard(page)).toMatch(/\/alerts\/HighCPU\/\?host=web-1&service=checkout$/);
      await press(page, '[data-action=clear]');
      await expect.poll(() => query(page)).toBe('');
      await page.goBack();
      await expect.poll(() => query(page)).toBe('?host=web-1&service=checkout');
    });

    test('fills a field and makes a choice', async () => {
      const page = await open('/alerts/HighCPU/');
      await press(page, '[data-value=host] button');
      await page.locator('.chips .slot-field').waitFor();
      await page.keyboard.type('db-7');
      await expect.poll(() => query(page)).toBe('?host=db-7');
      await page.keyboard.press('Enter');
      if (options.hasTouch) await (await field(page, 'language')).selectOption('go');
      else {
        await press(page, '.values summary');
        await tabTo(page, 'form [name=language]');
        await page.keyboard.type('go');
      }
      await expect.poll(() => query(page)).toBe('?host=db-7&language=go');
      await expect.poll(() => shown(page.locator('article', { hasText: 'go tool pprof' }))).toBe(true);
    });

    test('shows what the link hides, and hides it again', async () => {
      const page = await open(LINK);
      const go = page.locator('article li', { hasText: 'Forward the pprof port' });
      await expect.poll(() => shown(go)).toBe(false);
      await press(page, '[data-action=show-hidden]');
      await expect.poll(() => shown(go)).toBe(true);
      await press(page, '[data-action=show-hidden]');
      await expect.poll(() => shown(go)).toBe(false);
    });

    test('opens a fold whose condition is undecided', async () => {
      const page = await open('/alerts/HighCPU/');
      const fold = page.locator('article details[data-undecided]').first();
      await press(page, 'article details[data-undecided] > summary');
      await expect.poll(() => fold.evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
    });

    test('copies a command, and is told what is missing from another', async () => {
      const page = await open('/alerts/HighCPU/?host=web-1');
      await press(page, 'figure:has-text("sudo -i") [data-copy]');
      await expect.poll(() => clipboard(page)).toBe('ssh -t web-1 sudo -i');
      const needs = page.locator('figure:has-text("MainPID") [data-copy]');
      await press(page, 'figure:has-text("MainPID") [data-copy]');
      await expect.poll(() => needs.textContent()).toBe('Needs service');
      await expect.poll(() => clipboard(page)).toBe('ssh -t web-1 sudo -i');
    });

    test('turns the colours, and wraps long lines', async () => {
      const page = await open(LINK);
      const reads = (): Promise<string> => page.evaluate(() => document.documentElement.dataset['reader'] ?? '');
      await press(page, '.menu');
      await press(page, '[data-action=theme]');
      await expect.poll(reads).toMatch(/dark|light/);
      // On a phone they are wrapped anyway.
      if (options.hasTouch) return;
      await page.locator('[data-action=wrap]').first().waitFor();
      await press(page, '[data-action=wrap]');
      await expect.poll(reads).toContain('wrap');
    });

    test('goes from the page to its service and to what happened there', async () => {
      const page = await open(LINK);
      await press(page, '[data-context] a:has(span)');
      await page.waitForURL('**/runbooks/checkout/?host=web-1&service=checkout');
      // What CI has noted leads elsewhere; it comes with what is loaded at the first touch.
      if (options.hasTouch) await page.locator('main h1').tap();
      await press(page, '.neighbours [data-of-service]:has-text("What changed") a:text-is("The log")');
      await page.waitForURL('**/log/?host=web-1&service=checkout');
      await press(page, 'main a:text-is("Checkout runs with larger G1 regions")');
      await page.waitForURL('**/log/*/?host=web-1&service=checkout');
    });

    test('arrives from an alert that has no page, at the one that is near', async () => {
      const page = await open('/alerts/HighCPUs/?host=web-1');
      await page.getByRole('link', { name: 'HighCPU', exact: true }).waitFor();
      await press(page, 'main a:text-is("HighCPU")');
      await page.waitForURL('**/alerts/HighCPU/?host=web-1');
    });
  });
