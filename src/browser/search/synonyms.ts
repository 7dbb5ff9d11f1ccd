import { wordsOf } from '../../shared/name-words.ts';
import { stemOf } from './stems.ts';

/** Words that are said in other ways too. */
export interface Synonym {
  /** Where in the list of words they are. */
  from: number;
  to: number;
  ways: string[];
}

/** What of a list of words `synonyms.yml` has others for; of two that overlap the longer, of one word all. */
export function synonymsIn(words: readonly string[], groups: readonly (readonly string[])[]): Synonym[] {
  const stems = words.map(stemOf);
  const found = groups.flatMap((group) =>
    group.flatMap((member) => {
      const own = wordsOf(member).map(stemOf);
      return stems.flatMap((_, from): Synonym[] =>
        own.length > 0 && own.every((stem, index) => stems[from + index] === stem)
          ? [{ from, to: from + own.length, ways: group.filter((other) => other !== member) }]
          : [],
      );
    }),
  );
  found.sort((a, b) => b.to - b.from - (a.to - a.from));
  const kept: Synonym[] = [];
  for (const each of found) {
    const same = kept.find(({ from, to }) => from === each.from && to === each.to);
    if (same) same.ways.push(...each.ways);
    else if (!kept.some(({ from, to }) => each.from < to && from < each.to)) kept.push(each);
  }
  return kept;
}

/** More ways to say it would be as many files to load. */
const MOST_WAYS = 3;

/** A few words said in other words. */
export function saidOtherwise(term: string, groups: readonly (readonly string[])[]): string[] {
  const words = wordsOf(term);
  const ways = synonymsIn(words, groups).flatMap(({ from, to, ways: others }) =>
    others.map((other) => [...words.slice(0, from), other, ...words.slice(to)].join(' ')),
  );
  return [...new Set(ways)].slice(0, MOST_WAYS);
}
