import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindingsInBothColours } from '../support/axe.ts';
import { type Built, built } from '../support/built.ts';
import { LARGE_TREES } from '../support/large-tree.ts';
import { useReader } from '../support/reader.ts';
import { walkSite } from '../support/walk-site.ts';

const reader = useReader();
const PHONE = { viewport: { width: 390, height: 844 } };

/** Whether a page is at most 4,000 px high, and no wider than the phone. */
const isShort = (page: Page): Promise<boolean[]> =>
  page.evaluate(() => {
    const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
    return [scrollHeight <= 4000, scrollWidth === clientWidth];
  });

let site: Built;
beforeAll(async () => {
  site = await built({
    'README.md': '# Handbook\n\nWhat we do.\n',
    'ops/db/primary/promote.md': '# Promote\n\nMake it the primary.\n',
    'ops/db/restart.md': '# Restart\n\nOf the database.\n',
    'ops/db/back up.md': '# Back up\n',
    'ops/db/zzz-first.md': '---\nweight: 1\n---\n# First of all\n',
    'ops/web/README.md': '# Web servers\n\nThey serve.\n',
    'ops/web/restart.md': '# Restart\n\nOf the web servers.\n',
    'ops/cache.md': '# The cache\n\nIt is before the folder of its name.\n',
    'ops/cache/flush.md': '# Flush\n',
    'ops/untitled/README.md': 'No heading here.\n',
    'ops/untitled/x.md': '# X\n',
    'ops/50% off/x.md': '# Less\n',
    'search/reindex.md': '# Reindex\n',
    'alerts/linux/HostDown.md': '# HostDown\n',
    'alerts/DiskFull/DiskFull.md': '# DiskFull\n',
  });
});
afterAll(() => site.close());

const texts = async (address: string, selector: string): Promise<string[]> => {
  const page = await reader.open(site.origin + address);
  return (await page.locator(selector).allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());
};

describe('a folder', () => {
  test('without a readme has a page that lists it, with its name and the number of its pages', async () => {
    await expect.poll(() => texts('/ops/db/', 'main h1, main .about')).toEqual(['db', '4 pages']);
    await expect
      .poll(() => texts('/ops/db/', 'main .list :is(h2, .pages) a'))
      .toEqual(['First of all', 'Back up', 'Restart', 'primary', 'Promote']);
  });

  test('with a readme is listed below that, and has its title', async () => {
    await expect.poll(() => texts('/ops/web/', 'main .below a')).toEqual(['Restart']);
    await expect
      .poll(() => texts('/ops/', 'main .list h2'))
      .toEqual(['50% off', 'db', 'db / primary', 'The cache', 'untitled', 'Web servers']);
  });

  test('has the page beside it that has its name', async () => {
    await expect.poll(() => texts('/ops/cache/', 'main article h1, main .below a')).toEqual(['The cache', 'Flush']);
  });

  test('has the page in it that has its name, and an alert keeps its short address', async () => {
    await expect.poll(() => texts('/alerts/DiskFull/DiskFull/', '.crumbs a')).toEqual(['Alerts']);
    const page = await reader.newPage();
    await page.goto(`${site.origin}/alerts/DiskFull/?host=web-1`);
    await page.waitForURL(`${site.origin}/alerts/DiskFull/DiskFull/?host=web-1`);
  });

  test('has its own address even where a page of ours would be, and signs in its name', async () => {
    await expect.poll(() => texts('/search/', 'main h1')).toEqual(['search']);
    await expect.poll(() => texts('/_pagebook/search/', 'main h1')).toEqual(['Search']);
    await expect.poll(() => texts('/ops/50%25%20off/', 'main h1, main .pages a')).toEqual(['50% off', 'Less']);
  });
});

test('breadcrumbs name the folders of a page by their titles, and each leads to a page', async () => {
  const page = await reader.open(`${site.origin}/ops/db/primary/promote/`);
  const crumbs = page.locator('.crumbs a');
  await expect.poll(() => crumbs.allTextContents()).toEqual(['Runbooks', 'ops', 'db', 'primary']);
  for (const href of await crumbs.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)))
    expect((await fetch(href)).status).toBe(200);
  await expect.poll(() => texts('/ops/web/restart/', '.crumbs a')).toEqual(['Runbooks', 'ops', 'Web servers']);
  await expect.poll(() => texts('/ops/untitled/x/', '.crumbs a')).toEqual(['Runbooks', 'ops', 'untitled']);
  await expect.poll(() => texts('/ops/db/primary/', '.crumbs a')).toEqual(['Runbooks', 'ops', 'db']);
});

test('a page leads to those before and behind it in the order of its folder; an alert does not', async () => {
  await expect.poll(() => texts('/ops/db/back%20up/', '.turns a')).toEqual(['Previous First of all', 'Next Restart']);
  await expect.poll(() => texts('/ops/db/zzz-first/', '.turns a')).toEqual(['Next Back up']);
  await expect.poll(() => texts('/alerts/linux/HostDown/', '.turns a')).toEqual([]);
});

test('the home page shows folders, and tells pages of one title apart', async () => {
  await expect
    .poll(() => texts('/', 'main section .pages li'))
    .toEqual(expect.arrayContaining(['Restart db', 'Restart Web servers']));
});

test('search tells pages of one title apart by their folders', async () => {
  const page = await reader.open(`${site.origin}/_pagebook/search/?q=restart`);
  await expect
    .poll(async () => (await page.locator('.search-title').allTextContents()).sort())
    .toEqual(['Restart runbook ops/db', 'Restart runbook ops/web']);
});

test('axe finds nothing on the pages of folders, on a phone too', async () => {
  for (const address of ['/', '/ops/', '/ops/db/', '/ops/web/', '/ops/db/restart/', '/runbooks/'])
    for (const options of [{}, PHONE]) {
      const page = await reader.open(site.origin + address, { bypassCSP: true, ...options });
      expect(await axeFindingsInBothColours(page)).toEqual([]);
    }
});

describe('of a tree with everything that makes lists long', () => {
  let large: Built;
  beforeAll(async () => {
    large = await built(LARGE_TREES['everything at once']?.(1000) ?? {});
  });
  afterAll(() => large.close());

  test('every list is short on a phone, light, and leads to every page in 6 taps', async () => {
    const page = await reader.newPage(PHONE);
    const { lists, farthest, unreached } = await walkSite(large.tree.outDir);
    expect(unreached).toEqual([]);
    expect(farthest).toBeLessThanOrEqual(6);
    for (const { address, weight } of lists) expect([address, weight <= 20 * 1024]).toEqual([address, true]);
    const largest = lists.toSorted((a, b) => b.letters - a.letters).slice(0, 15);
    for (const { address } of [{ address: '/' }, ...largest]) {
      await page.goto(large.origin + address);
      await expect.poll(() => isShort(page), { message: address }).toEqual([true, true]);
    }
  });

  test('axe finds nothing on its parts', async () => {
    const { lists } = await walkSite(large.tree.outDir);
    const part = lists.find(({ address }) => address.includes('/parts/'));
    for (const address of ['/', '/alerts/', part?.address]) {
      const page = await reader.open(`${large.origin}${address}`, { bypassCSP: true, ...PHONE });
      expect(await axeFindingsInBothColours(page)).toEqual([]);
    }
  });
});
