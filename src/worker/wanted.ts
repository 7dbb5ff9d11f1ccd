import { dataIn } from '../shared/data-script.ts';
import type { ListedFile } from '../shared/device-files.ts';
import type { FactList } from '../shared/facts.ts';
import type { NamedPage } from '../shared/name-files.ts';
import type { Listing } from './listing.ts';
import { pathIn, shownIn } from './paths.ts';
import { type Generation, type State, wantsAll } from './state.ts';
import type { Store } from './store.ts';

const NAMES = /^pagefind\/names\/\d+\.js$/;
/** The kinds of pages that are kept of a pinned service. */
const PINNED_KINDS = new Set(['alert', 'runbook']);

/** Files by their hashes, so that what two paths have in common is wanted once. */
export type Wanted = Map<string, ListedFile>;

/**
 * What a generation must have to take the place of the one before, and what is missing of it before it is whole.
 *
 * @param keepsOn - asked between the parts of a long list
 * @returns undefined when it was not to go on
 * @throws Failed - when the list cannot be had
 */
export async function wantedOf(
  state: State,
  generation: Generation,
  listing: Listing,
  store: Store,
  keepsOn: () => boolean,
): Promise<Wanted | undefined> {
  const files = await listing.core(generation);
  if (wantsAll(state)) {
    const all = await listing.all(generation, keepsOn);
    if (!all) return undefined;
    files.push(...all);
  } else
    for (const path of await pathsOf(state, generation, listing, store)) {
      const file = await listing.find(generation, path, true);
      if (file) files.push(file);
    }
  return byHash(files);
}

/** The same as far as it is known on the device: what must not be removed. What of everything is there stays, even where it was stopped. */
export async function keptOf(state: State, generation: Generation, listing: Listing, store: Store): Promise<Wanted> {
  const files = await listing.core(generation).catch((): ListedFile[] => []);
  if (state.all) files.push(...(await listing.allKnown(generation)));
  for (const path of await pathsOf(state, generation, listing, store)) {
    const file = await listing.find(generation, path);
    if (file) files.push(file);
  }
  return byHash(files);
}

const byHash = (files: readonly ListedFile[]): Wanted => new Map(files.map((file) => [file[1], file]));

/** What was read, and the pages of pinned services with what they show. */
async function pathsOf(state: State, generation: Generation, listing: Listing, store: Store): Promise<Set<string>> {
  const paths = new Set(state.kept);
  if (state.pins.length === 0) return paths;
  const pages = generation.pinned ?? (await pinnedPages(state.pins, generation, listing, store));
  // Until all names are there it is not known.
  if (pages) generation.pinned = pages;
  for (const page of pages ?? []) {
    paths.add(page);
    const file = await listing.find(generation, page);
    const html = file && (await store.get(file[1]));
    if (!html) continue;
    for (const address of shownIn(await html.text())) {
      const shown = pathIn(store.scope, new URL(address, store.urlOf(page)).href);
      if (shown !== undefined) paths.add(shown);
    }
  }
  return paths;
}

async function pinnedPages(
  pins: readonly string[],
  generation: Generation,
  listing: Listing,
  store: Store,
): Promise<string[] | undefined> {
  const core = await listing.core(generation);
  const read = async (isMeant: (path: string) => boolean): Promise<unknown[] | undefined> => {
    const found = core.filter(([path]) => isMeant(path));
    const responses = await Promise.all(found.map(([, hash]) => store.get(hash)));
    if (responses.some((response) => response === undefined)) return undefined;
    return Promise.all(responses.map(async (response) => dataIn((await response?.text()) ?? '')));
  };
  const [sites, buckets] = [await read((path) => path === 'pagefind/site.js'), await read((path) => NAMES.test(path))];
  if (!sites || !buckets) return undefined;
  const { facts } = sites[0] as { facts: FactList };
  return pagesOfServices(pins, facts, (buckets as NamedPage[][]).flat());
}

/** The paths of the alerts and runbooks of services, of all pages by their names. */
export function pagesOfServices(services: readonly string[], facts: FactList, pages: readonly NamedPage[]): string[] {
  const numbersOf = (fact: string, isMeant: (value: string) => boolean): Set<number> =>
    new Set(facts.flatMap(([name, value], number) => (name === fact && isMeant(value) ? [number] : [])));
  const meant = numbersOf('service', (value) => services.includes(value));
  const kinds = numbersOf('kind', (value) => PINNED_KINDS.has(value));
  const found = pages.filter(
    ([, , , ...own]) => own.some((number) => meant.has(number)) && own.some((number) => kinds.has(number)),
  );
  return [...new Set(found.map(([, address]) => (address === '' ? '' : `${address}/`)))].sort();
}
