import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allAddresses } from '../support/addresses.ts';
import { ALERT } from '../support/article.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();

/** The link to the page that was found at a place of the results. */
const result = (within: Locator, place: number): Locator =>
  within.getByRole('listitem').nth(place).getByRole('link').first();

const pathsOf = (within: Locator): Promise<string[]> =>
  within.getByRole('listitem').evaluateAll((items) => items.map((item) => item.querySelector('a')?.pathname ?? ''));

async function openDialog(page: Page, key = '/'): Promise<Locator> {
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.waitFor();
  return dialog;
}

async function find(within: Locator, words: string): Promise<void> {
  await within.getByRole('searchbox').fill(words);
  await within.getByRole('listitem').first().waitFor();
}

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

describe('the search page', () => {
  test('finds a page by a word in it, and its links keep the parameters', async () => {
    const page = await reader.open('/search/?q=metaspace&host=web-1.prod');
    const found = page.getByRole('main').getByRole('link', { name: 'HeapUsageHigh', exact: true });
    await found.waitFor();
    const url = new URL((await found.getAttribute('href')) ?? '', page.url());
    expect(url.pathname).toBe(ALERT);
    expect(url.searchParams.get('host')).toBe('web-1.prod');
    expect(url.searchParams.has('q')).toBe(false);
    for (const link of await page.getByRole('main').getByRole('listitem').getByRole('link').all())
      expect(await link.getAttribute('href')).toContain('host=web-1.prod');
    await found.click();
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    expect(await page.locator('article [data-parameter=host]').first().textContent()).toBe('web-1.prod');
  });

  test('opens the fold in which the words were found', async () => {
    const page = await reader.open('/search/?q=tracemalloc');
    await page.getByRole('main').getByRole('link', { name: 'HeapUsageHigh', exact: true }).click();
    await page.waitForURL(/HeapUsageHigh/);
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await page.locator('article').getByText('tracemalloc').waitFor({ state: 'visible' });
    expect(await page.locator('div[data-when="language.go"]').first().isVisible()).toBe(false);
  });

  test('marks the words that it found', async () => {
    const page = await reader.open('/search/?q=metaspace');
    await expect.poll(() => page.locator('mark').first().textContent()).toMatch(/metaspace/i);
  });

  test('keeps what is typed in the address, with the parameters', async () => {
    const page = await reader.open('/search/?host=web-1.prod');
    await find(page.getByRole('main'), 'metaspace');
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ q: 'metaspace', host: 'web-1.prod' });
  });

  test('says so when it finds nothing', async () => {
    const page = await reader.open('/search/');
    await page.getByRole('searchbox').fill('漢字');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('Nothing found');
    expect(await page.getByRole('main').getByRole('listitem').count()).toBe(0);
  });

  test('says so when the index cannot be loaded', async () => {
    const page = await reader.newPage();
    await page.route('**/pagefind/*.pf_meta', (route) => route.abort());
    await page.goto('/search/?q=metaspace');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('cannot be loaded');
  });
});

describe('the search dialog', () => {
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    test(`opens with ${key}, ready to type`, async () => {
      const page = await reader.open(ALERT);
      const dialog = await openDialog(page, key);
      expect(await isFocused(dialog.getByRole('searchbox'))).toBe(true);
      expect(page.url()).toMatch(/HeapUsageHigh\/$/);
    });
  }

  test('opens from the header', async () => {
    const page = await reader.open(ALERT);
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    expect(page.url()).toMatch(/HeapUsageHigh\/$/);
  });

  test('leaves a slash to the field that it is typed into', async () => {
    const page = await reader.open(ALERT);
    const host = page.locator('form[data-parameters] [name=host]');
    await host.focus();
    await page.keyboard.type('a/b');
    expect(await host.inputValue()).toBe('a/b');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
  });

  test('goes through the results with the arrow keys', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'heap');
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(result(dialog, 0))).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(result(dialog, 1))).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await isFocused(dialog.getByRole('searchbox'))).toBe(true);
  });

  test('opens the chosen result with the parameters', async () => {
    const page = await reader.open(`${ALERT}?host=web-1.prod&service=checkout`);
    const dialog = await openDialog(page);
    await find(dialog, 'heap dump');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = (await pathsOf(dialog))[1];
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === second);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ host: 'web-1.prod', service: 'checkout' });
  });

  test('opens the first result with Enter in the field', async () => {
    const page = await reader.open(`${ALERT}?host=web-1.prod`);
    const dialog = await openDialog(page);
    await find(dialog, 'SaturatedThreadPool');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/alerts\/SaturatedThreadPool\/\?host=web-1\.prod$/);
  });

  test('carries what was typed into the form since', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await page.keyboard.press('Escape');
    await page.locator('form[data-parameters] [name=host]').fill('web-9');
    await page.keyboard.press('Control+k');
    await find(dialog, 'SaturatedThreadPool');
    expect(await result(dialog, 0).getAttribute('href')).toContain('host=web-9');
  });

  test('closes with Escape, and gives the focus back', async () => {
    const page = await reader.open(ALERT);
    const link = page.getByRole('link', { name: 'JvmGcPauseLong' });
    await link.focus();
    const dialog = await openDialog(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await isFocused(link)).toBe(true);
    await openDialog(page);
  });
});

describe('the filters', () => {
  test('keep to one kind of page', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'restart');
    const kinds = new Map((await allAddresses()).map(({ url, kind }) => [url, kind]));
    const kindsFound = async (): Promise<Set<string | undefined>> =>
      new Set((await pathsOf(dialog)).map((path) => kinds.get(path)));
    expect((await kindsFound()).size).toBeGreaterThan(1);
    for (const kind of ['runbook', 'alert'] as const) {
      await dialog.getByLabel('Only kind').selectOption(kind);
      await expect.poll(kindsFound).toEqual(new Set([kind]));
    }
    await dialog.getByLabel('Only kind').selectOption('');
    await expect.poll(async () => (await kindsFound()).size).toBeGreaterThan(1);
  });

  test('keep to one service', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'restart');
    await dialog.getByLabel('Only kind').selectOption('runbook');
    await dialog.getByLabel('Only service').selectOption('inventory');
    const services = new Map((await allAddresses()).map(({ url, service }) => [url, service]));
    await expect
      .poll(async () => new Set((await pathsOf(dialog)).map((path) => services.get(path))))
      .toEqual(new Set(['inventory']));
    expect(await pathsOf(dialog)).toContain('/runbooks/inventory/restart/');
  });
});
