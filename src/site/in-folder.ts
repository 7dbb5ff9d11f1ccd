import type { PageRecord } from '../project/page-record.ts';
import type { Folder } from './lists/folder-tree.ts';
import type { Listing } from './lists/listing.ts';
import { listsOf } from './lists/lists.ts';
import type { Model } from './make-model.ts';

/** Navigation beside a page stays bounded, however many pages there are. */
export const NEIGHBOURS_SHOWN = 12;

/** The folder whose page a page is, with something in it that is listed below it. */
export function folderBelow(model: Model, page: PageRecord): Folder | undefined {
  const folder = listsOf(model).owned.get(page.address);
  return folder === undefined || folder.entries.length === 0 || isBeside(folder, page) ? undefined : folder;
}

/** What is in that folder. */
export function listBelow(model: Model, page: PageRecord): Listing | undefined {
  const folder = folderBelow(model, page);
  return folder && listsOf(model).ofFolder(folder);
}

/** Whether all that is in a folder is shown beside its page: the few actions of a service. */
const isBeside = ({ entries }: Folder, { kind, services }: PageRecord): boolean =>
  entries.length <= NEIGHBOURS_SHOWN &&
  entries.every(({ page }) => page?.kind === kind && page.services.some((name) => services.includes(name)));
