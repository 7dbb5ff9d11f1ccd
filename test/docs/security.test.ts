import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readLink } from '../../src/shared/read-link.ts';
import { contentPolicy } from '../../src/site/content-policy.ts';
import { hostileValues } from '../security/hostile-values.ts';
import { places } from '../security/places.ts';
import { allRules } from '../support/rules.ts';
import { testsOf } from '../support/tests-of.ts';

const read = (file: string): string => readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');
const text = read('docs/security.md');

/** Each file that is cited, with the names in quotes that follow it. */
const cited = Array.from(
  text.matchAll(/`(test\/[\w/.-]+\.test\.ts)`((?:[,;]?\s+(?:and\s+)?“[^”]+”)*)/g),
  ([, file = '', names = '']) => ({ file, names: Array.from(names.matchAll(/“([^”]+)”/g), ([, name = '']) => name) }),
);

/** The first cells of a table's rows, by the heading of its first column. */
const column = (heading: string): string[] => {
  const [, table = ''] = text.split(`| ${heading} |`);
  return Array.from((table.split('\n\n')[0] ?? '').matchAll(/^\| ([^|]+) \|/gm), ([, cell = '']) => cell);
};

describe('docs/security.md', () => {
  test('cites tests that are there', () => {
    const missing = cited.flatMap(({ file, names }) => {
      const there = testsOf(file);
      const isThere = (name: string): boolean =>
        there.some(
          (each) =>
            each === name || (name.startsWith('…') && /^(?:\$name|%s)/.test(each) && each.endsWith(name.slice(1))),
        );
      return names.filter((name) => !isThere(name)).map((name) => `${file} “${name}”`);
    });
    expect(missing).toEqual([]);
    expect(cited.flatMap(({ names }) => names).length).toBeGreaterThan(40);
    // A name in quotes that no file is before would not be looked for.
    const inQuotes = Array.from(text.matchAll(/“[^”]+”/g)).length;
    expect(cited.flatMap(({ names }) => names)).toHaveLength(inQuotes - ['use textContent'].length);
  });

  test('cites every test of test/security', () => {
    const files = readdirSync(fileURLToPath(new URL('../security', import.meta.url)))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `test/security/${name}`);
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !cited.some((each) => each.file === file))).toEqual([]);
  });

  test('has each place of the matrix in one row, and no other place in italics', () => {
    const named = column('Place').flatMap((cell) => Array.from(cell.matchAll(/\*([^*]+)\*/g), ([, name = '']) => name));
    expect(named.sort()).toEqual(places.map(({ name }) => name).sort());
  });

  test('names a test and a rule for each place', () => {
    const rows = text.split('| Place |')[1]?.split('\n\n')[0]?.split('\n').slice(2) ?? [];
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      const [, place = '', rule = '', why = '', held = ''] = row.split(/(?<!\\)\|/);
      expect(
        [place, rule, why].every((cell) => cell.trim() !== ''),
        row,
      ).toBe(true);
      expect(held, row).toMatch(/`test\/[\w/.-]+` “/);
    }
  });

  test('explains the policy directive by directive, as it is', () => {
    expect(column('Directive')).toEqual(
      contentPolicy(false)
        .split('; ')
        .map((directive) => `\`${directive}\``),
    );
  });

  test('gives the limits that hold', () => {
    const limitOf = (what: string): number => {
      const [, limit = ''] = text.split(`| ${what} | `);
      return Number(/^[\d,]+/.exec(limit)?.[0].replace(',', ''));
    };
    const names = Object.fromEntries(
      ['a', ...Array.from({ length: 99 }, (_, index) => `p${index}`)].map((name) => [name, []]),
    );
    const namesRead = (query: string): number => readLink(`?${query}`, '', { parameters: {}, names }).given.size;
    const named = (count: number): string => Array.from({ length: count }, (_, index) => `p${index}=x`).join('&');
    expect(namesRead(named(limitOf('names') + 9))).toBe(limitOf('names'));
    expect(namesRead(`a=${'x'.repeat(limitOf('a value'))}`)).toBe(1);
    expect(namesRead(`a=${'x'.repeat(limitOf('a value') + 1)}`)).toBe(0);
    const query = limitOf('the query, with what follows `?` in the fragment') * 1024;
    expect(namesRead('a=x&'.repeat(query / 4))).toBe(1);
    expect(namesRead(`${'a=x&'.repeat(query / 4)}&`)).toBe(0);
  });

  test('says how many hostile values there are at least, and links to rules that exist', () => {
    expect(hostileValues.length).toBeGreaterThanOrEqual(Number(/filled with (\d+) hostile values/.exec(text)?.[1]));
    const linked = Array.from(text.matchAll(/rules\.md#([\w-]+)/g), ([, name = '']) => name);
    expect(linked.filter((name) => !allRules.get(name))).toEqual([]);
    expect(linked.length).toBeGreaterThan(0);
  });
});
