import { bucketsFor, type FactList, type NamedPage } from '../../shared/name-words.ts';
import { nearNames } from '../lost/near-names.ts';
import { type Chosen, firstOfEach, hitOf, type NameHit, rankNames } from './rank-names.ts';

const folder = new URL('../pagefind/names/', import.meta.url);
const loading = new Map<string, Promise<unknown>>();

/** A file of the index of names; what could not be loaded is asked for again the next time. */
function load<Content>(name: string): Promise<Content> {
  const known = loading.get(name) as Promise<Content> | undefined;
  if (known) return known;
  const loaded = fetch(new URL(`${name}.json`, folder)).then((response) => {
    if (!response.ok) throw new Error(response.statusText);
    return response.json() as Promise<Content>;
  });
  loading.set(name, loaded);
  loaded.catch(() => loading.delete(name));
  return loaded;
}

/** Every value that pages can be filtered by. */
export const loadFacts = (): Promise<FactList> => load<FactList>('facts');

/** The pages whose names are meant by some words. @throws Error - when the index cannot be loaded */
export async function findNames(term: string, chosen: Chosen): Promise<NameHit[]> {
  const [pages, facts] = await Promise.all([candidates(term), loadFacts()]);
  return rankNames(term, pages, facts, chosen);
}

/** The pages whose names are close to what was written. */
export async function findNearNames(term: string): Promise<NameHit[]> {
  const [pages, facts] = await Promise.all([candidates(term), loadFacts()]);
  const hits = pages.map((page) => hitOf(page, facts));
  const near = nearNames(term, hits, ({ title, symptom }) => symptom || title);
  return firstOfEach(near);
}

const candidates = async (term: string): Promise<NamedPage[]> =>
  (await Promise.all(bucketsFor(term).map((bucket) => load<NamedPage[]>(String(bucket))))).flat();
