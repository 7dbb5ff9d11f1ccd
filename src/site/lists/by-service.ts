import type { PageRecord, Service } from '../../project/page-record.ts';
import { byName, type Entry, type Folder, folderTree, nameIn, type TreeFacts } from './folder-tree.ts';

/**
 * The tree of a kind's pages with each page that is about a service in that service's folder, though its file may be in
 * another one.
 *
 * @param trim - takes off a tree what says nothing
 */
export function treeByService(
  pages: readonly PageRecord[],
  services: readonly Service[],
  facts: TreeFacts,
  trim: (tree: Folder) => Folder,
): Folder {
  const homes = new Map<PageRecord, string>();
  for (const page of pages) {
    const service = services.find(({ name }) => name === page.services[0]);
    const readme = service && facts.byAddress.get(service.address);
    const folder = readme?.file.slice(0, Math.max(readme.file.lastIndexOf('/'), 0));
    if (folder !== undefined && !page.file.startsWith(`${folder}/`)) homes.set(page, folder);
  }
  const tree = trim(
    folderTree(
      pages.filter((page) => !homes.has(page)),
      facts,
    ),
  );
  if (homes.size === 0) return tree;
  const copy: Folder = { ...tree, entries: [...tree.entries] };
  for (const [path, moved] of Map.groupBy(homes.keys(), (page) => homes.get(page) ?? '')) {
    const index = copy.entries.findIndex(({ folder }) => folder?.path === path);
    const address = facts.places.get(path)?.address ?? path;
    const readme = facts.byAddress.get(address);
    const known = copy.entries[index]?.folder ?? {
      path,
      name: readme === undefined ? path : nameIn(facts.order, readme),
      address,
      entries: [],
      count: 0,
      ordered: false,
    };
    const folder = {
      ...known,
      entries: [...known.entries, ...moved.map((page): Entry => ({ page }))],
      count: known.count + moved.length,
    };
    if (!folder.ordered) folder.entries.sort((a, b) => order(a, b, facts));
    if (index === -1) copy.entries.push({ folder });
    else copy.entries[index] = { folder };
  }
  if (!copy.ordered) copy.entries.sort((a, b) => order(a, b, facts));
  return copy;
}

const order = (a: Entry, b: Entry, facts: TreeFacts): number =>
  Number(a.folder === undefined) - Number(b.folder === undefined) || byName(nameOf(a, facts), nameOf(b, facts));

const nameOf = ({ folder, page }: Entry, { order: placed }: TreeFacts): string =>
  folder ? folder.name : nameIn(placed, page);
