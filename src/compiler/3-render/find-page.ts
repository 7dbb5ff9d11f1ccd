import { pathFrom } from '../../content/addresses.ts';
import { askedByName } from '../../content/pages-by-name.ts';
import type { Target } from '../../content/target.ts';

type Resolve = (path: string) => Target | undefined;

/** What tools that name pages in their own ways may leave out of a path, or add. */
const ENDING = /\.(?:md|markdown|mdx|html?)$/i;

/**
 * Finds what a path of another tool means: from the page's own folder, from a folder above it that is the top of that tool's
 * content, or by its name alone.
 *
 * @param path - without a fragment, not empty
 * @param file - the page that it is on
 */
export function findPage(path: string, file: string, resolve: Resolve): Target | undefined {
  const rest = path
    .split('/')
    .filter((segment) => segment !== '')
    .join('/');
  if (rest === '') return undefined;
  const folders = file.split('/').slice(0, -1);
  const depths = folders.map((_, depth) => depth).concat(folders.length);
  for (const depth of path.startsWith('/') ? depths : depths.reverse())
    for (const name of new Set([rest, rest.replace(ENDING, ''), `${rest.replace(ENDING, '')}.md`])) {
      const whole = pathFrom(name, [...folders.slice(0, depth), 'x.md'].join('/'));
      const target = whole === undefined || whole === '' ? undefined : resolve(whole);
      if (target && target.type !== 'unpublished') return target;
    }
  const named = resolve(askedByName(rest.replace(/^(?:\.\.?\/)+/, '')));
  return named?.type === 'unpublished' ? undefined : named;
}

/** The destination, in Markdown, that leads to what was found from every page. */
export const destinationOf = (target: Target): string =>
  `/${(target.type === 'page' ? target.address : target.path).split('/').map(encodeURIComponent).join('/')}`;
