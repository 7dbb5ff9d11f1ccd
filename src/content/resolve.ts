import { foldersOf } from '../files/path-names.ts';
import { addressOf, isEngineAddress, type KindFolders } from './addresses.ts';
import { STATIC } from './passed-over.ts';
import type { SourceTree } from './read-tree.ts';
import type { Target } from './target.ts';

const IN_STATIC = `${STATIC}/`;

/**
 * Answers what a path from the content folder leads to: a page by its file or its address, an
 * address of the engine, or another file.
 */
export function makeResolve(
  tree: Pick<SourceTree, 'others'> & { kinds: KindFolders; pages: { file: string }[] },
): (path: string) => Target | undefined {
  const files = new Set(tree.pages.map(({ file }) => file));
  const addresses = new Set(tree.pages.map(({ file }) => addressOf(file)));
  return (path) => {
    if (files.has(path)) return { type: 'page', address: addressOf(path) };
    const other = tree.others.get(path);
    if (other?.unpublished !== undefined) return { type: 'unpublished', path, why: other.unpublished };
    if (other) return { type: 'file', ...other, path: other.static ? path.slice(IN_STATIC.length) : path };
    if (addresses.has(path) || isEngineAddress(path, tree.kinds)) return { type: 'page', address: path };
    const added = tree.others.get(IN_STATIC + path);
    if (added?.static) return { type: 'file', ...added, path };
    const ignored = foldersOf(path).find((folder) => tree.others.get(folder)?.unpublished === 'ignored');
    return ignored === undefined ? undefined : { type: 'unpublished', path: ignored, why: 'ignored' };
  };
}
