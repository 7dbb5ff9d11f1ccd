import { ALERT, ALERTS } from '../../kinds/names.ts';
import type { Addresses } from '../../shared/known-addresses.ts';
import { compact, lastPart } from '../../shared/name-words.ts';

export interface KnownPage {
  address: string;
  title: string;
  kind: string;
}

const ALERTS_FOLDER = new RegExp(`^${ALERTS}/`, 'i');

/** Every page of some lists of addresses, each once. */
export function pagesIn(lists: readonly Addresses[]): KnownPage[] {
  const pages = lists.flatMap(({ pages }) =>
    Object.entries(pages).flatMap(([kind, list]) =>
      list.map((entry): KnownPage => {
        const [address, title] = typeof entry === 'string' ? [entry, lastPart(entry)] : entry;
        return { address, title, kind };
      }),
    ),
  );
  return [...new Map(pages.map((page) => [page.address, page])).values()];
}

/**
 * The pages that an address without a page means beyond doubt, where there is one, or may mean: the address
 * in another letter case, an old address, an alert's name without its folders or written otherwise, and last what
 * a page has among its symptoms: the same alert under the name that it has elsewhere.
 */
export function findAddress(asked: readonly string[], lists: readonly Addresses[]): KnownPage[] {
  const known = pagesIn(lists);
  const aliases = lists.flatMap((list) => Object.entries(list.aliases));
  const pageAt = (address: string): KnownPage[] => known.filter((page) => page.address === address);
  const former = (fits: (alias: string) => boolean): KnownPage[] =>
    aliases.flatMap(([alias, address]) => (fits(alias) ? pageAt(address) : []));
  // An alert is asked for, whatever kind of page has its name among its symptoms.
  const pagesWith = (name: string): KnownPage[] =>
    lists
      .flatMap((list) => list.symptoms)
      .flatMap(([symptom, address]) => pageAt(address).filter((page) => isCalled(name, symptom, page)));
  for (const address of asked) {
    const lower = address.toLowerCase();
    const steps = [
      () => pageAt(address),
      () => former((alias) => alias === address),
      () => known.filter((page) => page.address.toLowerCase() === lower),
      () => former((alias) => alias.toLowerCase() === lower),
      () => known.filter((page) => page.kind === ALERT && isCalled(address, lastPart(page.address), page)),
      () => pagesWith(address.replace(ALERTS_FOLDER, '')),
    ];
    for (const step of steps) {
      const found = step();
      if (found.length > 0) return [...new Map(found.map((page) => [page.address, page])).values()];
    }
  }
  return [];
}

/** Whether an address is a name of a page, after none or some of the folders that the page is in. */
function isCalled(asked: string, called: string, { address }: KnownPage): boolean {
  const name = compact(lastPart(asked));
  if (name === '' || compact(called) !== name) return false;
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
