import path from 'node:path';
import { expect, test } from 'vitest';
import { indexable } from '../../../src/publish/index-pages.ts';
import { makeIndex } from '../../../src/publish/pagefind/make-index.ts';
import { ChangingPages } from '../../support/changing-pages.ts';
import { readSearchIndex } from '../../support/search-index.ts';
import { makeTree } from '../../support/tree.ts';

const silent = (number: number) => ({ address: `silent-${number}`, document: () => '<!doctype html><p></p>' });

test.each([
  ['some pages at a time', 40, 0],
  ['one page at a time', 1, 0],
  ['first only pages without a word', 10, 25],
])('an index that is made of %s is that of all pages at once', async (_, atOnce, silentPages) => {
  const { outDir } = await makeTree({});
  const ofText = new ChangingPages(5, atOnce === 1 ? 12 : 150).pages.map(indexable);
  const pages = [...Array.from({ length: silentPages }, (_, number) => silent(number)), ...ofText];
  const make = async (name: string, most: number) => {
    const folder = path.join(outDir, name);
    return { ...(await makeIndex(pages, folder, 'k', most)), said: await readSearchIndex(folder) };
  };
  expect(await make('parts', atOnce)).toEqual(await make('whole', pages.length));
});
