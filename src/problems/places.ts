import type { Place } from './problem.ts';

/** Turns offsets of one text into lines and columns. */
export class Places {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1))
      this.#starts.push(index + 1);
  }

  /** The place of an offset (from 0, in UTF-16 units). */
  at(offset: number): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** Where a line (from 1) starts. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? Number.POSITIVE_INFINITY;
  }
}
