import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapePath, unescapePath } from '../../src/shared/escape-path.ts';

test.each([
  ['alerts/HighCPU/', 'alerts/HighCPU/'],
  ['names/C# 100%/', 'names/C%23%20100%25/'],
  ['why?/ü/a&b', 'why%3F/%C3%BC/a%26b'],
])('%s is %s in an address', (path, address) => {
  expect(escapePath(path)).toBe(address);
  expect(unescapePath(address)).toBe(path);
});

test('any path comes back from its address', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (path) => unescapePath(escapePath(path)) === path));
});

test.each([
  ['50%', '50%'],
  ['a%2Fb/%zz', 'a%2Fb/%zz'],
])('what is no escape in %s stays, and a slash that was escaped is none', (address, path) => {
  expect(unescapePath(address)).toBe(path);
});
