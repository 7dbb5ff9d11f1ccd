import type { Changed } from '../../shared/around.ts';

/** How long something that changed may be the reason of what is going on. */
export const RECENT_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;
const SHOWN = 10;
const OLDER_SHOWN = 2;

export interface RecentChanges {
  /** The newest that changed lately. */
  recent: Changed[];
  /** How many more did. */
  more: number;
  /** Where nothing did: what changed last before that. */
  older: Changed[];
}

/**
 * Which changes are recent, on the day on which they are read: the page may have been built long before.
 *
 * @param changes - the newest first
 */
export function recentChanges(changes: readonly Changed[], now: Date): RecentChanges {
  const since = new Date(now.getTime() - RECENT_DAYS * DAY_MS).toISOString().slice(0, 10);
  const recent = changes.filter(({ at }) => at.slice(0, 10) >= since);
  return {
    recent: recent.slice(0, SHOWN),
    more: Math.max(0, recent.length - SHOWN),
    older: recent.length > 0 ? [] : changes.slice(0, OLDER_SHOWN),
  };
}

/** The changes of several services, each once, the newest first. */
export function merged(lists: readonly (readonly Changed[])[]): Changed[] {
  if (lists.length === 1) return [...(lists[0] ?? [])];
  const all = new Map(lists.flat().map((change) => [JSON.stringify(change), change]));
  return [...all.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
