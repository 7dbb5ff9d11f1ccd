import { addressOf, isEngineAddress, type KindFolders } from './addresses.ts';
import type { SourceTree } from './read-tree.ts';
import type { Target } from './target.ts';

/** The folder whose files are published without it. */
const STATIC = 'static/';

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
    if (other) return { type: 'file', ...other, path: other.static ? path.slice(STATIC.length) : path };
    if (addresses.has(path) || isEngineAddress(path, tree.kinds)) return { type: 'page', address: path };
    const added = tree.others.get(STATIC + path);
    return added?.static ? { type: 'file', ...added, path } : undefined;
  };
}
