import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { reservedCharacter, urlOf } from '../content/addresses.ts';
import { fillParameter } from '../language/fill-parameter.ts';
import { installCall } from '../problems/called-as.ts';
import { Failure } from '../problems/failure.ts';
import type { Snapshot } from '../project/page-record.ts';
import * as attributes from '../shared/attributes.ts';
import type { SearchSite } from '../shared/facts.ts';
import { spreadWords } from '../shared/word-files.ts';
import { indexNames } from './index-names.ts';
import { numberFragments } from './number-fragments.ts';
import { packTexts } from './pack-texts.ts';
import { documentOf, type IndexedPage } from './search-document.ts';

/** Pagefind's own scripts and user interfaces, which we do not use: `browser/search/texts` reads its index. */
const NOT_USED = /^(?:pagefind(?:-[\w-]+)?\.(?:js|css)|wasm\..*)$/;

/** Pages on their way to Pagefind at once: enough to keep it busy, few enough to be held in memory twice. */
const ON_THE_WAY = 64;

/** What search needs of the whole site. */
export type IndexedSite = Pick<Snapshot, 'synonyms' | 'vocabulary'>;

/**
 * Writes the search index of the pages into a folder. It reads what pages were compiled to, not the
 * built site, so that it can be made in Pagefind's process while Astro lays the pages out in ours.
 *
 * @throws Failure - when Pagefind reports an error, or does not run
 */
export async function indexPages(pages: IndexedPage[], site: IndexedSite, folder: string): Promise<void> {
  try {
    await makeIndex(pages, folder);
    await writeNames(pages, site, folder);
  } catch (error) {
    // What the system says of a file of ours is clear as it is.
    if (error instanceof Error && 'code' in error) throw error;
    throw new Failure(`the search index cannot be made: ${error instanceof Error ? error.message : error}`, HINT);
  }
}

const HINT = `Pagefind makes it, in a process of its own: run \`${installCall}\` if it is missing, and see that there is memory and disk left.`;

async function makeIndex(pages: IndexedPage[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({
    // What is not the author's text is not looked for.
    excludeSelectors: [`[${attributes.chrome}]`],
    // Words as they are written: which of them have one stem is the reader's script's to say.
    forceLanguage: 'unknown',
  });
  if (!index) throw new Error(`Pagefind cannot start: ${errors.join(', ')}`);
  try {
    // The list of pages has their lengths, and is shortest in their order.
    const sorted = pages.toSorted((a, b) => a.html.length - b.html.length);
    for (let start = 0; start < sorted.length; start += ON_THE_WAY)
      await Promise.all(sorted.slice(start, start + ON_THE_WAY).map((page) => add(index, page)));
    throwFirst((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await close();
  }
  for (const file of await readdir(folder)) if (NOT_USED.test(file)) await rm(path.join(folder, file));
  await numberFragments(folder);
  const words = path.join(folder, 'words');
  await mkdir(words, { recursive: true });
  for (const [number, counts] of spreadWords(await packTexts(folder)).entries())
    await writeFile(path.join(words, `${number}.json`), JSON.stringify(counts));
}

/** Beside Pagefind's files, what finds a page by its name before they are there, and what search needs to know of the site. */
async function writeNames(
  pages: readonly IndexedPage[],
  { synonyms, vocabulary }: IndexedSite,
  folder: string,
): Promise<void> {
  const { facts, deep, buckets } = indexNames(pages);
  const names = path.join(folder, 'names');
  await mkdir(names, { recursive: true });
  for (const [number, bucket] of buckets.entries())
    await writeFile(path.join(names, `${number}.json`), JSON.stringify(bucket));
  const parameters = Object.fromEntries(
    Object.entries(vocabulary).map(([name, parameter]) => [name, fillParameter(parameter)]),
  );
  const site: SearchSite = { facts, synonyms, deep, parameters };
  await writeFile(path.join(folder, 'site.json'), JSON.stringify(site));
}

async function add(index: PagefindIndex, page: IndexedPage): Promise<void> {
  const { errors } = await index.addHTMLFile({
    sourcePath: path.posix.join(page.address, 'index.html'),
    // Of a path, Pagefind leaves out what has to be escaped.
    ...(reservedCharacter(page.address) !== undefined && { url: urlOf(page.address, '/') }),
    content: documentOf(page),
  });
  throwFirst(errors);
}

function throwFirst([error]: string[]): void {
  if (error !== undefined) throw new Error(`Pagefind: ${error}`);
}
