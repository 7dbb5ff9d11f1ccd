import type { Heading, List, ListItem } from 'mdast';
import { endOf, startOf } from '../compiler/1-parse/node-places.ts';
import type { CheckedPage } from './checked-page.ts';
import { textOf } from './nodes.ts';

/** Words before a list of which a reader chooses: "Any of these frees space:", "Some suggestions:", "Common causes:". */
const CHOICE =
  /\b(?:any|one|either|some|several|each)(?:\sor\sall)?\sof\s(?:these|the|them|those)\b|\bor\sboth\b|\b(?:suggestions?|options?|alternatives?|alternatively|possibilit(?:y|ies)|possible|ideas?|choose|causes?|reasons?|remed(?:y|ies)|solutions?|fixes|workarounds?|mitigations?|cases?|depend(?:s|ing)\son|(?:two|three|several|many|different|other|various)\s(?:\w+\s)?(?:ways|methods|approaches|things)|ways\sto|either)\b/i;

/** What says so without a colon: "Scale it up, restart it, or do both." "Do whichever helps." "One of them is enough." */
const ANY = /\bor\s(?:\w+\s)?both\b|\bwhichever\b|\b(?:one|any|either)\s(?:of\s\w+\s)?is\senough\b/i;

/** Headings of parts that come one after the other. */
const IN_ORDER = /^(?:step\s|phase\s|stage\s)?\d{1,2}(?:[.):]|\s|$)|\b(?:first|then|next|finally|before|after)\b/i;

/** Whether a reader takes the items of a list that fit, rather than each in its turn. */
export function isOfAlternatives(list: List, section: Heading | undefined, page: CheckedPage): boolean {
  return isAnnounced(list, page) || isOfCases(list) || isUnderCase(list, section, page);
}

/** Whether the sentence above says so. */
function isAnnounced(list: List, { tree, asWritten }: CheckedPage): boolean {
  const above = tree.children.slice(0, tree.children.indexOf(list));
  const before = above.slice(above.findLastIndex(({ type }) => type !== 'paragraph') + 1).slice(-MOST_ABOVE);
  const [last = '', ...others] = before.flatMap((node) => sentencesOf(asWritten(node))).toReversed();
  return (last.endsWith(':') && CHOICE.test(last)) || [last, ...others].some((each) => ANY.test(each));
}

/** What is said further above is not about the list. */
const MOST_ABOVE = 3;

const sentencesOf = (text: string): string[] => text.trim().split(/(?<=[.!?])\s+/);

/** One of several cases, of which a reader takes the one that fits: numbers would say that all are to be done. */
export const isCase = (item: ListItem): boolean =>
  BEGINS_CASE.test(textOf(item)) || ONLY_IF.test(firstSentence(item)) || isLabelled(item);

const BEGINS_CASE = /^(?:if|when|unless|in case|for (?!(?:each|every|all)\s)\w|option\s|alternatively|or\s|otherwise)/i;
/** "Add a node if there is none", but no "See if it answers". */
const ONLY_IF =
  /^(?!(?:check|see|verify|look|find out|determine|confirm|decide|ask|test|ensure|make sure|watch|wait)\b).*\s(?:if|when|unless|in case|as needed|if needed|where)\b/i;

const firstSentence = ({ children: [first] }: ListItem): string =>
  (first === undefined ? '' : textOf(first)).replace(/\s+/g, ' ').split(/[.:;](?:\s|$)/, 1)[0] ?? '';

/** "Disk full: delete old logs": a name and what is said of it. What is to be done is before a command: "Look at the log: `…`". */
function isLabelled({ children: [first] }: ListItem): boolean {
  if (first?.type !== 'paragraph') return false;
  const text = textOf(first).replace(/\s+/g, ' ');
  const [, label = '', rest = ''] = /^([^:.]{2,60}):\s+(\S.*)$/.exec(text) ?? [];
  return (
    label !== '' && !IN_ORDER.test(label) && rest.split(' ').length > 2 && first.children.at(-1)?.type !== 'inlineCode'
  );
}

/** Whether several items are each for a case. */
function isOfCases({ children }: List): boolean {
  return children.filter(isCase).length * 2 > children.length;
}

/**
 * Whether a section is divided by headings that are no steps, as remedies are by cause, and the list is under one of
 * them.
 */
function isUnderCase(list: List, section: Heading | undefined, { headings }: CheckedPage): boolean {
  if (section === undefined) return false;
  const next = headings.find(({ node }) => startOf(node) > startOf(section) && node.depth <= section.depth)?.node;
  const parts = headings.filter(
    ({ node }) =>
      startOf(node) > endOf(section) && node.depth > section.depth && (!next || startOf(node) < startOf(next)),
  );
  const own = parts.findLast(({ node }) => startOf(node) < startOf(list));
  if (own === undefined) return false;
  const same = parts.filter(({ node }) => node.depth === own.node.depth);
  return same.length > 1 && !same.some(({ text }) => IN_ORDER.test(text));
}
