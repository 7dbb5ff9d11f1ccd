import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { allAddresses } from '../support/addresses.ts';
import { axeFindingsInBothColours } from '../support/axe.ts';
import { sharedBrowser } from '../support/browser.ts';
import { command } from '../support/command.ts';

let out: string;
beforeAll(async () => {
  out = await mkdtemp(path.join(tmpdir(), 'print-'));
});
afterAll(() => rm(out, { recursive: true }));

/** Prints a book and opens it, as whoever has the file does. */
async function opened(asked: string[], options: { bypassCSP?: boolean } = {}): Promise<Page> {
  const file = path.join(out, 'book.html');
  const { code, stderr } = await command('print', [...asked, '--site', inject('folder'), '--out', file]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const page = await (await sharedBrowser()).newPage({ viewport: { width: 390, height: 844 }, ...options });
  onTestFinished(() => page.close());
  await page.goto(pathToFileURL(file).href);
  return page;
}

describe('a printed book', () => {
  test('of the whole site has each page once, no id twice, and no link inside that leads nowhere', async () => {
    const page = await opened(['--all']);
    const seen = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const known = new Set(ids);
      return {
        pages: [...document.querySelectorAll('article')].map((article) => article.getAttribute('data-page')),
        twice: ids.length - known.size,
        dead: [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
          .map(({ hash }) => decodeURIComponent(hash.slice(1)))
          .filter((id) => !known.has(id)),
        named: [...document.querySelectorAll('[aria-labelledby]')]
          .flatMap((each) => each.getAttribute('aria-labelledby')?.split(' ') ?? [])
          .filter((id) => !known.has(id)),
        live: document.querySelectorAll('button, input, form, select, script, [hidden]').length,
        closed: document.querySelectorAll('details:not([open])').length,
      };
    });
    const pages = await allAddresses();
    expect(seen.pages.toSorted()).toEqual(pages.map(({ url }) => decodeURI(url).slice(1, -1) || 'index').toSorted());
    expect({ ...seen, pages: [] }).toEqual({ pages: [], twice: 0, dead: [], named: [], live: 0, closed: 0 });
  });

  test('of an alert has the values that its page has in a browser, and the sections', async () => {
    const page = await opened(['alerts/HeapUsageHigh', 'host=web-1', 'service=checkout', 'language=java']);
    const slotsOf = (each: Page, scope: string): Promise<string[]> =>
      each.evaluate(
        (within) =>
          [...document.querySelectorAll(`${within} [data-parameter]:not([data-chrome] *)`)]
            .filter((slot) => !slot.closest('[hidden]'))
            .map(
              (slot) => `${slot.getAttribute('data-parameter')} ${slot.getAttribute('data-state')} ${slot.textContent}`,
            ),
        scope,
      );
    const there = await (await sharedBrowser()).newPage();
    onTestFinished(() => there.close());
    await there.goto(`${inject('origin')}/alerts/HeapUsageHigh/?host=web-1&service=checkout&language=java`);
    await there.locator('html[data-filled]').waitFor({ state: 'attached' });
    const slots = await slotsOf(page, 'article');
    expect(slots.length).toBeGreaterThan(5);
    expect(slots).toEqual(await slotsOf(there, 'article'));
    await expect.poll(() => page.locator('main').textContent()).not.toMatch(/\{\{(?:host|service|language)\}\}/);
  });

  test('has nothing that axe finds, in light and in dark', async () => {
    const page = await opened(['checkout', 'alerts/HeapUsageHigh'], { bypassCSP: true });
    expect(await axeFindingsInBothColours(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
