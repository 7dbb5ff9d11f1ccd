import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { allAddresses, ENGINE_ADDRESSES } from '../support/addresses.ts';
import { notices, type SeenSlot, slots } from '../support/article.ts';
import { EVERYTHING } from '../support/everything.ts';
import { type Listener, listenTo } from '../support/listener.ts';
import { goFilled, useReader } from '../support/reader.ts';

const reader = useReader();
const PHONE = { viewport: { width: 390, height: 844 } };

/** What a page looked like when it had come to rest. */
interface Visit {
  address: string;
  slots: SeenSlot[];
  notices: string[];
  /** The links without a destination. */
  unlinked: string[];
  /** Where its links lead on the site. */
  paths: string[];
  /** What it may not have: style or script in an attribute, and more width than a phone. */
  faults: string[];
}

/** Attributes that hold style or script, which the policy forbids. */
const forbiddenAttributes = (page: Page): Promise<string[]> =>
  page.$$eval('*', (elements) =>
    elements.flatMap(({ localName, attributes }) =>
      [...attributes]
        .filter(({ name }) => name === 'style' || name.startsWith('on'))
        .map(({ name, value }) => `<${localName} ${name}="${value}">`),
    ),
  );

/** How much wider the page is than the screen, and what makes it so. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth && !element.closest('pre, .table'),
    );
    return [`${scrollWidth - clientWidth} px too wide`, ...wide.map((element) => element.outerHTML.slice(0, 120))];
  });

/** Looks at a page, once it has come to rest. */
async function visit(page: Page, address: string, query: string, listener: Listener): Promise<Visit> {
  listener.leave();
  await goFilled(page, `${address}${query}`);
  if (address === '/search/') await page.getByLabel('Only kind').waitFor();
  await listener.quiet();
  return {
    address,
    slots: await slots(page),
    notices: await notices(page),
    unlinked: await page.$$eval('article a[data-href]:not([href])', (links) => links.map((link) => link.outerHTML)),
    paths: await page.$$eval('a[href]', (links) => links.map((link) => (link as HTMLAnchorElement).pathname)),
    faults: [...(await forbiddenAttributes(page)), ...(await overflow(page))],
  };
}

interface Tour {
  visits: Visit[];
  /** Whatever the browser complained of on the way. */
  heard: string[];
}

async function tour(query: string): Promise<Tour> {
  const page = await reader.newPage(PHONE);
  const listener = await listenTo(page, inject('origin'));
  const visits: Visit[] = [];
  for (const address of new Set([...ENGINE_ADDRESSES, ...(await allAddresses()).map(({ url }) => url)]))
    visits.push(await visit(page, address, query, listener));
  return { visits, heard: listener.heard };
}

const tours = new Map<string, Promise<Tour>>();

/** All pages with a query, each opened once for all tests. */
function toured(query: string): Promise<Tour> {
  const made = tours.get(query) ?? tour(query);
  tours.set(query, made);
  return made;
}

describe('every page', () => {
  for (const [state, query] of [
    ['without parameters', ''],
    ['with every parameter', `?${EVERYTHING}`],
  ] as const) {
    test(`${state} is quiet, fits a phone and has nothing inline`, async () => {
      const { visits, heard } = await toured(query);
      expect(visits.filter(({ faults }) => faults.length > 0).map(({ address, faults }) => [address, faults])).toEqual(
        [],
      );
      expect(heard).toEqual([]);
    });
  }

  test('has one article, which says what page and kind it is', async () => {
    for (const { url, kind } of await allAddresses()) {
      const html = await readFile(path.join(inject('folder'), decodeURI(url), 'index.html'), 'utf8');
      const attributes = `data-page="${decodeURI(url).slice(1, -1)}" data-kind="${kind}"`;
      expect(html.match(/<article\b[^>]*>/g), url).toEqual([expect.stringContaining(attributes)]);
    }
  });

  test('leaves no slot unfilled and refuses nothing when the link gives everything', async () => {
    const addresses = (await allAddresses()).map(({ url }) => url);
    const visits = (await toured(`?${EVERYTHING}`)).visits.filter(({ address }) => addresses.includes(address));
    const faults = visits.flatMap(({ address, slots, notices, unlinked }) => {
      const missing = slots.filter(({ state }) => state === 'unfilled' || state === 'refused');
      return [...missing, ...notices, ...unlinked].map((fault) => [address, fault]);
    });
    expect(faults).toEqual([]);
    expect(visits.flatMap(({ slots }) => slots).length).toBeGreaterThan(300);
  });

  test('is reached from the lists', async () => {
    const lists = (await toured('')).visits.filter(({ address }) => ENGINE_ADDRESSES.includes(address));
    const reached = new Set(lists.flatMap(({ paths }) => paths));
    expect((await allAddresses()).map(({ url }) => url).filter((url) => !reached.has(url))).toEqual([]);
  });
});
