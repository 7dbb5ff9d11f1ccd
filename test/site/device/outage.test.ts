import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { wikiFiles } from '../../support/device-files.ts';
import { type DeviceSite, deviceSite, keepEverything, statusIn, use } from '../../support/device-site.ts';

const text = await readFile(new URL('../../../docs/outage.md', import.meta.url), 'utf8');

/** The table after a line of the document: what works, by row and column. */
function tableAfter(line: string): Record<string, Record<string, string>> {
  const [, after = ''] = text.split(`\n${line}\n\n`);
  const [head = [], , ...rows] = (after.split('\n\n')[0] ?? '').split('\n').map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  const columns = head.slice(1);
  return Object.fromEntries(
    columns.map((column, index) => [
      column,
      Object.fromEntries(rows.map(([what = '', ...cells]) => [what, cells[index] ?? ''])),
    ]),
  );
}

/** What a page shows in the end, of what it may show; `elsewhere` is a page that is not the wiki's. */
async function outcome(page: Page, address: string, ends: Record<string, string>): Promise<string> {
  const went = await page.goto(address).then(
    () => true,
    () => false,
  );
  if (!went) return 'elsewhere';
  const seen = Object.entries(ends).map(async ([end, selector]) => {
    await page.locator(selector).first().waitFor();
    return end;
  });
  // What is not seen is waited for until the page is closed.
  for (const each of seen) each.catch(() => {});
  return Promise.race(seen);
}

const LOST = 'h1:text-is("Not on this device")';
const searching = (words: string, found: string): Check => {
  const nothing = '.search-status:text-matches("(cannot|could not|No page)")';
  return async (page) =>
    (await outcome(page, `/search/?q=${words}`, { yes: `.search-title a:text-is("${found}")`, no: nothing })) === 'yes';
};
const showing = (address: string, shown: string): Check => {
  return async (page) =>
    (await outcome(page, address, { yes: `main:has-text("${shown}"):not(:has(.lost))`, no: LOST })) === 'yes';
};

type Check = (page: Page) => Promise<boolean>;

const READ = '/alerts/HighCPU/?host=web-2';

const checks: Record<string, Check> = {
  'an alert that was read, filled from another link': showing(READ, 'The machine web-2 is busy'),
  'copying its commands': async (page) => {
    await page.goto(READ);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.locator('[data-copy]').first().click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
    return (await page.evaluate(() => navigator.clipboard.readText())) === 'ssh web-2';
  },
  'ticking its steps': async (page) => {
    await page.goto(READ);
    const box = page.locator('[data-tick]').first();
    await box.check();
    await expect.poll(() => page.locator('[data-steps]').textContent()).toContain('1 of 2');
    await box.uncheck();
    return true;
  },
  home: showing('/', 'Runbooks, alerts and retrospectives'),
  'search by name': searching('DiskFull', 'DiskFull'),
  'search in texts': searching('zeppelins', 'DiskFull'),
  'a page that was not read': showing('/alerts/DiskFull/?host=db-1', 'The disk of db-1 is full'),
  'a list of pages that was not read': showing('/alerts/', 'HighCPU'),
  'an address in the wrong letter case': async (page) => {
    const end = await outcome(page, '/ALERTS/highcpu/?host=web-7', {
      yes: 'article:has-text("The machine web-7 is busy")',
    });
    return end === 'yes';
  },
  'names like one that no page has': async (page) =>
    (await outcome(page, '/alerts/DiskFullSoon/', { yes: '.lost-found a:text-is("DiskFull")' })) === 'yes',
};

const outages: Record<string, (site: DeviceSite, page: Page) => Promise<unknown>> = {
  'Server gone': (site) => site.stop(),
  'No network': (site) => site.context.setOffline(true),
  'Sign-on down': async (site) =>
    site.instead((_, response) => {
      response.writeHead(302, { location: 'https://login.invalid/' }).end();
      return true;
    }),
  'No room since': async (site, page) => {
    const devtools = await site.context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 1000 });
    await page.goto('/runbooks/checkout/restart/');
    await expect.poll(async () => (await statusIn(page))?.trouble?.kind).toBe('full');
    await site.stop();
  },
};

const ways: [line: string, prepare: (page: Page) => Promise<void>][] = [
  ['With what was read:', async () => {}],
  ['With everything kept:', keepEverything],
];

describe.each(ways)('%s', (line, prepare) => {
  const table = tableAfter(line);

  test('the table has what is tried here, and nothing else', () => {
    expect(Object.keys(table)).toEqual(Object.keys(outages));
    for (const column of Object.values(table)) expect(Object.keys(column)).toEqual(Object.keys(checks));
  });

  test.each(Object.keys(outages))('%s: each cell is right', async (what) => {
    const site = await deviceSite(wikiFiles);
    const read = await use(site, '/alerts/HighCPU/?host=web-1');
    await expect.poll(async () => (await statusIn(read))?.pages).toBe(1);
    await read.close();
    const page = await use(site, '/');
    await expect.poll(async () => (await statusIn(page))?.hasWork).toBe(false);
    await prepare(page);
    await outages[what]?.(site, page);
    const works: Record<string, string> = {};
    for (const [row, check] of Object.entries(checks)) works[row] = (await check(page)) ? 'yes' : 'no';
    expect(works).toEqual(table[what]);
  });
});
