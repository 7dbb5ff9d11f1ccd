import type { Code, Html, InlineCode } from 'mdast';
import { endOf, startOf } from '../1-parse/node-places.ts';

/**
 * Where an offset of the source is in the text of a code block, which ends in a line ending.
 * Markdown takes characters away only at the start of a line, so the distance to the line's end
 * is the same in both.
 *
 * @returns undefined outside the code's own lines
 */
export function codeOffset(node: Code, offset: number, source: string): number | undefined {
  if (!node.position) return undefined;
  const lines = linesOf(node, source);
  if (offset < (lines[0]?.sourceStart ?? 0)) return undefined;
  const line = lines[firstWhere(lines, ({ sourceEnd }) => sourceEnd >= offset)];
  if (line) return line.start + Math.max(0, line.length - (line.sourceEnd - offset));
  return offset === (lines.at(-1)?.sourceEnd ?? 0) + 1 ? node.value.length + 1 : undefined;
}

/**
 * Where a place in the text of a code block, or of raw HTML, is in the source: `codeOffset` the
 * other way round.
 */
export function sourceOffset(node: Code | Html, index: number, source: string): number {
  const start = startOf(node);
  const lines = linesOf(node, source);
  const number = firstWhere(lines, (line) => line.start + line.length >= index);
  const line = lines[number];
  if (!line) return start;
  const lineStart = number === 0 && !isFenced(node, source) ? start : line.sourceStart;
  return Math.max(lineStart, line.sourceEnd - (line.start + line.length - index));
}

/** Where a place in the text of a code span is in the source; where the span is, when white space in it was changed. */
export function inlineSourceOffset(node: InlineCode, index: number, source: string): number {
  const start = startOf(node);
  const before = signsBefore(node, source);
  return before === undefined || index > node.value.length ? start : start + before + index;
}

/** Where an offset of the source is in the text of a code span. */
export function inlineCodeOffset(node: InlineCode, offset: number, source: string): number | undefined {
  const before = signsBefore(node, source);
  if (before === undefined) return undefined;
  const index = offset - startOf(node) - before;
  return index < 0 || index > node.value.length ? undefined : index;
}

interface Line {
  /** Where it starts in the node's text, and how long it is there. */
  start: number;
  length: number;
  /** Where it starts and ends in the source. */
  sourceStart: number;
  sourceEnd: number;
}

const lineTables = new WeakMap<Code | Html, Line[]>();

/** The lines of a node's text, found once, however many places in them are asked for. */
function linesOf(node: Code | Html, source: string): Line[] {
  const known = lineTables.get(node);
  if (known) return known;
  const nodeStart = startOf(node);
  // HTML may begin in the middle of a line, and the line that it begins on may go on with other text.
  const isHtml = node.type === 'html';
  let sourceStart = isHtml ? nodeStart : source.lastIndexOf('\n', nodeStart - 1) + 1;
  if (isFenced(node, source)) sourceStart = source.indexOf('\n', sourceStart) + 1;
  let start = 0;
  const lines = node.value.split('\n').map(({ length }, number) => {
    const found = isHtml && number === 0 ? nodeStart + length : source.indexOf('\n', sourceStart);
    const line = { start, length, sourceStart, sourceEnd: found === -1 ? source.length : found };
    start += length + 1;
    sourceStart = line.sourceEnd + 1;
    return line;
  });
  lineTables.set(node, lines);
  return lines;
}

function isFenced(node: Code | Html, source: string): boolean {
  const start = startOf(node);
  return node.type === 'code' && (node.data?.isBetweenTags || /^[`~]{3}/.test(source.slice(start, start + 3)));
}

const spanTables = new WeakMap<InlineCode, { before: number | undefined }>();

/** How many characters are between a code span's start and its text; undefined when white space in it was changed. */
function signsBefore(node: InlineCode, source: string): number | undefined {
  const known = spanTables.get(node);
  if (known) return known.before;
  const whole = source.slice(startOf(node), endOf(node));
  const fence = /^`+/.exec(whole)?.[0].length ?? 1;
  const padding = whole.length - 2 * fence - node.value.length;
  const before = padding === 0 || padding === 2 ? fence + padding / 2 : undefined;
  spanTables.set(node, { before });
  return before;
}

/** The index of the first item for which a test holds that holds for all after it; the length when there is none. */
function firstWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
