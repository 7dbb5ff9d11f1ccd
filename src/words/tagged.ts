import { createRequire } from 'node:module';
import { GIVEN_NAMES } from './given-names.ts';
import { PERSON_NOUNS, PRODUCTS } from './nouns.ts';

/** A word of a sentence. A contraction is several: `shouldn't` is `should` and `not`, which has no letters. */
export interface Term {
  /** In small letters, without punctuation, contractions taken apart. */
  normal: string;
  /** What kind of word it is, in the words of compromise: `Verb`, `PastTense`, `Pronoun`; and ours, `Human`, `Product`. */
  tags: ReadonlySet<string>;
  /** Where it is in the text: offsets. */
  start: number;
  end: number;
  /** What is between it and the next one. */
  post: string;
}

/** Words of a sentence: the first, and the one after the last. */
export interface Place {
  from: number;
  to: number;
}

/** A sentence, and what finds phrases in it. */
export interface Sentence {
  terms: readonly Term[];
  /**
   * Finds a phrase, in the
   * [match syntax of compromise](https://github.com/spencermountain/compromise#match-syntax).
   *
   * @returns the places of its words; when the phrase names a part `it`, those of that part
   */
  find(phrase: string): Place[];
}

type Tagger = typeof import('compromise/two').default;
type View = ReturnType<Tagger>;
/** A part of a contraction has the word that it means, which the types leave out. */
type WordOfView = View['docs'][number][number] & { implicit?: string };

let loaded: Tagger | undefined;

/** The tagger with our words. Loading it takes 0.2 s, which a tree without retrospectives does not wait for. */
function tagger(): Tagger {
  if (loaded) return loaded;
  const nlp: Tagger = createRequire(import.meta.url)('compromise/two');
  const words: Record<string, string> = {};
  for (const noun of PERSON_NOUNS) words[noun] = 'Human';
  for (const name of GIVEN_NAMES) words[name.toLowerCase()] = 'GivenName';
  for (const product of PRODUCTS) words[product] = 'Product';
  nlp.plugin({
    tags: { Human: { is: 'Noun' }, GivenName: { is: 'Noun' }, Product: { is: 'Noun', not: ['Human', 'Person'] } },
    words,
  });
  loaded = nlp;
  return nlp;
}

/** Phrases as they are matched: each is read once. */
const phrases = new Map<string, ReturnType<Tagger['parseMatch']>>();

function parsed(phrase: string): ReturnType<Tagger['parseMatch']> {
  const known = phrases.get(phrase) ?? tagger().parseMatch(phrase);
  phrases.set(phrase, known);
  return known;
}

/**
 * Takes a text in English apart: sentences, and what kind each word is. The tagger is
 * [compromise](https://github.com/spencermountain/compromise): retext has words and sentences, but does not tell the
 * verb of `we should have alerted` from that of `a page should have an owner`.
 */
export function readSentences(text: string): Sentence[] {
  const view = tagger()(text);
  const read: Sentence[] = [];
  let at = 0;
  view.docs.forEach((words: WordOfView[], index) => {
    const terms = words.map((word): Term => {
      const start = at + word.pre.length;
      const end = start + word.text.length;
      at = end + word.post.length;
      const normal = (word.implicit ?? word.normal).toLowerCase();
      return { normal, tags: tagsOf(word), start, end, post: word.post };
    });
    read.push({ terms, find: (phrase) => findIn(view, phrase, index) });
  });
  return read;
}

/** A given name is one only with a capital: `mark` and `grace` are words. */
function tagsOf({ tags, text }: { tags?: Set<string>; text: string }): Set<string> {
  const all = new Set(tags);
  if (all.has('GivenName') && !/^\p{Lu}/u.test(text)) all.delete('GivenName');
  return all;
}

function findIn(view: View, phrase: string, index: number): Place[] {
  const sentence = view.eq(index);
  const found = phrase.includes('[<it>') ? sentence.match(parsed(phrase), 'it') : sentence.match(parsed(phrase));
  return (found.fullPointer as [number, number, number][])
    .filter(([sentenceIndex]) => sentenceIndex === index)
    .map(([, from, to]) => ({ from, to }));
}
