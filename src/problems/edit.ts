/** One change of a text: at the offset is `from`, and it becomes `to`. */
export interface Edit {
  /** Offset in the text, from 0. */
  offset: number;
  /** What is there now; empty where something is put in. */
  from: string;
  to: string;
}

/**
 * Makes the changes in a text.
 *
 * @returns the new text, and how many changes it has: one whose place does not hold what it should, or that
 *   overlaps another, is left out
 */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; applied: number } {
  let changed = '';
  let done = 0;
  let applied = 0;
  for (const { offset, from, to } of edits.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < done || text.slice(offset, offset + from.length) !== from) continue;
    changed += text.slice(done, offset) + to;
    done = offset + from.length;
    applied++;
  }
  return { text: changed + text.slice(done), applied };
}
