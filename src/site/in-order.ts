import { isListAddress } from '../content/addresses.ts';
import { byPlace } from '../kinds/table.ts';
import type { PageRecord } from '../project/page-record.ts';
import type { Folder } from './lists/folder-tree.ts';
import { listsOf } from './lists/lists.ts';
import { type Model, newestFirst } from './make-model.ts';

const known = new WeakMap<Model, PageRecord[]>();

/**
 * All pages in the order of the site: kinds as they come beside a page, and in each the order of its list, each folder's
 * own page before what is in it.
 */
export function pagesInOrder(model: Model): PageRecord[] {
  const pages = known.get(model) ?? inOrder(model);
  known.set(model, pages);
  return pages;
}

function inOrder(model: Model): PageRecord[] {
  const { treeOf } = listsOf(model);
  const ordered = byPlace(model.kinds).flatMap((kind) => {
    const pages = pagesIn(treeOf(kind));
    const onTop = (model.byKind.get(kind.name) ?? []).filter(({ address }) => isListAddress(address, model.kinds));
    return [...onTop, ...(kind.order === 'newest' ? pages.sort(newestFirst) : pages)];
  });
  return [...new Set([...ordered, ...model.pages])];
}

const pagesIn = ({ own, entries }: Folder): PageRecord[] => [
  ...(own ? [own] : []),
  ...entries.flatMap(({ folder, page }) => (folder ? pagesIn(folder) : [page])),
];
