import { fileOf } from '../../shared/hashed-files.ts';
import { type Addresses, keysOf } from '../../shared/known-addresses.ts';
import { lastPart } from '../../shared/name-words.ts';
import { loadData } from '../rooms/load-data.ts';
import { findNearNames } from '../search/names.ts';
import { type KnownPage, pageOf } from './find-address.ts';
import { nearNames } from './near-names.ts';

/** Loads what is known of these addresses and names, and what is in the same files; undefined when it cannot be loaded. */
export async function loadAddresses(asked: readonly string[], files: number): Promise<Addresses | undefined> {
  const numbers = new Set(asked.flatMap(keysOf).map((key) => fileOf(key, files)));
  try {
    const loaded = await Promise.all(Array.from(numbers, (number) => loadData<Addresses>(`addresses/${number}`)));
    return Object.assign({}, ...loaded);
  } catch {
    return undefined;
  }
}

/** Pages with a name like this one: of those that are loaded, and of those that search finds by a part of it. */
export async function nearPages(name: string, known: Addresses): Promise<KnownPage[]> {
  const found = await findNearNames(name).catch(() => []);
  const loaded = Object.values(known).flat().map(pageOf);
  const candidates = new Map([...loaded, ...found].map((page) => [page.address, page]));
  return nearNames(name, candidates.values(), ({ address }) => lastPart(address));
}
