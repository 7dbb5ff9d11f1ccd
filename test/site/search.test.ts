import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { allAddresses } from '../support/addresses.ts';
import { ALERT } from '../support/article.ts';
import { hold, useReader } from '../support/reader.ts';

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

/** Searches, and waits until all that is shown at once is there: texts come after names. */
async function find(within: Locator, words: string): Promise<void> {
  await within.getByRole('searchbox').fill(words);
  await within.getByRole('listitem').first().waitFor();
  await expect.poll(() => within.getByRole('status').textContent()).toMatch(/^\d+ pages?$/);
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
    await page.unroute('**/pagefind/*.pf_meta');
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.getByRole('main').getByRole('link', { name: 'HeapUsageHigh', exact: true }).waitFor();
  });

  test('still finds names when only they can be loaded, and texts when names cannot', async () => {
    const page = await reader.newPage();
    await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.goto('/search/?q=highcpu');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('found by their names');
    expect((await pathsOf(page.getByRole('main')))[0]).toBe('/alerts/HighCPU/');
    const other = await reader.newPage();
    await other.route('**/pagefind/names/*', (route) => route.abort());
    await other.goto('/search/?q=metaspace');
    await other.getByRole('main').getByRole('link', { name: 'HeapUsageHigh', exact: true }).waitFor();
  });

  test('says that it is at work', async () => {
    const page = await reader.newPage();
    const letGo = await hold(page, '**/pagefind/wasm*');
    await page.goto('/search/?q=metaspace');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Searching …');
    letGo();
    await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^\d+ pages?$/);
  });

  test('keeps what was typed before its script was there', async () => {
    const page = await reader.newPage();
    const letGo = await hold(page, '**/_pagebook/search.*.js');
    await page.goto('/search/?q=heap');
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
    expect(await page.getByRole('dialog').count()).toBe(0);
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
  test('has its pages first, under its name', async () => {
    const page = await reader.open(`${ALERT}?service=inventory`);
    const dialog = await openDialog(page);
    await find(dialog, 'restart');
    expect(await dialog.getByRole('heading').allTextContents()).toEqual(['In inventory', 'Elsewhere']);
    const services = new Map((await allAddresses()).map(({ url, service }) => [url, service]));
    const own = await pathsOf(dialog.getByRole('list', { name: 'In inventory' }));
    expect(own.map((path) => services.get(path))).toContain('inventory');
    expect(own[0]).toBe('/runbooks/inventory/restart/');
    expect((await pathsOf(dialog.getByRole('list', { name: 'Elsewhere' }))).length).toBeGreaterThan(0);
  });

  test('has no part in it when the link names none', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'restart');
    expect(await dialog.getByRole('heading').count()).toBe(0);
  });
});

