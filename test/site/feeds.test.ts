import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { builtInKinds, kindNamed } from '../../src/kinds/table.ts';
import type { PageRecord } from '../../src/project/page-record.ts';
import { completeSite, siteSchema } from '../../src/schema/site.ts';
import { atomFeed, feedUrl, kindsWithFeed } from '../../src/site/feeds.ts';
import { pageRecord } from '../support/page-record.ts';
import { useReader } from '../support/reader.ts';

const reader = useReader();

const ADDRESS = 'https://books.example.com';
const log = kindNamed(builtInKinds, 'log');
const siteAt = (address?: string) => completeSite(siteSchema.parse({ name: 'R&D <books>', base: '/books', address }));

const entry = (facts: Partial<PageRecord>): PageRecord => ({
  ...pageRecord('log/2026-11-20-moved.md'),
  kind: 'log',
  date: '2026-11-20',
  ...facts,
});
const feedOf = (pages: PageRecord[]): string =>
  atomFeed({ site: siteAt(ADDRESS), kinds: builtInKinds, byKind: new Map([['log', pages]]) }, log, ADDRESS);

/** What RFC 4287 (4.1.1, 4.1.2, 3.3) wants of a feed, and what this one breaks of it, as a browser reads XML. */
const breachesOf = (page: Page, xml: string): Promise<string[]> =>
  page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'application/xml');
    const broken = document.querySelector('parsererror');
    if (broken) return [broken.textContent ?? ''];
    const root = document.documentElement;
    const breaches: string[] = [];
    const say = (isBreach: boolean, what: string): void => {
      if (isBreach) breaches.push(what);
    };
    const childrenOf = (holder: Element, name: string): Element[] =>
      [...holder.children].filter(({ localName }) => localName === name);
    say(
      root.localName !== 'feed' || root.namespaceURI !== 'http://www.w3.org/2005/Atom',
      'the root is no feed of Atom',
    );
    for (const holder of [root, ...childrenOf(root, 'entry')]) {
      const of = (name: string): Element[] => childrenOf(holder, name);
      const wholes = [...of('id').map((id) => id.textContent), ...of('link').map((link) => link.getAttribute('href'))];
      const days = [...of('updated'), ...of('published')].map((time) => time.textContent ?? '');
      const alternates = of('link').filter((link) => (link.getAttribute('rel') ?? 'alternate') === 'alternate');
      for (const name of ['id', 'title', 'updated'])
        say(of(name).length !== 1, `${holder.localName} has ${of(name).length} ${name}`);
      for (const name of ['summary', 'published', 'subtitle'])
        say(of(name).length > 1, `${holder.localName} has ${of(name).length} ${name}`);
      for (const address of wholes) say(!URL.canParse(address ?? ''), `${address} is not whole`);
      for (const day of days) say(!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(day), `${day} is no date`);
      say(alternates.length !== 1, `${holder.localName} has ${alternates.length} alternate links`);
    }
    const authors = childrenOf(root, 'author');
    say(authors.length !== 1 || !authors[0]?.querySelector('name')?.textContent, 'the feed has no author');
    say(
      !childrenOf(root, 'link').some((link) => link.getAttribute('rel') === 'self'),
      'the feed has no link to itself',
    );
    const ids = [...root.querySelectorAll('entry > id')].map(({ textContent }) => textContent);
    say(new Set(ids).size !== ids.length, 'two entries have one id');
    return breaches;
  }, xml);

describe('the feed of the log', () => {
  test('is valid Atom with whole addresses, and is dated by its entries, not by the build', async () => {
    const page = await reader.newPage();
    const xml = feedOf([entry({ url: '/books/log/b/', changed: '2026-11-22' }), entry({ url: '/books/log/a/' })]);
    await expect.poll(() => breachesOf(page, xml)).toEqual([]);
    expect(xml).toContain('<id>https://books.example.com/books/_pagebook/feeds/log.xml</id>');
    expect(xml).toContain('<id>https://books.example.com/books/log/b/</id>');
    expect(xml.match(/<updated>[^<]*/g)).toEqual([
      '<updated>2026-11-22T00:00:00.000Z',
      '<updated>2026-11-22T00:00:00.000Z',
      '<updated>2026-11-20T00:00:00.000Z',
    ]);
  });

  test('is valid without an entry, too', async () => {
    const page = await reader.newPage();
    await expect.poll(() => breachesOf(page, feedOf([]))).toEqual([]);
  });

  test('has titles and summaries as text, whatever is in them', async () => {
    const page = await reader.newPage();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.constantFrom(']]>', '<script>alert(1)</script>', '&amp;', '\u0000\u000b\ud800', '{{host}}'),
        async (text, odd) => {
          const xml = feedOf([entry({ title: text + odd, summary: odd + text })]);
          await expect.poll(() => breachesOf(page, xml)).toEqual([]);
          expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|<script/);
        },
      ),
    );
  });

  test('is under 20 KiB, compressed, however many entries there are and however long they are', async () => {
    const page = await reader.newPage();
    let seed = 1;
    const noise = (length: number): string =>
      Array.from({ length }, () => {
        seed = (seed * 48271) % 2147483647;
        return String.fromCodePoint(0x4e00 + (seed % 20000));
      }).join('');
    const pages = Array.from({ length: 500 }, (_, number) =>
      entry({ url: `/books/log/${number}/`, title: noise(80), summary: noise(400) }),
    );
    const xml = feedOf(pages);
    await expect.poll(() => breachesOf(page, xml)).toEqual([]);
    expect(gzipSync(xml).length).toBeLessThanOrEqual(20 * 1024);
    expect(xml.match(/<entry>/g)?.length).toBeGreaterThan(10);
    const short = feedOf(pages.map((page) => ({ ...page, title: 'Deployed', summary: '' })));
    expect(short.match(/<entry>/g)).toHaveLength(30);
  });
});

test('retrospectives have a feed too, and a site without an address has none', () => {
  const names = (address?: string): string[] =>
    kindsWithFeed({ site: siteAt(address), kinds: builtInKinds }).map(({ name }) => name);
  expect(names(ADDRESS)).toEqual(['retrospective', 'log']);
  expect(names()).toEqual([]);
  expect(feedUrl({ site: siteAt(), kinds: builtInKinds }, log)).toBeUndefined();
});
