import { foldersOf } from '../../files/path-names.ts';
import { addressOf, isFolderPage, withoutEnding } from '../addresses.ts';
import type { SourceTree } from '../read-tree.ts';
import { type LooseName, looseName, PAGE, type Sort, splitEnding } from './loose-name.ts';

/** A path in names: what differs in letter case and in signs between words alone is the same. */
export interface Place {
  folders: readonly LooseName[];
  /** The same for the same folders. */
  within: string;
  /** None at the top. */
  name: LooseName | undefined;
  sort: Sort;
}

/** A file, or a folder, that a link may have been meant for, by one of the paths that links have for it. */
export interface Candidate extends Place {
  /** From the content folder; that of a folder ends in a slash. */
  path: string;
  /** It is a folder's page by the name of its file, which many have. */
  isOwnName: boolean;
}

/** The files that links lead to. */
export interface LinkedFiles extends Pick<SourceTree, 'others'> {
  pages: readonly { file: string; ofEngine?: true }[];
}

/** @param segments - of a path from the content folder */
export function placeOf(segments: readonly string[]): Place {
  const { stem, sort } = splitEnding(segments.at(-1) ?? '');
  const folders = segments.slice(0, -1).map(looseName);
  return { folders, within: keyOf(folders), name: stem === '' ? undefined : looseName(stem), sort };
}

export const keyOf = (names: readonly (LooseName | undefined)[]): string =>
  names.map((name) => name?.key ?? '').join('/');

/** All that links of a tree can lead to: pages, files that are published, and folders of pages. */
export function candidatesOf({ pages, others }: LinkedFiles): Candidate[] {
  const written = pages.filter(({ ofEngine }) => !ofEngine).map(({ file }) => file);
  const folders = new Set(written.flatMap(foldersOf));
  const known = new Map<string, LooseName>();
  const named = (segment: string): LooseName => {
    const name = known.get(segment) ?? looseName(segment);
    known.set(segment, name);
    return name;
  };
  const at = (place: string, path: string, sort: Sort, isOwnName = false): Candidate => {
    const names = place === '' ? [] : place.split('/').map(named);
    const folders = names.slice(0, -1);
    return { path, sort, isOwnName, folders, within: keyOf(folders), name: names.at(-1) };
  };
  const found: Candidate[] = [];
  for (const file of written) {
    found.push(at(addressOf(file), file, PAGE));
    if (!isFolderPage(file)) continue;
    folders.delete(file.split('/').slice(0, -1).join('/'));
    found.push(at(withoutEnding(file), file, PAGE, true));
  }
  for (const folder of folders) found.push(at(folder, `${folder}/`, PAGE));
  for (const [file, { unpublished }] of others) {
    if (unpublished !== undefined) continue;
    const { stem, sort } = splitEnding(file);
    found.push(at(stem, file, sort));
  }
  return found;
}
