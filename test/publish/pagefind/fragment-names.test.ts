import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isLoose, nameFragments } from '../../../src/publish/pagefind/fragment-names.ts';

const hash = (text: string): string => `unknown_${createHash('sha1').update(text).digest('hex').slice(0, 7)}`;
const pages = Array.from({ length: 2000 }, (_, number) => hash(`page ${number}`));

/** What each name means. */
const meanings = (names: readonly string[]): Map<string, string> =>
  new Map(nameFragments(names).map((name, number) => [name, names[number] as string]));

test('each fragment has a name of its own, and the same in each build of the same pages', () => {
  const names = nameFragments(pages);
  expect(new Set(names).size).toBe(pages.length);
  expect(nameFragments(pages)).toEqual(names);
  expect(names.filter(isLoose)).toEqual([]);
  expect(pages.every(isLoose)).toBe(true);
});

test('a name never means another page, wherever one is added, removed or changed', () => {
  const before = meanings(pages);
  for (const at of [0, 1, 700, 1999]) {
    const others = [
      pages.toSpliced(at, 0, hash('new')),
      pages.toSpliced(at, 1),
      pages.toSpliced(at, 1, hash('edited')),
    ];
    for (const changed of others) {
      const after = meanings(changed);
      expect([...after].filter(([name, page]) => (before.get(name) ?? page) !== page)).toEqual([]);
      // Those of other groups keep their names.
      expect([...after.keys()].filter((name) => !before.has(name)).length).toBeLessThan(1000);
    }
  }
});

test('names that begin alike are next to each other', () => {
  const beginnings = nameFragments(pages).map((name) => name.slice(0, -2));
  const changes = beginnings.filter((beginning, number) => beginning !== beginnings[number - 1]);
  expect(changes).toEqual([...new Set(beginnings)]);
  expect(changes.length).toBeLessThan(100);
});

test('a group ends after 256 pages, and there may be no page', () => {
  const same = Array.from({ length: 600 }, () => hash('page 1'));
  const beginnings = new Set(nameFragments(same).map((name) => name.slice(0, -2)));
  expect(new Set(nameFragments(same)).size).toBe(600);
  expect(beginnings.size).toBeGreaterThanOrEqual(3);
  expect(nameFragments([])).toEqual([]);
});
