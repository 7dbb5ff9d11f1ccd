import { describe, expect, test } from 'vitest';
import type { FillParameter } from '../../src/shared/page-data.ts';
import { PreparedPlace } from './cell.ts';
import { hostileValues } from './hostile-values.ts';
import { type Place, places } from './places.ts';

const GRAFANA = 'https://grafana.example.com';

/** Every type, and patterns that are careless. */
const kinds: { kind: string; parameter: FillParameter; harmless: string }[] = [
  { kind: 'json', parameter: { type: 'json' }, harmless: '["db-1","db-2"]' },
  { kind: 'no type', parameter: {}, harmless: 'db-1' },
  { kind: 'text', parameter: { type: 'text' }, harmless: 'db-1' },
  { kind: 'word', parameter: { type: 'word' }, harmless: 'db-1' },
  { kind: 'hostname', parameter: { type: 'hostname' }, harmless: 'db-1.example.com' },
  { kind: 'integer', parameter: { type: 'integer' }, harmless: '42' },
  { kind: 'number', parameter: { type: 'number' }, harmless: '4.2' },
  { kind: 'boolean', parameter: { type: 'boolean' }, harmless: 'true' },
  { kind: 'choice', parameter: { type: 'choice', choices: ['java', 'go', '-rf', 'a b'] }, harmless: 'java' },
  { kind: 'url', parameter: { type: 'url', origins: [GRAFANA] }, harmless: `${GRAFANA}/d/cpu` },
  { kind: 'pattern', parameter: { pattern: '[a-z]+( [a-z]+)*' }, harmless: 'two words' },
  { kind: 'text with a pattern that takes all', parameter: { type: 'text', pattern: '[^]*' }, harmless: 'a; b' },
  {
    kind: 'hostname with a pattern that takes all',
    parameter: { type: 'hostname', pattern: '[^]*' },
    harmless: 'db-1',
  },
  {
    kind: 'url with a pattern',
    parameter: { type: 'url', origins: [GRAFANA], pattern: '.*/d/.*' },
    harmless: `${GRAFANA}/d/`,
  },
];

const inCode = kinds.map(
  ({ kind, ...rest }): Place => ({
    name: `code that takes: ${kind}`,
    rule: 'code',
    text: '`ping {{x}}`',
    ...rest,
    ...(kind === 'json' && { harmless: '["db-1"]' }),
  }),
);
const inProse = kinds.map(
  ({ kind, ...rest }): Place => ({ name: `prose that takes: ${kind}`, rule: 'text', text: 'On {{x}}.', ...rest }),
);
const all = [...places, ...inCode, ...inProse].map((place) => ({
  place,
  name: place.name,
  prepared: new PreparedPlace(place),
}));

describe('a place', () => {
  test.each(all)('$name: keeps every hostile value to its rule', ({ prepared }) => {
    expect(hostileValues.flatMap((hostile) => prepared.problemsWith(hostile))).toEqual([]);
  });

  test.each(all)('$name: takes a value that does no harm', ({ place, prepared }) => {
    const value = 'harmless' in place ? place.harmless : 'db-1';
    if (value === undefined) expect(prepared.fill('db-1').querySelector('[href], [data-state=link]')).toBeNull();
    else expect(prepared.shows(value)).toBe(true);
  });
});

describe('the matrix', () => {
  test('has at least 2,000 cells, of at least 20 places and 46 values', () => {
    expect(places.length).toBeGreaterThanOrEqual(20);
    expect(hostileValues.length).toBeGreaterThanOrEqual(46);
    expect(all.length * hostileValues.length).toBeGreaterThanOrEqual(2000);
    expect(new Set(hostileValues.map(({ value }) => value)).size).toBe(hostileValues.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});
