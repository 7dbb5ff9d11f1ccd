import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ENTRY } from './index-folder.ts';
import { type MadeIndex, STATE_VERSION } from './index-state.ts';
import { joinParts, type PartWithPages } from './join-parts.ts';
import { signOfScript } from './packed-files.ts';
import { readPages } from './read-index.ts';
import type { IndexPart } from './read-part.ts';
import type { PagefindPage } from './run-pagefind.ts';
import { countsOf } from './words.ts';
import { writeIndex } from './write-index.ts';

/** Pagefind has about 0.2 MB in memory for each page: ten thousand at once would be 2 GB. */
const AT_ONCE = 2500;

/**
 * Makes the index of pages, and writes it into a folder. Pagefind reads some of them at a time; what it
 * makes of those is joined here, in files with names and of a size that are ours.
 *
 * @param pages - in the order in which they are to be listed
 * @param key - all that the index depends on beside the pages
 * @throws UnknownFormat
 */
export async function makeIndex(
  pages: readonly PagefindPage[],
  folder: string,
  key: string,
  atOnce = AT_ONCE,
): Promise<MadeIndex> {
  await mkdir(folder, { recursive: true });
  const count = Math.max(1, Math.ceil(pages.length / atOnce));
  const size = Math.ceil(pages.length / count);
  const parts: IndexPart[] = [];
  for (let number = 0; number < count; number++)
    parts.push(await readPages(pages.slice(number * size, (number + 1) * size)));

  const addresses = pages.map(({ address }) => address);
  const version = STATE_VERSION;
  const [{ script: text, entryText }] = parts as [IndexPart];
  const script = signOfScript(text);
  const withPages = parts.filter((part): part is PartWithPages => part.entry !== undefined);
  if (withPages.length === 0) {
    // Of no words there is no list.
    await writeFile(path.join(folder, ENTRY), entryText);
    return { state: { version, key, script, list: '', pages: [], silent: addresses }, words: [] };
  }
  const whole = joinParts(withPages);
  const list = await writeIndex(folder, whole);
  const silent = addresses.filter((address) => !whole.pages.has(address));
  return {
    state: { version, key, script, list, pages: [...whole.pages.keys()], silent },
    words: countsOf(whole.words),
  };
}
