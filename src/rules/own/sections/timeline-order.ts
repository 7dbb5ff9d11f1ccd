import { dateOf } from '../../../content/addresses.ts';
import { phasesOutOfOrder } from '../../../incidents/phases.ts';
import { misplacedIn } from '../../../incidents/timeline/misplaced.ts';
import { readTimeline } from '../../../incidents/timeline/read-timeline.ts';
import type { CheckedPage } from '../../checked-page.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** Times of a retrospective that cannot be read, or do not follow each other. */
export const timelineOrder: OwnRule = {
  name: 'timeline-order',
  severity: 'warning',
  checkPage: (page) => {
    const { incident, file, matter, tree, placeOf } = page;
    if (incident === undefined) return [];
    const day = incident.started?.slice(0, 10) ?? dateOf(file, matter) ?? '1970-01-01';
    const { entries, unread } = readTimeline(tree, day);
    return [
      ...ofPhases(page, incident),
      ...unread.map(({ unread: text, why, node }) => ({
        ...placeOf(node),
        message:
          why === 'zone'
            ? `the time zone of \`${text}\` is not known, or has several meanings`
            : `\`${text}\` is no time`,
        hint: 'Write times as `14:02`, `14:02 CEST`, `14:02+05:30` or `13 July, 14:02`; without a zone they are in UTC.',
      })),
      ...misplacedIn(entries, incident.started).map(({ entry: { at, node }, why, than }) => ({
        ...placeOf(node),
        message:
          why === 'order'
            ? `\`${shown(at)}\` comes after \`${shown(than)}\` in the timeline, and is earlier`
            : `\`${shown(at)}\` is before the incident began, \`started\` is ${shown(than)}`,
        hint:
          why === 'order'
            ? 'Bring the lines into the order of their times; write the day where it is another one.'
            : 'Write the day of what led up to the incident, `14 July, 08:00 …`, or set `started` to when it began.',
      })),
    ];
  },
};

function ofPhases({ file, offsetOf }: CheckedPage, times: Parameters<typeof phasesOutOfOrder>[0]): RuleFinding[] {
  return phasesOutOfOrder(times).map(({ phase, than }) => ({
    file,
    offset: offsetOf([phase.name]),
    message: `\`${phase.name}\` is ${shown(phase.at)}, before \`${than.name}\`, which is ${shown(than.at)}`,
    hint: 'An incident is started, detected, mitigated and resolved, in this order; two may be at the same time.',
  }));
}

/** `2026-07-14T10:19Z` as authors write it. */
const shown = (at: string): string => at.replace('T', ' ').replace('Z', ' UTC');
