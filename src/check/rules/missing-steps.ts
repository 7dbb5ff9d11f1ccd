import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { CheckedPage } from '../checked-page.ts';
import { endOf, type FoundHeading, headingOf, headingsOf, placeOfPage, startOf } from '../nodes.ts';
import type { CheckRule } from '../rule.ts';

const STEPS = new Set<Nodes['type']>(['listItem', 'code', 'inlineCode']);

/** Actions that are prose: neither a list nor a command in their steps. */
export const missingSteps: CheckRule = {
  ofPage: (page) => {
    const { form, kind } = page;
    if (!form?.needsSteps) return [];
    const headings = headingsOf(page);
    const sections = form.sections.filter((title) => kind.steps.includes(title));
    const found = sections.flatMap((title) => headingOf(headings, title) ?? []);
    // Without such a section, there may be steps anywhere.
    if ((found.length === 0 ? [undefined] : found).some((steps) => hasSteps(page, steps, headings))) return [];
    return [
      {
        ...(found[0] ? page.originAt(startOf(found[0].node)) : placeOfPage(page)),
        message: `this ${form.name} is prose: it has neither a list of steps nor a command`,
        hint: 'Write one step an item of a numbered list, each with what to type and what to see.',
      },
    ];
  },
};

function hasSteps({ tree }: CheckedPage, steps: FoundHeading | undefined, headings: FoundHeading[]): boolean {
  const start = steps ? endOf(steps.node) : 0;
  const next = steps && headings.find(({ node }) => startOf(node) > start && node.depth <= steps.node.depth);
  const end = next ? startOf(next.node) : Number.POSITIVE_INFINITY;
  let found = false;
  visit(tree, (node) => {
    found ||= STEPS.has(node.type) && startOf(node) >= start && startOf(node) < end;
  });
  return found;
}
