import { expect, test } from 'vitest';
import { Places } from '../../src/problems/places.ts';

test('lines and columns count from one, columns in UTF-16 units', () => {
  const text = 'ab\n\n😀c\nd';
  const places = new Places(text);
  expect([...text].length).toBe(8);
  expect(Array.from({ length: text.length + 1 }, (_, offset) => Object.values(places.at(offset)).join(':'))).toEqual([
    '1:1',
    '1:2',
    '1:3',
    '2:1',
    '3:1',
    '3:2',
    '3:3',
    '3:4',
    '4:1',
    '4:2',
  ]);
});

test('a line starts where its place says', () => {
  const places = new Places('ab\n\nc');
  expect([1, 2, 3].map((line) => places.startOf(line))).toEqual([0, 3, 4]);
  expect(places.startOf(4)).toBe(Number.POSITIVE_INFINITY);
});
