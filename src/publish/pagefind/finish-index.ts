import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fewAtOnce } from '../../files/few-at-once.ts';
import { cutIntoChunks, rangesOf } from './chunks.ts';
import { nameFragments } from './fragment-names.ts';
import { fileOf, readIndexFolder, replaceList } from './index-folder.ts';
import { type MadeIndex, STATE_VERSION } from './index-state.ts';
import { freeName, pack, signOfScript, unpack, unpackNamed } from './packed-files.ts';
import type { PageList } from './page-list.ts';
import { addressIn } from './run-pagefind.ts';
import { countsOf, type PackedWord, packWord, packWords, scanWords, sortForms, unpackWord } from './words.ts';

/**
 * Makes the index that Pagefind has written into a folder ours: fragments with other names, smaller files of words, and
 * the forms of words in an order that does not depend on that of the pages.
 *
 * @param addresses - of the pages, in the order in which Pagefind read them
 */
export async function finishIndex(folder: string, addresses: readonly string[], key: string): Promise<MadeIndex> {
  const version = STATE_VERSION;
  const script = signOfScript(await readFile(path.join(folder, 'pagefind.js')));
  // Of no pages there is no list.
  if (!existsSync(path.join(folder, 'fragment')))
    return { state: { version, key, script, list: '', pages: [], silent: [...addresses] }, words: [] };
  const { entry, list } = await readIndexFolder(folder);
  const pages = await listedOf(folder, list, addresses);
  const names = nameFragments(list.pages.map(({ name }) => name));
  const named = list.pages.map(({ words }, number) => ({ words, name: names[number] as string }));
  for (const [number, { name }] of list.pages.entries())
    await rename(path.join(folder, fileOf.fragment(name)), path.join(folder, fileOf.fragment(names[number] as string)));
  const words = await readWords(folder, list);
  const chunks = await writeChunks(folder, list, words);
  const { name } = await replaceList(folder, entry, { ...list, pages: named, chunks });
  const listed = new Set(pages);
  const silent = addresses.filter((own) => !listed.has(own));
  return { state: { version, key, script, list: name, pages, silent }, words: countsOf(words) };
}

/** The addresses of the pages in the list, which has no page without words. */
async function listedOf(folder: string, { pages }: PageList, addresses: readonly string[]): Promise<string[]> {
  if (pages.length === addresses.length) return [...addresses];
  const listed = new Set<string>();
  for (const { name } of pages) listed.add(addressIn(unpack(await readFile(path.join(folder, fileOf.fragment(name))))));
  return addresses.filter((address) => listed.has(address));
}

/** All words, the forms of each in our order. */
async function readWords(folder: string, { pages, chunks }: PageList): Promise<PackedWord[]> {
  const marks = new Uint8Array(pages.length);
  const words: PackedWord[] = [];
  for (const { name } of chunks)
    for (const packed of scanWords(unpackNamed(await readFile(path.join(folder, fileOf.words(name))), name), marks)) {
      const word = packed.isSorted ? undefined : unpackWord(packed);
      words.push(word ? packWord({ ...word, forms: sortForms(word.forms) }) : packed);
    }
  return words;
}

/** Writes the words in files of our size, and removes Pagefind's. */
async function writeChunks(
  folder: string,
  { chunks }: PageList,
  words: readonly PackedWord[],
): Promise<PageList['chunks']> {
  for (const { name } of chunks) await rm(path.join(folder, fileOf.words(name)));
  const cut = cutIntoChunks(words);
  const taken = new Set<string>();
  const names = await fewAtOnce(cut, async (own) => {
    const bytes = packWords(own);
    const name = freeName(bytes, taken);
    taken.add(name);
    await writeFile(path.join(folder, fileOf.words(name)), await pack(bytes));
    return name;
  });
  return rangesOf(cut).map((range, number) => ({ ...range, name: names[number] as string }));
}
