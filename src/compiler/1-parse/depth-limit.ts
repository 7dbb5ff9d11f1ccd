import type { Nodes, Root } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import type { Masked } from '../../language/mask.ts';
import { DEEPEST, TooDeep } from '../../language/too-deep.ts';
import { startOf } from './node-places.ts';

/**
 * Refuses a page whose Markdown is nested too deep, before anything walks through its tree: it comes before whatever else
 * looks at the tree. It throws TooDeep.
 */
export const depthLimit = ({ originAt }: Pick<Masked, 'originAt'>): Extension => ({
  transforms: [
    (tree: Root): void => {
      const place = tooDeep(tree);
      if (place) throw new TooDeep(originAt(startOf(place)));
    },
  ],
});

/** The first node that is too deep, found without going deeper than that. */
function tooDeep(node: Nodes, depth = 0): Nodes | undefined {
  if (depth > DEEPEST) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = tooDeep(child, depth + 1);
    if (found) return found;
  }
  return undefined;
}
