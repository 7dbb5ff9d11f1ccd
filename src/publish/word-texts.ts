import { spreadWords } from '../shared/word-files.ts';
import type { MadeIndex } from './pagefind/index-state.ts';

/** Which words the texts of a site have, and on how many pages: the text of each file, by its number. */
export const wordTexts = (words: MadeIndex['words']): string[] =>
  spreadWords(words).map((counts) => JSON.stringify(counts));
