import { type Crumb, crumbsOfFolder, kindOfAll } from './crumbs.ts';
import { folderBelow } from './in-folder.ts';
import type { Listing, PartPage } from './lists/listing.ts';
import { listsOf } from './lists/lists.ts';
import type { ListSection } from './lists/row.ts';
import type { Model } from './make-model.ts';

/** A page of ours that is a list: of a folder without a page of its own, or of a part of a list. */
export interface ListPage {
  address: string;
  title: string;
  /** The name of the kind of all pages on it, when it is the same. */
  kind?: string;
  crumbs: Crumb[];
  sections: ListSection[];
  /** How many pages a folder holds; a part does not say. */
  count?: number;
  previous?: Crumb;
  next?: Crumb;
}

/** All of them. */
export function listPages(model: Model): ListPage[] {
  const lists = listsOf(model);
  const pages: ListPage[] = [];
  for (const kind of model.kinds) {
    const crumb = { name: kind.many, address: kind.folder };
    pages.push(...partPages(lists.ofKind(kind), crumb, [], kind.name));
  }
  for (const [path, place] of model.folders) {
    const folder = lists.folders.get(path);
    if (!folder) continue;
    const isListed = place.generated || (folder.own && folderBelow(model, folder.own) !== undefined);
    if (!isListed) continue;
    const crumbs = crumbsOfFolder(model, folder);
    const kind = kindOfAll(model, folder)?.name;
    const listing = lists.ofFolder(folder);
    if (place.generated)
      pages.push({
        address: place.address,
        title: folder.name,
        ...(kind !== undefined && { kind }),
        crumbs,
        sections: listing.sections,
        count: folder.count,
      });
    pages.push(...partPages(listing, { name: folder.name, address: place.address }, crumbs, kind));
  }
  return pages;
}

/** The addresses of those that are parts of a list: what is in them may be in others tomorrow. */
export const partAddresses = (pages: readonly ListPage[]): string[] =>
  pages.flatMap(({ address, count }) => (count === undefined ? [address] : []));

function partPages({ parts }: Listing, list: Crumb, crumbs: Crumb[], kind: string | undefined): ListPage[] {
  const crumbOf = ({ label, address }: PartPage): Crumb => ({ name: label, address });
  return parts.map((part) => ({
    address: part.address,
    title: `${list.name}: ${part.label}`,
    ...(kind !== undefined && { kind }),
    crumbs: [...crumbs, list, ...(part.of ? [crumbOf(part.of)] : [])],
    sections: [{ rows: part.rows, detailed: false }],
    ...(part.previous && { previous: crumbOf(part.previous) }),
    ...(part.next && { next: crumbOf(part.next) }),
  }));
}
