import type { Root } from 'mdast';
import { putInOneZone } from '../../incidents/timeline/in-one-zone.ts';
import { readTimeline } from '../../incidents/timeline/read-timeline.ts';
import { asWritten } from '../../language/as-written.ts';
import type { Masked } from '../../language/mask.ts';

/** What happened when, in an incident: a minute in UTC or a day, and the words with tags as written. */
export interface TimelineEntry {
  at: string;
  what: string;
  /** Where links of the line lead, as they are written. */
  links?: string[];
}

/**
 * Reads the timeline of a retrospective, and shows its times in one zone.
 *
 * @param day - of the incident; without it the page is no retrospective
 * @param entries - what is read comes here
 */
export function remarkTimeline(masked: Masked, day: string | undefined, entries: TimelineEntry[]) {
  return (tree: Root): void => {
    if (day === undefined) return;
    const timeline = readTimeline(tree, day);
    for (const { at, what, links } of timeline.entries)
      entries.push({ at, what: asWritten(what, masked), ...(links.length > 0 && { links }) });
    putInOneZone(timeline, day);
  };
}
