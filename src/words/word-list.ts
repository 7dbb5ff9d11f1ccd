import { type Subject, subjectBefore, subjectOf } from './subject.ts';
import type { Place, Sentence } from './tagged.ts';

/** A phrase that is looked for, and what must be so around it. */
export interface Phrase {
  /**
   * In the match syntax of compromise. Where only a part of it is what is reported, or begins with the verb whose
   * subject counts, that part is named: `[<it>…]`.
   */
  match: string;
  /** Whose verb it must be; without it any subject will do. A person by name is a person. */
  of?: readonly Subject[];
  /** It says how something is done: the verb whose subject counts is the one before it. */
  adverbial?: true;
  /** What makes it something else: phrases that hold this place too. */
  unless?: readonly string[];
  /** What makes it something else wherever it is in the sentence. */
  unlessWith?: readonly string[];
  /** Words that undo it when they are among the five before: `no root cause`. */
  unlessAfter?: ReadonlySet<string>;
}

/** Phrases with one fault in common. */
export interface WordList {
  /** Where the idea is from. */
  source: string;
  /** Why such words do harm in a retrospective. */
  reason: string;
  /** A better way to ask. */
  ask: string;
  /** A word that every phrase has: sentences without are not looked at, for tagging words takes time. */
  trigger: RegExp;
  phrases: readonly Phrase[];
}

/** A phrase that was found: offsets in the text. */
export interface FoundPhrase {
  start: number;
  end: number;
}

const FEW_WORDS = 5;

/** Finds a list's phrases in a sentence; of phrases that overlap the first is told. */
export function findPhrases(sentence: Sentence, { phrases }: Pick<WordList, 'phrases'>): FoundPhrase[] {
  const found: Place[] = [];
  for (const phrase of phrases)
    for (const place of sentence.find(phrase.match))
      if (isMeant(sentence, phrase, place) && !found.some((other) => overlaps(other, place))) found.push(place);
  return found.map(({ from, to }) => ({
    start: sentence.terms[from]?.start ?? 0,
    end: sentence.terms[to - 1]?.end ?? 0,
  }));
}

/** Whether nothing around a place makes the phrase something else. */
function isMeant(sentence: Sentence, phrase: Phrase, place: Place): boolean {
  const { of, adverbial, unless = [], unlessAfter, unlessWith = [] } = phrase;
  const before = sentence.terms.slice(Math.max(0, place.from - FEW_WORDS), place.from);
  if (unlessAfter && before.some(({ normal }) => unlessAfter.has(normal))) return false;
  if (unless.some((other) => sentence.find(other).some((found) => overlaps(found, place)))) return false;
  if (unlessWith.some((other) => sentence.find(other).length > 0)) return false;
  if (of === undefined) return true;
  const subject = adverbial ? subjectBefore(sentence, place.from) : subjectOf(sentence, place.from);
  return of.includes(subject) || (subject === 'named' && of.includes('person'));
}

const overlaps = (one: Place, other: Place): boolean => one.from < other.to && other.from < one.to;
