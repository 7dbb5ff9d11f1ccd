import { isCode, type Opening } from './opening.ts';

/** How a block ended: by its indentation, by a line of its own, or behind the last of its text. */
export type Ended = 'indentation' | 'line' | 'tail';

/** Where a line begins. */
export interface LinePlace {
  line: number;
  offset: number;
}

export const INDENTATION = 4;
const MARKERS = /^(?:[\s>*+-]|\d{1,9}[.)])+/;
/** What a fence of code begins with, in lists and quotations too. */
const FENCE = /^(?:[\s>*+-]|\d{1,9}[.)])*(`{3,}|~{3,})/;

/** The lines of a block, one by one: which of them ends it, and what of each is indentation. */
export class BlockLines {
  /** The first line behind it. */
  over: LinePlace | undefined;
  #ended: Ended | undefined;
  readonly #opening: Opening;
  /** How many blocks in it are open that end as it does. */
  #depth = 0;
  /** The fence of the code that the next line is in. */
  #fence: string | undefined;
  #indented: number | undefined;
  readonly #written: string[] = [];

  /** @param rest - the text behind what begins it, on the same line */
  constructor(opening: Opening, rest: string) {
    this.#opening = opening;
    const { ending } = opening;
    if (ending.by === 'line' && ending.tail?.(rest.trimEnd()) !== undefined) this.#ended = 'tail';
  }

  /** How it has ended; what ends by its indentation has when a line has none. */
  get ended(): Ended | undefined {
    return this.#opening.ending.by === 'indentation' ? 'indentation' : this.#ended;
  }

  /** Whether no further line is part of it. */
  get isOver(): boolean {
    return this.#ended !== undefined;
  }

  /** Its lines, where it holds code. */
  get code(): string | undefined {
    return isCode(this.#opening) ? this.#written.join('\n') : undefined;
  }

  /** What the next line is. */
  read(line: string, written: string): 'blank' | 'text' | 'end' {
    const is = this.#read(line);
    if (is !== 'end' && isCode(this.#opening)) this.#written.push(written);
    return is;
  }

  #read(line: string): 'blank' | 'text' | 'end' {
    const { ending } = this.#opening;
    const text = line.trim();
    if (text === '') return 'blank';
    this.#indented ??= line.length - line.trimStart().length;
    if (ending.by === 'indentation' || (!isCode(this.#opening) && this.#isInCode(line))) return 'text';
    const endsHere = ending.tail?.(text) !== undefined;
    // What is in a list or a quotation may begin and end there.
    if (ending.opens(text.replace(MARKERS, ''))) {
      if (!endsHere) this.#depth++;
    } else if (ending.closes(text) || endsHere) {
      if (this.#depth > 0) this.#depth--;
      else {
        this.#ended = ending.closes(text) ? 'line' : 'tail';
        return this.#ended === 'line' ? 'end' : 'text';
      }
    }
    return 'text';
  }

  /** How much white space is taken off a line at most, and how much it must have. */
  get indentation(): { most: number; needed: number } {
    const { ending } = this.#opening;
    if (ending.by === 'indentation') return { most: INDENTATION, needed: INDENTATION };
    return { most: ending.dedents ? (this.#indented ?? 0) : 0, needed: 0 };
  }

  /** Whether a line is in code or a fence of it, in which nothing ends. */
  #isInCode(line: string): boolean {
    const [whole = '', fence = ''] = FENCE.exec(line) ?? [];
    const behind = line.slice(whole.length);
    if (this.#fence === undefined) {
      // What ends a block may be a fence as well.
      const opens = fence !== '' && !(fence.startsWith('`') && behind.includes('`'));
      if (!opens || this.#endsWithFence(line)) return false;
      this.#fence = fence;
    } else if (fence.startsWith(this.#fence) && behind.trim() === '') this.#fence = undefined;
    return true;
  }

  #endsWithFence(line: string): boolean {
    const { ending } = this.#opening;
    return ending.by === 'line' && ending.closes(line.trim());
  }
}
