import { foldersOf } from '../files/path-names.ts';
import type { Kind } from '../kinds/kind.ts';
import { kindNamed } from '../kinds/table.ts';
import type { PageRecord } from '../project/page-record.ts';
import { type Folder, folderName } from './lists/folder-tree.ts';
import { listsOf } from './lists/lists.ts';
import type { Model } from './make-model.ts';

/** Something that a page is in. */
export interface Crumb {
  name: string;
  address: string;
}

/** The way to a page: the list of its kind, and its service or the folders that it is in. */
export function crumbsOfPage(model: Model, page: PageRecord): Crumb[] {
  const kind = kindNamed(model.kinds, page.kind);
  const folders = foldersOf(page.file);
  const service =
    kind.groups === 'service' ? model.services.find(({ name }) => page.services.includes(name)) : undefined;
  const list = { name: kind.many, address: kind.folder };
  const isAway =
    service && service.address !== page.address && !folders.some((path) => addressOf(model, path) === service.address);
  return isAway
    ? [list, { name: service.title, address: service.address }]
    : [list, ...crumbsOf(model, folders, kind).filter(({ address }) => address !== page.address)];
}

/** The way to a folder, without itself: from the list of its pages, when all are of one kind. */
export function crumbsOfFolder(model: Model, folder: Folder): Crumb[] {
  const kind = kindOfAll(model, folder);
  const top = kind ? { name: kind.many, address: kind.folder } : { name: model.site.name, address: '' };
  return [top, ...crumbsOf(model, foldersOf(folder.path), kind)];
}

/** The kind of all pages in a folder, if it is the same. */
export function kindOfAll(model: Model, folder: Folder): Kind | undefined {
  const names = new Set<string>();
  const collect = ({ own, entries }: Folder): void => {
    if (own) names.add(own.kind);
    for (const { folder: inner, page } of entries) {
      if (page) names.add(page.kind);
      else collect(inner);
      if (names.size > 1) return;
    }
  };
  collect(folder);
  const [only, ...others] = names;
  return only === undefined || others.length > 0 ? undefined : kindNamed(model.kinds, only);
}

/** Folders as parts of the way; that of the list itself says nothing more. */
function crumbsOf(model: Model, folders: readonly string[], kind: Kind | undefined): Crumb[] {
  const { facts } = listsOf(model);
  return folders
    .filter((path) => path !== kind?.folder)
    .map((path) => ({ name: folderName(facts, path), address: addressOf(model, path) }));
}

const addressOf = (model: Model, path: string): string => model.folders.get(path)?.address ?? path;
