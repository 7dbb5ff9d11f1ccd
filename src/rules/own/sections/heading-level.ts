import { headingOf } from '../../nodes.ts';
import type { OwnRule } from '../../rule.ts';

/** Sections of a kind that are on another level than its others: `### Diagnosis` is a part of the section before it. */
export const headingLevel: OwnRule = {
  name: 'heading-level',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page) => {
    const { form, headings } = page;
    if (!form?.needsSections) return [];
    const found = form.sections.flatMap((title) => {
      const heading = headingOf(headings, title);
      return heading ? [{ title, ...heading }] : [];
    });
    const usual = usualDepth(found.map(({ node }) => node.depth));
    if (found.length < 2) return [];
    return found
      .filter(({ node }) => node.depth !== usual)
      .map(({ node, title, text }) => ({
        ...page.placeOf(node),
        message: `\`${'#'.repeat(node.depth)} ${text}\` ${node.depth > usual ? 'makes it a part of the section before it' : 'puts it above the other sections'}: those have \`${'#'.repeat(usual)}\``,
        hint: `Write \`${'#'.repeat(usual)} ${title}\`: readers look for it among the sections of the page.`,
      }));
  },
};

/** The level that most have; of two that are as frequent, the second, which sections of a page have. */
function usualDepth(depths: readonly number[]): number {
  const times = [...Map.groupBy(depths, (depth) => depth)].map(([depth, same]) => ({ depth, count: same.length }));
  const most = Math.max(0, ...times.map(({ count }) => count));
  const usual = times.filter(({ count }) => count === most).map(({ depth }) => depth);
  return usual.includes(2) ? 2 : Math.min(...usual, 6);
}
