import type { Code, InlineCode } from 'mdast';

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
