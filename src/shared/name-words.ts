/** How many files the names of all pages are spread over; with 10,000 pages each is a few KB. */
export const BUCKETS = 128;

/** How many letters of a word lead to its file; a shorter word is found when it is written whole. */
const LETTERS = 3;

/** Words that are in too many names to find one by. */
const COMMON = new Set('a an and for from in is of on or the to was with'.split(' '));

/** What a page can be filtered by. */
export const FACTS = ['kind', 'service', 'severity', 'tag'] as const;
export type Fact = (typeof FACTS)[number];

/**
 * A page by its name: title (empty where it is the address's last part), address, the symptom by which it is in the list (empty
 * where it is its name), and the numbers of its facts.
 */
export type NamedPage = [title: string, address: string, symptom: string, ...facts: number[]];

/** Every value that a fact has, and on how many pages. A fact's number is its place in the list. */
export type FactList = [fact: Fact, value: string, pages: number][];

/** The words of a name in lower case: `HeapUsageHigh`, `heap-usage high` and `Heap usage: high` have the same. */
export function wordsOf(name: string): string[] {
  const apart = name
    .normalize('NFKC')
    .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase();
  return apart.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A name as one word: what is the same however it is written. */
export const compact = (name: string): string => wordsOf(name).join('');

/** The file that holds all names with a word that begins like this one. */
const bucketOf = (word: string): number => {
  let sum = 0;
  for (const letter of word.slice(0, LETTERS)) sum = (sum * 37 + letter.charCodeAt(0)) % BUCKETS;
  return sum;
};

/** The files that hold every name with one of these words in it, best first; those of `COMMON` are of no help. */
export function bucketsOf(words: readonly string[]): number[] {
  const telling = words.filter((word) => word.length > 1 && !COMMON.has(word)).sort((a, b) => b.length - a.length);
  return [...new Set(telling.map(bucketOf))];
}

/** The last part of an address: an alert's name. */
export const lastPart = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
