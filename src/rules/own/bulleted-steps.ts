import type { List } from 'mdast';
import { endOf, startOf } from '../../compiler/1-parse/node-places.ts';
import type { CheckedPage } from '../checked-page.ts';
import { isRun } from '../fillable.ts';
import { headingOf } from '../nodes.ts';
import type { OwnRule } from '../rule.ts';

/** Bullets where steps are expected, which readers tick: in the steps of an action; elsewhere where most items are commands. */
export const bulletedSteps: OwnRule = {
  name: 'bulleted-steps',
  severity: 'suggestion',
  inPlainTree: 'off',
  checkPage: (page) => {
    const { ofKind, form } = page;
    if (!ofKind.ticks || !form?.needsSections) return [];
    return ofKind.steps.flatMap((title) => {
      const lists = listsUnder(title, page);
      const bullets = lists.filter((list) => !list.ordered && list.children.length > 1 && !isOfTasks(list));
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

function isOfCommands({ children }: List, { nodes }: CheckedPage): boolean {
  const commands = [...nodes('code'), ...nodes('inlineCode').filter(({ value }) => isRun(value))]
    .map(startOf)
    .sort((a, b) => a - b);
  let next = 0;
  const withOne = children.filter((item) => {
    while ((commands[next] ?? Number.POSITIVE_INFINITY) < startOf(item)) next++;
    return (commands[next] ?? Number.POSITIVE_INFINITY) < endOf(item);
  });
  return withOne.length * 2 > children.length;
}
