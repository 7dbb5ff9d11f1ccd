import { distance } from 'fastest-levenshtein';

/** The candidate that the word was probably meant to be: at most a third of its letters away, rounded up. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.ceil(word.length / 3) + 1;
  for (const candidate of candidates) {
    const between = candidate.toLowerCase() === word.toLowerCase() ? 0 : distance(candidate, word);
    if (between < bestDistance) {
      best = candidate;
      bestDistance = between;
    }
  }
  return best;
}

/** ` Did you mean `x`?`, with the space before it, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = closest(word, candidates);
  return candidate === undefined ? '' : ` Did you mean \`${candidate}\`?`;
}
