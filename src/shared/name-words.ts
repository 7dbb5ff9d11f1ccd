import { apartAs, foldText } from './fold-text.ts';

/** Words that are in too many names to find one by. */
const COMMON = new Set('a an and for from in is of on or the to was with'.split(' '));

/**
 * The words of a name in lower case and without accents: `HeapUsageHigh`, `heap-usage high` and `Heap usage: high` have the
 * same. Where words have no spaces between them, as in Chinese and Japanese, they are taken apart by a dictionary.
 */
export function wordsOf(name: string): string[] {
  const apart = name.normalize('NFKC').replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');
  return (foldText(apart).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap(apartAs);
}

/** A name as one word: what is the same however it is written. */
export const compact = (name: string): string => wordsOf(name).join('');

/** Whether a word says something of what is looked for. A letter does not; a character of Chinese does. */
export const isTelling = (word: string): boolean => (word.length > 1 || /\P{ASCII}/u.test(word)) && !COMMON.has(word);

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

/** The last part of an address: an alert's name. */
export const lastPart = (address: string): string => address.slice(address.lastIndexOf('/') + 1);