describe('a hit in a section', () => {
  test('is named with the section, and leads there', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'metaspace');
    const section = dialog.getByRole('listitem').filter({ hasText: 'HeapUsageHigh' }).first().getByRole('link').nth(1);
    expect(await section.getAttribute('href')).toMatch(/HeapUsageHigh\/#./);
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

describe('recent pages', () => {
  const recent = (page: Page): Promise<string[]> =>
    page.getByRole('list', { name: 'Recent pages' }).getByRole('link').allTextContents();

  async function read(page: Page, address: string): Promise<void> {
    await page.goto(address);
    await page.waitForSelector('html[data-filled]', { state: 'attached' });
    await page.keyboard.press('Tab');
    const path = new URL(page.url()).pathname;
    await page.waitForFunction((wanted) => JSON.stringify(localStorage).includes(wanted), path);
  }

  test('stand there while nothing is typed, newest first, each once, as they were', async () => {
    const page = await reader.newPage();
    await read(page, '/alerts/HighCPU/?host=web-1');
    await read(page, '/runbooks/checkout/restart/');
    await read(page, '/alerts/HighCPU/?host=web-2');
    await read(page, `${ALERT}?service=checkout`);
    const dialog = await openDialog(page);
    await dialog.getByRole('heading', { name: 'Recent pages' }).waitFor();
    expect(await recent(page)).toEqual(['HeapUsageHigh', 'HighCPU', 'Restart checkout']);
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
    expect(await recent(page)).toEqual(['HeapUsageHigh']);
  });

  test('are forgotten when the reader says so', async () => {
    const page = await reader.newPage();
    await read(page, ALERT);
    const dialog = await openDialog(page);
    await page.getByRole('button', { name: 'Forget these' }).press('Enter');
    expect(await recent(page)).toEqual([]);
    expect(await isFocused(dialog.getByRole('searchbox'))).toBe(true);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('HeapUsageHigh');
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
    expect(await recent(page)).toEqual([]);
    await find(dialog, 'SaturatedThreadPool');
    expect((await pathsOf(dialog))[0]).toBe('/alerts/SaturatedThreadPool/');
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
    expect(await page.locator('dialog img').count()).toBe(0);
  });
});

describe('when nothing is found', () => {
  test('names that are close are offered, and writing the page of an alert, in the editor of the repository', async () => {
    const page = await reader.open(`${ALERT}?host=web-1.prod&service=checkout&severity=critical`);
    const dialog = await openDialog(page);
    await dialog.getByRole('searchbox').fill('HihgCPU');
    await expect.poll(() => dialog.getByRole('status').textContent()).toContain('Nothing found for “HihgCPU”');
    expect(await pathsOf(dialog.getByRole('list', { name: 'Names like it' }))).toEqual(['/alerts/HighCPU/']);
    expect(await dialog.getByRole('link', { name: 'HighCPU', exact: true }).getAttribute('href')).toContain(
      'host=web-1.prod',
    );
    const write = dialog.getByRole('link', { name: 'Write the page of HihgCPU' });
    const editor = new URL((await write.getAttribute('href')) ?? '');
    expect(editor.pathname).toBe('/example/pagebook/new/main');
    expect(editor.searchParams.get('filename')).toBe('content/alerts/HihgCPU.md');
    expect(editor.searchParams.get('value')).toContain('# HihgCPU');
    expect(editor.searchParams.get('value')).toContain('service: checkout');
    await dialog.getByRole('searchbox').fill('xqzw vbnm');
    await expect.poll(() => dialog.getByRole('status').textContent()).toContain('Nothing found for “xqzw vbnm”');
    expect(await write.count()).toBe(0);
  });

  test('the filters may be to blame, and can be taken away', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await dialog.getByLabel('Only kind').selectOption('log');
    await dialog.getByRole('searchbox').fill('SaturatedThreadPool');
    await dialog.getByRole('button', { name: 'Search without “log”' }).press('Enter');
    await expect.poll(async () => (await pathsOf(dialog))[0]).toBe('/alerts/SaturatedThreadPool/');
    expect(await dialog.getByLabel('Only kind').inputValue()).toBe('');
  });
});

describe('the keyboard', () => {
  test('goes to the first and the last result, and back into the field by typing on', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'heap');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const titles = dialog.locator('.search-title a');
    expect(await isFocused(titles.last())).toBe(true);
    await page.keyboard.press('Home');
    expect(await isFocused(titles.first())).toBe(true);
    await page.keyboard.type(' dump');
    expect(await dialog.getByRole('searchbox').inputValue()).toBe('heap dump');
  });

  test('comes by every filter and section with Tab, and closes with Escape from any of them', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'metaspace');
    const names: string[] = [];
    for (let stop = 0; stop < 7; stop++) {
      await page.keyboard.press('Tab');
      names.push(
        await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        ),
      );
    }
    expect(names.slice(0, 6)).toEqual([
      'Close search',
      'Only kind',
      'Only service',
      'Only severity',
      'Only tag',
      await dialog.locator('.search-title a').first().textContent(),
    ]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('leaves the results of the search page for its field with Escape', async () => {
    const page = await reader.open('/search/?q=metaspace');
    await page.locator('.search-title a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await isFocused(page.getByRole('searchbox'))).toBe(true);
  });
});

test('by touch the dialog fills a phone, closes with its button, and nothing is too small or too wide', async () => {
  const page = await reader.open(ALERT, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await find(dialog, 'metaspace');
  await expect.poll(() => dialog.getByRole('status').textContent()).toMatch(/pages?$/);
  expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const sizes = await dialog
    .locator('button, select, input, .search-title a')
    .evaluateAll((all) => all.map((each) => Math.min(each.getBoundingClientRect().height, 24)));
  expect(new Set(sizes)).toEqual(new Set([24]));
  await dialog.getByRole('button', { name: 'Close search' }).tap();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).tap();
  await dialog.getByRole('link', { name: 'HeapUsageHigh', exact: true }).tap();
  await page.waitForURL(/HeapUsageHigh/);
});

test('opening the dialog loads nothing of the index of texts', async () => {
  const page = await reader.open(ALERT);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const dialog = await openDialog(page);
  await dialog.getByLabel('Only kind').waitFor();
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual(['/pagefind/names/facts.json']);
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

  test('leaves a slash alone where the reader has switched that key off, and Ctrl-K works', async () => {
    const page = await reader.open(ALERT);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.getByLabel('opens this search').uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.waitForSelector('html[data-filled]');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    expect(await dialog.getByRole('searchbox').inputValue()).toBe('');
    expect(await dialog.getByLabel('opens this search').isChecked()).toBe(false);
    await dialog.getByLabel('opens this search').check();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    // Only with the next frame does the box of the closed dialog lose the focus.
    await page.waitForFunction(() => document.activeElement === document.body);
    await page.keyboard.press('/');
    await dialog.waitFor();
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
  test('list the pages of a severity or a tag without any word', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await dialog.getByLabel('Only severity').selectOption('critical');
    await dialog.getByLabel('Only kind').selectOption('alert');
    await expect.poll(() => dialog.getByRole('status').textContent()).toMatch(/pages?$/);
    const severities = new Set(await dialog.locator('.severity').allTextContents());
    expect(severities).toEqual(new Set(['critical']));
    const tags = dialog.getByLabel('Only tag').locator('option');
    expect(await tags.count()).toBeGreaterThan(2);
  });

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
