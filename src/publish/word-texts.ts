import { filesCounting, spreadWords } from '../shared/word-files.ts';
import type { MadeIndex } from './pagefind/index-state.ts';

/**
 * Which words the texts of a site have, and on how many pages: the text of each file, by its number.
 *
 * @param recounted - the words that were on more or fewer pages before: files without one are not made
 */
export function wordTexts(words: MadeIndex['words'], recounted?: readonly string[]): (string | undefined)[] {
  const asked = recounted && new Set(recounted.flatMap(filesCounting));
  const isAsked = (file: number): boolean => !asked || asked.has(file);
  return spreadWords(words, asked).map((counts, file) => (isAsked(file) ? JSON.stringify(counts) : undefined));
}
