import { createHash } from 'node:crypto';
import { LANGUAGE } from './packed-files.ts';

/** About how many pages share the beginning of their names. */
const TOGETHER = 64;
/** Two hexadecimal digits tell the pages of a group from each other. */
const AT_MOST = 256;

/**
 * Other names for the fragments, what Pagefind shows of one page, which its list of all pages has in
 * their order. Its own names follow from what is in them and do not compress: they are two thirds of a
 * list that each search in texts must load first. Ours follow from what is in a group of neighbours,
 * and are numbers within it, so that no name ever means another content. Where a group ends is
 * decided by its last page alone: a page that is changed, added or removed renames its group, and
 * not those behind it.
 *
 * @param names - Pagefind's, in the order of its list
 */
export function nameFragments(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const named: string[] = [];
  let start = 0;
  for (const [number, name] of names.entries()) {
    const isLast = number === names.length - 1 || number - start === AT_MOST - 1 || endsGroup(name);
    if (!isLast) continue;
    const group = names.slice(start, number + 1);
    let beginning = digestOf(group);
    while (taken.has(beginning)) beginning = digestOf([beginning, ...group]);
    taken.add(beginning);
    named.push(...group.map((_, at) => `${LANGUAGE}_${beginning}${at.toString(16).padStart(2, '0')}`));
    start = number + 1;
  }
  return named;
}

/** Names that the pages of no group have, which weigh more in the list. */
export const isLoose = (name: string): boolean => name.length !== LANGUAGE.length + 1 + DIGITS + 2;

const DIGITS = 8;
const digestOf = (names: readonly string[]): string =>
  createHash('sha256').update(names.join()).digest('hex').slice(0, DIGITS);

const endsGroup = (name: string): boolean => createHash('sha256').update(name).digest().readUInt32BE() % TOGETHER === 0;
