import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { indexPages } from '../../src/publish/index-pages.ts';
import { numberFragments } from '../../src/publish/number-fragments.ts';
import type { IndexedPage } from '../../src/publish/search-document.ts';
import { makeTree } from '../support/tree.ts';

const page = (number: number): IndexedPage => ({
  address: `alerts/Alert${number}`,
  title: `Alert${number}`,
  titleHtml: `Alert${number}`,
  html: `<p>The queue number ${number} is stuck.</p>`,
  kind: 'alert',
  services: [],
  tags: [],
});
const SITE = { synonyms: [], vocabulary: {} };
const unpacked = async (file: string): Promise<string> => gunzipSync(await readFile(file)).toString('latin1');

test('the fragments of a search index are numbered in the order of its list of pages', async () => {
  const { outDir } = await makeTree({});
  await mkdir(outDir);
  await indexPages(
    Array.from({ length: 12 }, (_, number) => page(number)),
    SITE,
    outDir,
  );
  const fragments = (await readdir(path.join(outDir, 'fragment'))).sort();
  expect(fragments).toEqual(
    Array.from({ length: 12 }, (_, number) => `unknown_${String(number).padStart(7, '0')}.pf_fragment`),
  );
  const list = (await readdir(outDir)).find((file) => file.endsWith('.pf_meta')) ?? '';
  const names = (await unpacked(path.join(outDir, list))).match(/unknown_\d{7}(?=\x18|\x19|[\x00-\x17])/g);
  expect(names).toEqual(expect.arrayContaining(fragments.map((file) => file.replace('.pf_fragment', ''))));
  const addresses = await Promise.all(fragments.map((file) => unpacked(path.join(outDir, 'fragment', file))));
  expect(new Set(addresses.map((text) => /"url":"([^"]+)"/.exec(text)?.[1])).size).toBe(12);
});

test('an index whose list does not name every fragment stays as it is', async () => {
  const { outDir } = await makeTree({});
  await mkdir(outDir);
  await indexPages([page(1), page(2)], SITE, outDir);
  const [first = ''] = await readdir(path.join(outDir, 'fragment'));
  await copyFile(path.join(outDir, 'fragment', first), path.join(outDir, 'fragment', 'unknown_abcdef1.pf_fragment'));
  const before = (await readdir(path.join(outDir, 'fragment'))).sort();
  await numberFragments(outDir);
  expect((await readdir(path.join(outDir, 'fragment'))).sort()).toEqual(before);
});
