import { describe, expect, test } from 'vitest';
import { ALERT } from '../support/article.ts';
import { field } from '../support/field.ts';
import { goFilled, hold, useReader } from '../support/reader.ts';
import { find, isFocused, openDialog, pathsOf, result } from '../support/searching.ts';

const reader = useReader();

describe('the keyboard', () => {
  test('goes to the first and the last result, and back into the field by typing on', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'heap');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const titles = dialog.locator('.search-title a');
    await expect.poll(() => isFocused(titles.last())).toBe(true);
    await page.keyboard.press('Home');
    await expect.poll(() => isFocused(titles.first())).toBe(true);
    await page.keyboard.type(' dump');
    await expect.poll(() => dialog.getByRole('searchbox').inputValue()).toBe('heap dump');
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

  test('loses no letter that is typed while the search is on its way, nor Enter', async () => {
    const page = await reader.newPage();
    const letGo = await hold(page, '**/_astro/later.*.js');
    const letSearch = await hold(page, '**/_astro/search.*.js');
    await goFilled(page, ALERT);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('HostD');
    letGo();
    await page.waitForSelector('link[href*="later."]', { state: 'attached' });
    await page.keyboard.type('ownx');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    letSearch();
    await page.waitForURL(/HostDown/);
  });

  test('opens before what searches is there, and keeps what is typed meanwhile, and Enter', async () => {
    const page = await reader.newPage();
    const letSearch = await hold(page, '**/_astro/search.*.js');
    await goFilled(page, ALERT);
    await page.keyboard.press('/');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    await page.keyboard.type('hostdown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('dialog').getByRole('searchbox').inputValue()).toBe('hostdown');
    letSearch();
    await page.waitForURL(/HostDown/);
  });

  test('is asked for by the finger on its button, before that is pressed', async () => {
    const page = await reader.open(ALERT);
    const asked = page.waitForRequest(/_astro\/search\./);
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).hover();
    await page.waitForSelector('link[href*="later."]', { state: 'attached' });
    await page.mouse.down();
    await asked;
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('leaves what is typed into a field of the page there', async () => {
    const page = await reader.newPage();
    await goFilled(page, ALERT);
    await (await field(page, 'host')).fill('web-1');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    await expect.poll(() => page.getByRole('dialog').getByRole('searchbox').inputValue()).toBe('');
    await expect.poll(() => new URL(page.url()).search).toBe('?host=web-1');
  });

  test('leaves the results of the search page for its field with Escape', async () => {
    const page = await reader.open('/search/?q=metaspace');
    await page.locator('.search-title a').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect.poll(() => isFocused(page.getByRole('searchbox'))).toBe(true);
  });
});

test('by touch the dialog fills a phone, closes with its button, and nothing is too small or too wide', async () => {
  const page = await reader.open(ALERT, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await find(dialog, 'metaspace');
  await expect.poll(() => dialog.getByRole('status').textContent()).toMatch(/pages?$/);
  await expect.poll(() => dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
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
  expect(asked.filter((path) => path.startsWith('/pagefind/'))).toEqual(['/pagefind/site.js']);
});

describe('the search dialog', () => {
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    test(`opens with ${key}, ready to type`, async () => {
      const page = await reader.open(ALERT);
      const dialog = await openDialog(page, key);
      await expect.poll(() => isFocused(dialog.getByRole('searchbox'))).toBe(true);
      await expect.poll(() => page.url()).toMatch(/HeapUsageHigh\/$/);
    });
  }

  test('opens from the header', async () => {
    const page = await reader.open(ALERT);
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
    await expect.poll(() => page.url()).toMatch(/HeapUsageHigh\/$/);
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
    await expect.poll(() => dialog.getByRole('searchbox').inputValue()).toBe('');
    await expect.poll(() => dialog.getByLabel('opens this search').isChecked()).toBe(false);
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
    const host = await field(page, 'host');
    await host.focus();
    await page.keyboard.type('a/b');
    await expect.poll(() => host.inputValue()).toBe('a/b');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search' }).waitFor();
  });

  test('goes through the results with the arrow keys', async () => {
    const page = await reader.open(ALERT);
    const dialog = await openDialog(page);
    await find(dialog, 'heap');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => isFocused(result(dialog, 0))).toBe(true);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => isFocused(result(dialog, 1))).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => isFocused(dialog.getByRole('searchbox'))).toBe(true);
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
    await expect
      .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
      .toEqual({ host: 'web-1.prod', service: 'checkout' });
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
    await (await field(page, 'host')).fill('web-9');
    await page.keyboard.press('Control+k');
    await find(dialog, 'SaturatedThreadPool');
    await expect.poll(() => result(dialog, 0).getAttribute('href')).toContain('host=web-9');
  });

  test('closes with Escape, and gives the focus back', async () => {
    const page = await reader.open(ALERT);
    const link = page.getByRole('link', { name: 'JvmGcPauseLong' });
    await link.focus();
    const dialog = await openDialog(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => isFocused(link)).toBe(true);
    await openDialog(page);
  });
});
