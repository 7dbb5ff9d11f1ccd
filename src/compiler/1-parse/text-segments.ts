import type { Text } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import { startOf } from './node-places.ts';

/** A range of a text as Markdown read it that is letter for letter in the source. */
interface Segment {
  /** Where it starts in the text. */
  index: number;
  /** Where it starts and ends in the source. */
  start: number;
  end: number;
}

declare module 'mdast' {
  interface TextData {
    /** Those of the whole text, which the parts that it is cut into share. */
    segments?: Segment[];
    /** Where this part starts in the whole text, when it was cut off another. */
    from?: number;
  }
}

/**
 * Makes mdast remember which part of a text's value came from where, from micromark's own tokens:
 * escapes, character references, quotation signs and indentation make value and source differ.
 */
export const textSegments: Extension = {
  exit: {
    data: record,
    characterEscapeValue: record,
  },
};

type Handle = NonNullable<NonNullable<Extension['exit']>[string]>;

function record(this: ThisParameterType<Handle>, token: Parameters<Handle>[0]): void {
  const node = this.stack.pop() as Text;
  const value = this.sliceSerialize(token);
  node.data ??= {};
  node.data.segments ??= [];
  node.data.segments.push({ index: node.value.length, start: token.start.offset, end: token.end.offset });
  node.value += value;
  if (node.position) node.position.end = { line: token.end.line, column: token.end.column, offset: token.end.offset };
}

/**
 * Cuts a text node at an offset of the source.
 *
 * @returns what is before and after it; one of them is undefined when nothing is there
 */
export function cutText(node: Text, offset: number): [before: Text | undefined, after: Text | undefined] {
  const start = startOf(node);
  const at = offset <= start ? 0 : valueIndex(node, offset);
  if (at === 0) return [undefined, node];
  if (at >= node.value.length) return [node, undefined];
  const { segments = [] } = node.data ?? {};
  const cut = pointAt(node, offset);
  return [
    {
      type: 'text',
      value: node.value.slice(0, at),
      data: { segments, from: node.data?.from ?? 0 },
      position: { start: node.position?.start ?? cut, end: cut },
    },
    {
      type: 'text',
      value: node.value.slice(at),
      data: { segments, from: wholeIndex(node, at) },
      position: { start: cut, end: node.position?.end ?? cut },
    },
  ];
}

/** The index in a text node's value of an offset of the source. */
function valueIndex(node: Text, offset: number): number {
  const { segments = [] } = node.data ?? {};
  const number = countWhile(segments, ({ start }) => start < offset);
  const segment = segments[number - 1];
  // Between two segments is what has other letters in the source: it belongs to what is before it.
  const whole = segment && offset <= segment.end ? segment.index + offset - segment.start : segments[number]?.index;
  return whole === undefined
    ? node.value.length
    : Math.min(Math.max(0, whole - wholeIndex(node, 0)), node.value.length);
}

/** Where a place in a text node's value is in the source. */
export function textSourceOffset(node: Text, index: number): number {
  const whole = wholeIndex(node, index);
  const { segments = [] } = node.data ?? {};
  const segment = segments[countWhile(segments, (each) => each.index <= whole) - 1];
  return segment ? segment.start + whole - segment.index : startOf(node);
}

/** A place of a node's value in the whole text that its segments are of. */
const wholeIndex = (node: Text, index: number): number => index + (node.data?.from || takenFrom(node));

/** How many characters are gone from the front: a task list item's box takes the first one of its text with it. */
function takenFrom(node: Text): number {
  const first = node.data?.segments?.[0];
  const start = startOf(node);
  return first && first.index === 0 && start > first.start ? start - first.start : 0;
}

/** How many segments a test holds for, which holds for all before one that it holds for. */
function countWhile(segments: readonly Segment[], test: (segment: Segment) => boolean): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(segments[middle] as Segment)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Only the offset is used of a cut's place; its line is that of the text it cuts. */
function pointAt(node: Text, offset: number): { line: number; column: number; offset: number } {
  return { line: node.position?.start.line ?? 1, column: 1, offset };
}
