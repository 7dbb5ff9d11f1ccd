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

/** Whether a word says something of what is looked for. */
export const isTelling = (word: string): boolean => word.length > 1 && !COMMON.has(word);

/** The file that holds all names with a word that begins like this one. */
const bucketOf = (word: string): number => {
  let sum = 0;
  for (const letter of word.slice(0, LETTERS)) sum = (sum * 37 + letter.charCodeAt(0)) % BUCKETS;
  return sum;
};

/** The files that hold every name with one of these words in it, best first; those of `COMMON` are of no help. */
export function bucketsOf(words: readonly string[]): number[] {
  const telling = words.filter(isTelling).sort((a, b) => b.length - a.length);
  return [...new Set(telling.map(bucketOf))];
}

/** The words of a line from which more than so many files are not worth loading. */
const STARTS_LOOKED_UP = 16;
/** As few words are a name, or a part of one. */
const FEWEST_OF_LINE = 4;

/**
 * The files that hold every symptom that begins with a word of a line, as it is pasted: `FATAL: sorry, too many clients already`.
 * Where there are many words, times and numbers come last.
 */
function bucketsOfLine(words: readonly string[]): number[] {
  if (words.length < FEWEST_OF_LINE) return [];
  const starts = words.map((_, index) => words.slice(index, index + LETTERS).join(''));
  const isNumber = (start: string): boolean => /^\p{N}/u.test(start);
  const ordered = [...starts.filter((start) => !isNumber(start)), ...starts.filter(isNumber)];
  return [...new Set(ordered.map(bucketOf))].slice(0, STARTS_LOOKED_UP);
}

/** Of many words, the longest tell names apart. */
const WORDS_LOOKED_UP = 3;

/** The files in which the pages are that may be meant by what was written: a name, a part of one, or a line with a symptom in it. */
export function bucketsFor(term: string): number[] {
  const words = wordsOf(term);
  const ofNames = bucketsOf([...words, compact(term)]).slice(0, WORDS_LOOKED_UP);
  return [...new Set([...ofNames, ...bucketsOfLine(words)])];
}

/** Whether a line has a name in it, from the beginning of a word to the end of one. */
export function holdsName(words: readonly string[], name: string): boolean {
  return words.some((_, index) => {
    let run = '';
    for (const word of words.slice(index)) {
      run += word;
      if (run.length >= name.length) return run === name;
    }
    return false;
  });
}

/**
 * The section that the symptoms of a page are in for search, and that is not in the page. Search goes by words; this heading has
 * none, so that not every page is found by it.
 */
export const SYMPTOMS = { id: ':symptoms', heading: '·', shown: 'Also seen as' } as const;

/** The last part of an address: an alert's name. */
export const lastPart = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
