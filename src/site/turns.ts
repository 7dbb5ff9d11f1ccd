import { isListAddress } from '../content/addresses.ts';
import { foldersOf } from '../files/path-names.ts';
import { ALERT } from '../kinds/names.ts';
import { kindNamed } from '../kinds/table.ts';
import type { PageRecord } from '../project/page-record.ts';
import { type Folder, nameIn } from './lists/folder-tree.ts';
import { listsOf } from './lists/lists.ts';
import { type Model, newestFirst } from './make-model.ts';

/** A page before or behind another one. */
export interface Turn {
  name: string;
  url: string;
}

/**
 * The pages before and behind a page in its folder, in the order of its list. An alert's page has none:
 * its alerts do not fire in that order.
 */
export function turnsOf(model: Model, page: PageRecord): { previous?: Turn; next?: Turn } {
  const { owned, folders, facts } = listsOf(model);
  const folder = folders.get(foldersOf(page.file).at(-1) ?? '');
  if (page.kind === ALERT || owned.has(page.address) || !folder) return {};
  const siblings = siblingsIn(model, folder, page.kind);
  const index = siblings.places.get(page);
  if (index === undefined) return {};
  const turn = (to: PageRecord | undefined): Turn | undefined => to && { name: nameIn(facts.order, to), url: to.url };
  const [previous, next] = [turn(siblings.pages[index - 1]), turn(siblings.pages[index + 1])];
  return { ...(previous && { previous }), ...(next && { next }) };
}

interface Siblings {
  pages: PageRecord[];
  places: ReadonlyMap<PageRecord, number>;
}

const known = new WeakMap<Folder, Map<string, Siblings>>();

/** The pages of a kind in a folder in their order, found once: a folder may hold ten thousand. */
function siblingsIn(model: Model, folder: Folder, kind: string): Siblings {
  const ofFolder = known.get(folder) ?? new Map<string, Siblings>();
  known.set(folder, ofFolder);
  const found = ofFolder.get(kind);
  if (found) return found;
  // What is on the home page or on top of a kind's list is none of the pages that follow each other.
  const pages = folder.entries.flatMap(({ page }) =>
    page?.kind === kind && !isListAddress(page.address, model.kinds) ? [page] : [],
  );
  if (kindNamed(model.kinds, kind).order === 'newest') pages.sort(newestFirst);
  const siblings = { pages, places: new Map(pages.map((page, index) => [page, index])) };
  ofFolder.set(kind, siblings);
  return siblings;
}
