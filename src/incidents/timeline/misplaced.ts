import type { Entry } from './read-timeline.ts';

/** An entry that is not where its time would have it. */
export interface Misplaced {
  entry: Entry;
  why: 'order' | 'before';
  /** The time that it comes before. */
  than: string;
}

/**
 * Entries that are earlier than the one above them, or before the incident began. What led up to an incident says its
 * day; so only times without one are taken for mistakes.
 */
export function misplacedIn(entries: readonly Entry[], started: string | undefined): Misplaced[] {
  let last = '';
  return entries.flatMap((entry): Misplaced[] => {
    const { at, saysDay } = entry;
    // A day alone is any of its hours.
    const isEarlier = at.length <= 10 || last.length <= 10 ? at.slice(0, 10) < last.slice(0, 10) : at < last;
    if (last !== '' && isEarlier) return [{ entry, why: 'order', than: last }];
    last = at;
    return started !== undefined && !saysDay && at < started ? [{ entry, why: 'before', than: started }] : [];
  });
}
