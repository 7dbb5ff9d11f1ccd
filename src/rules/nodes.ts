import type { Nodes } from 'mdast';
import { endOf, startOf } from '../compiler/1-parse/node-places.ts';
import { textSourceOffset } from '../compiler/1-parse/text-segments.ts';
import { inlineSourceOffset, sourceOffset } from '../compiler/2-place/code-offsets.ts';
import type { PageHeading } from './rule.ts';

/** A node's text, marks included. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(textOf).join('') : '';
}

/** Where a place in a node's value is in the masked text. */
export function offsetIn(node: Nodes, index: number, source: string): number {
  if (node.type === 'text') return textSourceOffset(node, index);
  if (node.type === 'inlineCode') return inlineSourceOffset(node, index, source);
  if (node.type === 'code' || node.type === 'html') return Math.min(sourceOffset(node, index, source), endOf(node));
  return startOf(node);
}

/**
 * The heading of a section that a page is expected to have, whatever its level and letter case
 * ("Steps:" is one of "Steps", "Diagnosis and mitigation" one of both).
 */
export function headingOf(headings: readonly PageHeading[], title: string): PageHeading | undefined {
  return (
    headings.find(({ text }) => isCalled(text, title)) ??
    headings.find(
      ({ text }) => text.length < LONGEST_HEADING && text.split(JOINED).some((part) => isCalled(part.trim(), title)),
    )
  );
}

/** What is longer is a sentence. */
const LONGEST_HEADING = 80;
const JOINED = /[,&/+]|\sand\s/i;

const isCalled = (text: string, title: string): boolean =>
  text.slice(0, title.length).toLowerCase() === title.toLowerCase() && /^[\s:]*$/.test(text.slice(title.length));
