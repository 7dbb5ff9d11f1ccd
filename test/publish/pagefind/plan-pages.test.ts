import { expect, test } from 'vitest';
import { GONE, planPages } from '../../../src/publish/pagefind/plan-pages.ts';

const plan = (addresses: string, ...changes: [before: string, after: string][]) => {
  const { numbers, pages } = planPages(
    [...addresses],
    changes.map(([before, after]) => ({ before: before || undefined, after: after || undefined })),
  );
  return [[...numbers], pages];
};

test('a page that is changed or renamed keeps its number and is read anew', () => {
  expect(plan('abc', ['b', 'b'])).toEqual([
    [0, GONE, 2],
    [0, 'b', 2],
  ]);
  expect(plan('abc', ['b', 'x'])).toEqual([
    [0, GONE, 2],
    [0, 'x', 2],
  ]);
  // Two pages that change places, and one that takes the address of another.
  expect(plan('ab', ['a', 'b'], ['b', 'a'])).toEqual([
    [GONE, GONE],
    ['b', 'a'],
  ]);
  expect(plan('abc', ['a', 'b'], ['b', ''])).toEqual([
    [GONE, GONE, 1],
    ['b', 2],
  ]);
});

test('a page that is added takes the number of one that is gone, else the next', () => {
  expect(plan('abc', ['', 'x'])).toEqual([
    [0, 1, 2],
    [0, 1, 2, 'x'],
  ]);
  expect(plan('abc', ['', 'x'], ['a', ''], ['', 'y'])).toEqual([
    [GONE, 1, 2],
    ['x', 1, 2, 'y'],
  ]);
});

test('the last pages take the numbers of those that are gone', () => {
  expect(plan('abcd', ['b', ''])).toEqual([
    [0, GONE, 2, 1],
    [0, 3, 2],
  ]);
  expect(plan('abcd', ['d', ''])).toEqual([
    [0, 1, 2, GONE],
    [0, 1, 2],
  ]);
  expect(plan('abcd', ['a', ''], ['d', ''])).toEqual([
    [GONE, 1, 0, GONE],
    [2, 1],
  ]);
  expect(plan('abcd', ['a', ''], ['d', 'd'])).toEqual([
    [GONE, 1, 2, GONE],
    ['d', 1, 2],
  ]);
  expect(plan('ab', ['a', ''], ['b', ''])).toEqual([[GONE, GONE], []]);
});

test('changes of other pages than those of the index are refused', () => {
  expect(() => plan('ab', ['x', 'x'])).toThrow('the index has no page x');
  expect(() => plan('ab', ['a', 'a'], ['a', ''])).toThrow('the page a has changed twice');
  expect(() => plan('ab', ['', 'b'])).toThrow('two pages have one address');
});
