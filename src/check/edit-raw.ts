import { applyEdits, type Edit } from '../problems/edit.ts';

/**
 * Makes changes in a file's text as it is on disk. Offsets are those of the text as it was read,
 * without a byte-order mark and with `\n` for every line ending; all else stays byte for byte.
 *
 * @returns the new text, and how many of the changes it has
 */
export function editRaw(raw: string, edits: readonly Edit[]): { text: string; applied: number } {
  const offsets = rawOffsets(raw);
  const placed = edits.flatMap((edit) => {
    const offset = offsets[edit.offset];
    return offset === undefined ? [] : [{ ...edit, offset }];
  });
  return applyEdits(raw, placed);
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
