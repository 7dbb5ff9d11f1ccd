import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nameFragments } from './fragment-names.ts';
import { fileOf, readIndexFolder, replaceList } from './index-folder.ts';
import { type IndexState, STATE_VERSION } from './index-state.ts';
import { freeName, pack, unpack, unpackNamed } from './packed-files.ts';
import type { PageList } from './page-list.ts';
import { addressIn } from './run-pagefind.ts';
import { packWord, packWords, scanWords, sortForms, unpackWord } from './words.ts';

/**
 * Makes the index that Pagefind has written into a folder ours: fragments with other names, and the forms
 * of words in an order that does not depend on that of the pages.
 *
 * @param addresses - of the pages, in the order in which Pagefind read them
 */
export async function finishIndex(folder: string, addresses: readonly string[], key: string): Promise<IndexState> {
  // Of no pages there is no list.
  if (!existsSync(path.join(folder, 'fragment')))
    return { version: STATE_VERSION, key, list: '', pages: [], silent: [...addresses] };
  const { entry, list } = await readIndexFolder(folder);
  const pages = await listedOf(folder, list, addresses);
  const names = nameFragments(list.pages.map(({ name }) => name));
  const named = list.pages.map(({ words }, number) => ({ words, name: names[number] as string }));
  for (const [number, { name }] of list.pages.entries())
    await rename(path.join(folder, fileOf.fragment(name)), path.join(folder, fileOf.fragment(names[number] as string)));
  const chunks = await sortChunks(folder, list);
  const { name } = await replaceList(folder, entry, { ...list, pages: named, chunks });
  const listed = new Set(pages);
  return { version: STATE_VERSION, key, list: name, pages, silent: addresses.filter((own) => !listed.has(own)) };
}

/** The addresses of the pages in the list, which has no page without words. */
async function listedOf(folder: string, { pages }: PageList, addresses: readonly string[]): Promise<string[]> {
  if (pages.length === addresses.length) return [...addresses];
  const listed = new Set<string>();
  for (const { name } of pages) listed.add(addressIn(unpack(await readFile(path.join(folder, fileOf.fragment(name))))));
  return addresses.filter((address) => listed.has(address));
}

/** Writes anew the few files of words in which forms are in another order. */
async function sortChunks(folder: string, { pages, chunks }: PageList): Promise<PageList['chunks']> {
  const marks = new Uint8Array(pages.length);
  const taken = new Set(chunks.map(({ name }) => name));
  const sorted: PageList['chunks'] = [];
  for (const chunk of chunks) {
    const file = path.join(folder, fileOf.words(chunk.name));
    const words = scanWords(unpackNamed(await readFile(file), chunk.name), marks);
    if (words.every(({ isSorted }) => isSorted)) {
      sorted.push(chunk);
      continue;
    }
    const bytes = packWords(
      words.map((packed) => {
        if (packed.isSorted) return packed;
        const word = unpackWord(packed);
        return packWord({ ...word, forms: sortForms(word.forms) });
      }),
    );
    const name = freeName(bytes, taken);
    taken.add(name);
    await writeFile(path.join(folder, fileOf.words(name)), await pack(bytes));
    await rm(file);
    sorted.push({ ...chunk, name });
  }
  return sorted;
}
