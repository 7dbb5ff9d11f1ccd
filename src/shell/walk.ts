import { forEachChild, type SyntaxNode } from 'unbash';

/**
 * Goes through everything that was parsed, outer parts first, in the order in which they begin. It
 * keeps its own stack: commands may be nested deeper than calls can be.
 *
 * @param source - the text that the places of `root` are in; commands in backticks may have been unescaped into a text of their own
 * @param enter - is given each part with what was said of the one around it, and says what is given to those inside; nothing to pass over them
 */
export function walk<Context extends object>(
  root: SyntaxNode,
  source: string,
  context: Context,
  enter: (node: SyntaxNode, source: string, context: Context) => Context | undefined,
): void {
  const stack = [{ node: root, source, context }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const inner = enter(next.node, next.source, next.context);
    if (!inner) continue;
    const children: typeof stack = [];
    forEachChild(next.node, (node) => {
      const own = node.type === 'Script' ? node.source : undefined;
      children.push({ node, source: own ?? next.source, context: inner });
    });
    for (const child of children.reverse()) stack.push(child);
  }
}
