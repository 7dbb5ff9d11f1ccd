import type { List, Nodes } from 'mdast';

/**
 * Says again whether a list is loose that has blocks in it: micromark counts the empty lines in them, and their ends, as if
 * they were between the paragraphs of an item. Those of quotations it does not.
 */
export function tighten(list: List): void {
  if (!list.children.some(({ children }) => children.some(({ type }) => type === 'block'))) return;
  for (const item of list.children) item.spread = isSpread(item.children);
  list.spread = isSpread(list.children);
}

/** Whether there is an empty line between two of some nodes in a row. */
const isSpread = (nodes: readonly Nodes[]): boolean =>
  nodes.some((node, index) => {
    const next = nodes[index + 1]?.position?.start.line;
    return next !== undefined && next - (node.position?.end.line ?? next) > 1;
  });
