import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { HEAD_FILE, type Head } from '../../src/shared/device-files.ts';
import { readSearchIndex, type SaidByIndex } from './search-index.ts';
import { contentsOf } from './tree.ts';

/** What tells one build from another. The rest of a site must not. */
const OF_THE_BUILD = new Set(['build.json', '.pagebook.json']);
/** The numbers of pages in the search index, and so its files, depend on how it came about; what it says does not. With its files go their lists. */
const OF_THE_INDEX =
  /^(?:pagefind\/(?:(?:fragment|index|filter)\/|pagefind-entry\.json$|pagefind\.[^/]*\.pf_meta$)|_pagebook\/device\/index-)/;

/** A site with all that must be the same however it came about. */
export interface WholeSite {
  /** Every file with all its bytes, but those of the search index. */
  files: Map<string, string>;
  index: SaidByIndex | undefined;
  /** What it says it was made from. */
  id: string;
}

export async function wholeSite(folder: string): Promise<WholeSite> {
  const all = await contentsOf(folder);
  const files = new Map([...all].filter(([file]) => !OF_THE_BUILD.has(file) && !OF_THE_INDEX.test(file)));
  const head = JSON.parse(await readFile(path.join(folder, HEAD_FILE), 'utf8')) as Head;
  files.set(HEAD_FILE, JSON.stringify({ ...head, index: head.index.files }));
  const pagefind = path.join(folder, 'pagefind');
  const hasPages = (await readdir(pagefind)).includes('fragment');
  const index = hasPages ? await readSearchIndex(pagefind) : undefined;
  return { files, index, id: JSON.parse(await readFile(path.join(folder, 'build.json'), 'utf8')).id };
}

/** The files that two sites do not have alike, and whether what their search indexes say is not. */
export function differences(a: WholeSite, b: WholeSite): string[] {
  const files = [...new Set([...a.files.keys(), ...b.files.keys()])].filter(
    (file) => a.files.get(file) !== b.files.get(file),
  );
  const saysTheSame = isDeepStrictEqual(a.index, b.index);
  return [...files, ...(saysTheSame ? [] : ['what the search index says']), ...(a.id === b.id ? [] : ['the id'])];
}
