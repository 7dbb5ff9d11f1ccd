import { foldersOf } from '../files/path-names.ts';
import { isListAddress, type KindFolders, ownAddress } from './addresses.ts';
import { STATIC } from './passed-over.ts';
import type { PageFile, SourceTree } from './read-tree.ts';
import type { Target } from './target.ts';

/** A page's file, and where it is. */
export type PagePlace = Pick<PageFile, 'file' | 'address'>;

const IN_STATIC = `${STATIC}/`;

/**
 * Answers what a path from the content folder leads to: a page by its file or its address, an
 * address of the engine, or another file.
 */
export function makeResolve(
  tree: Pick<SourceTree, 'others'> & { kinds: KindFolders; pages: readonly PagePlace[] },
): (path: string) => Target | undefined {
  const files = new Map(tree.pages.map(({ file, address }) => [file, address]));
  const addresses = new Set(files.values());
  return (path) => {
    const address = files.get(path);
    if (address !== undefined) return { type: 'page', address };
    const other = tree.others.get(path);
    if (other?.unpublished !== undefined) return { type: 'unpublished', path, why: other.unpublished };
    if (other) return { type: 'file', ...other, path: other.static ? path.slice(IN_STATIC.length) : path };
    if (addresses.has(path) || isListAddress(path, tree.kinds)) return { type: 'page', address: path };
    if (path === 'search' || path === 'link') return { type: 'page', address: ownAddress(path, tree.pages) };
    const added = tree.others.get(IN_STATIC + path);
    if (added?.static) return { type: 'file', ...added, path };
    const ignored = foldersOf(path).find((folder) => tree.others.get(folder)?.unpublished === 'ignored');
    return ignored === undefined ? undefined : { type: 'unpublished', path: ignored, why: 'ignored' };
  };
}
