import { ALERTS } from '../../kinds/names.ts';
import {
  type AddressEntry,
  type Addresses,
  addressKey,
  askedKey,
  type NameSign,
} from '../../shared/known-addresses.ts';
import { lastPart } from '../../shared/name-words.ts';

export interface KnownPage {
  address: string;
  title: string;
  kind: string;
}

const ALERTS_FOLDER = new RegExp(`^${ALERTS}/`, 'i');

/** The page of an entry. */
export const pageOf = ([address, kind, title]: AddressEntry): KnownPage => ({
  address,
  title: title || lastPart(address),
  kind,
});

/**
 * The pages that an address without a page means beyond doubt, where there is one, or may mean: the address
 * in another letter case, an old address, an alert's name without its folders or written otherwise, and last what
 * a page has among its symptoms: the same alert under the name that it has elsewhere.
 *
 * @param known - what is known by the keys that the addresses ask for (`keysOf`)
 */
export function findAddress(asked: readonly string[], known: Addresses): KnownPage[] {
  const entriesAt = (key: string | undefined): AddressEntry[] =>
    key !== undefined && Object.hasOwn(known, key) ? (known[key] ?? []) : [];
  const named = (sign: NameSign, name: string): AddressEntry[] =>
    entriesAt(askedKey(sign, name)).filter(([address]) => isIn(name, address));
  for (const address of asked) {
    const alike = entriesAt(addressKey(address));
    const steps: (() => AddressEntry[])[] = [
      () => alike.filter(([today, , , was]) => was === undefined && today === address),
      () => alike.filter(([, , , was]) => was === address),
      () => alike.filter(([, , , was]) => was === undefined),
      () => alike,
      () => named(':', address),
      // An alert is asked for, whatever kind of page has its name among its symptoms.
      () => named('~', address.replace(ALERTS_FOLDER, '')),
    ];
    for (const step of steps) {
      const found = step();
      if (found.length > 0) return [...new Map(found.map((entry) => [entry[0], pageOf(entry)])).values()];
    }
  }
  return [];
}

/** Whether a page is in the folders that are asked for, in that order, and perhaps in others between them. */
function isIn(asked: string, address: string): boolean {
  const folders = address.toLowerCase().split('/').slice(0, -1);
  let from = 0;
  return asked
    .toLowerCase()
    .split('/')
    .slice(0, -1)
    .every((folder) => {
      const at = folders.indexOf(folder, from);
      from = at + 1;
      return at !== -1;
    });
}
