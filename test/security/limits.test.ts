import { describe, expect, test } from 'vitest';
import { readLink } from '../../src/shared/read-link.ts';
import { articleOf, compile, fill, filled } from '../support/filled.ts';

const KIB = 1024;
/** A page whose parameters are `a`, and `p0`, `p1` and so on. */
const names = ['a', ...Array.from({ length: 100 }, (_, index) => `p${index}`)];
const page = {
  parameters: Object.fromEntries(names.map((name) => [name, {}])),
  names: Object.fromEntries(names.map((name) => [name, []])),
};
const read = (query: string): ReturnType<typeof readLink> => readLink(`?${query}`, '', page);
const whys = (query: string): string[] => read(query).unused.map(({ why }) => why);

describe('a link', () => {
  /** Eight values of at most 1 KiB that make a query of an exact length. */
  const queryOf = (length: number): string => {
    const parts = Array.from({ length: 10 }, (_, index) => `p${index}=${'a'.repeat(800)}`).join('&');
    return parts + 'a'.repeat(length - parts.length);
  };

  test('is read up to 8 KiB', () => {
    expect(queryOf(8 * KIB)).toHaveLength(8192);
    expect(read(queryOf(8 * KIB)).given.size).toBe(10);
    expect(whys(queryOf(8 * KIB))).toEqual([]);
  });

  test('of more than 8 KiB is not used at all, and is said to be too long', () => {
    expect(read(queryOf(8 * KIB + 1)).given.size).toBe(0);
    expect(whys(queryOf(8 * KIB + 1))).toEqual(['size']);
  });

  test('is as long as its query and its fragment together', () => {
    const half = queryOf(8 * KIB - 10);
    expect(readLink(`?${half}`, '#x?a=1', page).given.size).toBe(11);
    expect(readLink(`?${half}`, '#x?a=123456789', page).given.size).toBe(0);
  });

  test('may have 64 names; the 65th is not used, and is said to be too many', () => {
    const names = Array.from({ length: 65 }, (_, index) => `p${index}`);
    const query = names.map((name) => `${name}=x`).join('&');
    expect([...read(query).given.keys()]).toEqual(names.slice(0, 64));
    expect(read(query).unused).toEqual([{ name: 'p64', why: 'names' }]);
  });

  test('may say a name as often as it likes', () => {
    const query = Array.from({ length: 1000 }, (_, index) => `a=${index}`).join('&');
    expect(read(query).given.get('a')).toHaveLength(1000);
  });

  test('counts equal values of a name once', () => {
    expect(read('a=1&'.repeat(1000)).given.get('a')).toEqual(['1']);
  });

  test('counts names that no parameter has among its 64', () => {
    const query = Array.from({ length: 2358 }, (_, index) => `unknown${index}=x`)
      .join('&')
      .slice(0, 8 * KIB);
    const whys = read(query).unused.map(({ why }) => why);
    expect(whys.filter((why) => why === 'unknown')).toHaveLength(64);
    expect(new Set(whys.slice(64))).toEqual(new Set(['names']));
  });
});

describe('a value', () => {
  test('may have 1 KiB', () => {
    expect(read(`a=${'x'.repeat(KIB)}`).given.get('a')).toEqual(['x'.repeat(KIB)]);
  });

  test('of more is not used, and is said to be too long', () => {
    expect(read(`a=${'x'.repeat(KIB + 1)}`).given.size).toBe(0);
    expect(whys(`a=${'x'.repeat(KIB + 1)}`)).toEqual(['long']);
  });
});

describe('JSON', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}"x"${']'.repeat(depth)}`;
  const stateOf = (json: string): string | null | undefined =>
    filled('{{result}}', { vocabulary: { result: { type: 'json' } }, query: `result=${encodeURIComponent(json)}` })
      .querySelector('[data-parameter]')
      ?.getAttribute('data-state');

  test('may be 8 deep', () => {
    expect(stateOf(nested(8))).toBe('link');
    expect(stateOf('{"a":'.repeat(7) + nested(1) + '}'.repeat(7))).toBe('link');
  });

  test('that is deeper is not used', () => {
    expect(stateOf(nested(9))).toBe('refused');
    expect(stateOf('{"a":'.repeat(8) + nested(1) + '}'.repeat(8))).toBe('refused');
    expect(stateOf(nested(500))).toBe('refused');
  });
});

describe('what a link repeats', () => {
  const vocabulary = { a: {}, b: {} };
  const article = (text: string, query: string): Element => filled(text, { vocabulary, query });
  const many = (name: string, count: number): string =>
    Array.from({ length: count }, (_, index) => `${name}=${index}`).join('&');

  test('is all there for a list as long as a link can make it', () => {
    const items = article('{{#a}}\n- Look at {{.}}.\n{{/a}}', many('a', 900)).querySelectorAll('li');
    expect(items).toHaveLength(900);
  });

  test('cannot fill the memory by lists inside lists', () => {
    const text = '{{#a}}\n- Look at {{.}}.\n{{#b}}\n    - With {{.}}.\n{{/b}}\n{{/a}}';
    const { html } = compile(text, { vocabulary });
    const tree = articleOf(html);
    const before = tree.querySelectorAll('*').length;
    fill(tree, { vocabulary, query: `${many('a', 600)}&${many('b', 600)}` });
    expect(tree.querySelectorAll('*').length - before).toBeGreaterThan(10_000);
    expect(tree.querySelectorAll('*').length - before).toBeLessThanOrEqual(20_000);
  });
});
