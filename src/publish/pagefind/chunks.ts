import type { ChunkEntry } from './page-list.ts';
import type { PackedWord } from './words.ts';

/** A search loads the files of a few words: bytes from which on a file may end, and that it has at most, but for a word that alone has more. */
const LEAST = 20_000;
const MOST = 60_000;
/** Of so many words one may be the last of a file. */
const ONE_OF = 8;

/**
 * Cuts all words of an index into files. Where a file ends depends on its own words alone, so that other words
 * leave it as it is, and the files are the same whether an index is made or patched.
 *
 * @param words - in the order of their bytes
 */
export function cutIntoChunks(words: Iterable<PackedWord>): PackedWord[][] {
  const chunks: PackedWord[][] = [];
  let chunk: PackedWord[] = [];
  let bytes = 0;
  const end = (): void => {
    if (chunk.length > 0) chunks.push(chunk);
    chunk = [];
    bytes = 0;
  };
  for (const word of words) {
    const own = word.end - word.start;
    if (bytes + own > MOST) end();
    chunk.push(word);
    bytes += own;
    if (bytes >= MOST || (bytes >= LEAST && mayEnd(word.word))) end();
  }
  end();
  return chunks;
}

function mayEnd(word: string): boolean {
  let sum = 0;
  for (let at = 0; at < word.length; at++) sum = (Math.imul(sum, 31) + word.charCodeAt(at)) >>> 0;
  return sum % ONE_OF === 0;
}

/** Up to which word each file is asked for. Which is its first is nowhere read, and would make the list longer. */
export const rangesOf = (chunks: readonly PackedWord[][]): Omit<ChunkEntry, 'name'>[] =>
  chunks.map((words) => ({ from: '', to: words.at(-1)?.word ?? '' }));
