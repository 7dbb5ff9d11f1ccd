import type { Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { Masked } from '../../language/mask.ts';
import { DEEPEST, isStackOverflow, TooDeep } from '../../language/too-deep.ts';
import { offsetOf } from '../page-context.ts';
import { visit } from '../visit.ts';
import { endedIn } from './html-elements.ts';
import { showPlaceholders } from './show-placeholders.ts';

/**
 * Parses the author's HTML, and shows what is none as it is written. Parsing costs more than all the rest, and few pages
 * have any.
 *
 * @throws TooDeep
 */
export function rehypeRawWhereNeeded({ originAt, text }: Pick<Masked, 'originAt' | 'text'>) {
  const parse = rehypeRaw();
  return (tree: Root, file: Parameters<typeof parse>[1]): Root => {
    let needed = false;
    const ended = new Set<string>();
    /** What holds most elements is what they are nested in. */
    let deepest = { elements: 0, offset: 0 };
    visit(tree, 'raw', (node) => {
      needed = true;
      for (const name of endedIn(node.value)) ended.add(name);
      const elements = node.value.split(/<[a-z]/i).length;
      if (elements > deepest.elements) deepest = { elements, offset: offsetOf(node) ?? 0 };
    });
    if (!needed) return tree;
    try {
      const parsed = parse(tree, file);
      showPlaceholders(parsed, text, ended);
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
