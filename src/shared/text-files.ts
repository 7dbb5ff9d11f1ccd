import { readCbor } from './cbor.ts';

/** The files of an index that Pagefind 1.6 has made, as far as they are read. Page and place numbers are differences to the one before. */

/** `pagefind.<…>.pf_meta`: the pages by number, and which chunk has which words, from one to another in the order of their bytes. */
export type TextMeta = [
  version: string,
  pages: [fragment: string, words: number, group: string][],
  chunks: [from: string, to: string, file: string][],
  filters: [name: string, file: string][],
];

/** `index/<…>.pf_index`: words without accents; a word with some is a variant of its plain one. */
export type TextChunk = [words: TextWord[]];
export type TextWord = [word: string, pages: WordPages, variants: [word: string, pages: WordPages][]];
/** Where a word is in each page: places, a negative number before them for their weight. */
export type WordPages = [page: number, places: number[], inMeta: number[]][];

/** `filter/<…>.pf_filter`: the pages of each value. */
export type TextFilter = [name: string, values: [value: string, pages: number[]][]];

/** `fragment/<…>.pf_fragment`: a page with its text. */
export interface Fragment {
  url: string;
  content: string;
  filters: Record<string, string[] | undefined>;
  meta: { title?: string };
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** The 12 bytes that each file begins with once it is unpacked. */
const BEGIN = 'pagefind_dcd';

export const contentOf = (unpacked: Uint8Array): Uint8Array => unpacked.subarray(BEGIN.length);

export const readText = <Content>(unpacked: Uint8Array): Content => readCbor(contentOf(unpacked)) as Content;
