import { foldText, SPACELESS } from '../../shared/fold-text.ts';
import { isTelling, wordsOf } from '../../shared/name-words.ts';
import { versionsIn } from '../../shared/spellings.ts';
import { synonymsIn } from './synonyms.ts';

/** Something that is looked for, and how it may be said. */
export interface Wanted {
  ways: Way[];
  /** A page that does not have it lacks nothing: the parts of the word are looked for too. */
  extra: boolean;
}

export interface Way {
  /** A page says it so when it has all of these. */
  words: string[];
  /** What it is worth to be said so: 1 as it was written. */
  worth: number;
}

const BY_SYNONYM = 0.8;
/** A line has more words than are worth looking up. */
const MOST_WORDS = 24;

/** What is looked for by a term, in its order: words, and what is written as one of several. */
export function wantedOf(term: string, synonyms: readonly (readonly string[])[]): Wanted[] {
  const pieces = term.split(/\s+/).flatMap(apart);
  const telling = pieces.filter(({ word, isWhole }) => isWhole || isTelling(word));
  const kept = unique(telling.some(({ isWhole }) => !isWhole) ? telling : pieces).slice(0, MOST_WORDS);
  const words = kept.filter(({ isWhole }) => !isWhole).map(({ word }) => word);
  const said = synonymsIn(words, synonyms);
  const wanted = words.flatMap((word, index): Wanted[] => {
    const synonym = said.find(({ from, to }) => from <= index && index < to);
    if (!synonym) return [{ ways: [{ words: [word], worth: 1 }], extra: false }];
    if (synonym.from !== index) return [];
    const others = synonym.ways.flatMap((way) => waysOf(wordsOf(way), BY_SYNONYM));
    return [{ ways: [...waysOf(words.slice(synonym.from, synonym.to), 1), ...others], extra: false }];
  });
  const wholes = kept.filter(({ isWhole }) => isWhole);
  return [...wanted, ...wholes.map(({ word }) => ({ ways: [{ words: [word], worth: 1 }], extra: true }))];
}

/** Several words may be written as one, too. */
const waysOf = (words: readonly string[], worth: number): Way[] => [
  { words: [...words], worth },
  ...(words.length > 1 ? [{ words: [words.join('')], worth }] : []),
];

interface Piece {
  word: string;
  isWhole: boolean;
}

/** The words of what has no space in it, and the whole of it as Pagefind has it: without signs. */
function apart(piece: string): Piece[] {
  const versions = versionsIn(piece);
  const words = [...wordsOf(piece), ...versions];
  // The parts of a version say nothing by themselves.
  const numbers = new Set(versions.flatMap((version) => version.split('_')));
  const parts = words.filter((word) => !numbers.has(word.replace(/^v(?=\d)/, '')));
  const whole = foldText(piece).replace(/[^\p{L}\p{N}_]+/gu, '');
  const isWhole = wordsOf(piece).length > 1 && versions.length === 0 && !SPACELESS.test(piece);
  return [...parts.map((word) => ({ word, isWhole: false })), ...(isWhole ? [{ word: whole, isWhole }] : [])];
}

const unique = (pieces: readonly Piece[]): Piece[] => [...new Map(pieces.map((piece) => [piece.word, piece])).values()];
