import { stemmer } from 'stemmer';

const stems = new Map<string, string>();

/** What forms of an English word have in common: `memory` and `memories`, `restart` and `restarting`. */
export function stemOf(word: string): string {
  const stem = stems.get(word) ?? (/^[a-z]+$/.test(word) ? stemmer(word) : word);
  stems.set(word, stem);
  return stem;
}

/** Shorter words are the beginning of too many. */
const SHORTEST_BEGINNING = 3;

/** What a word of a text is worth to one that is looked for: 1 is the word itself, nothing another one. */
export function worthOf(wanted: string, word: string): number | undefined {
  if (word === wanted) return 1;
  if (stemOf(word) === stemOf(wanted)) return 0.9;
  if (wanted.length < SHORTEST_BEGINNING || !word.startsWith(wanted)) return undefined;
  return 0.5 + (0.35 * wanted.length) / word.length;
}
