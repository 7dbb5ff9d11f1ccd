import { makeNearFile, type NearFile } from '../content/links/near-file.ts';
import { pathWritten } from '../content/links/path-written.ts';
import type { SourceTree } from '../content/read-tree.ts';
import type { Finding } from '../problems/finding.ts';

/** On a site of thousands of pages and dead links, looking for what was meant takes long. */
const MOST_SUGGESTIONS = 200;

/**
 * Makes what says how to fix a finding of a page: where a link leads nowhere, with the one file that is near, as the
 * link would be written. It is not kept with what the page was compiled to, for each new file may be nearer.
 *
 * @param file - the page's; the finding may be in a partial
 */
export function hintsFor(tree: Pick<SourceTree, 'pages' | 'others'>): (finding: Finding, file: string) => string {
  let nearFile: NearFile | undefined;
  let left = MOST_SUGGESTIONS;
  return ({ sought, hint, ...place }, file) => {
    if (!sought || left === 0) return hint;
    left--;
    nearFile ??= makeNearFile(tree);
    const near = nearFile(sought, file);
    if (near === undefined) return hint;
    const isRooted = sought.path.startsWith('/') || place.file !== file;
    return `Did you mean \`${pathWritten(near, isRooted ? undefined : file)}${sought.rest}\`? ${hint}`;
  };
}
