import type { Nodes } from 'mdast';
import { textOf } from './nodes.ts';
import type { Page } from './rule.ts';

/** What says that a page has moved needs few words. */
const FEW_WORDS = 40;
const MOVED =
  /\b(?:moved|renamed|relocated|migrated|replaced|superseded|merged|redirect(?:s|ed|ion)?|is now|now (?:at|in|called|part of|under|lives?))\b|^(?:please )?(?:see|use|go to|refer to|read)\s/i;
/** What is said of what is no longer there. */
const RETIRED =
  /\b(?:is|was|are|were|has been|have been)\s(?:now\s)?(?:deprecated|retired|obsolete|removed|decommissioned|discontinued|withdrawn|no longer\s(?:used|needed|in use|supported|valid|fired|relevant|maintained))\b|\bno longer\s(?:exists?|fires?|applies|apply)\b|\b(?:can|may|should)\s(?:be\s)?(?:now\s)?(?:safely\s)(?:be\s)?(?:ignored?|silenced?)\b/i;
/** `[Deprecated]`, `(obsolete)`, `DEPRECATED: …` in a title. */
const RETIRED_TITLE =
  /[[(](?:deprecated|retired|obsolete|removed)[\])]|^(?:deprecated|retired|obsolete)\b(?=\s*[:–—-])/i;

type Told = Pick<Page, 'tree' | 'title' | 'asWritten' | 'nodes'>;

/**
 * Whether a page only says that it is elsewhere now, or that what it was about is gone: nothing else is then expected
 * of it.
 */
export const isSuperseded = (page: Told): boolean => isMoved(page) || isRetired(page);

/** A link, and little else. */
function isMoved(page: Told): boolean {
  if (page.nodes('link').length + page.nodes('linkReference').length === 0 && !/\{\{[<%]/.test(wordsOf(page)))
    return false;
  const words = wordsOf(page);
  return MOVED.test(words) && words.split(/\s+/).length <= FEW_WORDS;
}

function isRetired(page: Told): boolean {
  if (RETIRED_TITLE.test(page.title)) return true;
  const first = page.tree.children.find(({ type }) => type !== 'heading' && type !== 'html');
  if (first === undefined || !RETIRED.test(page.asWritten(first))) return false;
  // Of a page that goes on it may be a part that is gone.
  return /^(?:the|this)\s(?:alert|page|runbook|rule|action|document)\b/i.test(page.asWritten(first).trim());
}

/** Everything but the headings, on one line. */
const wordsOf = ({ tree, asWritten }: Told): string =>
  tree.children
    .filter(({ type }) => type !== 'heading' && type !== 'html')
    .map((node: Nodes) => asWritten(textOf(node)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
