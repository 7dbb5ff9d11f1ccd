import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fewAtOnce } from '../../files/few-at-once.ts';
import { UnknownFormat } from './cbor.ts';
import { replaceList } from './index-folder.ts';
import { makePatch } from './make-patch.ts';
import { pack } from './packed-files.ts';
import { readIndex, readPages } from './read-index.ts';
import { type PagefindPage, throwFirst, withPagefind } from './run-pagefind.ts';
import { scanWords } from './words.ts';

/** Pagefind has about 0.2 MB in memory for each page: ten thousand at once would be 2 GB. */
const AT_ONCE = 2500;

/**
 * Has Pagefind write the index of pages into a folder, as it would of all of them at once, but with some in its memory at a
 * time: each further part is added to the index that is there.
 */
export async function writeInBatches(pages: readonly PagefindPage[], folder: string, atOnce = AT_ONCE): Promise<void> {
  const count = Math.max(1, Math.ceil(pages.length / atOnce));
  const size = Math.ceil(pages.length / count);
  try {
    for (let number = 0; number < count; number++) {
      const batch = pages.slice(number * size, (number + 1) * size);
      // Of pages without a word there is no index yet.
      if (existsSync(path.join(folder, 'fragment'))) await addPages(batch, folder);
      else await writeAtOnce(batch, folder);
    }
  } catch (error) {
    if (!(error instanceof UnknownFormat)) throw error;
    await rm(folder, { recursive: true });
    await writeAtOnce(pages, folder);
  }
}

const writeAtOnce = (pages: readonly PagefindPage[], folder: string): Promise<void> =>
  withPagefind(pages, async (index) => throwFirst((await index.writeFiles({ outputPath: folder })).errors));

async function addPages(pages: readonly PagefindPage[], folder: string): Promise<void> {
  const changes = await readPages(pages);
  const { entry, list, chunks, filters } = await readIndex(folder);
  const marks = new Uint8Array(list.pages.length);
  const old = { list, chunks: chunks.map((bytes) => scanWords(bytes, marks)), filters };
  const numbers = Int32Array.from(list.pages.keys());
  const patch = makePatch(old, changes, { numbers, pages: [...numbers, ...changes.pages.keys()] }, changes.pages);
  await fewAtOnce([...patch.bytes], async ([file, bytes]) => writeFile(path.join(folder, file), await pack(bytes)));
  await fewAtOnce([...patch.files], ([file, packed]) => writeFile(path.join(folder, file), packed));
  const { removed } = await replaceList(folder, entry, patch.list);
  for (const file of [...patch.left, ...removed]) await rm(path.join(folder, file));
}
