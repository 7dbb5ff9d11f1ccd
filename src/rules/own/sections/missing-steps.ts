import type { Nodes } from 'mdast';
import { endOf, startOf } from '../../../compiler/1-parse/node-places.ts';
import { visit } from '../../../compiler/visit.ts';
import type { CheckedPage } from '../../checked-page.ts';
import { headingOf, textOf } from '../../nodes.ts';
import type { OwnRule, PageHeading } from '../../rule.ts';
import { isSuperseded } from '../../superseded.ts';
import { whyUnfilled } from './unfilled-section.ts';

const STEPS = new Set<Nodes['type']>(['listItem', 'code', 'inlineCode']);
/** `### Step 1: Log in`, `### 1. Log in`. */
const STEP_HEADING = /^(?:step\s)?\d{1,2}(?:[.):]|\s|$)/i;

const isStep = (node: Nodes): boolean =>
  STEPS.has(node.type) || (node.type === 'heading' && STEP_HEADING.test(textOf(node).trim()));

/** Actions that are prose: neither a list nor a command in their steps. */
export const missingSteps: OwnRule = {
  name: 'missing-steps',
  severity: 'warning',
  inPlainTree: 'off',
  checkPage: (page, { templates }) => {
    const { form, headings, ofKind } = page;
    if (!form?.needsSteps || isSuperseded(page)) return [];
    const sections = form.sections.filter((title) => ofKind.steps.includes(title));
    const found = sections.flatMap((title) => headingOf(headings, title) ?? []);
    // Of a section that nobody has written yet, that is told.
    if (sections.some((title) => isUnfilled(page, title, templates[form.name]))) return [];
    // Without such a section, there may be steps anywhere.
    if ((found.length === 0 ? [undefined] : found).some((steps) => hasSteps(page, steps, headings))) return [];
    return [
      {
        ...(found[0] ? page.placeOf(found[0].node) : page.placeOfPage()),
        message: `this ${form.name} is prose: it has neither a list of steps nor a command`,
        hint: 'Write one step an item of a numbered list, each with what to type and what to see.',
      },
    ];
  },
};

function isUnfilled(page: CheckedPage, title: string, template: string | undefined): boolean {
  const heading = headingOf(page.headings, title);
  return heading !== undefined && whyUnfilled(page, heading, title, template) !== undefined;
}

function hasSteps({ tree }: CheckedPage, steps: PageHeading | undefined, headings: readonly PageHeading[]): boolean {
  const start = steps ? endOf(steps.node) : 0;
  const next = steps && headings.find(({ node }) => startOf(node) > start && node.depth <= steps.node.depth);
  const end = next ? startOf(next.node) : Number.POSITIVE_INFINITY;
  let found = false;
  visit(tree, (node) => {
    found ||= isStep(node) && startOf(node) >= start && startOf(node) < end;
  });
  return found;
}
