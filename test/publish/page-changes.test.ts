import { describe, expect, test } from 'vitest';
import { changesText, comparePages, isFarFewer } from '../../src/publish/page-changes.ts';

const pages = (count: number, version = '1'): Map<string, string> =>
  new Map(Array.from({ length: count }, (_, index) => [`/${index}/`, version]));

describe('two builds', () => {
  test('differ in what is new, what is other, and what is gone, in the order of addresses', () => {
    const before = new Map(Object.entries({ '/d/': '1', '/a/': '1', '/b/': '1', '/gone/': '1' }));
    const after = new Map(Object.entries({ '/new/': '1', '/d/': '2', '/b/': '1', '/a/': '2', '/c/': '1' }));
    expect(comparePages(before, after)).toEqual({
      added: ['/c/', '/new/'],
      changed: ['/a/', '/d/'],
      removed: ['/gone/'],
    });
  });

  test('of which the first is not known differ in everything', () => {
    expect(comparePages(undefined, pages(2))).toEqual({ added: ['/0/', '/1/'], changed: [], removed: [] });
  });
});

describe('a build is of far fewer pages', () => {
  test.each([
    [10, 8, false],
    [10, 7, true],
    [5, 4, false],
    [4, 3, true],
    [1000, 800, false],
    [1000, 799, true],
    [3, 0, true],
    [0, 0, false],
    [3, 9, false],
  ])('of %i and then %i: %s', (before, after, fewer) => {
    expect(isFarFewer(pages(before), pages(after))).toBe(fewer);
  });

  test('never, when none is known before', () => {
    expect(isFarFewer(undefined, pages(0))).toBe(false);
  });
});

test('what a build changes is told a line each, and of many pages the number', () => {
  const changes = { added: ['/n/'], changed: [], removed: ['/a/', '/b/', '/c/', '/d/'] };
  expect(changesText(changes, 2)).toBe('  added    /n/\n  removed  /a/\n  removed  /b/\n  removed  2 more pages\n');
  expect(changesText({ ...changes, removed: ['/a/', '/b/', '/c/'] }, 2)).toContain('  removed  1 more page\n');
  expect(changesText({ added: [], changed: [], removed: [] })).toBe('');
});
