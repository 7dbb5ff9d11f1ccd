import { expect, test } from 'vitest';
import { waysOf } from '../../src/commands/ways.ts';

/** A text in which `[host ssh]` is a section on `host`. */
function ways(text: string): string[] {
  const sections: { condition: string; start: number; end: number }[] = [];
  const open: { condition: string; start: number }[] = [];
  let plain = '';
  for (const part of text.split(/(\[\S+ |\])/)) {
    if (part === ']') {
      const section = open.pop();
      if (section) sections.push({ ...section, end: plain.length });
    } else if (part.startsWith('[')) open.push({ condition: part.slice(1, -1), start: plain.length });
    else plain += part;
  }
  return waysOf(
    plain,
    sections.toSorted((a, b) => a.start - b.start),
  ).sort();
}

test.each([
  ['a', ['a']],
  ['a[x b]c', ['abc', 'ac']],
  ['[x a][!x b]', ['a', 'b']],
  ['[x a][y b]', ['', 'a', 'ab', 'b']],
  ['[x.java a][x.go b]c', ['ac', 'bc', 'c']],
  ['[x.java a][!x.java b]', ['a', 'b']],
  ['[x.java a][!x b]', ['', 'a', 'b']],
  ['[x a[y b]c]d', ['abcd', 'acd', 'd']],
])('%j can become %j', (text, expected) => {
  expect(ways(text)).toEqual(expected);
});

test('however many conditions there are, no more than 64 ways are looked at', () => {
  expect(ways(Array.from({ length: 30 }, (_, index) => `[x${index} a]`).join('')).length).toBeLessThanOrEqual(64);
});
