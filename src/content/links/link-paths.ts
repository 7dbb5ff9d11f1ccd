import { foldersOf } from '../../files/path-names.ts';
import { isFolderPage, isPageFile, withoutEnding } from '../addresses.ts';

/** Folders whose files other tools serve at the top of a site. */
const SERVED_AT_TOP = ['static', 'public'];

/** How links of Docusaurus and Zola begin that lead from the top: `@site/docs/b.md`, `@/b.md`. */
const FROM_TOP = /^@(?:site)?(?=\/)/;

/**
 * The paths, from the repository's top, that a link's path may mean, the likeliest first. A path that leaves the
 * repository is none.
 *
 *     ../b.md in docs/ops/a.md                  docs/b.md
 *     ../b/ in docs/ops/a.md                    docs/b, then docs/ops/b: where the page is, that leads there
 *     /img/b.png in docs/ops/a.md               img/b.png, docs/img/b.png, docs/ops/img/b.png, static/img/b.png …
 *     @site/docs/b.md in docs/ops/a.md          the same as /docs/b.md, as Docusaurus has it
 *
 * @param destination - the link's path, with nothing decoded
 * @param file - the page's, from the content folder
 * @param folder - the content folder's path from the repository's top
 */
export function linkPaths(destination: string, file: string, folder: string): string[] {
  const paths = [decoded(destination), destination].flatMap((each) => {
    const found = each.startsWith('/') ? fromTops(each, file, folder) : fromPage(each, file, folder);
    return FROM_TOP.test(each) ? [...found, ...fromTops(each.replace(FROM_TOP, ''), file, folder)] : found;
  });
  return [...new Set(paths)];
}

const inFolder = (folder: string, path: string): string => (folder === '' ? path : `${folder}/${path}`);

/** As files have it; then as addresses have it, where a page is a folder of its own. */
function fromPage(destination: string, file: string, folder: string): string[] {
  const whole = inFolder(folder, file);
  const bases = [whole.slice(0, Math.max(0, whole.lastIndexOf('/')))];
  if (!isPageFile(destination) && !isFolderPage(file)) bases.push(withoutEnding(whole));
  return bases.flatMap((base) => join(base, destination) ?? []);
}

/** The content folder's top is a site's; the repository's is meant on its host; other tools have others. */
function fromTops(destination: string, file: string, folder: string): string[] {
  const whole = inFolder(folder, file);
  const tops = [folder, '', ...foldersOf(whole)];
  const served = tops.flatMap((top) => SERVED_AT_TOP.map((name) => inFolder(top, name)));
  return [...tops, ...served].flatMap((top) => join(top, destination) ?? []);
}

/** The path with `.` and `..` followed, or undefined when they lead out of the repository. */
function join(base: string, destination: string): string | undefined {
  const segments = base.split('/').filter(Boolean);
  for (const segment of destination.split('/')) {
    if (segment === '..' && segments.pop() === undefined) return undefined;
    if (segment !== '..' && segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

function decoded(destination: string): string {
  try {
    return decodeURIComponent(destination);
  } catch {
    // A stray `%` means itself.
    return destination;
  }
}
