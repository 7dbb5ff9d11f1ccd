import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type FilterFile, readFilter } from './filter-file.ts';
import { type Entry, fileOf, readIndexFolder } from './index-folder.ts';
import { unpackNamed } from './packed-files.ts';
import type { PageList } from './page-list.ts';
import { type IndexPart, readPart } from './read-part.ts';
import { type PagefindPage, throwFirst, withPagefind } from './run-pagefind.ts';

/** An index, but for what it shows of each page. */
export interface IndexFiles {
  entry: Entry;
  list: PageList;
  /** The files of its words, unpacked. */
  chunks: Buffer[];
  filters: FilterFile[];
}

/**
 * Reads the index in a folder; each file is held against its name.
 *
 * @throws UnknownFormat, and what the system or zlib says of damage
 */
export async function readIndex(folder: string): Promise<IndexFiles> {
  const { entry, list } = await readIndexFolder(folder);
  // At once: hundreds of small files that the system has at hand are read faster so.
  const read = (file: string, name: string): Buffer => unpackNamed(readFileSync(path.join(folder, file)), name);
  return {
    entry,
    list,
    chunks: list.chunks.map(({ name }) => read(fileOf.words(name), name)),
    filters: list.filters.map(({ name }) => readFilter(read(fileOf.filter(name), name))),
  };
}

/** Has Pagefind read pages, and reads the index that it makes of them in memory. @throws UnknownFormat */
export const readPages = (pages: readonly PagefindPage[]): Promise<IndexPart> =>
  withPagefind(pages, async (index) => {
    const { errors, files } = await index.getFiles();
    throwFirst(errors);
    return readPart(files);
  });
