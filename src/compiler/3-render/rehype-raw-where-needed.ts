import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { visit } from 'unist-util-visit';
import type { Masked } from '../../language/mask.ts';
import { DEEPEST, isStackOverflow, TooDeep } from '../../language/too-deep.ts';
import { offsetOf } from '../page-context.ts';

/**
 * Parses the author's HTML, which costs more than all the rest, and few pages have any.
 *
 * @throws TooDeep
 */
export function rehypeRawWhereNeeded({ originAt }: Pick<Masked, 'originAt'>) {
  const parse = rehypeRaw();
  return (tree: Root, file: Parameters<typeof parse>[1]): Root => {
    let needed = false;
    /** What holds most elements is what they are nested in. */
    let deepest = { elements: 0, offset: 0 };
    visit(tree, 'raw', (node) => {
      needed = true;
      const elements = node.value.split(/<[a-z]/i).length;
      if (elements > deepest.elements) deepest = { elements, offset: offsetOf(node) ?? 0 };
    });
    if (!needed) return tree;
    try {
      const parsed = parse(tree, file);
      if (!isTooDeep(parsed)) return parsed;
    } catch (error) {
      if (!isStackOverflow(error)) throw error;
    }
    throw new TooDeep(originAt(deepest.offset));
  };
}

function isTooDeep(node: Nodes, depth = 0): boolean {
  return depth > 2 * DEEPEST || ('children' in node && node.children.some((child) => isTooDeep(child, depth + 1)));
}
