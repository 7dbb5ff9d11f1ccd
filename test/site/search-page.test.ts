import { describe, expect, test } from 'vitest';
import { allAddresses } from '../support/addresses.ts';
import { ALERT } from '../support/article.ts';
import { hold, useReader } from '../support/reader.ts';
import { find, isFocused, openDialog, pathsOf } from '../support/searching.ts';

const reader = useReader();

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
      await expect.poll(() => link.getAttribute('href')).toContain('host=web-1.prod');
    await found.click();
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await expect.poll(() => page.locator('article [data-parameter=host]').first().textContent()).toBe('web-1.prod');
  });

  test('opens the fold in which the words were found', async () => {
    const page = await reader.open('/search/?q=tracemalloc');
    await page.getByRole('main').getByRole('link', { name: 'HeapUsageHigh', exact: true }).click();
    await page.waitForURL(/HeapUsageHigh/);
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await page.locator('article').getByText('tracemalloc').waitFor({ state: 'visible' });
    await expect.poll(() => page.locator('div[data-when="language.go"]').first().isVisible()).toBe(false);
  });

  test('marks the words that it found', async () => {
    const page = await reader.open('/search/?q=metaspace');
    await expect.poll(() => page.locator('mark').first().textContent()).toMatch(/metaspace/i);
  });

  test('keeps what is typed in the address, with the parameters', async () => {
    const page = await reader.open('/search/?host=web-1.prod');
    await find(page.getByRole('main'), 'metaspace');
    await expect
      .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
      .toEqual({ q: 'metaspace', host: 'web-1.prod' });
  });

  test('says so when it finds nothing', async () => {
    const page = await reader.open('/search/');
    await page.getByRole('searchbox').fill('漢字');
    await expect.poll(() => page.locator('.search-status').textContent()).toContain('Nothing found');
    await expect.poll(() => page.getByRole('main').getByRole('listitem').count()).toBe(0);
  });

  test('says so when the index cannot be loaded', async () => {
    const page = await reader.newPage();
    await page.route('**/pagefind/*.pf_meta', (route) => route.abort());
    await page.goto('/search/?q=metaspace');
    await expect.poll(() => page.locator('.search-status').textContent()).toContain('cannot be loaded');
    await page.unroute('**/pagefind/*.pf_meta');
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.getByRole('main').getByRole('link', { name: 'HeapUsageHigh', exact: true }).waitFor();
  });

  test('still finds names when only they can be loaded, and texts when names cannot', async () => {
    const page = await reader.newPage();
    await page.route('**/pagefind/*.pf_meta', (route) => route.abort());
    await page.goto('/search/?q=highcpu');
    await expect.poll(() => page.locator('.search-status').textContent()).toContain('found by their names');
    await expect.poll(async () => (await pathsOf(page.getByRole('main')))[0]).toBe('/alerts/HighCPU/');
    const other = await reader.newPage();
    await other.route('**/pagefind/names/*', (route) => route.abort());
    await other.goto('/search/?q=metaspace');
    await other.getByRole('main').getByRole('link', { name: 'HeapUsageHigh', exact: true }).waitFor();
  });

  test('says that it is at work', async () => {
    const page = await reader.newPage();
    const letGo = await hold(page, '**/pagefind/*.pf_meta');
    await page.goto('/search/?q=metaspace');
    await expect.poll(() => page.locator('.search-status').textContent()).toBe('Searching …');
    letGo();
    await expect.poll(() => page.locator('.search-status').textContent()).toMatch(/^\d+ pages?$/);
  });

  test('keeps what was typed before its script was there', async () => {
    const page = await reader.newPage();
    const letGo = await hold(page, '**/_astro/search.*.js');
    // A script that is awaited holds back the event that the page is loaded.
    await page.goto('/search/?q=heap', { waitUntil: 'domcontentloaded' });
    await page.getByRole('searchbox').fill('saturatedthreadpool');
    letGo();
    await expect.poll(async () => (await pathsOf(page.getByRole('main')))[0]).toBe('/alerts/SaturatedThreadPool/');
    await expect.poll(() => page.url()).toContain('q=saturatedthreadpool');
  });

  test('takes the slash for its own field', async () => {
    const page = await reader.open('/search/');
    await page.getByRole('link', { name: 'Skip to the page' }).focus();
    await page.keyboard.press('/');
    await expect.poll(() => isFocused(page.getByRole('searchbox'))).toBe(true);
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });
});

