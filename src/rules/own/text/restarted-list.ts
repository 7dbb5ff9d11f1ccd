import type { List, Nodes, Parents } from 'mdast';
import { visit } from '../../../compiler/visit.ts';
import type { CheckedPage } from '../../checked-page.ts';
import { textOf } from '../../nodes.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** What belongs to the step above it, wherever it is. */
const RESULT =
  /^(?:expected|example|sample)?\s?(?:output|result)s?\b|^(?:you should|this (?:shows|prints|returns|should)|it (?:shows|prints|returns|should)|note\b)/i;

/** Numbered steps that begin with 1 again, for what is between them is not indented. */
export const restartedList: OwnRule = {
  name: 'restarted-list',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page) => {
    const findings: RuleFinding[] = [];
    visit(page.tree, (node) => {
      if ('children' in node) findings.push(...restartsIn(node, page));
    });
    return findings;
  },
};

function restartsIn({ children }: Parents, page: CheckedPage): RuleFinding[] {
  const findings: RuleFinding[] = [];
  let last: List | undefined;
  let between: Nodes[] = [];
  for (const node of children) {
    if (node.type === 'list' && node.ordered) {
      const [code] = between;
      if (
        last &&
        code &&
        (node.start ?? 1) === 1 &&
        between.every((each) => belongsToStep(each)) &&
        between.some(isShown)
      )
        findings.push({
          ...page.placeOf(node),
          message: 'the steps begin with 1 again: what is between them and those above is not indented',
          hint: `Indent it as far as the text of the step above, ${indentOf(last)} spaces: it is then a part of that step.`,
        });
      last = node;
      between = [];
    } else if (node.type === 'heading' || node.type === 'thematicBreak' || node.type === 'list') last = undefined;
    else between.push(node);
  }
  return findings;
}

/** What a step shows, and is not indented: a block of code, or an image alone. */
const isShown = (node: Nodes): boolean =>
  node.type === 'code' || (node.type === 'paragraph' && node.children.every(({ type }) => type === 'image'));

function belongsToStep(node: Nodes): boolean {
  return isShown(node) || (node.type === 'paragraph' && RESULT.test(textOf(node).trim()));
}

/** How far in the text of a list's last item is: behind `1. ` it is 3. */
const indentOf = ({ start, children }: List): number => `${(start ?? 1) + children.length - 1}. `.length;
