import { UnknownFormat } from './cbor.ts';
import { cutIntoChunks, rangesOf } from './chunks.ts';
import { type FilterFile, writeFilter } from './filter-file.ts';
import { fileOf } from './index-folder.ts';
import { joinFilters } from './join-filters.ts';
import { freeName } from './packed-files.ts';
import type { ListedPage, PageList } from './page-list.ts';

import { patchWords, renumberWords } from './patch-words.ts';
import type { PagePlan } from './plan-pages.ts';
import type { FreshPage, IndexPart } from './read-part.ts';
import { countsOf, type PackedWord, packWords, renumberFields, unpackWord } from './words.ts';

/** A whole index as it was. */
export interface OldIndex {
  list: PageList;
  /** The words of each of its files. */
  chunks: PackedWord[][];
  filters: FilterFile[];
}

export interface Patch {
  list: PageList;
  /** Files that are new, not packed yet, by their paths. */
  bytes: Map<string, Buffer>;
  /** Files that are new and packed. */
  files: Map<string, Uint8Array>;
  /** The paths of files that are no longer needed. */
  left: string[];
  /** Each word, with on how many pages it is now. */
  words: [word: string, pages: number][];
  /** Those that were on more or fewer, or are gone. */
  recounted: string[];
}

/**
 * What changes in the files of an index when some of its pages do.
 *
 * @param fresh - the pages that were read anew, by their addresses
 * @throws UnknownFormat - when it cannot be done
 */
export function makePatch(
  old: OldIndex,
  changes: IndexPart,
  { numbers, pages }: PagePlan,
  fresh: ReadonlyMap<string, FreshPage>,
): Patch {
  const freshAt = (address: string): FreshPage => {
    const page = fresh.get(address);
    if (!page) throw new UnknownFormat(`${address} was not read`);
    return page;
  };
  const targets = [...pages.keys()].filter((number) => pages[number] !== number);
  const newNumbers = new Map<number, number>();
  for (const [number, page] of pages.entries())
    if (typeof page === 'string') newNumbers.set(freshAt(page).number, number);
  const pageOf = (page: number): number => {
    const number = newNumbers.get(page);
    if (number === undefined) throw new UnknownFormat('a page was read that has no place');
    return number;
  };
  const fields = changes.fields.map((field) => old.list.fields.indexOf(field));
  if (fields.includes(-1)) throw new UnknownFormat('pages have a field that none had before');
  const isSame = fields.every((field, number) => field === number);
  const placesOf = (places: Uint8Array): Uint8Array =>
    isSame ? places : renumberFields(places, (field) => fields[field] as number);
  const freshWords = renumberWords(changes.words.map(unpackWord), pageOf, placesOf);

  const before = old.chunks.flat();
  const words = patchWords(before, { numbers, targets }, freshWords);
  const counts = { words: countsOf(words), recounted: recounted(before, words) };
  const patch: Patch = { list: old.list, bytes: new Map(), files: new Map(), left: [], ...counts };
  const chunks = patchChunks(old, cutIntoChunks(words), patch);
  const joined = joinFilters([
    { filters: old.filters, numberOf: (page) => numbers[page] as number },
    { filters: changes.filters, numberOf: pageOf },
  ]);
  const filters = patchFilterFiles(old, joined, patch);
  const listed = patchFragments(old.list.pages, pages, freshAt, patch);
  return { ...patch, list: { ...old.list, pages: listed, chunks, filters } };
}

/** The words that are on more or fewer pages. What none of the changes concerns is the same object. */
function recounted(before: readonly PackedWord[], after: readonly PackedWord[]): string[] {
  const [had, has] = [new Set(before), new Set(after)];
  const old = new Map(countsOf(before.filter((word) => !has.has(word))));
  const now = new Map(countsOf(after.filter((word) => !had.has(word))));
  return [...new Set([...old.keys(), ...now.keys()])].filter((word) => old.get(word) !== now.get(word));
}

/** Keeps the name of each file that stays, and finds one for what is new. */
function nameFiles<Item>(
  items: readonly Item[],
  keptName: (item: Item, bytes: () => Buffer) => string | undefined,
  bytesOf: (item: Item) => Buffer,
  old: readonly string[],
  pathOf: (name: string) => string,
  patch: Patch,
): string[] {
  const taken = new Set(old);
  const names = items.map((item) => {
    let bytes: Buffer | undefined;
    const made = (): Buffer => (bytes ??= bytesOf(item));
    const kept = keptName(item, made);
    if (kept !== undefined) return kept;
    const name = freeName(made(), taken);
    taken.add(name);
    patch.bytes.set(pathOf(name), made());
    return name;
  });
  const used = new Set(names);
  patch.left.push(...old.filter((name) => !used.has(name)).map(pathOf));
  return names;
}

function patchChunks({ list, chunks: before }: OldIndex, chunks: PackedWord[][], patch: Patch): PageList['chunks'] {
  const places = new Map(before.map((words, place) => [words[0], place]));
  const keptName = (words: PackedWord[]): string | undefined => {
    const place = places.get(words[0]);
    const same = place === undefined ? undefined : before[place];
    const isKept = same?.length === words.length && words.every((word, number) => word === same[number]);
    return isKept ? list.chunks[place as number]?.name : undefined;
  };
  const old = list.chunks.map(({ name }) => name);
  const names = nameFiles(chunks, keptName, packWords, old, fileOf.words, patch);
  return rangesOf(chunks).map((range, number) => ({ ...range, name: names[number] as string }));
}

function patchFilterFiles(
  { list, filters: before }: OldIndex,
  filters: FilterFile[],
  patch: Patch,
): PageList['filters'] {
  const old = new Map(
    before.map((filter, place) => [filter.filter, { filter, name: list.filters[place]?.name ?? '' }]),
  );
  const keptName = ({ filter }: FilterFile, bytes: () => Buffer): string | undefined => {
    const same = old.get(filter);
    return same && writeFilter(same.filter).equals(bytes()) ? same.name : undefined;
  };
  const oldNames = list.filters.map(({ name }) => name);
  const names = nameFiles(filters, keptName, writeFilter, oldNames, fileOf.filter, patch);
  return filters.map(({ filter }, number) => ({ filter, name: names[number] as string }));
}

function patchFragments(
  old: readonly ListedPage[],
  pages: PagePlan['pages'],
  freshAt: (address: string) => FreshPage,
  patch: Patch,
): ListedPage[] {
  const listed = pages.map((page): ListedPage => {
    if (typeof page === 'number') return old[page] as ListedPage;
    const { name, words, file } = freshAt(page);
    if (file) patch.files.set(fileOf.fragment(name), file);
    return { name, words };
  });
  const used = new Set(listed.map(({ name }) => name));
  // A few bits of what is in a page are its name; it happens that two pages have the same.
  if (used.size < listed.length) throw new UnknownFormat('two fragments have one name');
  patch.left.push(...old.filter(({ name }) => !used.has(name)).map(({ name }) => fileOf.fragment(name)));
  return listed;
}
