import { foldersOf } from '../../files/path-names.ts';
import { readFrontMatter } from './front-matter.ts';
import { findFrontMatter } from './split-front-matter.ts';

/** The fields that say so, of Jekyll, Docusaurus and Hugo. */
const FIELDS = ['permalink', 'slug', 'url'];
const ANY_FIELD = /(?:permalink|slug|url)["']?\s*[:=]/;

/**
 * Where a page is on the site of another tool, when its front matter says so: `permalink` of Jekyll, `slug` of Docusaurus, `url`
 * of Hugo. Links of its collection may lead there. The page itself is where its file is.
 *
 *     slug: /bees in docs/b.md     bees, docs/bees
 *     slug: bees in docs/b.md      docs/bees
 *
 * @returns paths without slashes around them
 */
export function givenAddresses(file: string, text: string): string[] {
  // Few pages say it, and to look for the front matter of all would be to do it twice.
  const place = ANY_FIELD.test(text) ? findFrontMatter(text) : undefined;
  if (!place || !ANY_FIELD.test(text.slice(place.start, place.end))) return [];
  const data: Record<string, unknown> = readFrontMatter(text).data;
  const folders = foldersOf(file);
  const given = FIELDS.flatMap((field) => {
    const path = data[field];
    return typeof path === 'string' && isPath(path) ? [path] : [];
  });
  return given.flatMap((path) => {
    const plain = path.replace(/^\/|(?:\/|\/index\.html|\.html)$/g, '');
    if (plain === '') return [];
    const tops = path.startsWith('/') ? ['', ...folders.slice(0, 1)] : folders.slice(-1);
    return (tops.length === 0 ? [''] : tops).map((top) => (top === '' ? plain : `${top}/${plain}`));
  });
}

/** A pattern of Jekyll, `/:year/:title/`, says nothing of one page, and a web address is on another site. */
const isPath = (path: string): boolean => !path.includes(':') && !path.startsWith('//') && !path.includes('..');
