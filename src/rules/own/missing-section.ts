import { addressOf, SHARED_ADDRESSES } from '../../content/addresses.ts';
import { sectionsOf } from '../../schema/sections.ts';
import type { CheckedPage } from '../checked-page.ts';
import { headingOf } from '../nodes.ts';
import type { OwnRule, PageHeading } from '../rule.ts';

/** Alerts without Meaning, Impact, Diagnosis and Mitigation; actions without About and Steps. */
export const missingSection: OwnRule = {
  name: 'missing-section',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page, { plain }) => {
    const { headings } = page;
    const kind = expectedOf(page, headings, plain);
    const missing = kind === undefined ? [] : sectionsOf[kind].filter((title) => !headingOf(headings, title));
    if (kind === undefined || missing.length === 0) return [];
    const names = missing.map((title) => `\`${title}\``).join(', ');
    return [
      {
        ...page.placeOfPage(),
        message: `this ${kind} has no section ${names}`,
        hint: `Write \`## ${missing[0]}\`: whoever is woken by it looks for the same sections in the same order on every page.`,
      },
    ];
  },
};

/** Which sections a page should have; those of a page that only introduces a folder are its own. */
function expectedOf(
  page: CheckedPage,
  headings: readonly PageHeading[],
  plain: boolean,
): 'alert' | 'action' | undefined {
  const had = (kind: 'alert' | 'action'): number =>
    sectionsOf[kind].filter((title) => headingOf(headings, title)).length;
  if (page.kind === 'alert' && had('alert') === 0 && isFolderPage(page)) return undefined;
  // Who keeps alerts among the runbooks has written an alert all the same.
  const isAction = page.isAction && had('alert') < 2;
  const kind = page.kind === 'alert' ? 'alert' : isAction ? 'action' : undefined;
  // Elsewhere, nobody has heard of these sections who uses none of them.
  return kind !== undefined && plain && had(kind) === 0 ? undefined : kind;
}

const isFolderPage = ({ file, matter }: CheckedPage): boolean =>
  SHARED_ADDRESSES.has(addressOf(file)) ||
  (/(?:^|\/)(?:index|readme)\.md$/i.test(file) && matter.severity === undefined);
