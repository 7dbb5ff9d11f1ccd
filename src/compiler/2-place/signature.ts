import type { Nodes } from 'mdast';

/** Starts a block in a signature. */
const BLOCK = '\u0002';

/**
 * Nodes as text: its words, and what Markdown made of them. Paragraphs' edges do not count.
 *
 * @param hidden - the sections that are left out
 */
export const signature = (nodes: readonly Nodes[], hidden: ReadonlySet<number>): string =>
  nodes
    .map((node) => sign(node, hidden))
    .join('')
    .replace(/\s+/g, ' ')
    .split(BLOCK)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(BLOCK);

function sign(node: Nodes, hidden: ReadonlySet<number>): string {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return '';
  if (node.data?.when?.some(({ id }) => hidden.has(id))) return '';
  const inner = (): string => ('children' in node ? node.children.map((child) => sign(child, hidden)).join('') : '');
  switch (node.type) {
    case 'when':
      return hidden.has(node.section.id) ? '' : inner();
    case 'text':
      return node.value;
    case 'paragraph':
      return ` ${inner()} `;
    case 'break':
      return ' ';
    case 'listItem':
      return `${BLOCK}item ${node.checked ?? ''}${inner()}${BLOCK}`;
    case 'list':
      return `${BLOCK}${inner()}${BLOCK}`;
    case 'table':
    case 'tableRow':
    case 'tableCell':
    case 'blockquote':
      return `${BLOCK}${node.type} ${inner()}${BLOCK}`;
    case 'block':
    case 'blockTitle':
      return `${BLOCK}${inner()}${BLOCK}`;
    case 'heading':
      return `${BLOCK}h${node.depth} ${inner()}${BLOCK}`;
    case 'code':
    case 'inlineCode':
      return `${node.type === 'code' ? BLOCK : ''}\`${codeWithout(node, hidden)}\``;
    case 'link':
    case 'image':
      return `[${node.type === 'link' ? inner() : node.alt}](${node.url})`;
    case 'html':
      return node.value;
    default:
      return 'children' in node ? `<${node.type} ${inner()}>` : `<${node.type}>`;
  }
}

function codeWithout(node: Nodes & { type: 'code' | 'inlineCode' }, hidden: ReadonlySet<number>): string {
  const value = node.type === 'code' ? `${node.value}\n` : node.value;
  let left = '';
  let from = 0;
  for (const { id, start, end } of node.data?.sections ?? []) {
    if (!hidden.has(id) || start < from) continue;
    left += value.slice(from, start);
    from = end;
  }
  return (left + value.slice(from)).trim();
}
