import type { Block, Blockquote, PhrasingContent, Text } from 'mdast';
import { labelOf, noticeKind, noticeOf } from '../1-parse/blocks/notice-kinds.ts';

/** GitHub's has nothing behind it; Obsidian's may be folded and has a title. */
const MARKER = /^\[!([A-Za-z][\w-]*)(?:\|[^\]\n]*)?\]([+-]?)[^\S\n]*/;

/** The note that a quotation is, by its first line: `[!WARNING]`, `[!tip]- Title`. */
export function calloutOf(quotation: Blockquote): Block | undefined {
  const paragraph = quotation.children[0];
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (paragraph?.type !== 'paragraph' || text?.type !== 'text') return undefined;
  const [marker, kind = '', sign = ''] = MARKER.exec(text.value) ?? [];
  if (marker === undefined || noticeKind(kind) === undefined) return undefined;
  const [title, rest] = firstLine([...from(text, marker.length), ...paragraph.children.slice(1)]);
  const fold = sign === '' ? undefined : sign === '+' ? 'open' : 'closed';
  const body = quotation.children.slice(1);
  return {
    type: 'block',
    opening: { look: noticeOf(kind, fold), label: labelOf(kind), ending: { by: 'indentation' } },
    ended: 'indentation',
    marks: [],
    children: [
      ...(title.length > 0 ? [{ type: 'blockTitle' as const, children: title }] : []),
      ...(rest.length > 0 ? [{ ...paragraph, children: rest }] : []),
      ...body,
    ],
    ...(quotation.position && { position: quotation.position }),
  };
}

/** Words up to the end of their first line, and those behind it. */
function firstLine(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'break') return [nodes.slice(0, index), nodes.slice(index + 1)];
    const end = node.type === 'text' ? node.value.indexOf('\n') : -1;
    if (node.type !== 'text' || end === -1) continue;
    const before = end === 0 ? [] : [{ ...node, value: node.value.slice(0, end) }];
    return [
      [...nodes.slice(0, index), ...before],
      [...from(node, end + 1), ...nodes.slice(index + 1)],
    ];
  }
  return [[...nodes], []];
}

/** A text from one of its characters on. */
const from = (node: Text, index: number): Text[] =>
  index < node.value.length ? [{ ...node, value: node.value.slice(index) }] : [];
