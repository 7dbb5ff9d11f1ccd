import { type Addresses, addressFileOf } from '../../shared/known-addresses.ts';
import { lastPart } from '../../shared/name-words.ts';
import { findNearNames } from '../search/names.ts';
import { type KnownPage, pagesIn } from './find-address.ts';
import { nearNames } from './near-names.ts';

/** Loads the lists that have every address which ends in one of these names; undefined when one cannot be loaded. */
export async function loadAddresses(
  names: readonly string[],
  files: number,
  root: URL,
): Promise<Addresses[] | undefined> {
  const numbers = new Set(names.map((name) => addressFileOf(name, files)));
  try {
    return await Promise.all(
      Array.from(numbers, async (number): Promise<Addresses> => {
        const response = await fetch(new URL(`addresses/${number}.json`, root));
        if (!response.ok) throw new Error(response.statusText);
        return response.json();
      }),
    );
  } catch {
    return undefined;
  }
}

/** Pages with a name like this one: of those that are loaded, and of those that search finds by a part of it. */
export async function nearPages(name: string, lists: readonly Addresses[]): Promise<KnownPage[]> {
  const found = await findNearNames(name).catch(() => []);
  const candidates = new Map([...pagesIn(lists), ...found].map((page) => [page.address, page]));
  return nearNames(name, candidates.values(), ({ address }) => lastPart(address));
}
