import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allAddresses } from '../support/addresses.ts';
import { ALERT } from '../support/article.ts';
import { useReader } from '../support/reader.ts';
import { find, isFocused, openDialog, pathsOf } from '../support/searching.ts';

const reader = useReader();

describe('recent pages', () => {
  const recent = (page: Page): Promise<string[]> =>
    page.getByRole('list', { name: 'Recent pages' }).getByRole('link').allTextContents();

  async function read(page: Page, address: string): Promise<void> {
    await page.goto(address);
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await page.keyboard.press('Tab');
    const { pathname, search } = new URL(page.url());
    await page.waitForFunction((wanted) => JSON.stringify(localStorage).includes(wanted), `${pathname}${search}\\"`);
  }

  test('are there while nothing is typed, newest first, each once, as they were', async () => {
    const page = await reader.newPage();
    await read(page, '/alerts/HighCPU/?host=web-1');
    await read(page, '/runbooks/checkout/restart/');
    await read(page, '/alerts/HighCPU/?host=web-2');
    await read(page, `${ALERT}?service=checkout`);
    const dialog = await openDialog(page);
    await dialog.getByRole('heading', { name: 'Recent pages' }).waitFor();
    await expect.poll(() => recent(page)).toEqual(['HeapUsageHigh', 'HighCPU', 'Restart checkout']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/alerts\/HighCPU\/\?host=web-2$/);
  });

  test('are eight at most', async () => {
    const page = await reader.newPage();
    const alerts = (await allAddresses())
      .filter(({ kind, url }) => kind === 'alert' && url !== '/alerts/')
      .slice(0, 10);
    for (const { url } of alerts) await read(page, url);
    await openDialog(page);
    await expect.poll(async () => (await recent(page)).length).toBe(8);
  });

  test('give way to results, and come back', async () => {
    const page = await reader.newPage();
    await read(page, ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'SaturatedThreadPool');
    await expect.poll(() => recent(page)).toEqual([]);
    await dialog.getByRole('searchbox').fill('');
    await expect.poll(() => recent(page)).toEqual(['HeapUsageHigh']);
  });

  test('are forgotten when the reader says so', async () => {
    const page = await reader.newPage();
    await read(page, ALERT);
    const dialog = await openDialog(page);
    await page.getByRole('button', { name: 'Forget these' }).press('Enter');
    await expect.poll(() => recent(page)).toEqual([]);
    await expect.poll(() => isFocused(dialog.getByRole('searchbox'))).toBe(true);
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain('HeapUsageHigh');
  });

  test('are none where the browser keeps nothing, and searching works all the same', async () => {
    const page = await reader.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await page.goto(ALERT);
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await page.keyboard.press('Tab');
    const dialog = await openDialog(page);
    await expect.poll(() => recent(page)).toEqual([]);
    await find(dialog, 'SaturatedThreadPool');
    await expect.poll(async () => (await pathsOf(dialog))[0]).toBe('/alerts/SaturatedThreadPool/');
  });

  test('lead nowhere else, whatever was written into the storage', async () => {
    const page = await reader.newPage();
    await read(page, ALERT);
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.includes('recent')) ?? '';
      const hostile = [
        'javascript:alert(1)',
        '//evil.example/',
        '/\\evil.example/',
        '/\t/evil.example/x',
        '\t//evil.example/',
        '/\n\r/evil.example/',
        '/./\\evil.example',
        '/..//evil.example/',
        'https://evil.example/',
        'alerts/HighCPU/',
        7,
      ];
      const pages = hostile.map((address) => ({ title: '<img src=x onerror=alert(1)>', address }));
      localStorage.setItem(key, JSON.stringify([...pages, { title: '<b>x</b>', address: '/alerts/HighCPU/' }, null]));
    });
    await openDialog(page);
    await expect.poll(() => recent(page)).toEqual(['<b>x</b>']);
    await expect.poll(() => page.locator('dialog img').count()).toBe(0);
  });
});
