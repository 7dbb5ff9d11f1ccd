import { nearFilesOf, type WordCounts, wordFileOf } from '../../shared/word-files.ts';
import { loadJson } from './load-file.ts';
import { nearWord } from './near-words.ts';
import type { Wanted, Way } from './query.ts';
import { worthOf } from './stems.ts';

/** What is looked for, as far as the texts of the site have it. */
export interface Resolved {
  wanted: Known[];
  /** Words that no page has, and those that are looked for in their place. */
  corrected: { typed: string; shown: string }[];
  /** Words that no page has, nor one like them. */
  missing: string[];
}

export interface Known extends Wanted {
  /** On how many pages it is about; 0 when that is not known. */
  pages: number;
}

const BY_LIKENESS = 0.9;

const countsOf = (file: number): Promise<WordCounts> => loadJson<WordCounts>(`words/${file}.json`);

/** Looks up what the site's texts have of what is looked for, and puts words that are like them in place of those they do not have. */
export async function resolve(wanted: readonly Wanted[]): Promise<Resolved> {
  const corrected: Resolved['corrected'] = [];
  const missing: string[] = [];
  const known = await Promise.all(
    wanted.map(async (each): Promise<Known[]> => {
      const found = await Promise.all(each.ways.map(async (way) => ({ way, pages: await pagesWith(way) })));
      const there = found.filter(({ pages }) => pages > 0);
      if (there.length > 0)
        return [{ ...each, ways: there.map(({ way }) => way), pages: Math.max(...there.map(({ pages }) => pages)) }];
      const [first] = each.ways;
      const [word = ''] = first?.words ?? [];
      if (each.extra || first?.words.length !== 1) return [];
      const shown = nearWord(word, await Promise.all(nearFilesOf(word).map(countsOf)));
      if (shown === undefined) {
        missing.push(word);
        return [];
      }
      corrected.push({ typed: word, shown });
      const way = { words: [shown], worth: BY_LIKENESS };
      return [{ ways: [way], extra: false, pages: await pagesWith(way) }];
    }),
  );
  return { wanted: known.flat(), corrected, missing };
}

/** On how many pages the rarest word of a way is, or what begins like it. */
async function pagesWith({ words }: Way): Promise<number> {
  const each = await Promise.all(
    words.map(async (word) => {
      const counts = await countsOf(wordFileOf(word));
      return Object.entries(counts).reduce(
        (sum, [other, pages]) => (worthOf(word, other) === undefined ? sum : sum + pages),
        0,
      );
    }),
  );
  return Math.min(...each);
}
