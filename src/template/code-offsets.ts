import type { Code, Html, InlineCode } from 'mdast';

/**
 * Where an offset of the source is in the text of a code block, which ends in a line ending.
 * Markdown takes characters away only at the start of a line, so the distance to the line's end
 * is the same in both.
 *
 * @returns undefined outside the code's own lines
 */
export function codeOffset(node: Code, offset: number, source: string): number | undefined {
  const position = node.position;
  if (!position) return undefined;
  const fenced = /^[`~]{3}/.test(source.slice(position.start.offset, (position.start.offset ?? 0) + 3));
  const lines = node.value.split('\n');
  let lineStart = source.lastIndexOf('\n', (position.start.offset ?? 0) - 1) + 1;
  if (fenced) lineStart = source.indexOf('\n', lineStart) + 1;
  if (offset < lineStart) return undefined;
  let index = 0;
  for (const line of lines) {
    const found = source.indexOf('\n', lineStart);
    const lineEnd = found === -1 ? source.length : found;
    if (offset <= lineEnd) return index + Math.max(0, line.length - (lineEnd - offset));
    index += line.length + 1;
    lineStart = lineEnd + 1;
  }
  return offset === lineStart ? index : undefined;
}

/**
 * Where a place in the text of a code block, or of raw HTML, is in the source: `codeOffset` the
 * other way round.
 */
export function sourceOffset(node: Code | Html, index: number, source: string): number {
  const start = node.position?.start.offset ?? 0;
  const before = node.value.slice(0, index).split('\n');
  const fenced = node.type === 'code' && /^[`~]{3}/.test(source.slice(start, start + 3));
  let lineStart = fenced ? source.indexOf('\n', start) + 1 : start;
  for (let line = 1; line < before.length; line++) lineStart = source.indexOf('\n', lineStart) + 1;
  const found = source.indexOf('\n', lineStart);
  const lineEnd = found === -1 ? source.length : found;
  const rest = /^[^\n]*/.exec(node.value.slice(index))?.[0].length ?? 0;
  // The last line of HTML may go on with text that is not part of it.
  return node.type === 'html' && before.length === 1 ? start + index : Math.max(lineStart, lineEnd - rest);
}

/** Where a place in the text of a code span is in the source; where the span is, when white space in it was changed. */
export function inlineSourceOffset(node: InlineCode, index: number, source: string): number {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const found = Array.from({ length: end - start }, (_, at) => start + at).find(
    (offset) => inlineCodeOffset(node, offset, source) === index,
  );
  return found ?? start;
}

/** Where an offset of the source is in the text of a code span. */
export function inlineCodeOffset(node: InlineCode, offset: number, source: string): number | undefined {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const whole = source.slice(start, end);
  const fence = /^`+/.exec(whole)?.[0].length ?? 1;
  const inner = whole.slice(fence, whole.length - fence);
  const padded = inner.length === node.value.length + 2 ? 1 : 0;
  if (inner.length !== node.value.length + 2 * padded) return undefined;
  const index = offset - start - fence - padded;
  return index < 0 || index > node.value.length ? undefined : index;
}
