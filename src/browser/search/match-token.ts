import { foldText } from '../../shared/fold-text.ts';
import { wordsOf } from '../../shared/name-words.ts';
import { versionsIn } from '../../shared/spellings.ts';
import type { Wanted } from './query.ts';
import { worthOf } from './stems.ts';

/** Which of the things that are looked for a piece of a text between two spaces has a word of, by their numbers. */
export type Matcher = (token: string) => readonly number[];

export function makeMatcher(wanted: readonly Wanted[]): Matcher {
  const words = wanted.map(({ ways }) => [...new Set(ways.flatMap((way) => way.words))]);
  const known = new Map<string, readonly number[]>();
  return (token) => {
    const before = known.get(token);
    if (before) return before;
    const own = new Set([...wordsOf(token), foldText(token).replace(/[^\p{L}\p{N}_]+/gu, ''), ...versionsIn(token)]);
    const found = words.flatMap((each, number) =>
      each.some((word) => Array.from(own).some((other) => worthOf(word, other) !== undefined)) ? [number] : [],
    );
    known.set(token, found);
    return found;
  };
}
