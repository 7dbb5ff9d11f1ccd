import type { PageRecord } from '../project/page-record.ts';
import {
  BUCKETS,
  bucketsOf,
  compact,
  FACTS,
  type Fact,
  type FactList,
  lastPart,
  type NamedPage,
  wordsOf,
} from '../shared/name-words.ts';

/** What finding a page by its name needs of it. */
export type PageName = Pick<PageRecord, 'address' | 'title' | 'kind' | 'services' | 'severity' | 'symptoms' | 'tags'>;

export interface NamesIndex {
  facts: FactList;
  /** `BUCKETS` lists; a page is in that of each word of its title and of its file's name, and in that which each symptom begins like. */
  buckets: NamedPage[][];
}

/** The values of each fact of a page. */
export const factsOf = ({ kind, services, severity, tags }: PageName): Record<Fact, string[]> => ({
  kind: [kind],
  service: services,
  severity: severity === undefined ? [] : [severity],
  tag: tags,
});

/**
 * Spreads the names of all pages over a few small files by how their words begin, so that a browser
 * finds a page by its name with a file or two of some KB, however many pages there are. What
 * Pagefind needs before its first answer grows with the number of pages.
 */
export function indexNames(pages: readonly PageName[]): NamesIndex {
  const counts = new Map<string, FactList[number]>();
  for (const page of pages)
    for (const fact of FACTS)
      for (const value of new Set(factsOf(page)[fact])) {
        const key = `${fact}:${value}`;
        const known = counts.get(key) ?? [fact, value, 0];
        known[2]++;
        counts.set(key, known);
      }
  const facts = [...counts.values()].sort(
    ([a, x], [b, y]) => FACTS.indexOf(a) - FACTS.indexOf(b) || x.localeCompare(y, 'en', { numeric: true }),
  );
  const numbers = new Map(facts.map(([fact, value], number) => [`${fact}:${value}`, number]));
  const buckets: NamedPage[][] = Array.from({ length: BUCKETS }, () => []);
  for (const page of pages) {
    const { title, address, symptoms = [] } = page;
    const name = lastPart(address);
    const own = FACTS.flatMap((fact) => factsOf(page)[fact].map((value) => numbers.get(`${fact}:${value}`) as number));
    const entryBy = (symptom: string): NamedPage => [title === name ? '' : title, address, symptom, ...new Set(own)];
    const words = [...wordsOf(title), ...wordsOf(name), compact(title), compact(name)];
    for (const bucket of bucketsOf(words)) buckets[bucket]?.push(entryBy(''));
    // A symptom is a line: its single words are found in the text.
    for (const symptom of symptoms)
      for (const bucket of bucketsOf([compact(symptom)])) buckets[bucket]?.push(entryBy(symptom));
  }
  return { facts, buckets };
}
