import { foldersOf } from '../../files/path-names.ts';

/** Front matter far longer than that is none. */
const LONGEST = 8192;
const FRONT_MATTER = /^(?:---|\+\+\+)[^\S\n]*\n([\s\S]*?)\n(?:---|\+\+\+)[^\S\n]*(?:\n|$)/;
const FIELD = /^(?:permalink|slug|url)[^\S\n]*[:=][^\S\n]*(["']?)([^\s"'#]+)\1[^\S\n]*$/gm;

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
  const [, inner] = FRONT_MATTER.exec(text.slice(0, LONGEST)) ?? [];
  if (inner === undefined) return [];
  const folders = foldersOf(file);
  const given = Array.from(inner.matchAll(FIELD), ([, , path = '']) => path).filter(isPath);
  return given.flatMap((path) => {
    const plain = path.replace(/^\/|(?:\/|\/index\.html|\.html)$/g, '');
    if (plain === '') return [];
    const tops = path.startsWith('/') ? ['', ...folders.slice(0, 1)] : folders.slice(-1);
    return (tops.length === 0 ? [''] : tops).map((top) => (top === '' ? plain : `${top}/${plain}`));
  });
}

/** A pattern of Jekyll, `/:year/:title/`, says nothing of one page, and a web address is on another site. */
const isPath = (path: string): boolean => !path.includes(':') && !path.startsWith('//') && !path.includes('..');
