import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { indexable, indexPages } from '../../../src/publish/index-pages.ts';
import { cutIntoChunks, rangesOf } from '../../../src/publish/pagefind/chunks.ts';
import { readFilter, writeFilter } from '../../../src/publish/pagefind/filter-file.ts';
import { fileOf, readIndexFolder } from '../../../src/publish/pagefind/index-folder.ts';
import { nameOf, unpackNamed } from '../../../src/publish/pagefind/packed-files.ts';
import { writePageList } from '../../../src/publish/pagefind/page-list.ts';
import {
  bytesOf,
  type PackedWord,
  packWord,
  packWords,
  scanWords,
  unpackWord,
} from '../../../src/publish/pagefind/words.ts';
import { ChangingPages } from '../../support/changing-pages.ts';
import { readSearchIndex } from '../../support/search-index.ts';
import { makeTree } from '../../support/tree.ts';

const placeOf = ({ file, start, end }: PackedWord) => ({ file, start, end });

// Pagefind's format is its own. If one of these fails after an update, `src/publish/pagefind` must follow.

test('the format is that of the Pagefind that we know', async () => {
  const { outDir } = await makeTree({});
  const page = { title: 'Café', titleHtml: 'Café', kind: 'alert', services: [], tags: ['x'] };
  const pages = [
    { ...page, address: 'b', html: '<h2 id="h">Heap</h2><p>cafe running</p>' },
    { ...page, address: 'a', html: '<p>heap</p>', kind: 'log' },
  ];
  expect(await indexPages(pages.map(indexable), outDir, 'k')).toMatchObject({
    state: { key: 'k', pages: ['a', 'b'], silent: [] },
    words: [
      ['cafe', 3],
      ['heap', 2],
      ['running', 1],
    ],
  });
  expect(await readSearchIndex(outDir)).toEqual({
    version: '1.6.0',
    fields: ['title'],
    pages: {
      '/a/': {
        words: 2,
        fragment:
          '{"url":"/a/","content":"Café. heap.","word_count":2,"filters":{"kind":["log"],"tag":["x"]},"meta":{"title":"Café"},"anchors":[]}',
      },
      '/b/': {
        words: 4,
        fragment:
          '{"url":"/b/","content":"Café. Heap. cafe running.","word_count":4,"filters":{"kind":["alert"],"tag":["x"]},"meta":{"title":"Café"},"anchors":[{"element":"h2","id":"h","text":"Heap","location":1}]}',
      },
    },
    words: {
      cafe: { '': ['/b/ 24@2'], café: ['/a/ 168@0 title@0', '/b/ 168@0 title@0'] },
      heap: { '': ['/a/ 24@1', '/b/ 144@1'] },
      running: { '': ['/b/ 24@3'] },
    },
    filters: { kind: { alert: ['/b/'], log: ['/a/'] }, tag: { x: ['/a/', '/b/'] } },
  });
});

test('what Pagefind has written is written in the same way', async () => {
  const { outDir } = await makeTree({});
  await indexPages(new ChangingPages(7, 150).pages.map(indexable), outDir);
  const { list } = await readIndexFolder(outDir);
  const read = async (file: string, name: string): Promise<Buffer> =>
    unpackNamed(await readFile(path.join(outDir, file)), name);
  const [listFile = ''] = (await readdir(outDir)).filter((file) => file.endsWith('.pf_meta'));
  expect(fileOf.list(nameOf(writePageList(list), 10))).toBe(listFile);
  const marks = new Uint8Array(list.pages.length);
  const chunks = [];
  for (const { name } of list.chunks) {
    const bytes = await read(fileOf.words(name), name);
    const words = scanWords(bytes, marks);
    for (const word of words) {
      const packed = packWord(unpackWord(word));
      expect(bytesOf(packed).equals(bytesOf(word))).toBe(true);
      expect({ ...packed, ...placeOf(word) }).toEqual(word);
    }
    expect(packWords(words).equals(bytes)).toBe(true);
    chunks.push(words);
  }
  expect(chunks.length).toBeGreaterThan(3);
  expect(cutIntoChunks(chunks.flat())).toEqual(chunks);
  expect(rangesOf(chunks)).toEqual(list.chunks.map(({ from, to }) => ({ from, to })));
  for (const { name } of list.filters) {
    const bytes = await read(fileOf.filter(name), name);
    expect(writeFilter(readFilter(bytes)).equals(bytes)).toBe(true);
  }
});
