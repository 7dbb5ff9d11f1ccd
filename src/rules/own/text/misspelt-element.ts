import { misspeltElements } from '../../misspelt-elements.ts';
import type { OwnRule } from '../../rule.ts';

/** Elements of HTML that there are not, for a slip: `<detials>`. */
export const misspeltElement: OwnRule = {
  name: 'misspelt-element',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page) =>
    misspeltElements(page).map(({ node, index, name, meant }) => ({
      ...page.placeOf(node, index),
      message: `\`<${name}>\` is no element of HTML. Did you mean \`<${meant}>\`?`,
      hint: `Write \`<${meant}>\`, and \`</${meant}>\` where it ends.`,
    })),
};
