import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { CompiledPage } from '../compiler/compile-page.ts';
import { installCall } from '../problems/called-as.ts';
import { Failure } from '../problems/failure.ts';
import { FACTS, SYMPTOMS } from '../shared/name-words.ts';
import { factsOf, type PageName } from './index-names.ts';
import { countWords } from './pagefind/count-words.ts';
import { finishIndex } from './pagefind/finish-index.ts';
import type { IndexState } from './pagefind/index-state.ts';
import { type PagefindPage as Indexable, throwFirst, withPagefind } from './pagefind/run-pagefind.ts';

/** Pagefind's own user interfaces, which we do not use. */
const NOT_USED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** Pagefind's own weight of an `<h1>`. */
const SYMPTOM_WEIGHT = '7';

/**
 * A step's box. Pagefind leaves out what follows an element that is to be left out and has no end
 * tag, up to the end of what is around it: here, the step.
 */
const isInput = (tag: string): boolean => /^<input\b/.test(tag);

/** A tag of HTML that we have written ourselves, in which every other `<` is escaped or is in an attribute. */
const TAG = /<(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** What search needs of a page. */
export type IndexedPage = PageName & Pick<CompiledPage, 'titleHtml' | 'html'>;

/**
 * Writes the search index of the pages into a folder. It reads what pages were compiled to, not the
 * built site, so that it can be made in Pagefind's process while Astro lays the pages out in ours.
 *
 * @param key - all that the index depends on beside the pages
 * @returns what `patchIndex` needs to bring it up to date
 * @throws Failure - when Pagefind reports an error, or does not run
 */
export async function indexPages(pages: readonly Indexable[], folder: string, key = ''): Promise<IndexState> {
  try {
    return await makeIndex(pages, folder, key);
  } catch (error) {
    // What the system says of a file of ours is clear as it is.
    if (error instanceof Error && 'code' in error) throw error;
    throw new Failure(`the search index cannot be made: ${error instanceof Error ? error.message : error}`, HINT);
  }
}

/** A page that is to be indexed. */
export const indexable = (page: IndexedPage): Indexable => ({
  address: page.address,
  document: () => documentOf(page),
});

const HINT = `Pagefind makes it, in a process of its own: run \`${installCall}\` if it is missing, and see that there is memory and disk left.`;

async function makeIndex(pages: readonly Indexable[], folder: string, key: string): Promise<IndexState> {
  const sorted = pages
    // Made twice, and not kept: all documents at once are hundreds of megabytes.
    .map((page) => ({ ...page, words: countWords(page.document()) }))
    .sort((a, b) => a.words - b.words);
  await withPagefind(sorted, async (index) => throwFirst((await index.writeFiles({ outputPath: folder })).errors));
  for (const file of await readdir(folder)) if (NOT_USED.test(file)) await rm(path.join(folder, file));
  return finishIndex(
    folder,
    sorted.map(({ address }) => address),
    key,
  );
}

/** A page as Pagefind reads it: https://pagefind.app/docs/indexing/. */
export function documentOf(page: IndexedPage): string {
  const facts = factsOf(page);
  // An element each: in one attribute only the last filter could have a value of its own.
  const filters = FACTS.flatMap((fact) => facts[fact].map((value) => `${fact}:${value}`)).map((filter) =>
    toHtml({ type: 'element', tagName: 'meta', properties: { dataPagefindFilter: filter }, children: [] }),
  );
  // What is searched for as it was printed counts as much as the title. At the end, it is in no other section's excerpt.
  const symptoms = (page.symptoms ?? []).map((symptom) =>
    element('p', { dataPagefindWeight: SYMPTOM_WEIGHT }, symptom),
  );
  if (symptoms.length > 0) symptoms.unshift(element('h2', { id: SYMPTOMS.id }, SYMPTOMS.heading));
  return `<!doctype html><html lang="en"><body data-pagefind-body>${filters.join('')}<h1>${page.titleHtml}</h1>${page.html.replace(TAG, (tag) => (isInput(tag) ? '' : tag))}${symptoms.join('')}</body></html>`;
}

const element = (tagName: string, properties: Properties, text: string): string =>
  toHtml({ type: 'element', tagName, properties, children: [{ type: 'text', value: text }] });
