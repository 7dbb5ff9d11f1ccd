import { compact, isTelling, wordsOf } from './name-words.ts';

/** How many files the names of all pages are spread over; with 10,000 pages each is a few KB. */
export const BUCKETS = 256;

/**
 * A page by its name: title (empty where it is the address's last part), address, the symptom by which it is in the list (empty
 * where it is its name), and the numbers of its facts.
 */
export type NamedPage = [title: string, address: string, symptom: string, ...facts: number[]];

/** How many letters of a word lead to its file; a shorter word is found when it is written whole. */
export const LETTERS = 3;

/**
 * The beginning of a word that leads to its file. Where so many names have a word with it that they do not fit into one file
 * (`deep`), that file has the shortest of them, and a longer beginning leads to all.
 */
export function startOf(word: string, deep: ReadonlySet<string>): string {
  let letters = LETTERS;
  while (word.length > letters && deep.has(word.slice(0, letters))) letters++;
  return word.slice(0, letters);
}

/** The file that has the names with words of a beginning. */
export function bucketOf(start: string): number {
  let sum = 0;
  for (const letter of start) sum = (sum * 37 + letter.charCodeAt(0)) % BUCKETS;
  return sum;
}

/** The words of a line from which more than so many files are not worth loading. */
const STARTS_LOOKED_UP = 16;
/** As few words are a name, or a part of one. */
const FEWEST_OF_LINE = 4;

/**
 * The beginnings of every symptom that begins with a word of a line, as it is pasted: `FATAL: sorry, too many clients already`.
 * Where there are many words, times and numbers come last.
 */
function startsOfLine(words: readonly string[], deep: ReadonlySet<string>): string[] {
  if (words.length < FEWEST_OF_LINE) return [];
  const starts = words.map((_, index) => startOf(words.slice(index, index + 2 * LETTERS).join(''), deep));
  const isNumber = (start: string): boolean => /^\p{N}/u.test(start);
  const ordered = [...starts.filter((start) => !isNumber(start)), ...starts.filter(isNumber)];
  return [...new Set(ordered)].slice(0, STARTS_LOOKED_UP);
}

/** Of many words, the longest tell names apart. */
const WORDS_LOOKED_UP = 3;

/** The beginnings of the words that a name is found by, the longest word first; words like `the` are of no help. */
export const tellingOf = (words: readonly string[]): string[] =>
  words.filter(isTelling).sort((a, b) => b.length - a.length);

/**
 * The file that has every name with all of these words: that of one of them, if it is not cut off. The first word was there first while
 * it was typed; undefined for a line, in which there may be a symptom.
 */
export function firstBucketFor(term: string, deep: ReadonlySet<string>): number | undefined {
  const words = wordsOf(term);
  if (words.length >= FEWEST_OF_LINE) return undefined;
  const start = words.filter((word) => isTelling(word) && word.length >= LETTERS).map((word) => startOf(word, deep));
  const whole = start.find((each) => !deep.has(each));
  return whole === undefined ? undefined : bucketOf(whole);
}

/** The files in which the pages are that may be meant by what was written: a name, a part of one, or a line with a symptom in it. */
export function bucketsFor(term: string, deep: ReadonlySet<string>): number[] {
  const words = wordsOf(term);
  const ofNames = tellingOf([...words, compact(term)]).map((word) => startOf(word, deep));
  const starts = [...[...new Set(ofNames)].slice(0, WORDS_LOOKED_UP), ...startsOfLine(words, deep)];
  return [...new Set(starts.map(bucketOf))];
}
