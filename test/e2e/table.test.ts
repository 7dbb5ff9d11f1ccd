import { describe, expect, test } from 'vitest';
import { compare, isRight, tableOf } from '../../e2e/table.ts';
import { nameOf, values } from '../../e2e/values.ts';

const given = (text: string) => ({ text, isGiven: true });
const missing = { text: '{{pod}}', isGiven: false };

describe('what became of a value', () => {
  test.each([
    ['all of it', { host: given('a&b'), pod: given('a&b') }, { kind: 'exact' }],
    ['a part of it', { host: given('a'), pod: given('a') }, { kind: 'other', text: 'a' }],
    ['none of it', { host: given('a&b'), pod: missing }, { kind: 'not given' }],
    [
      'another machine',
      { host: given('127.0.0.1:80'), pod: given('a&b') },
      { kind: 'wrong host', text: '127.0.0.1:80' },
    ],
    ['another machine and nothing else', { host: given('web-2'), pod: missing }, { kind: 'wrong host', text: 'web-2' }],
    ['no link', undefined, { kind: 'no link' }],
  ])('%s', (_, seen, cell) => {
    expect(compare(seen, 'a&b', 'a&b')).toEqual(cell);
  });

  test('is right when it is all there, or was not there from the start', () => {
    expect(isRight({ kind: 'exact' }, 'a')).toBe(true);
    expect(isRight({ kind: 'not given' }, 'a')).toBe(false);
    expect(isRight({ kind: 'not given' }, undefined)).toBe(true);
    expect(isRight({ kind: 'other', text: '<no value>' }, undefined)).toBe(false);
  });
});

test('the table has a row for each value and a column for each way', () => {
  expect(
    tableOf(
      ['a|`b', undefined],
      [
        { name: 'X', cells: [{ kind: 'exact' }, { kind: 'not given' }] },
        {
          name: 'Y',
          cells: [
            { kind: 'other', text: 'a\nb' },
            { kind: 'wrong host', text: 'web-2' },
          ],
        },
      ],
    ),
  ).toBe(
    [
      '| Value | X | Y |',
      '| --- | --- | --- |',
      '| `` a\\|`b `` | exact | `a⏎b` |',
      '| none | not given | wrong host: `web-2` |',
    ].join('\n'),
  );
});

test('there are 25 values, each once, and names that every system can hold', () => {
  expect(new Set(values).size).toBe(25);
  expect(values.map((_, index) => nameOf(index)).every((name) => /^v\d+$/.test(name))).toBe(true);
});
