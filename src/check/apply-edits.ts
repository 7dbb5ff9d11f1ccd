import type { Edit } from './rule.ts';

/**
 * Applies edits to a file's bytes as they are on disk. Offsets are those of the text as it was read,
 * without a byte-order mark and with `\n` for every line ending; all else stays byte for byte.
 *
 * @returns the new text and how many edits it has; an edit whose place does not hold what it should is left out
 */
export function applyEdits(raw: string, edits: readonly Edit[]): { text: string; applied: number } {
  const offsets = rawOffsets(raw);
  let text = '';
  let done = 0;
  let applied = 0;
  for (const { offset, from, to } of edits.toSorted((a, b) => a.offset - b.offset)) {
    const start = offsets[offset];
    if (start === undefined || start < done || raw.slice(start, start + from.length) !== from) continue;
    text += raw.slice(done, start) + to;
    done = start + from.length;
    applied++;
  }
  return { text: text + raw.slice(done), applied };
}

/** Where each character of the text as it was read is in the file. */
function rawOffsets(raw: string): number[] {
  const offsets: number[] = [];
  for (let index = raw.startsWith('\uFEFF') ? 1 : 0; index < raw.length; index++) {
    // Of `\r\n` the first is the line ending, and the second is gone.
    if (raw[index] === '\n' && raw[index - 1] === '\r') continue;
    offsets.push(index);
  }
  return offsets;
}
