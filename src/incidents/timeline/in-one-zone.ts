import type { Timeline } from './read-timeline.ts';

const UTC = new Set(['UTC', 'GMT', 'Z', '+00:00', '+0000']);

/**
 * Writes the times of a timeline in UTC, where they are in another zone: the page has one, whatever those have who wrote
 * it. The day is written where it is another than that of the time above.
 */
export function putInOneZone({ entries, zones }: Timeline, day: string): void {
  let last = day;
  for (const { at, zone, node, length, saysDay } of entries) {
    const isDay = at.length <= 10;
    const today = at.slice(0, 10);
    if (!isDay && !UTC.has(zone)) {
      const lead = node.value.length - node.value.trimStart().length;
      const date = saysDay || today !== last ? `${today} ` : '';
      node.value = `${node.value.slice(0, lead)}${date}${at.slice(11, 16)} UTC${node.value.slice(length)}`;
    }
    last = today;
  }
  for (const { node, index, zone } of zones)
    if (!UTC.has(zone)) node.value = `${node.value.slice(0, index)}UTC${node.value.slice(index + zone.length)}`;
}
