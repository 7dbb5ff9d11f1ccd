import type { Ending } from './opening.ts';

/** How tags of a tool are written. */
export interface TagSigns {
  /** What every tag begins with. */
  start: string;
  /** What it ends with. */
  close: string;
  /** The name that a text closes, which is nothing but that tag. */
  closed(text: string): string | undefined;
  /** The name of the tag that a text begins with. */
  opened(text: string): string | undefined;
}

export interface TagEnding extends Extract<Ending, { by: 'line' }> {
  tail(line: string): number | undefined;
  /** Whether a text has such a tag. */
  isIn(text: string): boolean;
}

/** A block ends with the tag that closes its name, on a line of its own or behind text. */
export const tagEnding = ({ start, close, closed, opened }: TagSigns, name: string, dedents = false): TagEnding => ({
  by: 'line',
  closes: (line) => closed(line) === name,
  tail(line) {
    const at = line.lastIndexOf(start);
    return at !== -1 && closed(line.slice(at)) === name ? at : undefined;
  },
  isIn(text) {
    const parts = text.split(start).slice(1);
    return parts.some((part) => closed(start + part.slice(0, part.indexOf(close) + close.length)) === name);
  },
  opens: (line) => opened(line) === name,
  dedents,
});
