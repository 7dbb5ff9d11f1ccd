import { hash } from 'node:crypto';
import { foldersOf } from '../files/path-names.ts';
import { addressOf, fileName, isFolderPage, isListAddress, isTakenFromPages, type KindFolders } from './addresses.ts';

/** Where a folder's page is. */
export interface FolderPlace {
  /** Without slashes around it. */
  address: string;
  /** Whether the engine makes the page: no page of the team, list or file is the folder's. */
  generated: boolean;
}

/** A page, and where it is. */
type Place = Readonly<{ file: string; address: string }>;

/** The folder of ours for pages of folders whose own addresses are taken. */
const ELSEWHERE = '_pagebook/folders';

/**
 * Gives each folder that holds pages, in folders of its own too, the page that a link to it leads to: its readme,
 * else the page that has the folder's address (`db.md` beside `db/`) or its name (`db/db.md`), else a page that
 * lists it, which the engine makes at the folder's own address: `ops/db` is `/ops/db/`. The top is not among them.
 *
 * It depends on the names of files alone, so that links stay right while pages are edited.
 *
 * @param isStatic - whether the team puts a file of its own at a path of the site, by `static/`
 */
export function folderPages(
  pages: readonly Place[],
  kinds: KindFolders,
  isStatic: (path: string) => boolean = () => false,
): Map<string, FolderPlace> {
  const addresses = new Set(pages.map(({ address }) => address));
  const own = new Map<string, string>();
  const named = new Map<string, string>();
  const folders = new Set<string>();
  for (const { file, address } of pages) {
    const parents = foldersOf(file);
    for (const folder of parents) folders.add(folder);
    const folder = parents.at(-1);
    if (folder === undefined) continue;
    // Of a readme and an index, the one that got the folder's address is its page.
    if (isFolderPage(file) && (address === addressOf(file) || !own.has(folder))) own.set(folder, address);
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    if (fileName(file).toLowerCase() === name.toLowerCase()) named.set(folder, address);
  }
  const placeOf = (folder: string): FolderPlace => {
    if (isListAddress(folder, kinds) || addresses.has(folder) || isStatic(`${folder}/index.html`))
      return { address: folder, generated: false };
    const note = named.get(folder);
    const page = own.get(folder) ?? (note !== undefined && !folders.has(note) ? note : undefined);
    if (page !== undefined) return { address: page, generated: false };
    if (!isTakenFromPages(folder)) return { address: folder, generated: true };
    return { address: `${ELSEWHERE}/${hash('sha256', folder).slice(0, 32)}`, generated: true };
  };
  return new Map([...folders].sort().map((folder) => [folder, placeOf(folder)]));
}
