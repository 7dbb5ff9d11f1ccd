import { asBytes, fromBytes } from './cbor.ts';
import type { ChunkEntry } from './page-list.ts';
import type { PackedWord } from './words.ts';

/** From this size on Pagefind begins another file. */
const FULL = 20_000;

/**
 * Cuts all words of an index into files as Pagefind does. A word is only found by its beginning among
 * the words that are loaded, so that other cuts would give other answers.
 *
 * @param words - in the order of their bytes
 */
export function cutIntoChunks(words: Iterable<PackedWord>): PackedWord[][] {
  const chunks: PackedWord[][] = [];
  let chunk: PackedWord[] = [];
  let weight = 0;
  for (const word of words) {
    chunk.push(word);
    weight += word.weight;
    if (weight < FULL) continue;
    chunks.push(chunk);
    chunk = [];
    weight = 0;
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

/** From which to which word each file is asked for: the beginnings of its first and last word that tell it from the next file's. */
export function rangesOf(chunks: readonly PackedWord[][]): Omit<ChunkEntry, 'name'>[] {
  const ranges = chunks.map((words) => ({ from: words[0]?.word ?? '', to: words.at(-1)?.word ?? '' }));
  for (const [number, next] of ranges.entries()) {
    const range = ranges[number - 1];
    if (!range) continue;
    const [to, from] = beginnings(range.to, next.from);
    if (to >= range.from) range.to = to;
    next.from = from;
  }
  return ranges;
}

/** As much of two words as is the same, and one character more. */
function beginnings(first: string, second: string): [string, string] {
  const [a, b] = [[...fromBytes(first)], [...fromBytes(second)]];
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  const cut = (characters: string[]): string => asBytes(characters.slice(0, same + 1).join(''));
  return [cut(a), cut(b)];
}
