import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Section } from '../template/mask.ts';

/** Starts a block in a signature. */
const BLOCK = '\u0002';

/**
 * Whether a page without a section reads otherwise than Markdown would read the text without it.
 * So it is when the section's edges touch signs that mean something else in other company:
 * `{{#x}}b{{/x}}_a_`, or a list item that starts with a section. Only the block around the section
 * is read again, with its neighbours when the section takes whole blocks.
 *
 * @param tree - the tree with its sections placed
 */
export function readsOtherwise(tree: Root, section: Section, text: string): boolean {
  const first = tree.children.findIndex((node) => endOf(node) > section.start);
  const last = tree.children.findLastIndex((node) => startOf(node) < section.end);
  const single = first === last && tree.children[first]?.type !== 'when';
  const around = tree.children.slice(Math.max(0, single ? first : first - 1), (single ? last : last + 1) + 1);
  const [start, end] = [startOf(around[0]), endOf(around.at(-1))];
  const definitions = tree.children
    .filter(({ type }) => type === 'definition' || type === 'footnoteDefinition')
    .map((node) => `\n\n${text.slice(startOf(node), endOf(node))}`);
  const without =
    text.slice(start, Math.max(start, section.start)) + text.slice(section.end, Math.max(end, section.end));
  const expected = fromMarkdown(without + definitions.join(''), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const hidden = new Set([section.id]);
  return signature(expected.children, hidden) !== signature(around, hidden);
}

/** Only signs before the section and after it can be read otherwise without it, or an indentation. */
const LINE_START = /(?:^|\n)[\s>]*(?:(?:[-*+]|\d+[.)])\s+(?:\[[ x]\]\s+)?)?$/i;
const PLAIN_BEFORE = /[\p{L}\p{N}\s,;:]$/u;
const PLAIN_AFTER = /^(?:[\p{L}\p{N}\s,;:.]|$)/u;

/**
 * Whether a section's edges may matter: it is neither whole lines set off by empty ones, nor
 * words with plain words or spaces on both sides.
 */
export function hasRiskyEdges({ open, close, start, end }: Section, text: string): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const after = text.slice(end, end + 200);
  if (open.standalone && close.standalone)
    return !(/(?:^|\n[^\S\n]*\n|^\s*)$/.test(before) && /^(?:[^\S\n]*(?:\n|$))/.test(after));
  return LINE_START.test(before) || !PLAIN_BEFORE.test(before) || !PLAIN_AFTER.test(after);
}

/** Nodes as text: its words, and what Markdown made of them. Paragraphs' edges do not count. */
function signature(nodes: readonly Nodes[], hidden: ReadonlySet<number>): string {
  return nodes
    .map((node) => sign(node, hidden))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(new RegExp(`[ ${BLOCK}]*${BLOCK}[ ${BLOCK}]*`, 'g'), BLOCK)
    .replace(new RegExp(`^[ ${BLOCK}]+|[ ${BLOCK}]+$`, 'g'), '');
}

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
  let value = node.type === 'code' ? `${node.value}\n` : node.value;
  const sections = (node.data?.sections ?? []).filter(({ id }) => hidden.has(id));
  for (const { start, end } of sections.toReversed()) value = value.slice(0, start) + value.slice(end);
  return value.trim();
}

const startOf = (node: Nodes | undefined): number => node?.position?.start.offset ?? 0;
const endOf = (node: Nodes | undefined): number => node?.position?.end.offset ?? 0;
