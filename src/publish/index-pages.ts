import { indexFailure } from './index-failure.ts';
import { countWords } from './pagefind/count-words.ts';
import type { MadeIndex } from './pagefind/index-state.ts';
import { makeIndex } from './pagefind/make-index.ts';
import type { PagefindPage as Indexable } from './pagefind/run-pagefind.ts';
import { documentOf, type IndexedPage } from './search-document.ts';

/**
 * Writes the search index of the pages into a folder. It reads what pages were compiled to, not the
 * built site, so that it can be made in Pagefind's process while Astro lays the pages out in ours.
 *
 * @param key - all that the index depends on beside the pages
 * @returns what `patchIndex` needs to bring it up to date, and its words
 * @throws Failure - when Pagefind reports an error, or does not run
 */
export async function indexPages(pages: readonly Indexable[], folder: string, key = ''): Promise<MadeIndex> {
  try {
    return await makeIndex(inOrder(pages), folder, key);
  } catch (error) {
    // What the system says of a file of ours is clear as it is.
    if (error instanceof Error && 'code' in error) throw error;
    throw indexFailure(error instanceof Error ? error.message : String(error));
  }
}

/** A page that is to be indexed. */
export const indexable = (page: IndexedPage): Indexable => ({
  address: page.address,
  document: () => documentOf(page),
});

/** In the order of their numbers of words, in which the list of pages is shortest. */
const inOrder = (pages: readonly Indexable[]): Indexable[] =>
  pages
    // Made twice, and not kept: all documents at once are hundreds of megabytes.
    .map((page) => ({ ...page, words: countWords(page.document()) }))
    .sort((a, b) => a.words - b.words);
