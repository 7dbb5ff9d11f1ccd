import { addressOf, fileName, isFolderPage, isTakenFromPages, withoutEnding } from './addresses.ts';

/** Why a page is not at its own address. */
export interface Moved {
  /** The address that it would have. */
  wanted: string;
  /** The file that has it; undefined when Pagebook itself does. */
  by: string | undefined;
}

/** Where a page is. */
export interface AssignedAddress {
  address: string;
  moved?: Moved;
}

/** Of several files that are their folder's page, the first of these is. */
const FOLDER_PAGES = ['index', 'readme', '_index'];

/**
 * Gives each page an address that no other has: its own, but where that is taken, the nearest free one. It
 * depends on the names of files alone, so that links to a page stay right while others are edited.
 *
 * @param files - the pages' files
 * @param isPublished - whether another file of the tree is published at a path
 */
export function assignAddresses(
  files: readonly string[],
  isPublished: (path: string) => boolean = () => false,
): Map<string, AssignedAddress> {
  const assigned = new Map<string, AssignedAddress>();
  const owners = new Map<string, string>();
  const isFree = (address: string): boolean =>
    !owners.has(address) && !isTakenFromPages(address) && !isPublished(address);
  const waiting: { file: string; moved: Moved }[] = [];
  for (const file of files.toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))) {
    const wanted = addressOf(file);
    if (isFree(wanted)) {
      owners.set(wanted, file);
      assigned.set(file, { address: wanted });
    } else
      waiting.push({ file, moved: { wanted, by: owners.get(wanted) ?? (isPublished(wanted) ? wanted : undefined) } });
  }
  // What has lost its own address takes none that is another file's own.
  for (const { file, moved } of waiting) {
    const address = nearest(file, moved.wanted).find(isFree) as string;
    owners.set(address, file);
    assigned.set(file, { address, moved });
  }
  return assigned;
}

/** A folder's page has the folder's address before any other file. */
function rankOf(file: string): number {
  return isFolderPage(file) ? FOLDER_PAGES.indexOf(fileName(file).toLowerCase()) : FOLDER_PAGES.length;
}

/** Addresses near the one that a file would have, the nearest first: `docs/README`, `docs/README.md`, `docs-2` and so on. */
function nearest(file: string, wanted: string): { find(isFree: (address: string) => boolean): string | undefined } {
  const base: string[] = [];
  for (const [index, name] of wanted.split('/').entries()) {
    const isFolder = index < wanted.split('/').length - 1;
    base.push(isFolder && isTakenFromPages([...base, name].join('/')) ? `${name}-2` : name);
  }
  return {
    find(isFree) {
      const own = [withoutEnding(file), file, base.join('/')].find(isFree);
      if (own !== undefined) return own;
      for (let number = 2; ; number++) {
        const address = `${base.join('/')}-${number}`;
        if (isFree(address)) return address;
      }
    },
  };
}
