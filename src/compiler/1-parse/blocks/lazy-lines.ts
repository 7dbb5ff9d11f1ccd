import type { Block, Nodes, Paragraph, PhrasingContent } from 'mdast';
import { cutText } from '../text-segments.ts';
import type { LinePlace } from './block-lines.ts';

/**
 * Cuts off the last paragraph of a block the lines that Markdown adds to it though they are behind the block, as it does below
 * quotations. Other tools do not.
 */
export function cutLazyLines(block: Block): Paragraph[] {
  const { over } = block;
  if (!over || (block.position?.end.line ?? 0) < over.line) return [];
  const path: Nodes[] = [];
  for (let node: Nodes | undefined = block; node && node.type !== 'paragraph'; node = lastOf(node)) path.push(node);
  const paragraph = lastOf(path.at(-1));
  if (paragraph?.type !== 'paragraph') return [];
  const behind = cutFrom(paragraph, over);
  const [first, last] = [behind[0]?.position, behind.at(-1)?.position];
  const end = paragraph.children.at(-1)?.position?.end;
  if (!first || !last || !end) return [];
  for (const node of [...path, paragraph]) if (node.position) node.position = { start: node.position.start, end };
  return [{ type: 'paragraph', children: behind, position: { start: first.start, end: last.end } }];
}

const lastOf = (node: Nodes | undefined): Nodes | undefined =>
  node && 'children' in node ? (node.children.at(-1) as Nodes | undefined) : undefined;

/** Takes from a paragraph what begins on a line or behind it. */
function cutFrom(paragraph: Paragraph, { line, offset }: LinePlace): PhrasingContent[] {
  const at = paragraph.children.findIndex(({ position }) => (position?.end.line ?? 0) >= line);
  const node = paragraph.children[at];
  if (!node) return [];
  // Emphasis and others may reach across lines, and cannot be cut.
  const [before, behind] = node.type === 'text' ? cutText(node, offset) : [undefined, node];
  if (node.type !== 'text' && (node.position?.start.line ?? 0) < line) return [];
  if (before?.type === 'text') before.value = before.value.trimEnd();
  const rest = paragraph.children.slice(at + 1);
  paragraph.children = [...paragraph.children.slice(0, at), ...(before && before.value !== '' ? [before] : [])];
  return [...(behind ? [behind] : []), ...rest];
}
