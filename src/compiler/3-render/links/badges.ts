import type { PageContext } from '../../page-context.ts';

/** Services that draw the state of a build, a package or a repository, and how others name such an image. */
const BADGE =
  /\/\/(?:[\w-]+\.)*(?:shields\.io|badgen\.net|badge\.fury\.io|travis-ci\.(?:org|com)|codecov\.io|coveralls\.io|circleci\.com|snyk\.io|david-dm\.org|bestpractices\.dev)\/|\b(?:appveyor\.com\/api\/projects\/status|_apis\/build\/status|buildStatus\/icon|api\.netlify\.com\/api\/v1\/badges)\b|\bbadges?\b|\/(?:status|version|build|coverage|downloads)\.(?:svg|png)(?:[?#]|$)/i;

/** Whether the image at an address shows the state of a build, a package or a repository. */
export const isBadge = (address: string): boolean => BADGE.test(address);

const told = new WeakSet<PageContext>();

/** Tells of the badges of a page once: they come in rows. */
export function reportBadge(written: string, offset: number | undefined, context: PageContext): void {
  if (told.has(context)) return;
  told.add(context);
  context.report(
    'remote-image',
    offset,
    `the badge \`${written}\` is on another server, so the page shows its words, as of every other badge`,
    'Take it out, or write a link to what it shows: a page asks no other server for anything.',
  );
}
