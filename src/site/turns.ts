import { foldersOf } from '../files/path-names.ts';
import { ALERT } from '../kinds/names.ts';
import { kindNamed } from '../kinds/table.ts';
import type { PageRecord } from '../project/page-record.ts';
import { nameIn } from './lists/folder-tree.ts';
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
  const siblings = folder.entries.flatMap(({ page: each }) => (each?.kind === page.kind ? [each] : []));
  if (kindNamed(model.kinds, page.kind).order === 'newest') siblings.sort(newestFirst);
  const index = siblings.indexOf(page);
  const turn = (to: PageRecord | undefined): Turn | undefined => to && { name: nameIn(facts.order, to), url: to.url };
  const [previous, next] = [turn(siblings[index - 1]), turn(siblings[index + 1])];
  return { ...(previous && { previous }), ...(next && { next }) };
}