describe('an exact name', () => {
  test('of every alert is the first result, in any letter case', async () => {
    const alerts = (await allAddresses()).filter(({ kind, url }) => kind === 'alert' && url !== '/alerts/');
    expect(alerts.length).toBeGreaterThan(20);
    const page = await reader.open(`${ALERT}?service=checkout`);
    const dialog = await openDialog(page);
    const missed: string[] = [];
    for (const { url } of alerts) {
      const name = url.split('/').at(-2) ?? '';
      for (const typed of [name, name.toLowerCase(), name.toUpperCase()]) {
        await dialog.getByRole('searchbox').fill(typed);
        const first = async (): Promise<string | undefined> => (await pathsOf(dialog))[0];
        await expect.poll(first).toBe(url);
      }
    }
    // The texts of pages come later, and leave it where it is.
    for (const { url } of alerts.slice(0, 5)) {
      await find(dialog, url.split('/').at(-2)?.toLowerCase() ?? '');
      if ((await pathsOf(dialog))[0] !== url) missed.push(url);
    }
    expect(missed).toEqual([]);
  });

  test('is found by Enter that comes before the result', async () => {
    const page = await reader.open(`${ALERT}?host=web-1.prod`);
    await openDialog(page);
    await page.keyboard.type('saturatedthreadpool');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/alerts\/SaturatedThreadPool\/\?host=web-1\.prod$/);
  });
});

describe('the service of the link', () => {
  test('has its names before others that are as close, and of texts its own first, under its name', async () => {
    const page = await reader.open(`${ALERT}?service=inventory`);
    const dialog = await openDialog(page);
    await find(dialog, 'restart');
    await expect.poll(async () => (await pathsOf(dialog))[0]).toBe('/runbooks/inventory/restart/');
    await expect.poll(() => dialog.getByRole('heading').allTextContents()).toEqual(['In inventory', 'Elsewhere']);
    const services = new Map((await allAddresses()).map(({ url, service }) => [url, service]));
    const own = await pathsOf(dialog.getByRole('list', { name: 'In inventory' }));
    expect(new Set(own.map((path) => services.get(path)))).toEqual(new Set(['inventory']));
    await expect
      .poll(async () => (await pathsOf(dialog.getByRole('list', { name: 'Elsewhere' }))).length)
      .toBeGreaterThan(0);
  });

  test('has no part in it when the link names none', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'restart');
    await expect.poll(() => dialog.getByRole('heading').count()).toBe(0);
  });
});

test('what is shown stays where it is while texts are looked for, whatever the link’s service', async () => {
  const page = await reader.newPage();
  const letGo = await hold(page, '**/pagefind/*.pf_meta');
  await page.goto(`${ALERT}?service=inventory`);
  const dialog = await openDialog(page);
  await dialog.getByRole('searchbox').fill('restart');
  await expect.poll(async () => (await pathsOf(dialog))[0]).toBe('/runbooks/inventory/restart/');
  const placesOf = (): Promise<string[]> =>
    dialog
      .getByRole('listitem')
      .evaluateAll((items) =>
        items.map((item) => `${item.querySelector('a')?.pathname} ${item.getBoundingClientRect().top}`),
      );
  const before = await placesOf();
  letGo();
  await expect.poll(() => dialog.getByRole('status').textContent()).toMatch(/^\d+ pages?$/);
  const after = await placesOf();
  expect(after.length).toBeGreaterThan(before.length);
  expect(after.slice(0, before.length)).toEqual(before);
});

describe('a hit in a section', () => {
  test('is named with the section, and leads there', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'metaspace');
    const section = dialog.getByRole('listitem').filter({ hasText: 'HeapUsageHigh' }).first().getByRole('link').nth(1);
    await expect.poll(() => section.getAttribute('href')).toMatch(/HeapUsageHigh\/#./);
  });

  test('that the link hides is shown', async () => {
    const page = await reader.open(`/runbooks/checkout/?language=go`);
    const dialog = await openDialog(page);
    await find(dialog, 'metaspace');
    await dialog.getByRole('link', { name: 'HeapUsageHigh', exact: true }).press('Enter');
    await page.waitForURL(/HeapUsageHigh\/\?language=go/);
    await page.locator('article').getByText('metaspace').first().waitFor({ state: 'visible' });
  });
});
