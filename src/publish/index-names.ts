import type { PageRecord } from '../project/page-record.ts';
import { FACTS, type Fact, type FactList } from '../shared/facts.ts';
import { BUCKETS, bucketOf, LETTERS, type NamedPage, tellingOf } from '../shared/name-files.ts';
import { compact, lastPart, wordsOf } from '../shared/name-words.ts';

/** What finding a page by its name needs of it. */
export type PageName = Pick<PageRecord, 'address' | 'title' | 'kind' | 'services' | 'severity' | 'symptoms' | 'tags'>;

export interface NamesIndex {
  facts: FactList;
  /** Beginnings that are in more names than a file has of them. */
  deep: string[];
  /** `BUCKETS` lists; a page is in that of each word of its title and of its file's name, and in that which each symptom begins like. */
  buckets: NamedPage[][];
}

/** More names with one beginning are spread over files for longer beginnings. */
const MOST = 60;
/** The longest of these; a word that is in more names than `MOST` finds the shortest of them, and the others by another word. */
const MOST_LETTERS = 8;

/** Another whenever the files of names may have something else of a page. */
export const signOfName = ({ address, title, kind, services, severity, symptoms, tags }: PageName): string =>
  JSON.stringify([address, title, kind, services, severity, symptoms, tags]);

/** The values of each fact of a page. */
export const factsOf = ({ kind, services, severity, tags }: PageName): Record<Fact, string[]> => ({
  kind: [kind],
  service: services,
  severity: severity === undefined ? [] : [severity],
  tag: tags,
});

/**
 * Spreads the names of all pages over small files by how their words begin, so that a browser finds a page by its
 * name with a file or two of some KB, however many pages there are. What texts need before their first answer grows
 * with the number of pages.
 */
export function indexNames(pages: readonly PageName[]): NamesIndex {
  const facts = countFacts(pages);
  const numbers = new Map(facts.map(([fact, value], number) => [`${fact}:${value}`, number]));
  const places = pages.flatMap((page) => placesOf(page, numbers)).sort(shorterFirst);
  const { starts, deep } = spread(places);
  const buckets = Array.from({ length: BUCKETS }, () => new Set<NamedPage>());
  for (const [start, own] of starts) for (const { entry } of own) buckets[bucketOf(start)]?.add(entry);
  return { facts, deep: [...deep].sort(), buckets: buckets.map((bucket) => [...bucket]) };
}

function countFacts(pages: readonly PageName[]): FactList {
  const counts = new Map<string, FactList[number]>();
  for (const page of pages)
    for (const fact of FACTS)
      for (const value of new Set(factsOf(page)[fact])) {
        const key = `${fact}:${value}`;
        const known = counts.get(key) ?? [fact, value, 0];
        known[2]++;
        counts.set(key, known);
      }
  return [...counts.values()].sort(
    ([a, x], [b, y]) => FACTS.indexOf(a) - FACTS.indexOf(b) || x.localeCompare(y, 'en', { numeric: true }),
  );
}

/** A word that leads to a page. */
interface Place {
  word: string;
  entry: NamedPage;
  /** How long the name is that the word is of. */
  length: number;
}

const shorterFirst = (a: Place, b: Place): number => a.length - b.length || (a.entry[1] < b.entry[1] ? -1 : 1);

function placesOf(page: PageName, numbers: ReadonlyMap<string, number>): Place[] {
  const { title, address, symptoms = [] } = page;
  const name = lastPart(address);
  const own = FACTS.flatMap((fact) => factsOf(page)[fact].map((value) => numbers.get(`${fact}:${value}`) as number));
  const entryBy = (symptom: string): NamedPage => [title === name ? '' : title, address, symptom, ...new Set(own)];
  const entry = entryBy('');
  const words = new Set(tellingOf([...wordsOf(title), ...wordsOf(name), compact(title), compact(name)]));
  return [
    ...Array.from(words, (word) => ({ word, entry, length: title.length })),
    // A symptom is a line: its single words are found in the text.
    ...symptoms.flatMap((symptom) => {
      const [word] = tellingOf([compact(symptom)]);
      return word === undefined ? [] : [{ word, entry: entryBy(symptom), length: word.length }];
    }),
  ];
}

/** Gives each beginning its names, and to the longer ones what is too much for one. */
function spread(places: readonly Place[]): { starts: Map<string, Place[]>; deep: Set<string> } {
  const deep = new Set<string>();
  const starts = new Map<string, Place[]>();
  let waiting: readonly Place[] = places;
  for (let letters = LETTERS; waiting.length > 0; letters++) {
    const groups = Map.groupBy(waiting, ({ word }) => word.slice(0, letters));
    const next: Place[] = [];
    for (const [start, own] of groups) {
      const isMany = new Set(own.map(({ entry }) => entry)).size > MOST;
      starts.set(start, isMany ? own.slice(0, MOST) : own);
      if (!isMany || letters >= MOST_LETTERS) continue;
      deep.add(start);
      next.push(...own.filter(({ word }) => word.length > letters));
    }
    waiting = next;
  }
  return { starts, deep };
}
