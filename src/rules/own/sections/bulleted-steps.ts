import type { List, ListItem } from 'mdast';
import { endOf, startOf } from '../../../compiler/1-parse/node-places.ts';
import { isCase, isOfAlternatives } from '../../alternatives.ts';
import type { CheckedPage } from '../../checked-page.ts';
import { headingOf, textOf } from '../../nodes.ts';
import { isRun } from '../../placeholders/fillable.ts';
import type { OwnRule } from '../../rule.ts';

/** Bullets where steps are expected, which readers tick: in the steps of an action; elsewhere where most items are commands. */
export const bulletedSteps: OwnRule = {
  name: 'bulleted-steps',
  severity: 'suggestion',
  inPlainTree: 'off',
  checkPage: (page) => {
    const { ofKind, form } = page;
    if (!ofKind.ticks || form === undefined || form.sections.length === 0) return [];
    return ofKind.steps.flatMap((title) => {
      const lists = listsUnder(title, page);
      const bullets = lists.filter(
        (list) =>
          !list.ordered &&
          list.children.length > 1 &&
          !isOfTasks(list) &&
          !isOfAlternatives(list, headingOf(page.headings, title)?.node, page) &&
          isOfSteps(list, page),
      );
      const [first] = bullets;
      if (!first || lists.some(({ ordered }) => ordered)) return [];
      if (!form.needsSteps && !bullets.some((list) => isOfCommands(list, page))) return [];
      return [
        {
          ...page.placeOf(first),
          message: `the steps of \`${title}\` are bullets, so that readers cannot tick them`,
          hint: 'Number them: `1. …`. Each item of a numbered list there has a box, and an order.',
        },
      ];
    });
  },
};

/** The lists of a section that are in no other block. */
function listsUnder(title: string, { tree, headings }: CheckedPage): List[] {
  const heading = headingOf(headings, title)?.node;
  if (!heading) return [];
  const start = endOf(heading);
  const next = headings.find(({ node }) => startOf(node) > start && node.depth <= heading.depth)?.node;
  const end = next ? startOf(next) : Number.POSITIVE_INFINITY;
  return tree.children.filter(
    (node) => node.type === 'list' && startOf(node) >= start && startOf(node) < end,
  ) as List[];
}

const isOfTasks = ({ children }: List): boolean => children.every(({ checked }) => typeof checked === 'boolean');

/** Whether most items are something to do, one after the other. */
const isOfSteps = (list: List, page: CheckedPage): boolean => {
  const withCommand = new Set(itemsWithCommand(list, page));
  return isMost(
    list.children.filter(
      (item) =>
        !isReference(item) && !isCase(item) && !isStatement(item) && (withCommand.has(item) || !isFragment(item)),
    ),
    list,
  );
};

/** Where to read more: a link, and nothing else but "See". */
function isReference({ children: [first, second] }: ListItem): boolean {
  if (first?.type !== 'paragraph' || second) return false;
  const hasLink = first.children.some(({ type }) => type === 'link' || type === 'linkReference');
  if (hasLink && REFERS.test(textOf(first))) return true;
  const said = first.children.filter((node) => node.type !== 'text' || /\w/.test(node.value));
  return said.length > 0 && said.every(({ type }) => type === 'link' || type === 'linkReference');
}

const REFERS =
  /^(?:please\s)?(?:see|refer to|read|consult|check out|more\s|learn more|further reading|documentation)\b/i;

/** What is so, and nothing to do: "The `df` command shows …". */
const isStatement = (item: ListItem): boolean =>
  /^(?:the|an?|another|each|this|these|it|there|you (?:can|may|could))\s/i.test(textOf(item));

/** Part of the sentence above, such as a cause or an example: "Common causes: – firewall rules". */
const isFragment = (item: ListItem): boolean => /^\p{Ll}/u.test(textOf(item));

const isOfCommands = (list: List, page: CheckedPage): boolean => isMost(itemsWithCommand(list, page), list);

const isMost = (items: readonly ListItem[], { children }: List): boolean => items.length * 2 > children.length;

function itemsWithCommand({ children }: List, { nodes }: CheckedPage): ListItem[] {
  const commands = [...nodes('code'), ...nodes('inlineCode').filter(({ value }) => isRun(value))]
    .map(startOf)
    .sort((a, b) => a - b);
  let next = 0;
  return children.filter((item) => {
    while ((commands[next] ?? Number.POSITIVE_INFINITY) < startOf(item)) next++;
    return (commands[next] ?? Number.POSITIVE_INFINITY) < endOf(item);
  });
}
