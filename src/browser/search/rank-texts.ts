import type { TextWord, WordPages } from '../../shared/text-files.ts';
import type { Known } from './resolve.ts';
import { worthOf } from './stems.ts';

/** A page that has some of what is looked for. */
export interface Ranked {
  page: number;
  score: number;
  /** How much of what is looked for it has, what is rare counting more: 1 is all. */
  share: number;
}

/** How long pages are, by their numbers. */
export type Lengths = readonly number[];

/** Where a page has something, and what that is worth. */
interface Place {
  worth: number;
  places: number[];
}

/** What Pagefind's weights are times. */
const WEIGHT = 24;
/** How soon it does not matter any more how often a word is there. */
const ENOUGH = 3;

/** One thing that is looked for: the pages that have it, and how telling it is. */
export interface Evidence {
  known: Known;
  pages: Map<number, Place>;
  rarity: number;
}

/** Which pages have something, and how much it is worth there, by the words of the chunks that it is in. */
export function evidenceOf(known: Known, words: readonly TextWord[], lengths: Lengths): Evidence {
  const average = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  const ofWord = (wanted: string): Map<number, Place> => {
    const pages = new Map<number, Place>();
    for (const [word, plain, variants] of words) {
      const worth = worthOf(wanted, word);
      if (worth === undefined) continue;
      for (const postings of [plain, ...variants.map(([, own]) => own)])
        eachPage(postings, (page, weight, places) => {
          const much = weight / (weight + ENOUGH * (0.4 + (0.6 * (lengths[page] ?? average)) / (average || 1)));
          const before = pages.get(page);
          if (!before || before.worth < worth * much)
            pages.set(page, { worth: worth * much, places: [...places, ...(before?.places ?? [])] });
        });
    }
    return pages;
  };
  const pages = new Map<number, Place>();
  for (const way of known.ways) {
    const [first, ...others] = way.words.map(ofWord);
    for (const [page, place] of first ?? []) {
      const all = [place, ...others.map((other) => other.get(page))];
      if (all.includes(undefined)) continue;
      const worth = (way.worth * all.reduce((sum, each) => sum + (each?.worth ?? 0), 0)) / all.length;
      if (worth > (pages.get(page)?.worth ?? 0)) pages.set(page, { worth, places: all.at(-1)?.places ?? [] });
    }
  }
  return { known, pages, rarity: rarityOf(pages.size, lengths.length) };
}

/** A word of few pages tells more than one of many. */
export const rarityOf = (pages: number, all: number): number => Math.log(1 + (all - pages + 0.5) / (pages + 0.5));

/** Goes over the pages of a word: each with the sum of its places' weights, and the places. */
function eachPage(postings: WordPages, use: (page: number, weight: number, places: number[]) => void): void {
  let page = 0;
  for (const [further, coded] of postings) {
    page += further;
    let [weight, sum, at] = [1, 0, 0];
    const places: number[] = [];
    for (const code of coded) {
      if (code < 0) {
        weight = (-1 - code) / WEIGHT;
        at = 0;
        continue;
      }
      at += code;
      sum += weight;
      places.push(at);
    }
    use(page, sum, places);
  }
}

/** Two words one after the other, as they were written. */
const TOGETHER = 0.6;

/**
 * The pages that have the most of what is looked for, the best first; those with much less of it than the best are left out.
 *
 * @param wanted - how many things are looked for, those of which nothing is loaded too
 */
export function rankTexts(evidence: readonly Evidence[], among: (page: number) => boolean, wanted: number): Ranked[] {
  const needed = evidence.filter(({ known }) => !known.extra);
  const all = sumOf(needed.length > 0 ? needed : evidence);
  const pages = new Set(evidence.flatMap(({ pages: own }) => [...own.keys()]));
  const ranked = Array.from(pages, (page): Ranked => {
    const there = evidence.filter(({ pages: own }) => own.has(page));
    const share = Math.min(1, sumOf(there.filter(({ known }) => needed.length === 0 || !known.extra)) / (all || 1));
    const worth = there.reduce((sum, { rarity, pages: own }) => sum + rarity * (own.get(page)?.worth ?? 0), 0);
    return { page, share, score: (worth + togetherOn(page, needed)) * share };
  });
  return bestOf(
    ranked.filter(({ page }) => among(page)),
    wanted,
  );
}

const sumOf = (evidence: readonly Evidence[]): number => evidence.reduce((sum, { rarity }) => sum + rarity, 0);

/** What it is worth that words which were written together are together on a page. */
function togetherOn(page: number, evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { pages, rarity }, index) => {
    const next = evidence[index + 1];
    const before = pages.get(page);
    const after = next?.pages.get(page);
    if (!next || !before || !after) return sum;
    const places = new Set(after.places);
    // What is not telling, `the`, is not looked for, so that it may be between the two.
    const isTogether = before.places.some((at) => [0, 1, 2].some((further) => places.has(at + further)));
    return isTogether ? sum + TOGETHER * Math.min(rarity, next.rarity) : sum;
  }, 0);
}

/** So many words are a line, of which a page may have a small part. */
const FEWEST_OF_LINE = 5;

/** Sorts pages, and leaves out those that have much less than the best one, or little of what is looked for. */
export function bestOf(ranked: readonly Ranked[], wanted: number): Ranked[] {
  const most = Math.max(...ranked.map(({ share }) => share));
  const least = Math.max((most > 0.95 ? 0.75 : 0.5) * most, wanted < FEWEST_OF_LINE ? 0.5 : 0);
  return ranked.filter(({ share }) => share >= least).sort((a, b) => b.score - a.score || a.page - b.page);
}
