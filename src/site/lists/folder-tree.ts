import type { FolderPlace } from '../../content/folder-pages.ts';
import type { Placed } from '../../content/order/placed.ts';
import { foldersOf } from '../../files/path-names.ts';
import type { PageRecord } from '../../project/page-record.ts';

/** A folder of the content, with what is in it in the order of lists. */
export interface Folder {
  /** From the content folder; empty for that itself. */
  path: string;
  name: string;
  /** Where its page is. */
  address: string;
  /** The page of the team that is the folder's, when it is among those that are listed. */
  own?: PageRecord;
  entries: Entry[];
  /** How many pages it holds at any depth, its own among them. */
  count: number;
  /** Whether something in it has a place that the team has chosen. */
  ordered: boolean;
  /** Entries that are not divided into parts with the others. */
  apart?: ReadonlySet<Entry>;
}

/** What a folder holds. */
export type Entry = { folder: Folder; page?: never } | { page: PageRecord; folder?: never };

export interface TreeFacts {
  /** Where each folder's page is. */
  places: ReadonlyMap<string, FolderPlace>;
  /** What the team says of files and folders by path: their order, and what they are called in lists. */
  order: Readonly<Record<string, Placed>>;
  /** All pages by address, those that are not listed too: they give folders their names. */
  byAddress: ReadonlyMap<string, PageRecord>;
  /** What services are called, by name. */
  services: ReadonlyMap<string, string>;
}

const collator = new Intl.Collator('en', { numeric: true });

/** The order of names: letter case apart, and numbers by their value. */
export const byName = (a: string, b: string): number => collator.compare(a, b);

/** What a page is called in lists. */
export const nameIn = (order: TreeFacts['order'], { file, title }: Pick<PageRecord, 'file' | 'title'>): string =>
  order[file]?.label ?? title;

/** What a folder is called: what the team says, else its page's title, else its own name. */
export function folderName({ order, places, byAddress }: TreeFacts, path: string): string {
  const placed = order[path];
  const place = places.get(path);
  const page = place && !place.generated ? byAddress.get(place.address) : undefined;
  const title = page && nameIn(order, page);
  const name = placed?.proposed ?? path.slice(path.lastIndexOf('/') + 1);
  return placed?.label ?? title ?? name;
}

/** The folders of some pages, the content folder itself on top. */
export function folderTree(pages: readonly PageRecord[], facts: TreeFacts): Folder {
  const folders = new Map<string, Folder>();
  const top: Folder = { path: '', name: '', address: '', entries: [], count: 0, ordered: false };
  folders.set('', top);
  const at = (path: string): Folder => {
    const known = folders.get(path);
    if (known) return known;
    const folder: Folder = {
      path,
      name: folderName(facts, path),
      address: facts.places.get(path)?.address ?? path,
      entries: [],
      count: 0,
      ordered: false,
    };
    folders.set(path, folder);
    at(path.slice(0, Math.max(path.lastIndexOf('/'), 0))).entries.push({ folder });
    return folder;
  };
  const owners = ownersOf(facts);
  for (const page of pages) {
    const owned = owners.get(page.address);
    const holder = owned ?? (foldersOf(page.file).at(-1) || '');
    if (owned === undefined) at(holder).entries.push({ page });
    else at(owned).own = page;
    for (const path of ['', ...foldersOf(`${holder}/`)]) at(path).count++;
  }
  for (const folder of folders.values()) arrange(folder, facts);
  return top;
}

const owned = new WeakMap<TreeFacts['places'], Map<string, string>>();

/** The folder of each page that is one's own, by the page's address. */
function ownersOf({ places, byAddress }: TreeFacts): Map<string, string> {
  const owners =
    owned.get(places) ??
    new Map(
      [...places].flatMap(([path, { address, generated }]) =>
        generated || !byAddress.has(address) ? [] : [[address, path] as const],
      ),
    );
  owned.set(places, owners);
  return owners;
}

/** Brings what a folder holds into its order: what has a place first, then folders, then pages. */
function arrange(folder: Folder, facts: TreeFacts): void {
  const { order } = facts;
  const rankOf = ({ folder: inner, page }: Entry): readonly number[] | undefined =>
    inner ? (order[inner.path]?.rank ?? (inner.own && order[inner.own.file]?.rank)) : order[page.file]?.rank;
  const keyed = folder.entries.map((entry) => ({
    entry,
    rank: rankOf(entry),
    name: entry.folder ? entry.folder.name : nameIn(order, entry.page),
  }));
  folder.ordered = keyed.some(({ rank }) => rank !== undefined);
  folder.entries = keyed
    .sort(
      (a, b) =>
        byRank(a.rank, b.rank) ||
        Number(a.entry.folder === undefined) - Number(b.entry.folder === undefined) ||
        byName(a.name, b.name) ||
        byName(pathOf(a.entry), pathOf(b.entry)),
    )
    .map(({ entry }) => entry);
}

const pathOf = ({ folder, page }: Entry): string => (folder ? folder.path : page.address);

/** Ranks are compared number by number; what has none comes last. */
export function byRank(a: readonly number[] | undefined, b: readonly number[] | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  for (const [index, number] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (number !== other) return number - other;
  }
  return a.length - b.length;
}
