import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fairShares } from '../../../src/site/lists/height.ts';
import { divide } from '../../../src/site/lists/parts.ts';

const labels = (names: string[], room: number, sorting: 'name' | 'chosen' = 'name'): string[] =>
  divide(
    names,
    names.map(() => 1),
    room,
    sorting,
  ).map(({ label }) => label);

describe('a list that is divided', () => {
  test('has parts that begin where names differ early', () => {
    const names = ['Aa', 'Ab', 'Ac', 'Ba', 'Bb', 'Bc', 'Ca', 'Cb', 'Da', 'Db'];
    expect(labels(names, 5)).toEqual(['A', 'B', 'C – D']);
  });

  test.each<[what: string, names: string[], room: number, sorting: 'name' | 'chosen', expected: string[]]>([
    ['names all the same', ['X', 'X', 'X', 'X'], 2, 'name', ['X (1)', 'X (2)', 'X (3)']],
    [
      'an order of the team’s',
      ['Start', 'Apply', 'Every thing that there is to know', 'End'],
      2.5,
      'chosen',
      ['Start – Apply', 'Every thing th… – End'],
    ],
    [
      'long names',
      ['The service number 0001', 'The service number 0002', 'The service number 0003', 'The service number 0004'],
      2.5,
      'name',
      ['The s…mber 0001 – The s…mber 0002', 'The s…mber 0003 – The s…mber 0004'],
    ],
    ['words of other scripts', ['каша', 'щи', '粥', '汤'], 2.5, 'name', ['к – щ', '粥 – 汤']],
  ])('is named by %s', (_, names, room, sorting, expected) => {
    expect(labels(names, room, sorting)).toEqual(expected);
  });

  test('is whole, in order, and no part is higher than there is room, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string(), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 300 }),
        fc.constantFrom('name', 'chosen'),
        (entries, sorting) => {
          const heights = entries.map(([, height]) => height);
          const parts = divide(
            entries.map(([name]) => name),
            heights,
            600,
            sorting,
          );
          expect(parts.flatMap(({ start, end }) => heights.slice(start, end))).toEqual(heights);
          for (const { start, end } of parts) {
            expect(end).toBeGreaterThan(start);
            expect(heights.slice(start, end).reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(600);
          }
          expect(new Set(parts.map(({ label }) => label)).size).toBe(parts.length);
        },
      ),
    );
  });
});

test.each([
  [[10, 20, 30], 100, [10, 20, 30]],
  [[10, 50, 90], 90, [10, 40, 40]],
  [[90, 10, 90], 70, [30, 10, 30]],
  [[], 10, []],
])('of %j, in %i there is room for %j', (wanted, height, shares) => {
  expect(fairShares(wanted, height)).toEqual(shares);
});
