import type { Nodes, Text } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';

/** A stretch of a text node's value that stands letter for letter in the source. */
interface Segment {
  /** Where it starts in the value. */
  index: number;
  /** Where it starts and ends in the source. */
  start: number;
  end: number;
}

declare module 'mdast' {
  interface TextData {
    segments?: Segment[];
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
 * Makes an offset of the source a boundary between nodes, by cutting the text node that it stands
 * in, and returns the index of the child after it.
 */
export function cutText(children: Nodes[], offset: number): number {
  const index = children.findIndex((node) => (node.position?.end.offset ?? 0) > offset);
  const node = children[index];
  if (!node) return children.length;
  const start = node.position?.start.offset ?? 0;
  if (offset <= start || node.type !== 'text') return index;
  const at = valueIndex(node, offset);
  if (at === 0) return index;
  if (at >= node.value.length) return index + 1;
  const segments = node.data?.segments ?? [];
  const cut = pointAt(node, offset);
  const left: Text = {
    type: 'text',
    value: node.value.slice(0, at),
    data: { segments: segments.filter((segment) => segment.start < offset) },
    position: { start: node.position?.start ?? cut, end: cut },
  };
  const right: Text = {
    type: 'text',
    value: node.value.slice(at),
    data: {
      segments: segments
        .filter((segment) => segment.end > offset)
        .map((segment) => {
          const from = Math.max(segment.start, offset);
          return { start: from, end: segment.end, index: segment.index + from - segment.start - at };
        }),
    },
    position: { start: cut, end: node.position?.end ?? cut },
  };
  children.splice(index, 1, left, right);
  return index + 1;
}

/** The index in a text node's value of an offset of the source. */
function valueIndex(node: Text, offset: number): number {
  const segments = node.data?.segments ?? [];
  const taken = takenFrom(node);
  for (const segment of segments) {
    if (offset <= segment.start) return Math.max(0, segment.index - taken);
    if (offset <= segment.end) return Math.max(0, segment.index + offset - segment.start - taken);
  }
  return node.value.length;
}

/** Where a place in a text node's value is in the source. */
export function textSourceOffset(node: Text, index: number): number {
  const whole = index + takenFrom(node);
  const segment = node.data?.segments?.findLast((each) => each.index <= whole);
  return segment ? segment.start + whole - segment.index : (node.position?.start.offset ?? 0);
}

/** How many characters are gone from the front: a task list item's box takes the first one of its text with it. */
function takenFrom(node: Text): number {
  const first = node.data?.segments?.[0];
  const start = node.position?.start.offset ?? 0;
  return first && first.index === 0 && start > first.start ? start - first.start : 0;
}

/** Only the offset is used of a cut's place; its line is that of the text it cuts. */
function pointAt(node: Text, offset: number): { line: number; column: number; offset: number } {
  return { line: node.position?.start.line ?? 1, column: 1, offset };
}
