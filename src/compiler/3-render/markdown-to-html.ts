import type { Root as HastRoot } from 'hast';
import type { Definition, FootnoteDefinition, Root as MdastRoot } from 'mdast';
import { defaultHandlers, type Options, toHast } from 'mdast-util-to-hast';
import { visit } from '../visit.ts';

/**
 * Turns the tree of Markdown into one of HTML. The library looks for definitions in all of the tree that it is given, which
 * takes longer than all else that it does: so it is given them alone, and makes the page all the same.
 */
export function markdownToHtml(options: Options) {
  return (tree: MdastRoot): HastRoot => {
    const definitions: (Definition | FootnoteDefinition)[] = [];
    visit(tree, (node) => {
      if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
    });
    return toHast(
      { type: 'root', children: definitions },
      { ...options, handlers: { ...options.handlers, root: (state) => defaultHandlers.root(state, tree) as never } },
    ) as HastRoot;
  };
}
