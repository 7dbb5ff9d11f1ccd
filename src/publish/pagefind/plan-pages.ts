/** What becomes of the pages of an index. */
export interface PagePlan {
  /** For the number of each old page its new one, or `GONE` when what was known of it is. */
  numbers: Int32Array;
  /** The new list: for each number the old page that has it, or the address of a page that is read anew. */
  pages: (number | string)[];
}

export const GONE = -1;

export interface AddressChange {
  before?: string | undefined;
  after?: string | undefined;
}

/**
 * Where the pages go. One that is changed keeps its number, one that is added gets that of one that is
 * gone, else the next; when fewer are added than are gone, the last pages take the free numbers. So
 * there is no page in the list that is no more, which Pagefind would count and rank by.
 *
 * @param addresses - of the old pages, in the order of the list
 * @throws Error - when the changes are not those of these pages
 */
export function planPages(addresses: readonly string[], changes: readonly AddressChange[]): PagePlan {
  const numberOf = new Map(addresses.map((address, number) => [address, number]));
  const pages: (number | string | undefined)[] = [...addresses.keys()];
  const numbers = Int32Array.from(addresses.keys());
  const added: string[] = [];
  for (const { before, after } of changes) {
    if (before === undefined) {
      if (after !== undefined) added.push(after);
      continue;
    }
    const number = numberOf.get(before);
    if (number === undefined) throw new Error(`the index has no page ${before}`);
    if (numbers[number] === GONE) throw new Error(`the page ${before} has changed twice`);
    numbers[number] = GONE;
    pages[number] = after;
  }
  for (const address of added) {
    const free = pages.indexOf(undefined);
    if (free < 0) pages.push(address);
    else pages[free] = address;
  }
  for (let free = pages.indexOf(undefined); free >= 0; free = pages.indexOf(undefined, free)) {
    const last = pages.pop();
    if (last === undefined) continue;
    pages[free] = last;
    if (typeof last === 'number') numbers[last] = free;
  }
  const planned = pages.map((page) => page as number | string);
  const names = planned.map((page) => (typeof page === 'number' ? addresses[page] : page));
  if (new Set(names).size < names.length) throw new Error('two pages have one address');
  return { numbers, pages: planned };
}
