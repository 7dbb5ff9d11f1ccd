import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginning, type Named, partWith, sortedBy, sortedParts } from '../../src/shared/sorted-parts.ts';

const named = (count: number, nameOf: (number: number) => string): Named[] =>
  Array.from({ length: count }, (_, number) => [nameOf(number), `/alerts/x-${number}/`]);

test('a short list is one part, and an empty one none', () => {
  const { index, parts } = sortedParts(named(20, (number) => `Alert ${number}`));
  expect([index.starts.length, parts.length]).toEqual([1, 1]);
  expect(sortedParts([])).toEqual({ index: { starts: [] }, parts: [] });
});

describe.each([
  ['different names', (number: number) => `${number}-name`],
  ['the same name', () => 'Overview'],
  ['long names', (number: number) => `${'what to do '.repeat(8)}${number}`],
])('10,000 entries with %s', (_, nameOf) => {
  const entries = named(10_000, nameOf);
  const { index, parts } = sortedParts(entries);

  test('are in parts of some KB, each entry in one', () => {
    for (const file of [index, ...parts]) expect(gzipSync(JSON.stringify(file)).length).toBeLessThan(20 * 1024);
    expect(parts.flat().length).toBe(entries.length);
  });

  test('are each in the part that what they are called leads to', () => {
    for (const entry of entries) expect(parts[partWith(index, sortedBy(entry))]).toContain(entry);
  });
});

test('what begins a name leads to the part where such names begin, or to the one before it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 900 }),
      fc.string(),
      (names, typed) => {
        const { index, parts } = sortedParts(names.map((name, number): Named => [name, `/${number}/`]));
        const first = partWith(index, beginning(typed));
        const fits = (entry: Named): boolean => sortedBy(entry).startsWith(beginning(typed));
        const at = parts.findIndex((part) => part.some(fits));
        return at === -1 || at === first || at === first + 1;
      },
    ),
  );
});
