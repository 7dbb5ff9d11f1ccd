import type { Vocabulary } from '../schema/parameter.ts';
import { FIRST_MINUTES, ownFirstMinutes } from './first-minutes-text.ts';
import { STATIC } from './passed-over.ts';
import type { PageFile, SourceTree } from './read-tree.ts';

const FILE = `${FIRST_MINUTES}.md`;

/**
 * The tree with the engine's page for any incident. A tree without `site.yml` is somebody's plain Markdown, to which
 * nothing is added; and what a team has at that address is the page.
 *
 * @param fields - the names of all fields that some service has
 */
export function withFirstMinutes(tree: SourceTree, vocabulary: Vocabulary, fields: readonly string[]): SourceTree {
  if (tree.site === undefined || isTaken(tree)) return tree;
  const page: PageFile = {
    file: FILE,
    text: ownFirstMinutes(vocabulary, fields),
    address: FIRST_MINUTES,
    ofEngine: true,
  };
  return { ...tree, pages: [...tree.pages, page] };
}

function isTaken({ pages, others, unreadable }: SourceTree): boolean {
  const isThere = (path: string): boolean => {
    const [first = '', second] = path.toLowerCase().split('/');
    return (first === STATIC ? second : first) === FIRST_MINUTES;
  };
  return (
    pages.some(({ address }) => isThere(address)) ||
    [...others.keys()].some(isThere) ||
    // What cannot be read is told; the engine's page in its place would hide it.
    unreadable.some(({ file }) => file.toLowerCase() === FILE)
  );
}
