import { describe, expect, test } from 'vitest';
import { homeSections } from '../../../src/site/home.ts';
import { listBelow } from '../../../src/site/in-folder.ts';
import { listPages } from '../../../src/site/list-pages.ts';
import { heightOfRows, heightOfSection } from '../../../src/site/lists/height.ts';
import { LIST_HEIGHT } from '../../../src/site/lists/listing.ts';
import { listsOf } from '../../../src/site/lists/lists.ts';
import type { ListSection, Row } from '../../../src/site/lists/row.ts';
import type { Model } from '../../../src/site/make-model.ts';
import { neighboursOf } from '../../../src/site/neighbours.ts';
import { LARGE_TREES } from '../../support/large-tree.ts';
import { siteModel } from '../../support/site-model.ts';

const addressOf = (row: Row): string =>
  row.type === 'page' ? row.page.address : row.type === 'change' ? row.name : row.address;
const rowsOf = (sections: readonly ListSection[]): Row[] => sections.flatMap(({ rows }) => rows);

/** The addresses that each list of a site leads to, by the list's own; a service's page is one, too. */
function linksOf(model: Model): Map<string, string[]> {
  const linked = (sections: readonly ListSection[]): string[] => [
    ...sections.flatMap(({ address }) => address ?? []),
    ...rowsOf(sections).map(addressOf),
  ];
  const home = homeSections(model).flatMap(({ address, cards = [], rows }) => [
    address,
    ...cards.map((card) => card.address),
    ...rows.map(addressOf),
  ]);
  const lists = listsOf(model);
  return new Map([
    ['', home],
    ...model.pages.map((page): [string, string[]] => [
      page.address,
      [
        ...linked(listBelow(model, page)?.sections ?? []),
        ...neighboursOf(model, page).flatMap(({ rows }) => rows.map(addressOf)),
      ],
    ]),
    ...model.kinds.map((kind): [string, string[]] => [kind.folder, linked(lists.ofKind(kind).sections)]),
    ...listPages(model).map(({ address, sections }): [string, string[]] => [address, linked(sections)]),
  ]);
}

/** How many taps each address is from the home page. */
function tapsTo(links: ReadonlyMap<string, string[]>): Map<string, number> {
  const taps = new Map([['', 0]]);
  for (const [address, count] of taps)
    for (const next of links.get(address) ?? []) if (!taps.has(next)) taps.set(next, count + 1);
  return taps;
}

const titlesOf = (shape: string, pages: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(LARGE_TREES[shape]?.(pages) ?? {}).map(([file, text]) => [
      file,
      /^# (.*)$/m.exec(String(text))?.[1] ?? '',
    ]),
  );

describe.each(Object.keys(LARGE_TREES))('of %s with 10,000 pages', (shape) => {
  const model = siteModel(titlesOf(shape, 10_000));

  test('every page is reached in 6 taps', () => {
    const taps = tapsTo(linksOf(model));
    expect(model.pages.flatMap(({ address }) => (taps.has(address) ? [] : [address]))).toEqual([]);
    expect(Math.max(...model.pages.map(({ address }) => taps.get(address) ?? 0))).toBeLessThanOrEqual(6);
  });

  test('no list is longer than a list may be, nor has an empty line or part', () => {
    const lists = [
      ...listPages(model).map(({ sections }) => sections),
      ...model.kinds.map((kind) => listsOf(model).ofKind(kind).sections),
      ...model.pages.flatMap((page) => listBelow(model, page)?.sections ?? []).map((section) => [section]),
    ];
    for (const sections of lists) {
      expect(sections.reduce((sum, section) => sum + heightOfSection(section), 0)).toBeLessThanOrEqual(LIST_HEIGHT);
      for (const row of rowsOf(sections)) {
        expect(row.name).not.toBe('');
        if (row.type === 'folder' || row.type === 'part') expect(row.count).toBeGreaterThan(0);
      }
    }
    const home = homeSections(model).reduce((sum, { rows, detailed }) => sum + heightOfRows(rows, detailed), 0);
    expect(home).toBeLessThanOrEqual(LIST_HEIGHT);
  });

  test('the parts of a list have names and addresses of their own, and lead on to the next', () => {
    const pages = listPages(model);
    expect(new Set(pages.map(({ address }) => address)).size).toBe(pages.length);
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    for (const { address, next } of pages)
      if (next) expect(byAddress.get(next.address)?.previous?.address).toBe(address);
    for (const { sections } of pages) {
      const parts = rowsOf(sections).filter(({ type }) => type === 'part');
      expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
    }
  });
});

test('a small tree is one list under the names of its folders, with summaries', () => {
  const model = siteModel({ 'alerts/a.md': 'A', 'alerts/linux/b.md': 'B', 'alerts/linux/disk/c.md': 'C' });
  const alerts = model.kinds.find(({ name }) => name === 'alert');
  const { sections } = listsOf(model).ofKind(alerts as NonNullable<typeof alerts>);
  expect(
    sections.map(({ title, address, detailed, rows }) => [title, address, detailed, rows.map(({ name }) => name)]),
  ).toEqual([
    [undefined, undefined, true, ['A']],
    ['linux', 'alerts/linux', true, ['B']],
    ['linux / disk', 'alerts/linux/disk', true, ['C']],
  ]);
});

test('a page about a service is listed with it, wherever its file is', () => {
  const model = siteModel({
    'runbooks/checkout/index.md': 'Checkout',
    'runbooks/checkout/b.md': 'B',
    'other/a.md': 'A',
  });
  const page = model.pages.find(({ title }) => title === 'A');
  page?.services.push('checkout');
  const runbooks = model.kinds.find(({ name }) => name === 'runbook');
  const { sections } = listsOf(model).ofKind(runbooks as NonNullable<typeof runbooks>);
  expect(sections.map(({ title, rows }) => [title, rows.map(({ name }) => name)])).toEqual([['Checkout', ['A', 'B']]]);
});

test('pages of one title are told apart by service, by folder, or by their addresses', () => {
  const wheres = (titles: Record<string, string>): (string | undefined)[] =>
    homeSections(siteModel(titles)).flatMap(({ rows }) =>
      rows.map((row) => (row.type === 'page' ? row.where : undefined)),
    );
  expect(wheres({ 'ops/db/a.md': 'Restart', 'ops/web/a.md': 'Restart', 'ops/web/b.md': 'Stop' })).toEqual([
    'db',
    'web',
    undefined,
  ]);
  expect(wheres({ 'x/db/a.md': 'A', 'y/db/a.md': 'A' })).toEqual(['x / db', 'y / db']);
  expect(wheres({ 'x/a.md': 'A', 'x/b.md': 'A' })).toEqual(['x/a', 'x/b']);
});
