import { bucketsFor, firstBucketFor, type NamedPage } from '../../shared/name-files.ts';
import { nearNames } from '../lost/near-names.ts';
import { loadData } from '../rooms/load-data.ts';
import { type Chosen, firstOfEach, hitOf, type NameHit, rankNames } from './rank-names.ts';
import { loadSite } from './site.ts';
import { saidOtherwise } from './synonyms.ts';

/** The pages whose names are meant by some words, or by others that mean the same. @throws Error - when the index cannot be loaded */
export async function findNames(term: string, chosen: Chosen, service = ''): Promise<NameHit[]> {
  const { facts, synonyms } = await loadSite();
  const found = await Promise.all(
    [term, ...saidOtherwise(term, synonyms)].map(async (words) => {
      const first = rankNames(words, await firstCandidates(words), facts, chosen, service);
      return first.length > 0 ? first : rankNames(words, await candidates(words), facts, chosen, service);
    }),
  );
  return firstOfEach(found.flat());
}

/** The pages whose names are close to what was written. */
export async function findNearNames(term: string): Promise<NameHit[]> {
  const [pages, { facts }] = await Promise.all([candidates(term), loadSite()]);
  const hits = pages.map((page) => hitOf(page, facts));
  const near = nearNames(term, hits, ({ title, symptom }) => symptom || title);
  return firstOfEach(near);
}

/** As few as there can be: one file is enough for most names. */
async function firstCandidates(term: string): Promise<NamedPage[]> {
  const { deep } = await loadSite();
  const bucket = firstBucketFor(term, new Set(deep));
  return bucket === undefined ? [] : loadData<NamedPage[]>(`pagefind/names/${bucket}`);
}

async function candidates(term: string): Promise<NamedPage[]> {
  const { deep } = await loadSite();
  const files = bucketsFor(term, new Set(deep)).map((bucket) => loadData<NamedPage[]>(`pagefind/names/${bucket}`));
  return (await Promise.all(files)).flat();
}
