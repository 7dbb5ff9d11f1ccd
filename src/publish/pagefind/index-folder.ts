import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../files/replace-file.ts';
import { UnknownFormat } from './cbor.ts';
import { LANGUAGE, LIST_NAME, nameOf, pack, unpackNamed } from './packed-files.ts';
import { type PageList, readPageList, writePageList } from './page-list.ts';

export const ENTRY = 'pagefind-entry.json';

/** What Pagefind's script reads before all else: which list of pages there is. */
const entrySchema = z.strictObject({
  version: z.string(),
  languages: z.strictObject({
    [LANGUAGE]: z.strictObject({ hash: z.string(), wasm: z.string().nullable(), page_count: z.int() }),
  }),
  include_characters: z.array(z.string()),
});
export type Entry = z.infer<typeof entrySchema>;

export const fileOf = {
  list: (name: string): string => `pagefind.${name}.pf_meta`,
  words: (name: string): string => `index/${name}.pf_index`,
  filter: (name: string): string => `filter/${name}.pf_filter`,
  fragment: (name: string): string => `fragment/${name}.pf_fragment`,
};

/** @throws UnknownFormat */
export function parseEntry(text: string): Entry {
  const { data } = entrySchema.safeParse(JSON.parse(text));
  if (!data) throw new UnknownFormat(`${ENTRY} is otherwise`);
  return data;
}

/** The entry and the list of an index. @throws UnknownFormat, and what the system or zlib says of damage */
export async function readIndexFolder(folder: string): Promise<{ entry: Entry; list: PageList }> {
  const entry = parseEntry(await readFile(path.join(folder, ENTRY), 'utf8'));
  const { hash, page_count } = entry.languages[LANGUAGE];
  const list = readPageList(unpackNamed(readFileSync(path.join(folder, fileOf.list(hash))), hash));
  if (list.version !== entry.version || list.pages.length !== page_count)
    throw new UnknownFormat('the list of pages and what leads to it are of two indexes');
  return { entry, list };
}

/** The name that a list has, which follows from what is in it. */
export const nameOfList = (list: PageList): string => nameOf(writePageList(list), LIST_NAME);

/**
 * Writes the list of an index, and what leads to it.
 *
 * @param folder - where they are written; no file is changed in place
 * @param entry - what leads to the list as Pagefind made it
 * @returns the name of the list, and the paths of what was written
 */
export async function writeList(
  folder: string,
  entry: Entry,
  list: PageList,
): Promise<{ name: string; written: string[] }> {
  const bytes = writePageList(list);
  const name = nameOf(bytes, LIST_NAME);
  const { [LANGUAGE]: language } = entry.languages;
  await replaceFile(path.join(folder, fileOf.list(name)), await pack(bytes));
  const next: Entry = {
    ...entry,
    languages: { [LANGUAGE]: { ...language, hash: name, page_count: list.pages.length } },
  };
  await replaceFile(path.join(folder, ENTRY), JSON.stringify(next));
  return { name, written: [fileOf.list(name), ENTRY] };
}
