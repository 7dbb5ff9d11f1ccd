/** The folder of the site for files of folders that begin with a dot. */
const FROM_HIDDEN = '_pagebook/files';

const DOT = /(^|\/)\./g;

/** A path without dots at the start of its names: web servers keep what begins with one to themselves. */
export const withoutDots = (path: string): string => path.replace(DOT, '$1~');

/**
 * Where a file of the content folder is in the site.
 *
 *     ops/graph.png             ops/graph.png
 *     .gitbook/assets/a.png     _pagebook/files/~gitbook/assets/a.png
 */
export function publishedPath(path: string): string {
  const plain = withoutDots(path);
  return plain === path ? path : `${FROM_HIDDEN}/${plain}`;
}
