import { distance } from 'fastest-levenshtein';
import type { WordCounts } from '../../shared/word-files.ts';

/** A shorter word is like too many. */
const SHORTEST = 4;
const MORE_SLIPS = 8;

/** Of some words the one that was meant by another: one slip is different, or two of a long word; of several, the one with the fewest, on most pages. */
export function nearWord(word: string, counts: readonly WordCounts[]): string | undefined {
  // A number is another one, not a misspelt one.
  if (word.length < SHORTEST || /\p{N}/u.test(word)) return undefined;
  const most = word.length < MORE_SLIPS ? 1.5 : 2.5;
  let best: { near: string; slips: number; pages: number } | undefined;
  for (const [near, pages] of counts.flatMap((each) => Object.entries(each))) {
    if (near.length < word.length - most || /\p{N}/u.test(near)) continue;
    const slips = near.length > word.length + most ? slipsInBeginning(word, near) : slipsBetween(word, near);
    if (slips <= most && (!best || slips < best.slips || (slips === best.slips && pages > best.pages)))
      best = { near, slips, pages };
  }
  return best?.near;
}

/** A shorter beginning is that of too many words. */
const SHORTEST_BEGINNING = 6;

/** The same for a word that is not written to its end; what is written whole is meant before that. */
const slipsInBeginning = (word: string, other: string): number =>
  word.length < SHORTEST_BEGINNING
    ? Number.POSITIVE_INFINITY
    : 0.5 + Math.min(...[-1, 0, 1].map((more) => slipsBetween(word, other.slice(0, word.length + more))));

/** How many letters are different, one too many, missing, or exchanged with the next. */
function slipsBetween(word: string, other: string): number {
  const slips = distance(word, other);
  if (slips < 2 || word.length !== other.length) return slips;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  const exchanged = word[at] === other[at + 1] && word[at + 1] === other[at];
  return exchanged ? 1 + distance(word.slice(at + 2), other.slice(at + 2)) : slips;
}
