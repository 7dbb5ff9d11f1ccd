import { describe, expect, test } from 'vitest';
import { assignAddresses } from '../../src/content/assign-addresses.ts';

const addressesOf = (files: string[], published: string[] = []): Record<string, string> =>
  Object.fromEntries(
    Array.from(
      assignAddresses(files, (path) => published.includes(path)),
      ([file, { address }]) => [file, address],
    ),
  );

describe('addresses', () => {
  test.each([
    [
      ['a/_index.md', 'a/README.md', 'a/index.md'],
      ['a/_index', 'a/README', 'a'],
    ],
    [
      ['README.md', 'index.md'],
      ['README', ''],
    ],
    [
      ['a.md', 'a/README.md'],
      ['a.md', 'a'],
    ],
    [
      ['a.md', 'a.markdown', 'a.mdx'],
      ['a.md', 'a', 'a.mdx'],
    ],
    [
      ['a/README.md', 'a/Readme.md', 'a/README/index.md'],
      ['a', 'a/Readme', 'a/README'],
    ],
    [
      ['a.md', 'a/index.md', 'a.md/index.md'],
      ['a-2', 'a', 'a.md'],
    ],
    [
      ['search.md', '404.md', 'link/index.md', 'context/x.md'],
      ['search', '404', 'link', 'context/x'],
    ],
    [
      ['context/x.js.md', 'addresses/0.js.md'],
      ['context/x.js.md', 'addresses/0.js.md'],
    ],
    [
      ['_pagebook/a/b.md', '_pagebook/a/b/c.md'],
      ['_pagebook-2/a/b', '_pagebook-2/a/b/c'],
    ],
    [
      ['a/index.html.md', 'index.html/a.md'],
      ['a/index.html.md', 'index.html-2/a'],
    ],
  ])('of %j are %j', (files, addresses) => {
    const assigned = addressesOf(files);
    expect(files.map((file) => assigned[file])).toEqual(addresses);
    expect(addressesOf(files.toReversed())).toEqual(assigned);
  });

  test('are none of a file that is published', () => {
    expect(addressesOf(['LICENSE.md'], ['LICENSE'])).toEqual({ 'LICENSE.md': 'LICENSE.md' });
  });

  test('that are taken say by what', () => {
    const assigned = assignAddresses(['a.md', 'a/index.md', 'index.json.md']);
    expect(assigned.get('a.md')?.moved).toEqual({ wanted: 'a', by: 'a/index.md' });
    expect(assigned.get('index.json.md')?.moved).toEqual({ wanted: 'index.json', by: undefined });
    expect(assigned.get('a/index.md')?.moved).toBeUndefined();
  });
});
