import { afterEach, expect, test } from 'vitest';
import { built } from '../support/built.ts';
import { LARGE_TREES } from '../support/large-tree.ts';
import { useReader } from '../support/reader.ts';
import { walkSite } from '../support/walk-site.ts';

const reader = useReader();
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** Of each shape so many pages; a list is measured when it is among so many of the largest. */
const MEASURED = 40;

test.each([
  ['five levels of folders', 3000],
  ['one folder', 3000],
  ['alerts in one folder', 10_000],
  ['services', 3000],
  ['folders in one folder', 1500],
  ['names of a hundred letters', 3000],
  ['names that are all the same', 3000],
  ['entries of a log', 3000],
  ['everything at once', 10_000],
])(
  'every list of %s, %i pages, is short and light on a phone, and leads to every page in 6 taps',
  async (shape, pages) => {
    const site = await built(LARGE_TREES[shape]?.(pages) ?? {});
    open.push(site.close);
    const { lists, farthest, unreached } = await walkSite(site.tree.outDir);
    expect(unreached).toEqual([]);
    expect(farthest).toBeLessThanOrEqual(6);
    const page = await reader.newPage({ viewport: { width: 390, height: 844 } });
    const largest = lists.toSorted((a, b) => b.letters - a.letters).slice(0, MEASURED);
    for (const { address } of lists.filter((list) => list.weight > 20 * 1024)) expect(address).toBe('a lighter list');
    for (const { address } of [{ address: '/' }, ...largest]) {
      await page.goto(site.origin + address);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollHeight), { message: address })
        .toBeLessThanOrEqual(4000);
    }
  },
);
