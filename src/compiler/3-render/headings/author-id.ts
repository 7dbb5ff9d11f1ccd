import { slug } from 'github-slugger';
import { ANCHOR_PREFIX } from '../../../shared/find-anchor.ts';

/**
 * The name that an author gave to a place, if a fragment can lead there: one word, the same encoded or not, that is not
 * cut off where parameters begin. GitHub takes its prefix off as well.
 */
export function authorName(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  const name = written.replace(/^(?:user-content-)+/, '');
  return /^[^\s?%]+$/.test(name) && !name.includes(':~:') ? name : undefined;
}

/**
 * The id for such a name. No script can take what has the prefix for something of its own (DOM clobbering); a fragment
 * finds it without.
 */
export const anchorId = (name: string): string => ANCHOR_PREFIX + name;

/** The id for a heading's own name: the name itself where a heading's text could be that. */
export const headingId = (name: string): string => (slug(name) === name ? name : anchorId(name));
