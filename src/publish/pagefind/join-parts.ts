import { UnknownFormat } from './cbor.ts';
import type { FilterFile } from './filter-file.ts';
import type { Entry } from './index-folder.ts';
import { joinFilters } from './join-filters.ts';
import { joinWords } from './join-words.ts';
import { renumberWords } from './patch-words.ts';
import type { IndexPart, PartPage } from './read-part.ts';
import { type PackedWord, packWord, renumberFields, unpackWord } from './words.ts';

/** The index of all pages, in memory. */
export type WholeIndex = PartWithPages;

/** Of a part without a word there is no list of pages, and nothing to join. */
export type PartWithPages = IndexPart & { entry: Entry };

/**
 * The index of pages that Pagefind has read in parts, as it would be of all of them at once.
 *
 * @param parts - in the order of the pages; at least one has a page
 * @throws UnknownFormat
 */
export function joinParts(parts: readonly PartWithPages[]): WholeIndex {
  const [first] = parts as [PartWithPages];
  const fields = [...new Set(parts.flatMap((part) => part.fields))].sort();
  const pages = new Map<string, PartPage>();
  const words: { words: readonly PackedWord[]; first: number }[] = [];
  const filters: { filters: readonly FilterFile[]; numberOf: (page: number) => number }[] = [];
  for (const part of parts) {
    const start = pages.size;
    for (const [address, page] of part.pages) pages.set(address, { ...page, number: start + page.number });
    if (pages.size !== start + part.pages.size) throw new UnknownFormat('a page is listed twice');
    words.push({ words: withFields(part, fields), first: start });
    filters.push({ filters: part.filters, numberOf: (page) => start + page });
  }
  return { ...first, fields, pages, words: joinWords(words), filters: joinFilters(filters) };
}

/** The words of a part, where the fields of pages have the numbers that they have in the whole. */
function withFields(part: IndexPart, fields: readonly string[]): readonly PackedWord[] {
  const numbers = part.fields.map((field) => fields.indexOf(field));
  if (numbers.every((number, own) => number === own)) return part.words;
  const placesOf = (places: Uint8Array): Uint8Array => renumberFields(places, (field) => numbers[field] as number);
  return renumberWords(part.words.map(unpackWord), (page) => page, placesOf).map(packWord);
}
