/** What a build must know of the search index that it made, to bring it up to date in the next one. JSON. */
export interface IndexState {
  version: typeof STATE_VERSION;
  /** All that the index depends on beside the pages, as it was given. */
  key: string;
  /** The digest of Pagefind's own script: of another one nothing is known. */
  script: string;
  /** The name of its list of pages, which follows from what is in that. */
  list: string;
  /** The addresses of the pages in the list, in its order. */
  pages: string[];
  /** The addresses of pages that have no word, which Pagefind leaves out. */
  silent: string[];
}

export const STATE_VERSION = 2;

/** What an index was made of, and how often each of its words is there. */
export interface MadeIndex {
  state: IndexState;
  words: [word: string, pages: number][];
}
