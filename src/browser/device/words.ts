import type { DeviceStatus, OfflineReason, Trouble } from '../../shared/device-messages.ts';

const MB = 1_000_000;
const KB = 1000;

/** A size as a person reads it: `8.4 MB`. */
export function sizeOf(bytes: number): string {
  if (bytes < KB * 10) return '10 KB';
  if (bytes < MB) return `${Math.round(bytes / KB)} KB`;
  return `${bytes < 10 * MB ? (bytes / MB).toFixed(1) : numberOf(Math.round(bytes / MB))} MB`;
}

export const numberOf = (count: number): string => count.toLocaleString('en');

/** A moment in the reader's own time zone: `26 Nov, 14:02`; with the year when that is another one. */
export function momentOf(time: number | string, now = Date.now()): string {
  const date = new Date(time);
  const isOfThisYear = date.getFullYear() === new Date(now).getFullYear();
  return date.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(!isOfThisYear && { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  });
}

const AWAY: Readonly<Record<OfflineReason, string>> = {
  unreachable: 'the wiki cannot be reached',
  failing: 'the wiki answers with an error',
  slow: 'the wiki does not answer',
  'sign-in': 'the wiki asks to sign in',
};

/** What is said of a page that came from the copy: that it is one, how old it is, and why. */
export function noticeOf({ served, seen, build, whole }: DeviceStatus): string | undefined {
  if (!served) return undefined;
  const age = momentOf(seen ?? build?.time ?? 0);
  const why = AWAY[served.reason];
  // A copy of everything knows what there is.
  return served.isThere || whole
    ? `Copy from ${age}: ${why}.`
    : `This address is not in the copy from ${age} on this device, and ${why}.`;
}

/** What keeps the copy from being whole, and what a reader can do. */
export function troubleIn(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'full':
      return 'The browser gives this site no more room. What was kept before stays. Free some space on this device, then try again.';
    case 'unreachable':
      return 'The wiki does not answer. What is there stays, and the rest follows when the wiki can be reached.';
    case 'differs':
      return `The wiki sends something else than its list says (${trouble.path || 'home'}), so that nothing of it is taken; what is there stays. A deployment may be half done.`;
    case 'evicted':
      return 'The browser has removed some of what was kept here.';
  }
}

/** How the copy is. */
export function stateOf(status: DeviceStatus): string {
  const { build, seen, all, stopped, whole, wanted, there, pages } = status;
  const counted = `${numberOf(there)} of ${numberOf(wanted)} files`;
  const from = build && `build ${build.id.slice(0, 8)} of ${momentOf(build.time)}`;
  const compared = seen === undefined ? '' : ` Last compared with the wiki: ${momentOf(seen)}.`;
  if (all && whole && from) return `Everything is on this device, from ${from}.${compared}`;
  if (all && stopped) return `Stopped: ${counted} are on this device.`;
  if (all) return `Keeping everything: ${counted}.`;
  if (!from) return 'Preparing what is kept for when the wiki cannot be reached.';
  const read = pages === 1 ? 'one page that was read' : `${numberOf(pages)} pages that were read`;
  return `Home, search by name and ${read} are on this device, from ${from}.${compared}`;
}
