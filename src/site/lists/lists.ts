import { isListAddress } from '../../content/addresses.ts';
import type { Kind } from '../../kinds/kind.ts';
import { LOG } from '../../kinds/names.ts';
import type { PageRecord } from '../../project/page-record.ts';
import type { Model } from '../make-model.ts';
import { type DayRow, listByDay } from './by-day.ts';
import { treeByService } from './by-service.ts';
import { byName, type Entry, type Folder, folderTree, nameIn, type TreeFacts } from './folder-tree.ts';
import { type Listing, listFolder } from './listing.ts';
import { changeRow, dayRow } from './rows.ts';

/** All lists of a site, each made when it is asked for first. */
export interface Lists {
  facts: TreeFacts;
  /** Every folder with pages in it, by path. */
  folders: ReadonlyMap<string, Folder>;
  /** The folders that have a page of the team, by its address. */
  owned: ReadonlyMap<string, Folder>;
  /** The list of a kind's pages. */
  ofKind(kind: Kind): Listing;
  /** The same as a tree, the folder that all are in on top. */
  treeOf(kind: Kind): Folder;
  /** The list of what is in a folder. */
  ofFolder(folder: Folder): Listing;
}

const made = new WeakMap<Model, Lists>();

/** The lists of a site. */
export function listsOf(model: Model): Lists {
  const known = made.get(model) ?? makeLists(model);
  made.set(model, known);
  return known;
}

function makeLists(model: Model): Lists {
  const { pages, kinds } = model;
  const facts: TreeFacts = {
    places: model.folders,
    order: model.order,
    byAddress: new Map(pages.map((page) => [page.address, page])),
    services: new Map(model.services.map(({ name, title }) => [name, title])),
  };
  const folders = new Map<string, Folder>();
  const owned = new Map<string, Folder>();
  const collect = (folder: Folder): void => {
    folders.set(folder.path, folder);
    if (folder.own) owned.set(folder.own.address, folder);
    for (const { folder: inner } of folder.entries) if (inner) collect(inner);
  };
  collect(folderTree(pages, facts));
  const listings = new Map<unknown, Listing>();
  const trees = new Map<string, Folder>();
  const remembered = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
    const value = map.get(key) ?? make();
    map.set(key, value);
    return value;
  };
  const ofKind = (kind: Kind): PageRecord[] =>
    (model.byKind.get(kind.name) ?? []).filter(({ address }) => !isListAddress(address, kinds));
  const treeOf = (kind: Kind): Folder =>
    remembered(trees, kind.name, () => {
      const tree = folderTree(ofKind(kind), facts);
      return kind.groups === 'none' ? flat(tree, facts) : withoutTop(tree, kind.folder, facts);
    });
  return {
    facts,
    folders,
    owned,
    treeOf,
    ofKind: (kind) =>
      remembered(listings, kind, () => {
        const options = { facts, address: kind.folder };
        if (kind.order === 'newest') {
          const rows: DayRow[] = ofKind(kind).map((page) => dayRow(page, facts));
          return kind.name === LOG
            ? listByDay([...rows, ...model.changes.map((change) => changeRow(change, facts))], {
                ...options,
                byService: true,
              })
            : listByDay(rows, options);
        }
        const trim = (tree: Folder): Folder => withoutTop(tree, kind.folder, facts);
        return listFolder(treeOf(kind), {
          ...options,
          ...(kind.groups === 'service' && { short: treeByService(ofKind(kind), model.services, facts, trim) }),
        });
      }),
    ofFolder: (folder) => remembered(listings, folder, () => listFolder(folder, { facts, address: folder.address })),
  };
}

/**
 * The tree of a kind's pages without what says nothing: the folder that has the kind's name, and folders that hold all
 * there is. What is not in that folder comes behind, and stays apart where the list is in parts.
 */
function withoutTop(top: Folder, name: string, facts: TreeFacts): Folder {
  const opened = top.entries.find(({ folder }) => folder?.path === name)?.folder;
  const beside = top.entries.filter(({ folder }) => folder !== opened);
  const entries = opened ? [...(opened.own ? [{ page: opened.own }] : []), ...opened.entries, ...beside] : top.entries;
  const [only, ...others] = entries;
  if (others.length === 0 && only?.folder && only.folder.own === undefined) return withoutTop(only.folder, name, facts);
  if (!opened) return top;
  const ordered = opened.ordered || top.ordered;
  return { ...top, entries: ordered ? entries : foldersFirst(entries, facts), ordered, apart: new Set(beside) };
}

/** All pages of a tree without their folders. */
function flat(top: Folder, { order }: TreeFacts): Folder {
  const pagesIn = ({ own, entries }: Folder): PageRecord[] => [
    ...(own ? [own] : []),
    ...entries.flatMap(({ folder, page }) => (folder ? pagesIn(folder) : [page])),
  ];
  const pages = pagesIn(top).sort((a, b) => byName(nameIn(order, a), nameIn(order, b)));
  return { ...top, entries: pages.map((page): Entry => ({ page })), ordered: false };
}

/** Folders as they are, and then pages by name. */
function foldersFirst(entries: readonly Entry[], { order }: TreeFacts): Entry[] {
  const pages = entries.filter((entry) => entry.page !== undefined);
  return [
    ...entries.filter(({ folder }) => folder !== undefined),
    ...pages.sort((a, b) => byName(nameIn(order, a.page), nameIn(order, b.page))),
  ];
}
