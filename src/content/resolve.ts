import { foldersOf } from '../files/path-names.ts';
import { isListAddress, type KindFolders, ownAddress } from './addresses.ts';
import { filesByName, nameAsked } from './pages-by-name.ts';
import { STATIC } from './passed-over.ts';
import type { PageFile, SourceTree } from './read-tree.ts';
import type { Target } from './target.ts';

/** A page's file, and where it is. */
export type PagePlace = Pick<PageFile, 'file' | 'address'>;

const IN_STATIC = `${STATIC}/`;

/**
 * Answers what a path from the content folder leads to: a page by its file or its address, an
 * address of the engine, or another file. What has a name, wherever it is, is asked for by `askedByName`.
 */
export function makeResolve(
  tree: Pick<SourceTree, 'others'> & { kinds: KindFolders; pages: readonly PagePlace[] },
): (path: string) => Target | undefined {
  const files = new Map(tree.pages.map(({ file, address }) => [file, address]));
  const addresses = new Set(files.values());
  const named = lazily(() => filesByName([...files.keys(), ...tree.others.keys()]));
  const answer = (path: string): Target | undefined => {
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
  return (path) => {
    const name = nameAsked(path);
    const file = name === undefined ? path : named()(name);
    return file === undefined ? undefined : answer(file);
  };
}

/** Few pages ask for others by their names. */
function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
