import { askedByName } from '../../../content/links/pages-by-name.ts';
import type { Target } from '../../../content/links/target.ts';

/** Answers what a destination leads to, as the page has it that is compiled. */
export type Find = (destination: string) => Target | undefined;

/** What may be led to. */
export type Found = Extract<Target, { type: 'page' | 'file' }>;

/**
 * Finds what a path of another tool means: as the page has it, from the top of that tool's content, or by its name alone.
 *
 * @param path - without a fragment, not empty
 */
export function findPage(path: string, find: Find): Found | undefined {
  const rest = path.replace(/^(?:\.{0,2}\/)+/, '');
  if (rest === '') return undefined;
  for (const asked of [path, `/${rest}`, askedByName(rest)]) {
    const target = find(asked);
    if (target?.type === 'page' || target?.type === 'file') return target;
  }
  return undefined;
}

/** The destination, in Markdown, that leads to what was found from every page. */
export const destinationOf = (target: Found): string =>
  `/${(target.type === 'page' ? target.address : target.path).split('/').map(encodeURIComponent).join('/')}`;
