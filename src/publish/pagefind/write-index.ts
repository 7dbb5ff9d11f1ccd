import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fewAtOnce } from '../../files/few-at-once.ts';
import { cutIntoChunks, rangesOf } from './chunks.ts';
import { writeFilter } from './filter-file.ts';
import { nameFragments } from './fragment-names.ts';
import { fileOf, writeList } from './index-folder.ts';
import type { WholeIndex } from './join-parts.ts';
import { freeName, pack } from './packed-files.ts';
import { packWords } from './words.ts';

/**
 * Writes an index into a folder.
 *
 * @returns the name of its list
 */
export async function writeIndex(
  folder: string,
  { entry, fields, pages, words, filters }: WholeIndex,
): Promise<string> {
  for (const kind of ['fragment', 'index', 'filter']) await mkdir(path.join(folder, kind), { recursive: true });
  const read = [...pages.values()];
  const names = nameFragments(read.map(({ name }) => name));
  const listed = read.map(({ words: count }, number) => ({ name: names[number] as string, words: count }));
  await fewAtOnce(listed, ({ name }, number) =>
    writeFile(path.join(folder, fileOf.fragment(name)), (read[number] as (typeof read)[number]).file),
  );
  const chunks = cutIntoChunks(words);
  const wordFiles = await writeNamed(chunks, packWords, (name) => path.join(folder, fileOf.words(name)));
  const filterFiles = await writeNamed(filters, writeFilter, (name) => path.join(folder, fileOf.filter(name)));
  const { name } = await writeList(folder, entry, {
    version: entry.version,
    pages: listed,
    chunks: rangesOf(chunks).map((range, number) => ({ ...range, name: wordFiles[number] as string })),
    filters: filters.map(({ filter }, number) => ({ filter, name: filterFiles[number] as string })),
    fields,
  });
  return name;
}

/** Writes each packed, under a name of its own that follows from what is in it. */
async function writeNamed<Item>(
  items: readonly Item[],
  bytesOf: (item: Item) => Buffer,
  fileOfName: (name: string) => string,
): Promise<string[]> {
  const taken = new Set<string>();
  return fewAtOnce(items, async (item) => {
    const bytes = bytesOf(item);
    const name = freeName(bytes, taken);
    taken.add(name);
    await writeFile(fileOfName(name), await pack(bytes));
    return name;
  });
}
